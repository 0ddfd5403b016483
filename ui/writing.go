package ui

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// prompts say what belongs into each part.
var prompts = [...]string{
	practice.Situation: "Where and when was it, and what was at stake?",
	practice.Task:      "What were you responsible for?",
	practice.Action:    "What went wrong, and what did you do about it?",
	practice.Result:    "How did it end, what did you learn, what changed?",
}

// writing is where an answer is written: the question, the countdown and the four boxes. Ctrl+Enter checks it, Ctrl+N
// goes on to the next question, Ctrl+S saves the draft at once; it is saved anyway.
type writing struct {
	w       *Window
	session *practice.Session
	boxes   [len(practice.Sections)]*widgets.AnswerBox
	counts  [len(practice.Sections)]note
	clock   *widget.Label
	given   note
	length  note
	state   note
	banner  *bannerPlace
	all     fyne.CanvasObject
	stop    func() // of the clock's ticking
}

func newWriting(w *Window) *writing {
	s := &writing{
		w: w, session: w.session,
		clock: text("", theme.SizeNameTimer, true), given: muted("").centred(), length: muted("").centred(), state: muted(""),
		banner: newBannerPlace(w),
	}
	s.clock.Alignment = fyne.TextAlignCenter
	boxes := container.New(stack{grows: int(practice.Action)})
	answer := s.session.Answer()
	for _, part := range practice.Sections {
		boxes.Add(s.box(part, answer[part]))
	}
	q := s.session.Question()
	card := container.New(stack{gap: -12},
		muted(w.parts.Bank.ThemeName(q.Theme)).RichText,
		text(q.Text, theme.SizeNameQuestion, true),
		muted("Why they ask: "+q.Why).RichText,
	)
	live := container.NewVBox(s.clock, s.given, widget.NewSeparator(), s.length)
	bar := container.NewBorder(nil, nil, nil, container.NewHBox(w.button("Next question", cmdNext), w.mainButton("Check answer")), s.state)
	s.all = container.NewPadded(container.NewBorder(nil, bar, nil, container.New(column{width: 228}, live),
		container.NewBorder(container.NewVBox(card, s.banner.box), nil, nil, nil, boxes)))
	s.refresh()
	s.stop = w.tasks.Every(time.Second, s.tick)
	return s
}

// box is one part: its letter, name, prompt and count above its text.
func (s *writing) box(part practice.Section, written string) fyne.CanvasObject {
	rows := [...]int{practice.Situation: 2, practice.Task: 1, practice.Action: 3, practice.Result: 3}
	box := widgets.NewAnswerBox(written, rows[part])
	box.OnChanged = func(text string) { s.typed(part, text) }
	box.OnLeave = s.w.keep
	box.OnShortcut = s.w.shortcut
	box.OnKeyDown = s.w.presses.down
	s.boxes[part] = box
	s.counts[part] = muted("")
	s.counts[part].Wrapping = fyne.TextWrapOff
	prompt := muted(prompts[part])
	prompt.Wrapping, prompt.Truncation = fyne.TextWrapOff, fyne.TextTruncateEllipsis
	head := line(part.Letter()+"  "+part.Name(), true)
	return container.NewBorder(container.NewBorder(nil, nil, head, s.counts[part], prompt), nil, nil, nil, box)
}

func (s *writing) content() fyne.CanvasObject { return s.all }
func (s *writing) first() fyne.Focusable      { return s.boxes[practice.Situation] }
func (s *writing) tell(b banner)              { s.banner.tell(b) }

func (s *writing) leave() {
	s.stop()
	s.w.keep()
}

func (s *writing) actions() actions {
	return actions{cmdMain: s.check, cmdNext: s.w.next, cmdSave: s.w.keep}
}

// typed takes what a box holds now.
func (s *writing) typed(part practice.Section, text string) {
	s.session.Type(part, text, s.w.parts.Now())
	if s.session.Unsaved() {
		s.w.drafts.soon(s.w.keep)
	}
	s.refresh()
}

// tick goes on with the clock while it runs.
func (s *writing) tick() {
	if s.session.Countdown().Running() {
		s.refresh()
	}
}

// refresh shows the session as it is.
func (s *writing) refresh() {
	answer := s.session.Answer()
	for _, part := range practice.Sections {
		s.counts[part].set(words(answer.Words(part)))
	}
	countdown := s.session.Countdown()
	left := countdown.Left(s.w.parts.Now())
	shown := clock(left)
	if left < 0 {
		shown = clock(-left) + " over"
	}
	if s.clock.Text != shown {
		s.clock.SetText(shown)
	}
	s.given.set("left of " + clock(countdown.Given))
	n := answer.AllWords()
	s.length.set(fmt.Sprintf("%s, %s spoken\nGood: %d to %d words", words(n), clock(practice.Spoken(n, practice.SpeakingRate)), practice.GoodFrom, practice.GoodTo))
}

func words(n int) string {
	if n == 1 {
		return "1 word"
	}
	return fmt.Sprintf("%d words", n)
}

// saved says how saving a draft went.
func (w *Window) saved(err error) {
	s, ok := w.screen.(*writing)
	if !ok {
		return
	}
	if err != nil {
		s.state.set("Draft not saved")
		s.tell(banner{
			bold: "Draft not saved.", text: err.Error() + ". Your text is still here.", bad: true,
			offers: []offer{{"Try again", s.save}},
		})
		return
	}
	s.state.set("Draft saved at " + w.parts.Now().Wall.Format("15:04"))
}

// save writes the draft once more.
func (s *writing) save() {
	s.tell(banner{})
	s.w.keep()
}

// check judges the answer, keeps it as a try and shows the feedback. What a gate holds back stays a draft.
func (s *writing) check() {
	a, err := s.session.Finish(s.w.parts.Now())
	if err != nil {
		s.tell(banner{bold: "Nothing is written yet.", text: "One sentence about what happened is a good beginning."})
		return
	}
	if a.Check.Gate != practice.GateNone {
		s.w.keep()
		s.tell(heldBack(a))
		return
	}
	draft := s.session.Draft(s.w.parts.Now())
	feedback := newFeedback(s.w, a)
	s.w.show(feedback)
	feedback.save(s.session, draft)
}

// heldBack says why there is no score.
func heldBack(a practice.Attempt) banner {
	const stays = " No score was saved, and your text stays."
	switch a.Check.Gate {
	case practice.GateShort:
		return banner{
			bold: "Too short to judge: " + words(a.Answer.AllWords()) + ".",
			text: fmt.Sprintf("Write at least %d, and say something in Action.", practice.TooShortToJudge) + stays,
		}
	case practice.GateLanguage:
		return banner{bold: "This does not look like English.", text: "Only English answers can be judged." + stays}
	case practice.GateGibberish:
		return banner{bold: "Most of this can't be read as words.", text: "Write it as you would say it." + stays}
	case practice.GateRepeated:
		return banner{bold: "The same sentences stand here again and again.", text: "Say each once." + stays}
	case practice.GateCopied:
		return banner{bold: "Most of this is the question itself.", text: "Tell what happened in your own words." + stays}
	}
	return banner{bold: "These are good words without sentences.", text: "Tell it as a story." + stays}
}
