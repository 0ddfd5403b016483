package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"retake/practice/progress"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// fact is one of the figures at the top: a number, what it counts, and what else there is to say of it.
type fact struct{ number, of, more string }

// figures are the facts at the top.
func (p *overview) figures() []fact {
	f := p.facts
	inRow, longest := progress.Streak(f.tries, f.today)
	streak := fact{fmt.Sprint(inRow, " ", plural(inRow, "day")), "in a row", "your longest was " + fmt.Sprint(longest, " ", plural(longest, "day"))}
	switch {
	case inRow > 0 && inRow == longest:
		streak.more = "your longest so far"
	case longest == 0:
		streak.more = "it begins with a try"
	}
	all, lately := progress.Practised(f.tries, f.today-6)
	inRounds := 0
	for _, t := range f.tries {
		if t.Round != 0 {
			inRounds++
		}
	}
	tries := fact{fmt.Sprint(len(f.tries)), plural(len(f.tries), "try"), "none in a mock round yet"}
	if len(f.rounds) > 0 {
		tries.more = fmt.Sprintf("%d of them in %d %s", inRounds, len(f.rounds), plural(len(f.rounds), "round"))
	}
	tried, questions, untried := 0, 0, ""
	for _, c := range p.covers {
		tried, questions = tried+c.Tried, questions+c.All
		if c.Tried == 0 && untried == "" {
			untried = c.Theme.Name
		}
	}
	covered := fact{fmt.Sprintf("%d of %d", tried, questions), "questions", "of every theme"}
	if untried != "" {
		covered.more = untried + ": none yet"
	}
	return []fact{streak, {hours(all), "practised", hours(lately) + " in 7 days"}, tries, covered}
}

// plural is the word for so many things.
func plural(n int, one string) string {
	switch {
	case n == 1:
		return one
	case strings.HasSuffix(one, "y") && one != "day":
		return one[:len(one)-1] + "ies"
	}
	return one + "s"
}

// hours writes seconds as hours and minutes: "5 h 10", "34 min".
func hours(seconds int) string {
	minutes := (seconds + 30) / 60
	if minutes < 60 {
		return fmt.Sprintf("%d min", minutes)
	}
	return fmt.Sprintf("%d h %02d", minutes/60, minutes%60)
}

// tiles shows the figures side by side.
func (p *overview) tiles(r room) fyne.CanvasObject {
	row := widgets.NewRow(r.pick(20, 14), widgets.Full)
	rows := widgets.NewColumn(8)
	for i, f := range p.figures() {
		tile := widgets.NewColumn(2,
			widgets.NewText(theme.Heading, widgets.Run{Text: f.number, Bold: true}, widgets.Run{Text: "  " + f.of, Size: theme.Small, Colour: theme.Muted}).Clipped(),
			muted(f.more, theme.Small).Clipped())
		if i%2 == 0 && r.large() {
			row = widgets.NewRow(14, widgets.Full)
			rows.Add(row)
		}
		if i > 0 && !r.large() {
			row.Add(downRule())
		}
		row.Add(widgets.Grow(tile))
	}
	if r.large() {
		return widgets.NewCard(12, 16, rows)
	}
	return widgets.NewCard(r.pick(12, 9), r.pick(20, 14), row)
}

// lines are the figures as text.
func (p *overview) lines() (lines []string) {
	for _, f := range p.figures() {
		lines = append(lines, fmt.Sprintf("%s %s; %s", f.number, f.of, f.more))
	}
	return lines
}
