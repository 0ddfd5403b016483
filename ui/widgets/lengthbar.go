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

// Length is what a LengthBar shows. The numbers are shares of the whole bar, 0 to 1; what is longer fills it.
type Length struct {
	Now, From, To    float32
	FromText, ToText string
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
	f := &lengthFigure{bar: b, meter: newMeter()}
	for i := range f.bracket {
		f.bracket[i] = canvas.NewRectangle(nil)
	}
	for i := range f.ends {
		f.ends[i] = canvas.NewText("", nil)
	}
	return draw(b, f)
}

type lengthFigure struct {
	bar     *LengthBar
	meter   meter
	bracket [3]*canvas.Rectangle // its left and right arm, and what joins them
	ends    [2]*canvas.Text
}

// Measures of a length bar: the room above the meter, and how far the bracket reaches from the top. Its lines are 2 wide.
const (
	lengthAbove = 3
	bracketHigh = lengthAbove + barHigh + 6
	bracketLine = 2
)

func (f *lengthFigure) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		f.meter.track, f.meter.now, f.bracket[0], f.bracket[1], f.bracket[2], f.ends[0], f.ends[1],
	}
}

func (f *lengthFigure) least() fyne.Size {
	return fyne.NewSize(120, bracketHigh+2+f.ends[0].MinSize().Height)
}

func (f *lengthFigure) paint() {
	f.meter.paint()
	for _, line := range f.bracket {
		line.FillColor = theme.Color(theme.Input)
		line.Hidden = f.bar.shown.To <= f.bar.shown.From
	}
	for i, text := range [...]string{f.bar.shown.FromText, f.bar.shown.ToText} {
		f.ends[i].Text, f.ends[i].Color, f.ends[i].TextSize = text, theme.Color(theme.Muted), theme.Size(theme.Caption)
	}
}

func (f *lengthFigure) place(size fyne.Size) {
	l := f.bar.shown
	f.meter.place(fyne.NewPos(0, lengthAbove), size.Width, l.Now)
	var arms [2]float32
	for i, at := range [...]float32{l.From, l.To} {
		arms[i] = within(size.Width, at*size.Width, bracketLine)
		f.bracket[i].Move(fyne.NewPos(arms[i], 0))
		f.bracket[i].Resize(fyne.NewSize(bracketLine, bracketHigh))
		least := f.ends[i].MinSize()
		f.ends[i].Move(fyne.NewPos(within(size.Width, at*size.Width, least.Width), bracketHigh+2))
		f.ends[i].Resize(least)
	}
	f.bracket[2].Move(fyne.NewPos(arms[0], bracketHigh-bracketLine))
	f.bracket[2].Resize(fyne.NewSize(arms[1]-arms[0]+bracketLine, bracketLine))
}
