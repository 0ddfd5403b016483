package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"retake/ui/theme"
	"retake/ui/widgets"
)

// roundEnding stands there from the end of a round until its report is read: nothing on it reaches the round any more. It
// says so only where that takes long.
type roundEnding struct {
	text   *widgets.Text
	cancel func() // of the wait for that
}

// endingTime is how long it says nothing.
const endingTime = 400 * time.Millisecond

func newRoundEnding(w *Window) *roundEnding {
	s := &roundEnding{text: muted("", theme.Body).Aligned(fyne.TextAlignCenter)}
	s.cancel = w.tasks.After(endingTime, func() { s.text.SetText("Your round has ended. The report is being put together.") })
	return s
}

func (s *roundEnding) arrange(room) fyne.CanvasObject { return widgets.NewMiddle(460, s.text) }
func (s *roundEnding) first() fyne.Focusable          { return nil }
func (s *roundEnding) isAlone() bool                  { return true }
func (s *roundEnding) leave()                         { s.cancel() }
func (s *roundEnding) actions() actions               { return actions{} }
