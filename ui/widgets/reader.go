package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// Reader lets an object scroll with the keyboard too.
type Reader struct {
	widget.BaseWidget
	keys   *Keys
	scroll *Scroll
	edge   *Box
}

var _ fyne.Focusable = (*Reader)(nil)

// NewReader makes an object scroll with Up, Down, Page Up, Page Down, Home and End.
func NewReader(keys *Keys, content fyne.CanvasObject) *Reader {
	r := &Reader{keys: keys, scroll: NewScroll(content), edge: NewBox("", theme.RowRadius)}
	r.ExtendBaseWidget(r)
	return r
}

// Update lays the content out anew after its height has changed.
func (r *Reader) Update() { r.scroll.Update() }

// CreateRenderer draws it.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(NewLayers(NewInset(4, 4, r.scroll), r.edge))
}

// HeightFor is as high as the content.
func (r *Reader) HeightFor(width float32) float32 { return r.scroll.HeightFor(width-8) + 8 }

// MinSize is next to nothing.
func (r *Reader) MinSize() fyne.Size { return fyne.NewSize(40, 40) }

// FocusGained shows the focus.
func (r *Reader) FocusGained() { r.edge.Set("", theme.Accent, 2) }

// FocusLost hides it.
func (r *Reader) FocusLost() { r.edge.Set("", "", 0) }

// KeyDown tells of a key before what it does.
func (r *Reader) KeyDown(*fyne.KeyEvent) { r.keys.down() }

// KeyUp is told to nobody.
func (*Reader) KeyUp(*fyne.KeyEvent) {}

// TypedRune has no use for letters.
func (*Reader) TypedRune(rune) {}

// lineStep is how far Up and Down scroll.
const lineStep = 40

// TypedKey scrolls.
func (r *Reader) TypedKey(key *fyne.KeyEvent) {
	high := r.scroll.Size().Height
	steps := map[fyne.KeyName]float32{
		fyne.KeyUp: -lineStep, fyne.KeyDown: lineStep, fyne.KeyPageUp: -high * 0.9, fyne.KeyPageDown: high * 0.9,
		fyne.KeyHome: -unlimited, fyne.KeyEnd: unlimited, fyne.KeySpace: high * 0.9,
	}
	if step, ok := steps[key.Name]; ok {
		r.scroll.scroll.ScrollToOffset(fyne.NewPos(0, max(0, r.scroll.Offset()+step)))
		return
	}
	r.keys.other(key.Name)
}
