package ui

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/report"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// roundReport is where one reads what came of a round: the average beside that of the last round, the time, what is
// strongest and weakest, a row a question that opens its feedback, and the criteria compared with the last round. Up and
// Down go through the rows, Enter opens one; Ctrl+Enter practises what is weakest.
type roundReport struct {
	w      *Window
	back   func() // where Escape leads
	facts  roundFacts
	report practice.RoundReport
	last   *roundFacts // the round before; nil for none
	before practice.RoundReport

	rows     []*widgets.PressRow
	at       int // the row that was opened last
	practise *widgets.Button
	save     *widgets.Button
	again    *widgets.Button
	banner   *bannerPlace
	scroll   *widgets.Scroll
}

// openRound opens the report of a round that is in the history. Escape does what back says.
func (w *Window) openRound(id string, back func()) {
	var r practice.Round
	w.tasks.Do(func() (err error) {
		r, err = w.parts.Rounds.Round(id)
		return err
	}, func(err error) {
		if err != nil {
			w.tell(unreadable(err))
			return
		}
		w.showReport(r, nil, back)
	})
}

// showReport shows what came of a round; made are tries of it that may not be in the history yet. Escape does what back
// says.
func (w *Window) showReport(r practice.Round, made []practice.Attempt, back func()) {
	var facts roundFacts
	var last *roundFacts
	w.tasks.Do(func() (err error) {
		if facts, err = w.readRound(r, made); err != nil {
			return err
		}
		last, err = w.readBefore(r)
		return err
	}, func(err error) {
		w.show(newRoundReport(w, facts, last, back))
		if err != nil {
			w.tell(unreadable(err))
		}
	})
}

func newRoundReport(w *Window, facts roundFacts, last *roundFacts, back func()) *roundReport {
	s := &roundReport{w: w, back: back, facts: facts, report: facts.report(w.parts.Checker), last: last}
	if last != nil {
		s.before = last.report(w.parts.Checker)
	}
	s.banner = newBannerPlace(w, s.relayout)
	s.save = w.plainButton(widgets.Face{Icon: "download", Text: "Save report"}, s.savePaper)
	s.again = w.plainButton(widgets.Face{Text: "New round", Kind: widgets.Plain}, w.showRounds)
	if s.report.Weakest != nil {
		s.practise = w.mainButton("target", "Practise "+s.report.Weakest.Criterion.Name())
	}
	return s
}

func (s *roundReport) arrange(r room) fyne.CanvasObject {
	s.rows = nil
	title := widgets.NewColumn(2, widgets.NewLine(theme.Heading, widgets.Run{Text: "Your round", Bold: true}), muted(s.what(), theme.Small))
	if said := s.marked(); said != "" {
		title.Add(widgets.NewRow(8, widgets.Top, widgets.NewIcon("info", theme.Muted, 16), widgets.Grow(muted(said, theme.Small))))
	}
	gap := r.pick(14, 10)
	s.scroll = widgets.NewScroll(widgets.NewColumn(gap, title, s.banner.box, s.tiles(r), s.table(r), s.criteria(r)))
	buttons := []fyne.CanvasObject{s.again}
	if s.practise != nil {
		buttons = append(buttons, s.practise)
	}
	return r.page(s.scroll, widgets.NewRow(0, widgets.Middle, s.save, widgets.Space()), buttons...)
}

// what says which round this is.
func (s *roundReport) what() string {
	round := s.facts.round
	now := s.w.parts.Now().Wall
	said := sentenceCase(moment(round.At().In(now.Location()), now)) + " · " + questions(len(round.Questions))
	var themes []string
	for _, q := range round.Questions {
		if name := s.w.parts.Bank.ThemeName(q.Theme); name != "" && !slices.Contains(themes, name) {
			themes = append(themes, name)
		}
	}
	if len(themes) > 0 {
		said += " · " + strings.Join(themes, ", ")
	}
	if round.Seed != 0 {
		said += " · seed " + strconv.FormatUint(round.Seed, 10)
	}
	return said
}

// sentenceCase begins a text with a capital.
func sentenceCase(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// marked says what was not as in a real interview.
func (s *roundReport) marked() string {
	if said := marks(s.facts.round); said != "" {
		return sentenceCase(said) + "."
	}
	return ""
}

// marks says in which way a round was not as in a real interview; nothing where it was.
func marks(r practice.Round) string {
	paused, interrupted := 0, 0
	for _, t := range r.Turns {
		paused += t.Paused
		interrupted += t.Interrupted
	}
	var all []string
	if r.Left {
		all = append(all, "ended before the last question")
	}
	if interrupted > 0 {
		all = append(all, "interrupted "+report.HowOften(interrupted))
	}
	if paused > 0 {
		all = append(all, "paused "+report.HowOften(paused))
	}
	return strings.Join(all, ", ")
}

// dayOfLast names the day of the round before.
func (s *roundReport) dayOfLast() string {
	now := s.w.parts.Now().Wall
	return day(s.last.round.At().In(now.Location()), now)
}

// criteria compares the criteria with those of the last round.
func (s *roundReport) criteria(r room) fyne.CanvasObject {
	if s.report.Strongest == nil {
		return widgets.NewCard(14, 20, muted("Nothing was judged in this round, so there is nothing to compare. What you wrote is in the history.", theme.Body))
	}
	head := "Criteria"
	legend := widgets.NewRow(6, widgets.Middle)
	if s.last != nil {
		head = "Criteria, compared with the last round"
		legend = widgets.NewRow(6, widgets.Middle, widgets.NewDot(true), mutedLine("now", theme.Small),
			widgets.NewSized(8, 0, widgets.Space()), widgets.NewDot(false), mutedLine(s.dayOfLast(), theme.Small))
	}
	const half = 5
	halves := [2]*fyne.Container{widgets.NewColumn(r.pick(6, 4)), widgets.NewColumn(r.pick(6, 4))}
	for i, c := range practice.Criteria {
		compared := widgets.Compared{Now: shown(s.report.Criteria[c]), Before: -1}
		if s.last != nil {
			compared.Before = shown(s.before.Criteria[c])
		}
		halves[i/half].Add(widgets.NewDumbbell(c.Name(), compared))
	}
	return widgets.NewCard(r.pick(14, 10), r.pick(20, 14), widgets.NewColumn(r.pick(10, 8),
		widgets.NewRow(8, widgets.Middle, widgets.Grow(strong(head, theme.Body)), legend),
		widgets.NewRow(r.pick(60, 28), widgets.Top, widgets.Grow(halves[0]), widgets.Grow(halves[1]))))
}

// shown is a mark as it is shown, −1 for none.
func shown(m practice.Mark) float64 {
	if math.IsNaN(float64(m)) {
		return -1
	}
	return float64(m)
}

func (s *roundReport) first() fyne.Focusable {
	switch {
	case s.at < len(s.rows):
		return s.rows[s.at]
	case s.practise != nil:
		return s.practise
	}
	return s.again
}

func (s *roundReport) leave()        {}
func (s *roundReport) tell(b banner) { s.banner.tell(b) }

func (s *roundReport) escape() bool {
	if !s.banner.close() {
		s.back()
	}
	return true
}

func (s *roundReport) actions() actions {
	all := actions{cmdMain: s.w.showRounds}
	if s.practise != nil {
		all[cmdMain] = s.practiseWeakest
	}
	return all
}

// reveal brings a row into sight.
func (s *roundReport) reveal(o fyne.CanvasObject) {
	if _, row := o.(*widgets.PressRow); row && s.scroll != nil {
		s.scroll.RevealObject(o)
	}
}

func (s *roundReport) relayout() {
	if s.scroll != nil {
		s.scroll.Update()
	}
}

// move gives another row the focus.
func (s *roundReport) move(to int) {
	if to >= 0 && to < len(s.rows) {
		s.w.win.Canvas().Focus(s.rows[to])
	}
}

// open shows the feedback of a row's answer. Escape leads back to that row.
func (s *roundReport) open(i int) {
	row := 0
	for _, r := range s.report.Rows[:i] {
		if r.Attempt != nil {
			row++
		}
	}
	s.at = row
	f := newFeedback(s.w, *s.report.Rows[i].Attempt, false)
	f.back = func() { s.w.show(s) }
	s.w.show(f)
}

// practiseWeakest takes up the answer that lacks most of what is weakest, with that as its first hint.
func (s *roundReport) practiseWeakest() {
	weakest := s.report.Weakest.Criterion
	var worst *practice.Attempt
	for _, row := range s.report.Rows {
		if a := row.Attempt; a != nil && row.Judged && (worst == nil || a.Check.Criteria[weakest].Level < worst.Check.Criteria[weakest].Level) {
			worst = a
		}
	}
	var fix *practice.Advice
	for _, advice := range s.w.parts.Checker.Advise(worst.Check, worst.Answer) {
		if advice.Criterion == weakest {
			fix = &advice
			break
		}
	}
	s.w.revise(*worst, fix)
}
