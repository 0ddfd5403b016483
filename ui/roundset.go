package ui

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// setPicker is the sheet to pick the questions of one's own set from, in the order they are asked. Enter or Space takes
// one in or out.
type setPicker struct {
	questionList
	ids   []string // that are picked, in their order
	count *widgets.Text
}

// pickSet lets the person pick the questions of the round.
func (s *roundSetup) pickSet() {
	w := s.w
	p := &setPicker{questionList: questionList{w: w}, ids: slices.Clone(s.setup.Fixed), count: muted("", theme.Small)}
	p.rows = widgets.NewRows(w.keys, p)
	p.rows.OnOpen = p.toggle
	field := p.newField(p.search, p.toggle)
	done := func() {
		w.closeSheet()
		s.set(func(r *practice.RoundSetup) { r.Fixed = p.ids })
	}
	clear := w.plainButton(widgets.Face{Text: "Clear", Kind: widgets.Plain}, func() {
		p.ids = nil
		p.refresh()
	})
	p.search("")
	w.showSheet(680, 560, widgets.NewColumn(12,
		w.sheetHead("check-list", "Your own set"), field, widgets.Grow(p.rows),
		widgets.NewRow(8, widgets.Middle, widgets.Grow(p.count), clear,
			w.plainButton(widgets.Face{Text: "Done", Kind: widgets.Filled, Key: keyLabel(cmdMain)}, done))), field, done)
}

// mostInSet is how many questions a set may have.
var mostInSet = practice.RoundCounts[len(practice.RoundCounts)-1]

// search shows the questions that have all the words, by theme.
func (p *setPicker) search(words string) {
	p.find(words)
	p.refresh()
	p.rows.Choose(0)
}

// toggle takes the question of a row in or out.
func (p *setPicker) toggle(i int) {
	q := p.at(i)
	if q == nil {
		return
	}
	id := q.ID
	switch at := slices.Index(p.ids, id); {
	case at >= 0:
		p.ids = slices.Delete(slices.Clone(p.ids), at, at+1)
	case len(p.ids) < mostInSet:
		p.ids = append(slices.Clone(p.ids), id)
	}
	p.refresh()
}

// refresh shows what is picked.
func (p *setPicker) refresh() {
	said := fmt.Sprintf("%s picked, of at most %d. They are asked in this order.", questions(len(p.ids)), mostInSet)
	if len(p.ids) == 0 {
		said = "Enter picks the chosen question."
	}
	p.count.SetText(said)
	p.rows.Update()
}

// NewRow makes a line for a question: its place in the set, or nothing, and its text.
func (p *setPicker) NewRow() fyne.CanvasObject {
	return widgets.NewInset(7, 12, widgets.NewRow(8, widgets.Middle,
		widgets.NewWide(24, widgets.NewLine(theme.Body, widgets.Run{Bold: true, Colour: theme.Accent})),
		widgets.Grow(widgets.NewText(theme.Body, widgets.Run{Text: "Question"}).Clipped())))
}

// Fill shows a row.
func (p *setPicker) Fill(i int, o fyne.CanvasObject) {
	inner := o.(*fyne.Container).Objects[0]
	q := p.found[i].question
	if q == nil {
		inner.(*widgets.Text).SetText(p.w.parts.Bank.ThemeName(p.found[i].theme))
		return
	}
	cells := inner.(*fyne.Container).Objects
	place := ""
	if at := slices.Index(p.ids, q.ID); at >= 0 {
		place = strconv.Itoa(at + 1)
	}
	cells[0].(*fyne.Container).Objects[0].(*widgets.Text).SetText(place)
	cells[1].(*fyne.Container).Objects[0].(*widgets.Text).SetText(q.Text)
}
