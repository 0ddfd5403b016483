package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// rowItem is one row of Rows on screen, or one heading.
type rowItem struct {
	widget.BaseWidget
	hover
	list    *Rows
	row     int
	heading bool
	content fyne.CanvasObject
	ground  *Box
	face    *fyne.Container
}

func newRowItem(list *Rows, heading bool, content fyne.CanvasObject) *rowItem {
	i := &rowItem{list: list, heading: heading, content: content, ground: NewBox("", theme.RowRadius)}
	i.face = NewLayers(i.ground)
	if !heading {
		i.hover = newHover(theme.RowRadius)
		i.face.Add(i.light)
	}
	i.face.Add(content)
	i.ExtendBaseWidget(i)
	return i
}

// CreateRenderer draws it.
func (i *rowItem) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(i.face) }

// Tapped opens the row.
func (i *rowItem) Tapped(*fyne.PointEvent) {
	if !i.heading {
		i.list.choose(i.row)
	}
}

// free takes it out of sight.
func (i *rowItem) free() {
	i.MouseOut()
	i.Hide()
}

// show shows whether the row is chosen, and whether the list has the focus.
func (i *rowItem) show(chosen, focused bool) {
	switch {
	case chosen && focused:
		i.ground.Set(theme.AccentSoft, theme.Accent, 2)
	case chosen:
		i.ground.Set(theme.AccentSoft, "", 0)
	default:
		i.ground.Set("", "", 0)
	}
}
