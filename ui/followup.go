package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// followUp is where a follow-up of a round is answered, in one box on its own clock. Ctrl+Enter goes on, Ctrl+P pauses,
// Escape asks about leaving.
type followUp struct {
	w      *Window
	head   *roundHead
	clock  *roundClock
	card   *widgets.AnswerCard
	cover  *roundCover
	banner *bannerPlace
	page   *fyne.Container
	skip   *widgets.Button
	finish *widgets.Button
	stop   func() // of the clock's ticking
	beat   roundBeat
}

func newFollowUp(w *Window) *followUp {
	s := &followUp{w: w, head: newRoundHead(w), clock: newRoundClock(w), cover: newRoundCover(w)}
	s.banner = newBannerPlace(w, s.relayout)
	box := w.newBox(w.sitting.Probed().Answer)
	s.card = widgets.NewPlainCard("+", "Your answer", box, 4)
	box.OnChanged = func(text string) {
		w.sitting.Reply(text, w.parts.Now())
		w.hold()
		s.refresh()
	}
	box.OnFocus = func() { s.card.Light(true) }
	box.OnLeave = func() {
		s.card.Light(false)
		w.keep()
	}
	box.OnRefused = func(excess int) { s.tell(tooLong(excess, "one answer")) }
	s.skip = w.button(cmdSkip, widgets.Face{Text: "Skip", Kind: widgets.Plain})
	s.finish = w.button(cmdMain, widgets.Face{Text: "Go on", Tail: "arrow-right", Kind: widgets.Filled})
	s.refresh()
	s.stop = w.tasks.Every(time.Second, s.tick)
	return s
}

func (s *followUp) arrange(r room) fyne.CanvasObject {
	size := theme.Question
	if r.compact {
		size = theme.Heading
	}
	state := muted("A sentence or two is enough.", theme.Small).Clipped()
	if s.cover.on {
		return roundPage(r, s.head, s.cover.arrange(), s.clock, state)
	}
	s.page = widgets.NewColumn(r.pick(16, 10),
		muted(s.w.sitting.Session().Question().Text, theme.Small),
		strong(s.w.sitting.Probed().Text, size), s.banner.box, widgets.NewSized(0, r.pick(280, 220), s.card.Container))
	return roundPage(r, s.head, widgets.NewScroll(s.page), s.clock, state, s.skip, s.finish)
}

func (s *followUp) first() fyne.Focusable {
	switch {
	case s.cover.on && !s.w.sitting.Paused():
		return nil
	case s.cover.on:
		return s.cover.goOn
	}
	return s.card.Box
}

func (s *followUp) isAlone() bool { return true }
func (s *followUp) tell(b banner) { s.banner.tell(b) }

func (s *followUp) escape() bool {
	if !s.banner.close() {
		s.w.askToLeaveRound()
	}
	return true
}

func (s *followUp) leave() {
	s.stop()
	s.w.keep()
}

func (s *followUp) actions() actions {
	if s.cover.on {
		return actions{cmdMain: s.uncover, cmdPause: s.uncover, cmdSave: s.w.keep}
	}
	return actions{cmdMain: s.end, cmdSkip: s.end, cmdPause: s.pause, cmdSave: s.w.keep}
}

func (s *followUp) relayout() {
	if s.page != nil {
		s.page.Refresh()
	}
}

// refresh shows the clock as it is.
func (s *followUp) refresh() { s.clock.refresh() }

// end goes on with what was answered.
func (s *followUp) end() {
	s.w.sitting.Finish(s.w.parts.Now())
	s.w.showSitting()
}

// pause lets the clock stand, and covers the question and the box.
func (s *followUp) pause() {
	s.w.sitting.Pause(s.w.parts.Now())
	s.w.keep()
	s.cover.cover("Paused", "The question and your answer are covered. The report says that you paused.")
	s.show()
}

// uncover goes on.
func (s *followUp) uncover() {
	s.cover.on = false
	s.w.sitting.GoOn(s.w.parts.Now())
	s.show()
}

// show lays the screen out anew, with or without its cover.
func (s *followUp) show() {
	s.refresh()
	s.w.arrange()
	s.w.win.Canvas().Focus(s.first())
}

// tick goes on with the clock.
func (s *followUp) tick() {
	w := s.w
	switch event, _ := w.sitting.Tick(w.parts.Now()); {
	case event == practice.EventTimeUp && w.sitting.Round().Setup.Stop:
		w.timeUp()
		return
	case event == practice.EventTimeUp:
		s.tell(banner{
			icon: "hourglass", kind: warn, bold: "Time is up.", text: "You can finish your sentence: extra time is counted.",
			offers: []offer{{"Go on", s.end}},
		})
		w.flash()
	case event == practice.EventSlept:
		s.cover.cover("Your computer was asleep", "The clock stands. The report says that the round was interrupted.")
		s.show()
	}
	s.beat.tick(w)
	s.refresh()
}
