package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// pressable is a part of a control that the mouse can press; the keyboard's focus is on the control.
type pressable struct {
	widget.BaseWidget
	tapped func()
	face   *fyne.Container
	hover  *Box
}

func newPressable(face fyne.CanvasObject, tapped func()) *pressable {
	p := &pressable{tapped: tapped, hover: NewBox("", theme.ButtonRadius)}
	p.face = NewLayers(p.hover, face)
	p.ExtendBaseWidget(p)
	return p
}

var _ desktop.Hoverable = (*pressable)(nil)

// CreateRenderer draws it.
func (p *pressable) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.face) }

// Tapped presses it.
func (p *pressable) Tapped(*fyne.PointEvent) { p.tapped() }

// MouseIn shows that it can be pressed.
func (p *pressable) MouseIn(*desktop.MouseEvent) {
	if p.hover != nil {
		p.hover.Set(theme.Hover, "", 0)
	}
}

// MouseMoved changes nothing.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes it back.
func (p *pressable) MouseOut() {
	if p.hover != nil {
		p.hover.Set("", "", 0)
	}
}
