package ui

import (
	"cmp"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// levels shows of each criterion what its level was, and what it is.
func (s *comparison) levels(r room) fyne.CanvasObject {
	columns := 5
	if r.large() {
		columns = 3
	}
	side := r.pick(18, 12)
	grid := widgets.NewRow(0, widgets.Full)
	for column := range columns {
		cells := widgets.NewColumn(r.pick(14, 8))
		for i := column; i < len(practice.Criteria); i += columns {
			cells.Add(s.level(practice.Criteria[i]))
		}
		if column > 0 {
			grid.Add(downRule())
		}
		grid.Add(widgets.Grow(widgets.NewInset(0, side, cells)))
	}
	rows := widgets.NewColumn(8, grid)
	if said := s.today(); said != "" {
		rows.Add(widgets.NewInset(0, side, widgets.NewRow(8, widgets.Top, widgets.NewIcon("info", theme.Muted, 16), widgets.Grow(muted(said, theme.Small)))))
	}
	return widgets.NewCard(r.pick(12, 8), 0, rows)
}

// level shows one criterion.
func (s *comparison) level(c practice.Criterion) fyne.CanvasObject {
	was, is := s.sides[left].check, s.sides[right].check
	before, now := grade(was, c), grade(is, c)
	name := widgets.NewRow(6, widgets.Middle, widgets.NewLine(theme.Small, widgets.Run{Text: c.Name(), Bold: true}), trend(moved(was, is, c)))
	icon := widgets.NewIcon(now.Icon, now.Colour, 15)
	word := widgets.Run{Text: now.Word, Bold: true, Colour: now.Colour}
	line := widgets.NewRow(6, widgets.Middle)
	switch {
	case before.Word == now.Word:
		line.Objects = []fyne.CanvasObject{icon, widgets.NewLine(theme.Small, word), widgets.Grow(muted("as before", theme.Small).Clipped())}
	case was.Criteria[c].Level == practice.NotJudged:
		line.Objects = []fyne.CanvasObject{icon, widgets.NewLine(theme.Small, word), widgets.Grow(muted("judged now", theme.Small).Clipped())}
	default:
		line.Objects = []fyne.CanvasObject{
			mutedLine(before.Word, theme.Small), widgets.NewIcon("arrow-right", theme.Muted, 14),
			icon, widgets.Grow(widgets.NewText(theme.Small, word).Clipped()),
		}
	}
	return widgets.NewColumn(2, name, line)
}

// moved tells whether a level rose, 1, or fell, −1. One that was not judged did neither.
func moved(was, is practice.Check, c practice.Criterion) int {
	before, now := was.Criteria[c].Level, is.Criteria[c].Level
	if before == practice.NotJudged || now == practice.NotJudged {
		return 0
	}
	harm := func(check practice.Check) int {
		if check.Hurts(c) {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(now, before), harm(was)-harm(is))
}

// trend is the sign of a change; none where there was none.
func trend(change int) fyne.CanvasObject {
	switch {
	case change > 0:
		return widgets.NewIcon("trend-up", theme.Good, 16)
	case change < 0:
		return widgets.NewIcon("trend-down", theme.Warn, 16)
	}
	return widgets.NewSized(0, 0, widgets.Space())
}

// today says of which try the stored check differs from what today's rules say; nothing where none does.
func (s *comparison) today() string {
	var all []string
	for _, c := range s.sides {
		if how := c.stale(); how != "" {
			all = append(all, fmt.Sprintf("When it was checked, the %s had %s.", c.name(), how))
		}
	}
	if len(all) == 0 {
		return ""
	}
	return "Both by today’s rules. " + strings.Join(all, " ")
}

// stale says what the stored check of a try has that today's rules do not; nothing where they agree.
func (c comparedTry) stale() string {
	switch {
	case c.stored == c.check.Score:
		for _, criterion := range practice.Criteria {
			if c.attempt.Check.Score == c.stored && grade(c.attempt.Check, criterion) != grade(c.check, criterion) {
				return "other levels"
			}
		}
		return ""
	case c.stored == practice.NoScore:
		return "no score"
	}
	return "a score of " + scoreText(c.stored)
}
