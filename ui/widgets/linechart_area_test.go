package widgets

import (
	"cmp"
	"image/color"
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"
)

// drawnPoints are points from left to right, some of them at the same time and at both edges.
func drawnPoints(r *rapid.T, most int) []Point {
	x, y := rapid.OneOf(rapid.Float64Range(0, 1), rapid.SampledFrom([]float64{0, 0.25, 1})), rapid.Float64Range(-20, 120)
	points := rapid.SliceOfN(rapid.Custom(func(r *rapid.T) Point {
		return Point{x.Draw(r, "x"), y.Draw(r, "y")}
	}), 0, most).Draw(r, "points")
	slices.SortStableFunc(points, func(a, b Point) int {
		return cmp.Compare(a.X, b.X)
	})
	return points
}

// Of the dots in a column, those that can't be told apart are left out, but never the lowest or the highest.
func TestNoExtremeIsLeftOut(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		points, columns := drawnPoints(r, 60), rapid.IntRange(1, 12).Draw(r, "columns")
		kept := extremes(points, columns)
		if len(kept) > 2*columns || !slices.IsSorted(kept) || len(slices.Compact(slices.Clone(kept))) != len(kept) {
			r.Fatalf("%d of %d points in %d columns: %v", len(kept), len(points), columns, kept)
		}
		if len(points) <= 2*columns && len(kept) != len(points) {
			r.Fatalf("%d of %d points", len(kept), len(points))
		}
		ends := func(of func(func(Point))) map[int][2]float64 {
			found := map[int][2]float64{}
			of(func(p Point) {
				column := min(int(p.X*float64(columns)), columns-1)
				e, there := found[column]
				if !there {
					e = [2]float64{p.Y, p.Y}
				}
				found[column] = [2]float64{min(e[0], p.Y), max(e[1], p.Y)}
			})
			return found
		}
		want := ends(func(do func(Point)) {
			for _, p := range points {
				do(p)
			}
		})
		got := ends(func(do func(Point)) {
			for _, i := range kept {
				do(points[i])
			}
		})
		for column, e := range want {
			if got[column] != e {
				r.Fatalf("column %d reaches from %v, and is drawn from %v", column, e, got[column])
			}
		}
	})
}

// A line that is thinned ends where it did, goes on to the right, and stays among its values.
func TestAThinnedLineIsTheSameLine(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		points, columns := drawnPoints(r, 60), rapid.IntRange(1, 12).Draw(r, "columns")
		some := thinned(points, columns)
		if len(some) > columns {
			r.Fatalf("%d points in %d columns", len(some), columns)
		}
		if len(points) == 0 {
			return
		}
		if some[len(some)-1] != points[len(points)-1] {
			r.Fatalf("it ends at %v, not at %v", some[len(some)-1], points[len(points)-1])
		}
		low, high := math.Inf(1), math.Inf(-1)
		for _, p := range points {
			low, high = min(low, p.Y), max(high, p.Y)
		}
		for i, p := range some {
			if p.Y < low-1e-9 || p.Y > high+1e-9 {
				r.Fatalf("%v is not among %g to %g", p, low, high)
			}
			if i > 0 && p.X < some[i-1].X-1e-9 {
				r.Fatalf("it goes back from %v to %v", some[i-1], p)
			}
		}
	})
}

// Points lie in their area, those of larger values higher; the nearest is found as by looking at each.
func TestTheNearestPointIsFound(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		a := plotArea{20, 10, 20 + rapid.Float32Range(1, 300).Draw(r, "width"), 10 + rapid.Float32Range(1, 100).Draw(r, "height"), 0, 100}
		points, columns := drawnPoints(r, 40), rapid.Bool().Draw(r, "columns")
		mouse := fyne.NewPos(rapid.Float32Range(0, 340).Draw(r, "x"), rapid.Float32Range(0, 120).Draw(r, "y"))
		least := math.Inf(1)
		far := func(p fyne.Position) float64 {
			if columns {
				return math.Abs(float64(p.X - mouse.X))
			}
			return math.Hypot(float64(p.X-mouse.X), float64(p.Y-mouse.Y))
		}
		for i, p := range points {
			at := a.at(p)
			if at.X < a.left || at.X > a.right || at.Y < a.top || at.Y > a.bottom {
				r.Fatalf("%v is at %v", p, at)
			}
			if i > 0 && (points[i-1].Y < p.Y) != (a.at(points[i-1]).Y > at.Y) && points[i-1].Y > 0 && p.Y < 100 && math.Abs(points[i-1].Y-p.Y) > 0.01 {
				r.Fatalf("%v is at %v, and %v at %v", points[i-1], a.at(points[i-1]), p, at)
			}
			least = min(least, far(at))
		}
		got := a.near(points, mouse, columns)
		switch {
		case got < 0 && least < dotReach-0.01:
			r.Fatalf("found none, and one is only %g away", least)
		case got >= 0 && (far(a.at(points[got])) > least+0.01 || least > dotReach+0.01):
			r.Fatalf("found one %g away, and the nearest is %g", far(a.at(points[got])), least)
		}
	})
}

// Names behind lines keep the order of the lines, do not lie on each other, and have all room there is.
func TestNamesOfLinesAreSpread(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		middles := rapid.SliceOfN(rapid.Float32Range(0, 120), 0, 6).Draw(r, "middles")
		const high, to = 20, 120
		tops := spread(middles, high, 0, to)
		for i, top := range tops {
			if top < 0 || top+high > to {
				r.Fatalf("%v for %v", tops, middles)
			}
			for j, other := range tops {
				if i != j && top < other+high-0.01 && other < top+high-0.01 {
					r.Fatalf("%v lie on each other", tops)
				}
				if middles[i] < middles[j] && top > other {
					r.Fatalf("%v for %v", tops, middles)
				}
			}
		}
		if len(middles) == 1 && middles[0] > high && middles[0] < to-high && tops[0] != middles[0]-high/2 {
			r.Fatalf("one alone is at %v, not %v", tops, middles)
		}
	})
}

// Labels that are shown have a gap between them; the last is, and each that is not would lie on one that is.
func TestLabelsAreApart(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		var spans []span
		for range rapid.IntRange(0, 8).Draw(r, "labels") {
			from := rapid.Float32Range(0, 300).Draw(r, "from")
			spans = append(spans, span{from, from + rapid.Float32Range(1, 60).Draw(r, "wide")})
		}
		const gap = 8
		kept := apart(spans, gap)
		if n := len(spans); n > 0 && !kept[n-1] {
			r.Fatal("the last is not shown")
		}
		for i, s := range spans {
			free := true
			for j, other := range spans {
				if i != j && kept[j] && s.from < other.to+gap && other.from < s.to+gap {
					free = false
				}
			}
			if kept[i] != free {
				r.Fatalf("%v is shown: %t, of %v %v", s, kept[i], spans, kept)
			}
		}
	})
}

// Dashes are as long as asked for but the last, and begin where the line does, at steps of a dash and a gap.
func TestDashesAreEven(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		const on, off = 7, 5
		place := rapid.Custom(func(r *rapid.T) fyne.Position {
			return fyne.NewPos(rapid.Float32Range(0, 80).Draw(r, "x"), rapid.Float32Range(0, 80).Draw(r, "y"))
		})
		line := rapid.SliceOfN(place, 1, 8).Draw(r, "line")
		long := func(line []fyne.Position) (sum float64) {
			for i := range line[1:] {
				sum += math.Hypot(float64(line[i+1].X-line[i].X), float64(line[i+1].Y-line[i].Y))
			}
			return sum
		}
		pieces := dashes(line, on, off)
		if pieces[0][0] != line[0] {
			r.Fatalf("it begins at %v, not at %v", pieces[0][0], line[0])
		}
		all := long(line)
		if want := int(math.Floor((all-0.01)/(on+off))) + 1; math.Mod(all, on+off) > 0.05 && len(pieces) != want {
			r.Fatalf("%d dashes on %g", len(pieces), all)
		}
		for i, piece := range pieces {
			want := min(on, all-float64(i)*(on+off))
			if got := long(piece); math.Abs(got-want) > 0.05 {
				r.Fatalf("dash %d is %g long, not %g", i, got, want)
			}
		}
		if whole := dashes(line, on, 0); len(whole) != 1 || !slices.Equal(whole[0], line) {
			r.Fatalf("without gaps it is %v", whole)
		}
	})
}

// A card stands inside the plot and does not cover the dot it tells of, where it has room at one of its sides.
func TestACardIsBesideItsDot(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		a := plotArea{left: 30, top: 12, right: 30 + rapid.Float32Range(160, 300).Draw(r, "width"), bottom: 12 + rapid.Float32Range(60, 140).Draw(r, "height"), to: 1}
		card := fyne.NewSize(rapid.Float32Range(20, 60).Draw(r, "wide"), rapid.Float32Range(20, 70).Draw(r, "high"))
		dot := a.at(Point{rapid.Float64Range(0, 1).Draw(r, "x"), rapid.Float64Range(0, 1).Draw(r, "y")})
		at := a.beside(dot, card, cardDistance)
		end := at.Add(card)
		if at.X < a.left || at.Y < 0 || end.X > a.right+0.01 || end.Y > a.bottom+dotRoom+0.01 {
			r.Fatalf("a card of %v at %v, in %v", card, at, a)
		}
		if dot.X > at.X && dot.X < end.X && dot.Y > at.Y && dot.Y < end.Y {
			r.Fatalf("a card of %v at %v covers the dot at %v, in %v", card, at, dot, a)
		}
	})
}

// Shapes cover as much of a picture as their area is, at any scale, and a transparent fill takes them away again.
func TestInkCoversWhatIsInside(t *testing.T) {
	middle := fyne.NewPos(20.3, 19.6)
	for name, c := range map[string]struct {
		add  func(*ink)
		area float64
	}{
		"a disc":              {func(k *ink) { k.disc(middle, 6) }, math.Pi * 36},
		"a ring":              {func(k *ink) { k.ring(middle, 6, 2) }, math.Pi * (36 - 16)},
		"a diamond":           {func(k *ink) { k.diamond(middle, 6) }, 2 * 36},
		"a line":              {func(k *ink) { k.line([]fyne.Position{{X: 5, Y: 8}, {X: 30, Y: 20}}, 3) }, 3*math.Hypot(25, 12) + math.Pi*2.25},
		"a corner":            {func(k *ink) { k.line([]fyne.Position{{X: 5, Y: 5}, {X: 25, Y: 5}, {X: 25, Y: 25}}, 2) }, 2*40 + math.Pi*0.75 + 1},
		"a point":             {func(k *ink) { k.line([]fyne.Position{{X: 9, Y: 9}}, 4) }, math.Pi * 4},
		"what is outside":     {func(k *ink) { k.disc(fyne.NewPos(-20, 60), 5) }, 0},
		"two on each other":   {func(k *ink) { k.disc(middle, 6); k.disc(middle, 6) }, math.Pi * 36},
		"half of it outside":  {func(k *ink) { k.disc(fyne.NewPos(0, 20), 6) }, math.Pi * 18},
		"nothing of a length": {func(k *ink) { k.line(nil, 2) }, 0},
	} {
		t.Run(name, func(t *testing.T) {
			for _, scale := range []float32{1, 1.25, 2} {
				k := newInk(int(40*scale), int(40*scale), scale)
				cover := func() (sum float64) {
					for i := 3; i < len(k.picture.Pix); i += 4 {
						sum += float64(k.picture.Pix[i]) / 255
					}
					return sum / float64(scale) / float64(scale)
				}
				c.add(k)
				k.fill(color.Black)
				if got := cover(); math.Abs(got-c.area) > 0.03*c.area+0.5 {
					t.Errorf("at %g it covers %g, not %g", scale, got, c.area)
				}
				k.disc(middle, 60)
				k.fill(color.Transparent)
				if got := cover(); got != 0 {
					t.Errorf("at %g %g is left", scale, got)
				}
			}
		})
	}
}

// A fill gives its colour to what was added since the one before, and to nothing else.
func TestAFillLeavesWhatIsThere(t *testing.T) {
	k := newInk(40, 40, 1)
	black, white := fyne.NewPos(10, 10), fyne.NewPos(20, 20)
	k.disc(black, 5)
	k.fill(color.Black)
	k.line([]fyne.Position{{X: 0, Y: 20}, {X: 20, Y: 20}, {X: 20, Y: 0}}, 4)
	k.fill(color.White)
	for at, want := range map[fyne.Position]color.RGBA{black: {A: 255}, white: {255, 255, 255, 255}, fyne.NewPos(30, 30): {}} {
		if got := k.picture.RGBAAt(int(at.X), int(at.Y)); got != want {
			t.Errorf("at %v it is %v", at, got)
		}
	}
}
