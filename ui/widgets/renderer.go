package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// figure is what a widget of our own is drawn with.
type figure interface {
	objects() []fyne.CanvasObject
	least() fyne.Size
	paint()               // takes over what is shown, and the theme's colours and sizes
	place(size fyne.Size) // lays the objects out
}

// draw makes the renderer of a widget. The toolkit throws renderers away that were out of sight for a minute, and does
// not lay new ones out, so it is done here.
func draw(w fyne.Widget, f figure) fyne.WidgetRenderer {
	f.paint()
	f.place(w.Size())
	return renderer{w, f}
}

type renderer struct {
	widget fyne.Widget
	figure figure
}

func (r renderer) Destroy()                     {}
func (r renderer) Layout(size fyne.Size)        { r.figure.place(size) }
func (r renderer) MinSize() fyne.Size           { return r.figure.least() }
func (r renderer) Objects() []fyne.CanvasObject { return r.figure.objects() }

func (r renderer) Refresh() {
	r.figure.paint()
	r.figure.place(r.widget.Size())
	canvas.Refresh(r.widget)
}
