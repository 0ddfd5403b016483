package report

import (
	"fmt"
	"io"
	"strings"

	"retake/practice"
)

// RoundPDF writes a round as pages of A4 to print: first what it comes to, then each answer, with room for a mentor's
// marks. Of the same bytes, of signs that no font has and of errors the same holds as for PDF; the time it has is the
// one the round began.
func RoundPDF(w io.Writer, r Round, fonts Fonts) error {
	title := roundTitle + ", " + r.began().Format("2 January 2006")
	return document(w, fonts, title, r.began(), func(s *sheet) { s.round(r) })
}

// round is a round as a person reads it: the overview first.
func (s *sheet) round(r Round) {
	s.text(joined(" · ", r.about()...), small, margin, 0)
	s.text(roundTitle, question, margin, 2)
	s.text(joined(" · ", r.rules()...), small, margin, 2)
	s.facts(r.facts())
	for i, mark := range r.marks() {
		s.text(mark, sentence.in(warn), margin, max(0, 8-8*float64(i)))
	}
	s.questions(r)
	if r.Report.Strongest != nil {
		s.compare(r)
	}
	if r.Report.Answered > 0 {
		s.mentor()
		s.answers(r)
	}
	s.note("the round")
}

// facts stand beside each other.
func (s *sheet) facts(facts []fact) {
	lefts := [...]float64{margin, margin + 112, margin + 232, margin + 360, margin + column + 8}
	var names, values, said []cell
	for i, f := range facts {
		x, width := lefts[i], lefts[i+1]-lefts[i]-8
		st := total
		if i > 1 {
			st = heading // a word, not a figure
		}
		names = append(names, cell{x, width, f.name, small})
		values = append(values, cell{x, width, f.value, st})
		if f.change != "" {
			after := s.lines(f.value, st, width)[0].width(st) + 6
			values = append(values, cell{x + after, width - after, f.change, word.in(changeColour(f.change))})
		}
		said = append(said, cell{x, width, f.said, small})
	}
	first := len(s.blocks)
	s.row(14, s.rule(6), names...)
	s.row(0, nil, values...)
	s.row(0, nil, said...)
	keep(s.blocks[first : len(s.blocks)-1])
}

func changeColour(change string) colour {
	switch {
	case strings.HasPrefix(change, "+"):
		return good
	case strings.HasPrefix(change, "−"):
		return warn
	}
	return muted
}

// rule is a line over the whole width, so far above what follows; there is none at the top of a page.
func (s *sheet) rule(above float64) func(y float64) {
	return func(y float64) {
		if y <= top {
			return
		}
		s.pdf.SetDrawColor(border.rgb())
		s.pdf.SetLineWidth(0.6)
		s.pdf.Line(margin, y-above, margin+column, y-above)
	}
}

// questions is a table with a row a question.
func (s *sheet) questions(r Round) {
	const text, score, change, time, best, worst, end = margin + 22, margin + 188, margin + 216, margin + 260,
		margin + 324, margin + 406, margin + column
	s.row(18, nil,
		cell{margin, text - margin, "No.", small}, cell{text, score - text, "Question", small},
		cell{score, time - score, "Score, change", small}, cell{time, best - time, "Time", small},
		cell{best, worst - best, "Strongest", small}, cell{worst, end - worst, "Weakest", small})
	keep(s.blocks[len(s.blocks)-1:])
	for i, row := range r.Report.Rows {
		cells := []cell{
			{margin, text - margin, fmt.Sprint(i + 1), cramped.in(muted)},
			{text, score - text - 10, oneLine(row.Question.Text), cramped},
		}
		switch a := row.Attempt; {
		case a == nil:
			cells = append(cells, cell{score, end - score, joined(", ", r.unanswered(i), noted(row.Turn)), cramped.in(muted)})
		case a.Check.Score == practice.NoScore:
			cells = append(cells, cell{score, time - score, "no score", cramped.in(muted)})
		default:
			by := moved(row)
			cells = append(cells, cell{score, change - score, fmt.Sprint(a.Check.Score), word},
				cell{change, time - change, by, cramped.in(changeColour(by))})
		}
		if row.Attempt != nil {
			cells = append(cells, cell{time, best - time - 4, timed(row), cramped})
		}
		if row.Judged {
			cells = append(cells, cell{best, worst - best, row.Strongest.Name(), cramped.in(good)},
				cell{worst, end - worst, row.Weakest.Name(), cramped.in(warn)})
		}
		s.row(7, s.rule(3.5), cells...)
	}
}

var (
	cramped = style{regular, 9, 14.5, ink}
	total   = style{bold, 20, 28, accent}
)
