package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// picker is the sheet to choose another question from: all of them by theme, fewer while one types. Up and Down choose one
// from the field too, Enter takes it.
type picker struct {
	w     *Window
	rows  *widgets.Rows
	found []pickerRow
	none  *widgets.Text
	body  *fyne.Container
}

// pickerRow is a theme, or one of its questions.
type pickerRow struct {
	theme    string
	question *practice.Question
}

// pick lets the person choose another question.
func (w *Window) pick() {
	p := &picker{w: w, none: muted("", theme.Body)}
	p.rows = widgets.NewRows(w.keys, p)
	p.rows.OnOpen = p.take
	field := widgets.NewField(w.keys, "", "Search in questions and themes")
	field.OnChanged = p.search
	field.OnShortcut = w.shortcut
	field.OnMove = func(key fyne.KeyName) { p.rows.TypedKey(&fyne.KeyEvent{Name: key}) }
	field.OnSubmitted = func(string) { p.take(p.rows.At()) }
	earlier := w.plainButton(widgets.Face{Icon: "history", Text: "Earlier drafts", Kind: widgets.Plain, Low: true}, w.showEarlier)
	p.body = widgets.NewColumn(12, w.sheetHead("shuffle", "Other question"), field, p.none, widgets.Grow(p.rows),
		widgets.NewRow(0, widgets.Middle, earlier, widgets.Space()))
	p.search("")
	w.showSheet(640, 560, p.body, field, nil)
}

// search shows the questions that have all the words.
func (p *picker) search(words string) {
	p.found = nil
	last := ""
	for _, q := range p.w.parts.Bank.Search(words) {
		if q.Theme != last {
			p.found = append(p.found, pickerRow{theme: q.Theme})
			last = q.Theme
		}
		p.found = append(p.found, pickerRow{question: &q})
	}
	p.none.Hide()
	if len(p.found) == 0 {
		p.none.SetText(fmt.Sprintf("No question has “%s” in it. Try a single word, such as deadline.", strings.TrimSpace(words)))
		p.none.Show()
	}
	p.rows.Update()
	p.body.Refresh()
	p.rows.Choose(0)
}

// take asks the question of a row.
func (p *picker) take(i int) {
	if i < 0 || i >= len(p.found) || p.found[i].question == nil {
		return
	}
	q := *p.found[i].question
	p.w.closeSheet()
	p.w.ask(q)
}

// Count is how many rows there are.
func (p *picker) Count() int { return len(p.found) }

// IsHeading tells a theme from a question.
func (p *picker) IsHeading(i int) bool { return p.found[i].question == nil }

// NewHeading makes a line for a theme's name.
func (p *picker) NewHeading() fyne.CanvasObject {
	return widgets.NewInsets(8, 8, 4, 8, widgets.NewText(theme.Small, widgets.Run{Text: "Theme", Bold: true, Colour: theme.Muted}).Clipped())
}

// NewRow makes a line for a question.
func (p *picker) NewRow() fyne.CanvasObject {
	return widgets.NewInset(7, 12, widgets.NewText(theme.Body, widgets.Run{Text: "Question"}).Clipped())
}

// Fill shows a row.
func (p *picker) Fill(i int, o fyne.CanvasObject) {
	text := o.(*fyne.Container).Objects[0].(*widgets.Text)
	if q := p.found[i].question; q != nil {
		text.SetText(q.Text)
		return
	}
	text.SetText(p.w.parts.Bank.ThemeName(p.found[i].theme))
}
