package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// ScoreBar shows a share as a bar, and ticks for earlier ones.
type ScoreBar struct {
	widget.BaseWidget
	share float32
	ticks []Tick
}

// Tick is an earlier share on a ScoreBar, 0 to 1, with its name.
type Tick struct {
	Share float32
	Name  string
}

// NewScoreBar makes a bar of a share from 0 to 1. The newest tick comes last.
func NewScoreBar(share float32, ticks ...Tick) *ScoreBar {
	b := &ScoreBar{share: share, ticks: ticks}
	b.ExtendBaseWidget(b)
	return b
}

// Set shows another share and other ticks.
func (b *ScoreBar) Set(share float32, ticks ...Tick) {
	b.share, b.ticks = share, ticks
	b.Refresh()
}

// CreateRenderer draws it.
func (b *ScoreBar) CreateRenderer() fyne.WidgetRenderer {
	return draw(b, &scoreFigure{bar: b, meter: newMeter()})
}

type scoreFigure struct {
	bar   *ScoreBar
	meter meter
	ticks []*canvas.Rectangle
	names []*canvas.Text
}

// Measures of a score bar: the room above the meter, and the ticks, which stick out of it above and below.
const (
	scoreAbove = 4
	tickWide   = 2
	tickOut    = 3
)

func (f *scoreFigure) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{f.meter.track, f.meter.now}
	for i := range f.ticks {
		objects = append(objects, f.ticks[i], f.names[i])
	}
	return objects
}

func (f *scoreFigure) least() fyne.Size {
	size := fyne.NewSize(80, scoreAbove+barHigh+scoreAbove)
	if len(f.names) > 0 {
		size.Height += f.names[0].MinSize().Height
	}
	return size
}

func (f *scoreFigure) paint() {
	f.meter.paint()
	f.ticks, f.names = nil, nil
	for _, t := range f.bar.ticks {
		f.ticks = append(f.ticks, canvas.NewRectangle(theme.Color(theme.Ink)))
		name := canvas.NewText(t.Name, theme.Color(theme.Muted))
		name.TextSize = theme.Size(theme.Caption)
		f.names = append(f.names, name)
	}
}

// place lays the bar out. The newest name comes first; an older one that would lie on it is left out.
func (f *scoreFigure) place(size fyne.Size) {
	const apart = 4
	f.meter.place(fyne.NewPos(0, scoreAbove), size.Width, f.bar.share)
	for i := len(f.ticks) - 1; i >= 0; i-- {
		at := f.bar.ticks[i].Share * size.Width
		f.ticks[i].Move(fyne.NewPos(within(size.Width, at, tickWide), scoreAbove-tickOut))
		f.ticks[i].Resize(fyne.NewSize(tickWide, barHigh+2*tickOut))

		name := f.names[i]
		name.Resize(name.MinSize())
		name.Move(fyne.NewPos(within(size.Width, at, name.Size().Width), scoreAbove+barHigh+scoreAbove))
		name.Hidden = false
		for _, newer := range f.names[i+1:] {
			from, to := newer.Position().X-apart, newer.Position().X+newer.Size().Width+apart
			if !newer.Hidden && name.Position().X < to && name.Position().X+name.Size().Width > from {
				name.Hidden = true
			}
		}
	}
}
