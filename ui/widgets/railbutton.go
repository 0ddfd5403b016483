package widgets

import "retake/ui/theme"

// RailButton is one of the buttons at the left edge of the window: an icon above its word, and a bar at the edge where it
// is selected.
type RailButton struct {
	control
	bar  *Box
	icon *Icon
	text *Text
}

// NewRailButton makes a button of 56 high, with 4 kept free at both sides for the bar.
func NewRailButton(keys *Keys, icon, text string, tapped func()) *RailButton {
	b := &RailButton{
		bar:  NewBox("", 2),
		icon: NewIcon(icon, theme.Muted, 22),
		text: NewLine(theme.Caption, Run{Text: text, Colour: theme.Muted}),
	}
	b.tapped = tapped
	content := NewColumn(0, Space(), NewColumn(4, NewCentred(b.icon), NewCentred(b.text)), Space())
	b.dress(b, keys, NewBox("", theme.RowRadius), NewSized(0, 56, content))
	bar := NewRow(0, Full, NewInset(12, 0, NewWide(4, b.bar)), Space())
	b.face = NewLayers(NewInset(0, 4, b.face), bar)
	return b
}

// Select shows whether this is where one is.
func (b *RailButton) Select(on bool) {
	colour := theme.Muted
	b.ground.Set("", "", 0)
	b.bar.Set("", "", 0)
	if on {
		colour = theme.Accent
		b.ground.Set(theme.AccentSoft, "", 0)
		b.bar.Set(theme.Accent, "", 0)
	}
	b.icon.Set(b.icon.name, colour)
	b.text.Set(Run{Text: b.text.String(), Bold: on, Colour: colour})
	b.face.Refresh()
}
