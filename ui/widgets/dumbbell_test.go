package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"retake/ui/theme"
)

// trackOf is what the dots of a comparison are drawn with, on a track of a width.
func trackOf(c Compared, width float32) *trackFigure {
	t := newTrack(c)
	t.Resize(fyne.NewSize(width, fullDot))
	return test.WidgetRenderer(t).(renderer).figure.(*trackFigure)
}

func TestADumbbellCompares(t *testing.T) {
	app(t)
	for name, c := range map[string]struct {
		Compared
		value, change     string
		colour            fyne.ThemeColorName
		full, hollow, two bool
	}{
		"more":                        {Compared{8.8, 8.4}, "8.8", "+0.4", theme.Good, true, true, true},
		"less":                        {Compared{6.6, 6.8}, "6.6", "–0.2", theme.Warn, true, true, true},
		"the same":                    {Compared{8.5, 8.5}, "8.5", "same", theme.Muted, true, false, false},
		"the same as it is shown":     {Compared{8.51, 8.46}, "8.5", "same", theme.Muted, true, false, false},
		"differs only as it is shown": {Compared{8.46, 8.44}, "8.5", "+0.1", theme.Good, true, true, true},
		"a first one":                 {Compared{7.1, -1}, "7.1", "", "", true, false, false},
		"only before":                 {Compared{-1, 7.1}, "–", "", "", false, true, false},
		"none":                        {Compared{-1, -1}, "–", "", "", false, false, false},
		"from end to end":             {Compared{10, 0}, "10.0", "+10.0", theme.Good, true, true, true},
		"down to nothing":             {Compared{0, 10}, "0.0", "–10.0", theme.Warn, true, true, true},
	} {
		t.Run(name, func(t *testing.T) {
			texts := lines(NewDumbbell("Ownership", c.Compared))
			if len(texts) != 3 || texts[0].String() != "Ownership" || texts[1].String() != c.value || texts[2].String() != c.change {
				t.Fatalf("it reads %v", texts)
			}
			if colour := texts[2].runs[0].Colour; colour != c.colour {
				t.Errorf("the change is %q", colour)
			}
			f := trackOf(c.Compared, 300)
			if f.now.Visible() != c.full || f.before.Visible() != c.hollow || f.link.Visible() != c.two {
				t.Errorf("the full dot is seen: %t, the hollow one: %t, what joins them: %t", f.now.Visible(), f.before.Visible(), f.link.Visible())
			}
		})
	}
}

// lines are the texts in a container, in order.
func lines(o fyne.CanvasObject) (all []*Text) {
	switch x := o.(type) {
	case *Text:
		return []*Text{x}
	case *fyne.Container:
		for _, child := range x.Objects {
			all = append(all, lines(child)...)
		}
	}
	return all
}

// Dots lie on their track, the larger value never to the left of the other, and the line between joins their middles.
func TestDotsLieOnTheirTrack(t *testing.T) {
	app(t)
	rapid.Check(t, func(r *rapid.T) {
		value := rapid.Float64Range(0, 12)
		c := Compared{value.Draw(r, "now"), value.Draw(r, "before")}
		width := rapid.Float32Range(60, 500).Draw(r, "width")
		f := trackOf(c, width)
		middle := func(b *Box) float32 { return b.Position().X + b.Size().Width/2 }
		for _, dot := range []*Box{f.now, f.before} {
			if from := dot.Position().X; from < 0 || from+dot.Size().Width > width+0.01 {
				r.Fatalf("a dot of %v at %g on a track of %g", dot.Size(), from, width)
			}
		}
		now, before := middle(f.now), middle(f.before)
		if c.Now > c.Before && now < before || c.Now < c.Before && now > before {
			r.Fatalf("%g is at %g, and %g at %g", c.Now, now, c.Before, before)
		}
		from := f.link.Position().X
		if to := from + f.link.Size().Width; from != min(now, before) || to < max(now, before)-0.01 || to > max(now, before)+0.01 {
			r.Fatalf("from %g to %g, the dots at %g and %g", from, to, now, before)
		}
	})
}

// Tracks of dumbbells below each other begin and end at the same places, whatever they read.
func TestTracksAreAligned(t *testing.T) {
	for _, size := range textSizes {
		app(t)
		test.ApplyTheme(t, theme.Look{TextSize: size}.Theme())
		var first *fyne.Container
		for _, c := range []struct {
			name string
			Compared
		}{{"Result", Compared{6.6, 6.8}}, {"Corrective action", Compared{10, 0}}, {"Clarity & length", Compared{-1, -1}}, {"Lesson", Compared{0, 10}}, {"Tone & respect", Compared{7, 7}}} {
			d := NewDumbbell(c.name, c.Compared)
			d.Resize(fyne.NewSize(500, 30))
			if first == nil {
				first = d
			}
			got, want := d.Objects[1], first.Objects[1]
			if got.Position().X != want.Position().X || got.Size().Width != want.Size().Width {
				t.Errorf("%s at %d %%: its track begins at %g and is %g wide, not %g and %g",
					c.name, size, got.Position().X, got.Size().Width, want.Position().X, want.Size().Width)
			}
		}
	}
}
