package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// Box is a rectangle in the theme's colours. An empty colour draws nothing.
type Box struct {
	widget.BaseWidget
	fill   fyne.ThemeColorName
	stroke fyne.ThemeColorName
	width  float32 // of the stroke
	radius float32
}

// NewBox makes a box that is only filled. Where the radius of its corners is more than half its height, its ends are round.
func NewBox(fill fyne.ThemeColorName, radius float32) *Box {
	return NewFrame(fill, "", 0, radius)
}

// NewFrame makes a filled box with an edge of a width.
func NewFrame(fill, stroke fyne.ThemeColorName, width, radius float32) *Box {
	b := &Box{fill: fill, stroke: stroke, width: width, radius: radius}
	b.ExtendBaseWidget(b)
	return b
}

// Set changes its look, where it differs.
func (b *Box) Set(fill, stroke fyne.ThemeColorName, width float32) {
	if b.fill != fill || b.stroke != stroke || b.width != width {
		b.fill, b.stroke, b.width = fill, stroke, width
		b.Refresh()
	}
}

// MinSize is nothing.
func (b *Box) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer draws it.
func (b *Box) CreateRenderer() fyne.WidgetRenderer {
	return draw(b, &boxFigure{box: b, outer: canvas.NewRectangle(nil), inner: canvas.NewRectangle(nil)})
}

// boxFigure is a rectangle in the colour of the edge with one in the colour of the fill on it. Where there is no fill,
// the edge is a stroke; else it is not, for the toolkit's painters do not agree on where a stroke lies.
type boxFigure struct {
	box          *Box
	outer, inner *canvas.Rectangle
}

func (f *boxFigure) objects() []fyne.CanvasObject { return []fyne.CanvasObject{f.outer, f.inner} }
func (f *boxFigure) least() fyne.Size             { return fyne.Size{} }

// edge is how wide the edge is that the inner rectangle leaves free.
func (f *boxFigure) edge() float32 {
	if f.box.stroke == "" {
		return 0
	}
	return f.box.width
}

func (f *boxFigure) place(size fyne.Size) {
	edge := f.edge()
	f.outer.Resize(size)
	f.inner.Move(fyne.NewSquareOffsetPos(edge))
	f.inner.Resize(size.SubtractWidthHeight(2*edge, 2*edge))
}

func (f *boxFigure) paint() {
	b := f.box
	f.outer.Hidden, f.inner.Hidden = b.stroke == "", b.fill == ""
	f.outer.CornerRadius, f.inner.CornerRadius = b.radius, max(0, b.radius-f.edge())
	f.outer.FillColor, f.outer.StrokeColor, f.outer.StrokeWidth = nil, nil, 0
	if b.fill != "" {
		f.outer.FillColor, f.inner.FillColor = theme.Color(b.stroke), theme.Color(b.fill)
	} else {
		f.outer.StrokeColor, f.outer.StrokeWidth = theme.Color(b.stroke), b.width
	}
}

// NewCard puts an object on a card, with room around it: above and below, and at both sides.
func NewCard(v, h float32, o fyne.CanvasObject) *fyne.Container {
	return NewLayers(NewFrame(theme.Surface, theme.Border, 1, theme.CardRadius), NewInset(v, h, o))
}

// NewRule draws a thin line across.
func NewRule() fyne.CanvasObject {
	return NewSized(1, 1, NewBox(theme.Border, 0))
}
