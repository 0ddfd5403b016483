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
	questionList
	none *widgets.Text
	body *fyne.Container
}

// questionList are the bank's questions that have all words of a search, each theme's below its name.
type questionList struct {
	w     *Window
	rows  *widgets.Rows
	found []questionRow
}

// questionRow is a theme, or one of its questions.
type questionRow struct {
	theme    string
	question *practice.Question
}

// find looks for the questions that have all the words.
func (l *questionList) find(words string) {
	l.found = nil
	last := ""
	for _, q := range l.w.parts.Bank.Search(words) {
		if q.Theme != last {
			l.found = append(l.found, questionRow{theme: q.Theme})
			last = q.Theme
		}
		l.found = append(l.found, questionRow{question: &q})
	}
}

// at is the question of a row; nil for a theme or no row.
func (l *questionList) at(i int) *practice.Question {
	if i < 0 || i >= len(l.found) {
		return nil
	}
	return l.found[i].question
}

// newField makes the field to search in, from which the rows are gone through too.
func (l *questionList) newField(search func(string), take func(int)) *widgets.Field {
	field := widgets.NewField(l.w.keys, "", "Search in questions and themes")
	field.OnChanged = search
	field.OnShortcut = l.w.shortcut
	field.OnMove = func(key fyne.KeyName) { l.rows.TypedKey(&fyne.KeyEvent{Name: key}) }
	field.OnSubmitted = func(string) { take(l.rows.At()) }
	return field
}

// Count is how many rows there are.
func (l *questionList) Count() int { return len(l.found) }

// IsHeading tells a theme from a question.
func (l *questionList) IsHeading(i int) bool { return l.found[i].question == nil }

// NewHeading makes a line for a theme's name.
func (l *questionList) NewHeading() fyne.CanvasObject {
	return widgets.NewInsets(8, 8, 4, 8, widgets.NewText(theme.Small, widgets.Run{Text: "Theme", Bold: true, Colour: theme.Muted}).Clipped())
}

// pick lets the person choose another question.
func (w *Window) pick() {
	p := &picker{questionList: questionList{w: w}, none: muted("", theme.Body)}
	p.rows = widgets.NewRows(w.keys, p)
	p.rows.OnOpen = p.take
	field := p.newField(p.search, p.take)
	earlier := w.plainButton(widgets.Face{Icon: "history", Text: "Earlier drafts", Kind: widgets.Plain, Low: true}, w.showEarlier)
	p.body = widgets.NewColumn(12, w.sheetHead("shuffle", "Other question"), field, p.none, widgets.Grow(p.rows),
		widgets.NewRow(0, widgets.Middle, earlier, widgets.Space()))
	p.search("")
	w.showSheet(640, 560, p.body, field, nil)
}

// search shows the questions that have all the words.
func (p *picker) search(words string) {
	p.find(words)
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
	if q := p.at(i); q != nil {
		p.w.closeSheet()
		p.w.ask(*q)
	}
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
