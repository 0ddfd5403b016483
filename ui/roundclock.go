package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// roundClock stands beside what is answered in a round: the phase, the time that is left, and the pause.
type roundClock struct {
	w     *Window
	phase *widgets.Text
	label fyne.CanvasObject // the phase in the middle
	ring  *widgets.Ring
	pause *widgets.Button
}

func newRoundClock(w *Window) *roundClock {
	c := &roundClock{
		w: w, phase: widgets.NewLine(theme.Small, widgets.Run{}), ring: widgets.NewRing(176),
		pause: w.button(cmdPause, widgets.Face{Icon: "pause", Text: "Pause", Low: true}),
	}
	c.label = widgets.NewCentred(c.phase)
	return c
}

func (c *roundClock) arrange(r room) fyne.CanvasObject {
	c.ring.Fit(r.column(176, 128))
	return widgets.NewColumn(12, c.label, c.ring, widgets.NewCentred(c.pause))
}

// refresh shows the clock as it is.
func (c *roundClock) refresh() {
	s, now := c.w.sitting, c.w.parts.Now()
	left, given, paused := s.Left(now), s.Given(), s.Paused()
	phase, thinking := "Answering", s.Session() != nil && s.Session().Phase(now) == practice.Thinking
	switch {
	case s.Stage() == practice.StageFollowUp:
		phase, thinking = "Follow-up", false
	case thinking:
		phase = "Thinking"
	}
	f := ringFace(left, given, !thinking && left < -time.Second/2, paused)
	if thinking && !paused {
		f.Below = "to think"
	}
	showPause(c.pause, paused)
	if c.phase.Set(widgets.Run{Text: phase, Bold: true, Colour: theme.Accent}) {
		c.label.Refresh()
	}
	c.ring.Set(f)
}
