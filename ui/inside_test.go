package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/ui/theme"
	"retake/ui/widgets"
)

// reach is how far the light of what the pointer is on may reach out of what it is in.
const reach = 4

// TestNothingReachesOutside looks at every state with the largest text in the narrowest windows: everything lies within the
// width of all that it is in.
func TestNothingReachesOutside(t *testing.T) {
	for name := range states {
		for _, size := range []fyne.Size{leastSize, fyne.NewSize(1024, 640)} {
			t.Run(fmt.Sprintf("%s/%g", name, size.Width), func(t *testing.T) {
				d := come(t, name, look{size, machine{Theme: theme.Light, TextSize: theme.LargestText}})
				canvas := d.win.Canvas()
				for _, top := range append(canvas.Overlays().List(), canvas.Content()) {
					for _, out := range outside(top, 0, 0, size.Width) {
						t.Error(out)
					}
				}
			})
		}
	}
}

// outside finds what reaches out of what it is in, in an object. x is where the object's parent begins; from left to right
// is as far as all that it is in reaches.
func outside(o fyne.CanvasObject, x, left, right float32) (all []string) {
	if !o.Visible() {
		return nil
	}
	x += o.Position().X
	end := x + o.Size().Width
	if _, isContainer := o.(*fyne.Container); !isContainer && (x < left-reach || end > right+reach) {
		all = append(all, fmt.Sprintf("%T is from %g to %g in what is from %g to %g", o, x, end, left, right))
	}
	for _, i := range holds(o) {
		all = append(all, outside(i, x, max(left, x), min(right, end))...)
	}
	return all
}

// holds is what an object is made of.
func holds(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *widgets.Field: // what it holds goes by under it
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}
