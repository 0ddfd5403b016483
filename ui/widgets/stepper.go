package widgets

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// Stepper is a number with a button for less and one for more. Left, Right, Up and Down do the same while it has the
// focus, and so do minus and plus.
type Stepper struct {
	control
	step  func(by int)
	value *Text
}

// NewStepper makes a stepper at least so wide; step is told −1 or +1 and calls Set.
func NewStepper(keys *Keys, width float32, step func(by int)) *Stepper {
	s := &Stepper{step: step, value: NewLine(theme.Body, Run{})}
	s.choice = true
	button := func(icon string, by int) fyne.CanvasObject {
		return newPressable(NewBox("", 0), NewInset(9, 10, NewIcon(icon, theme.Ink, 16)), func() {
			s.take()
			step(by)
		})
	}
	content := NewRow(0, Full, button("minus", -1), Grow(NewCentred(s.value)), button("plus", 1))
	s.dress(s, keys, NewFrame(theme.Surface, theme.Input, 1, theme.ButtonRadius), NewSized(width, 36, content))
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
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyDown, fyne.KeyMinus:
		s.step(-1)
	case fyne.KeyRight, fyne.KeyUp, fyne.KeyPlus:
		s.step(1)
	default:
		s.control.TypedKey(key)
	}
}
