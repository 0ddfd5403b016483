package widgets

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// Whatever the width and whatever is done, the box holds what a plain list of runes with a cursor holds, and the entry
// shows it. The toolkit's own entry swaps a letter with the space before it where that space ends a row.
func TestTheBoxHoldsWhatWasTyped(t *testing.T) {
	test.NewTempApp(t)
	rapid.Check(t, func(r *rapid.T) {
		b := NewAnswerBox("", 3)
		w := test.NewWindow(b)
		defer w.Close()
		w.Resize(fyne.NewSize(float32(rapid.IntRange(120, 400).Draw(r, "width")), 200))
		w.Canvas().Focus(b)
		clipboard().SetContent("")
		m := &model{t: r, box: b, states: []string{""}}
		for _, key := range rapid.SliceOfN(rapid.SampledFrom(modelKeys), 1, 60).Draw(r, "keys") {
			m.press(key)
			m.compare(key)
		}
		m.undoAll()
	})
}

// modelKeys are what is typed, as it is, and what is pressed, in brackets.
var modelKeys = []string{
	"I ", "told ", "the boss ", "about it. ", "a", "  ", "é", "unpronounceablehousehold",
	"[BackSpace]", "[Delete]", "[Return]", "[word+BackSpace]", "[word+Delete]",
	"[Left]", "[Right]", "[Up]", "[Down]", "[Home]", "[End]", "[Prior]", "[Next]", "[ctrl+Home]", "[ctrl+End]", "[word+Left]",
	"[word+Right]", "[shift+Left]", "[shift+Right]", "[shift+Up]", "[shift+Down]", "[shift+Home]", "[shift+End]",
	"[shift+ctrl+Home]", "[shift+ctrl+End]", "[shift+word+Left]", "[shift+word+Right]", "[ctrl+A]",
	"[ctrl+X]", "[ctrl+V]", "[ctrl+Z]", "[ctrl+Z]", "[ctrl+Y]", "[shift+ctrl+Z]", "(narrower)", "(wider)", "(replaced)",
}

// model is a text with a cursor, and all it was before. Where a key goes to in rows of some width it learns of the box.
type model struct {
	t              *rapid.T
	box            *AnswerBox
	text           []rune
	cursor, anchor int
	cut            []rune
	states         []string // what it held, one after the other
	now            int      // which of them it holds
}

func (m *model) press(key string) {
	name, isKey := strings.CutPrefix(strings.TrimSuffix(key, "]"), "[")
	width := m.box.Size().Width
	switch {
	case key == "(narrower)":
		m.box.Resize(fyne.NewSize(max(width-15, 100), 200))
		return
	case key == "(wider)":
		m.box.Resize(fyne.NewSize(width+15, 200))
		return
	case key == "(replaced)":
		m.box.Replace("Some other words ")
		m.cursor, m.anchor = 0, len(m.text)
		m.put([]rune("Some other words "))
		return
	case !isKey:
		for _, r := range key {
			m.box.TypedRune(r)
			m.put([]rune{r})
		}
		return
	}
	from, to := m.selection()
	strike(m.box, name)
	switch base := name[strings.LastIndexByte(name, '+')+1:]; base {
	case "Return":
		m.put([]rune{'\n'})
	case "BackSpace", "Delete":
		if from == to {
			m.anchor = m.far(name, base)
		}
		m.put(nil)
	case "X":
		if from < to {
			m.cut = slices.Clone(m.text[from:to])
			m.put(nil)
		}
	case "V":
		if len(m.cut) > 0 {
			m.put(m.cut)
		}
	case "Z", "Y":
		m.time(name)
	case "A":
		m.anchor, m.cursor = 0, len(m.text)
	default:
		m.move(name, from, to)
	}
}

func (m *model) selection() (int, int) { return min(m.cursor, m.anchor), max(m.cursor, m.anchor) }

// put replaces what is selected.
func (m *model) put(with []rune) {
	from, to := m.selection()
	if from == to && len(with) == 0 {
		return
	}
	m.text = slices.Concat(m.text[:from], with, m.text[to:])
	m.cursor = from + len(with)
	m.anchor = m.cursor
	m.states = append(m.states[:m.now+1], string(m.text))
	m.now++
}

// far is how far a key deletes.
func (m *model) far(name, base string) int {
	back := base == "BackSpace"
	if !strings.HasPrefix(name, "word") {
		if back {
			return max(m.cursor-1, 0)
		}
		return min(m.cursor+1, len(m.text))
	}
	line := func(r rune) bool { return r == '\n' }
	if back {
		return m.cursor - m.wordBack(line)
	}
	return m.cursor + m.wordOn(line)
}

// wordBack is how far back the word before the cursor begins; what stops is not gone over, unless it comes first.
func (m *model) wordBack(stops func(rune) bool) (n int) {
	behind := m.text[:m.cursor]
	for in := false; n < len(behind); n++ {
		at := len(behind) - 1 - n
		if in && !inWord(behind, at) || stops(behind[at]) {
			return max(n, 1)
		}
		in = inWord(behind, at)
	}
	return n
}

// wordOn is how far on the word after the cursor ends.
func (m *model) wordOn(stops func(rune) bool) (n int) {
	for in := false; m.cursor+n < len(m.text); n++ {
		at := m.cursor + n
		if in && !inWord(m.text, at) || stops(m.text[at]) {
			return max(n, 1)
		}
		in = inWord(m.text, at)
	}
	return n
}

// inWord tells whether a rune is part of a word: a letter, or a full stop between two.
func inWord(text []rune, at int) bool {
	between := at > 0 && at+1 < len(text) && text[at] == '.' && unicode.IsLetter(text[at-1]) && unicode.IsLetter(text[at+1])
	return unicode.IsLetter(text[at]) || between
}

// time undoes or redoes a step: it leads to an earlier or a later text, or nowhere where there is none.
func (m *model) time(name string) {
	got := m.box.Text
	if name == "ctrl+Z" {
		for i := m.now - 1; i >= 0; i-- {
			if m.states[i] == got {
				m.travel(i)
				return
			}
		}
		if m.now > 0 {
			m.t.Fatalf("undone to %q, which never was; was %q", got, m.states[:m.now+1])
		}
		return
	}
	for i := m.now + 1; i < len(m.states); i++ {
		if m.states[i] == got {
			m.travel(i)
			return
		}
	}
	if got != m.states[m.now] {
		m.t.Fatalf("redone to %q, which never was", got)
	}
}

func (m *model) travel(to int) {
	m.now, m.text = to, []rune(m.states[to])
	m.cursor, m.anchor = m.box.buffer.cursor, m.box.buffer.cursor
}

// move goes where a key goes, which selects with Shift; from and to is what was selected.
func (m *model) move(name string, from, to int) {
	held, base := name[:strings.LastIndexByte(name, '+')+1], name[strings.LastIndexByte(name, '+')+1:]
	shift, text, word := strings.Contains(held, "shift"), strings.Contains(held, "ctrl"), strings.Contains(held, "word")
	nowhere := func(rune) bool { return false }
	before, after := m.cursor, m.box.buffer.cursor
	switch {
	case base == "Home" && text:
		m.cursor = 0
	case base == "End" && text:
		m.cursor = len(m.text)
	case base == "Left" && word:
		m.cursor -= m.wordBack(nowhere)
	case base == "Right" && word:
		m.cursor += m.wordOn(nowhere)
	case base == "Left" && from != to && !shift:
		m.cursor = from
	case base == "Right" && from != to && !shift:
		m.cursor = to
	case base == "Left":
		m.cursor = max(m.cursor-1, 0)
	case base == "Right":
		m.cursor = min(m.cursor+1, len(m.text))
	case base == "Home" && (after > before || strings.ContainsRune(string(m.text[after:before]), '\n')),
		base == "End" && (after < before || strings.ContainsRune(string(m.text[before:after]), '\n')),
		(base == "Up" || base == "Prior") && after > before,
		(base == "Down" || base == "Next") && after < before:
		m.t.Fatalf("%s leads from %d to %d in %q", base, before, after, string(m.text))
	default:
		m.cursor = after
	}
	if !shift {
		m.anchor = m.cursor
	}
}

// compare looks whether the box holds what the model does, and the entry shows it. A space at the end of a line that a
// row has no room for can't be seen, so that the cursor may stand before it for behind it.
func (m *model) compare(key string) {
	b := m.box
	from, to := m.selection()
	if b.Text != string(m.text) || b.buffer.cursor != m.cursor || b.SelectedText() != string(m.text[from:to]) {
		m.t.Fatalf("after %s it holds %q, at %d, selected %q\nwant %q, at %d, selected %q",
			key, b.Text, b.buffer.cursor, b.SelectedText(), string(m.text), m.cursor, string(m.text[from:to]))
	}
	shown := b.CursorTextOffset()
	if shown != m.cursor && !(shown == m.cursor-1 && m.text[shown] == ' ' && lineEnd(m.text, shown) == m.cursor) {
		m.t.Fatalf("after %s the cursor is shown at %d of %q, not at %d", key, shown, b.Text, m.cursor)
	}
	if marked := b.Entry.SelectedText(); strings.Trim(marked, " ") != strings.Trim(string(m.text[from:to]), " ") {
		m.t.Fatalf("after %s %q is shown as selected, not %q", key, marked, string(m.text[from:to]))
	}
}

// undoAll goes back to the beginning and on to the end again.
func (m *model) undoAll() {
	for m.box.Redo() {
	}
	last := m.box.Text
	for m.box.Undo() {
	}
	if m.box.Text != "" {
		m.t.Fatalf("undone to %q", m.box.Text)
	}
	for m.box.Redo() {
	}
	if m.box.Text != last {
		m.t.Fatalf("redone to %q, not %q", m.box.Text, last)
	}
}
