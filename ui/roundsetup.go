package ui

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"

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

// setupToggle is a choice of yes or no.
type setupToggle struct {
	control     *widgets.Toggle
	title, text string
}

// choosings are the ways to choose the questions, with their short names and what they mean.
var choosings = []struct {
	of          practice.Choosing
	name, means string
}{
	{practice.NewFirst, "New", "Questions you have not tried yet, then those with your weakest last score."},
	{practice.AtRandom, "Random", "By the seed alone: with the same themes and seed a mentor gets the same questions."},
	{practice.WeakOnly, "Weak", "Questions whose last score is below 60, the weakest first."},
	{practice.FixedSet, "My set", "The questions you pick, in your order."},
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
	s.report = w.plainButton(widgets.Face{Text: "Open report", Low: true}, func() { w.openRound(s.round.ID) })
	s.lastBox.Hide()
	s.refresh()
	s.read()
	return s
}

// seeds is how many different seeds there are: few enough to be said on the telephone.
const seeds = 10_000

// newSeed makes a seed of the time.
func (s *roundSetup) newSeed() uint64 {
	s.seeded++
	return rand.New(rand.NewPCG(uint64(s.w.parts.Now().Wall.UnixNano()), s.seeded)).Uint64N(seeds)
}

// controls makes what is chosen with.
func (s *roundSetup) controls() {
	keys := s.w.keys
	var counts, thinks, names []string
	countAt, thinkAt, chooseAt := 0, 0, 0
	for i, n := range practice.RoundCounts {
		counts = append(counts, strconv.Itoa(n))
		if n == s.setup.Count {
			countAt = i
		}
	}
	for i, n := range practice.ThinkTimes {
		name := strconv.Itoa(n) + " s"
		if n == 0 {
			name = "none"
		}
		thinks = append(thinks, name)
		if int64(n)*1000 == s.setup.Think {
			thinkAt = i
		}
	}
	for i, c := range choosings {
		names = append(names, c.name)
		if c.of == s.setup.Choosing {
			chooseAt = i
		}
	}
	s.count = widgets.NewSegments(keys, counts, countAt, func(i int) { s.set(func(r *practice.RoundSetup) { r.Count = practice.RoundCounts[i] }) })
	s.think = widgets.NewSegments(keys, thinks, thinkAt, func(i int) { s.set(func(r *practice.RoundSetup) { r.Think = int64(practice.ThinkTimes[i]) * 1000 }) })
	s.choosing = widgets.NewSegments(keys, names, chooseAt, func(i int) { s.set(func(r *practice.RoundSetup) { r.Choosing = choosings[i].of }) })
	s.write = widgets.NewStepper(keys, 154, s.step)
	var chips []widgets.Chipped
	for _, t := range s.themes {
		n := 0
		for _, q := range s.w.parts.Bank.Questions() {
			if q.Theme == t.ID {
				n++
			}
		}
		chips = append(chips, widgets.Chipped{Name: t.Name, Count: n, On: slices.Contains(s.setup.Themes, t.ID)})
	}
	s.chips = widgets.NewChips(keys, chips, s.tick)
	s.pick = s.w.plainButton(widgets.Face{Icon: "check-list", Text: "Pick questions", Low: true}, s.pickSet)
	s.seed = widgets.NewField(keys, strconv.FormatUint(s.setup.Seed, 10), "Seed")
	s.seed.OnShortcut = s.w.shortcut
	s.seed.OnChanged = s.takeSeed
	s.again = s.w.plainButton(widgets.Face{Icon: "shuffle", Text: "Another", Kind: widgets.Plain, Low: true}, func() {
		s.seed.SetText(strconv.FormatUint(s.newSeed(), 10))
	})
	toggle := func(on bool, title, text string, change func(*practice.RoundSetup, bool)) {
		control := widgets.NewToggle(keys, on, func(on bool) { s.set(func(r *practice.RoundSetup) { change(r, on) }) })
		s.toggles = append(s.toggles, setupToggle{control, title, text})
	}
	toggle(!s.setup.AfterEach, "Feedback only at the end", "No scores or hints before, as in an interview.",
		func(r *practice.RoundSetup, on bool) { r.AfterEach = !on })
	toggle(!s.setup.Stop, "Keep going when the time is up", "Extra time is counted. Your text stays either way.",
		func(r *practice.RoundSetup, on bool) { r.Stop = !on })
	toggle(s.setup.FollowUps, "Follow-up questions", "One about what the answer lacks, in 90 seconds.",
		func(r *practice.RoundSetup, on bool) { r.FollowUps = on })
	toggle(s.setup.Breathe, "A minute of calm breathing first", "Skip it with Ctrl+Enter when you are ready.",
		func(r *practice.RoundSetup, on bool) { r.Breathe = on })
	toggle(s.setup.Aloud, "Tell one answer aloud at the end", "Your best one, from a few cue words, in two minutes.",
		func(r *practice.RoundSetup, on bool) { r.Aloud = on })
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

// set changes the set-up.
func (s *roundSetup) set(change func(*practice.RoundSetup)) {
	change(&s.setup)
	s.refresh()
}

// step makes the time to answer longer or shorter. From then on it is the person's choice and no proposal any more.
func (s *roundSetup) step(by int) {
	of := practice.PreferWrite.Range()
	now := int(s.setup.Write / 1000)
	next := of.Up(now)
	if by < 0 {
		next = of.Down(now)
	}
	s.set(func(r *practice.RoundSetup) { r.Write, r.ByPace = int64(next)*1000, false })
}

// tick takes a theme in or out.
func (s *roundSetup) tick(i int, on bool) {
	s.set(func(r *practice.RoundSetup) {
		r.Themes = slices.DeleteFunc(slices.Clone(r.Themes), func(id string) bool { return id == s.themes[i].ID })
		if on {
			r.Themes = append(r.Themes, s.themes[i].ID)
		}
	})
}

// takeSeed takes the digits of a seed; what is none is left out.
func (s *roundSetup) takeSeed(text string) {
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
	digits = digits[:min(len(digits), len(strconv.Itoa(seeds))-1)]
	if digits != text {
		s.seed.SetText(digits) // it comes here again
		return
	}
	seed, _ := strconv.ParseUint(digits, 10, 64) // an empty one is 0
	s.set(func(r *practice.RoundSetup) { r.Seed = seed })
}

// from lists the questions that the round chooses among.
func (s *roundSetup) from() []practice.Question {
	return s.setup.From(s.w.parts.Bank.Questions(), s.last)
}

// refresh shows what is chosen and what it comes to.
func (s *roundSetup) refresh() {
	setup := s.setup
	write := time.Duration(setup.Write) * time.Millisecond
	s.write.Set(clock(write), "min")
	for _, c := range choosings {
		if c.of == setup.Choosing {
			s.means.SetText(c.means)
		}
	}
	s.pick.Hide()
	if setup.Choosing == practice.FixedSet {
		s.pick.Show()
	}
	from := len(s.from())
	n := setup.Asks(from)
	asked := setup
	asked.Count = n
	s.minutes.SetText(strconv.Itoa(int((asked.Lasts()+30*time.Second)/time.Minute)) + " min")
	where := "in your themes"
	switch setup.Choosing {
	case practice.FixedSet:
		where = "in your set"
	case practice.WeakOnly:
		where = "weak ones in your themes"
	}
	s.sum[0].SetText(fmt.Sprintf("%s from %d %s", questions(n), from, where))
	s.sum[1].SetText(s.times())
	s.sum[2].SetText("Other screens stay closed until the end")
	s.missing.SetText("You can leave at any time with Esc. Finished answers are kept.")
	if why := s.lacks(from); why != "" {
		s.missing.SetText(why)
	}
	s.relayout()
}

// times says how long one thinks, writes and answers the follow-up.
func (s *roundSetup) times() string {
	write := time.Duration(s.setup.Write) * time.Millisecond
	said := clock(write) + " minutes to write"
	if write%time.Minute == 0 {
		said = strconv.Itoa(int(write/time.Minute)) + " minutes to write"
	}
	if s.setup.Think > 0 {
		said = strconv.Itoa(int(s.setup.Think/1000)) + " seconds to think, " + said
	}
	if s.setup.FollowUps {
		said += ", 90 seconds for a follow-up"
	}
	return said
}

// lacks says why the round can't start; nothing where it can.
func (s *roundSetup) lacks(from int) string {
	switch {
	case from > 0:
		return ""
	case s.setup.Choosing == practice.FixedSet:
		return "Pick at least one question for your set."
	case len(s.setup.Themes) == 0:
		return "Choose at least one theme."
	}
	return "There is no question with a score below 60 in these themes. Choose in another way."
}

// questions counts questions in words.
func questions(n int) string {
	if n == 1 {
		return "1 question"
	}
	return fmt.Sprintf("%d questions", n)
}

// averageOf says of how many answers the average is.
func averageOf(r practice.RoundReport) string {
	if r.Scored == r.Answered {
		return fmt.Sprintf("average of %d", r.Scored)
	}
	return fmt.Sprintf("average, %d of %d scored", r.Scored, r.Answered)
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
