package widgets

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// AnswerBox is a text area for some paragraphs. Other than the toolkit's it lets Tab and Shift+Tab go on to the next
// and the previous control, and passes on every shortcut that is not about its text.
type AnswerBox struct {
	widget.Entry

	OnLeave    func()              // it loses the focus
	OnShortcut func(fyne.Shortcut) // one that it has no use for
	OnKeyDown  func()              // a key goes down; repeats of a held one are not told

	// The toolkit's cursor can't stand behind a space that falls exactly on the end of a line: it falls back before the
	// space, and what is typed next would stand before it too. stuck is where it fell back to, behind where it belongs,
	// in runes; behind is 0 where all is well.
	stuck, behind int

	met bool // it had the focus before
}

// NewAnswerBox makes a box of at least so many lines that holds a text.
func NewAnswerBox(text string, lines int) *AnswerBox {
	b := &AnswerBox{}
	b.MultiLine = true
	b.Wrapping = fyne.TextWrapWord
	b.ExtendBaseWidget(b)
	b.SetMinRowsVisible(lines)
	b.SetText(text)
	return b
}

// AcceptsTab leaves Tab to the window.
func (b *AnswerBox) AcceptsTab() bool { return false }

// KeyDown tells of a key before its shortcut comes.
func (b *AnswerBox) KeyDown(key *fyne.KeyEvent) {
	b.Entry.KeyDown(key)
	if b.OnKeyDown != nil {
		b.OnKeyDown()
	}
}

// FocusGained puts the cursor behind the text the first time; a click then moves it on.
func (b *AnswerBox) FocusGained() {
	b.Entry.FocusGained()
	if b.met {
		return
	}
	b.met = true
	b.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	b.fallsBehind(utf8.RuneCountInString(b.Text))
}

// FocusLost tells that the box was left.
func (b *AnswerBox) FocusLost() {
	b.Entry.FocusLost()
	if b.OnLeave != nil {
		b.OnLeave()
	}
}

// TypedRune types a letter.
func (b *AnswerBox) TypedRune(r rune) {
	b.edit(func() { b.Entry.TypedRune(r) })
}

// TypedKey edits the text or moves in it.
func (b *AnswerBox) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyBackspace, fyne.KeyReturn, fyne.KeyEnter:
		b.edit(func() { b.Entry.TypedKey(key) })
	default:
		b.unstick()
		b.Entry.TypedKey(key)
	}
}

// TypedShortcut edits the text, or passes the shortcut on.
func (b *AnswerBox) TypedShortcut(s fyne.Shortcut) {
	if _, paste := s.(*fyne.ShortcutPaste); paste {
		b.edit(func() { b.Entry.TypedShortcut(s) })
	} else {
		b.unstick()
		b.Entry.TypedShortcut(s)
	}
	if b.OnShortcut != nil {
		b.OnShortcut(s)
	}
}

// edit changes the text at the cursor, and notes where the cursor belongs if it falls back.
func (b *AnswerBox) edit(do func()) {
	b.unstick()
	selected := b.SelectedText() != ""
	belongs := b.CursorTextOffset() - utf8.RuneCountInString(b.Text)
	do()
	belongs += utf8.RuneCountInString(b.Text)
	if !selected {
		b.fallsBehind(belongs)
	}
}

// fallsBehind notes where the cursor belongs, in case it is not there.
func (b *AnswerBox) fallsBehind(belongs int) {
	if now := b.CursorTextOffset(); now < belongs {
		b.stuck, b.behind = now, belongs
	}
}

// unstick puts the cursor where it belongs, unless it was moved since it fell back.
func (b *AnswerBox) unstick() {
	if b.behind > 0 && b.CursorTextOffset() == b.stuck && b.SelectedText() == "" {
		b.CursorColumn += b.behind - b.stuck
	}
	b.behind = 0
}
