package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The colours by their part on screen. Those the toolkit's own controls use have its names.
const (
	Background = theme.ColorNameBackground
	Surface    = theme.ColorNameInputBackground // cards, entries, dialogs
	Sunken     = theme.ColorNameButton          // buttons, tracks, letter tiles
	Border     = theme.ColorNameSeparator       // card edges and lines, for decoration only
	Input      = theme.ColorNameInputBorder     // edges of entries, aim marks, hollow dots
	Ink        = theme.ColorNameForeground
	Muted      = theme.ColorNamePlaceHolder // text of the second rank
	Accent     = theme.ColorNamePrimary     // what is active or written by the person
	OnAccent   = theme.ColorNameForegroundOnPrimary
	Good       = theme.ColorNameSuccess
	Warn       = theme.ColorNameWarning
	Bad        = theme.ColorNameError
	Hover      = theme.ColorNameHover
	Pressed    = theme.ColorNamePressed

	Rail       = fyne.ThemeColorName("rail")
	AccentSoft = fyne.ThemeColorName("accentSoft") // selected rows, theme chips, calm banners
	AccentMid  = fyne.ThemeColorName("accentMid")  // balance parts that are not being written
	GoodSoft   = fyne.ThemeColorName("goodSoft")
	WarnSoft   = fyne.ThemeColorName("warnSoft")
	BadSoft    = fyne.ThemeColorName("badSoft")
	Scrim      = fyne.ThemeColorName("scrim") // over what can't be reached now

	Heat1 = fyne.ThemeColorName("heat1") // days with little on them
	Heat2 = fyne.ThemeColorName("heat2")
	Heat3 = fyne.ThemeColorName("heat3")
	Heat4 = fyne.ThemeColorName("heat4") // with most
)

type pair struct{ light, dark color.NRGBA }

// rgb makes a colour of 0xRRGGBB.
func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

// thin is a colour at so many per cent.
func thin(c color.NRGBA, percent int) color.NRGBA {
	c.A = uint8(255 * percent / 100)
	return c
}

// both makes a pair of two colours 0xRRGGBB.
func both(light, dark uint32) pair { return pair{rgb(light), rgb(dark)} }

var (
	surface = both(0xFFFFFF, 0x23211D)
	sunken  = both(0xEFECE6, 0x302D28)
	input   = both(0x8C867B, 0x8D867A)
	ink     = both(0x23211D, 0xEFECE5)
	accent  = both(0x2952B8, 0x9AB6FF)
	soft    = both(0xE3EAF9, 0x2A3350)
)

var palette = map[fyne.ThemeColorName]pair{
	Background: both(0xF7F5F1, 0x191815),
	Rail:       both(0xEFECE6, 0x12110F),
	Surface:    surface,
	Sunken:     sunken,
	Border:     both(0xDFDAD0, 0x3A3731),
	Input:      input,
	Ink:        ink,
	Muted:      both(0x5E594F, 0xB5AFA3),
	Accent:     accent,
	OnAccent:   both(0xFFFFFF, 0x10193A),
	AccentSoft: soft,
	AccentMid:  both(0x6080D1, 0x6C8AD9),
	Good:       both(0x17703F, 0x74CF9B),
	GoodSoft:   both(0xDCF0E3, 0x1D3B2B),
	Warn:       both(0x8A5200, 0xEDB65E),
	WarnSoft:   both(0xFCEBCF, 0x43331A),
	Bad:        both(0xB02B26, 0xFF968C),
	BadSoft:    both(0xFBE4E1, 0x4A2622),
	Scrim:      {thin(ink.light, 30), thin(rgb(0x000000), 55)},
	Hover:      {thin(ink.light, 6), thin(ink.dark, 6)},
	Pressed:    {thin(ink.light, 12), thin(ink.dark, 12)},
	Heat1:      both(0xD5DFF5, 0x2A3350),
	Heat2:      both(0xA9BEEB, 0x41548C),
	Heat3:      both(0x4A6DC7, 0x7F9DEB),
	Heat4:      both(0x1F3F94, 0xB9CCFF),

	theme.ColorNameOverlayBackground:   surface,
	theme.ColorNameMenuBackground:      surface,
	theme.ColorNameDisabledButton:      sunken,
	theme.ColorNameHeaderBackground:    sunken,
	theme.ColorNameDisabled:            input,
	theme.ColorNameScrollBar:           input,
	theme.ColorNameHyperlink:           accent,
	theme.ColorNameFocus:               {thin(accent.light, 25), thin(accent.dark, 25)},
	theme.ColorNameSelection:           soft,
	theme.ColorNameForegroundOnSuccess: surface,
	theme.ColorNameForegroundOnWarning: surface,
	theme.ColorNameForegroundOnError:   surface,
	theme.ColorNameShadow:              {}, // cards have an edge, not a shadow
}
