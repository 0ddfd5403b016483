package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"retake/ui/theme"
)

// CreateRenderer draws it.
func (t *Text) CreateRenderer() fyne.WidgetRenderer { return newTextRenderer(t, t) }

// textRenderer draws a text's lines, and the marks behind and over them.
type textRenderer struct {
	text    *Text
	widget  fyne.Widget // the text, or what extends it
	objects []fyne.CanvasObject
}

func newTextRenderer(text *Text, widget fyne.Widget) *textRenderer {
	r := &textRenderer{text: text, widget: widget}
	r.draw()
	return r
}

func (r *textRenderer) Destroy()                     {}
func (r *textRenderer) MinSize() fyne.Size           { return r.text.MinSize() }
func (r *textRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *textRenderer) Layout(size fyne.Size) {
	if r.text.width != size.Width {
		r.text.width = size.Width
		r.draw()
	}
}

func (r *textRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.widget)
}

// draw makes the texts and their marks anew, once it is known how wide it is.
func (r *textRenderer) draw() {
	r.objects = nil
	if r.text.width == 0 {
		return
	}
	var behind, texts, over []fyne.CanvasObject
	high := r.text.lineHeight()
	for i, line := range r.text.lines(r.text.width) {
		at := fyne.NewPos(r.text.indent(line), float32(i)*high)
		for _, p := range line {
			texts = append(texts, r.piece(p, at, high))
		}
		under, on := r.marks(line, at, high)
		behind, over = append(behind, under...), append(over, on...)
	}
	r.objects = append(append(behind, texts...), over...)
}

// piece draws a piece of the line that begins at a place.
func (r *textRenderer) piece(p piece, at fyne.Position, high float32) *canvas.Text {
	t := r.text
	text := canvas.NewText(p.text, theme.Color(t.colour(p.run)))
	text.TextSize, text.TextStyle = t.sizeOf(p.run), t.style(p.run)
	size := fyne.NewSize(p.width, text.MinSize().Height)
	text.Resize(size)
	text.Move(at.AddXY(p.x, (high-size.Height)/2+t.lower(p.run)))
	return text
}

// marks draws the marks of the line that begins at a place: one for all that has the same.
func (r *textRenderer) marks(line textLine, at fyne.Position, high float32) (behind, over []fyne.CanvasObject) {
	runs := r.text.runs
	for len(line) > 0 {
		run, n := runs[line[0].run], 1
		for n < len(line) && runs[line[n].run].Mark == run.Mark && runs[line[n].run].number == run.number {
			n++
		}
		if run.Mark != nil {
			place, size := at.AddXY(line[0].x, 0), fyne.NewSize(line[:n].width()-line[0].x, high)
			under, on := run.Mark.draw(place, size, r.text.lead())
			behind, over = append(behind, under...), append(over, on...)
		}
		line = line[n:]
	}
	return behind, over
}

// indent is where a line begins.
func (t *Text) indent(line textLine) float32 {
	switch t.align {
	case fyne.TextAlignCenter:
		return (t.width - line.width()) / 2
	case fyne.TextAlignTrailing:
		return t.width - line.width()
	}
	return 0
}

// lower is how much lower than the middle of the line a run stands: smaller letters stand on the same foot as the
// others, and raised ones above.
func (t *Text) lower(run int) float32 {
	const foot, raise = 0.28, 0.27 // in em
	if t.runs[run].raised {
		return -raise * t.largest()
	}
	return foot * (t.largest() - t.sizeOf(run))
}
