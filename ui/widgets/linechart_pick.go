package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"retake/ui/theme"
)

// pickFigure is a ring around the dot that is chosen or under the mouse, and a card that describes it.
type pickFigure struct {
	chart *LineChart
	at    *canvas.Rectangle // a line through all points at the same time
	ring  *Box
	card  *Box
	lines []*Text // on the card
}

// Measures of the ring and of the card, the room on it around its lines, and how far it is from the dot.
const (
	pickRadius   = 9
	pickLine     = 2
	cardPad      = 8
	cardEms      = 20 // the widest it may be, in em of its text
	cardDistance = 14
)

func newPickFigure(c *LineChart) *pickFigure {
	return &pickFigure{
		chart: c,
		at:    canvas.NewRectangle(nil),
		ring:  NewFrame("", theme.Accent, pickLine, pickRadius),
		card:  NewFrame(theme.Surface, theme.Input, 1, theme.ButtonRadius),
	}
}

func (f *pickFigure) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{f.at, f.ring, f.card}
	for _, line := range f.lines {
		objects = append(objects, line)
	}
	return objects
}

func (f *pickFigure) least() fyne.Size { return fyne.Size{} }

func (f *pickFigure) paint() {
	told := f.chart.told()
	f.at.FillColor = theme.Color(theme.Accent)
	f.at.Hidden, f.ring.Hidden = told < 0 || !f.chart.inColumns(), told < 0 || f.chart.inColumns()
	f.lines = nil
	if told >= 0 && f.chart.Describe != nil {
		for line := range strings.SplitSeq(f.chart.Describe(told), "\n") {
			f.lines = append(f.lines, NewText(theme.Caption, Run{Text: line, Bold: len(f.lines) == 0}).Clipped())
		}
	}
	f.card.Hidden = len(f.lines) == 0
}

func (f *pickFigure) place(size fyne.Size) {
	told := f.chart.told()
	if told < 0 {
		return
	}
	area := f.chart.area(size)
	at := area.at(f.chart.choices()[told])
	f.at.Move(fyne.NewPos(at.X, area.top))
	f.at.Resize(fyne.NewSize(1, area.height()))
	f.ring.Move(at.SubtractXY(pickRadius, pickRadius))
	f.ring.Resize(fyne.NewSquareSize(2 * pickRadius))
	if len(f.lines) > 0 {
		f.placeCard(area, at)
	}
}

// placeCard lays the card out that tells of a dot.
func (f *pickFigure) placeCard(area plotArea, dot fyne.Position) {
	most := max(leastText, min(cardEms*theme.Size(theme.Caption), area.width()-2*cardPad))
	own := fyne.NewSize(0, f.lines[0].lineHeight())
	for _, text := range f.lines {
		own.Width = max(own.Width, text.lines(most)[0].width())
	}
	card := fyne.NewSize(own.Width+2*cardPad, own.Height*float32(len(f.lines))+cardPad)
	corner := area.beside(dot, card, cardDistance+f.valueWidth())
	f.card.Move(corner)
	f.card.Resize(card)
	for i, text := range f.lines {
		text.Move(corner.AddXY(cardPad, cardPad/2+float32(i)*own.Height))
		text.Resize(own)
	}
}

// valueWidth is the room of the value beside the dot the card tells of; 0 for none.
func (f *pickFigure) valueWidth() float32 {
	c := &f.chart.shown
	if last := len(c.Dots) - 1; c.begins() && f.chart.told() == last {
		return measure(c.number(c.Dots[last].Y), theme.Body, true).Width
	}
	return 0
}

// beside is where a card of a size stands that tells of a dot: above it, below it, so far to its right, or to its left,
// where it has room.
func (a plotArea) beside(dot fyne.Position, card fyne.Size, right float32) fyne.Position {
	at := fyne.NewPos(a.left+within(a.width(), dot.X-a.left, card.Width), dot.Y-cardDistance-card.Height)
	if at.Y < 0 && dot.Y+cardDistance+card.Height <= a.bottom+dotRoom {
		at.Y = dot.Y + cardDistance
	}
	if at.Y < 0 {
		at.Y = max(0, min(dot.Y-card.Height/2, a.bottom-card.Height))
		at.X = dot.X + right
		if at.X+card.Width > a.right {
			at.X = max(a.left, dot.X-cardDistance-card.Width)
		}
	}
	return at
}
