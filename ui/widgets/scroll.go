package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Scroll lets an object scroll that is higher than the room it has. It knows how high the object is at its width before it
// is drawn, and keeps a little room at the right for the bar only while it is needed.
type Scroll struct {
	widget.BaseWidget
	content fyne.CanvasObject
	scroll  *container.Scroll
}

// barRoom is kept free at the right while there is something to scroll.
const barRoom = 8

// NewScroll makes an object scroll.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{content: content}
	s.scroll = container.NewVScroll(&fyne.Container{Layout: scrollLayout{s}, Objects: []fyne.CanvasObject{content}})
	s.ExtendBaseWidget(s)
	return s
}

// Reveal scrolls as little as needed to show a stretch of the content.
func (s *Scroll) Reveal(top, bottom float32) {
	offset := s.scroll.Offset.Y
	if bottom > offset+s.Size().Height {
		offset = bottom - s.Size().Height
	}
	s.scroll.ScrollToOffset(fyne.NewPos(0, min(offset, top)))
}

// Offset is how far it is scrolled.
func (s *Scroll) Offset() float32 { return s.scroll.Offset.Y }

// CreateRenderer draws it.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.scroll) }

// MinSize is next to nothing.
func (s *Scroll) MinSize() fyne.Size { return fyne.NewSize(40, 40) }

// HeightFor is as high as the content.
func (s *Scroll) HeightFor(width float32) float32 { return HeightFor(s.content, width) }

// Update lays the content out anew after its height has changed.
func (s *Scroll) Update() {
	s.scroll.Content.Refresh()
	s.scroll.Refresh()
}

// scrollLayout gives the content the width of the scroll and the height it needs, at least all there is.
type scrollLayout struct{ s *Scroll }

func (l scrollLayout) measure(size fyne.Size) (width, height float32) {
	high := HeightFor(l.s.content, size.Width)
	if high <= size.Height+0.5 {
		return size.Width, size.Height
	}
	return size.Width - barRoom, HeightFor(l.s.content, size.Width-barRoom)
}

func (l scrollLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	_, height := l.measure(l.s.scroll.Size())
	return fyne.NewSize(0, height)
}

func (l scrollLayout) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	width, height := l.measure(l.s.scroll.Size())
	objects[0].Resize(fyne.NewSize(width, height))
}
