package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/practice/progress"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// againSheet has the tries that were checked by older rules checked by those of now: it says first what that means, and
// may be stopped.
type againSheet struct {
	*taskSheet
	old  int // tries of older rules
	tell func(banner)
	done func()
}

// checkAgain opens it on so many tries of older rules. tell is told what came of it, and done is called where some may
// have another score now.
func (w *Window) checkAgain(old int, tell func(banner), done func()) {
	c := &againSheet{old: old, tell: tell, done: done}
	c.taskSheet = newTaskSheet(w, "check-list", "Check all tries again", 560, 280)
	c.ask(banner{})
}

// ask says what will be done; say is why it asks once more.
func (c *againSheet) ask(say banner) {
	tries, were, them, result := counted(c.old, "try", "tries"), "were", "them", "the old results beside the new ones"
	if c.old == 1 {
		were, them, result = "was", "it", "the old result beside the new one"
	}
	yes := c.pressed("", "Check "+tries+" again", c.check)
	c.page(widgets.NewColumn(10,
		plain(tries+" "+were+" checked by older rules.", theme.Body),
		plain("Checking "+them+" again keeps "+result+". Scores in lists and charts will be the new ones.", theme.Body),
	), say, choices(c.w.plainButton(widgets.Face{Text: "Not now", Kind: widgets.Plain}, c.close), yes), yes, c.check)
}

// check checks them, and says what came of it.
func (c *againSheet) check() {
	w, now := c.w, c.w.parts.Now().Wall
	var checked int
	var before, after []practice.Point
	var unread error
	c.run("Checking your answers by today’s rules", "tries", func(ctx context.Context, far practice.Progress) (err error) {
		if before, err = w.parts.History.Points(); err != nil {
			return err
		}
		checked, err = w.parts.History.CheckAgain(ctx, w.parts.Rules, w.parts.Another().Check, now, far)
		after, unread = w.parts.History.Points()
		return err
	}, func(err error) {
		c.old -= checked
		switch {
		case err != nil:
			c.ask(failed("Not all could be checked.", err, checkedSoFar(checked)))
		case unread != nil:
			c.close()
			c.tell(unreadable(unread))
		default:
			c.close()
			c.tell(banner{
				icon: "check-list", bold: counted(checked, "try was", "tries were") + " checked again.",
				text: changedScores(before, after),
			})
		}
		c.done()
	})
}

// checkedSoFar says what stays of work that was not finished.
func checkedSoFar(tries int) string {
	if tries == 0 {
		return "Your history is as it was."
	}
	return counted(tries, "try was", "tries were") + " checked again, and what was found is kept."
}

// changedScores compares the points of all tries before and after they were checked again, and says how many scores are
// others now. A try that had none before, or has none now, does not count.
func changedScores(before, after []practice.Point) string {
	old := map[int64]practice.Score{}
	for _, p := range before {
		if p.Scored() {
			old[p.Place] = p.Score
		}
	}
	var higher, lower int
	for _, p := range after {
		was, there := old[p.Place]
		switch {
		case !there || !p.Scored():
		case p.Score > was:
			higher++
		case p.Score < was:
			lower++
		}
	}
	var changed []string
	if higher > 0 {
		changed = append(changed, counted(higher, "score is", "scores are")+" higher now")
	}
	if lower > 0 {
		changed = append(changed, counted(lower, "score is", "scores are")+" lower now")
	}
	if len(changed) == 0 {
		return "No score has changed."
	}
	return sentence(series(changed)) + " The old results are kept beside the new ones."
}

// againRow is the part of the settings about tries that were checked by older rules.
type againRow struct {
	w       *Window
	changed func() // it takes more or less room than before
	old     int
	said    *widgets.Text
	check   *widgets.Button
}

func newAgainRow(w *Window, changed func()) *againRow {
	r := &againRow{w: w, changed: changed, said: muted("", theme.Small)}
	r.check = w.plainButton(widgets.Face{Icon: "check-list", Text: "Check again"}, func() { w.checkAgain(r.old, w.tell, r.refresh) })
	r.check.Hide()
	return r
}

func (r *againRow) arrange() fyne.CanvasObject {
	return option("Check all tries again", r.said, r.check)
}

// refresh counts the tries that older rules have checked.
func (r *againRow) refresh() {
	var tries []practice.Point
	r.w.tasks.Do(func() (err error) {
		tries, err = r.w.parts.History.Points()
		return err
	}, func(err error) {
		r.old = progress.Outdated(tries, r.w.parts.Rules)
		switch {
		case err != nil:
			r.said.SetText("the tries could not be read")
		case len(tries) == 0:
			r.said.SetText("there are none yet")
		case r.old == 0:
			r.said.SetText("all were checked by today’s rules")
		default:
			r.said.SetText(counted(r.old, "was", "were") + " checked by older rules")
		}
		if err == nil && r.old > 0 {
			r.check.Show()
		} else {
			r.check.Hide()
			if canvas := r.w.win.Canvas(); canvas.Focused() == fyne.Focusable(r.check) {
				canvas.Focus(r.w.screen.first())
			}
		}
		r.changed()
	})
}
