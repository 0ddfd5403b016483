package ui

import "fyne.io/fyne/v2"

// column gives its one object a fixed width and all the height there is.
type column struct{ width float32 }

func (c column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(c.width, objects[0].MinSize().Height)
}

func (c column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[0].Move(fyne.NewPos(0, 0))
}

// stack puts objects one below the other with a gap between, which may be negative: a text has room around it. The
// object that grows takes what height is left; if it is 0, the first, none does.
type stack struct {
	gap   float32
	grows int
}

func (s stack) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for i, o := range objects {
		m := o.MinSize()
		if i > 0 {
			m.Height += s.gap
		}
		least = fyne.NewSize(max(least.Width, m.Width), least.Height+m.Height)
	}
	return least
}

func (s stack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := max(0, size.Height-s.MinSize(objects).Height)
	var y float32
	for i, o := range objects {
		height := o.MinSize().Height
		if i == s.grows && i > 0 {
			height += left
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, height))
		y += height + s.gap
	}
}
