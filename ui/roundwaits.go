package ui

import (
	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// roundWaits is shown where a round was left, or the program ended in it: it can be gone on with at the same question with
// the time that was left, or ended with what there is. Ctrl+Enter goes on.
type roundWaits struct {
	w      *Window
	goOn   *widgets.Button
	end    *widgets.Button
	banner *bannerPlace
	card   *fyne.Container
}

func newRoundWaits(w *Window) *roundWaits {
	s := &roundWaits{w: w}
	s.banner = newBannerPlace(w, s.relayout)
	s.goOn = w.mainButton("play", "Go on")
	s.end = w.plainButton(widgets.Face{Text: "End with a report"}, w.endRound)
	return s
}

func (s *roundWaits) arrange(room) fyne.CanvasObject {
	round := s.w.sitting
	now := s.w.parts.Now()
	where := place(round)
	if left := round.Left(now); round.Stage() == practice.StageFeedback {
		where += ", its feedback."
	} else if left < 0 {
		where += ", " + clock(-left) + " over its time."
	} else {
		where += ", with " + clock(left) + " left."
	}
	rows := widgets.NewColumn(12,
		widgets.NewRow(12, widgets.Middle, widgets.NewIcon("stopwatch", theme.Accent, 26), widgets.Grow(strong("Your round waits", theme.SubHeading))),
		s.banner.box,
		strong(where, theme.Body))
	if round.Session() != nil {
		rows.Add(muted(round.Session().Question().Text, theme.Body))
	}
	rows.Add(plain("All you wrote is here, and the clock stands. Go on at the same place, or end the round with what there is.", theme.Body))
	rows.Add(choices(s.end, s.goOn))
	s.card = widgets.NewCard(22, 26, rows)
	return widgets.NewMiddle(600, s.card)
}

func (s *roundWaits) relayout() {
	if s.card != nil {
		s.card.Refresh()
		s.w.frame.Refresh()
	}
}

func (s *roundWaits) first() fyne.Focusable { return s.goOn }
func (s *roundWaits) leave()                {}
func (s *roundWaits) tell(b banner)         { s.banner.tell(b) }
func (s *roundWaits) escape() bool          { return s.banner.close() }
func (s *roundWaits) actions() actions      { return actions{cmdMain: s.w.goOn} }
