package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// questionCard shows the question, which try it is, and, folded, why they ask it.
type questionCard struct {
	w        *Window
	question practice.Question
	tries    *widgets.Text
	other    *widgets.Button
	fold     *widgets.Fold
}

func newQuestionCard(w *Window, q practice.Question, changed func()) *questionCard {
	c := &questionCard{w: w, question: q, tries: muted("", theme.Small).Clipped()}
	c.other = w.plainButton(widgets.Face{Icon: "shuffle", Text: "Other question", Kind: widgets.Plain, Low: true}, w.pick)
	if q.Why != "" {
		about := q.Why
		body := widgets.NewColumn(6, plain(about, theme.Small))
		if q.Watch != "" {
			body.Add(widgets.NewText(theme.Small, widgets.Run{Text: "What to watch for: ", Bold: true}, widgets.Run{Text: q.Watch}))
		}
		if len(q.Probes) > 0 {
			body.Add(widgets.NewText(theme.Small, widgets.Run{Text: "They may go on: ", Bold: true}, widgets.Run{Text: strings.Join(q.Probes, " ")}))
		}
		c.fold = widgets.NewFold(w.keys, "Why they ask", about, body, changed)
	}
	c.count()
	return c
}

// count looks up which try this is and how the last one went.
func (c *questionCard) count() {
	if c.question.ID == "" {
		return
	}
	var tries []practice.Summary
	c.w.tasks.Do(func() (err error) {
		tries, err = c.w.parts.History.Tries(c.question.ID)
		return err
	}, func(err error) {
		if err == nil { // else it is not said
			c.tries.SetText(triesSoFar(tries))
		}
	})
}

// triesSoFar says which try comes after those: "Third try · last score 69".
func triesSoFar(tries []practice.Summary) string {
	which := ordinal(len(tries) + 1)
	for _, t := range tries {
		if t.Score != practice.NoScore {
			return fmt.Sprintf("%s · last score %d", which, t.Score)
		}
	}
	return which
}

func (c *questionCard) arrange(r room) fyne.CanvasObject {
	rows := widgets.NewColumn(r.pick(8, 6),
		widgets.NewRow(10, widgets.Middle,
			widgets.NewChip(c.w.parts.Bank.ThemeName(c.question.Theme)), widgets.Grow(c.tries), c.other),
		strong(c.question.Text, questionSize(r)))
	if c.fold != nil {
		rows.Add(widgets.NewInsets(0, 0, 0, -4, c.fold.Container))
	}
	return widgets.NewCard(r.pick(16, 10), r.pick(24, 18), rows)
}
