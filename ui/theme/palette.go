package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
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
	background = both(0xF7F5F1, 0x191815)
	surface    = both(0xFFFFFF, 0x23211D)
	sunken     = both(0xEFECE6, 0x302D28)
	border     = both(0xDFDAD0, 0x3A3731)
	input      = both(0x8C867B, 0x8D867A)
	ink        = both(0x23211D, 0xEFECE5)
	muted      = both(0x5E594F, 0xB5AFA3)
	accent     = both(0x2952B8, 0x9AB6FF)
	onAccent   = both(0xFFFFFF, 0x10193A)
	accentSoft = both(0xE3EAF9, 0x2A3350)
	good       = both(0x17703F, 0x74CF9B)
	warn       = both(0x8A5200, 0xEDB65E)
	bad        = both(0xB02B26, 0xFF968C)
	badSoft    = both(0xFBE4E1, 0x4A2622)
)

var palette = map[fyne.ThemeColorName]pair{
	theme.ColorNameBackground:          background,
	theme.ColorNameInputBackground:     surface,
	theme.ColorNameOverlayBackground:   surface,
	theme.ColorNameMenuBackground:      surface,
	theme.ColorNameButton:              sunken,
	theme.ColorNameDisabledButton:      sunken,
	theme.ColorNameHeaderBackground:    sunken,
	theme.ColorNameSeparator:           border,
	theme.ColorNameInputBorder:         input,
	theme.ColorNameDisabled:            input,
	theme.ColorNameScrollBar:           input,
	theme.ColorNameForeground:          ink,
	theme.ColorNamePlaceHolder:         muted,
	theme.ColorNamePrimary:             accent,
	theme.ColorNameHyperlink:           accent,
	theme.ColorNameFocus:               {thin(accent.light, 25), thin(accent.dark, 25)},
	theme.ColorNameForegroundOnPrimary: onAccent,
	theme.ColorNameSelection:           accentSoft,
	theme.ColorNameSuccess:             good,
	theme.ColorNameWarning:             warn,
	theme.ColorNameError:               bad,
	theme.ColorNameForegroundOnSuccess: surface,
	theme.ColorNameForegroundOnWarning: surface,
	theme.ColorNameForegroundOnError:   surface,
	theme.ColorNameHover:               {thin(ink.light, 6), thin(ink.dark, 6)},
	theme.ColorNamePressed:             {thin(ink.light, 12), thin(ink.dark, 12)},
	theme.ColorNameShadow:              {},
	ColorNameCalm:                      accentSoft,
	ColorNameBadSoft:                   badSoft,
}
