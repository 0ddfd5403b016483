package widgets

import (
	"slices"
	"strconv"

	"retake/ui/theme"
)

// Evidence is a stretch of a text, in bytes, that something is said about.
type Evidence struct {
	From, To int
	Number   int // shown behind it
	Helps    bool
}

// readingPitch is the distance of lines of a text with marks, in em: 24 pixels at a size of 15.
const readingPitch = 1.6

// NewMarkedText shows a text with its evidence: a fill and a line under what helps, dashes under what costs points, each
// with its number. Where two overlap, the one that began first is shown in full and the other from its end on.
func NewMarkedText(text string, evidence []Evidence) *Text {
	return NewText(theme.Writing, marked(text, evidence)...).Pitched(readingPitch)
}

// SetMarked shows another text or other evidence, where they differ.
func (t *Text) SetMarked(text string, evidence []Evidence) { t.Set(marked(text, evidence)...) }

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
		runs = append(runs,
			Run{Text: text[e.From:e.To], Mark: mark, number: e.Number},
			Run{Text: strconv.Itoa(e.Number), number: e.Number, Bold: true, Colour: mark.Line, Size: theme.Tiny, Raised: true, Mark: mark})
		at = e.To
	}
	plain(text[at:])
	return runs
}
