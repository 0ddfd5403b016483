package widgets

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// Kind says how much a button asks to be pressed.
type Kind int

// The kinds of buttons. A screen has one Filled button.
const (
	Sunken Kind = iota
	Filled
	Plain
	Outlined
	Danger // plain, for what takes something away
)

// Face is what a button shows. All but its text may be empty.
type Face struct {
	Icon string
	Text string
	Key  string // the keys that do the same
	Tail string // an icon behind the text
	Kind Kind
	Low  bool // 30 high, not 36
}

// Button is pressed by a click, by Enter and by Space.
type Button struct {
	control
	icon *Icon // nil for none
	text *Text
	key  fyne.CanvasObject // nil for none
}

// buttonGap is how far what a button shows stands apart.
const buttonGap = 8

// NewButton makes a button.
func NewButton(keys *Keys, face Face, tapped func()) *Button {
	ground := NewBox("", theme.ButtonRadius)
	ink, second := theme.Ink, theme.Muted
	switch face.Kind {
	case Sunken:
		ground.fill = theme.Sunken
	case Filled:
		ground.fill, ink, second = theme.Accent, theme.OnAccent, theme.OnAccent
	case Outlined:
		ground.fill, ground.stroke, ground.width = theme.Surface, theme.Input, 1
	case Danger:
		ink = theme.Bad
	}
	b := &Button{text: NewLine(theme.Body, Run{Text: face.Text, Bold: face.Kind == Filled, Colour: ink})}
	b.tapped = tapped
	parts := NewRow(buttonGap, Middle)
	if face.Icon != "" {
		b.icon = NewIcon(face.Icon, ink, 18)
		parts.Add(b.icon)
	}
	parts.Add(b.text)
	if face.Tail != "" {
		parts.Add(NewIcon(face.Tail, ink, 16))
	}
	if face.Key != "" {
		b.key = NewInsets(0, 0, 0, 4, NewLine(theme.Caption, Run{Text: face.Key, Colour: second}))
		parts.Add(b.key)
	}
	height, side := float32(36), float32(14)
	if face.Low {
		height, side = 30, 12
	}
	b.dress(b, keys, ground, NewSized(0, height, NewInset(0, side, NewCentred(parts))))
	return b
}

// SetFace changes what it reads and its icon, where it has one.
func (b *Button) SetFace(icon, text string) {
	if b.icon != nil {
		b.icon.Set(icon, b.icon.colour)
	}
	if b.text.SetText(text) {
		b.Refresh()
	}
}

// keyWidth is what the keys take of a button that has some.
func (b *Button) keyWidth() float32 { return buttonGap + b.key.MinSize().Width }

// showKey shows the keys that do the same, where it has any, or leaves them out.
func (b *Button) showKey(on bool) {
	switch {
	case b.key == nil || b.key.Visible() == on:
		return
	case on:
		b.key.Show()
	default:
		b.key.Hide()
	}
	b.Refresh()
}

// Text is what it reads.
func (b *Button) Text() string { return b.text.String() }
