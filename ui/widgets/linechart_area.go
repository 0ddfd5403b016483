package widgets

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// plotArea is where in a line chart the grid lies, in whole pixels, and the values of its lowest and its highest line.
type plotArea struct {
	left, top, right, bottom float32
	from, to                 float64
}

// Room around the grid of a line chart: for a dot and its ring at an edge, and between it and what it reads.
const (
	dotRoom   = 11
	numberGap = 8
	labelGap  = 8
	nameGap   = 12
)

// area is where the grid lies on a plot of a size.
func (c *LineChart) area(size fyne.Size) plotArea {
	high := measure("0", theme.Caption, false).Height
	a := plotArea{left: dotRoom, top: max(dotRoom, high/2), right: dotRoom, bottom: max(dotRoom, high/2), from: c.shown.From, to: c.shown.To}
	for _, value := range c.shown.grid() {
		a.left = max(a.left, measure(c.shown.number(value), theme.Caption, false).Width+numberGap)
	}
	if len(c.shown.Labels) > 0 {
		a.bottom = dotRoom + labelGap + high
	}
	_, names := c.shown.ends()
	for _, name := range names {
		a.right = max(a.right, measure(name, theme.Body, true).Width+nameGap)
	}
	down := func(v float32) float32 { return float32(math.Floor(float64(v))) }
	a.left, a.top = -down(-a.left), -down(-a.top)
	a.right, a.bottom = max(a.left+1, down(size.Width-a.right)), max(a.top+1, down(size.Height-a.bottom))
	return a
}

func measure(text string, size fyne.ThemeSizeName, bold bool) fyne.Size {
	return fyne.MeasureText(text, theme.Size(size), fyne.TextStyle{Bold: bold})
}

func (a plotArea) width() float32  { return a.right - a.left }
func (a plotArea) height() float32 { return a.bottom - a.top }

// at is where a point is drawn.
func (a plotArea) at(p Point) fyne.Position {
	share := 0.0
	if a.to > a.from {
		share = (p.Y - a.from) / (a.to - a.from)
	}
	inside := func(v float64) float32 { return float32(min(max(v, 0), 1)) }
	return fyne.NewPos(a.left+inside(p.X)*a.width(), a.bottom-inside(share)*a.height())
}

// near is the place of the point that is nearest to a position and within reach, and the last of equals, which is drawn
// on top; -1 for none. In columns, only how far it is to the left or right counts.
func (a plotArea) near(points []Point, at fyne.Position, columns bool) int {
	first := sort.Search(len(points), func(i int) bool { return a.at(points[i]).X >= at.X-dotReach })
	nearest, least := -1, float32(dotReach*dotReach)
	for i := first; i < len(points); i++ {
		by := a.at(points[i]).Subtract(at)
		if by.X > dotReach {
			break
		}
		if columns {
			by.Y = 0
		}
		if far := by.X*by.X + by.Y*by.Y; far <= least {
			nearest, least = i, far
		}
	}
	return nearest
}

// extremes are the places of the points that can be told apart: all where they are few, else the lowest and the highest
// in each of so many columns, side by side.
func extremes(points []Point, columns int) (places []int) {
	if len(points) <= 2*columns {
		for i := range points {
			places = append(places, i)
		}
		return places
	}
	eachColumn(points, columns, func(from, to int) {
		low, high := from, from
		for i := from; i < to; i++ {
			if points[i].Y < points[low].Y {
				low = i
			}
			if points[i].Y > points[high].Y {
				high = i
			}
		}
		places = append(places, min(low, high))
		if low != high {
			places = append(places, max(low, high))
		}
	})
	return places
}

// thinned is a line with one point at most in each of so many columns, the average of those in it. It ends where the
// line does.
func thinned(points []Point, columns int) (some []Point) {
	if len(points) <= columns {
		return points
	}
	eachColumn(points, columns, func(from, to int) {
		var sum Point
		for _, p := range points[from:to] {
			sum.X += p.X
			sum.Y += p.Y
		}
		n := float64(to - from)
		some = append(some, Point{sum.X / n, sum.Y / n})
	})
	some[len(some)-1] = points[len(points)-1]
	return some
}

// eachColumn calls do with the places of the points of each column that has some, from the left.
func eachColumn(points []Point, columns int, do func(from, to int)) {
	column := func(p Point) int { return min(max(int(p.X*float64(columns)), 0), columns-1) }
	for from := 0; from < len(points); {
		to, here := from+1, column(points[from])
		for to < len(points) && column(points[to]) == here {
			to++
		}
		do(from, to)
		from = to
	}
}

// dashes cuts a line into pieces that are on pixels long, off pixels apart. It stays whole where off is 0.
func dashes(line []fyne.Position, on, off float32) (pieces [][]fyne.Position) {
	if off == 0 || len(line) == 0 {
		return [][]fyne.Position{line}
	}
	drawn, left := true, on
	piece := []fyne.Position{line[0]}
	for i, to := range line[1:] {
		from := line[i]
		for {
			way := to.Subtract(from)
			long := float32(math.Hypot(float64(way.X), float64(way.Y)))
			if long <= left {
				left -= long
				break
			}
			from = from.AddXY(way.X*left/long, way.Y*left/long)
			if drawn {
				pieces, left = append(pieces, append(piece, from)), off
			} else {
				piece, left = []fyne.Position{from}, on
			}
			drawn = !drawn
		}
		if drawn {
			piece = append(piece, to)
		}
	}
	if drawn {
		pieces = append(pieces, piece)
	}
	return pieces
}

// spread gives the tops of things so many pixels high that want to be in the middle of a height each, in the same order
// from top to bottom, so that none lies on another and all lie between two heights as far as they have room.
func spread(middles []float32, high, from, to float32) []float32 {
	order := make([]int, len(middles))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(middles[a], middles[b]) })
	tops := make([]float32, len(middles))
	least := from
	for _, i := range order {
		tops[i] = max(least, middles[i]-high/2)
		least = tops[i] + high
	}
	most := to - high
	for _, i := range slices.Backward(order) {
		tops[i] = min(tops[i], most)
		most = tops[i] - high
	}
	return tops
}

// apart tells which of some spans are kept so that each two have a gap between: the last, the first, and then those
// that have room, from the left.
func apart(spans []span, gap float32) []bool {
	kept := make([]bool, len(spans))
	keep := func(i int) {
		for j, s := range spans {
			if kept[j] && spans[i].from < s.to+gap && s.from < spans[i].to+gap {
				return
			}
		}
		kept[i] = true
	}
	if n := len(spans); n > 0 {
		keep(n - 1)
	}
	for i := range spans {
		if !kept[i] {
			keep(i)
		}
	}
	return kept
}
