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

// NewScoreBar makes a bar of a share from 0 to 1.
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
	r := &scoreRenderer{bar: b, track: canvas.NewRectangle(nil), now: canvas.NewRectangle(nil)}
	r.update()
	return r
}

type scoreRenderer struct {
	bar        *ScoreBar
	track, now *canvas.Rectangle
	ticks      []*canvas.Rectangle
	names      []*canvas.Text
}

func (r *scoreRenderer) Destroy() {}

func (r *scoreRenderer) MinSize() fyne.Size {
	high := float32(16)
	if len(r.names) > 0 {
		high += r.names[0].MinSize().Height
	}
	return fyne.NewSize(80, high)
}

func (r *scoreRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.track, r.now}
	for i := range r.ticks {
		objects = append(objects, r.ticks[i], r.names[i])
	}
	return objects
}

func (r *scoreRenderer) Refresh() {
	r.update()
	r.Layout(r.bar.Size())
	canvas.Refresh(r.bar)
}

func (r *scoreRenderer) update() {
	r.track.FillColor, r.track.CornerRadius = theme.Color(theme.Sunken), barHigh/2
	r.now.FillColor, r.now.CornerRadius = theme.Color(theme.Accent), barHigh/2
	r.ticks, r.names = nil, nil
	for _, t := range r.bar.ticks {
		r.ticks = append(r.ticks, canvas.NewRectangle(theme.Color(theme.Ink)))
		name := canvas.NewText(t.Name, theme.Color(theme.Muted))
		name.TextSize = theme.Size(theme.Caption)
		r.names = append(r.names, name)
	}
}

func (r *scoreRenderer) Layout(size fyne.Size) {
	const top = 4
	r.track.Move(fyne.NewPos(0, top))
	r.track.Resize(fyne.NewSize(size.Width, barHigh))
	r.now.Move(fyne.NewPos(0, top))
	r.now.Resize(fyne.NewSize(min(1, r.bar.share)*size.Width, barHigh))
	free := size.Width // to the left of the names that stand already
	for i := len(r.ticks) - 1; i >= 0; i-- {
		at := r.bar.ticks[i].Share * size.Width
		r.ticks[i].Move(fyne.NewPos(at-1, top-3))
		r.ticks[i].Resize(fyne.NewSize(2, barHigh+6))
	}
	// The newest name comes first; an older one that would lie on it is left out.
	type stretch struct{ from, to float32 }
	var taken []stretch
	for i := len(r.names) - 1; i >= 0; i-- {
		least := r.names[i].MinSize()
		x := min(max(0, r.bar.ticks[i].Share*size.Width-least.Width/2), free-least.Width)
		r.names[i].Hidden = false
		for _, s := range taken {
			if x < s.to+4 && x+least.Width > s.from-4 {
				r.names[i].Hidden = true
			}
		}
		if !r.names[i].Hidden {
			taken = append(taken, stretch{x, x + least.Width})
		}
		r.names[i].Move(fyne.NewPos(x, top+barHigh+4))
		r.names[i].Resize(least)
	}
}
