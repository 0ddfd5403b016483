package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Text sizes, in the toolkit's own pixels at a text size of 100 %.
const (
	Caption    = theme.SizeNameCaptionText
	Small      = fyne.ThemeSizeName("small")
	Body       = fyne.ThemeSizeName("body")
	Writing    = theme.SizeNameText // what the person writes and reads
	SubHeading = theme.SizeNameSubHeadingText
	Heading    = theme.SizeNameHeadingText
	Question   = fyne.ThemeSizeName("question")
	Timer      = fyne.ThemeSizeName("timer") // and other big figures
	Score      = fyne.ThemeSizeName("score")
	Tiny       = fyne.ThemeSizeName("tiny") // numbers of marks
)

var textSizes = map[fyne.ThemeSizeName]float32{
	Tiny: 11, Caption: 12, Small: 13, Body: 14, Writing: 15, SubHeading: 17, Heading: 22, Question: 26, Timer: 34, Score: 56,
}

var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNamePadding:         4,
	theme.SizeNameInnerPadding:    8,
	theme.SizeNameInputBorder:     2, // and so wide is the caret
	theme.SizeNameSelectionRadius: 6,
	theme.SizeNameScrollBar:       10,
	theme.SizeNameScrollBarSmall:  4,
}

// Radii of corners.
const (
	MarkRadius   = 3
	BoxRadius    = 4
	ButtonRadius = 6
	RowRadius    = 8
	CardRadius   = 10
)

// Mode says whether the window is light or dark.
type Mode string

// The modes. The zero Mode is System.
const (
	System Mode = ""
	Light  Mode = "light"
	Dark   Mode = "dark"
)

// Look is what a person can choose about how the program looks.
type Look struct {
	Mode     Mode
	TextSize int // per cent; 0 is 100
}

// Text sizes that can be chosen, in per cent.
const (
	SmallestText = 85
	LargestText  = 140
	TextStep     = 5
)

// RoomyText is the text size from which on the screens are laid out as on a small window, in per cent.
const RoomyText = 115

// Theme makes the toolkit's theme of a look.
func (l Look) Theme() fyne.Theme { return look{l, theme.DefaultTheme()} }

// look is the program's theme.
type look struct {
	Look
	base fyne.Theme
}

// Color gives a colour by its name; names it does not know are the toolkit's.
func (l look) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	variant := system
	switch l.Mode {
	case Light:
		variant = theme.VariantLight
	case Dark:
		variant = theme.VariantDark
	}
	pair, ok := palette[name]
	switch {
	case !ok:
		return l.base.Color(name, variant)
	case variant == theme.VariantDark:
		return pair.dark
	}
	return pair.light
}

// Size gives a size by its name, in the toolkit's own pixels.
func (l look) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := textSizes[name]; ok {
		if l.TextSize > 0 {
			size *= float32(l.TextSize) / 100
		}
		return size
	}
	if size, ok := sizes[name]; ok {
		return size
	}
	return l.base.Size(name)
}

// Font is the toolkit's.
func (l look) Font(style fyne.TextStyle) fyne.Resource { return l.base.Font(style) }

// Icon is the toolkit's.
func (l look) Icon(name fyne.ThemeIconName) fyne.Resource { return l.base.Icon(name) }

// Color gives a colour of the theme that is in force.
func Color(name fyne.ThemeColorName) color.Color { return theme.Color(name) }

// Size gives a size of the theme that is in force.
func Size(name fyne.ThemeSizeName) float32 { return theme.Size(name) }
