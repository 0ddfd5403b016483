package widgets

import "fyne.io/fyne/v2"

// NewColumn lays objects one below the other, gap apart. Objects made by Grow share what height is left; where there is
// too little they have less than they need.
func NewColumn(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return contain(&column{gap: gap}, objects...)
}

type column struct {
	laid
	gap float32
}

func (c *column) leastWidth(objects []fyne.CanvasObject) float32 { return widest(visible(objects)) }

func (c *column) heightFor(objects []fyne.CanvasObject, width float32) (height float32) {
	for i, o := range visible(objects) {
		if i > 0 {
			height += c.gap
		}
		height += HeightFor(o, width)
	}
	return height
}

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size { return c.least(c, objects) }

func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	shown := visible(objects)
	left := size.Height - c.heightFor(objects, size.Width)
	growing := growers(shown)
	var y float32
	for _, o := range shown {
		height := HeightFor(o, size.Width)
		if grows(o) {
			height = max(0, height+left/growing)
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, height))
		y += height + c.gap
	}
}
