package widgets

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// Tile is a letter on a square.
type Tile struct {
	*fyne.Container
	ground *Box
	letter *Text
}

// largeTile is how wide a tile is from which on its letter is large.
const largeTile = 40

// NewTile makes a square so many pixels wide with a letter on it.
func NewTile(letter string, size float32) *Tile {
	letters := theme.Body
	if size >= largeTile {
		letters = theme.Heading
	}
	t := &Tile{
		ground: NewBox(theme.Sunken, theme.ButtonRadius),
		letter: NewLine(letters, Run{Text: letter, Bold: true, Colour: theme.Muted}),
	}
	t.Container = NewSized(size, size, NewLayers(t.ground, NewCentred(t.letter)))
	return t
}

// Light tells whether this is the one that is being worked on.
func (t *Tile) Light(on bool) {
	fill, ink := theme.Sunken, theme.Muted
	if on {
		fill, ink = theme.Accent, theme.OnAccent
	}
	t.ground.Set(fill, "", 0)
	t.letter.Set(Run{Text: t.letter.String(), Bold: true, Colour: ink})
}
