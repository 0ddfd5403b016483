package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/widgets"
)

// roundScreen is what the screens of a round that runs have in common: nothing but what is answered and the clock. Ctrl+Enter
// finishes and goes on, Ctrl+K skips, Ctrl+P pauses, which covers question and boxes, Escape asks about leaving.
type roundScreen struct {
	w      *Window
	head   *roundHead
	clock  *roundClock
	cover  *roundCover
	banner *bannerPlace
	skip   *widgets.Button
	finish *widgets.Button
	writes func() fyne.Focusable // the box that is being written in
	stop   func()                // of the clock's ticking
	ticks  int
}

// newRoundScreen makes it, with the words of its filled button; relayout lays the screen out where its banner comes or goes.
func newRoundScreen(w *Window, finish string, relayout func()) roundScreen {
	return roundScreen{
		w: w, head: newRoundHead(w), clock: newRoundClock(w), cover: newRoundCover(w), banner: newBannerPlace(w, relayout),
		skip:   w.button(cmdSkip, widgets.Face{Text: "Skip", Kind: widgets.Plain}),
		finish: w.button(cmdMain, widgets.Face{Text: finish, Tail: "arrow-right", Kind: widgets.Filled}),
	}
}

// begin has the clock tick.
func (s *roundScreen) begin() {
	s.clock.refresh()
	s.stop = s.w.tasks.Every(time.Second, s.tick)
}

// newBox makes a box with what it holds and what takes it.
func (s *roundScreen) newBox(text, name string, take func(string)) *widgets.AnswerBox {
	box := s.w.newBox(text)
	box.OnChanged = func(text string) {
		take(text)
		s.w.hold()
		s.clock.refresh()
	}
	box.OnRefused = func(excess int) { s.tell(tooLong(excess, name)) }
	return box
}

// page puts a page together: what is answered, or its cover, with the actions below it, and the clock beside it.
func (s *roundScreen) page(r room, main, state fyne.CanvasObject) fyne.CanvasObject {
	if r.large() {
		state = widgets.Space()
	}
	actions := []fyne.CanvasObject{widgets.Grow(state), s.skip, s.finish}
	if s.cover.on {
		main, actions = s.cover.arrange(), actions[:1]
	}
	column := widgets.NewColumn(0, widgets.Grow(main), widgets.NewSized(0, barHigh, widgets.NewActions(8, actions...)))
	body := widgets.NewRow(r.pick(56, 20), widgets.Full, widgets.Grow(column), widgets.NewWide(r.column(200, 148), s.clock.arrange(r)))
	return widgets.NewInsets(r.pick(14, 10), r.margin(), 0, r.margin(),
		widgets.NewColumn(r.pick(24, 10), s.head.arrange(), widgets.Grow(widgets.NewInset(0, r.pick(72, 4), body))))
}

func (s *roundScreen) first() fyne.Focusable {
	switch {
	case s.cover.on && !s.w.sitting.Paused():
		return nil // what is typed still was meant for the last answer
	case s.cover.on:
		return s.cover.goOn
	}
	return s.writes()
}

func (s *roundScreen) isAlone() bool { return true }

func (s *roundScreen) tell(b banner) { s.banner.tell(b) }

func (s *roundScreen) escape() bool {
	if !s.banner.close() {
		s.w.askToLeaveRound()
	}
	return true
}

func (s *roundScreen) leave() {
	s.stop()
	s.w.keep()
}

func (s *roundScreen) actions() actions {
	if s.cover.on {
		return actions{cmdMain: s.uncover, cmdPause: s.uncover, cmdSave: s.w.keep}
	}
	return actions{cmdMain: s.end, cmdSkip: s.pass, cmdPause: s.pause, cmdSave: s.w.keep}
}

// end finishes the answer and goes on.
func (s *roundScreen) end() {
	s.w.sitting.Finish(s.w.parts.Now())
	s.w.showSitting()
}

// pass goes on to the next question. What was written is kept.
func (s *roundScreen) pass() {
	s.w.sitting.Skip(s.w.parts.Now())
	s.w.showSitting()
}

// pause lets the clock stand, and covers question and boxes.
func (s *roundScreen) pause() {
	s.w.sitting.Pause(s.w.parts.Now())
	s.w.keep()
	s.cover.cover("Paused", "Question and boxes are covered. The report says that you paused.")
	s.show()
}

// uncover goes on.
func (s *roundScreen) uncover() {
	now := s.w.parts.Now()
	s.cover.on = false
	s.w.sitting.Begin(now)
	s.w.sitting.GoOn(now)
	s.show()
}

// show lays the screen out anew, with or without its cover.
func (s *roundScreen) show() {
	s.clock.refresh()
	s.w.arrange()
	s.w.win.Canvas().Focus(s.first())
}

// keepBeat is after how many seconds the time that is left is written down where nothing is typed.
const keepBeat = 5

// tick goes on with the clock.
func (s *roundScreen) tick() {
	w := s.w
	switch event, _ := w.sitting.Tick(w.parts.Now()); {
	case event == practice.EventTimeUp && w.sitting.Round().Setup.Stop:
		w.timeUp()
		return
	case event == practice.EventTimeUp:
		s.tell(banner{
			icon: "hourglass", kind: warn, bold: "Time is up.", text: "You can finish your sentence: extra time is counted.",
			offers: []offer{{s.finish.Text(), s.end}},
		})
		w.flash()
	case event == practice.EventSlept:
		s.cover.cover("Your computer was asleep", "The clock stands. The report says that the round was interrupted.")
		s.show()
	}
	if s.ticks++; s.ticks%keepBeat == 0 && !w.sitting.Paused() {
		w.sitting.NotSaved()
		w.hold()
	}
	s.clock.refresh()
}
