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
	s.scroll = container.NewVScroll(contain(scrollLayout{s}, content))
	s.ExtendBaseWidget(s)
	return s
}

// Reveal scrolls as little as needed to show a stretch of the content, its top first.
func (s *Scroll) Reveal(top, bottom float32) {
	offset := max(s.Offset(), bottom-s.Size().Height)
	s.to(min(offset, top))
}

// RevealObject scrolls as little as needed to show something in the content, with a little room around it.
func (s *Scroll) RevealObject(o fyne.CanvasObject) {
	const around = 12
	if s.Size().Height == 0 {
		return // it was not laid out yet
	}
	position := fyne.CurrentApp().Driver().AbsolutePositionForObject
	top := position(o).Y - position(s.scroll.Content).Y
	s.Reveal(max(0, top-around), top+o.Size().Height+around)
}

// Offset is how far it is scrolled.
func (s *Scroll) Offset() float32 { return s.scroll.Offset.Y }

// by scrolls on, or back.
func (s *Scroll) by(step float32) { s.to(s.Offset() + step) }

func (s *Scroll) to(offset float32) { s.scroll.ScrollToOffset(fyne.NewPos(0, max(0, offset))) }

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

func (l scrollLayout) measure() fyne.Size {
	room := l.s.scroll.Size()
	if HeightFor(l.s.content, room.Width) <= room.Height+0.5 {
		return room
	}
	width := room.Width - barRoom
	return fyne.NewSize(width, max(room.Height, HeightFor(l.s.content, width)))
}

func (l scrollLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.measure().Height)
}

func (l scrollLayout) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	objects[0].Resize(l.measure())
}
