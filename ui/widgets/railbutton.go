package widgets

import (
	"retake/ui/theme"
)

// RailButton is one of the buttons at the left: an icon above its word.
type RailButton struct {
	control
	ground *Box
	bar    *Box
	icon   *Icon
	name   string
	text   *Text
}

// NewRailButton makes a button of 56 high.
func NewRailButton(keys *Keys, icon, text string, tapped func()) *RailButton {
	b := &RailButton{
		ground: NewBox("", theme.RowRadius), bar: NewBox("", 2), name: icon,
		icon: NewIcon(icon, theme.Muted, 22), text: NewLine(theme.Caption, Run{Text: text, Colour: theme.Muted}),
	}
	b.OnTapped = tapped
	content := NewColumn(0, Space(), NewColumn(4, NewCentred(b.icon), NewCentred(b.text)), Space())
	bar := NewRow(0, Full, NewInset(12, 0, NewWide(4, b.bar)), Space())
	b.dress(b, keys, b.ground, NewLayers(NewSized(0, 56, Space()), content, NewInsets(0, 0, 0, -4, bar)))
	return b
}

// Select shows whether this is where one is.
func (b *RailButton) Select(on bool) {
	run := b.text.runs[0]
	colour := theme.Muted
	if on {
		colour = theme.Accent
		b.ground.Set(theme.AccentSoft, "", 0)
		b.bar.Set(theme.Accent, "", 0)
	} else {
		b.ground.Set("", "", 0)
		b.bar.Set("", "", 0)
	}
	run.Bold, run.Colour = on, colour
	b.icon.Set(b.name, colour)
	b.text.Set(run)
	b.face.Refresh()
}
