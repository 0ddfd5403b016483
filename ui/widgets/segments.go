package widgets

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// Segments is a choice of one out of a few, side by side. Left and Right choose while it has the focus.
type Segments struct {
	control
	OnChanged func(i int)
	choices   []*segment
	at        int
}

// NewSegments makes a choice, of which one is made already.
func NewSegments(keys *Keys, names []string, at int, changed func(int)) *Segments {
	s := &Segments{at: at, OnChanged: changed}
	row := NewRow(0, Full)
	for i, name := range names {
		c := newSegment(name, func() { s.choose(i) })
		s.choices = append(s.choices, c)
		row.Add(c)
	}
	ground := NewBox(theme.Sunken, theme.RowRadius)
	s.dress(s, keys, ground, NewInset(3, 3, row))
	s.show()
	return s
}

func (s *Segments) choose(i int) {
	if i < 0 || i >= len(s.choices) || i == s.at {
		return
	}
	s.at = i
	s.show()
	s.OnChanged(i)
}

func (s *Segments) show() {
	for i, c := range s.choices {
		c.light(i == s.at)
	}
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

// segment is one of the choices. It is pressed by the mouse only: the keyboard's focus is on the whole.
type segment struct {
	pressable
	ground *Box
	text   *Text
}

func newSegment(name string, tapped func()) *segment {
	s := &segment{ground: NewBox("", theme.ButtonRadius), text: NewLine(theme.Body, Run{Text: name})}
	s.pressable = pressable{tapped: tapped, face: NewLayers(NewSized(0, 30, Space()), s.ground, NewInset(4, 14, NewCentred(s.text)))}
	s.ExtendBaseWidget(s)
	return s
}

func (s *segment) light(on bool) {
	run := s.text.runs[0]
	run.Bold, run.Colour = on, theme.Muted
	s.ground.Set("", "", 0)
	if on {
		run.Colour = theme.Accent
		s.ground.Set(theme.Surface, theme.Accent, 1)
	}
	s.text.Set(run)
}
