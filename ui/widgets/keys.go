package widgets

import "fyne.io/fyne/v2"

// keyDowns is the part of a control that tells of keys while it has the focus.
type keyDowns struct {
	OnKeyDown func() // a key goes down; repeats of a held one are not told
}

// KeyDown tells of a key before its shortcut comes.
func (k *keyDowns) KeyDown(*fyne.KeyEvent) {
	if k.OnKeyDown != nil {
		k.OnKeyDown()
	}
}

// KeyUp is told to nobody.
func (*keyDowns) KeyUp(*fyne.KeyEvent) {}

// enterAsSpace makes Space of Enter: the toolkit's controls know only Space.
func enterAsSpace(key *fyne.KeyEvent) *fyne.KeyEvent {
	if key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter {
		return &fyne.KeyEvent{Name: fyne.KeySpace}
	}
	return key
}
