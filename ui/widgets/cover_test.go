package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"retake/ui/theme"
)

// setsOf are what a cover is drawn with.
func setsOf(c *Cover) []*setFigure {
	return test.WidgetRenderer(c).(renderer).figure.(*coverFigure).sets
}

// What was done is told by a tick, not by colour alone, and in figures.
func TestACoverShowsWhatWasDone(t *testing.T) {
	app(t)
	c := NewCover(Covered{"Failure", 1, 9}, Covered{"Weakness", 2, 2})
	c.Resize(fyne.NewSize(400, 80))
	for name, sets := range map[string][]Covered{
		"none":  {{"Own mistake", 0, 3}},
		"some":  {{"Own mistake", 2, 3}, {"Weakness", 1, 12}},
		"all":   {{"Own mistake", 3, 3}},
		"empty": {{"Own questions", 0, 0}},
		"no":    {},
	} {
		c.Set(sets...)
		if len(setsOf(c)) != len(sets) {
			t.Fatalf("%s: %d sets", name, len(setsOf(c)))
		}
		for i, s := range setsOf(c) {
			want := sets[i]
			if s.name.String() != want.Name || s.numbers.String() != want.numbers() || len(s.squares) != want.All {
				t.Errorf("%s: %q, %q and %d squares", name, s.name, s.numbers, len(s.squares))
			}
			for j, square := range s.squares {
				done := j < want.Done
				if s.ticks[j].Visible() != done || square.fill == theme.Accent != done || square.stroke == theme.Input == done {
					t.Errorf("%s: square %d is filled with %q, ticked: %t", name, j, square.fill, s.ticks[j].Visible())
				}
			}
		}
	}
}

// Whatever the room: squares begin below each other, stay apart from names, numbers and each other, and lie inside.
func TestACoverFitsItsRoom(t *testing.T) {
	app(t)
	rapid.Check(t, func(r *rapid.T) {
		var sets []Covered
		for range rapid.IntRange(1, 5).Draw(r, "sets") {
			all := rapid.IntRange(0, 30).Draw(r, "all")
			sets = append(sets, Covered{rapid.StringMatching(`[A-Z][a-z ]{0,30}`).Draw(r, "name"), rapid.IntRange(0, all).Draw(r, "done"), all})
		}
		c := NewCover(sets...)
		width := rapid.Float32Range(c.MinSize().Width, 600).Draw(r, "width")
		c.Resize(fyne.NewSize(width, c.HeightFor(width)))
		var below, left float32
		for i, s := range setsOf(c) {
			high := sets[i].rowHeight(c.columns(width).squares)
			right := s.numbers.Position().X
			if s.name.Position().Y < below || right+s.numbers.Size().Width > width+0.01 {
				r.Fatalf("%s begins at %g, and its numbers end at %g", s.name, s.name.Position().Y, right+s.numbers.Size().Width)
			}
			seen := map[fyne.Position]bool{}
			for j, square := range s.squares {
				at := square.Position()
				if left == 0 {
					left = at.X
				}
				if j == 0 && at.X != left || at.X < s.name.Position().X+s.name.Size().Width || at.X+coverSquare > right || at.Y < below || at.Y+coverSquare > s.name.Position().Y+high {
					r.Fatalf("square %d of %s is at %v", j, s.name, at)
				}
				if seen[at] || j > 0 && at.X != left && at.X != s.squares[j-1].Position().X+coverSquare+coverApart {
					r.Fatalf("square %d of %s at %v, the one before at %v", j, s.name, at, s.squares[j-1].Position())
				}
				seen[at] = true
			}
			below = s.name.Position().Y + high
		}
		if below > c.HeightFor(width) {
			r.Fatalf("it ends at %g of %g", below, c.HeightFor(width))
		}
	})
}
