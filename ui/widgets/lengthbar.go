package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// LengthBar shows how long something is beside a bracket of lengths that are good.
type LengthBar struct {
	widget.BaseWidget
	shown Length
}

// Length is what a LengthBar shows. The numbers are shares of the whole bar, 0 to 1.
type Length struct {
	Now, From, To     float32
	FromText, ToText  string
	TooLittle, TooFar bool // outside the bracket
}

// NewLengthBar makes an empty bar.
func NewLengthBar() *LengthBar {
	b := &LengthBar{}
	b.ExtendBaseWidget(b)
	return b
}

// Set shows another length, where it differs.
func (b *LengthBar) Set(l Length) {
	if b.shown != l {
		b.shown = l
		b.Refresh()
	}
}

// CreateRenderer draws it.
func (b *LengthBar) CreateRenderer() fyne.WidgetRenderer {
	r := &lengthRenderer{
		bar: b, track: canvas.NewRectangle(nil), now: canvas.NewRectangle(nil),
		texts: [2]*canvas.Text{canvas.NewText("", nil), canvas.NewText("", nil)},
	}
	for i := range r.bracket {
		r.bracket[i] = canvas.NewLine(nil)
		r.bracket[i].StrokeWidth = 2
	}
	r.update()
	return r
}

type lengthRenderer struct {
	bar        *LengthBar
	track, now *canvas.Rectangle
	bracket    [3]*canvas.Line
	texts      [2]*canvas.Text
}

const barHigh = 8

func (r *lengthRenderer) Destroy() {}

func (r *lengthRenderer) MinSize() fyne.Size {
	return fyne.NewSize(120, 20+r.texts[0].MinSize().Height)
}

func (r *lengthRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.track, r.now, r.bracket[0], r.bracket[1], r.bracket[2], r.texts[0], r.texts[1]}
}

func (r *lengthRenderer) Refresh() {
	r.update()
	r.Layout(r.bar.Size())
	canvas.Refresh(r.bar)
}

func (r *lengthRenderer) update() {
	l := r.bar.shown
	r.track.FillColor, r.track.CornerRadius = theme.Color(theme.Sunken), barHigh/2
	r.now.FillColor, r.now.CornerRadius = theme.Color(theme.Accent), barHigh/2
	for _, line := range r.bracket {
		line.StrokeColor = theme.Color(theme.Input)
	}
	for i, text := range [...]string{l.FromText, l.ToText} {
		r.texts[i].Text, r.texts[i].Color, r.texts[i].TextSize = text, theme.Color(theme.Muted), theme.Size(theme.Caption)
	}
}

func (r *lengthRenderer) Layout(size fyne.Size) {
	const top = 3
	l := r.bar.shown
	r.track.Move(fyne.NewPos(0, top))
	r.track.Resize(fyne.NewSize(size.Width, barHigh))
	r.now.Move(fyne.NewPos(0, top))
	now := min(1, l.Now) * size.Width
	if l.Now > 0 {
		now = max(now, barHigh)
	}
	r.now.Resize(fyne.NewSize(now, barHigh))
	from, to := l.From*size.Width, l.To*size.Width
	const bottom = top + barHigh + 5
	for i, ends := range [...][2]fyne.Position{
		{fyne.NewPos(from, 0), fyne.NewPos(from, bottom)},
		{fyne.NewPos(to, 0), fyne.NewPos(to, bottom)},
		{fyne.NewPos(from, bottom), fyne.NewPos(to, bottom)},
	} {
		r.bracket[i].Position1, r.bracket[i].Position2 = ends[0], ends[1]
	}
	for i, at := range [...]float32{from, to} {
		least := r.texts[i].MinSize()
		r.texts[i].Move(fyne.NewPos(min(max(0, at-least.Width/2), size.Width-least.Width), bottom+3))
		r.texts[i].Resize(least)
	}
}
