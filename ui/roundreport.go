package ui

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// roundReport is where one reads what came of a round: the average beside that of the last round, the time, what is
// strongest and weakest, a row a question that opens its feedback, and the criteria compared with the last round. Up and
// Down go through the rows, Enter opens one; Ctrl+Enter practises what is weakest.
type roundReport struct {
	w      *Window
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

// openRound opens the report of a round that is in the history.
func (w *Window) openRound(id string) {
	var r practice.Round
	w.tasks.Do(func() (err error) {
		r, err = w.parts.Rounds.Round(id)
		return err
	}, func(err error) {
		if err != nil {
			w.tell(unreadable(err))
			return
		}
		w.showReport(r, nil)
	})
}

// showReport shows what came of a round; made are tries of it that may not be in the history yet.
func (w *Window) showReport(r practice.Round, made []practice.Attempt) {
	var facts roundFacts
	var last *roundFacts
	w.tasks.Do(func() (err error) {
		if facts, err = w.readRound(r, made); err != nil {
			return err
		}
		last, err = w.readBefore(r)
		return err
	}, func(err error) {
		w.show(newRoundReport(w, facts, last))
		if err != nil {
			w.tell(unreadable(err))
		}
	})
}

func newRoundReport(w *Window, facts roundFacts, last *roundFacts) *roundReport {
	s := &roundReport{w: w, facts: facts, report: facts.report(w.parts.Checker), last: last}
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
		all = append(all, "interrupted "+howOften(interrupted))
	}
	if paused > 0 {
		all = append(all, "paused "+howOften(paused))
	}
	return strings.Join(all, ", ")
}

// howOften counts how often something was.
func howOften(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}

// tiles are the four figures of the round.
func (s *roundReport) tiles(r room) fyne.CanvasObject {
	tile := func(title string, big fyne.CanvasObject, small string) fyne.CanvasObject {
		return widgets.Grow(widgets.NewCard(r.pick(14, 10), r.pick(20, 14), widgets.NewColumn(r.pick(6, 3),
			muted(title, theme.Small), widgets.NewSized(0, r.pick(34, 30), big), muted(small, theme.Small))))
	}
	report := s.report
	average, of := "–", "no answer was scored"
	change := widgets.NewLine(theme.Body, widgets.Run{})
	if report.Average != practice.NoScore {
		average, of = strconv.Itoa(int(report.Average)), averageOf(report)
		if s.last != nil && s.before.Average != practice.NoScore {
			change.Set(changeRun(int(report.Average - s.before.Average)))
			of = fmt.Sprintf("%d in the round of %s", s.before.Average, s.dayOfLast())
			if report.Scored < report.Answered {
				of = averageOf(report) + ", " + of
			}
		}
	}
	figure := func(text string) *widgets.Text {
		return widgets.NewLine(theme.Timer, widgets.Run{Text: text, Bold: true})
	}
	over := "of " + clock(report.Given)
	switch {
	case report.Over == 1:
		over += ", one answer over time"
	case report.Over > 1:
		over += fmt.Sprintf(", %d answers over time", report.Over)
	}
	best := func(standing *practice.Standing, level practice.Level, said string) (fyne.CanvasObject, string) {
		if standing == nil {
			return muted("–", theme.SubHeading), "no answer was judged"
		}
		g := levelGrades[level]
		return widgets.NewRow(8, widgets.Middle, widgets.NewIcon(g.Icon, g.Colour, 20),
				widgets.Grow(widgets.NewText(theme.SubHeading, widgets.Run{Text: standing.Criterion.Name(), Bold: true}).Clipped())),
			fmt.Sprintf("%s in %d of %d answers", said, standing.Answers, report.Answered)
	}
	strong, strongSaid := best(report.Strongest, practice.Strong, "strong")
	weak, weakSaid := best(report.Weakest, practice.Weak, "weak or missing")
	return widgets.NewRow(r.pick(12, 8), widgets.Full,
		tile("Average score", widgets.NewRow(10, widgets.Middle, figure(average), widgets.Grow(change)), of),
		tile("Time used", widgets.NewRow(0, widgets.Middle, figure(clock(report.Used)), widgets.Space()), over),
		tile("Strongest", strong, strongSaid),
		tile("Weakest", weak, weakSaid))
}

// changeRun is a change of a score, in its colour.
func changeRun(change int) widgets.Run {
	colour := theme.Muted
	if change > 0 {
		colour = theme.Good
	} else if change < 0 {
		colour = theme.Warn
	}
	return widgets.Run{Text: signed(change), Bold: true, Colour: colour}
}

// dayOfLast names the day of the round before.
func (s *roundReport) dayOfLast() string {
	now := s.w.parts.Now().Wall
	return day(s.last.round.At().In(now.Location()), now)
}

// Widths of the columns of the table, wide and compact; the question takes what is left.
var columns = [...][2]float32{{36, 28}, {150, 118}, {106, 84}, {150, 130}, {150, 130}, {20, 20}}

// table has a row a question.
func (s *roundReport) table(r room) fyne.CanvasObject {
	cells := func(number, question, score, time, strongest, weakest, more fyne.CanvasObject) fyne.CanvasObject {
		row := widgets.NewRow(r.pick(12, 8), widgets.Middle)
		for i, o := range []fyne.CanvasObject{number, score, time, strongest, weakest, more} {
			if isGrade := i == 3 || i == 4; isGrade && r.large() {
				continue // they are opened with the row
			}
			row.Add(widgets.NewWide(r.column(columns[i][0], columns[i][1]), o))
			if i == 0 {
				row.Add(widgets.Grow(question))
			}
		}
		return widgets.NewInset(r.pick(9, 6), r.pick(20, 14), row)
	}
	head := func(text string) fyne.CanvasObject { return muted(text, theme.Small) }
	rows := widgets.NewColumn(0, cells(head("No."), head("Question"), head("Score, change"), head("Time"), head("Strongest"), head("Weakest"), widgets.Space()))
	for i, row := range s.report.Rows {
		rows.Add(widgets.NewRule())
		strongest, weakest := fyne.CanvasObject(widgets.Space()), fyne.CanvasObject(widgets.Space())
		if row.Judged {
			strongest, weakest = gradeWord(row.Strongest, *row.Attempt), gradeWord(row.Weakest, *row.Attempt)
		}
		more := fyne.CanvasObject(widgets.Space())
		if row.Attempt != nil {
			more = widgets.NewIcon("chevron-right", theme.Ink, 18)
		}
		line := cells(mutedLine(strconv.Itoa(i+1), theme.Body), s.asked(row), s.scored(r, row), s.timed(row), strongest, weakest, more)
		if row.Attempt == nil {
			rows.Add(line)
			continue
		}
		press := widgets.NewPressRow(s.w.keys, line, func() { s.open(i) })
		n := len(s.rows)
		press.OnMove = func(by int) { s.move(n + by) }
		s.rows = append(s.rows, press)
		rows.Add(press)
	}
	return widgets.NewCard(1, 1, rows)
}

// asked is a question with its theme, whether its clock stood, and what the follow-up brought.
func (s *roundReport) asked(row practice.RoundRow) fyne.CanvasObject {
	below := s.w.parts.Bank.ThemeName(row.Question.Theme)
	switch {
	case row.Turn.Interrupted > 0:
		below += " · interrupted"
	case row.Turn.Paused > 0:
		below += " · paused"
	}
	if p := row.Turn.Probed; p != nil {
		switch {
		case p.Brought():
			below += " · follow-up brought " + strings.ToLower(p.Lacks.Name())
		case strings.TrimSpace(p.Answer) == "":
			below += " · follow-up not answered"
		case p.Lacks != nil:
			below += " · follow-up did not bring " + strings.ToLower(p.Lacks.Name())
		}
	}
	return widgets.NewColumn(0, plain(row.Question.Text, theme.Body).Clipped(), muted(below, theme.Small).Clipped())
}

// scored is the score of a row on a bar, with its change.
func (s *roundReport) scored(r room, row practice.RoundRow) fyne.CanvasObject {
	switch {
	case row.Attempt == nil && row.Reached:
		return mutedLine("skipped", theme.Small)
	case row.Attempt == nil:
		return mutedLine("not reached", theme.Small)
	case row.Attempt.Check.Score == practice.NoScore:
		return mutedLine("no score", theme.Small)
	}
	score := row.Attempt.Check.Score
	change := widgets.Run{Text: "new", Colour: theme.Muted}
	if row.Before != practice.NoScore {
		change = changeRun(int(score - row.Before))
		change.Bold = false
	}
	return widgets.NewRow(8, widgets.Middle,
		widgets.NewEms(1.6, theme.Body, widgets.NewLine(theme.Body, widgets.Run{Text: strconv.Itoa(int(score)), Bold: true})),
		widgets.NewWide(r.pick(56, 36), widgets.NewScoreBar(float32(score)/100)),
		widgets.Grow(widgets.NewLine(theme.Small, change)))
}

// timed is how long an answer took, and whether that was too long.
func (s *roundReport) timed(row practice.RoundRow) fyne.CanvasObject {
	if row.Attempt == nil {
		return widgets.Space()
	}
	t := row.Attempt.Times
	used := widgets.NewRow(6, widgets.Middle)
	below := "of " + clock(time.Duration(t.Given)*time.Millisecond)
	if over := row.Over; over >= time.Second {
		used.Add(widgets.NewIcon("triangle-alert", theme.Warn, 15))
		below = clock(over) + " over"
	}
	used.Add(widgets.Grow(widgets.NewLine(theme.Body, widgets.Run{Text: clock(time.Duration(t.Used) * time.Millisecond)})))
	return widgets.NewColumn(0, used, muted(below, theme.Small).Clipped())
}

// gradeWord is a criterion with the sign of its level in an answer.
func gradeWord(c practice.Criterion, a practice.Attempt) fyne.CanvasObject {
	g := grade(a.Check, c)
	return widgets.NewRow(6, widgets.Middle, widgets.NewIcon(g.Icon, g.Colour, 16), widgets.Grow(plain(c.Name(), theme.Small).Clipped()))
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
		s.w.showRounds()
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

// heard tells where the round could be kept.
func (s *roundReport) heard(u *unsaved) {
	if u.round != nil && u.round.Round.ID == s.facts.round.ID && !u.failed() {
		s.relayout()
	}
}
