package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Field is a line of text to fill in. It passes on every key and shortcut that is not about its text.
type Field struct {
	widget.Entry
	OnShortcut func(fyne.Shortcut)
	OnMove     func(fyne.KeyName) // Up, Down, Page Up or Page Down

	keys  *Keys
	fresh bool
}

var _ desktop.Keyable = (*Field)(nil)

// NewField makes a field that holds a text; what it is for stands in it while it is empty.
func NewField(keys *Keys, text, purpose string) *Field {
	f := &Field{keys: keys}
	f.PlaceHolder = purpose
	f.ExtendBaseWidget(f)
	f.SetText(text)
	f.CursorColumn = len([]rune(text))
	return f
}

// KeyDown tells of a key before what it does.
func (f *Field) KeyDown(key *fyne.KeyEvent) {
	f.fresh = true
	f.Entry.KeyDown(key)
	f.keys.down()
}

// TypedKey edits the text or moves in it. Enter counts once a press.
func (f *Field) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if f.fresh {
			f.fresh = false
			f.Entry.TypedKey(key)
		}
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		if f.OnMove != nil {
			f.OnMove(key.Name)
		}
	case fyne.KeyEscape, fyne.KeyF1:
		f.keys.other(key.Name)
	default:
		f.Entry.TypedKey(key)
	}
}

// TypedShortcut edits the text, or passes the shortcut on.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	f.Entry.TypedShortcut(s)
	if f.OnShortcut != nil {
		f.OnShortcut(s)
	}
}
