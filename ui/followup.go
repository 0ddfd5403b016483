package ui

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
	"retake/ui/widgets"
)

// followUp is where a follow-up of a round is answered, in one box on its own clock.
type followUp struct {
	roundScreen
	card *widgets.AnswerCard
	text *fyne.Container
}

func newFollowUp(w *Window) *followUp {
	s := &followUp{}
	s.roundScreen = newRoundScreen(w, "Go on", s.relayout)
	box := s.newBox(w.sitting.Probed().Answer, "one answer", func(text string) { w.sitting.Reply(text, w.parts.Now()) })
	s.card = widgets.NewPlainCard("+", "Your answer", box, 4)
	box.OnFocus = func() { s.card.Light(true) }
	box.OnLeave = func() {
		s.card.Light(false)
		w.keep()
	}
	s.writes = func() fyne.Focusable { return box }
	s.begin()
	return s
}

func (s *followUp) arrange(r room) fyne.CanvasObject {
	s.text = widgets.NewColumn(r.pick(16, 10),
		muted(s.w.sitting.Session().Question().Text, theme.Small),
		strong(s.w.sitting.Probed().Text, questionSize(r)), s.banner.box, widgets.NewSized(0, r.pick(280, 220), s.card.Container))
	return s.page(r, widgets.NewScroll(s.text), muted("A sentence or two is enough.", theme.Small).Clipped())
}

func (s *followUp) relayout() {
	if s.text != nil {
		s.text.Refresh()
	}
}
