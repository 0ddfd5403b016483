package report

import (
	"math"

	"retake/practice"
)

// compare shows the criteria as points on lines from 0 to 10, and those of the round before as rings.
func (s *sheet) compare(r Round) {
	title := cell{margin, column, "The ten criteria, of 10", heading}
	if r.compared() {
		s.legend(title, oneLine(r.LastDay))
	} else {
		s.row(18, nil, title)
	}
	keep(s.blocks[len(s.blocks)-1:])
	first := len(s.blocks)
	half := len(practice.Criteria) / 2
	for i := range half {
		left, right := practice.Criteria[i], practice.Criteria[half+i]
		const second = margin + column/2 + 8
		s.row(3, func(y float64) {
			s.scale(r, left, margin, y+cramped.pitch/2)
			s.scale(r, right, second, y+cramped.pitch/2)
		}, append(r.standing(left, margin), r.standing(right, second)...)...)
	}
	keep(s.blocks[first : len(s.blocks)-1])
}

// legend says at the right end of a title what the points and rings are.
func (s *sheet) legend(title cell, last string) {
	const beside, gap = 6.0, 14.0
	wide := func(text string) float64 { return s.lines(text, small, column/2)[0].width(small) + 0.1 }
	then := margin + column - wide(last)
	now := then - beside - gap - wide("now")
	s.row(18, func(y float64) {
		s.point(now-beside, y+heading.pitch/2, false)
		s.point(then-beside, y+heading.pitch/2, true)
	}, title, cell{now, wide("now"), "now", small}, cell{then, wide(last), last, small})
}

// point is where a criterion stands, a ring where it stood.
func (s *sheet) point(x, y float64, ring bool) {
	if !ring {
		s.pdf.SetFillColor(accent.rgb())
		s.pdf.Circle(x, y, 2.8, "F")
		return
	}
	s.pdf.SetLineWidth(1)
	s.pdf.SetDrawColor(muted.rgb())
	s.pdf.SetFillColor(white.rgb())
	s.pdf.Circle(x, y, 2.4, "FD")
}

// Where the parts of a criterion's row begin, from its left.
const (
	scaleAt, scaleWide = 84.0, 86.0
	tenthsAt, movedAt  = scaleAt + scaleWide + 9, scaleAt + scaleWide + 30
	standingEnd        = 231.0
)

// standing is a criterion in words and figures.
func (r Round) standing(c practice.Criterion, x float64) []cell {
	now := r.Report.Criteria[c]
	cells := []cell{
		{x, scaleAt, c.Name(), cramped},
		{x + tenthsAt, movedAt - tenthsAt, tenths(now), word},
	}
	if r.compared() {
		change := signed(float64(now-r.Last.Criteria[c]), 1)
		cells = append(cells, cell{x + movedAt, standingEnd - movedAt, change, cramped.in(changeColour(change))})
	}
	return cells
}

// scale draws where a criterion stands and stood.
func (s *sheet) scale(r Round, c practice.Criterion, x, y float64) {
	at := func(m practice.Mark) float64 { return x + scaleAt + scaleWide*math.Max(0, math.Min(10, float64(m)))/10 }
	s.pdf.SetLineWidth(1)
	s.pdf.SetDrawColor(border.rgb())
	s.pdf.Line(x+scaleAt, y, x+scaleAt+scaleWide, y)
	now := at(r.Report.Criteria[c])
	if r.compared() {
		then := at(r.Last.Criteria[c])
		s.pdf.SetDrawColor(accent.rgb())
		s.pdf.Line(then, y, now, y)
		s.point(then, y, true)
	}
	s.point(now, y, false)
}

const white colour = 0xffffff
