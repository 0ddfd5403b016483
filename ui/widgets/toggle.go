package widgets

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// Toggle is a box that is ticked or not.
type Toggle struct {
	control
	OnChanged func(bool)
	on        bool
	box       *Box
	tick      *Icon
}

// NewToggle makes a box.
func NewToggle(keys *Keys, on bool, changed func(bool)) *Toggle {
	t := newToggle(on, changed)
	t.dress(t, keys, t.box, NewSized(boxSize, boxSize, NewInset(3, 3, t.tick)))
	t.show()
	return t
}

// NewToggleRow makes a box and what it is about, beside it; a click on either ticks.
func NewToggleRow(keys *Keys, on bool, about fyne.CanvasObject, changed func(bool)) *Toggle {
	t := newToggle(on, changed)
	box := NewSized(boxSize, boxSize, NewLayers(t.box, NewInset(3, 3, t.tick)))
	t.dress(t, keys, NewBox("", theme.RowRadius), NewInset(8, 12, NewRow(14, Middle, box, Grow(about))))
	t.show()
	return t
}

// boxSize is how wide and high the box is.
const boxSize = 22

func newToggle(on bool, changed func(bool)) *Toggle {
	t := &Toggle{on: on, OnChanged: changed, box: NewBox("", theme.BoxRadius), tick: NewIcon("check", theme.OnAccent, 16)}
	t.choice = true
	t.tapped = func() {
		t.on = !t.on
		t.show()
		t.OnChanged(t.on)
	}
	return t
}

func (t *Toggle) show() {
	if t.on {
		t.box.Set(theme.Accent, theme.Accent, 1)
		t.tick.Show()
	} else {
		t.box.Set(theme.Surface, theme.Input, 1)
		t.tick.Hide()
	}
	t.face.Refresh() // what was away has no size yet
	t.showFocus()
}
