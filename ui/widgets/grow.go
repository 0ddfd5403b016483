package widgets

import "fyne.io/fyne/v2"

// Grow makes an object take what room is left in its row or column.
func Grow(o fyne.CanvasObject) fyne.CanvasObject {
	return contain(&growing{}, o)
}

// Space takes what room is left in its row or column.
func Space() fyne.CanvasObject { return contain(&growing{}) }

type growing struct{ inset }

// grows tells whether Grow or Space made an object.
func grows(o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(*growing)
	return ok
}

// growers counts what grows.
func growers(objects []fyne.CanvasObject) (n float32) {
	for _, o := range objects {
		if grows(o) {
			n++
		}
	}
	return n
}
