package widgets

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// NewSized gives an object at least a size.
func NewSized(width, height float32, o fyne.CanvasObject) *fyne.Container {
	return contain(&sized{size: fyne.NewSize(width, height)}, o)
}

type sized struct {
	inset
	size fyne.Size
}

func (s *sized) leastWidth(objects []fyne.CanvasObject) float32 {
	return max(s.size.Width, s.inset.leastWidth(objects))
}

func (s *sized) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return max(s.size.Height, s.inset.heightFor(objects, width))
}

func (s *sized) MinSize(objects []fyne.CanvasObject) fyne.Size { return s.least(s, objects) }

// NewEms gives an object at least a width, in ems of a text size whatever that is now, and all the height there is.
func NewEms(em float32, size fyne.ThemeSizeName, o fyne.CanvasObject) *fyne.Container {
	return contain(&ems{em: em, size: size}, o)
}

type ems struct {
	inset
	em   float32
	size fyne.ThemeSizeName
}

func (e *ems) leastWidth(objects []fyne.CanvasObject) float32 {
	return max(e.em*theme.Size(e.size), e.inset.leastWidth(objects))
}

func (e *ems) MinSize(objects []fyne.CanvasObject) fyne.Size { return e.least(e, objects) }

// NewWide gives an object a width, whatever its own is, and all the height there is.
func NewWide(width float32, o fyne.CanvasObject) *fyne.Container {
	return contain(&wide{own: width}, o)
}

type wide struct {
	inset
	own float32
}

func (w *wide) leastWidth([]fyne.CanvasObject) float32 { return w.own }

func (w *wide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(w.own, w.heightFor(objects, w.own))
}

// NewCentred puts an object in the middle, as large as it is at least.
func NewCentred(o fyne.CanvasObject) *fyne.Container {
	return contain(&centred{}, o)
}

type centred struct{ inset }

func (c *centred) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range visible(objects) {
		least := o.MinSize()
		o.Move(fyne.NewPos((size.Width-least.Width)/2, (size.Height-least.Height)/2))
		o.Resize(least)
	}
}
