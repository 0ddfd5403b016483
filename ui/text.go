package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "retake/ui/theme"
)

// text is a text that wraps, in one of the theme's sizes.
func text(s string, size fyne.ThemeSizeName, bold bool) *widget.Label {
	l := widget.NewLabel(s)
	l.Wrapping = fyne.TextWrapWord
	l.SizeName = size
	l.TextStyle.Bold = bold
	return l
}

// line is a text that stays on one line.
func line(s string, bold bool) *widget.Label {
	l := text(s, own.SizeNameText, bold)
	l.Wrapping = fyne.TextWrapOff
	return l
}

// note is a small text of the second rank. It is one paragraph and wraps, unless its Wrapping is changed.
type note struct {
	*widget.RichText
	segment *widget.TextSegment
}

func muted(s string) note {
	segment := &widget.TextSegment{Text: s, Style: widget.RichTextStyle{
		ColorName: theme.ColorNamePlaceHolder, SizeName: own.SizeNameSmall,
	}}
	n := note{widget.NewRichText(segment), segment}
	n.Wrapping = fyne.TextWrapWord
	return n
}

// centred puts the note in the middle of its lines.
func (n note) centred() note {
	n.segment.Style.Alignment = fyne.TextAlignCenter
	return n
}

// set changes the note where it says something else.
func (n note) set(s string) {
	if n.segment.Text != s {
		n.segment.Text = s
		n.Refresh()
	}
}
