package widgets

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// Balance shows the shares of parts as a thick bar, and below it as a thin one what they should be about.
type Balance struct {
	widget.BaseWidget
	shown []Part
}

// Part is one part of a Balance.
type Part struct {
	Letter string
	Share  int  // of all, in per cent
	Aim    int  // in per cent
	Now    bool // it is being written
}

// NewBalance makes an empty bar.
func NewBalance() *Balance {
	b := &Balance{}
	b.ExtendBaseWidget(b)
	return b
}

// Set shows other parts, where they differ.
func (b *Balance) Set(parts ...Part) {
	if !slices.Equal(b.shown, parts) {
		b.shown = parts
		b.Refresh()
	}
}

// CreateRenderer draws it.
func (b *Balance) CreateRenderer() fyne.WidgetRenderer {
	return draw(b, &balanceFigure{bar: b, empty: canvas.NewRectangle(nil)})
}

type balanceFigure struct {
	bar   *Balance
	empty *canvas.Rectangle // where nothing is written
	parts []partFigure
}

// partFigure is what one part is drawn with: its piece of both bars, and what it says in its column below them.
type partFigure struct {
	now, aim *canvas.Rectangle
	share    *Text
	aimed    *Text
}

// Measures of a balance: how high the bars are, how far they and the columns are apart, and the gap between two pieces.
const (
	thick, thin      = 14, 4
	barsApart, below = 4, 6
	pieceGap         = 2
	columnGap        = 6
)

func (f *balanceFigure) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{f.empty}
	for _, p := range f.parts {
		objects = append(objects, p.now, p.aim, p.share, p.aimed)
	}
	return objects
}

func (f *balanceFigure) least() fyne.Size {
	size := fyne.NewSize(120, thick+barsApart+thin+below)
	for _, p := range f.parts[:min(1, len(f.parts))] {
		size.Height += p.share.MinSize().Height + p.aimed.MinSize().Height
	}
	return size
}

func (f *balanceFigure) paint() {
	f.empty.FillColor, f.empty.CornerRadius = theme.Color(theme.Sunken), thick/2
	for len(f.parts) < len(f.bar.shown) {
		f.parts = append(f.parts, partFigure{
			canvas.NewRectangle(nil), canvas.NewRectangle(nil), NewLine(theme.Small, Run{}), NewLine(theme.Small, Run{}),
		})
	}
	f.parts = f.parts[:len(f.bar.shown)]
	for i, p := range f.bar.shown {
		fill, letter := theme.AccentMid, theme.Ink
		if p.Now {
			fill, letter = theme.Accent, theme.Accent
		}
		part := f.parts[i]
		part.now.FillColor = theme.Color(fill)
		part.aim.FillColor, part.aim.CornerRadius = theme.Color(theme.Input), thin/2
		part.share.Set(Run{Text: p.Letter, Bold: true, Colour: letter}, Run{Text: fmt.Sprintf(" %d %%", p.Share)})
		part.aimed.Set(Run{Text: fmt.Sprintf("aim %d", p.Aim), Colour: theme.Muted})
	}
}

func (f *balanceFigure) place(size fyne.Size) {
	var shares, aims []int
	for _, p := range f.bar.shown {
		shares, aims = append(shares, p.Share), append(aims, p.Aim)
	}
	f.empty.Resize(fyne.NewSize(size.Width, thick))
	written, aimed := pieces(size.Width, shares), pieces(size.Width, aims)
	f.empty.Hidden = slices.ContainsFunc(written, func(p span) bool { return p.to > p.from })
	columns := f.columns(size.Width)
	at := float32(0)
	for i, p := range f.parts {
		written[i].lay(p.now, 0, thick)
		round := func(outer bool) float32 {
			if outer {
				return thick / 2
			}
			return 0
		}
		left, right := round(written[i].from == 0), round(written[i].to == size.Width)
		p.now.TopLeftCornerRadius, p.now.BottomLeftCornerRadius = left, left
		p.now.TopRightCornerRadius, p.now.BottomRightCornerRadius = right, right
		aimed[i].lay(p.aim, thick+barsApart, thin)

		top := float32(thick + barsApart + thin + below)
		for _, text := range []*Text{p.share, p.aimed} {
			text.Move(fyne.NewPos(at, top))
			text.Resize(text.MinSize())
			top += text.MinSize().Height
		}
		at += columns[i]
	}
}

// columns shares out a width among the parts: alike, but one that has to be wider, as for all of an answer in large
// letters, is.
func (f *balanceFigure) columns(width float32) []float32 {
	all := make([]float32, len(f.parts))
	alike, rest := width/float32(max(1, len(all))), float32(len(all))
	for i, p := range f.parts {
		if least := p.share.MinSize().Width + columnGap; least > alike {
			all[i] = least
			width, rest = width-least, rest-1
		}
	}
	for i := range all {
		if all[i] == 0 {
			all[i] = width / rest
		}
	}
	return all
}

// span is a piece of a bar; what has no share has none.
type span struct{ from, to float32 }

// lay lays a rectangle out as a piece of a bar.
func (s span) lay(r *canvas.Rectangle, top, high float32) {
	r.Hidden = s.to == s.from
	r.Move(fyne.NewPos(s.from, top))
	r.Resize(fyne.NewSize(s.to-s.from, high))
}

// pieces shares a width out, with a gap between every two pieces. All but the last are whole pixels wide, and at least one.
func pieces(width float32, shares []int) []span {
	var all, more int // of the shares, and of the pieces to come
	for _, share := range shares {
		all += share
		if share > 0 {
			more++
		}
	}
	spans := make([]span, len(shares))
	var sum int
	var from float32
	for i, share := range shares {
		if share == 0 {
			continue
		}
		sum += share
		more--
		to := width - float32(more)*(1+pieceGap)
		if more > 0 {
			to = min(to, float32(int(width*float32(sum)/float32(all)+0.5))-pieceGap)
		}
		spans[i] = span{from, max(from+1, to)}
		from = spans[i].to + pieceGap
	}
	return spans
}
