package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Sizes of our own.
const (
	SizeNameText       = theme.SizeNameText
	SizeNameSmall      = fyne.ThemeSizeName("small")
	SizeNameSubHeading = theme.SizeNameSubHeadingText
	SizeNameHeading    = theme.SizeNameHeadingText
	SizeNameQuestion   = fyne.ThemeSizeName("question")
	SizeNameTimer      = fyne.ThemeSizeName("timer")
)

// CardRadius rounds the corners of cards and banners.
const CardRadius = 10

// Colours of our own.
const (
	ColorNameCalm    = fyne.ThemeColorName("calm")
	ColorNameBadSoft = fyne.ThemeColorName("badSoft")
)

// Theme is the program's look, light and dark.
type Theme struct{ base fyne.Theme }

// New makes the theme.
func New() fyne.Theme { return Theme{theme.DefaultTheme()} }

// Color gives a colour by its name; names it does not know are the toolkit's.
func (t Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	pair, ok := palette[name]
	if !ok {
		return t.base.Color(name, variant)
	}
	if variant == theme.VariantDark {
		return pair.dark
	}
	return pair.light
}

// Size gives a size by its name, in the toolkit's own pixels.
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := sizes[name]; ok {
		return size
	}
	return t.base.Size(name)
}

// Dark gives a theme's dark look whatever the system prefers.
func Dark(t fyne.Theme) fyne.Theme { return dark{t} }

type dark struct{ fyne.Theme }

func (d dark) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return d.Theme.Color(name, theme.VariantDark)
}

// Font is the toolkit's.
func (t Theme) Font(style fyne.TextStyle) fyne.Resource { return t.base.Font(style) }

// Icon is the toolkit's.
func (t Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.base.Icon(name) }

// Color gives a colour of the theme that is in force.
func Color(name fyne.ThemeColorName) color.Color { return theme.Color(name) }

var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameCaptionText:    12,
	SizeNameSmall:                13,
	theme.SizeNameText:           14,
	theme.SizeNameSubHeadingText: 17,
	theme.SizeNameHeadingText:    22,
	SizeNameQuestion:             22,
	SizeNameTimer:                34,
	theme.SizeNameInputRadius:    6,
}
