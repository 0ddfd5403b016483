package ui

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// feedback is where a try is read: its score beside the earlier ones, the ten criteria, what to fix first, and the answer
// with the words it all rests on. Ctrl+R (or Ctrl+Enter) puts the text back into the boxes, Ctrl+N goes on to the next
// question, Ctrl+D compares with the try before, Ctrl+T has the answer told aloud; Up and Down go through the criteria,
// Enter shows one's marks, Escape all.
type feedback struct {
	w       *Window
	attempt practice.Attempt
	check   practice.Check // the newest that is stored
	fresh   bool           // it was checked just now
	round   *roundHead     // of the round that goes on; nil outside of one
	back    func()         // where Escape leads; nil for the history
	fix     *practice.Advice
	follow  string
	score   *scoreCard
	rows    *criteria
	answer  *answerView
	banner  *bannerPlace
	state   *state
	aloud   *toldLine
	right   *widgets.Scroll
	page    *fyne.Container

	before *practice.Attempt // the try of the question before this one; nil for none, or as long as it is not known
}

// newFeedback shows a try; fresh tells that it was checked just now and is not kept yet.
func newFeedback(w *Window, a practice.Attempt, fresh bool) *feedback {
	f := &feedback{w: w, attempt: a, check: a.Check, fresh: fresh, state: newState()}
	f.banner = newBannerPlace(w, f.relayout)
	f.aloud = newToldLine(w, a.ID, f.tell, f.relayout)
	f.judge()
	if !fresh {
		f.renew()
	}
	f.compare()
	f.aloud.recall()
	return f
}

// judge makes what is said of the try, by its check.
func (f *feedback) judge() {
	w, a := f.w, f.attempt
	f.fix = nil
	if advice := w.parts.Checker.Advise(a.Check, a.Answer); len(advice) > 0 {
		f.fix = &advice[0]
	}
	f.follow = w.parts.Checker.FollowUp(f.question(), a.Check).Text
	f.score = newScoreCard(w, a)
	f.answer = newAnswerView(w, a, f.choose)
	f.rows = newCriteria(w, a.Check, f.fix, f.choose)
}

// question is the try's as the bank has it today, with what it was asked as.
func (f *feedback) question() practice.Question {
	q, known := f.w.parts.Bank.Question(f.attempt.Question.ID)
	if !known {
		return f.attempt.Question
	}
	return q
}

func (f *feedback) arrange(r room) fyne.CanvasObject {
	a := f.attempt
	head := widgets.NewColumn(2, widgets.NewRow(12, widgets.Middle,
		widgets.NewChip(f.w.parts.Bank.ThemeName(a.Question.Theme)),
		widgets.Grow(widgets.NewText(theme.SubHeading, widgets.Run{Text: a.Question.Text, Bold: true}).Clipped()),
		f.score.when), f.score.again)
	gap := r.pick(12, 10)
	left := widgets.NewColumn(gap, f.score.arrange(r), widgets.Grow(f.rows.arrange(r)))
	var tell *widgets.Button
	tellBelow := r.large() || r.compact && f.before != nil && !f.fresh // the line of actions would be too full
	if tellBelow && f.round == nil {
		tell = f.tellButton(widgets.Outlined)
	}
	below := widgets.NewColumn(gap, widgets.Grow(f.answer.arrange(r)), f.aloud.arrange(tell))
	if r.large() && f.before != nil && f.round == nil {
		below.Add(choices(f.compareButton(widgets.Outlined)))
	}
	if f.follow != "" && f.round == nil {
		below.Add(f.followCard(r))
	}
	right := widgets.NewColumn(gap)
	if f.fix != nil {
		right.Add(f.fixCard(r))
	}
	f.right = widgets.NewScroll(below)
	right.Add(widgets.Grow(f.right))
	f.page = widgets.NewColumn(gap, head, f.banner.box, widgets.Grow(
		widgets.NewRow(r.pick(16, 12), widgets.Full, widgets.NewWide(r.pick(452, 380)*min(1.15, max(1, r.letters)), left), widgets.Grow(right))))
	if f.round != nil {
		f.page.Objects = append([]fyne.CanvasObject{f.round.arrange()}, f.page.Objects...)
		return r.page(f.page, f.state.face, f.w.button(cmdMain, widgets.Face{Text: "Go on", Tail: "arrow-right", Kind: widgets.Filled}))
	}
	buttons := []fyne.CanvasObject{
		f.w.plainButton(widgets.Face{Icon: "copy", Text: "Copy answer", Kind: widgets.Plain}, f.copySheet),
		f.w.plainButton(widgets.Face{Icon: "printer", Text: "Save or print", Kind: widgets.Plain}, f.saveSheet),
	}
	if !tellBelow {
		buttons = append(buttons, f.tellButton(widgets.Plain))
	}
	if !f.fresh {
		buttons = append(buttons, f.w.plainButton(widgets.Face{Icon: "trash", Text: "Delete", Kind: widgets.Danger}, f.delete))
	}
	if f.before != nil && !r.large() {
		buttons = append(buttons, f.compareButton(widgets.Plain))
	}
	buttons = append(buttons,
		f.w.button(cmdNext, widgets.Face{Text: "Next question", Kind: widgets.Plain}),
		f.w.button(cmdRevise, widgets.Face{Icon: "pencil", Text: "Revise", Kind: widgets.Filled}))
	return r.page(f.page, f.state.face, buttons...)
}

// fixCard says what to fix first, and has a button that opens its box.
func (f *feedback) fixCard(r room) fyne.CanvasObject {
	fix := f.fix
	text := []widgets.Run{{Text: fix.Text, Colour: theme.Muted}}
	if fix.Start != "" {
		text = append(text, widgets.Run{Text: " Begin with: ", Colour: theme.Muted}, widgets.Run{Text: "“" + fix.Start + "”", Italic: true})
	}
	open := fyne.CanvasObject(f.w.plainButton(widgets.Face{Text: "Go to " + fix.Part.Name(), Tail: "arrow-right", Kind: widgets.Outlined}, f.revise))
	if f.round != nil {
		open = widgets.NewSized(0, 0, widgets.Space())
	}
	worth := "worth about " + points(fix.Gain)
	first := widgets.Run{Text: "Fix this first", Bold: true, Colour: theme.Accent}
	var label fyne.CanvasObject = widgets.NewRow(8, widgets.Middle, widgets.NewLine(theme.Small, first), mutedLine(worth, theme.Small))
	if r.large() {
		label = widgets.NewText(theme.Small, first, widgets.Run{Text: " " + worth, Colour: theme.Muted})
	}
	rows := widgets.NewColumn(4, label,
		widgets.NewText(theme.SubHeading, widgets.Run{Text: fix.Title, Bold: true}),
		widgets.NewText(theme.Body, text...))
	line := widgets.NewRow(12, widgets.Top, widgets.NewIcon("target", theme.Accent, 22), widgets.Grow(rows))
	card := widgets.NewRow(16, widgets.Middle, widgets.Grow(line), open)
	if r.large() {
		card = widgets.NewColumn(8, line, choices(open))
	}
	return widgets.NewLayers(widgets.NewFrame(theme.Surface, theme.Accent, 2, theme.CardRadius),
		widgets.NewInset(r.pick(16, 12), r.pick(20, 16), card))
}

func points(n int) string {
	if n == 1 {
		return "1 point"
	}
	return fmt.Sprintf("%d points", n)
}

// followCard is the question that may come next.
func (f *feedback) followCard(r room) fyne.CanvasObject {
	ask := f.w.plainButton(widgets.Face{Text: "Practise it"}, func() { f.w.ask(practice.FollowUp(f.attempt.Question, f.follow)) })
	return widgets.NewCard(r.pick(12, 10), r.pick(20, 16), widgets.NewRow(14, widgets.Middle,
		widgets.NewIcon("speech", theme.Muted, 22),
		widgets.Grow(widgets.NewColumn(2, muted("They may ask next", theme.Small), strong(f.follow, theme.Body))), ask))
}

func (f *feedback) first() fyne.Focusable { return f.rows.first() }
func (f *feedback) leave()                { f.score.leave() }
func (f *feedback) tell(b banner)         { f.banner.tell(b) }

// isAlone tells whether it is part of a round that goes on.
func (f *feedback) isAlone() bool { return f.round != nil }

func (f *feedback) actions() actions {
	if f.round != nil {
		return actions{cmdMain: f.goOn, cmdWhy: f.why}
	}
	all := actions{cmdMain: f.revise, cmdRevise: f.revise, cmdNext: f.w.next, cmdWhy: f.why, cmdTell: f.tellAloud}
	if f.before != nil {
		all[cmdCompare] = f.compareWithBefore
	}
	return all
}

// escape shows all marks, or closes the banner, or goes back to the list the try was opened from.
func (f *feedback) escape() bool {
	switch {
	case f.rows.chosen >= 0:
		f.choose(-1)
	case f.banner.close():
	case f.round != nil:
		f.w.askToLeaveRound()
	case f.back != nil:
		f.back()
	case !f.fresh:
		f.w.showHistory()
	default:
		return false
	}
	return true
}

func (f *feedback) relayout() {
	if f.page != nil {
		f.page.Refresh()
	}
}

// goOn goes on with the round.
func (f *feedback) goOn() {
	f.w.sitting.Finish(f.w.parts.Now())
	f.w.showSitting()
}

// why explains what is said of the criterion whose marks are shown, or of all.
func (f *feedback) why() { f.w.showWhy(f.check, f.rows.chosen) }

func (f *feedback) tellButton(kind widgets.Kind) *widgets.Button {
	return f.w.button(cmdTell, widgets.Face{Icon: "speech", Text: "Tell it aloud", Kind: kind})
}

// tellAloud has the answer told aloud, and comes back here.
func (f *feedback) tellAloud() { f.w.tellAloud(f.attempt, f.comeBack) }

// comeBack shows the feedback again as it was, with what has become of the try meanwhile.
func (f *feedback) comeBack() {
	f.w.show(f)
	f.aloud.recall()
	if !f.fresh {
		return
	}
	if u := f.w.drafts.of(f.attempt.ID); u != nil {
		f.heard(u)
	} else {
		f.state.set("Saved to your history", true)
	}
}

func (f *feedback) revise() { f.w.revise(f.attempt, f.fix) }

// choose shows the marks of one criterion, by its place in the list, or of all: -1. Choosing it again shows all.
func (f *feedback) choose(i int) {
	if i == f.rows.chosen {
		i = -1
	}
	f.rows.choose(i)
	f.answer.show(i)
	f.right.Update()
}

// compare looks up the earlier tries of the question, and how they would be judged today.
func (f *feedback) compare() {
	a := f.attempt
	if a.Question.ID == "" {
		f.score.compare(nil)
		return
	}
	var earlier []practice.Attempt
	more := 0
	f.w.tasks.Do(func() error {
		tries, err := f.w.parts.History.Tries(a.Question.ID)
		own := slices.IndexFunc(tries, func(t practice.Summary) bool { return t.ID == a.ID }) // -1 while it is not kept yet
		for _, t := range tries[own+1:] {
			if len(earlier) == mostTicks {
				more++
				continue
			}
			one, readErr := f.w.parts.History.Attempt(t.ID)
			if readErr != nil {
				return readErr
			}
			earlier = append(earlier, one)
		}
		return err
	}, func(err error) {
		if err != nil {
			f.tell(unreadable(err))
		}
		f.score.compare(f.judgedToday(earlier, more))
		if len(earlier) > 0 {
			f.offerToCompare(earlier[0])
		}
	})
}

// offerToCompare lets the try be compared with the one before it.
func (f *feedback) offerToCompare(before practice.Attempt) {
	f.before = &before
	if f.w.screen == screen(f) {
		f.w.arrange()
	}
}

func (f *feedback) compareButton(kind widgets.Kind) *widgets.Button {
	return f.w.button(cmdCompare, widgets.Face{Icon: "compare", Text: "Compare", Kind: kind})
}

// compareWithBefore shows the try beside the one before it, and comes back here.
func (f *feedback) compareWithBefore() { f.w.compare(*f.before, f.attempt, f.comeBack) }

// mostTicks is how many earlier tries are shown on the bar.
const mostTicks = 5

// earlierTry is an earlier try of the same question, by today's rules.
type earlierTry struct {
	number  int // the first is 1
	score   practice.Score
	changed bool // by the rules it was checked with the score was another
}

// judgedToday checks earlier tries again, newest first; more have gone before them.
func (f *feedback) judgedToday(earlier []practice.Attempt, more int) (tries []earlierTry) {
	for i, e := range earlier {
		score := f.w.parts.Checker.Check(e.Question, e.Answer).Score
		tries = append(tries, earlierTry{number: more + len(earlier) - i, score: score, changed: score != e.Check.Score})
	}
	return tries
}

// heard shows what has become of the try; "saved" shows only when it is.
func (f *feedback) heard(u *unsaved) {
	switch {
	case u.draft.ID != f.attempt.ID:
	case u.try == nil:
		f.state.set("Saved to your history", true)
	case u.wrongTry != nil && u.safe:
		f.state.set("Kept as a draft", false)
	case u.wrongTry != nil:
		f.state.set("Not saved", false)
	}
}

// delete puts the try into the trash and goes back to the history.
func (f *feedback) delete() {
	f.w.showProgressSide(sideHistory).history.delete([]string{f.attempt.ID})
}

// levelGrades are how the levels look.
var levelGrades = map[practice.Level]widgets.Grade{
	practice.Strong:    {Icon: "disc-check", Pips: 4, Colour: theme.Good},
	practice.Good:      {Icon: "circle-check", Pips: 3, Colour: theme.Good},
	practice.Weak:      {Icon: "triangle-alert", Pips: 2, Colour: theme.Warn},
	practice.Missing:   {Icon: "circle-dashed", Pips: 0, Colour: theme.Bad},
	practice.NotJudged: {Icon: "circle-dashed", Pips: -1, Colour: theme.Muted},
}

// grade is how a criterion's level looks in a check.
func grade(c practice.Check, criterion practice.Criterion) widgets.Grade {
	level, hurts := c.Criteria[criterion].Level, c.Hurts(criterion)
	g := levelGrades[level]
	g.Word = level.Word(hurts)
	if hurts {
		g.Icon = "warning-filled"
	}
	return g
}

// held says what holds a score down.
func held(w *Window, caps []practice.Cap) string {
	var all []string
	for _, c := range caps {
		all = append(all, fmt.Sprintf("Held at %d because %s", c.At, w.parts.Checker.Because(c.Because)))
	}
	return strings.Join(all, " ")
}
