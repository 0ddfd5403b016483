package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// List is a list whose rows are opened: by a click, or by Enter or Space on the row that Up and Down chose.
type List struct {
	widget.List
	keyDowns

	OnOpen func(row int)
}

var _ desktop.Keyable = (*List)(nil)

// NewList makes a list of rows; fill shows the row of a number in what row has made.
func NewList(count func() int, row func() fyne.CanvasObject, fill func(int, fyne.CanvasObject)) *List {
	l := &List{}
	l.Length, l.CreateItem, l.UpdateItem = count, row, fill
	l.OnSelected = func(i int) {
		l.UnselectAll()
		if l.OnOpen != nil {
			l.OnOpen(i)
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey opens the row on Enter; the toolkit's does on Space.
func (l *List) TypedKey(key *fyne.KeyEvent) {
	l.List.TypedKey(enterAsSpace(key))
}
