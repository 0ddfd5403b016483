package widgets

import "fyne.io/fyne/v2"

// NewInset keeps a distance around an object: above and below, and at both sides.
func NewInset(v, h float32, o fyne.CanvasObject) *fyne.Container {
	return NewInsets(v, h, v, h, o)
}

// NewInsets keeps a distance at each side of an object: above, right, below, left.
func NewInsets(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return contain(&inset{top: top, right: right, bottom: bottom, left: left}, o)
}

// NewLayers lays objects one on the other, each with all the room there is.
func NewLayers(objects ...fyne.CanvasObject) *fyne.Container {
	return contain(&inset{}, objects...)
}

// inset lays its objects one on the other, all with the same distance around. Without any it is empty.
type inset struct {
	laid
	top, right, bottom, left float32
}

func (i *inset) leastWidth(objects []fyne.CanvasObject) float32 {
	return widest(visible(objects)) + i.left + i.right
}

func (i *inset) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return highest(visible(objects), width-i.left-i.right) + i.top + i.bottom
}

func (i *inset) MinSize(objects []fyne.CanvasObject) fyne.Size { return i.least(i, objects) }

func (i *inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	i.width = size.Width
	for _, o := range visible(objects) {
		o.Move(fyne.NewPos(i.left, i.top))
		o.Resize(size.SubtractWidthHeight(i.left+i.right, i.top+i.bottom))
	}
}
