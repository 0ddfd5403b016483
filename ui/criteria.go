package ui

import (
	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// criteria is the list of the ten, in their fixed order.
type criteria struct {
	rows   []*widgets.CriterionRow
	chosen int // whose marks are shown; -1 for all
	scroll *widgets.Scroll
	list   *fyne.Container
	w      *Window
}

func newCriteria(w *Window, c practice.Check, fix *practice.Advice, choose func(int)) *criteria {
	l := &criteria{w: w, chosen: -1}
	for i, criterion := range practice.Criteria {
		first := fix != nil && fix.Criterion == criterion
		row := widgets.NewCriterionRow(w.keys, i+1, criterion.Name(), c.Criteria[criterion].Message, grade(c, criterion), first, func() { choose(i) })
		row.OnMove = func(by int) { l.move(i + by) }
		row.OnFocus = func() { l.reveal(i) }
		l.rows = append(l.rows, row)
	}
	return l
}

func (l *criteria) arrange(r room) fyne.CanvasObject {
	l.list = widgets.NewColumn(0)
	for _, row := range l.rows {
		row.Narrow(r.compact)
		l.list.Add(row)
	}
	l.scroll = widgets.NewScroll(l.list)
	key := func(icon string) fyne.CanvasObject {
		return widgets.NewLayers(widgets.NewFrame("", theme.Border, 1, theme.BoxRadius), widgets.NewInset(3, 6, widgets.NewIcon(icon, theme.Muted, 14)))
	}
	help := widgets.NewRow(6, widgets.Middle, widgets.Grow(muted("Select a criterion to see only its marks.", theme.Caption)), key("arrow-up"), key("arrow-down"))
	return widgets.NewCard(8, 8, widgets.NewColumn(4, widgets.Grow(l.scroll), widgets.NewInsets(2, 8, 2, 12, help)))
}

func (l *criteria) first() fyne.Focusable { return l.rows[0] }

// choose shows which row's marks are shown.
func (l *criteria) choose(i int) {
	l.chosen = i
	for n, row := range l.rows {
		row.Select(n == i)
	}
}

// move gives a row the focus.
func (l *criteria) move(to int) {
	if to >= 0 && to < len(l.rows) {
		l.w.win.Canvas().Focus(l.rows[to])
	}
}

// reveal scrolls to a row.
func (l *criteria) reveal(i int) {
	if l.scroll != nil {
		top := l.rows[i].Position().Y
		l.scroll.Reveal(top, top+l.rows[i].Size().Height)
	}
}
