package widgets

import "retake/ui/theme"

// Toggle is a box that is ticked or not.
type Toggle struct {
	control
	OnChanged func(bool)
	on        bool
	tick      *Icon
}

// NewToggle makes a box.
func NewToggle(keys *Keys, on bool, changed func(bool)) *Toggle {
	t := &Toggle{on: on, OnChanged: changed, tick: NewIcon("check", theme.OnAccent, 16)}
	t.choice = true
	t.tapped = func() {
		t.on = !t.on
		t.show()
		t.OnChanged(t.on)
	}
	t.dress(t, keys, NewBox("", theme.BoxRadius), NewSized(22, 22, NewInset(3, 3, t.tick)))
	t.show()
	return t
}

func (t *Toggle) show() {
	if t.on {
		t.ground.Set(theme.Accent, theme.Accent, 1)
		t.tick.Show()
	} else {
		t.ground.Set(theme.Surface, theme.Input, 1)
		t.tick.Hide()
	}
	t.showFocus()
}
