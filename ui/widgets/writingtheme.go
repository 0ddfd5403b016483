package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"retake/ui/theme"
)

// writingTheme is how the text of an answer looks: larger, with a caret of 2 and without an entry's ground. Of the scroll
// bar, the 4 at the right lie below what covers the entry's edge.
type writingTheme struct{ now func() fyne.Theme }

func (t writingTheme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if name == fynetheme.ColorNameInputBackground {
		return color.Transparent
	}
	return t.now().Color(name, variant)
}

func (t writingTheme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case fynetheme.SizeNameText:
		name = theme.Writing
	case fynetheme.SizeNameInputBorder:
		return 2
	case fynetheme.SizeNameInputRadius:
		return 0
	case fynetheme.SizeNameScrollBar, fynetheme.SizeNameScrollBarSmall:
		return t.now().Size(name) + 4
	}
	return t.now().Size(name)
}

func (t writingTheme) Font(style fyne.TextStyle) fyne.Resource { return t.now().Font(style) }

func (t writingTheme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.now().Icon(name) }
