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

// stack puts objects one below the other; one of them takes what height is left.
type stack struct{ grows int }

func (stack) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		m := o.MinSize()
		least = fyne.NewSize(max(least.Width, m.Width), least.Height+m.Height)
	}
	return least
}

func (s stack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := size.Height - s.MinSize(objects).Height
	var y float32
	for i, o := range objects {
		height := o.MinSize().Height
		if i == s.grows {
			height += max(0, left)
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, height))
		y += height
	}
}
