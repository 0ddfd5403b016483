package report

import (
	"fmt"

	"retake/practice"
)

// mentor is where a mentor says who they are and what they think of the whole.
func (s *sheet) mentor() {
	const date = margin + column - 150
	s.heading("For a mentor", margin, 18, nil)
	first := len(s.blocks)
	s.row(10, func(y float64) {
		s.ruled(margin+34, date-16, y+small.pitch)
		s.ruled(date+30, margin+column, y+small.pitch)
	}, cell{margin, 34, "Name", small}, cell{date, 30, "Date", small})
	s.row(10, func(y float64) { s.ruled(margin+44, margin+column, y+small.pitch) }, cell{margin, 44, "Overall", small})
	for range 2 {
		s.writingLine(margin, margin+column)
	}
	keep(s.blocks[first : len(s.blocks)-1])
}

// mentorMarks is where a mentor ticks a level a criterion and writes what they think of one answer.
func (s *sheet) mentorMarks(number int) {
	const second = margin + column/2 + 12
	s.heading(fmt.Sprintf("A mentor's marks, question %d", number), margin, 16, nil)
	first := len(s.blocks)
	s.row(0, nil, append(levelNames(margin), levelNames(second)...)...)
	half := len(practice.Criteria) / 2
	for i := range half {
		s.row(2, func(y float64) {
			s.boxes(margin, y+cramped.pitch/2)
			s.boxes(second, y+cramped.pitch/2)
		}, cell{margin, boxesAt, practice.Criteria[i].Name(), cramped}, cell{second, boxesAt, practice.Criteria[half+i].Name(), cramped})
	}
	s.row(10, nil, cell{margin, column / 2, "What was good", small}, cell{second, column / 2, "What to change", small})
	for range 3 {
		s.writingLine(margin, second-24, second, margin+column)
	}
	keep(s.blocks[first : len(s.blocks)-1])
}

// Where the boxes of a criterion begin, from its left, and how far apart they are.
const boxesAt, boxPitch = 88.0, 35.0

var tiny = style{regular, 7.5, 11, muted}

func levelNames(x float64) []cell {
	var names []cell
	for i, level := range levels {
		names = append(names, cell{x + boxesAt + boxPitch*float64(i), boxPitch, level.Word(false), tiny})
	}
	return names
}

var levels = [...]practice.Level{practice.Missing, practice.Weak, practice.Good, practice.Strong}

// boxes are those of one criterion, to tick.
func (s *sheet) boxes(x, y float64) {
	const side = 8.0
	s.pdf.SetDrawColor(muted.rgb())
	s.pdf.SetLineWidth(0.6)
	for i := range levels {
		s.pdf.Rect(x+boxesAt+boxPitch*float64(i), y-side/2, side, side, "D")
	}
}

// ruled draws a line to write on.
func (s *sheet) ruled(from, to, y float64) {
	s.pdf.SetDrawColor(muted.rgb())
	s.pdf.SetLineWidth(0.5)
	s.pdf.Line(from, y, to, y)
}

// writingLine adds room for a line of handwriting, ruled between each two of the ends given.
func (s *sheet) writingLine(ends ...float64) {
	const height = 23.0
	s.blocks = append(s.blocks, block{height: height, draw: func(y float64) {
		for i := 0; i+1 < len(ends); i += 2 {
			s.ruled(ends[i], ends[i+1], y+height)
		}
	}})
}
