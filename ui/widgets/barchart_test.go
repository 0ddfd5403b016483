package widgets

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"retake/ui/theme"
)

// rowsOf are what bars are drawn with.
func rowsOf(b *Bars) []*barFigure { return test.WidgetRenderer(b).(renderer).figure.(*barsFigure).rows }

func TestBarsReadTheirValues(t *testing.T) {
	app(t)
	const hidden = "hidden"
	for name, c := range map[string]struct {
		bars []Bar
		want string // value and change of each
		tick bool   // at the first
	}{
		"more and less":        {[]Bar{{Compared: Compared{8.7, 5.9}}, {Compared: Compared{6.6, 6.8}}}, "8.7 +2.8, 6.6 –0.2, ", true},
		"as before":            {[]Bar{{Compared: Compared{8.5, 8.5}}}, "8.5 same, ", true},
		"nothing before":       {[]Bar{{Compared: Compared{0, -1}}, {Compared: Compared{7, -1}}}, "0.0 hidden, 7.0 hidden, ", false},
		"one has none before":  {[]Bar{{Compared: Compared{8, -1}}, {Compared: Compared{7, 6}}}, "8.0 , 7.0 +1.0, ", false},
		"one has no value":     {[]Bar{{Compared: Compared{-1, 4}}, {Compared: Compared{7, 6}}}, "– , 7.0 +1.0, ", true},
		"no values":            {[]Bar{{Compared: Compared{-1, -1}}, {Compared: Compared{-1, -1}}}, "hidden hidden, hidden hidden, ", false},
		"only those of before": {[]Bar{{Compared: Compared{-1, 4}}}, "hidden hidden, ", true},
		"none":                 {},
	} {
		t.Run(name, func(t *testing.T) {
			b := NewBars(Bar{Name: "another", Warn: true}, Bar{}, Bar{})
			b.Resize(fyne.NewSize(400, 200))
			b.Set(c.bars...)
			got := ""
			for _, r := range rowsOf(b) {
				for _, text := range []*Text{r.value, r.change} {
					word := text.String()
					if !text.Visible() {
						word = hidden
					}
					got += word + map[bool]string{true: " ", false: ", "}[text == r.value]
				}
			}
			if got != c.want {
				t.Errorf("they read %q, not %q", got, c.want)
			}
			if rows := rowsOf(b); len(rows) > 0 && rows[0].tick.Visible() != c.tick {
				t.Errorf("the first has a tick: %t", !c.tick)
			}
		})
	}
}

// A warning is not told by its colour alone.
func TestABarWarns(t *testing.T) {
	app(t)
	b := NewBars(Bar{"Lesson", Compared{4, 3}, true}, Bar{"Result", Compared{7, 3}, false})
	b.Resize(fyne.NewSize(400, 60))
	check := func(i int, warns bool) {
		t.Helper()
		colour := map[bool]fyne.ThemeColorName{true: theme.Warn, false: theme.Accent}[warns]
		if r := rowsOf(b)[i]; r.sign.Visible() != warns || r.meter.now.FillColor != theme.Color(colour) {
			t.Errorf("bar %d: a sign: %t, filled with %v", i, r.sign.Visible(), r.meter.now.FillColor)
		}
	}
	check(0, true)
	check(1, false)
	b.Set(Bar{"Lesson", Compared{7, 3}, false}, Bar{"Result", Compared{4, 3}, true})
	check(0, false)
	check(1, true)
}

// Whatever the bars and the room: tracks begin and end at the same places, fillings are as long as their values say, ticks
// lie on their tracks, and nothing lies on something else.
func TestBarsFitTheirRoom(t *testing.T) {
	app(t)
	rapid.Check(t, func(r *rapid.T) {
		value := rapid.Map(rapid.IntRange(-10, 100), func(tenths int) float64 { return float64(tenths) / 10 })
		var all []Bar
		for range rapid.IntRange(1, 6).Draw(r, "bars") {
			all = append(all, Bar{
				rapid.StringMatching(`[A-Z][a-z ]{0,30}`).Draw(r, "name"),
				Compared{value.Draw(r, "now"), value.Draw(r, "before")},
				rapid.Bool().Draw(r, "warn"),
			})
		}
		b := NewBars(all...)
		least := b.MinSize()
		width := rapid.Float32Range(least.Width, 800).Draw(r, "width")
		b.Resize(fyne.NewSize(width, rapid.Float32Range(least.Height, 400).Draw(r, "height")))
		var below float32
		for i, row := range rowsOf(b) {
			track, first := row.meter.track, rowsOf(b)[0].meter.track
			if track.Position().X != first.Position().X || track.Size() != first.Size() || track.Size().Width < barLeast-0.01 {
				r.Fatalf("track %d at %g of %v", i, track.Position().X, track.Size())
			}
			if now := all[i].Now; now >= 0 {
				want := float32(now/10) * track.Size().Width
				if now > 0 {
					want = max(want, barHigh)
				}
				if got := row.meter.now.Size().Width; got < want-0.01 || got > want+0.01 {
					r.Fatalf("filled to %g, not %g", got, want)
				}
			}
			at, end := row.tick.Position().X-track.Position().X, track.Size().Width-tickWide+0.01
			if row.tick.Visible() && (at < 0 || at > end) {
				r.Fatalf("a tick is at %g of %g", at, end)
			}
			x := float32(0)
			for _, o := range []fyne.CanvasObject{row.name, row.sign, track, row.value, row.change} {
				if !o.Visible() {
					continue
				}
				if o.Position().X < x-0.01 || o.Position().Y < below {
					r.Fatalf("a %T at %v lies on what ends at %g, %g", o, o.Position(), x, below)
				}
				x = o.Position().X + o.Size().Width
			}
			if x > width+0.01 {
				r.Fatalf("a row ends at %g of %g", x, width)
			}
			below = row.name.Position().Y + row.name.Size().Height
		}
	})
}

func TestNamesOfBarsAreWholeWithRoom(t *testing.T) {
	for _, size := range textSizes {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			app(t)
			test.ApplyTheme(t, theme.Look{TextSize: size}.Theme())
			b := NewBars(Bar{"Clarity & length", Compared{7, 6}, true}, Bar{"Corrective action", Compared{10, 0}, false})
			for width, whole := range map[float32]bool{420: true, b.MinSize().Width: false} {
				b.Resize(fyne.NewSize(width, 80))
				name := rowsOf(b)[0].name
				if line := name.lines(name.Size().Width)[0]; strings.HasSuffix(line[len(line)-1].text, ellipsis) == whole {
					t.Errorf("%g wide it reads %v", width, line)
				}
			}
		})
	}
}
