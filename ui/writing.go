package ui

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"retake/practice"
	"retake/practice/split"
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

// hintDelay is how long nothing is typed before the hints are worked out anew.
const hintDelay = 600 * time.Millisecond

// writing is where an answer is written: the question, the countdown and the four boxes. Ctrl+Enter checks it, Ctrl+N
// goes on to the next question, Ctrl+P pauses, Ctrl+S saves the draft at once; it is saved anyway.
type writing struct {
	w           *Window
	session     *practice.Session
	card        *questionCard
	cards       [len(practice.Sections)]*widgets.AnswerCard
	boxes       *fyne.Container
	below       fyne.CanvasObject // the boxes, where they are below the question
	live        *live
	state       *state
	banner      *bannerPlace
	body        *widgets.Scroll
	checkButton *widgets.Button
	nextButton  *widgets.Button

	at       practice.Section // the part that is being written
	advice   []practice.Advice
	unhint   func()           // cancels the wait for new hints
	spread   *practice.Answer // what the boxes held before a pasted answer was spread over them; nil where none was
	spreadTo practice.Answer
	stop     func() // of the clock's ticking
}

func newWriting(w *Window) *writing {
	s := &writing{w: w, session: w.session, state: newState()}
	s.banner = newBannerPlace(w, s.relayout)
	s.card = newQuestionCard(w, s.session.Question(), s.relayout)
	for _, part := range practice.Sections {
		s.cards[part] = s.newCard(part)
	}
	if w.fixed != nil {
		s.at = w.fixed.Part
	}
	s.live = newLive(w, s)
	s.checkButton = w.button(cmdMain, widgets.Face{Icon: "check-list", Text: "Check answer", Kind: widgets.Filled})
	s.nextButton = w.button(cmdNext, widgets.Face{Text: "Next question", Kind: widgets.Plain})
	s.advise()
	s.refresh()
	s.stop = w.tasks.Every(time.Second, s.tick)
	return s
}

// newCard makes the card of one part.
func (s *writing) newCard(part practice.Section) *widgets.AnswerCard {
	lines := [...]int{practice.Situation: 1, practice.Task: 1, practice.Action: 3, practice.Result: 2}[part]
	box := s.w.newBox(s.session.Answer()[part])
	card := widgets.NewAnswerCard(part.Letter(), part.Name(), prompts[part], box, lines)
	box.OnChanged = func(text string) { s.typed(part, text) }
	box.OnFocus = func() { s.enter(part) }
	box.OnLeave = func() {
		card.Light(false)
		s.w.keep()
	}
	box.OnPaste = func(pasted, before string) { s.pasted(part, pasted, before) }
	box.OnRefused = func(excess int) { s.tell(tooLong(excess, part.Name())) }
	box.OnUndo = s.unspread
	box.OnRedo = s.respread
	return card
}

func (s *writing) arrange(r room) fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(s.cards))
	for i, c := range s.cards {
		objects[i] = c.Container
	}
	gap := r.pick(10, 8)
	s.boxes = container.New(&boxes{cards: s.cards, gap: gap}, objects...)
	s.below = widgets.Grow(s.boxes)
	s.body = widgets.NewScroll(widgets.NewColumn(r.pick(12, 10), s.card.arrange(r), s.banner.box, s.below))
	body := widgets.NewRow(r.pick(24, 16), widgets.Full, widgets.Grow(s.body), widgets.NewWide(r.column(288, 228), s.live.arrange(r)))
	return r.page(body, s.state.face, s.nextButton, s.checkButton)
}

func (s *writing) first() fyne.Focusable { return s.cards[s.at].Box }

func (s *writing) tell(b banner) { s.banner.tell(b) }

func (s *writing) escape() bool {
	return s.banner.close() || s.card.fold != nil && s.card.fold.Close()
}

func (s *writing) leave() {
	s.stop()
	if s.unhint != nil {
		s.unhint()
	}
	s.w.keep()
}

func (s *writing) actions() actions {
	return actions{cmdMain: s.check, cmdNext: s.w.next, cmdSave: s.save, cmdPause: s.pause, cmdEarlier: s.w.showEarlier}
}

// relayout lays the screen out anew after a part of it takes more or less room.
func (s *writing) relayout() {
	if s.body != nil {
		s.body.Update()
	}
}

// enter is told when a box gets the focus.
func (s *writing) enter(part practice.Section) {
	s.at = part
	card := s.cards[part]
	card.Light(true)
	s.refresh()
	top := s.below.Position().Y + card.Position().Y
	s.body.Reveal(top, top+card.Size().Height)
}

// typed takes what a box holds now.
func (s *writing) typed(part practice.Section, text string) {
	s.session.Type(part, text, s.w.parts.Now())
	s.w.hold()
	if s.unhint != nil {
		s.unhint()
	}
	s.unhint = s.w.tasks.After(hintDelay, func() {
		s.unhint = nil
		s.advise()
	})
	if part == practice.Situation || part == practice.Task {
		if l := s.boxes.Layout.(*boxes); l.grown() {
			s.relayout()
		}
	}
	s.refresh()
}

// advise works out the hints for what is written.
func (s *writing) advise() {
	s.advice = s.w.parts.Checker.Advise(s.session.Check(), s.session.Answer())
	s.hint()
}

// hint shows the hints that are due.
func (s *writing) hint() {
	room := 2
	if s.w.layout.room.low {
		room = 1
	}
	s.live.hint(s.w.hints.Update(s.advice, s.session.Answer(), s.at, s.w.parts.Now(), room))
}

// tick goes on with the clock.
func (s *writing) tick() {
	switch s.session.Tick(s.w.parts.Now()) {
	case practice.EventTimeUp:
		s.tell(banner{
			icon: "hourglass", kind: warn, bold: "Time is up.", text: "You can finish your sentence: extra time is counted.",
			offers: []offer{{"Check answer", s.check}},
		})
		s.w.flash()
	case practice.EventSlept:
		s.tell(banner{icon: "pause", bold: "Your computer was asleep.", text: "The clock stands. It goes on with your next key."})
	}
	s.hint()
	s.refresh()
}

// pause stops the clock or lets it go on.
func (s *writing) pause() {
	now := s.w.parts.Now()
	if s.session.Paused() {
		s.session.GoOn(now)
	} else {
		s.session.Pause(now)
	}
	s.refresh()
}

// restart begins the time anew. The text stays.
func (s *writing) restart() {
	s.session.Restart(s.w.parts.Now())
	s.w.hold()
	s.tell(banner{})
	s.refresh()
	s.w.win.Canvas().Focus(s.cards[s.at].Box)
}

// refresh shows the session as it is.
func (s *writing) refresh() {
	answer, aims := s.session.Answer(), s.w.prefs.PartAims()
	for _, part := range practice.Sections {
		s.cards[part].SetCount(fmt.Sprintf("%d of about %s", answer.Words(part), words(aims[part])))
	}
	s.live.refresh()
}

// pasted offers to spread a whole answer that was pasted into one box.
func (s *writing) pasted(part practice.Section, pasted, before string) {
	whole, ok := split.Whole(pasted)
	if !ok {
		return
	}
	s.tell(banner{
		icon: "spread", bold: "This looks like a whole answer.", text: "Spread it over the four parts?",
		offers: []offer{{"Spread it", func() { s.spreadOut(part, whole, before) }}, {"Leave it here", func() { s.banner.close() }}},
	})
}

// spreadOut puts a pasted answer's parts behind what the boxes held before it was pasted.
func (s *writing) spreadOut(part practice.Section, whole practice.Answer, before string) {
	held := s.session.Answer()
	to := held
	to[part] = before
	for _, p := range practice.Sections {
		to[p] = joined(to[p], whole[p])
	}
	s.spread, s.spreadTo = &held, to
	s.put(to, nil)
	s.tell(banner{
		icon: "spread", bold: "Spread over the four parts.", text: "Look whether each sentence stands where it belongs.",
		offers: []offer{{"Undo", func() { s.unspread() }}},
	})
	s.w.win.Canvas().Focus(s.cards[practice.Situation].Box)
}

// put fills the boxes: by a step, such as one back, where that leads there, else by a new one.
func (s *writing) put(a practice.Answer, step func(*widgets.AnswerBox) bool) {
	for _, p := range practice.Sections {
		box := s.cards[p].Box
		if box.Text != a[p] && step != nil {
			step(box)
		}
		if box.Text != a[p] {
			box.Replace(a[p])
		}
	}
}

// unspread takes the spreading back, as long as nothing was changed since, and tells whether it did.
func (s *writing) unspread() bool {
	if s.spread == nil || s.session.Answer() != s.spreadTo {
		return false
	}
	s.put(*s.spread, (*widgets.AnswerBox).Undo)
	s.banner.close()
	return true
}

// respread spreads again what was taken back.
func (s *writing) respread() bool {
	if s.spread == nil || s.session.Answer() != *s.spread {
		return false
	}
	s.put(s.spreadTo, (*widgets.AnswerBox).Redo)
	return true
}

// joined puts one text behind another.
func joined(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + "\n" + b
}

// heard shows what has become of a draft.
func (s *writing) heard(u *unsaved) {
	switch {
	case u.draft.ID != s.session.ID():
	case u.wrong != nil:
		s.state.set("Draft not saved", false)
	case u.safe:
		s.state.set("Draft saved at "+s.w.parts.Now().Wall.Format("15:04"), true)
	}
}

// save writes the draft, even where nothing was typed since the last one: what it was written to may be gone.
func (s *writing) save() {
	if !s.session.Answer().Empty() {
		s.session.NotSaved()
	}
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
		s.refresh()
		return
	}
	draft := s.session.Draft(s.w.parts.Now())
	s.w.session, s.w.checked = nil, a.ID
	feedback := newFeedback(s.w, a, true)
	s.w.show(feedback)
	feedback.state.set("Saving", false)
	s.w.drafts.finish(a, draft)
}

// boxes lays the four parts out: they share the room by their aims, Situation and Task have at least a line and grow to
// fit two, Result has at least 96, and Action takes what is left.
type boxes struct {
	cards [len(practice.Sections)]*widgets.AnswerCard
	gap   float32
	lines [2]int // of Situation and Task, when they were laid out last
	width float32
}

const leastResult = 96

func (b *boxes) heights(width float32) (least [len(practice.Sections)]float32) {
	for i, c := range b.cards {
		least[i] = c.MinSize().Height
	}
	for i := range b.lines {
		least[i] = b.cards[i].HeightOf(min(2, b.cards[i].Lines(width)))
	}
	least[practice.Result] = max(least[practice.Result], leastResult)
	return least
}

// grown tells whether Situation or Task has more or fewer lines than when they were laid out.
func (b *boxes) grown() bool {
	for i, n := range b.lines {
		if min(2, b.cards[i].Lines(b.width)) != n {
			return true
		}
	}
	return false
}

func (b *boxes) height(width float32) (all float32) {
	for _, h := range b.heights(width) {
		all += h
	}
	return all + b.gap*float32(len(b.cards)-1)
}

// MinSize is what the parts need at least.
func (b *boxes) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, b.height(b.width)) }

// Layout shares out the room.
func (b *boxes) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	heights := b.heights(size.Width)
	for i := range b.lines {
		b.lines[i] = min(2, b.cards[i].Lines(size.Width))
	}
	room := size.Height - b.gap*float32(len(b.cards)-1)
	left := room
	for _, h := range heights {
		left -= h
	}
	for _, part := range []practice.Section{practice.Result, practice.Situation, practice.Task} {
		more := min(max(0, room*float32(part.Aim())/100-heights[part]), max(0, left))
		heights[part] += more
		left -= more
	}
	heights[practice.Action] += max(0, left)
	var y float32
	for i, c := range b.cards {
		c.Move(fyne.NewPos(0, y))
		c.Resize(fyne.NewSize(size.Width, heights[i]))
		y += heights[i] + b.gap
	}
}

// heldBack says why there is no score.
func heldBack(a practice.Attempt) banner {
	const stays = " No score was saved, and your text stays."
	b := banner{icon: "info"}
	switch a.Check.Gate {
	case practice.GateShort:
		b.bold = "Too short to judge: " + words(a.Answer.AllWords()) + "."
		b.text = fmt.Sprintf("Write at least %d, and say something in Action.", practice.TooShortToJudge)
		if len(a.Check.Severe) > 0 {
			b.text += fmt.Sprintf(" As it stands, “%s” would be held against you.", a.Check.Severe[0].Text)
		}
	case practice.GateLanguage:
		b.bold, b.text = "This does not look like English.", "Only English answers can be judged."
	case practice.GateGibberish:
		b.bold, b.text = "Most of this can't be read as words.", "Write it as you would say it."
	case practice.GateRepeated:
		b.bold, b.text = "The same sentences stand here again and again.", "Say each once."
	case practice.GateCopied:
		b.bold, b.text = "Most of this is the question itself.", "Tell what happened in your own words."
	default:
		b.bold, b.text = "These are good words without sentences.", "Tell it as a story."
	}
	b.text += stays
	return b
}

// state is a word about saving, at the left of the actions.
type state struct {
	face fyne.CanvasObject
	icon *widgets.Icon
	text *widgets.Text
}

func newState() *state {
	s := &state{icon: widgets.NewIcon("check", theme.Good, 16), text: muted("", theme.Small).Clipped()}
	s.icon.Hide()
	s.face = widgets.NewRow(8, widgets.Middle, s.icon, widgets.Grow(s.text))
	return s
}

// set says something, with a tick where it is done.
func (s *state) set(text string, done bool) {
	if done {
		s.icon.Show()
	} else {
		s.icon.Hide()
	}
	s.text.SetText(text)
	s.face.Refresh()
}
