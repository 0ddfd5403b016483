package widgets

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// NewChip makes a small round label.
func NewChip(text string) fyne.CanvasObject {
	label := NewLine(theme.Small, Run{Text: text, Colour: theme.Accent})
	return NewLayers(NewBox(theme.AccentSoft, 13), NewInset(3, 10, label))
}

// Tile is a letter on a square.
type Tile struct {
	*fyne.Container
	ground *Box
	letter *Text
}

// NewTile makes a square so many pixels wide with a letter on it.
func NewTile(letter string, size float32) *Tile {
	t := &Tile{
		ground: NewBox(theme.Sunken, theme.ButtonRadius),
		letter: NewLine(theme.Body, Run{Text: letter, Bold: true, Colour: theme.Muted}),
	}
	t.Container = NewSized(size, size, NewLayers(t.ground, NewCentred(t.letter)))
	return t
}

// Light tells whether this is the one that is being worked on.
func (t *Tile) Light(on bool) {
	letter := t.letter.runs[0]
	if on {
		t.ground.Set(theme.Accent, "", 0)
		letter.Colour = theme.OnAccent
	} else {
		t.ground.Set(theme.Sunken, "", 0)
		letter.Colour = theme.Muted
	}
	t.letter.Set(letter)
}
