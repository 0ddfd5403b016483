package widgets

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Mark is a stretch of a text that something is said about, in bytes.
type Mark struct {
	From, To int
	Number   int // shown behind it
	Helps    bool
}

// NewMarkedText shows a text with its marks: underlined where one helps, bold where one does not, each with its number.
// Where marks overlap, the one that began first is shown in full and the others from its end on.
func NewMarkedText(text string, marks []Mark) *widget.RichText {
	marks = slices.Clone(marks)
	slices.SortStableFunc(marks, func(a, b Mark) int { return a.From - b.From })
	var segments []widget.RichTextSegment
	add := func(text string, style fyne.TextStyle, colour fyne.ThemeColorName) {
		if text != "" {
			segments = append(segments, &widget.TextSegment{Text: text, Style: widget.RichTextStyle{Inline: true, TextStyle: style, ColorName: colour}})
		}
	}
	at := 0
	for _, m := range marks {
		m.From = max(m.From, at)
		if m.From >= m.To || m.To > len(text) {
			continue
		}
		add(text[at:m.From], fyne.TextStyle{}, theme.ColorNameForeground)
		style, colour := fyne.TextStyle{Underline: true}, theme.ColorNameSuccess
		if !m.Helps {
			style, colour = fyne.TextStyle{Bold: true}, theme.ColorNameWarning
		}
		add(text[m.From:m.To], style, colour)
		add(fmt.Sprintf("[%d]", m.Number), fyne.TextStyle{}, theme.ColorNamePlaceHolder)
		at = m.To
	}
	add(text[at:], fyne.TextStyle{}, theme.ColorNameForeground)
	rich := widget.NewRichText(segments...)
	rich.Wrapping = fyne.TextWrapWord
	return rich
}
