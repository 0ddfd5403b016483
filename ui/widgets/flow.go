package widgets

import "fyne.io/fyne/v2"

// tall is an object whose height depends on the width it is given.
type tall interface {
	HeightFor(width float32) float32
}

// flow is a layout whose height depends on the width it is given.
type flow interface {
	leastWidth(objects []fyne.CanvasObject) float32
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

// HeightFor tells how high an object has to be at a width. What does not say is as high as it is at least.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	switch t := o.(type) {
	case tall:
		return t.HeightFor(width)
	case *fyne.Container:
		if l, ok := t.Layout.(flow); ok {
			return l.heightFor(t.Objects, width)
		}
	}
	return o.MinSize().Height
}

// leastWidth tells how wide an object has to be, without asking for its height where that costs something.
func leastWidth(o fyne.CanvasObject) float32 {
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(flow); ok {
			return l.leastWidth(c.Objects)
		}
	}
	return o.MinSize().Width
}

// contain makes a container. Other than the toolkit's it is not laid out before its width is known, for which every text
// in it would be broken into lines of a letter.
func contain(l fyne.Layout, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: l, Objects: objects}
}

// widest is the width that each of the objects has enough of.
func widest(objects []fyne.CanvasObject) (width float32) {
	for _, o := range objects {
		width = max(width, leastWidth(o))
	}
	return width
}

// highest is how high the highest of the objects has to be at a width.
func highest(objects []fyne.CanvasObject, width float32) (height float32) {
	for _, o := range objects {
		height = max(height, HeightFor(o, width))
	}
	return height
}

func visible(objects []fyne.CanvasObject) (shown []fyne.CanvasObject) {
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

// laid is how wide a layout was last, which its least height depends on.
type laid struct{ width float32 }

func (l laid) least(f flow, objects []fyne.CanvasObject) fyne.Size {
	width := f.leastWidth(objects)
	return fyne.NewSize(width, f.heightFor(objects, max(width, known(l.width))))
}

// known is a width, or more than any as long as it is not known.
func known(width float32) float32 {
	if width == 0 {
		return unlimited
	}
	return width
}
