package widgets

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// Reader lets an object scroll with the keyboard too.
type Reader struct {
	control
	scroll *Scroll
}

// NewReader makes an object scroll with Up, Down, Page Up, Page Down, Space, Home and End.
func NewReader(keys *Keys, content fyne.CanvasObject) *Reader {
	r := &Reader{scroll: NewScroll(content)}
	r.choice = true
	r.dress(r, keys, NewBox("", theme.RowRadius), NewInset(4, 4, r.scroll))
	return r
}

// Update lays the content out anew after its height has changed.
func (r *Reader) Update() { r.scroll.Update() }

// RevealObject scrolls as little as needed to show something in the content.
func (r *Reader) RevealObject(o fyne.CanvasObject) { r.scroll.RevealObject(o) }

// MinSize is next to nothing.
func (r *Reader) MinSize() fyne.Size { return r.scroll.MinSize() }

// TypedKey scrolls.
func (r *Reader) TypedKey(key *fyne.KeyEvent) {
	const line = 40
	page := r.scroll.Size().Height * 0.9
	switch key.Name {
	case fyne.KeyUp:
		r.scroll.by(-line)
	case fyne.KeyDown:
		r.scroll.by(line)
	case fyne.KeyPageUp:
		r.scroll.by(-page)
	case fyne.KeyPageDown, fyne.KeySpace:
		r.scroll.by(page)
	case fyne.KeyHome:
		r.scroll.by(-unlimited)
	case fyne.KeyEnd:
		r.scroll.by(unlimited)
	default:
		r.control.TypedKey(key)
	}
}
