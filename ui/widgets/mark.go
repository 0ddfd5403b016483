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

func (m Mark) draw(at fyne.Position, size fyne.Size) []fyne.CanvasObject {
	fill := canvas.NewRectangle(theme.Color(m.Fill))
	fill.CornerRadius = theme.MarkRadius
	fill.Move(at.AddXY(-1, 2))
	fill.Resize(fyne.NewSize(size.Width+2, size.Height-4))
	objects := []fyne.CanvasObject{fill}
	under := at.Y + size.Height - 3
	line := func(from, to, width float32) {
		l := canvas.NewLine(theme.Color(m.Line))
		l.StrokeWidth = width
		l.Position1, l.Position2 = fyne.NewPos(at.X+from, under), fyne.NewPos(at.X+to, under)
		objects = append(objects, l)
	}
	if !m.Dashed {
		line(0, size.Width, 1)
		return objects
	}
	for from := float32(0); from < size.Width; from += dashStep {
		line(from, min(from+dash, size.Width), 2)
	}
	return objects
}
