package ui

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/practice/plan"
	"retake/practice/progress"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// shownDays is how many days of a plan are drawn.
const shownDays = 14

// planCard spreads the questions that are left over the days up to the interview.
func (p *overview) planCard(r room) fyne.CanvasObject {
	rows := widgets.NewColumn(8, widgets.NewLine(theme.Body, widgets.Run{Text: "Up to your interview", Bold: true}))
	day, set := p.w.interview()
	left := plan.Left(int(p.facts.today), int(day))
	todo, done := progress.Todo(p.facts.tries, p.w.parts.Bank.Questions(), p.facts.today)
	days := plan.Even(todo, left)
	p.dated.SetFace("", "Change the date")
	switch {
	case !set:
		p.dated.SetFace("", "Set the date")
		rows.Add(muted(fmt.Sprintf("With the date of your interview, the %d questions that are still new or weak are spread evenly over the days up to it, the last day light.", todo), theme.Small))
	case left < 0:
		rows.Add(plain("It was on "+dateText(day, p.facts.today)+". How did it go?", theme.Small))
	case left == 0:
		rows.Add(strong("It is today. Nothing more to practise: breathe, and tell it as it was.", theme.SubHeading))
	default:
		rows.Add(widgets.NewText(theme.SubHeading, widgets.Run{Text: daysLeft(left), Bold: true},
			widgets.Run{Text: "  " + day.Date().Format("Monday, 2 January"), Size: theme.Small, Colour: theme.Muted}))
		rows.Add(p.planned(days))
		rows.Add(muted(p.planSaid(days, todo, done), theme.Small))
	}
	rows.Add(widgets.NewRow(0, widgets.Middle, p.dated, widgets.Space()))
	return widgets.NewCard(r.pick(12, 10), r.pick(16, 14), rows)
}

func daysLeft(n int) string {
	if n == 1 {
		return "Tomorrow"
	}
	return fmt.Sprintf("In %d days", n)
}

// planned draws the days, each with how many questions it has; today has an edge.
func (p *overview) planned(days []int) fyne.CanvasObject {
	cells := widgets.NewWrap(4)
	for i, n := range days[:min(len(days), shownDays)] {
		date := (p.facts.today + practice.Day(i)).Date()
		ground, ink := theme.Sunken, theme.Muted
		if n > 0 {
			ground, ink = theme.AccentSoft, theme.Ink
		}
		edge := fyne.ThemeColorName("")
		if i == 0 {
			edge = theme.Accent
		}
		cells.Add(widgets.NewColumn(2,
			widgets.NewSized(30, 26, widgets.NewLayers(widgets.NewFrame(ground, edge, 2, theme.BoxRadius),
				widgets.NewCentred(widgets.NewLine(theme.Small, widgets.Run{Text: strconv.Itoa(n), Bold: true, Colour: ink})))),
			widgets.NewCentred(mutedLine(date.Format("Mon")[:2], theme.Tiny))))
	}
	return cells
}

// planSaid says what is planned for today, and whether all has room.
func (p *overview) planSaid(days []int, todo, done int) string {
	said := fmt.Sprintf("Today: %d of %d done.", min(done, days[0]), days[0])
	switch {
	case days[0] == 0:
		said = "Today is free."
	case done >= days[0]:
		said = "Done for today."
	}
	if len(days) > shownDays {
		said += fmt.Sprintf(" And %d more days after these.", len(days)-shownDays)
	}
	all := 0
	for _, n := range days {
		all += n
	}
	if all < todo {
		said += fmt.Sprintf(" %d of the %d new or weak questions have room; three a day are enough.", all, todo)
	}
	return said
}
