package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// tryPicker is the sheet to choose from which try of the question a side shows. Enter takes one; the one that the other
// side shows changes places with it.
type tryPicker struct {
	widgets.NoHeadings
	s    *comparison
	at   int // the side
	rows *widgets.Rows
}

// pick lets the person choose the try of a side.
func (s *comparison) pick(at int) {
	p := &tryPicker{s: s, at: at}
	p.rows = widgets.NewRows(s.w.keys, p)
	p.rows.OnOpen = p.take
	p.rows.Choose(p.place(at))
	title := [...]string{left: "The try at the left", right: "The try at the right"}[at]
	const most = 7 // rows that the sheet is high enough for
	high := p.NewRow().MinSize().Height * float32(min(most, len(s.tries)))
	s.w.showSheet(560, 0, widgets.NewColumn(12, s.w.sheetHead("compare", title), widgets.NewSized(0, high, p.rows)), p.rows, nil)
}

// place is the row of the try that a side shows.
func (p *tryPicker) place(at int) int {
	return slices.IndexFunc(p.s.tries, func(t practice.Summary) bool { return t.ID == p.s.sides[at].attempt.ID })
}

// take has the side show the try of a row.
func (p *tryPicker) take(i int) {
	s, id := p.s, p.s.tries[i].ID
	s.w.closeSheet()
	switch known, ok := s.read[id]; {
	case id == s.sides[1-p.at].attempt.ID:
		s.change(s.sides[right], s.sides[left])
	case ok:
		p.put(known)
	default:
		p.fetch(id)
	}
}

// fetch reads a try that was not shown yet.
func (p *tryPicker) fetch(id string) {
	var a practice.Attempt
	s := p.s
	s.w.tasks.Do(func() (err error) {
		a, err = s.w.parts.History.Attempt(id)
		return err
	}, func(err error) {
		if err != nil {
			s.tell(unreadable(err))
			return
		}
		p.put(s.judged(a))
	})
}

// put has the side show a try.
func (p *tryPicker) put(c comparedTry) {
	sides := p.s.sides
	sides[p.at] = c
	p.s.change(sides[left], sides[right])
}

// change compares two other tries.
func (s *comparison) change(a, b comparedTry) {
	s.set(a, b)
	if s.w.screen == screen(s) {
		s.w.arrange()
	}
}

// Count is how many rows there are.
func (p *tryPicker) Count() int { return len(p.s.tries) }

// NewRow makes a row for a try: its number, when it was and how long it is, and its score.
func (p *tryPicker) NewRow() fyne.CanvasObject {
	return widgets.NewInset(8, 12, widgets.NewRow(12, widgets.Middle,
		widgets.NewEms(7, theme.Body, plain("Seventh try", theme.Body).Clipped()),
		widgets.Grow(muted("today, 12:00", theme.Small).Clipped()),
		widgets.NewEms(4, theme.Body, strong("100", theme.Body).Clipped().Aligned(fyne.TextAlignTrailing))))
}

// Fill shows a row.
func (p *tryPicker) Fill(i int, o fyne.CanvasObject) {
	cells := o.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	cell := func(i int) *widgets.Text { return cells[i].(*fyne.Container).Objects[0].(*widgets.Text) }
	t := p.s.tries[i]
	cell(0).SetText(ordinal(len(p.s.tries) - i))
	local := t.Local()
	about := moment(local, p.s.w.parts.Now().Wall.In(local.Location())) + " · " + words(t.Words)
	if t.ID == p.s.sides[1-p.at].attempt.ID {
		about = [...]string{left: "at the left", right: "at the right"}[1-p.at] + " · " + about
	}
	cell(1).SetText(about)
	cell(2).SetText(scoreText(t.Score))
}
