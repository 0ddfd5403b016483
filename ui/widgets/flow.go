package widgets

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// Tall is an object whose height depends on the width it is given.
type Tall interface {
	HeightFor(width float32) float32
}

// tallLayout is a layout whose height depends on the width it is given.
type tallLayout interface {
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

// HeightFor tells how high an object has to be at a width. What does not say is as high as it is at least.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	switch t := o.(type) {
	case Tall:
		return t.HeightFor(width)
	case *fyne.Container:
		if l, ok := t.Layout.(tallLayout); ok {
			return l.heightFor(t.Objects, width)
		}
	}
	return o.MinSize().Height
}

func visible(objects []fyne.CanvasObject) (shown []fyne.CanvasObject) {
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

// NewColumn lays objects one below the other, gap apart. Objects made by Grow share what height is left; where there is too
// little they have less than they need.
func NewColumn(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return fyne.NewContainerWithLayout(&column{gap: gap}, objects...)
}

type column struct {
	gap   float32
	width float32 // as it was laid out last
}

func (c *column) heightFor(objects []fyne.CanvasObject, width float32) (height float32) {
	for i, o := range visible(objects) {
		if i > 0 {
			height += c.gap
		}
		height += HeightFor(o, width)
	}
	return height
}

func (c *column) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range visible(objects) {
		least.Width = max(least.Width, o.MinSize().Width)
	}
	least.Height = c.heightFor(objects, max(least.Width, c.width))
	return least
}

func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	shown := visible(objects)
	growing := 0
	for _, o := range shown {
		growing += grows(o)
	}
	left := size.Height - c.heightFor(objects, size.Width)
	var y float32
	for _, o := range shown {
		height := HeightFor(o, size.Width)
		if grows(o) > 0 {
			height = max(0, height+left/float32(growing))
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, height))
		y += height + c.gap
	}
}

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
	return fyne.NewContainerWithLayout(&row{gap: gap, align: align}, objects...)
}

type row struct {
	gap   float32
	align Align
	width float32 // as it was laid out last
}

// widths shares out a width.
func (r *row) widths(shown []fyne.CanvasObject, width float32) []float32 {
	all := make([]float32, len(shown))
	left, growing := width-r.gap*float32(max(0, len(shown)-1)), 0
	for i, o := range shown {
		if grows(o) > 0 {
			growing++
			continue
		}
		all[i] = o.MinSize().Width
		left -= all[i]
	}
	for i, o := range shown {
		if grows(o) > 0 {
			all[i] = max(0, left/float32(growing))
		}
	}
	return all
}

func (r *row) heightFor(objects []fyne.CanvasObject, width float32) (height float32) {
	shown := visible(objects)
	for i, w := range r.widths(shown, width) {
		height = max(height, HeightFor(shown[i], w))
	}
	return height
}

func (r *row) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for i, o := range visible(objects) {
		if i > 0 {
			least.Width += r.gap
		}
		least.Width += o.MinSize().Width
	}
	least.Height = r.heightFor(objects, max(least.Width, r.width))
	return least
}

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

// Grow makes an object take what room is left in its row or column.
func Grow(o fyne.CanvasObject) fyne.CanvasObject {
	return fyne.NewContainerWithLayout(&growing{}, o)
}

// Space takes what room is left in its row or column.
func Space() fyne.CanvasObject { return fyne.NewContainerWithLayout(&growing{}) }

type growing struct{ inset }

// grows is 1 for an object that Grow or Space made.
func grows(o fyne.CanvasObject) int {
	if c, ok := o.(*fyne.Container); ok {
		if _, ok := c.Layout.(*growing); ok {
			return 1
		}
	}
	return 0
}

// NewInset keeps a distance around an object: above and below, and at both sides.
func NewInset(v, h float32, o fyne.CanvasObject) *fyne.Container {
	return NewInsets(v, h, v, h, o)
}

// NewInsets keeps a distance at each side of an object: above, right, below, left.
func NewInsets(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return fyne.NewContainerWithLayout(&inset{top: top, right: right, bottom: bottom, left: left}, o)
}

// inset lays its objects one on the other, all with the same distance around. Without any it is empty.
type inset struct{ top, right, bottom, left float32 }

func (i *inset) heightFor(objects []fyne.CanvasObject, width float32) (height float32) {
	for _, o := range visible(objects) {
		height = max(height, HeightFor(o, width-i.left-i.right))
	}
	return height + i.top + i.bottom
}

func (i *inset) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range visible(objects) {
		least = least.Max(o.MinSize())
	}
	return least.AddWidthHeight(i.left+i.right, i.top+i.bottom)
}

func (i *inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range visible(objects) {
		o.Move(fyne.NewPos(i.left, i.top))
		o.Resize(size.SubtractWidthHeight(i.left+i.right, i.top+i.bottom))
	}
}

// NewWide gives an object a width and all the height there is.
func NewWide(width float32, o fyne.CanvasObject) *fyne.Container {
	return fyne.NewContainerWithLayout(&fixed{width: width}, o)
}

// NewEms gives an object a width in ems of a text size, whatever that size is now, and all the height there is.
func NewEms(em float32, size fyne.ThemeSizeName, o fyne.CanvasObject) *fyne.Container {
	return fyne.NewContainerWithLayout(&ems{em: em, size: size}, o)
}

// ems gives its object a width that grows with the letters.
type ems struct {
	inset
	em   float32
	size fyne.ThemeSizeName
}

func (e *ems) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := e.em * theme.Size(e.size)
	return fyne.NewSize(width, e.heightFor(objects, width))
}

// NewSized gives an object at least a size. A zero width or height is the object's own.
func NewSized(width, height float32, o fyne.CanvasObject) *fyne.Container {
	return fyne.NewContainerWithLayout(&fixed{width: width, height: height}, o)
}

// fixed gives its objects a size of its own choice.
type fixed struct{ width, height float32 }

func (f *fixed) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if f.height > 0 {
		return f.height
	}
	return (&inset{}).heightFor(objects, width)
}

func (f *fixed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := (&inset{}).MinSize(objects)
	if f.width > 0 {
		least.Width = f.width
		least.Height = f.heightFor(objects, f.width)
	}
	if f.height > 0 {
		least.Height = f.height
	}
	return least
}

func (f *fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) { (&inset{}).Layout(objects, size) }

// NewCentred puts an object in the middle, as large as it is at least.
func NewCentred(o fyne.CanvasObject) *fyne.Container {
	return fyne.NewContainerWithLayout(&centred{}, o)
}

type centred struct{ inset }

func (c *centred) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range visible(objects) {
		least := o.MinSize()
		o.Move(fyne.NewPos((size.Width-least.Width)/2, (size.Height-least.Height)/2))
		o.Resize(least)
	}
}

// NewWrap lays objects side by side in as many rows as they need, gap apart.
func NewWrap(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return fyne.NewContainerWithLayout(&wrap{gap: gap}, objects...)
}

type wrap struct {
	gap   float32
	width float32 // as it was laid out last
}

// place gives the position of each object, and the height of all.
func (w *wrap) place(shown []fyne.CanvasObject, width float32) (places []fyne.Position, height float32) {
	var x, y, high float32
	for _, o := range shown {
		m := o.MinSize()
		if x > 0 && x+m.Width > width {
			x, y, high = 0, y+high+w.gap, 0
		}
		places = append(places, fyne.NewPos(x, y))
		x, high = x+m.Width+w.gap, max(high, m.Height)
	}
	return places, y + high
}

func (w *wrap) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	_, height := w.place(visible(objects), width)
	return height
}

func (w *wrap) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range visible(objects) {
		least.Width = max(least.Width, o.MinSize().Width)
	}
	least.Height = w.heightFor(objects, max(least.Width, w.width))
	return least
}

func (w *wrap) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w.width = size.Width
	shown := visible(objects)
	places, _ := w.place(shown, size.Width)
	for i, o := range shown {
		o.Move(places[i])
		o.Resize(o.MinSize())
	}
}
