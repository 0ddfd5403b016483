package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// However a bar is shared out, its pieces follow each other with gaps between, reach from end to end, and each can be
// seen.
func TestPiecesFillABar(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		width := rapid.Float32Range(40, 400).Draw(r, "width")
		shares := rapid.SliceOfN(rapid.IntRange(0, 100), 0, 4).Draw(r, "shares")
		spans := pieces(width, shares)
		var end float32
		seen := 0
		for i, s := range spans {
			if shares[i] == 0 {
				if s.to != s.from {
					r.Fatalf("a share of nothing is %v", s)
				}
				continue
			}
			gap := float32(pieceGap)
			if seen == 0 {
				gap = 0
			}
			if s.from != end+gap || s.to-s.from < 1 {
				r.Fatalf("the piece before ends at %g, this is %v", end, s)
			}
			end = s.to
			seen++
		}
		if seen > 0 && end != width {
			r.Fatalf("the last piece ends at %g", end)
		}
	})
}

func TestABarIsFilledToItsShare(t *testing.T) {
	app(t)
	for name, c := range map[string]struct{ share, want float32 }{
		"nothing":        {0, 0},
		"next to it":     {0.001, barHigh},
		"half":           {0.5, 100},
		"all":            {1, 200},
		"more than that": {1.4, 200},
	} {
		t.Run(name, func(t *testing.T) {
			length, score := NewLengthBar(), NewScoreBar(0)
			length.Resize(fyne.NewSize(200, 40))
			score.Resize(fyne.NewSize(200, 40))
			length.Set(Length{Now: c.share, From: 0.3, To: 0.8})
			score.Set(c.share)
			for _, o := range []fyne.Widget{length, score} {
				if got := test.WidgetRenderer(o).Objects()[1].Size(); got != fyne.NewSize(c.want, barHigh) {
					t.Errorf("%T is filled to %v", o, got)
				}
			}
		})
	}
}

// Of the names below a score bar the newest is always shown, and none lies on another.
func TestNamesOfTicksDoNotOverlap(t *testing.T) {
	app(t)
	names := []string{"7th", "8th", "9th", "10th", "11th"}
	rapid.Check(t, func(r *rapid.T) {
		var ticks []Tick
		for i := range rapid.IntRange(1, 5).Draw(r, "ticks") {
			ticks = append(ticks, Tick{rapid.Float32Range(0, 1).Draw(r, "share"), names[i]})
		}
		b := NewScoreBar(0.5, ticks...)
		b.Resize(fyne.NewSize(rapid.Float32Range(80, 300).Draw(r, "width"), 40))
		objects := test.WidgetRenderer(b).Objects()[2:]
		for i := len(objects) - 1; i > 0; i -= 2 {
			name := objects[i]
			if i == len(objects)-1 && !name.Visible() {
				r.Fatal("the newest has no name")
			}
			if from := name.Position().X; from < 0 || from+name.Size().Width > b.Size().Width+0.01 {
				r.Fatalf("a name at %g is outside", from)
			}
			for j := i - 2; j > 0 && name.Visible(); j -= 2 {
				older := objects[j]
				if older.Visible() && name.Position().X < older.Position().X+older.Size().Width && older.Position().X < name.Position().X+name.Size().Width {
					r.Fatalf("%g lies on %g", name.Position().X, older.Position().X)
				}
			}
		}
	})
}

func TestARingFitsItsWords(t *testing.T) {
	app(t)
	for _, size := range []float32{90, 118, 148} {
		r := NewRing(size)
		r.Set(RingFace{Share: 0.4, Time: "18:11", Below: "start when you are ready"})
		r.Resize(r.MinSize())
		f := test.WidgetRenderer(r).(renderer).figure.(*ringFigure)
		if f.below.Size().Width > size*0.75 {
			t.Errorf("in a ring of %g the line below is %g wide", size, f.below.Size().Width)
		}
		first, last := f.signs[0], f.signs[len(f.signs)-1]
		if wide := last.Position().X + last.Size().Width - first.Position().X; wide > size*cutout {
			t.Errorf("in a ring of %g the time is %g wide", size, wide)
		}
	}
}

// Its digits stand in cells of equal width: a time that runs does not tremble.
func TestARingDoesNotTremble(t *testing.T) {
	app(t)
	r := NewRing(148)
	r.Resize(r.MinSize())
	var colon float32
	for i, time := range []string{"1:11", "8:08", "4:40"} {
		r.Set(RingFace{Time: time})
		at := test.WidgetRenderer(r).(renderer).figure.(*ringFigure).signs[1].Position().X
		if i > 0 && at != colon {
			t.Errorf("in %s the colon is at %g, not %g", time, at, colon)
		}
		colon = at
	}
}
