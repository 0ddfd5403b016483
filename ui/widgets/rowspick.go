package widgets

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// Picking is a source of which several rows can be picked: by Space, by a click with Ctrl (Cmd on macOS), and with Shift
// from the chosen row on. While any is, each row has a box that is ticked or not.
type Picking interface {
	RowSource
	Picks() int // how many are picked
	IsPicked(i int) bool
	Pick(i int, on bool)
}

// pick picks a row or no longer does, where the source lets it, and tells whether it does.
func (r *Rows) pick(i int) bool {
	p, ok := r.source.(Picking)
	if !ok || i < 0 {
		return false
	}
	p.Pick(i, !p.IsPicked(i))
	r.picked()
	return true
}

// pickTo picks the rows from the chosen one to another, and chooses that.
func (r *Rows) pickTo(i int) {
	p, ok := r.source.(Picking)
	if ok && r.at >= 0 && i >= 0 {
		for j := min(i, r.at); j <= max(i, r.at); j++ {
			if !r.source.IsHeading(j) {
				p.Pick(j, true)
			}
		}
	}
	r.Choose(i)
	r.picked()
}

// PickAll picks all rows, where the source lets it; with on false none.
func (r *Rows) PickAll(on bool) {
	p, ok := r.source.(Picking)
	if !ok {
		return
	}
	for i := range r.source.Count() {
		if !r.source.IsHeading(i) {
			p.Pick(i, on)
		}
	}
	r.picked()
}

// picked shows what is picked, and tells of it.
func (r *Rows) picked() {
	r.place()
	if r.OnPicked != nil {
		r.OnPicked()
	}
}

// showPick shows beside a row whether it is picked, while any is.
func (r *Rows) showPick(item *rowItem) {
	p, ok := r.source.(Picking)
	item.showPick(ok && p.Picks() > 0, ok && !item.heading && p.IsPicked(item.row))
}

// KeyDown knows Shift, which picks rows that are walked over.
func (r *Rows) KeyDown(key *fyne.KeyEvent) {
	if isShift(key) {
		r.shift = true
	}
	r.keyboard.KeyDown(key)
}

// KeyUp knows when Shift is let go.
func (r *Rows) KeyUp(key *fyne.KeyEvent) {
	if isShift(key) {
		r.shift = false
	}
	r.keyboard.KeyUp(key)
}

// TypedShortcut picks all rows on Ctrl+A, and passes others on.
func (r *Rows) TypedShortcut(s fyne.Shortcut) {
	if _, all := s.(*fyne.ShortcutSelectAll); all {
		r.PickAll(true)
	} else {
		r.keys.shortcut(s)
	}
}

// tick is the box beside a row that can be picked.
type tick struct {
	box  *Box
	mark *Icon
	face fyne.CanvasObject
}

func newTick() *tick {
	t := &tick{box: NewBox("", theme.BoxRadius), mark: NewIcon("check", theme.OnAccent, 14)}
	t.face = NewInsets(0, 0, 0, 12, NewCentred(NewSized(18, 18, NewLayers(t.box, NewInset(2, 2, t.mark)))))
	t.face.Hide()
	return t
}

func (t *tick) show(on bool) {
	if on {
		t.box.Set(theme.Accent, theme.Accent, 1)
		t.mark.Show()
	} else {
		t.box.Set(theme.Surface, theme.Input, 1)
		t.mark.Hide()
	}
}
