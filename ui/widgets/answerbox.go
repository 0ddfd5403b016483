package widgets

import (
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

// FocusLost tells that the box was left.
func (b *AnswerBox) FocusLost() {
	b.Entry.FocusLost()
	if b.OnLeave != nil {
		b.OnLeave()
	}
}

// TypedShortcut edits the text, or passes the shortcut on.
func (b *AnswerBox) TypedShortcut(s fyne.Shortcut) {
	b.Entry.TypedShortcut(s)
	if b.OnShortcut != nil {
		b.OnShortcut(s)
	}
}
