package widgets

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// Evidence is a stretch of a text, in bytes, that something is said about.
type Evidence struct {
	From, To int
	Number   int // shown behind it; 1 or more
	Helps    bool
}

// MarkedText shows a text with its evidence: a fill and a line under what helps, dashes under what costs points, each
// with its number. Where two overlap, the one that began first is shown in full and the other from its end on.
type MarkedText struct {
	Text
	OnEvidence func(number int) // evidence was tapped
}

// readingPitch is the distance of lines of a text with marks, in em: 24 pixels at a size of 15.
const readingPitch = 1.6

// reading is a text that is read word by word, with room for marks.
func reading(runs []Run) Text { return Text{size: theme.Writing, runs: runs, pitch: readingPitch} }

// NewReading makes a text that is read word by word, with room for marks.
func NewReading(runs ...Run) *Text {
	t := reading(runs)
	t.ExtendBaseWidget(&t)
	return &t
}

// NewMarkedText makes a text with evidence.
func NewMarkedText(text string, evidence []Evidence) *MarkedText {
	m := &MarkedText{Text: reading(marked(text, evidence))}
	m.ExtendBaseWidget(m)
	return m
}

// SetMarked shows another text or other evidence, where they differ.
func (m *MarkedText) SetMarked(text string, evidence []Evidence) { m.Set(marked(text, evidence)...) }

// CreateRenderer draws it.
func (m *MarkedText) CreateRenderer() fyne.WidgetRenderer { return newTextRenderer(&m.Text, m) }

// Tapped tells which evidence was tapped.
func (m *MarkedText) Tapped(at *fyne.PointEvent) {
	lines, i := m.lines(m.width), int(at.Position.Y/m.lineHeight())
	if m.OnEvidence == nil || i < 0 || i >= len(lines) {
		return
	}
	for _, p := range lines[i] {
		number := m.runs[p.run].number
		if number > 0 && at.Position.X >= p.x && at.Position.X < p.x+p.width {
			m.OnEvidence(number)
			return
		}
	}
}

// marked puts marks and numbers into a text.
func marked(text string, evidence []Evidence) (runs []Run) {
	evidence = slices.Clone(evidence)
	slices.SortStableFunc(evidence, func(a, b Evidence) int { return a.From - b.From })
	plain := func(s string) {
		if s != "" {
			runs = append(runs, Run{Text: s})
		}
	}
	at := 0
	for _, e := range evidence {
		e.From = max(e.From, at)
		if e.From >= e.To || e.To > len(text) {
			continue
		}
		plain(text[at:e.From])
		mark := &Helps
		if !e.Helps {
			mark = &Costs
		}
		number := Run{Text: strconv.Itoa(e.Number), Bold: true, Colour: mark.Line, Size: theme.Tiny, raised: true}
		for _, r := range []Run{{Text: text[e.From:e.To]}, number} {
			r.Mark, r.number = mark, e.Number
			runs = append(runs, r)
		}
		at = e.To
	}
	plain(text[at:])
	return runs
}
