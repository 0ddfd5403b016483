package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// Ring is a clock that runs down: a ring for the share of the time that is left, the time itself and a line below it.
type Ring struct {
	widget.BaseWidget
	size  float32
	shown RingFace
}

// RingFace is what a ring shows.
type RingFace struct {
	Share float32 // that is left, 0 to 1
	Time  string
	Below string
	Over  bool // the time is up: the ring is empty and Time says by how much
	Still bool // it does not run
}

// NewRing makes a ring so many pixels wide.
func NewRing(size float32) *Ring {
	r := &Ring{size: size}
	r.ExtendBaseWidget(r)
	return r
}

// Set shows another face, where it differs.
func (r *Ring) Set(f RingFace) {
	if r.shown != f {
		r.shown = f
		r.Refresh()
	}
}

// Fit makes it so many pixels wide.
func (r *Ring) Fit(size float32) {
	if r.size != size {
		r.size = size
		r.Refresh()
	}
}

// Face is what it shows.
func (r *Ring) Face() RingFace { return r.shown }

// MinSize is its size.
func (r *Ring) MinSize() fyne.Size { return fyne.NewSquareSize(r.size) }

// CreateRenderer draws it.
func (r *Ring) CreateRenderer() fyne.WidgetRenderer {
	return draw(r, &ringFigure{
		ring:  r,
		track: canvas.NewArc(0, 360, cutout, nil),
		left:  canvas.NewArc(0, 0, cutout, nil),
		below: canvas.NewText("", nil),
		glass: NewIcon("hourglass", theme.Warn, 18),
	})
}

type ringFigure struct {
	ring        *Ring
	track, left *canvas.Arc
	below       *canvas.Text
	glass       *Icon
	signs       []*canvas.Text // of the time, in cells of equal width, so that it does not tremble
}

// Shares of the ring: its inner radius, how wide the line below the time may be, and how large the time's letters.
const (
	cutout    = 0.86
	belowWide = 0.72
	timeLarge = 0.27
)

func (f *ringFigure) least() fyne.Size { return f.ring.MinSize() }

func (f *ringFigure) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{f.track, f.left, f.below, f.glass}
	for _, s := range f.signs {
		objects = append(objects, s)
	}
	return objects
}

func (f *ringFigure) paint() {
	shown := f.ring.shown
	f.track.FillColor = theme.Color(theme.Sunken)
	f.left.FillColor = theme.Color(theme.Accent)
	if shown.Still {
		f.left.FillColor = theme.Color(theme.AccentMid)
	}
	f.left.EndAngle = 360 * min(1, shown.Share)
	f.left.CornerRadius = canvas.RadiusMaximum
	f.left.Hidden = shown.Over || shown.Share <= 0
	f.below.Text, f.below.Color, f.below.TextSize = shown.Below, theme.Color(theme.Muted), theme.Size(theme.Small)
	if wide := f.below.MinSize().Width; wide > f.ring.size*belowWide {
		f.below.TextSize = float32(int(f.below.TextSize * f.ring.size * belowWide / wide)) // the toolkit rounds it up
	}
	f.glass.Hidden = !shown.Over
	ink := theme.Ink
	if shown.Over {
		ink = theme.Warn
	}
	f.signs = nil
	for _, sign := range shown.Time {
		text := canvas.NewText(string(sign), theme.Color(ink))
		text.TextSize, text.TextStyle = f.timeSize(), fyne.TextStyle{Bold: true}
		f.signs = append(f.signs, text)
	}
}

// timeSize is the size of the time's letters, which fit inside whatever the text size is.
func (f *ringFigure) timeSize() float32 {
	return min(theme.Size(theme.Timer), f.ring.size*timeLarge)
}

func (f *ringFigure) place(size fyne.Size) {
	side := min(size.Width, size.Height, f.ring.size)
	corner := fyne.NewPos((size.Width-side)/2, (size.Height-side)/2)
	for _, arc := range []*canvas.Arc{f.track, f.left} {
		arc.Resize(fyne.NewSquareSize(side))
		arc.Move(corner)
	}
	digit := fyne.MeasureText("0", f.timeSize(), fyne.TextStyle{Bold: true})
	f.placeTime(corner.AddXY(side/2, side/2-digit.Height*0.72), digit.Width)
	below := f.below.MinSize()
	f.below.Move(corner.AddXY((side-below.Width)/2, side/2+digit.Height*0.28))
	f.below.Resize(below)
	glass := f.glass.MinSize()
	f.glass.Move(corner.AddXY((side-glass.Width)/2, side*0.14))
	f.glass.Resize(glass)
}

// placeTime lays the time out around the middle of its upper edge: each digit has a cell of the same width.
func (f *ringFigure) placeTime(at fyne.Position, digit float32) {
	cell := func(sign *canvas.Text) float32 {
		if sign.Text >= "0" && sign.Text <= "9" {
			return digit
		}
		return sign.MinSize().Width
	}
	for _, s := range f.signs {
		at.X -= cell(s) / 2
	}
	for _, s := range f.signs {
		own := s.MinSize()
		s.Move(at.AddXY((cell(s)-own.Width)/2, 0))
		s.Resize(own)
		at.X += cell(s)
	}
}
