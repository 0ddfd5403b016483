package ui

import (
	"errors"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// roundSetup is where a mock round is set up: how many questions, which, and against which clock. The minutes it takes
// stand beside it at once. Ctrl+Enter starts it; what was chosen is there again the next time.
type roundSetup struct {
	w      *Window
	setup  practice.RoundSetup
	themes []practice.Theme
	seeded uint64             // how many seeds were made
	last   []practice.Summary // the newest scored try of each question of the bank
	round  *practice.Round    // the last one; nil for none

	count    *widgets.Segments
	write    *widgets.Stepper
	think    *widgets.Segments
	chips    *widgets.Chips
	choosing *widgets.Segments
	means    *widgets.Text // what the choice means
	pick     *widgets.Button
	seed     *widgets.Field
	again    *widgets.Button
	toggles  []setupToggle
	minutes  *widgets.Text
	sum      [3]*widgets.Text
	missing  *widgets.Text // why it can't start
	start    *widgets.Button
	report   *widgets.Button
	lastBox  *fyne.Container
	banner   *bannerPlace
	scroll   *widgets.Scroll
	side     *widgets.Scroll
}

// showRounds goes to the mock rounds: to the one that waits, else to the set-up of the next.
func (w *Window) showRounds() {
	if w.sitting != nil {
		w.show(newRoundWaits(w))
		return
	}
	w.remember(func(m *machine) { m.Screen = screenRounds })
	w.show(newRoundSetup(w))
}

func newRoundSetup(w *Window) *roundSetup {
	s := &roundSetup{
		w: w, themes: w.parts.Bank.Themes(), means: muted("", theme.Small), missing: muted("", theme.Small),
		minutes: widgets.NewLine(theme.Timer, widgets.Run{Bold: true}), lastBox: widgets.NewLayers(),
	}
	var ids []string
	for _, t := range s.themes {
		ids = append(ids, t.ID)
	}
	s.setup = practice.RoundSetupOf(w.stored, w.prefs, ids)
	s.setup.Seed = s.newSeed()
	s.banner = newBannerPlace(w, s.relayout)
	for i := range s.sum {
		s.sum[i] = plain("", theme.Small)
	}
	s.controls()
	s.start = w.mainButton("play", "Start round")
	s.report = w.plainButton(widgets.Face{Text: "Open report", Low: true}, func() { w.openRound(s.round.ID, w.showRounds) })
	s.lastBox.Hide()
	s.refresh()
	s.read()
	return s
}

// read looks up the last round, how the questions went last, and the person's pace.
func (s *roundSetup) read() {
	var ids []string
	for _, q := range s.w.parts.Bank.Questions() {
		ids = append(ids, q.ID)
	}
	var tries, recent []practice.Summary
	var last *roundFacts
	rounds := s.w.parts.Rounds
	s.w.tasks.Do(func() (err error) {
		if tries, err = rounds.LastScored(ids); err != nil {
			return err
		}
		if recent, _, err = s.w.parts.History.Page("", pageSize); err != nil {
			return err
		}
		newest, err := rounds.Rounds(1)
		if len(newest) > 0 {
			facts, factsErr := s.w.readRound(newest[0], nil)
			last, err = &facts, errors.Join(err, factsErr)
		}
		return err
	}, func(err error) {
		if err != nil {
			s.tell(unreadable(err))
		}
		s.last = tries
		if s.setup.ByPace {
			s.setup.Write = practice.PreferencesOf(s.w.stored).ByPace(s.w.stored, recent).Write.Milliseconds()
		}
		if last != nil {
			s.round = &last.round
			s.showLast(last.report(s.w.parts.Checker))
		}
		s.refresh()
	})
}

// showLast shows how the last round went.
func (s *roundSetup) showLast(r practice.RoundReport) {
	now := s.w.parts.Now().Wall
	average, of := "–", "no answer was scored"
	if r.Average != practice.NoScore {
		average, of = strconv.Itoa(int(r.Average)), averageOf(r)
	}
	rows := widgets.NewColumn(6,
		widgets.NewRow(8, widgets.Middle, widgets.Grow(strong("Last round", theme.Body)), mutedLine(day(s.round.At().In(now.Location()), now), theme.Small)),
		widgets.NewRow(8, widgets.Middle, widgets.NewLine(theme.Heading, widgets.Run{Text: average, Bold: true}), widgets.Grow(muted(of, theme.Small))))
	if r.Strongest != nil {
		rows.Add(muted(fmt.Sprintf("Strongest: %s. Weakest: %s.", r.Strongest.Criterion.Name(), r.Weakest.Criterion.Name()), theme.Small))
	}
	rows.Add(widgets.NewRow(0, widgets.Middle, s.report, widgets.Space()))
	s.lastBox.Objects = []fyne.CanvasObject{widgets.NewCard(16, 22, rows)}
	s.lastBox.Show()
	s.relayout()
}

func (s *roundSetup) arrange(r room) fyne.CanvasObject {
	title := widgets.NewColumn(2, widgets.NewLine(theme.Heading, widgets.Run{Text: "Mock round", Bold: true}),
		muted("A set of questions against the clock, then one report.", theme.Small))
	wide := r.column(200, 168)
	row := func(name, note string, controls ...fyne.CanvasObject) fyne.CanvasObject {
		label := widgets.NewColumn(0, strong(name, theme.Body))
		if note != "" {
			label.Add(muted(note, theme.Small))
		}
		inner := widgets.NewColumn(6, controls...)
		if r.large() {
			return widgets.NewInset(10, 0, widgets.NewColumn(6, label, inner))
		}
		return widgets.NewInset(7, 0, widgets.NewRow(0, widgets.Middle, widgets.NewWide(wide, label), widgets.Grow(inner)))
	}
	left := func(o fyne.CanvasObject) fyne.CanvasObject {
		return widgets.NewRow(8, widgets.Middle, o, widgets.Space())
	}
	rows := widgets.NewColumn(0,
		row("Questions", "", left(s.count)), widgets.NewRule(),
		row("Time to answer", "for each question", left(s.write)), widgets.NewRule(),
		row("Time to think", "before you answer", left(s.think)), widgets.NewRule(),
		widgets.NewInset(7, 0, widgets.NewColumn(6, widgets.NewRow(8, widgets.Middle, widgets.NewLine(theme.Body, widgets.Run{Text: "Themes", Bold: true}),
			widgets.Grow(muted("at least one", theme.Small))), s.chips)), widgets.NewRule(),
		row("Choose", "", left(s.choosing), s.means, left(s.pick)), widgets.NewRule(),
		row("Seed", "the same one, the same choice", widgets.NewRow(8, widgets.Middle, widgets.NewWide(r.column(110, 110), s.seed), s.again, widgets.Space())),
		widgets.NewRule(), widgets.NewSized(1, 8, widgets.Space()))
	rows.Add(s.arrangeToggles(r))
	sum := widgets.NewColumn(8,
		muted("This round", theme.Small),
		widgets.NewRow(8, widgets.Middle, s.minutes, widgets.Grow(muted("in all", theme.Body))),
		widgets.NewRule())
	for i, icon := range []string{"layers", "hourglass", "lock"} {
		sum.Add(widgets.NewRow(10, widgets.Top, widgets.NewIcon(icon, theme.Ink, 16), widgets.Grow(s.sum[i])))
	}
	s.side = widgets.NewScroll(widgets.NewColumn(16, widgets.NewCard(16, 22, sum), s.lastBox))
	s.scroll = widgets.NewScroll(widgets.NewColumn(12, s.banner.box, widgets.NewCard(8, r.pick(28, 18), rows)))
	body := widgets.NewColumn(r.pick(16, 10), title, widgets.Grow(
		widgets.NewRow(r.pick(20, 14), widgets.Full, widgets.Grow(s.scroll), widgets.NewWide(r.column(320, 250), s.side))))
	return r.page(body, s.missing, s.start)
}

// arrangeToggles puts the choices of yes or no below one another, where there is room for it in two columns.
func (s *roundSetup) arrangeToggles(r room) fyne.CanvasObject {
	columns := []*fyne.Container{widgets.NewColumn(10), widgets.NewColumn(10)}
	row := widgets.NewRow(24, widgets.Top, widgets.Grow(columns[0]), widgets.Grow(columns[1]))
	if r.compact {
		columns = columns[:1]
		row = columns[0]
	}
	half := (len(s.toggles) + len(columns) - 1) / len(columns)
	for i, t := range s.toggles {
		columns[i/half].Add(widgets.NewRow(10, widgets.Top, t.control, widgets.Grow(widgets.NewColumn(0,
			strong(t.title, theme.Body), muted(t.text, theme.Small)))))
	}
	return row
}

func (s *roundSetup) first() fyne.Focusable { return s.start }
func (s *roundSetup) leave()                {}
func (s *roundSetup) tell(b banner)         { s.banner.tell(b) }
func (s *roundSetup) escape() bool          { return s.banner.close() }
func (s *roundSetup) actions() actions      { return actions{cmdMain: s.begin} }

// reveal brings a control into sight.
func (s *roundSetup) reveal(o fyne.CanvasObject) {
	if s.scroll != nil && o != fyne.CanvasObject(s.start) && o != fyne.CanvasObject(s.report) {
		s.scroll.RevealObject(o)
	}
}

func (s *roundSetup) relayout() {
	if s.scroll != nil {
		s.scroll.Update()
		s.side.Update()
	}
}

// begin starts the round, and remembers how it was set up.
func (s *roundSetup) begin() {
	w := s.w
	chosen := s.setup.Choose(w.parts.Bank.Questions(), s.last)
	if len(chosen) == 0 {
		s.tell(banner{bold: "The round can't start yet.", text: s.lacks(0)})
		return
	}
	setting, err := s.setup.Setting(w.stored, w.parts.Now())
	if err == nil {
		w.stored = withSetting(w.stored, setting)
		w.tasks.Do(func() error { return w.parts.Settings.PutSetting(setting) }, func(error) {}) // it is chosen again in seconds
	}
	setup := s.setup
	setup.Count = len(chosen)
	w.sit(setup, chosen)
}
