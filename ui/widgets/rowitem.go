package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
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
	tick    *tick
	with    fyne.KeyModifier // held down with the last click
	face    *fyne.Container
}

func newRowItem(list *Rows, heading bool, content fyne.CanvasObject) *rowItem {
	i := &rowItem{list: list, heading: heading, content: content, ground: NewBox("", theme.RowRadius), tick: newTick()}
	i.face = NewLayers(i.ground)
	if !heading {
		i.hover = newHover(theme.RowRadius)
		i.face.Add(i.light)
	}
	i.face.Add(NewRow(0, Full, i.tick.face, Grow(content)))
	i.ExtendBaseWidget(i)
	return i
}

// CreateRenderer draws it.
func (i *rowItem) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(i.face) }

// MouseDown learns what is held down with a click.
func (i *rowItem) MouseDown(e *desktop.MouseEvent) { i.with = e.Modifier }

// MouseUp has no use.
func (i *rowItem) MouseUp(*desktop.MouseEvent) {}

// Tapped opens the row, or picks it.
func (i *rowItem) Tapped(*fyne.PointEvent) {
	if !i.heading {
		i.list.choose(i.row, i.with)
	}
}

// showPick shows the box beside a row, or takes it away. Headings have none.
func (i *rowItem) showPick(picking, picked bool) {
	i.tick.show(picked)
	if there := picking && !i.heading; there != i.tick.face.Visible() {
		if there {
			i.tick.face.Show()
		} else {
			i.tick.face.Hide()
		}
		i.face.Refresh()
		i.face.Layout.Layout(i.face.Objects, i.face.Size())
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
