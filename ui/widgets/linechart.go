package widgets

import (
	"math"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"retake/ui/theme"
)

// LineChart shows values over time: a dot for each, and lines through them. With the focus, Left, Right, Page Up, Page
// Down, Home and End choose a dot and Enter or Space opens it; a click opens the nearest. The mouse over a dot, or the
// choice, shows what Describe says of it. Where there are no dots, the points of the first line stand for them.
type LineChart struct {
	control
	OnOpen   func(i int)        // may be nil
	Describe func(i int) string // a few short lines, the first of them in bold; nil for no card

	shown    Chart
	at, over int // the place of the dot that is chosen, and of the one under the mouse; -1 for none
	plot     *figured
	pick     *figured
}

// Chart is what a LineChart shows. Points stand from left to right.
type Chart struct {
	From, To, Step float64              // values of the lowest grid line and of the highest, and the step
	Number         func(float64) string // writes a value; nil for whole numbers
	Labels         []Label
	Band           [2]float64 // the values to aim for, from and to; none where both are the same
	Dots           []Point
	Best           int // the place of a dot that is drawn full; -1 for none
	Diamonds       []Point
	Lines          []Line
}

// Point is a value at a time: X is a share of the width, 0 to 1, and Y the value. What lies beyond the grid is drawn at
// its edge.
type Point struct{ X, Y float64 }

// Line is a line through points. Behind its end stands its name, or its last value where it has none.
type Line struct {
	Points []Point
	Name   string
}

// Label is a text below a LineChart, at a share of its width, 0 to 1. The last and the first are always shown, others
// where they have room.
type Label struct {
	X    float64
	Text string
}

var (
	_ focusable         = (*LineChart)(nil)
	_ desktop.Hoverable = (*LineChart)(nil)
)

// Measures of a line chart: the room around it for the edge that shows the focus, and how near to a dot the mouse has
// to be.
const (
	chartInset = 4
	dotReach   = 12
)

// NewLineChart makes an empty chart.
func NewLineChart(keys *Keys) *LineChart {
	c := &LineChart{at: -1, over: -1}
	c.plot, c.pick = newFigured(func() figure { return newPlotFigure(c) }), newFigured(func() figure { return newPickFigure(c) })
	c.choice = true
	c.onFocus = c.focusMoved
	c.dress(c, keys, NewBox("", theme.RowRadius), NewInset(chartInset, chartInset, NewLayers(c.plot, c.pick)))
	return c
}

// Set shows another chart. The dot that was chosen stays so, where there still is one.
func (c *LineChart) Set(to Chart) {
	c.shown = to
	c.at, c.over = min(c.at, len(c.choices())-1), -1
	c.plot.Refresh()
	c.focusMoved()
}

// At is the place of the dot that is chosen; -1 for none.
func (c *LineChart) At() int { return c.at }

// choices are the points that can be chosen.
func (c *LineChart) choices() []Point {
	if len(c.shown.Dots) == 0 && len(c.shown.Lines) > 0 {
		return c.shown.Lines[0].Points
	}
	return c.shown.Dots
}

// inColumns tells whether a choice is one of all lines together.
func (c *LineChart) inColumns() bool { return len(c.shown.Dots) == 0 }

// told is the place of the dot that is ringed and described; -1 for none.
func (c *LineChart) told() int {
	if c.over < 0 && c.focused {
		return c.at
	}
	return c.over
}

// focusMoved chooses the newest dot where none is, for the keyboard to begin with.
func (c *LineChart) focusMoved() {
	if c.focused && c.at < 0 {
		c.at = len(c.choices()) - 1
	}
	c.pick.Refresh()
}

// TypedKey chooses a dot or opens it; it opens one a press.
func (c *LineChart) TypedKey(key *fyne.KeyEvent) {
	const page = 10
	switch key.Name {
	case fyne.KeyLeft:
		c.choose(c.at - 1)
	case fyne.KeyRight:
		c.choose(c.at + 1)
	case fyne.KeyPageUp:
		c.choose(c.at - page)
	case fyne.KeyPageDown:
		c.choose(c.at + page)
	case fyne.KeyHome:
		c.choose(0)
	case fyne.KeyEnd:
		c.choose(len(c.choices()) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if c.once() {
			c.open()
		}
	default:
		c.control.TypedKey(key)
	}
}

// choose chooses the dot at a place, or the first or the last. The mouse has to move before it tells of another.
func (c *LineChart) choose(i int) {
	c.at, c.over = min(max(i, 0), len(c.choices())-1), -1
	c.pick.Refresh()
}

// open opens the dot that is chosen.
func (c *LineChart) open() {
	if c.at >= 0 && c.OnOpen != nil {
		c.OnOpen(c.at)
	}
}

// Tapped opens the nearest dot.
func (c *LineChart) Tapped(e *fyne.PointEvent) {
	c.take()
	if i := c.near(e.Position); i >= 0 {
		c.choose(i)
		c.open()
	}
}

// MouseIn tells of the nearest dot.
func (c *LineChart) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved tells of the nearest dot.
func (c *LineChart) MouseMoved(e *desktop.MouseEvent) { c.overDot(c.near(e.Position)) }

// MouseOut tells of none.
func (c *LineChart) MouseOut() { c.overDot(-1) }

func (c *LineChart) overDot(i int) {
	if c.over != i {
		c.over = i
		c.pick.Refresh()
	}
}

// near is the place of the dot that is nearest to a position on the chart and within reach; -1 for none.
func (c *LineChart) near(at fyne.Position) int {
	return c.area(c.plot.Size()).near(c.choices(), at.SubtractXY(chartInset, chartInset), c.inColumns())
}

// number writes a value.
func (c *Chart) number(value float64) string {
	if c.Number != nil {
		return c.Number(value)
	}
	return strconv.Itoa(int(math.Round(value)))
}

// grid are the values of all grid lines.
func (c *Chart) grid() (values []float64) {
	const most = 100
	if c.Step <= 0 {
		return nil
	}
	for i := 0; i <= most && c.From+float64(i)*c.Step <= c.To+c.Step/1000; i++ {
		values = append(values, c.From+float64(i)*c.Step)
	}
	return values
}

// ends are the points where lines end, and what stands behind each. One of several lines that has no points has none.
func (c *Chart) ends() (points []Point, names []string) {
	for _, l := range c.Lines {
		if len(l.Points) == 0 {
			continue
		}
		last := l.Points[len(l.Points)-1]
		name := l.Name
		if name == "" {
			name = c.number(last.Y)
		}
		points, names = append(points, last), append(names, name)
	}
	return points, names
}

// begins tells whether there are too few dots for a line: one or two.
func (c *Chart) begins() bool {
	return len(c.Dots) > 0 && len(c.Dots) < fullLine &&
		!slices.ContainsFunc(c.Lines, func(l Line) bool { return len(l.Points) > 0 })
}

// fullLine is how many dots there are when the line begins.
const fullLine = 3
