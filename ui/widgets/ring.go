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

// cutout is the inner radius of the ring, of its outer one.
const cutout = 0.86

// CreateRenderer draws it.
func (r *Ring) CreateRenderer() fyne.WidgetRenderer {
	x := &ringRenderer{
		ring:  r,
		track: canvas.NewArc(0, 360, cutout, nil),
		left:  canvas.NewArc(0, 0, cutout, nil),
		below: canvas.NewText("", nil),
		glass: NewIcon("hourglass", theme.Warn, 18),
	}
	x.update()
	return x
}

type ringRenderer struct {
	ring        *Ring
	track, left *canvas.Arc
	below       *canvas.Text
	glass       *Icon
	signs       []*canvas.Text // of the time, in cells of equal width, so that it does not tremble
}

func (x *ringRenderer) Destroy()           {}
func (x *ringRenderer) MinSize() fyne.Size { return x.ring.MinSize() }

func (x *ringRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{x.track, x.left, x.below, x.glass}
	for _, s := range x.signs {
		objects = append(objects, s)
	}
	return objects
}

func (x *ringRenderer) Refresh() {
	x.update()
	x.Layout(x.ring.Size())
	canvas.Refresh(x.ring)
}

func (x *ringRenderer) update() {
	f := x.ring.shown
	x.track.FillColor = theme.Color(theme.Sunken)
	x.left.FillColor = theme.Color(theme.Accent)
	if f.Still {
		x.left.FillColor = theme.Color(theme.AccentMid)
	}
	x.left.EndAngle = 360 * f.Share
	x.left.CornerRadius = canvas.RadiusMaximum
	x.left.Hidden = f.Over || f.Share <= 0
	x.below.Text, x.below.Color, x.below.TextSize = f.Below, theme.Color(theme.Muted), theme.Size(theme.Small)
	x.glass.Hidden = !f.Over
	x.signs = x.signs[:0]
	for _, sign := range f.Time {
		text := canvas.NewText(string(sign), theme.Color(theme.Ink))
		text.TextSize, text.TextStyle = x.timeSize(), fyne.TextStyle{Bold: true}
		if f.Over {
			text.Color = theme.Color(theme.Warn)
		}
		x.signs = append(x.signs, text)
	}
}

// timeSize keeps the time within the ring at every text size.
func (x *ringRenderer) timeSize() float32 {
	return min(theme.Size(theme.Timer), x.ring.size*0.27)
}

func (x *ringRenderer) Layout(size fyne.Size) {
	side := min(size.Width, size.Height, x.ring.size)
	corner := fyne.NewPos((size.Width-side)/2, (size.Height-side)/2)
	for _, arc := range []*canvas.Arc{x.track, x.left} {
		arc.Resize(fyne.NewSquareSize(side))
		arc.Move(corner)
	}
	bold := fyne.TextStyle{Bold: true}
	digit := fyne.MeasureText("0", x.timeSize(), bold)
	width := func(sign string) float32 {
		if sign >= "0" && sign <= "9" {
			return digit.Width
		}
		return fyne.MeasureText(sign, x.timeSize(), bold).Width
	}
	var whole float32
	for _, s := range x.signs {
		whole += width(s.Text)
	}
	at := corner.AddXY((side-whole)/2, side/2-digit.Height*0.72)
	for _, s := range x.signs {
		cell := width(s.Text)
		own := s.MinSize()
		s.Move(at.AddXY((cell-own.Width)/2, 0))
		s.Resize(own)
		at.X += cell
	}
	below := x.below.MinSize()
	x.below.Move(corner.AddXY((side-below.Width)/2, side/2+digit.Height*0.26))
	x.below.Resize(below)
	x.glass.Move(corner.AddXY(side/2-9, side*0.14))
	x.glass.Resize(x.glass.MinSize())
}
