package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// pressable is a part of a control that the mouse can press; the keyboard's focus is on the control.
type pressable struct {
	widget.BaseWidget
	hover
	tapped func()
	face   *fyne.Container
}

var _ desktop.Hoverable = (*pressable)(nil)

// newPressable makes a part of a ground and what lies on it.
func newPressable(ground *Box, content fyne.CanvasObject, tapped func()) *pressable {
	p := &pressable{hover: newHover(theme.ButtonRadius), tapped: tapped}
	if ground.radius == canvas.RadiusMaximum {
		p.hover = newHover(ground.radius)
	}
	p.face = NewLayers(ground, p.light, content)
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer draws it.
func (p *pressable) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.face) }

// HeightFor is how high it is at a width.
func (p *pressable) HeightFor(width float32) float32 { return HeightFor(p.face, width) }

// Tapped presses it.
func (p *pressable) Tapped(*fyne.PointEvent) { p.tapped() }
