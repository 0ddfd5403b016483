package widgets

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// Balance shows the shares of parts as a thick bar, and beside it as a thin one what they should be about.
type Balance struct {
	widget.BaseWidget
	shown []Part
}

// Part is one part of a Balance.
type Part struct {
	Letter string
	Share  int // of all, in per cent
	Aim    int // in per cent
	Now    bool
}

// NewBalance makes an empty bar.
func NewBalance() *Balance {
	b := &Balance{}
	b.ExtendBaseWidget(b)
	return b
}

// Set shows other parts, where they differ.
func (b *Balance) Set(parts ...Part) {
	if fmt.Sprint(b.shown) != fmt.Sprint(parts) {
		b.shown = parts
		b.Refresh()
	}
}

// CreateRenderer draws it.
func (b *Balance) CreateRenderer() fyne.WidgetRenderer {
	r := &balanceRenderer{bar: b, empty: canvas.NewRectangle(nil)}
	r.update()
	return r
}

type balanceRenderer struct {
	bar      *Balance
	empty    *canvas.Rectangle // where nothing is written
	now, aim []*canvas.Rectangle
	shares   []*Text
	aims     []*canvas.Text
}

func (r *balanceRenderer) Destroy() {}

func (r *balanceRenderer) MinSize() fyne.Size {
	high := float32(28)
	if len(r.shares) > 0 {
		high += r.shares[0].MinSize().Height + r.aims[0].MinSize().Height
	}
	return fyne.NewSize(120, high)
}

func (r *balanceRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.empty}
	for i := range r.now {
		objects = append(objects, r.now[i], r.aim[i], r.shares[i], r.aims[i])
	}
	return objects
}

func (r *balanceRenderer) Refresh() {
	r.update()
	r.Layout(r.bar.Size())
	canvas.Refresh(r.bar)
}

func (r *balanceRenderer) update() {
	r.empty.FillColor, r.empty.CornerRadius = theme.Color(theme.Sunken), thick/2
	for len(r.now) < len(r.bar.shown) {
		r.now = append(r.now, canvas.NewRectangle(nil))
		r.aim = append(r.aim, canvas.NewRectangle(nil))
		r.shares = append(r.shares, NewLine(theme.Small, Run{}))
		r.aims = append(r.aims, canvas.NewText("", nil))
	}
	for i, p := range r.bar.shown {
		fill, letter := theme.AccentMid, theme.Ink
		if p.Now {
			fill, letter = theme.Accent, theme.Accent
		}
		r.now[i].FillColor = theme.Color(fill)
		r.aim[i].FillColor, r.aim[i].CornerRadius = theme.Color(theme.Input), 2
		r.shares[i].Set(Run{Text: p.Letter, Bold: true, Colour: letter}, Run{Text: fmt.Sprintf(" %d %%", p.Share)})
		r.aims[i].Text, r.aims[i].Color, r.aims[i].TextSize = fmt.Sprintf("aim %d", p.Aim), theme.Color(theme.Muted), theme.Size(theme.Small)
	}
}

// The thick bar is 14 high, the thin one 4, with gaps of 2.
const thick, thin, gap = 14, 4, 2

func (r *balanceRenderer) Layout(size fyne.Size) {
	r.empty.Resize(fyne.NewSize(size.Width, thick))
	written, aimed, first, last := 0, 0, -1, -1
	for i, p := range r.bar.shown {
		if p.Share > 0 {
			if first < 0 {
				first = i
			}
			last = i
		}
		written += p.Share
		aimed += p.Aim
	}
	r.empty.Hidden = written > 0
	var x, y float32
	column := size.Width / float32(max(1, len(r.bar.shown)))
	for i, p := range r.bar.shown {
		now := r.now[i]
		now.Hidden = p.Share == 0
		if p.Share > 0 {
			width := size.Width * float32(p.Share) / float32(written)
			now.Move(fyne.NewPos(x, 0))
			space := float32(gap)
			if i == last {
				space = 0
			}
			now.Resize(fyne.NewSize(max(1, width-space), thick))
			now.CornerRadius = 0
			now.TopLeftCornerRadius, now.BottomLeftCornerRadius = ends(i == first), ends(i == first)
			now.TopRightCornerRadius, now.BottomRightCornerRadius = ends(i == last), ends(i == last)
			x += width
		}
		width := size.Width * float32(p.Aim) / float32(max(1, aimed))
		r.aim[i].Move(fyne.NewPos(y, thick+4))
		space := float32(gap)
		if i == len(r.bar.shown)-1 {
			space = 0
		}
		r.aim[i].Resize(fyne.NewSize(width-space, thin))
		y += width
		at := fyne.NewPos(column*float32(i), thick+4+thin+6)
		share := r.shares[i].MinSize()
		r.shares[i].Move(at)
		r.shares[i].Resize(share)
		r.aims[i].Move(at.AddXY(0, share.Height))
		r.aims[i].Resize(r.aims[i].MinSize())
	}
}

func ends(outer bool) float32 {
	if outer {
		return thick / 2
	}
	return 0
}
