package report

import (
	"fmt"
	"strings"

	"retake/practice"
)

// Ink on paper: the app's light colours.
const (
	ink    colour = 0x23211d
	muted  colour = 0x5e594f
	border colour = 0xdfdad0
	sunken colour = 0xefece6
	accent colour = 0x2952b8
	good   colour = 0x17703f
	warn   colour = 0x8a5200
	bad    colour = 0xb02b26
)

var (
	small    = style{regular, 9, 13, muted}
	body     = style{regular, 10.5, 15.5, ink}
	aside    = style{italic, 10.5, 15.5, muted}
	sentence = style{regular, 9.5, 14.5, ink}
	word     = style{bold, 9.5, 14.5, ink}
	heading  = style{bold, 12, 20, ink}
	question = style{bold, 17, 24, ink}
	figure   = style{bold, 30, 34, accent}
)

// sheet collects what goes on the pages, from top to bottom.
type sheet struct {
	*setter
	blocks []block
}

// try is one try as a person reads it: the question and the score, the answer, what the criteria say.
func (s *sheet) try(t Try) {
	a := t.Attempt
	s.text(joined(" · ", t.Theme, when(a)), small, margin, 0)
	s.text(oneLine(a.Question.Text), question, margin, 2)
	s.score(a.Check, figure, 8, t.Change, words(a.Answer))
	for _, part := range practice.Sections {
		s.part(part, a.Answer[part])
	}
	s.heading("What the ten criteria say", margin, 18, nil)
	first := len(s.blocks)
	for i, c := range practice.Criteria {
		s.criterion(i+1, c, a.Check)
	}
	keep(s.blocks[first : len(s.blocks)-1])
	if !empty(t.FollowUp) {
		s.heading("They may ask next", margin, 18, nil)
		s.text(oneLine(t.FollowUp), body, margin, 2)
	}
	s.note("the try")
}

// score is the number with what is said beside it, and what holds it down.
func (s *sheet) score(c practice.Check, st style, above float64, beside ...string) {
	number, of := fmt.Sprint(c.Score), "of 100"
	if c.Score == practice.NoScore {
		number, of, st = "No score", "", question
	}
	x := margin + s.lines(number, st, column)[0].width(st) + 8
	said := joined(" · ", append([]string{of}, beside...)...)
	s.row(above, nil, cell{margin, column, number, st}, cell{x, margin + column - x, said, body.in(muted)})
	for _, c := range c.Caps {
		s.text(held(c), small, margin, 0)
	}
}

// part is one part of the answer, with its letter in the margin as on screen.
func (s *sheet) part(part practice.Section, text string) {
	const x, tile = margin + 30, 20.0
	s.heading(part.Name(), x, 14, func(y float64) {
		s.pdf.SetFillColor(sunken.rgb())
		s.pdf.RoundedRect(margin, y+(heading.pitch-tile)/2, tile, tile, 4, "1234", "F")
		letter := s.lines(part.Letter(), heading, tile)[0]
		s.put(margin+(tile-letter.width(heading))/2, y, letter, heading.in(accent))
	})
	if empty(text) {
		s.text("Empty", aside, x, 2)
		return
	}
	s.text(strings.TrimSpace(text), body, x, 2)
}

// criterion is one row: the name, the level as a word and as pips, the sentence.
func (s *sheet) criterion(number int, c practice.Criterion, check practice.Check) {
	const level, pips, message = margin + 125, margin + 182, margin + 230
	j := check.Criteria[c]
	colour := levelColour(j.Level)
	s.row(5, func(y float64) {
		s.rule(2.5)(y)
		s.pips(pips, y+sentence.pitch/2, j.Level, colour)
	},
		cell{margin, 22, fmt.Sprint(number), sentence.in(muted)},
		cell{margin + 22, level - margin - 22, c.Name(), word},
		cell{level, pips - level, j.Level.Word(check.Hurts(c)), word.in(colour)},
		cell{message, margin + column - message, oneLine(j.Message), sentence})
}

func levelColour(l practice.Level) colour {
	switch l {
	case practice.Strong, practice.Good:
		return good
	case practice.Weak:
		return warn
	case practice.Missing:
		return bad
	}
	return muted
}

// pips shows a level as four dots: all filled for Strong, none for Missing. What was not judged has none at all.
func (s *sheet) pips(x, y float64, l practice.Level, c colour) {
	if l == practice.NotJudged {
		return
	}
	filled := [...]int{practice.Missing: 0, practice.Weak: 2, practice.Good: 3, practice.Strong: 4}[l]
	s.pdf.SetDrawColor(c.rgb())
	s.pdf.SetFillColor(c.rgb())
	s.pdf.SetLineWidth(0.8)
	for i := range 4 {
		how := "D"
		if i < filled {
			how = "FD"
		}
		s.pdf.Circle(x+2.5+9*float64(i), y, 2.3, how)
	}
}

// note says what could not be shown of what the sheet is about.
func (s *sheet) note(what string) {
	switch s.lost {
	case 0:
		return
	case 1:
		s.text("One sign that these fonts do not have is shown as "+standIn+". Saved as Markdown, "+what+" has it.", small, margin, 24)
	default:
		s.text(fmt.Sprintf("%d signs that these fonts do not have are shown as "+standIn+". Saved as Markdown, %s has them all.", s.lost, what),
			small, margin, 24)
	}
}

// foot stands at the end of each page.
func (s *sheet) foot(page, of int) {
	const y = bottom + 12
	right := s.lines(fmt.Sprintf("Page %d of %d", page, of), small, column)[0]
	s.put(margin, y, s.lines("Retake · practice score, not a prediction", small, column)[0], small)
	s.put(margin+column-right.width(small), y, right, small)
}

// heading adds a heading that stays with what comes behind it.
func (s *sheet) heading(text string, x, above float64, beside func(y float64)) {
	l := s.lines(text, heading, column)[0]
	s.blocks = append(s.blocks, block{above: above, height: heading.pitch, keep: true, draw: func(y float64) {
		if beside != nil {
			beside(y)
		}
		s.put(x, y, l, heading)
	}})
}

// text adds a text from x to the right margin. Of its paragraphs, neither the first line nor the last one stays alone on
// a page; a blank line between them is half a line high.
func (s *sheet) text(text string, st style, x, above float64) {
	lines := s.lines(text, st, margin+column-x)
	blank := func(i int) bool { return i < 0 || i >= len(lines) || len(lines[i]) == 0 }
	for i, l := range lines {
		if blank(i) {
			above += st.pitch / 2
			continue
		}
		s.blocks = append(s.blocks, block{
			above: above, height: st.pitch,
			keep: !blank(i+1) && (blank(i-1) || blank(i+2)),
			draw: func(y float64) { s.put(x, y, l, st) },
		})
		above = 0
	}
}

// cell is a text in a column of a row.
type cell struct {
	x, width float64
	text     string
	st       style
}

// row adds texts beside each other whose first lines stand on one line. It stays together.
func (s *sheet) row(above float64, beside func(y float64), cells ...cell) {
	var (
		lines    [][]line
		rows     int
		baseline float64
	)
	for _, c := range cells {
		lines = append(lines, s.lines(c.text, c.st, c.width))
		rows = max(rows, len(lines[len(lines)-1]))
		baseline = max(baseline, c.st.baseline())
	}
	for i := range rows {
		b := block{above: above, keep: i+1 < rows}
		for j, c := range cells {
			if i < len(lines[j]) {
				b.height = max(b.height, c.st.pitch)
			}
		}
		b.draw = func(y float64) {
			if i == 0 && beside != nil {
				beside(y)
			}
			for j, c := range cells {
				if i < len(lines[j]) {
					s.put(c.x, y+baseline-c.st.baseline(), lines[j][i], c.st)
				}
			}
		}
		s.blocks = append(s.blocks, b)
		above = 0
	}
}
