package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// AnswerBox is a text area for some paragraphs. The text, its cursor, its selection and what can be undone are its own;
// the toolkit's entry in it shows them, and tells where the mouse went.
//
// Other than the entry alone it lets Tab and Shift+Tab go on to the next and the previous control, passes on every
// shortcut that is not about its text, and moves by whole characters, words, rows and pages. A text is never cut: one
// that would become too long is refused.
type AnswerBox struct {
	widget.Entry

	OnFocus       func()              // it gained the focus
	OnLeave       func()              // it lost the focus
	OnShortcut    func(fyne.Shortcut) // one that is not about its text
	OnKeyDown     func()              // a key goes down; repeats of a held one are not told
	OnEscape      func()              // the Escape key
	OnFunctionKey func(fyne.KeyName)  // F1 to F12

	OnPaste   func(pasted, before string) // after a paste: what came in, and the whole text as it was before
	OnRefused func(excess int)            // a text would have become so many characters longer than MaxLength

	// OnUndo and OnRedo are asked before a key or the menu undoes or redoes a step. They tell whether they have seen to
	// it, as for a step that several boxes took together.
	OnUndo, OnRedo func() bool

	buffer buffer
	known  string // the text in the buffer

	focused bool
	shift   bool // the Shift key is down
	byMouse bool // the mouse moved the entry's cursor since
	marked  int  // where the selection that the entry shows begins; or unmarked, or unsure
	settled bool // the entry shows what is in the buffer
}

const (
	unmarked = -1 // the entry shows no selection
	unsure   = -2 // the entry may show one
)

// NewAnswerBox makes a box of at least so many lines that holds a text, and the cursor behind it.
func NewAnswerBox(text string, lines int) *AnswerBox {
	b := &AnswerBox{marked: unmarked}
	b.MultiLine = true
	b.Wrapping = fyne.TextWrapWord
	b.ExtendBaseWidget(b)
	b.SetMinRowsVisible(lines)
	b.SetText(text)
	return b
}

// CreateRenderer draws it.
func (b *AnswerBox) CreateRenderer() fyne.WidgetRenderer { return bareEntry{b.Entry.CreateRenderer()} }

// SetText puts another text into the box, however long it is, and the cursor behind it. What was before can't be
// undone.
func (b *AnswerBox) SetText(text string) {
	b.known = text
	b.load()
	b.Entry.SetText(text)
	b.show()
}

// Replace puts another text into the box as one step that can be undone, even where it is the text that is there. It
// may be longer than MaxLength, as a text that is set may.
func (b *AnswerBox) Replace(text string) {
	b.catchUp()
	b.buffer.replace(0, len(b.buffer.text), []rune(text), true)
	b.changed()
}

// Undo takes the last step back, and tells whether there was one.
func (b *AnswerBox) Undo() bool {
	b.catchUp()
	if !b.buffer.undo() {
		return false
	}
	b.changed()
	return true
}

// Redo takes the last step again that was undone, and tells whether there was one.
func (b *AnswerBox) Redo() bool {
	b.catchUp()
	if !b.buffer.redo() {
		return false
	}
	b.changed()
	return true
}

// SelectedText returns what is selected; empty for nothing.
func (b *AnswerBox) SelectedText() string {
	if b.byMouse {
		return b.Entry.SelectedText()
	}
	from, to := b.buffer.selection()
	return string(b.buffer.text[from:to])
}

// FocusGained shows the cursor. Where a click gave the focus, the text stays where it is until the click is done.
func (b *AnswerBox) FocusGained() {
	b.Entry.FocusGained()
	news := !b.focused // the window tells it again when it comes to the front
	b.focused = true
	if !b.byMouse {
		b.show()
	}
	if news && b.OnFocus != nil {
		b.OnFocus()
	}
}

// FocusLost tells that the box was left.
func (b *AnswerBox) FocusLost() {
	b.catchUp()
	b.focused, b.shift, b.settled, b.marked = false, false, false, unsure
	b.buffer.pause()
	b.Entry.FocusLost()
	if b.OnLeave != nil {
		b.OnLeave()
	}
}

// load takes the text as it is into the buffer, which forgets what was before.
func (b *AnswerBox) load() {
	text := []rune(b.known)
	b.buffer = buffer{text: text, cursor: len(text), anchor: len(text)}
}

// changed gives the entry the text of the buffer.
func (b *AnswerBox) changed() {
	b.known = string(b.buffer.text) // before the entry tells OnChanged
	b.Entry.SetText(b.known)
	b.show()
}
