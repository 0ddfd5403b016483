package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"retake/ui/theme"
)

// NewChip makes a small round label.
func NewChip(text string) fyne.CanvasObject {
	label := NewLine(theme.Small, Run{Text: text, Colour: theme.Accent})
	return NewLayers(NewBox(theme.AccentSoft, canvas.RadiusMaximum), NewInset(3, 10, label))
}
