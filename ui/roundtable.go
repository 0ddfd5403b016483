package ui

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// Widths of the columns of the table, wide and compact; the question takes what is left.
var columns = [...][2]float32{{36, 28}, {150, 118}, {106, 84}, {150, 130}, {150, 130}, {20, 20}}

// table has a row a question.
func (s *roundReport) table(r room) fyne.CanvasObject {
	cells := func(number, question, score, time, strongest, weakest, more fyne.CanvasObject) fyne.CanvasObject {
		row := widgets.NewRow(r.pick(12, 8), widgets.Middle)
		for i, o := range []fyne.CanvasObject{number, score, time, strongest, weakest, more} {
			if isGrade := i == 3 || i == 4; isGrade && r.large() {
				continue // they are opened with the row
			}
			row.Add(widgets.NewWide(r.column(columns[i][0], columns[i][1]), o))
			if i == 0 {
				row.Add(widgets.Grow(question))
			}
		}
		return widgets.NewInset(r.pick(9, 6), r.pick(20, 14), row)
	}
	head := func(text string) fyne.CanvasObject { return muted(text, theme.Small) }
	rows := widgets.NewColumn(0, cells(head("No."), head("Question"), head("Score, change"), head("Time"), head("Strongest"), head("Weakest"), widgets.Space()))
	for i, row := range s.report.Rows {
		rows.Add(widgets.NewRule())
		strongest, weakest := fyne.CanvasObject(widgets.Space()), fyne.CanvasObject(widgets.Space())
		if row.Judged {
			strongest, weakest = gradeWord(row.Strongest, *row.Attempt), gradeWord(row.Weakest, *row.Attempt)
		}
		more := fyne.CanvasObject(widgets.Space())
		if row.Attempt != nil {
			more = widgets.NewIcon("chevron-right", theme.Ink, 18)
		}
		line := cells(mutedLine(strconv.Itoa(i+1), theme.Body), s.asked(row), s.scored(r, row), s.timed(row), strongest, weakest, more)
		if row.Attempt == nil {
			rows.Add(line)
			continue
		}
		press := widgets.NewPressRow(s.w.keys, line, func() { s.open(i) })
		n := len(s.rows)
		press.OnMove = func(by int) { s.move(n + by) }
		s.rows = append(s.rows, press)
		rows.Add(press)
	}
	return widgets.NewCard(1, 1, rows)
}

// asked is a question with its theme, whether its clock stood, and what the follow-up brought.
func (s *roundReport) asked(row practice.RoundRow) fyne.CanvasObject {
	below := s.w.parts.Bank.ThemeName(row.Question.Theme)
	switch {
	case row.Turn.Interrupted > 0:
		below += " · interrupted"
	case row.Turn.Paused > 0:
		below += " · paused"
	}
	if p := row.Turn.Probed; p != nil {
		switch {
		case p.Brought():
			below += " · follow-up brought " + strings.ToLower(p.Lacks.Name())
		case strings.TrimSpace(p.Answer) == "":
			below += " · follow-up not answered"
		case p.Lacks != nil:
			below += " · follow-up did not bring " + strings.ToLower(p.Lacks.Name())
		}
	}
	return widgets.NewColumn(0, plain(row.Question.Text, theme.Body).Clipped(), muted(below, theme.Small).Clipped())
}

// scored is the score of a row on a bar, with its change.
func (s *roundReport) scored(r room, row practice.RoundRow) fyne.CanvasObject {
	switch {
	case row.Attempt == nil && row.Reached:
		return mutedLine("skipped", theme.Small)
	case row.Attempt == nil:
		return mutedLine("not reached", theme.Small)
	case row.Attempt.Check.Score == practice.NoScore:
		return mutedLine("no score", theme.Small)
	}
	score := row.Attempt.Check.Score
	change := widgets.Run{Text: "new", Colour: theme.Muted}
	if row.Before != practice.NoScore {
		change = changeRun(int(score - row.Before))
	}
	return widgets.NewRow(8, widgets.Middle,
		widgets.NewEms(1.6, theme.Body, widgets.NewLine(theme.Body, widgets.Run{Text: strconv.Itoa(int(score)), Bold: true})),
		widgets.NewWide(r.pick(56, 36), widgets.NewScoreBar(float32(score)/100)),
		widgets.Grow(widgets.NewLine(theme.Small, change)))
}

// timed is how long an answer took, and whether that was too long.
func (s *roundReport) timed(row practice.RoundRow) fyne.CanvasObject {
	if row.Attempt == nil {
		return widgets.Space()
	}
	t := row.Attempt.Times
	used := widgets.NewRow(6, widgets.Middle)
	below := "of " + clock(time.Duration(t.Given)*time.Millisecond)
	if over := row.Over; over >= time.Second {
		used.Add(widgets.NewIcon("triangle-alert", theme.Warn, 15))
		below = clock(over) + " over"
	}
	used.Add(widgets.Grow(widgets.NewLine(theme.Body, widgets.Run{Text: clock(time.Duration(t.Used) * time.Millisecond)})))
	return widgets.NewColumn(0, used, muted(below, theme.Small).Clipped())
}

// gradeWord is a criterion with the sign of its level in an answer.
func gradeWord(c practice.Criterion, a practice.Attempt) fyne.CanvasObject {
	g := grade(a.Check, c)
	return widgets.NewRow(6, widgets.Middle, widgets.NewIcon(g.Icon, g.Colour, 16), widgets.Grow(plain(c.Name(), theme.Small).Clipped()))
}
