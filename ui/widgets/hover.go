package widgets

import (
	"fyne.io/fyne/v2/driver/desktop"

	"retake/ui/theme"
)

// hover lights a thing up while the mouse is over it. The zero hover does not.
type hover struct{ light *Box }

func newHover(radius float32) hover { return hover{NewBox("", radius)} }

// MouseIn shows that it can be pressed.
func (h hover) MouseIn(*desktop.MouseEvent) {
	if h.light != nil {
		h.light.Set(theme.Hover, "", 0)
	}
}

// MouseMoved changes nothing.
func (h hover) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes it back.
func (h hover) MouseOut() {
	if h.light != nil {
		h.light.Set("", "", 0)
	}
}
