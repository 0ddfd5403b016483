package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"retake/ui/theme"
)

// barHigh is the height of a meter.
const barHigh = 8

// meter is a bar that is filled to a share.
type meter struct{ track, now *canvas.Rectangle }

func newMeter() meter {
	return meter{canvas.NewRectangle(nil), canvas.NewRectangle(nil)}
}

func (m meter) paint() {
	m.track.FillColor, m.track.CornerRadius = theme.Color(theme.Sunken), barHigh/2
	m.now.FillColor, m.now.CornerRadius = theme.Color(theme.Accent), barHigh/2
}

// place lays the bar out. Any share that is more than nothing can be seen.
func (m meter) place(at fyne.Position, width, share float32) {
	filled := min(1, share) * width
	if share > 0 {
		filled = max(filled, barHigh)
	}
	for r, width := range map[*canvas.Rectangle]float32{m.track: width, m.now: filled} {
		r.Move(at)
		r.Resize(fyne.NewSize(width, barHigh))
	}
}

// within is where a thing begins that stands in the middle of a place, as far as it does not stick out of a width. It
// begins on a whole pixel.
func within(width, middle, own float32) float32 {
	return max(0, min(float32(int(middle-own/2+0.5)), width-own))
}
