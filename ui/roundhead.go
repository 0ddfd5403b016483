package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// roundHead is the line above a round that runs: which question this is, how far one has come, and the way out.
type roundHead struct {
	where *widgets.Text
	steps *widgets.Steps
	leave *widgets.Button
}

func newRoundHead(w *Window) *roundHead {
	n, at := len(w.sitting.Round().Questions), w.sitting.Place()
	h := &roundHead{
		where: widgets.NewLine(theme.Body, widgets.Run{Text: place(w.sitting), Bold: true}),
		steps: widgets.NewSteps(n),
		leave: w.plainButton(widgets.Face{Text: "Leave round", Key: "Esc", Kind: widgets.Plain}, w.askToLeaveRound),
	}
	h.steps.Set(at)
	return h
}

// place says at which question a round is.
func place(s *practice.Sitting) string {
	said := fmt.Sprintf("Question %d of %d", s.Place()+1, len(s.Round().Questions))
	if s.Stage() == practice.StageFollowUp {
		said += ", follow-up"
	}
	return said
}

func (h *roundHead) arrange() fyne.CanvasObject {
	return widgets.NewRow(16, widgets.Middle, h.where, widgets.Grow(h.steps), h.leave)
}

// askToLeaveRound asks what is to become of the round; Stay has the focus.
func (w *Window) askToLeaveRound() { w.askAboutRound(func() {}) }

// askAboutRound asks what is to become of the round. then follows where it is left to be gone on with later.
func (w *Window) askAboutRound(then func()) {
	stay := w.plainButton(widgets.Face{Text: "Stay", Kind: widgets.Filled, Key: "Esc"}, func() { w.closeSheet() })
	later := w.plainButton(widgets.Face{Text: "Go on later"}, func() {
		w.closeSheet()
		w.later()
		then()
	})
	end := w.plainButton(widgets.Face{Text: "End with a report"}, func() {
		w.closeSheet()
		w.endRound()
	})
	w.showSheet(560, 0, widgets.NewColumn(14,
		widgets.NewRow(12, widgets.Middle,
			widgets.NewIcon("stopwatch", theme.Accent, 24), widgets.Grow(strong("Leave the round?", theme.SubHeading))),
		plain(place(w.sitting)+". What you wrote is kept either way. If you go on later, the clock stands until then, and the report says so.", theme.Body),
		choices(end, later, stay),
	), stay, func() { w.closeSheet() })
}
