package widgets

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// newPips makes a row of four pips, of which so many are full. Where none is, all are hollow.
func newPips(full int, colour fyne.ThemeColorName) fyne.CanvasObject {
	pips := NewRow(3, Middle)
	for i := range 4 {
		pip := NewBox(theme.Sunken, 3)
		switch {
		case i < full:
			pip.fill = colour
		case full == 0:
			pip.fill, pip.stroke, pip.width = "", colour, 1
		}
		pips.Add(NewSized(14, 6, pip))
	}
	return pips
}
