package ui

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/report"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// tiles are the four figures of the round.
func (s *roundReport) tiles(r room) fyne.CanvasObject {
	tile := func(title string, big fyne.CanvasObject, small string) fyne.CanvasObject {
		return widgets.Grow(widgets.NewCard(r.pick(14, 10), r.pick(20, 14), widgets.NewColumn(r.pick(6, 3),
			muted(title, theme.Small), widgets.NewSized(0, r.pick(34, 30), big), muted(small, theme.Small))))
	}
	average, of := "–", "no answer was scored"
	change := widgets.NewLine(theme.Body, widgets.Run{})
	if s.report.Average != practice.NoScore {
		average, of = strconv.Itoa(int(s.report.Average)), averageOf(s.report)
		if s.last != nil && s.before.Average != practice.NoScore {
			by := changeRun(int(s.report.Average - s.before.Average))
			by.Bold = true
			change.Set(by)
			of = fmt.Sprintf("%d in the round of %s", s.before.Average, s.dayOfLast())
			if s.report.Scored < s.report.Answered {
				of = averageOf(s.report) + ", " + of
			}
		}
	}
	figure := func(text string) *widgets.Text {
		return widgets.NewLine(theme.Timer, widgets.Run{Text: text, Bold: true})
	}
	over := "of " + clock(s.report.Given)
	if said := report.OverTime(s.report.Over); said != "" {
		over += ", " + said
	}
	best := func(standing *practice.Standing, level practice.Level, said string) (fyne.CanvasObject, string) {
		if standing == nil {
			return muted("–", theme.SubHeading), "no answer was judged"
		}
		g := levelGrades[level]
		return widgets.NewRow(8, widgets.Middle, widgets.NewIcon(g.Icon, g.Colour, 20),
				widgets.Grow(widgets.NewText(theme.SubHeading, widgets.Run{Text: standing.Criterion.Name(), Bold: true}).Clipped())),
			fmt.Sprintf("%s in %d of %d answers", said, standing.Answers, s.report.Answered)
	}
	strong, strongSaid := best(s.report.Strongest, practice.Strong, "strong")
	weak, weakSaid := best(s.report.Weakest, practice.Weak, "weak or missing")
	return widgets.NewRow(r.pick(12, 8), widgets.Full,
		tile("Average score", widgets.NewRow(10, widgets.Middle, figure(average), widgets.Grow(change)), of),
		tile("Time used", widgets.NewRow(0, widgets.Middle, figure(clock(s.report.Used)), widgets.Space()), over),
		tile("Strongest", strong, strongSaid),
		tile("Weakest", weak, weakSaid))
}
