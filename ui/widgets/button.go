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
	Danger // plain, for what can't be taken back
)

// Face is what a button shows. Icon and Key may be empty.
type Face struct {
	Icon string
	Text string
	Key  string // the keys that do the same
	Kind Kind
	Low  bool   // 30 high, not 36
	Tail string // an icon behind the text
}

// Button is pressed by a click, by Enter and by Space.
type Button struct {
	control
	kind   Kind
	ground *Box
	inner  *Box // shows the focus on a filled ground
	icon   *Icon
	text   *Text
}

// NewButton makes a button.
func NewButton(keys *Keys, face Face, tapped func()) *Button {
	b := &Button{kind: face.Kind, ground: NewBox("", theme.ButtonRadius), inner: NewBox("", theme.BoxRadius)}
	b.OnTapped = tapped
	ink, second := theme.Ink, theme.Muted
	switch face.Kind {
	case Sunken:
		b.ground.Fill = theme.Sunken
	case Filled:
		b.ground.Fill, ink, second = theme.Accent, theme.OnAccent, theme.OnAccent
	case Outlined:
		b.ground.Fill, b.ground.Stroke, b.ground.Width = theme.Surface, theme.Input, 1
	case Danger:
		ink = theme.Bad
	}
	b.text = NewLine(theme.Body, Run{Text: face.Text, Bold: face.Kind == Filled, Colour: ink})
	var parts []fyne.CanvasObject
	if face.Icon != "" {
		b.icon = NewIcon(face.Icon, ink, 18)
		parts = append(parts, b.icon)
	}
	parts = append(parts, b.text)
	if face.Tail != "" {
		parts = append(parts, NewIcon(face.Tail, ink, 16))
	}
	if face.Key != "" {
		parts = append(parts, NewInsets(0, 0, 0, 4, NewLine(theme.Caption, Run{Text: face.Key, Colour: second})))
	}
	height, side := float32(36), float32(14)
	if face.Low {
		height, side = 30, 12
	}
	content := NewInset(0, side, NewCentred(NewRow(8, Middle, parts...)))
	b.dress(b, keys, b.ground, NewLayers(NewSized(0, height, Space()), NewInset(3, 3, b.inner), content))
	b.onFocus = func() {
		if b.kind == Filled && b.focused {
			b.inner.Set("", theme.OnAccent, 2)
		} else {
			b.inner.Set("", "", 0)
		}
	}
	return b
}

// SetFace changes what it reads and its icon.
func (b *Button) SetFace(icon, text string) {
	if b.icon != nil {
		b.icon.Set(icon, b.icon.colour)
	}
	if b.text.SetText(text) {
		b.Refresh()
	}
}

// Text is what it reads.
func (b *Button) Text() string { return b.text.String() }
