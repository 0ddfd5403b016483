package widgets

import "fyne.io/fyne/v2"

// NewWrap lays objects side by side in lines, gap apart, and goes on in the next line where one is full.
func NewWrap(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return contain(&wrap{gap: gap}, objects...)
}

type wrap struct {
	laid
	gap float32
}

func (w *wrap) leastWidth(objects []fyne.CanvasObject) float32 { return widest(visible(objects)) }

// place calls put for each object with where it stands, and gives the height of all lines.
func (w *wrap) place(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, at fyne.Position, size fyne.Size)) (height float32) {
	var x, y float32
	for _, o := range visible(objects) {
		size := fyne.NewSize(min(leastWidth(o), width), 0)
		size.Height = HeightFor(o, size.Width)
		if x > 0 && x+size.Width > width {
			x, y = 0, height+w.gap
		}
		put(o, fyne.NewPos(x, y), size)
		x += size.Width + w.gap
		height = max(height, y+size.Height)
	}
	return height
}

func (w *wrap) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return w.place(objects, width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

func (w *wrap) MinSize(objects []fyne.CanvasObject) fyne.Size { return w.least(w, objects) }

func (w *wrap) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w.width = size.Width
	w.place(objects, size.Width, func(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
		o.Move(at)
		o.Resize(size)
	})
}
