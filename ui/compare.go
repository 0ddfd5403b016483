package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// comparison is where two tries of one question are read side by side, both judged by today's rules: their levels first,
// then part by part what was taken out and what was added. Each side can show any try of the question. Up and Down
// scroll, Ctrl+R (or Ctrl+Enter) puts the text at the right back into the boxes, Escape goes back.
type comparison struct {
	w     *Window
	back  func()                 // where Escape leads
	tries []practice.Summary     // of the question, newest first
	read  map[string]comparedTry // those that were shown, by their ID
	sides [2]comparedTry
	parts [len(practice.Sections)]comparedPart
	only  bool // the parts that changed

	leaves  *widgets.Button
	changed *widgets.Toggle
	choose  [2]*widgets.Button
	body    *fyne.Container
	reader  *widgets.Reader
	copy    *widgets.Button
	whole   *widgets.Button
	earlier *widgets.Button
	revise  *widgets.Button
	banner  *bannerPlace
	page    *fyne.Container
}

// The sides of a comparison.
const (
	left = iota
	right
)

// comparedTry is a try as it is compared.
type comparedTry struct {
	attempt practice.Attempt
	number  int            // the first is 1
	stored  practice.Score // by the check that is stored
	check   practice.Check // by today's rules
}

// name is what it is called within a sentence: "third try".
func (c comparedTry) name() string { return strings.ToLower(ordinal(c.number)) }

// compare shows two tries of one question side by side, a at the left. Escape does what back says.
func (w *Window) compare(a, b practice.Attempt, back func()) {
	var tries []practice.Summary
	w.tasks.Do(func() (err error) {
		tries, err = w.parts.History.Tries(b.Question.ID)
		return err
	}, func(err error) {
		w.show(newComparison(w, tries, a, b, back))
		if err != nil {
			w.tell(unreadable(err))
		}
	})
}

// newComparison compares two tries, which may not be among those that were read: one may not be kept yet.
func newComparison(w *Window, tries []practice.Summary, a, b practice.Attempt, back func()) *comparison {
	s := &comparison{w: w, back: back, read: map[string]comparedTry{}, body: widgets.NewColumn(0)}
	s.tries = withTry(withTry(tries, a), b)
	s.banner = newBannerPlace(w, s.relayout)
	s.leaves = w.plainButton(widgets.Face{Icon: "chevron-left", Text: "Back", Key: "Esc", Kind: widgets.Plain}, back)
	s.changed = widgets.NewToggleRow(w.keys, false, widgets.NewLine(theme.Body, widgets.Run{Text: "Only parts that changed"}), s.show)
	for at := range s.choose {
		s.choose[at] = w.plainButton(widgets.Face{Tail: "chevron-down", Kind: widgets.Outlined}, func() { s.pick(at) })
	}
	s.reader = widgets.NewReader(w.keys, s.body)
	s.copy = w.plainButton(widgets.Face{Icon: "copy", Kind: widgets.Plain}, func() { w.copySheet(s.sides[right].attempt.Answer, s.tell) })
	s.whole = w.plainButton(widgets.Face{Icon: "check-list", Text: "Feedback", Kind: widgets.Plain}, s.showFeedback)
	s.earlier = w.plainButton(widgets.Face{Icon: "pencil", Kind: widgets.Plain}, func() { s.takeUp(left) })
	s.revise = w.button(cmdRevise, widgets.Face{Icon: "pencil", Kind: widgets.Filled})
	s.set(s.judged(a), s.judged(b))
	return s
}

// withTry puts a try into a list that is newest first, where it is missing.
func withTry(tries []practice.Summary, a practice.Attempt) []practice.Summary {
	if slices.ContainsFunc(tries, func(t practice.Summary) bool { return t.ID == a.ID }) {
		return tries
	}
	at := slices.IndexFunc(tries, func(t practice.Summary) bool { return !t.Finished.After(a.Times.Finished) })
	if at < 0 {
		at = len(tries)
	}
	return slices.Insert(slices.Clone(tries), at, practice.Summarise(a, nil))
}

// judged checks a try by today's rules.
func (s *comparison) judged(a practice.Attempt) comparedTry {
	at := slices.IndexFunc(s.tries, func(t practice.Summary) bool { return t.ID == a.ID })
	c := comparedTry{
		attempt: a, number: len(s.tries) - at, stored: s.tries[at].Score,
		check: s.w.parts.Checker.Check(a.Question, a.Answer),
	}
	s.read[a.ID] = c
	return c
}

// set compares two of the tries.
func (s *comparison) set(a, b comparedTry) {
	s.sides = [2]comparedTry{a, b}
	now := s.w.parts.Now().Wall
	for at, c := range s.sides {
		local := practice.Summarise(c.attempt, nil).Local()
		s.choose[at].SetFace("", ordinal(c.number)+", "+day(local, now.In(local.Location())))
	}
	for _, part := range practice.Sections {
		s.parts[part] = compareParts(a.attempt.Answer[part], b.attempt.Answer[part])
	}
	s.copy.SetFace("copy", "Copy "+b.name())
	s.earlier.SetFace("pencil", "Revise "+a.name())
	s.revise.SetFace("pencil", "Revise "+b.name())
}

// show shows all parts, or only those that changed.
func (s *comparison) show(only bool) {
	s.only = only
	s.w.arrange()
}

func (s *comparison) arrange(r room) fyne.CanvasObject {
	gap := r.pick(12, 10)
	heads := widgets.NewRow(0, widgets.Top, widgets.Grow(s.head(r, left)), widgets.Grow(s.head(r, right)))
	s.page = widgets.NewColumn(gap, s.title(r), s.banner.box)
	state := fyne.CanvasObject(s.counts().Clipped())
	if r.large() {
		state = widgets.Space()
		s.body.Objects = []fyne.CanvasObject{widgets.NewColumn(gap, s.levels(r), s.counts(), halved(heads, widgets.NewRule(), s.texts(r)))}
		s.page.Add(widgets.Grow(s.reader))
	} else {
		s.body.Objects = []fyne.CanvasObject{s.texts(r)}
		s.page.Add(s.levels(r))
		s.page.Add(widgets.Grow(halved(heads, widgets.NewRule(), widgets.Grow(s.reader))))
	}
	s.reader.Update()
	buttons := []fyne.CanvasObject{s.copy, s.earlier, s.revise}
	if !r.large() { // else it stands beside the question
		buttons = append([]fyne.CanvasObject{s.whole}, buttons...)
	}
	return r.page(s.page, state, buttons...)
}

// halved is a card with a line down its middle.
func halved(rows ...fyne.CanvasObject) fyne.CanvasObject {
	return widgets.NewCard(1, 1, widgets.NewLayers(widgets.NewRow(0, widgets.Full, widgets.Space(), downRule(), widgets.Space()), widgets.NewColumn(0, rows...)))
}

// downRule draws a thin line from the top to the bottom.
func downRule() fyne.CanvasObject { return widgets.NewSized(1, 1, widgets.NewBox(theme.Border, 0)) }

// title is the question, between the way back and the choice of what is shown.
func (s *comparison) title(r room) fyne.CanvasObject {
	q := s.sides[right].attempt.Question
	chip := widgets.NewChip(s.w.parts.Bank.ThemeName(q.Theme))
	text := strong(q.Text, theme.SubHeading)
	if r.large() {
		return widgets.NewColumn(6, widgets.NewRow(12, widgets.Middle, s.leaves, chip, widgets.Space(), s.changed),
			widgets.NewRow(12, widgets.Middle, widgets.Grow(text), s.whole))
	}
	return widgets.NewRow(12, widgets.Middle, s.leaves, chip, widgets.Grow(text.Clipped()), s.changed)
}

// head says which try a side shows, how long it is and what it scores.
func (s *comparison) head(r room, at int) fyne.CanvasObject {
	c := s.sides[at]
	n := c.attempt.Answer.AllWords()
	about := muted(clock(practice.Spoken(n, s.w.prefs.Rate))+" spoken, "+words(n), theme.Small)
	line := widgets.NewRow(10, widgets.Middle, s.choose[at])
	if !r.large() {
		line.Add(widgets.Grow(about))
	} else {
		line.Add(widgets.Space())
	}
	line.Add(widgets.NewLine(theme.Heading, widgets.Run{Text: scoreText(c.check.Score), Bold: true}))
	if from := s.sides[left].check.Score; at == right && from != practice.NoScore && c.check.Score != practice.NoScore {
		change := int(c.check.Score - from)
		run := changeRun(change)
		run.Bold = true
		line.Add(widgets.NewRow(6, widgets.Middle, trend(change), widgets.NewLine(theme.Body, run)))
	}
	if r.large() {
		return widgets.NewInset(8, comparedInset(r), widgets.NewColumn(6, line, about))
	}
	return widgets.NewInset(r.pick(8, 6), comparedInset(r), line)
}

func (s *comparison) first() fyne.Focusable { return s.reader }
func (s *comparison) leave()                {}
func (s *comparison) tell(b banner)         { s.banner.tell(b) }

func (s *comparison) escape() bool {
	if !s.banner.close() {
		s.back()
	}
	return true
}

func (s *comparison) actions() actions {
	revise := func() { s.takeUp(right) }
	return actions{cmdMain: revise, cmdRevise: revise}
}

// showFeedback shows all there is to say of the try at the right, and comes back here.
func (s *comparison) showFeedback() {
	s.w.showFeedback(s.sides[right].attempt, func() { s.w.show(s) })
}

// takeUp revises the try of a side.
func (s *comparison) takeUp(at int) {
	c := s.sides[at]
	var fix *practice.Advice
	if advice := s.w.parts.Checker.Advise(c.check, c.attempt.Answer); len(advice) > 0 {
		fix = &advice[0]
	}
	s.w.revise(c.attempt, fix)
}

// reveal brings what has the focus into sight, where it scrolls with the texts.
func (s *comparison) reveal(o fyne.CanvasObject) {
	if s.w.layout.room.large() && (o == s.choose[left] || o == s.choose[right]) {
		s.reader.RevealObject(o)
	}
}

func (s *comparison) relayout() {
	if s.page != nil {
		s.page.Refresh()
	}
}
