package ui

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
	"retake/ui/widgets"
)

// chooseSheet is a sheet to choose one of several things from, of which one holds. Enter or a click takes another.
type chooseSheet struct {
	widgets.NoHeadings
	names []string
	at    int
}

// choose lets the person choose one of several names; take is not called where the choice stays as it is.
func (w *Window) choose(icon, title string, names []string, at int, take func(int)) {
	c := &chooseSheet{names: names, at: at}
	rows := widgets.NewRows(w.keys, c)
	rows.OnOpen = func(i int) {
		w.closeSheet()
		if i != at {
			take(i)
		}
	}
	rows.Choose(at)
	const most = 9 // rows that the sheet is high enough for
	high := c.NewRow().MinSize().Height * float32(min(most, len(names)))
	w.showSheet(420, 0, widgets.NewColumn(12, w.sheetHead(icon, title), widgets.NewSized(0, high, rows)), rows, nil)
}

// Count is how many rows there are.
func (c *chooseSheet) Count() int { return len(c.names) }

// NewRow makes a row for a name, with a tick beside the one that holds.
func (*chooseSheet) NewRow() fyne.CanvasObject {
	return widgets.NewInset(8, 12, widgets.NewRow(12, widgets.Middle,
		widgets.NewSized(16, 16, widgets.NewIcon("check", theme.Accent, 16)), widgets.Grow(plain("Name", theme.Body).Clipped())))
}

// Fill shows a row.
func (c *chooseSheet) Fill(i int, o fyne.CanvasObject) {
	cells := o.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	tick := cells[0].(*fyne.Container).Objects[0]
	text := cells[1].(*fyne.Container).Objects[0].(*widgets.Text)
	text.Set(widgets.Run{Text: c.names[i], Bold: i == c.at})
	if i == c.at {
		tick.Show()
	} else {
		tick.Hide()
	}
}
