package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// Field is a line of text to fill in. It passes on every key and shortcut that is not about its text.
type Field struct {
	widget.Entry
	OnShortcut func(fyne.Shortcut)
	OnMove     func(fyne.KeyName) // Up, Down, Page Up or Page Down

	keyboard keyboard
	edge     *Box // shows the focus
}

var _ desktop.Keyable = (*Field)(nil)

// NewField makes a field that holds a text; what it is for stands in it while it is empty.
func NewField(keys *Keys, text, purpose string) *Field {
	f := &Field{keyboard: keyboard{keys: keys}, edge: NewFrame("", theme.Input, 1, theme.ButtonRadius)}
	f.PlaceHolder = purpose
	f.ExtendBaseWidget(f)
	f.SetText(text)
	f.CursorColumn = len([]rune(text))
	return f
}

// FocusGained shows the focus.
func (f *Field) FocusGained() {
	f.keyboard.fresh = false
	f.edge.Set("", theme.Accent, 2)
	f.Entry.FocusGained()
	f.keyboard.keys.focus(f)
}

// FocusLost hides it.
func (f *Field) FocusLost() {
	f.edge.Set("", theme.Input, 1)
	f.Entry.FocusLost()
}

// CreateRenderer draws it.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	return fieldRenderer{bareEntry{f.Entry.CreateRenderer()}, NewBox(theme.Surface, theme.ButtonRadius), NewBox(theme.Surface, 0), f.edge}
}

// fieldRenderer draws the toolkit's entry on a ground and within an edge. Below a text that is too long for it the entry
// has a scroll bar, which would look like a line under the letters; a foot covers it.
type fieldRenderer struct {
	bareEntry
	ground, foot, edge *Box
}

func (r fieldRenderer) Objects() []fyne.CanvasObject {
	return slices.Concat([]fyne.CanvasObject{r.ground}, r.bareEntry.Objects(), []fyne.CanvasObject{r.foot, r.edge})
}

func (r fieldRenderer) Layout(size fyne.Size) {
	r.bareEntry.Layout(size)
	r.ground.Resize(size)
	r.edge.Resize(size)
	high, below := theme.Size(fynetheme.SizeNameScrollBarSmall), theme.Size(fynetheme.SizeNameInputBorder)
	r.foot.Move(fyne.NewPos(0, size.Height-below-high))
	r.foot.Resize(fyne.NewSize(size.Width, high))
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
