package report

import (
	"fmt"
	"strings"

	"retake/practice"
)

// answers are the questions that were answered, from a new page on.
func (s *sheet) answers(r Round) {
	first := len(s.blocks)
	for i, row := range r.Report.Rows {
		if row.Attempt != nil {
			s.answer(r, i, row)
		}
	}
	s.blocks[first].fresh = true
}

// answer is one question with what was said to it.
func (s *sheet) answer(r Round, i int, row practice.RoundRow) {
	first := len(s.blocks)
	place := fmt.Sprintf("Question %d of %d", i+1, len(r.Report.Rows))
	s.row(34, s.rule(12), cell{margin, column, joined(" · ", place, r.ThemeName(row.Question.Theme)), small})
	s.text(oneLine(row.Question.Text), asked, margin, 0)
	a := r.worded(*row.Attempt)
	s.score(a.Check, total, 2, since(row), timed(row), words(a.Answer), noted(row.Turn))
	keep(s.blocks[first:])
	for _, part := range practice.Sections {
		s.part(part, a.Answer[part])
	}
	if p := row.Turn.Probed; p != nil {
		s.followUp(*p)
	}
	if row.Judged {
		s.standsOut(a.Check, row)
	}
	s.mentorMarks(i + 1)
}

var asked = style{bold, 14, 20, ink}

// followUp is what was asked after an answer, and what was said to it.
func (s *sheet) followUp(p practice.Probed) {
	s.heading("They asked next", margin, 14, nil)
	first := len(s.blocks)
	s.text(oneLine(p.Text), aside, margin, 2)
	keep(s.blocks[first:])
	if empty(p.Answer) {
		s.text("Nothing was said to it.", body, margin, 2)
	} else {
		s.text(strings.TrimSpace(p.Answer), body, margin, 2)
	}
	keep(s.blocks[len(s.blocks)-1:])
	s.text(joined(" ", clock(p.Used)+" of "+clock(practice.FollowUpTime.Milliseconds())+".", outcome(p)), small, margin, 2)
}

// standsOut are the criteria that earned most and those that cost points.
func (s *sheet) standsOut(check practice.Check, row practice.RoundRow) {
	s.heading("What stands out", margin, 14, nil)
	first := len(s.blocks)
	for i, c := range practice.Criteria {
		level := check.Criteria[c].Level
		if c == row.Strongest || c == row.Weakest || level == practice.Weak || level == practice.Missing {
			s.criterion(i+1, c, check)
		}
	}
	keep(s.blocks[first : len(s.blocks)-1])
}
