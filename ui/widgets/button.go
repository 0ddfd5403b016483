package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Button is a button that Enter presses too, and that tells of keys while it has the focus.
type Button struct {
	widget.Button
	keyDowns
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
	b.Button.TypedKey(enterAsSpace(key))
}
