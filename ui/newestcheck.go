package ui

import (
	"fmt"
	"time"

	"retake/practice"
)

// renew shows a try by its newest stored check, where it was checked again, and says so.
func (f *feedback) renew() {
	w := f.w
	var notes []practice.Note
	w.tasks.Do(func() (err error) {
		notes, err = w.parts.Notes.Notes(f.attempt.ID)
		return err
	}, func(err error) {
		again := practice.CheckedAgain(notes)
		if err != nil || again == nil {
			return // what is said aloud of it is read too, and tells of the error
		}
		first, now := f.attempt.Check.Score, w.parts.Now().Wall
		f.attempt.Check, f.check = *again.Check, *again.Check
		f.judge()
		f.score.again.SetText(checkedAgain(again.Created.In(now.Location()), now, first))
		f.score.again.Show()
		if w.screen == screen(f) && w.sheet == nil {
			w.arrange()
			w.win.Canvas().Focus(f.first())
		}
	})
}

// checkedAgain says when a try was checked again, as seen from now, and what its first result was.
func checkedAgain(at, now time.Time, first practice.Score) string {
	when := day(at, now)
	if when != "today" && when != "yesterday" {
		when = "on " + when
	}
	result := "the first result had no score"
	if first != practice.NoScore {
		result = fmt.Sprintf("the first result was %d", first)
	}
	return "Checked again " + when + " by newer rules; " + result + "."
}
