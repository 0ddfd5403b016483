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
	Fill   fyne.ThemeColorName
	Stroke fyne.ThemeColorName
	Width  float32 // of the stroke
	Radius float32
}

// NewBox makes a box that is only filled.
func NewBox(fill fyne.ThemeColorName, radius float32) *Box {
	return NewFrame(fill, "", 0, radius)
}

// NewFrame makes a filled box with an edge.
func NewFrame(fill, stroke fyne.ThemeColorName, width, radius float32) *Box {
	b := &Box{Fill: fill, Stroke: stroke, Width: width, Radius: radius}
	b.ExtendBaseWidget(b)
	return b
}

// Set changes its look, where it differs.
func (b *Box) Set(fill, stroke fyne.ThemeColorName, width float32) {
	if b.Fill != fill || b.Stroke != stroke || b.Width != width {
		b.Fill, b.Stroke, b.Width = fill, stroke, width
		b.Refresh()
	}
}

// CreateRenderer draws it.
func (b *Box) CreateRenderer() fyne.WidgetRenderer {
	r := &boxRenderer{box: b, rectangle: canvas.NewRectangle(nil)}
	r.update()
	return r
}

type boxRenderer struct {
	box       *Box
	rectangle *canvas.Rectangle
}

func (r *boxRenderer) Destroy()                     {}
func (r *boxRenderer) Layout(size fyne.Size)        { r.rectangle.Resize(size) }
func (r *boxRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *boxRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rectangle} }

func (r *boxRenderer) Refresh() {
	r.update()
	r.rectangle.Refresh()
}

func (r *boxRenderer) update() {
	b, rect := r.box, r.rectangle
	rect.FillColor, rect.StrokeColor = nil, nil
	if b.Fill != "" {
		rect.FillColor = theme.Color(b.Fill)
	}
	if b.Stroke != "" {
		rect.StrokeColor = theme.Color(b.Stroke)
	}
	rect.StrokeWidth, rect.CornerRadius = b.Width, b.Radius
}

// NewCard puts an object on a card, with room around it: above and below, and at both sides.
func NewCard(v, h float32, o fyne.CanvasObject) *fyne.Container {
	return NewLayers(NewFrame(theme.Surface, theme.Border, 1, theme.CardRadius), NewInset(v, h, o))
}

// NewLayers lays objects one on the other, each with all the room there is.
func NewLayers(objects ...fyne.CanvasObject) *fyne.Container {
	return fyne.NewContainerWithLayout(&inset{}, objects...)
}

// NewRule draws a thin line across.
func NewRule() fyne.CanvasObject {
	return NewSized(1, 1, NewBox(theme.Border, 0))
}
