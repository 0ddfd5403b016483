package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// Sheet is a card in the middle of the window, over all else. What lies below can't be reached while it is there.
type Sheet struct {
	widget.BaseWidget
	face *fyne.Container
}

// NewSheet makes a sheet of a width and, unless it is 0, a height. It becomes smaller where the window is.
func NewSheet(width, height float32, content fyne.CanvasObject) *Sheet {
	s := &Sheet{}
	card := NewCard(20, 24, content)
	s.face = NewLayers(NewBox(theme.Scrim, 0), fyne.NewContainerWithLayout(&centre{width, height}, card))
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer draws it.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.face) }

// MinSize asks for nothing: it covers whatever there is.
func (s *Sheet) MinSize() fyne.Size { return fyne.Size{} }

// Tapped keeps taps from what lies below.
func (s *Sheet) Tapped(*fyne.PointEvent) {}

// Scrolled keeps the wheel from what lies below.
func (s *Sheet) Scrolled(*fyne.ScrollEvent) {}

// centre puts an object into the middle.
type centre struct{ width, height float32 }

func (c *centre) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (c *centre) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(c.width, size.Width-32)
	height := c.height
	if height == 0 {
		height = HeightFor(objects[0], width)
	}
	height = min(height, size.Height-32)
	objects[0].Move(fyne.NewPos((size.Width-width)/2, (size.Height-height)/2))
	objects[0].Resize(fyne.NewSize(width, height))
}
