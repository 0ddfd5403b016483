package widgets

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"retake/ui/theme"
)

// What is captured is twice as large as on screen, in the theme's colours, and stays on screen as it was.
func TestWhatIsOnScreenIsCaptured(t *testing.T) {
	app(t)
	l := NewLineChart(nil)
	l.Set(manyScores(60))
	w := window(t, NewInsets(30, 10, 20, 40, l), 500, 300)
	before, at, size := w.Canvas().Capture(), l.Position(), l.Size()
	got, err := Capture(l, 2)
	if err != nil {
		t.Fatal(err)
	}
	if want := image.Rect(0, 0, 2*(450+2*captureRoom), 2*(250+2*captureRoom)); got.Bounds() != want {
		t.Errorf("it is %v, not %v", got.Bounds(), want)
	}
	best := l.area(l.plot.Size()).at(l.shown.Dots[l.shown.Best]).AddXY(captureRoom+chartInset, captureRoom+chartInset)
	for name, c := range map[string]struct {
		at   fyne.Position
		want fyne.ThemeColorName
	}{
		"the best dot": {best, theme.Accent}, "around it": {fyne.NewPos(3, 3), theme.Background},
	} {
		r, g, b, a := got.At(int(2*c.at.X), int(2*c.at.Y)).RGBA()
		if wr, wg, wb, wa := theme.Color(c.want).RGBA(); r != wr || g != wg || b != wb || a != wa {
			t.Errorf("%s is %x %x %x %x", name, r, g, b, a)
		}
	}
	if l.Position() != at || l.Size() != size {
		t.Errorf("it is now at %v, %v large", l.Position(), l.Size())
	}
	if where, same := difference(w.Canvas().Capture(), before); !same {
		t.Errorf("the window looks different %s", where)
	}
}

func TestWhatIsNotOnScreenIsCaptured(t *testing.T) {
	app(t)
	text := NewLine(theme.Body, Run{Text: short})
	got, err := Capture(text, 1)
	if err != nil {
		t.Fatal(err)
	}
	if least := text.MinSize(); float32(got.Bounds().Dx()) < least.Width+2*captureRoom || float32(got.Bounds().Dy()) < least.Height+2*captureRoom {
		t.Errorf("it is %v", got.Bounds())
	}
	if text.Size() != (fyne.Size{}) {
		t.Errorf("it was laid out, %v large", text.Size())
	}
}

func TestNothingIsNotCaptured(t *testing.T) {
	app(t)
	for name, c := range map[string]struct {
		o     fyne.CanvasObject
		scale float32
	}{
		"nothing": {NewColumn(0), 2}, "no scale": {canvas.NewText("Now", nil), 0},
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := Capture(c.o, c.scale); err == nil {
				t.Errorf("captured %v", got.Bounds())
			}
		})
	}
}
