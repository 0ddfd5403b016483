package ui

import (
	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/practice/compare"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// comparedPart is a part of both tries, with the words in which they differ.
type comparedPart struct {
	before, after string
	out, in       []compare.Span
}

func compareParts(before, after string) comparedPart {
	out, in := compare.Words(before, after)
	return comparedPart{before, after, out, in}
}

// readerEdge is what a text that scrolls keeps free at its sides.
const readerEdge = 4

// comparedInset is how far a text stands from the edge of its half.
func comparedInset(r room) float32 { return r.pick(20, 14) }

// changed tells whether any word is another.
func (p comparedPart) changed() bool { return len(p.out)+len(p.in) > 0 }

// texts shows the parts side by side.
func (s *comparison) texts(r room) fyne.CanvasObject {
	rows := widgets.NewColumn(0)
	for _, part := range practice.Sections {
		p := s.parts[part]
		if s.only && !p.changed() {
			continue
		}
		if len(rows.Objects) > 0 {
			rows.Add(widgets.NewRule())
		}
		v, side := r.pick(12, 9), comparedInset(r)
		tile := widgets.NewTile(part.Letter(), 26).Container
		rows.Add(widgets.NewRow(0, widgets.Top,
			widgets.Grow(widgets.NewInsets(v, side, v, side-readerEdge, widgets.NewRow(12, widgets.Top, tile, widgets.Grow(markedWords(p.before, p.out, &widgets.TakenOut))))),
			widgets.Grow(widgets.NewInsets(v, side-readerEdge, v, side, markedWords(p.after, p.in, &widgets.Added)))))
	}
	if len(rows.Objects) == 0 {
		said := muted("No part changed: both tries have the same words.", theme.Body)
		rows.Add(widgets.NewRow(0, widgets.Top, widgets.Grow(widgets.NewInset(16, comparedInset(r)-readerEdge, said)), widgets.Space()))
	}
	return rows
}

// markedWords is a part of an answer with marks on some of its words.
func markedWords(text string, spans []compare.Span, mark *widgets.Mark) fyne.CanvasObject {
	if practice.Words(text) == 0 {
		return widgets.NewInset(3, 0, muted("Nothing is written here.", theme.Small))
	}
	var runs []widgets.Run
	at := 0
	for _, span := range spans {
		runs = append(runs, widgets.Run{Text: text[at:span.From]}, widgets.Run{Text: text[span.From:span.To], Mark: mark})
		at = span.To
	}
	return widgets.NewReading(append(runs, widgets.Run{Text: text[at:]})...)
}

// counts says how many words were taken out and added, as both look.
func (s *comparison) counts() *widgets.Text {
	out, in := 0, 0
	for _, p := range s.parts {
		out += compare.Count(p.before, p.out)
		in += compare.Count(p.after, p.in)
	}
	count := func(n int) widgets.Run { return widgets.Run{Text: "  " + words(n) + "    ", Colour: theme.Muted} }
	return widgets.NewText(theme.Small,
		widgets.Run{Text: "taken out", Mark: &widgets.TakenOut}, count(out),
		widgets.Run{Text: "added", Mark: &widgets.Added}, count(in))
}
