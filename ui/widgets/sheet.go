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

// NewSheet makes a sheet of a width and, unless it is 0, a height. It becomes wider where its content has to be, such as
// buttons in a row with large text, and smaller where the window is.
func NewSheet(width, height float32, content fyne.CanvasObject) *Sheet {
	s := &Sheet{}
	s.face = NewLayers(NewBox(theme.Scrim, 0), contain(sheetLayout{width, height}, NewCard(20, 24, content)))
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer draws it.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.face) }

// Update lays the sheet out anew after its content's height has changed.
func (s *Sheet) Update() { s.face.Objects[1].Refresh() }

// MinSize asks for nothing: it covers whatever there is.
func (s *Sheet) MinSize() fyne.Size { return fyne.Size{} }

// Tapped keeps taps from what lies below.
func (s *Sheet) Tapped(*fyne.PointEvent) {}

// Scrolled keeps the wheel from what lies below.
func (s *Sheet) Scrolled(*fyne.ScrollEvent) {}

// NewMiddle puts an object of a width into the middle, as high as it needs to be. It becomes smaller where there is too
// little room.
func NewMiddle(width float32, o fyne.CanvasObject) *fyne.Container {
	return contain(sheetLayout{width: width}, o)
}

// sheetLayout puts a card into the middle.
type sheetLayout struct{ width, height float32 }

// sheetMargin stays free around the card.
const sheetMargin = 16

func (l sheetLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l sheetLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := max(0, min(max(l.width, leastWidth(objects[0])), size.Width-2*sheetMargin))
	height := l.height
	if height == 0 {
		height = HeightFor(objects[0], width)
	}
	height = max(0, min(height, size.Height-2*sheetMargin))
	objects[0].Move(fyne.NewPos((size.Width-width)/2, (size.Height-height)/2))
	objects[0].Resize(fyne.NewSize(width, height))
}
