package ui

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// scoreCard is a try's score: the number, how it has changed since the last try, the earlier ones as ticks on a bar, and
// what holds it down.
type scoreCard struct {
	w       *Window
	attempt practice.Attempt
	when    *widgets.Text
	again   *widgets.Text // when it was checked again, and what it was before; hidden where it was not
	number  *widgets.Text
	of      *widgets.Text
	icon    *widgets.Icon
	change  *widgets.Text
	line    *fyne.Container
	bar     *widgets.ScoreBar
	card    *fyne.Container
	counts  *fyne.Animation
	said    string // the change, in words
}

func newScoreCard(w *Window, a practice.Attempt) *scoreCard {
	s := &scoreCard{
		w: w, attempt: a,
		when: mutedLine("", theme.Small), again: muted("", theme.Small).Aligned(fyne.TextAlignTrailing), number: widgets.NewLine(theme.Score, widgets.Run{Bold: true}),
		of: mutedLine(" / 100", theme.SubHeading), icon: widgets.NewIcon("trend-up", theme.Good, 18),
		change: widgets.NewText(theme.Small, widgets.Run{}), bar: widgets.NewScoreBar(0),
	}
	s.icon.Hide()
	s.again.Hide()
	s.when.SetText(s.moment(""))
	s.number.SetText(s.final())
	s.bar.Set(float32(max(0, a.Check.Score)) / 100)
	return s
}

// final is the number that stands there in the end.
func (s *scoreCard) final() string { return scoreText(s.attempt.Check.Score) }

// moment says which try this is, when it was and how long it took.
func (s *scoreCard) moment(which string) string {
	a := s.attempt
	now := s.w.parts.Now().Wall
	local := practice.Summarise(a, nil).Local()
	said := moment(local, now.In(local.Location()))
	if which != "" {
		said = which + " · " + said
	}
	if a.Times.Used > 0 {
		said += " · written in " + clock(time.Duration(a.Times.Used)*time.Millisecond)
	}
	return said
}

func (s *scoreCard) arrange(r room) fyne.CanvasObject {
	// As wide as the number will be: it may still be counting up.
	wide := fyne.MeasureText(s.final(), theme.Size(theme.Score), fyne.TextStyle{Bold: true}).Width
	number := widgets.NewRow(2, widgets.Middle, widgets.NewWide(wide, s.number), widgets.NewInsets(r.pick(22, 18), 0, 0, 0, s.of))
	s.line = widgets.NewRow(6, widgets.Middle, s.icon, widgets.Grow(s.change))
	right := widgets.NewColumn(4, s.line, s.bar)
	rows := widgets.NewColumn(4, widgets.NewRow(20, widgets.Middle, number, widgets.Grow(right)))
	if said := held(s.w, s.attempt.Check.Caps); said != "" {
		rows.Add(widgets.NewRow(8, widgets.Top, widgets.NewIcon("warning", theme.Warn, 16), widgets.Grow(muted(said, theme.Small))))
	}
	s.card = widgets.NewCard(r.pick(10, 6), r.pick(20, 16), rows)
	return s.card
}

// compare shows the earlier tries, newest first.
func (s *scoreCard) compare(earlier []earlierTry) {
	which := "First try"
	if len(earlier) > 0 {
		which = ordinal(earlier[0].number + 1)
	}
	s.when.SetText(s.moment(which))
	now := s.attempt.Check.Score
	var ticks []widgets.Tick
	var last *earlierTry
	for i, e := range earlier {
		if e.score == practice.NoScore {
			continue
		}
		if last == nil {
			last = &earlier[i]
		}
		ticks = append([]widgets.Tick{{Share: float32(e.score) / 100, Name: nth(e.number)}}, ticks...)
	}
	switch {
	case now == practice.NoScore:
		s.say("No score")
	case last == nil:
		s.say("Your first score for this question")
		s.bar.Set(float32(now) / 100)
	default:
		s.since(int(now-last.score), *last)
		s.bar.Set(float32(now)/100, ticks...)
	}
	s.countUp()
}

// since says how the score has changed.
func (s *scoreCard) since(change int, last earlierTry) {
	colour := theme.Muted
	switch {
	case change > 0:
		colour = theme.Good
		s.icon.Set("trend-up", colour)
	case change < 0:
		colour = theme.Warn
		s.icon.Set("trend-down", colour)
	}
	if change == 0 {
		s.icon.Hide()
	} else {
		s.icon.Show()
	}
	text := " since your " + strings.ToLower(ordinal(last.number))
	if last.changed {
		text += ", both by today’s rules"
	}
	s.said = signed(change) + text
	s.change.Set(widgets.Run{Text: signed(change), Bold: true, Colour: colour}, widgets.Run{Text: text, Colour: theme.Muted})
	s.relayout()
}

// say says something instead of a change.
func (s *scoreCard) say(text string) {
	s.icon.Hide()
	s.change.Set(widgets.Run{Text: text, Colour: theme.Muted})
	s.relayout()
}

func (s *scoreCard) relayout() {
	if s.card != nil {
		s.card.Refresh()
	}
}

// countTime is how long a new score takes to count up.
const countTime = 400 * time.Millisecond

// countUp lets a score that is new count up, once.
func (s *scoreCard) countUp() {
	f, ok := s.w.screen.(*feedback)
	score := s.attempt.Check.Score
	if !ok || f.score != s || !f.fresh || score <= 0 || s.counts != nil || !s.w.moves() {
		return
	}
	s.counts = fyne.NewAnimation(countTime, func(done float32) {
		s.number.SetText(strconv.Itoa(int(float32(score)*done + 0.5)))
	})
	s.counts.Start()
}

func (s *scoreCard) leave() {
	if s.counts != nil {
		s.counts.Stop()
		s.number.SetText(s.final())
	}
}
