package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Button is a button that Enter presses too, and that tells of keys while it has the focus.
type Button struct {
	widget.Button

	OnKeyDown func() // a key goes down; repeats of a held one are not told
}

var _ desktop.Keyable = (*Button)(nil)

// NewButton makes a button.
func NewButton(label string, tapped func()) *Button {
	b := &Button{}
	b.Text, b.OnTapped = label, tapped
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey presses the button on Enter and, as the toolkit's does, on Space.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	if isEnter(key) {
		key = &fyne.KeyEvent{Name: fyne.KeySpace}
	}
	b.Button.TypedKey(key)
}

// KeyDown tells of a key before its shortcut comes.
func (b *Button) KeyDown(*fyne.KeyEvent) {
	if b.OnKeyDown != nil {
		b.OnKeyDown()
	}
}

// KeyUp is of no use to a button.
func (b *Button) KeyUp(*fyne.KeyEvent) {}

func isEnter(key *fyne.KeyEvent) bool { return key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter }
