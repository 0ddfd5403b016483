package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// Field is a line of text to fill in. It passes on every key and shortcut that is not about its text.
type Field struct {
	widget.Entry
	OnShortcut func(fyne.Shortcut)
	OnMove     func(fyne.KeyName) // Up, Down, Page Up or Page Down

	keyboard keyboard
	ground   *Box // its edge shows the focus
}

var _ desktop.Keyable = (*Field)(nil)

// NewField makes a field that holds a text; what it is for stands in it while it is empty.
func NewField(keys *Keys, text, purpose string) *Field {
	f := &Field{keyboard: keyboard{keys: keys}, ground: NewFrame(theme.Surface, theme.Input, 1, theme.ButtonRadius)}
	f.PlaceHolder = purpose
	f.ExtendBaseWidget(f)
	f.SetText(text)
	f.CursorColumn = len([]rune(text))
	return f
}

// FocusGained shows the focus.
func (f *Field) FocusGained() {
	f.keyboard.fresh = false
	f.ground.Set(theme.Surface, theme.Accent, 2)
	f.Entry.FocusGained()
}

// FocusLost hides it.
func (f *Field) FocusLost() {
	f.ground.Set(theme.Surface, theme.Input, 1)
	f.Entry.FocusLost()
}

// CreateRenderer draws it.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	return fieldRenderer{bareEntry{f.Entry.CreateRenderer()}, f.ground}
}

// fieldRenderer draws the toolkit's entry on a ground.
type fieldRenderer struct {
	bareEntry
	ground *Box
}

func (r fieldRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.ground}, r.bareEntry.Objects()...)
}

func (r fieldRenderer) Layout(size fyne.Size) {
	r.bareEntry.Layout(size)
	r.ground.Resize(size)
}

// KeyDown tells of a key before what it does.
func (f *Field) KeyDown(key *fyne.KeyEvent) {
	f.Entry.KeyDown(key)
	f.keyboard.KeyDown(key)
}

// TypedKey edits the text or moves in it. Enter counts once a press.
func (f *Field) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if f.keyboard.once() {
			f.Entry.TypedKey(key)
		}
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		if f.OnMove != nil {
			f.OnMove(key.Name)
		}
	case fyne.KeyEscape, fyne.KeyF1:
		f.keyboard.keys.other(key.Name)
	default:
		f.Entry.TypedKey(key)
	}
}

// TypedShortcut edits the text, or passes the shortcut on.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	f.Entry.TypedShortcut(s)
	if _, chord := s.(*desktop.CustomShortcut); chord && f.OnShortcut != nil {
		f.OnShortcut(s)
	}
}
