package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"retake/ui/theme"
)

// bars are what steps are drawn with.
func (s *Steps) bars() []*Box { return test.WidgetRenderer(s).(renderer).figure.(*stepsFigure).bars }

func TestStepsShowWhereOneIs(t *testing.T) {
	app(t)
	const done, now, toCome = 'd', 'n', 't'
	s := NewSteps(3)
	for _, c := range []struct {
		at   int
		want string
	}{{0, "ntt"}, {1, "dnt"}, {2, "ddn"}, {3, "ddd"}, {4, "ddd"}, {0, "ntt"}} {
		s.Set(c.at)
		var got []rune
		for _, bar := range s.bars() {
			switch {
			case bar.stroke == theme.Accent && bar.fill == theme.Surface:
				got = append(got, now)
			case bar.fill == theme.Accent:
				got = append(got, done)
			case bar.fill == theme.Border && bar.stroke == "":
				got = append(got, toCome)
			}
		}
		if string(got) != c.want {
			t.Errorf("at %d: %s, not %s", c.at, string(got), c.want)
		}
	}
}

// Whatever the room, the bars are as wide as each other, stay a gap apart, lie inside, and are no wider than they have
// to be. They leave less than a pixel each unused before they are that wide.
func TestStepsFitTheirRoom(t *testing.T) {
	app(t)
	rapid.Check(t, func(r *rapid.T) {
		s := NewSteps(rapid.IntRange(1, 10).Draw(r, "steps"))
		width := rapid.Float32Range(s.MinSize().Width, 700).Draw(r, "width")
		s.Resize(fyne.NewSize(width, stepHigh))
		bars := s.bars()
		wide := bars[0].Size().Width
		var at float32
		for i, bar := range bars {
			if bar.Size() != fyne.NewSize(wide, stepHigh) || bar.Position() != fyne.NewPos(at, 0) {
				r.Fatalf("bar %d of %v begins at %v, not %g", i, bar.Size(), bar.Position(), at)
			}
			at += wide + stepGap
		}
		left := width - (at - stepGap)
		if left < -0.01 || wide < stepLeast || wide > stepWide {
			r.Fatalf("bars of %g leave %g of %g", wide, left, width)
		}
		if wide < stepWide && left >= float32(len(bars))+0.01 {
			r.Fatalf("bars of only %g leave %g", wide, left)
		}
	})
}
