package widgets

import "fyne.io/fyne/v2"

// Align says where objects of different heights stand in a row.
type Align int

// The ways to align.
const (
	Middle Align = iota
	Top
	Full // as high as the row
)

// NewRow lays objects side by side, gap apart. Objects made by Grow share what width is left.
func NewRow(gap float32, align Align, objects ...fyne.CanvasObject) *fyne.Container {
	return contain(&row{gap: gap, align: align}, objects...)
}

type row struct {
	laid
	gap   float32
	align Align
}

// gaps is the width of all gaps between so many objects.
func (r *row) gaps(objects int) float32 { return r.gap * float32(max(0, objects-1)) }

// widths shares out a width.
func (r *row) widths(shown []fyne.CanvasObject, width float32) []float32 {
	all := make([]float32, len(shown))
	left, growing := width-r.gaps(len(shown)), growers(shown)
	for i, o := range shown {
		if !grows(o) {
			all[i] = leastWidth(o)
			left -= all[i]
		}
	}
	for i, o := range shown {
		if grows(o) {
			all[i] = max(0, left/growing)
		}
	}
	return all
}

func (r *row) leastWidth(objects []fyne.CanvasObject) float32 {
	shown := visible(objects)
	width := r.gaps(len(shown))
	for _, o := range shown {
		width += leastWidth(o)
	}
	return width
}

func (r *row) heightFor(objects []fyne.CanvasObject, width float32) (height float32) {
	shown := visible(objects)
	for i, w := range r.widths(shown, width) {
		height = max(height, HeightFor(shown[i], w))
	}
	return height
}

func (r *row) MinSize(objects []fyne.CanvasObject) fyne.Size { return r.least(r, objects) }

func (r *row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r.width = size.Width
	shown := visible(objects)
	var x float32
	for i, w := range r.widths(shown, size.Width) {
		o := shown[i]
		height, y := HeightFor(o, w), float32(0)
		switch r.align {
		case Middle:
			y = (size.Height - height) / 2
		case Full:
			height = size.Height
		}
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, height))
		x += w + r.gap
	}
}
