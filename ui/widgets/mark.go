package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"retake/ui/theme"
)

// Mark is what is drawn behind and under a run.
type Mark struct {
	Fill   fyne.ThemeColorName
	Line   fyne.ThemeColorName
	Dashed bool
}

// Marks of evidence.
var (
	Helps = Mark{Fill: theme.GoodSoft, Line: theme.Good}
	Costs = Mark{Fill: theme.WarnSoft, Line: theme.Warn, Dashed: true}
)

// A dash is 5 long, the gap behind it 3.
const dash, dashStep = 5, 8

// draw draws the mark of a piece of a line, whose letters are lead below the line's upper edge and above its lower one.
func (m Mark) draw(at fyne.Position, size fyne.Size, lead float32) []fyne.CanvasObject {
	rectangle := func(colour fyne.ThemeColorName, x, y, width, height float32) *canvas.Rectangle {
		r := canvas.NewRectangle(theme.Color(colour))
		r.Move(at.AddXY(x, y))
		r.Resize(fyne.NewSize(width, height))
		return r
	}
	fill := rectangle(m.Fill, -1, lead, size.Width+2, size.Height-2*lead)
	fill.CornerRadius = theme.MarkRadius
	objects, foot := []fyne.CanvasObject{fill}, size.Height-lead
	if !m.Dashed {
		return append(objects, rectangle(m.Line, 0, foot-1, size.Width, 1))
	}
	for x := float32(0); x < size.Width; x += dashStep {
		objects = append(objects, rectangle(m.Line, x, foot-2, min(dash, size.Width-x), 2))
	}
	return objects
}
