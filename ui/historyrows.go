package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

var _ widgets.Picking = (*history)(nil)

// Count is how many rows there are.
func (h *history) Count() int { return len(h.listing.rows) }

// IsHeading tells a day from a try.
func (h *history) IsHeading(i int) bool { return h.listing.rows[i].day != "" }

// NewHeading makes a line for a day.
func (h *history) NewHeading() fyne.CanvasObject {
	return widgets.NewInsets(8, 10, 4, 10, widgets.NewText(theme.Small, widgets.Run{Text: "Today", Bold: true, Colour: theme.Muted}).Clipped())
}

// NewRow makes a row for a try or a round: its question and score, and below when it was and how the score has changed.
func (h *history) NewRow() fyne.CanvasObject {
	question := widgets.NewText(theme.Body, widgets.Run{Text: "Question"}).Clipped()
	when := widgets.NewText(theme.Small, widgets.Run{Text: "12:00", Colour: theme.Muted}).Clipped()
	score := widgets.NewText(theme.Body, widgets.Run{Bold: true}).Clipped().Aligned(fyne.TextAlignTrailing)
	change := widgets.NewText(theme.Small, widgets.Run{}).Clipped().Aligned(fyne.TextAlignTrailing)
	return widgets.NewInset(8, 12, widgets.NewRow(12, widgets.Middle,
		widgets.Grow(widgets.NewColumn(2, question, when)), widgets.NewEms(4, theme.Body, widgets.NewColumn(2, score, change))))
}

// Fill shows a row, and reads on before the end of the list is reached.
func (h *history) Fill(i int, o fyne.CanvasObject) {
	inner := o.(*fyne.Container).Objects[0]
	row := h.listing.rows[i]
	if row.day != "" {
		inner.(*widgets.Text).SetText(row.day)
		return
	}
	sides := inner.(*fyne.Container).Objects
	left := sides[0].(*fyne.Container).Objects[0].(*fyne.Container).Objects
	right := sides[1].(*fyne.Container).Objects[0].(*fyne.Container).Objects
	said := h.trySaid
	if row.round != nil {
		said = h.roundSaid
	}
	title, about, score, change := said(row)
	left[0].(*widgets.Text).Set(title)
	left[1].(*widgets.Text).SetText(about)
	right[0].(*widgets.Text).SetText(score)
	right[1].(*widgets.Text).Set(change)
	if row.round == nil && row.try > len(h.tries)-pageSize/4 && h.next != "" && !h.reading {
		h.read()
	}
}

// trySaid is what the row of a try reads.
func (h *history) trySaid(row historyRow) (title widgets.Run, about, score string, change widgets.Run) {
	try := h.tries[row.try]
	about = try.Local().Format("15:04")
	repeat, known := h.facts.repeat(try.Place)
	if known && try.Question != "" {
		about += " · " + strings.ToLower(ordinal(int(repeat.Nth)))
	}
	if name := h.w.parts.Bank.ThemeName(try.Theme); name != "" {
		about += " · " + name
	}
	switch {
	case !known || try.Score == practice.NoScore:
	case repeat.Before != practice.NoScore:
		change = changeRun(int(try.Score - repeat.Before))
	default:
		change = widgets.Run{Text: "first", Colour: theme.Muted}
	}
	return widgets.Run{Text: try.Text}, about, scoreText(try.Score), change
}

// roundSaid is what the row of a round reads: how many questions it had, and what the answers scored on average.
func (h *history) roundSaid(row historyRow) (title widgets.Run, about, score string, change widgets.Run) {
	r := *row.round
	title = widgets.Run{Text: "Mock round, " + questions(len(r.Questions)), Bold: true, Colour: theme.Accent}
	about = r.At().In(h.w.parts.Now().Wall.Location()).Format("15:04")
	if how := marks(r); how != "" {
		about += " · " + how
	}
	score = scoreText(practice.NoScore)
	if came, scored := h.facts.round(r.ID); scored {
		score, change = fmt.Sprint(int(came.average)), widgets.Run{Text: "average", Colour: theme.Muted}
		if came.before != practice.NoScore {
			change = changeRun(int(came.average - came.before))
		}
	}
	return title, about, score, change
}
