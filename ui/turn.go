package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// turn is where a question of a round is answered: nothing but the question, the four boxes and the clock. Ctrl+Enter
// finishes it and goes on, Ctrl+K skips it, Ctrl+P pauses, which covers question and boxes, Escape asks about leaving.
type turn struct {
	w      *Window
	head   *roundHead
	clock  *roundClock
	cards  [len(practice.Sections)]*widgets.AnswerCard
	boxes  *fyne.Container
	cover  *roundCover
	banner *bannerPlace
	body   *widgets.Scroll
	state  *widgets.Text
	skip   *widgets.Button
	finish *widgets.Button
	at     practice.Section // the part that is being written
	stop   func()           // of the clock's ticking
	beat   roundBeat
}

func newTurn(w *Window) *turn {
	s := &turn{w: w, head: newRoundHead(w), clock: newRoundClock(w)}
	s.banner = newBannerPlace(w, s.relayout)
	s.cover = newRoundCover(w)
	for _, part := range practice.Sections {
		s.cards[part] = s.newCard(part)
	}
	said := "Feedback comes at the end of the round."
	if w.sitting.Round().Setup.AfterEach {
		said = "Feedback comes after this answer."
	}
	s.state = muted(said, theme.Small).Clipped()
	s.skip = w.button(cmdSkip, widgets.Face{Text: "Skip", Kind: widgets.Plain})
	s.finish = w.button(cmdMain, widgets.Face{Text: "Finish and go on", Tail: "arrow-right", Kind: widgets.Filled})
	s.refresh()
	s.stop = w.tasks.Every(time.Second, s.tick)
	return s
}

// newCard makes the card of one part: its letter, and nothing that counts or helps.
func (s *turn) newCard(part practice.Section) *widgets.AnswerCard {
	lines := [...]int{practice.Situation: 1, practice.Task: 1, practice.Action: 3, practice.Result: 2}[part]
	box := s.w.newBox(s.w.sitting.Session().Answer()[part])
	card := widgets.NewPlainCard(part.Letter(), part.Name(), box, lines)
	box.OnRefused = func(excess int) { s.tell(tooLong(excess, part.Name())) }
	box.OnChanged = func(text string) { s.typed(part, text) }
	box.OnFocus = func() {
		s.at = part
		card.Light(true)
		if s.body != nil {
			top := s.boxes.Position().Y + card.Position().Y
			s.body.Reveal(top, top+card.Size().Height)
		}
	}
	box.OnLeave = func() {
		card.Light(false)
		s.w.keep()
	}
	return card
}

func (s *turn) arrange(r room) fyne.CanvasObject {
	size := theme.Question
	if r.compact {
		size = theme.Heading
	}
	objects := make([]fyne.CanvasObject, len(s.cards))
	for i, c := range s.cards {
		objects[i] = c.Container
	}
	s.boxes = container.New(&boxes{cards: s.cards, gap: r.pick(12, 8)}, objects...)
	s.body = widgets.NewScroll(widgets.NewColumn(r.pick(16, 10),
		strong(s.w.sitting.Session().Question().Text, size), s.banner.box, widgets.Grow(s.boxes)))
	main := fyne.CanvasObject(s.body)
	buttons := []fyne.CanvasObject{s.skip, s.finish}
	if s.cover.on {
		main, buttons = s.cover.arrange(), nil
	}
	return roundPage(r, s.head, main, s.clock, s.state, buttons...)
}

// roundPage puts a round's page together: its head, what is answered with the actions below it, and the clock beside it.
func roundPage(r room, head *roundHead, main fyne.CanvasObject, clock *roundClock, state fyne.CanvasObject, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	if r.large() {
		state = widgets.Space()
	}
	bar := widgets.NewSized(0, barHigh, widgets.NewActions(8, append([]fyne.CanvasObject{widgets.Grow(state)}, buttons...)...))
	body := widgets.NewRow(r.pick(56, 20), widgets.Full,
		widgets.Grow(widgets.NewColumn(0, widgets.Grow(main), bar)), widgets.NewWide(r.column(200, 148), clock.arrange(r)))
	return widgets.NewInsets(r.pick(14, 10), r.margin(), 0, r.margin(),
		widgets.NewColumn(r.pick(24, 10), head.arrange(), widgets.Grow(widgets.NewInset(0, r.pick(72, 4), body))))
}

func (s *turn) first() fyne.Focusable {
	switch {
	case s.cover.on && !s.w.sitting.Paused():
		return nil // what is typed still was meant for the last question
	case s.cover.on:
		return s.cover.goOn
	}
	return s.cards[s.at].Box
}

func (s *turn) isAlone() bool { return true }

func (s *turn) tell(b banner) { s.banner.tell(b) }

func (s *turn) escape() bool {
	if !s.banner.close() {
		s.w.askToLeaveRound()
	}
	return true
}

func (s *turn) leave() {
	s.stop()
	s.w.keep()
}

func (s *turn) actions() actions {
	if s.cover.on {
		return actions{cmdMain: s.uncover, cmdPause: s.uncover, cmdSave: s.w.keep}
	}
	return actions{cmdMain: s.end, cmdSkip: s.pass, cmdPause: s.pause, cmdSave: s.w.keep}
}

func (s *turn) relayout() {
	if s.body != nil {
		s.body.Update()
	}
}

// refresh shows the clock as it is.
func (s *turn) refresh() { s.clock.refresh() }

// typed takes what a box holds now.
func (s *turn) typed(part practice.Section, text string) {
	s.w.sitting.Type(part, text, s.w.parts.Now())
	s.w.hold()
	if l, ok := s.boxes.Layout.(*boxes); ok && (part == practice.Situation || part == practice.Task) && l.grown() {
		s.relayout()
	}
	s.refresh()
}

// end finishes the answer and goes on.
func (s *turn) end() {
	s.w.sitting.Finish(s.w.parts.Now())
	s.w.showSitting()
}

// pass goes on without a follow-up. What was written is kept.
func (s *turn) pass() {
	s.w.sitting.Skip(s.w.parts.Now())
	s.w.showSitting()
}

// pause lets the clock stand, and covers question and boxes.
func (s *turn) pause() {
	s.w.sitting.Pause(s.w.parts.Now())
	s.w.keep()
	s.cover.cover("Paused", "Question and boxes are covered. The report says that you paused.")
	s.show()
}

// uncover goes on.
func (s *turn) uncover() {
	now := s.w.parts.Now()
	s.cover.on = false
	s.w.sitting.Begin(now)
	s.w.sitting.GoOn(now)
	s.show()
}

// show lays the screen out anew, with or without its cover.
func (s *turn) show() {
	s.refresh()
	s.w.arrange()
	s.w.win.Canvas().Focus(s.first())
}

// tick goes on with the clock.
func (s *turn) tick() {
	w := s.w
	switch event, _ := w.sitting.Tick(w.parts.Now()); {
	case event == practice.EventTimeUp && w.sitting.Round().Setup.Stop:
		w.timeUp()
		return
	case event == practice.EventTimeUp:
		s.tell(banner{
			icon: "hourglass", kind: warn, bold: "Time is up.", text: "You can finish your sentence: extra time is counted.",
			offers: []offer{{"Finish and go on", s.end}},
		})
		w.flash()
	case event == practice.EventSlept:
		s.cover.cover("Your computer was asleep", "The clock stands. The report says that the round was interrupted.")
		s.show()
	}
	s.beat.tick(w)
	s.refresh()
}
