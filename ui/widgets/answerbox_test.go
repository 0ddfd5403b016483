package widgets

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"retake/ui/theme"
)

func TestTabGoesOn(t *testing.T) {
	test.NewTempApp(t)
	first, second := NewAnswerBox("", 1), NewAnswerBox("", 1)
	var heard []string
	first.OnFocus = func() { heard = append(heard, "focus") }
	first.OnLeave = func() { heard = append(heard, "leave") }
	w := test.NewTempWindow(t, container.NewVBox(first, second))
	w.Canvas().Focus(first)
	first.FocusGained() // as the window comes to the front
	if first.AcceptsTab() {
		t.Error("the box keeps Tab to itself")
	}
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != second || !slices.Equal(heard, []string{"focus", "leave"}) {
		t.Errorf("the focus is in %v, heard %q", w.Canvas().Focused(), heard)
	}
	w.Canvas().FocusPrevious()
	if w.Canvas().Focused() != first || len(heard) != 3 {
		t.Errorf("there is no way back, heard %q", heard)
	}
}

func TestWhatIsNotAboutTheTextIsPassedOn(t *testing.T) {
	b := boxInUse(t, "a line", 300)
	var got []string
	b.OnShortcut = func(s fyne.Shortcut) { got = append(got, s.ShortcutName()) }
	b.OnEscape = func() { got = append(got, "escape") }
	b.OnFunctionKey = func(name fyne.KeyName) { got = append(got, string(name)) }
	downs := 0
	b.OnKeyDown = func() { downs++ }
	strike(b, "ctrl+N", "ctrl+Return", "shift+word+Delete", "F1", "shift+F12", "Escape",
		"ctrl+A", "ctrl+C", "ctrl+X", "ctrl+V", "ctrl+Z", "ctrl+Y", "ctrl+shift+Z", "ctrl+Home", "word+BackSpace", "Home", "K")
	want := []string{
		shortcutOf(fyne.KeyN, fyne.KeyModifierShortcutDefault).ShortcutName(),
		shortcutOf(fyne.KeyReturn, fyne.KeyModifierShortcutDefault).ShortcutName(),
		shortcutOf(fyne.KeyDelete, fyne.KeyModifierShift|chordsHere.words).ShortcutName(),
		"F1", "F12", "escape",
	}
	if !slices.Equal(got, want) {
		t.Errorf("passed on %q, not %q", got, want)
	}
	if downs != 20 { // 17, and Shift three times
		t.Errorf("%d keys went down", downs)
	}
}

func TestKeysWithoutAnyoneToTell(t *testing.T) {
	b := boxInUse(t, "a line", 300)
	strike(b, "ctrl+N", "Escape", "F1", "ctrl+V")
	b.SetText(strings.Repeat("a", MaxLength))
	strike(b, "b")
	if len(b.Text) != MaxLength {
		t.Errorf("%d characters", len(b.Text))
	}
}

func TestADisabledBoxKeepsItsText(t *testing.T) {
	b := boxInUse(t, "a line", 300)
	strike(b, "ctrl+A")
	b.Disable()
	typeText(b, "b")
	strike(b, "Return", "BackSpace", "Delete", "ctrl+X", "ctrl+V", "word+BackSpace", "ctrl+C")
	if b.Text != "a line" || clipboard().Content() != "a line" {
		t.Errorf("holds %q, copied %q", b.Text, clipboard().Content())
	}
}

// What is selected while the box has not the focus shows when it gets it.
func TestASelectionShowsLater(t *testing.T) {
	test.NewTempApp(t)
	b := NewAnswerBox("a line", 3)
	w := test.NewTempWindow(t, b)
	strike(b, "ctrl+A")
	w.Canvas().Focus(b)
	if b.Entry.SelectedText() != "a line" {
		t.Errorf("shows %q as selected", b.Entry.SelectedText())
	}
}

// Another text that is put into the box has its own past.
func TestAnotherTextHasNoPast(t *testing.T) {
	for name, put := range map[string]func(b *AnswerBox){
		"set":               func(b *AnswerBox) { b.SetText("new") },
		"appended":          func(b *AnswerBox) { b.SetText(""); b.Append("new") },
		"set after a click": func(b *AnswerBox) { clickAt(b, 0, 0); b.SetText("new") },
		"field":             func(b *AnswerBox) { b.Text = "new"; b.Refresh() },
	} {
		t.Run(name, func(t *testing.T) {
			b := boxInUse(t, "", 300)
			typeText(b, "some old words")
			put(b)
			if b.Undo() || b.Redo() || b.Text != "new" {
				t.Errorf("undone to %q", b.Text)
			}
			typeText(b, "er")
			if b.Text != "newer" {
				t.Errorf("typed on to %q", b.Text)
			}
		})
	}
}

// A text that is typed in stays in sight, and where the person is, whatever becomes of the box.
func TestTheCursorStaysWhenRowsChange(t *testing.T) {
	app := test.NewTempApp(t)
	b := NewAnswerBox(strings.Repeat("some words to fill the rows ", 20), 3)
	w := test.NewTempWindow(t, b)
	w.Resize(fyne.NewSize(300, 200))
	w.Canvas().Focus(b)
	strike(b, "ctrl+Home", "word+Right", "word+Right", "word+Right", "Down", "Down", "shift+word+Right")
	cursor, selected := b.buffer.cursor, b.SelectedText()
	if selected == "" {
		t.Fatal("nothing is selected")
	}
	changes := map[string]func(){
		"narrower":    func() { w.Resize(fyne.NewSize(140, 200)) },
		"wider":       func() { w.Resize(fyne.NewSize(500, 200)) },
		"larger text": func() { app.Settings().SetTheme(theme.Look{TextSize: theme.LargestText}.Theme()) },
		"smaller text without the focus": func() {
			w.Canvas().Unfocus()
			app.Settings().SetTheme(theme.Look{TextSize: theme.SmallestText}.Theme())
			w.Canvas().Focus(b)
		},
		"narrower without the focus": func() {
			w.Canvas().Unfocus()
			w.Resize(fyne.NewSize(220, 200))
			w.Canvas().Focus(b)
		},
	}
	for name, change := range changes {
		change()
		if b.CursorTextOffset() != cursor || b.Entry.SelectedText() != selected {
			t.Errorf("%s: the cursor is at %d, not %d; selected is %q, not %q",
				name, b.CursorTextOffset(), cursor, b.Entry.SelectedText(), selected)
		}
	}
	typeText(b, "x")
	if b.Text[cursor-len(selected):cursor-len(selected)+2] != "x " {
		t.Errorf("typed elsewhere: %q", b.Text)
	}
}

// picture compares an object with its picture, light and dark.
func picture(t *testing.T, name string, make func() fyne.CanvasObject) {
	t.Helper()
	for _, mode := range []theme.Mode{theme.Light, theme.Dark} {
		test.NewTempApp(t)
		test.ApplyTheme(t, theme.Look{Mode: mode}.Theme())
		w := test.NewTempWindow(t, make())
		w.Resize(fyne.NewSize(420, 130))
		if f, ok := w.Content().(fyne.Focusable); ok {
			w.Canvas().Focus(f)
		}
		test.AssertRendersToImage(t, name+"-"+string(mode)+".png", w.Canvas())
	}
}

func TestAnswerBoxLooks(t *testing.T) {
	picture(t, "answerbox", func() fyne.CanvasObject {
		b := NewAnswerBox("On Friday I forgot to take the vouchers out, and I told my supervisor as soon as I noticed.", 3)
		b.choose(25, 70)
		return b
	})
}

// boxInUse makes a box in a window of a width, with the cursor in it.
func boxInUse(t testing.TB, text string, width float32) *AnswerBox {
	t.Helper()
	app := test.NewTempApp(t)
	b := NewAnswerBox(text, 3)
	w := test.NewTempWindow(t, b)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, 200))
	w.Canvas().Focus(b)
	app.Clipboard().SetContent("")
	return b
}

func clipboard() fyne.Clipboard { return fyne.CurrentApp().Clipboard() }

// typeText types a text, a line feed with Enter.
func typeText(b *AnswerBox, text string) {
	for _, r := range text {
		if r == '\n' {
			strike(b, "Return")
		} else {
			b.TypedRune(r)
		}
	}
}

// strike presses keys, as the desktop driver tells of it: what is held goes down first; what is held, other than Shift
// alone, makes a shortcut of a key.
func strike(b *AnswerBox, keys ...string) {
	for _, key := range keys {
		names := strings.Split(key, "+")
		var held fyne.KeyModifier
		shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
		for _, name := range names[:len(names)-1] {
			held |= map[string]fyne.KeyModifier{
				"ctrl": fyne.KeyModifierShortcutDefault, "word": chordsHere.words, "shift": fyne.KeyModifierShift,
			}[name]
		}
		name := fyne.KeyName(names[len(names)-1])
		if held&fyne.KeyModifierShift != 0 {
			b.KeyDown(shift)
		}
		b.KeyDown(&fyne.KeyEvent{Name: name})
		if s := shortcutOf(name, held); s != nil {
			b.TypedShortcut(s)
		} else {
			b.TypedKey(&fyne.KeyEvent{Name: name})
		}
		if held&fyne.KeyModifierShift != 0 {
			b.KeyUp(shift)
		}
	}
}

func shortcutOf(name fyne.KeyName, held fyne.KeyModifier) fyne.Shortcut {
	if held&^fyne.KeyModifierShift == 0 {
		return nil
	}
	if held == fyne.KeyModifierShortcutDefault {
		switch name {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		case fyne.KeyV:
			return &fyne.ShortcutPaste{Clipboard: clipboard()}
		case fyne.KeyC:
			return &fyne.ShortcutCopy{Clipboard: clipboard()}
		case fyne.KeyX:
			return &fyne.ShortcutCut{Clipboard: clipboard()}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		}
	}
	return &desktop.CustomShortcut{KeyName: name, Modifier: held}
}
