package widgets

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// Segments is a choice of one out of a few, side by side. Left and Right choose while it has the focus.
type Segments struct {
	control
	OnChanged func(i int)
	choices   []segment
	at        int
}

type segment struct {
	ground *Box
	text   *Text
}

// NewSegments makes a choice, of which one is made already.
func NewSegments(keys *Keys, names []string, at int, changed func(int)) *Segments {
	s := &Segments{at: at, OnChanged: changed}
	s.choice = true
	row := NewRow(0, Full)
	for i, name := range names {
		c := segment{NewBox("", theme.ButtonRadius), NewLine(theme.Body, Run{Text: name})}
		s.choices = append(s.choices, c)
		row.Add(newPressable(c.ground, NewSized(0, 30, NewInset(4, 14, NewCentred(c.text))), func() {
			s.take()
			s.choose(i)
		}))
	}
	s.dress(s, keys, NewBox(theme.Sunken, theme.RowRadius), NewInset(3, 3, row))
	s.show()
	return s
}

func (s *Segments) choose(i int) {
	if s.Set(i) {
		s.OnChanged(i)
	}
}

// Set makes a choice without telling of it, and tells whether it is another.
func (s *Segments) Set(i int) bool {
	if i < 0 || i >= len(s.choices) || i == s.at {
		return false
	}
	s.at = i
	s.show()
	return true
}

func (s *Segments) show() {
	for i, c := range s.choices {
		run := Run{Text: c.text.String(), Colour: theme.Muted}
		if i == s.at {
			run.Bold, run.Colour = true, theme.Accent
			c.ground.Set(theme.Surface, theme.Accent, 1)
		} else {
			c.ground.Set("", "", 0)
		}
		c.text.Set(run)
	}
	s.face.Refresh()
}

// TypedKey chooses.
func (s *Segments) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		s.choose(s.at - 1)
	case fyne.KeyRight:
		s.choose(s.at + 1)
	default:
		s.control.TypedKey(key)
	}
}
