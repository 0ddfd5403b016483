package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"retake/ui/theme"
)

// Mark is what is drawn behind a run, and under or through it.
type Mark struct {
	Fill    fyne.ThemeColorName
	Line    fyne.ThemeColorName
	Dashed  bool
	Through bool // the line goes through the words, not under them
}

// Marks of evidence.
var (
	Helps = Mark{Fill: theme.GoodSoft, Line: theme.Good}
	Costs = Mark{Fill: theme.WarnSoft, Line: theme.Warn, Dashed: true}
)

// Marks of what differs between two texts.
var (
	TakenOut = Mark{Fill: theme.BadSoft, Line: theme.Bad, Through: true}
	Added    = Mark{Fill: theme.GoodSoft, Line: theme.Good}
)

// A dash is 5 long, the gap behind it 3.
const dash, dashStep = 5, 8

// across is how far below the heads of letters a line goes through the small ones, as a share of what they are high.
const across = 0.57

// draw draws the mark of a piece of a line, whose letters are lead below the line's upper edge and above its lower one:
// what lies behind the letters, and what lies over them.
func (m Mark) draw(at fyne.Position, size fyne.Size, lead float32) (behind, over []fyne.CanvasObject) {
	rectangle := func(colour fyne.ThemeColorName, x, y, width, height float32) *canvas.Rectangle {
		r := canvas.NewRectangle(theme.Color(colour))
		r.Move(at.AddXY(x, y))
		r.Resize(fyne.NewSize(width, height))
		return r
	}
	high := size.Height - 2*lead
	fill := rectangle(m.Fill, -1, lead, size.Width+2, high)
	fill.CornerRadius = theme.MarkRadius
	behind = []fyne.CanvasObject{fill}
	foot := size.Height - lead
	switch {
	case m.Through:
		return behind, []fyne.CanvasObject{rectangle(m.Line, 0, lead+float32(int(across*high+0.5)), size.Width, 1)}
	case !m.Dashed:
		return append(behind, rectangle(m.Line, 0, foot-1, size.Width, 1)), nil
	}
	for x := float32(0); x < size.Width; x += dashStep {
		behind = append(behind, rectangle(m.Line, x, foot-2, min(dash, size.Width-x), 2))
	}
	return behind, nil
}
