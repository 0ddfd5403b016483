package widgets

import (
	"slices"

	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// Stepper is a number with a button for less and one for more. Left, Right, Up and Down do the same while it has the focus.
type Stepper struct {
	control
	step  func(by int)
	value *Text
}

// NewStepper makes a stepper; step is told −1 or +1 and calls Set.
func NewStepper(keys *Keys, width float32, step func(by int)) *Stepper {
	s := &Stepper{step: step, value: NewLine(theme.Body, Run{})}
	less := newPressable(NewInset(9, 10, NewIcon("minus", theme.Ink, 16)), func() { step(-1) })
	more := newPressable(NewInset(9, 10, NewIcon("plus", theme.Ink, 16)), func() { step(1) })
	ground := NewFrame(theme.Surface, theme.Input, 1, theme.ButtonRadius)
	s.dress(s, keys, ground, NewSized(width, 36, NewRow(0, Middle, less, Grow(NewCentred(s.value)), more)))
	return s
}

// Set shows a value and its unit.
func (s *Stepper) Set(value, unit string) {
	if s.value.Set(Run{Text: value, Bold: true}, Run{Text: " " + unit, Colour: theme.Muted}) {
		s.face.Refresh()
	}
}

// TypedKey steps.
func (s *Stepper) TypedKey(key *fyne.KeyEvent) {
	switch {
	case slices.Contains([]fyne.KeyName{fyne.KeyLeft, fyne.KeyDown, fyne.KeyMinus}, key.Name):
		s.step(-1)
	case slices.Contains([]fyne.KeyName{fyne.KeyRight, fyne.KeyUp, fyne.KeyPlus}, key.Name):
		s.step(1)
	default:
		s.control.TypedKey(key)
	}
}
