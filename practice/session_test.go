package practice_test

import (
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"

	"retake/practice"
)

// counting is a checker that only counts words.
type counting struct{}

func (counting) Check(q practice.Question, a practice.Answer) practice.Check {
	return practice.Check{Score: practice.Score(a.AllWords()), Kind: q.Kind, Rules: "count"}
}

func (counting) Advise(practice.Check, practice.Answer) []practice.Advice  { return nil }
func (counting) FollowUp(practice.Question, practice.Check) practice.Probe { return practice.Probe{} }
func (counting) Because(string) string                                     { return "" }
func (counting) Reason(string) (practice.Reason, bool)                     { return practice.Reason{}, false }

func (counting) Grades(practice.Criterion) practice.Grades { return practice.Grades{} }
func (counting) Version() string                           { return "" }

var usual = practice.PreferencesOf(nil)

var asked = practice.Question{ID: "own-any", Text: "Have you erred?", Kind: practice.Event, Theme: "own", Why: "To see.", Probes: []string{"When?"}}

func TestAnAnswerFromFirstKeyToAttempt(t *testing.T) {
	s := practice.NewSession(counting{}, asked, "id1", usual)
	if s.Countdown().Running() || s.Unsaved() {
		t.Error("nothing was typed yet")
	}
	s.Type(practice.Situation, "I erred", at(5))
	s.Type(practice.Result, "all well now", at(65))
	if !s.Unsaved() || !s.Countdown().Running() {
		t.Error("the first key starts the clock and is unsaved")
	}
	evening := at(125)
	evening.Wall = time.Date(2026, 3, 9, 23, 30, 0, 0, time.FixedZone("", -3*3600))
	a, err := s.Finish(evening)
	if err != nil {
		t.Fatal(err)
	}
	if a.ID != "id1" || a.Answer != (practice.Answer{"I erred", "", "", "all well now"}) || a.Check.Score != 5 || a.Check.Rules != "count" {
		t.Errorf("%+v", a)
	}
	if a.Question.Why != "" || a.Question.Probes != nil || a.Question.Text != asked.Text {
		t.Errorf("kept the question as %+v", a.Question)
	}
	want := practice.Times{
		Started: at(5).Wall, Finished: time.Date(2026, 3, 10, 2, 30, 0, 0, time.UTC),
		LocalDate: "2026-03-09", Zone: "-03:00", Given: 480_000, Used: 120_000,
	}
	if a.Times != want {
		t.Errorf("times %+v\nwant  %+v", a.Times, want)
	}
	if got := practice.Summarise(a, nil).Local().Format(time.DateTime); got != "2026-03-09 23:30:00" {
		t.Errorf("shown as %s", got)
	}
}

func TestNothingIsNoAttempt(t *testing.T) {
	s := practice.NewSession(counting{}, asked, "id1", usual)
	s.Type(practice.Task, " \n", at(0))
	if _, err := s.Finish(at(1)); !errors.Is(err, practice.ErrNothingWritten) {
		t.Error(err)
	}
}

func TestADraftGoesOnWhereItWas(t *testing.T) {
	s := practice.NewSession(counting{}, asked, "id1", usual)
	s.Type(practice.Action, "I told her", at(0))
	d := s.Draft(at(30))
	if s.Unsaved() || d.Used != 30_000 || d.ID != "id1" {
		t.Errorf("%+v", d)
	}
	if s.NotSaved(); !s.Unsaved() {
		t.Error("a draft that could not be kept is unsaved")
	}
	s = practice.Resume(counting{}, d, usual)
	if got := s.Countdown().Used(at(9_000)); got != 30*time.Second {
		t.Errorf("%v used before the next key", got)
	}
	s.Type(practice.Action, "I told her", at(9_000))
	if s.Unsaved() || s.Countdown().Running() {
		t.Error("the same text is no key")
	}
	s.Type(practice.Action, "I told her at once", at(9_000))
	if got := s.Countdown().Used(at(9_010)); got != 40*time.Second || s.ID() != "id1" {
		t.Errorf("%v used, %s", got, s.ID())
	}
	s.Pause(at(9_020))
	if got := s.Countdown().Used(at(9_999)); got != 50*time.Second {
		t.Errorf("%v used after a pause", got)
	}
}

func TestARevisionBeginsWithTheEarlierText(t *testing.T) {
	first := practice.Attempt{Record: practice.NewRecord("id1", at(0)), Answer: practice.Answer{"I erred"}}
	s := practice.Revise(counting{}, first, asked, "id2", usual)
	s.Type(practice.Result, "fixed", at(0))
	a, err := s.Finish(at(1))
	if err != nil || a.ID != "id2" || a.RevisionOf != "id1" || a.Answer != (practice.Answer{"I erred", "", "", "fixed"}) {
		t.Errorf("%+v, %v", a, err)
	}
}

// nap is an instant after the machine slept for a while.
func nap(seconds, asleep int) practice.Instant {
	n := at(seconds)
	n.Boot += time.Duration(asleep) * time.Second
	n.Wall = n.Wall.Add(time.Duration(asleep) * time.Second)
	return n
}

func TestPhases(t *testing.T) {
	p := practice.Preferences{Think: 30 * time.Second, Write: 8 * time.Minute}
	begun := func() *practice.Session {
		s := practice.NewSession(counting{}, asked, "id1", p)
		s.Begin(at(0))
		return s
	}
	answering := func() *practice.Session {
		s := begun()
		s.Type(practice.Situation, "I erred", at(40))
		return s
	}
	hasty := practice.NewSession(counting{}, asked, "id1", practice.Preferences{Write: time.Minute})
	hasty.Begin(at(0))
	again := answering()
	again.Begin(at(50))
	resumed := practice.Resume(counting{}, answering().Draft(at(100)), p)
	for name, c := range map[string]struct {
		session *practice.Session
		now     practice.Instant
		phase   practice.Phase
		given   time.Duration
		left    time.Duration
		share   float64
		paused  bool
	}{
		"not begun":             {practice.NewSession(counting{}, asked, "id1", p), at(99), practice.Thinking, 30 * time.Second, 30 * time.Second, 1, false},
		"thinking":              {begun(), at(15), practice.Thinking, 30 * time.Second, 15 * time.Second, 0.5, false},
		"thought long":          {begun(), at(4000), practice.Thinking, 30 * time.Second, 0, 0, false},
		"no thinking time":      {hasty, at(5), practice.Thinking, 0, 0, 0, false},
		"first key":             {answering(), at(40), practice.Answering, 8 * time.Minute, 8 * time.Minute, 1, false},
		"half the time":         {answering(), at(280), practice.Answering, 8 * time.Minute, 4 * time.Minute, 0.5, false},
		"to the last second":    {answering(), at(520), practice.Answering, 8 * time.Minute, 0, 0, false},
		"over":                  {answering(), at(532), practice.Over, 8 * time.Minute, -12 * time.Second, 0, false},
		"seen once more":        {again, at(280), practice.Answering, 8 * time.Minute, 4 * time.Minute, 0.5, false},
		"a draft stands":        {resumed, at(9000), practice.Answering, 8 * time.Minute, 7 * time.Minute, 0.875, true},
		"a revision, no key":    {practice.Revise(counting{}, practice.Attempt{Answer: practice.Answer{"I erred"}}, asked, "id2", p), at(9), practice.Thinking, 30 * time.Second, 30 * time.Second, 1, false},
		"the clock set forward": {answering(), practice.Instant{Wall: at(99_999).Wall, Mono: at(280).Mono, Boot: at(280).Boot}, practice.Answering, 8 * time.Minute, 4 * time.Minute, 0.5, false},
	} {
		t.Run(name, func(t *testing.T) {
			s := c.session
			if got := s.Phase(c.now); got != c.phase {
				t.Errorf("phase %d", got)
			}
			if given, left, share := s.Given(c.now), s.Left(c.now), practice.ShareLeft(s.Left(c.now), s.Given(c.now)); given != c.given || left != c.left || share != c.share {
				t.Errorf("%v left of %v, a share of %v", left, given, share)
			}
			if s.Paused() != c.paused {
				t.Errorf("paused: %v", s.Paused())
			}
		})
	}
}

func TestAPause(t *testing.T) {
	s := practice.NewSession(counting{}, asked, "id1", usual)
	if s.Pause(at(0)); s.Paused() {
		t.Error("nothing to pause before the question is seen")
	}
	if s.GoOn(at(0)); s.Left(at(10)) != 30*time.Second {
		t.Error("nor to go on with")
	}
	s.Begin(at(0))
	s.Pause(at(10))
	if !s.Paused() || s.Left(at(500)) != 20*time.Second {
		t.Errorf("thinking: paused %v, %v left", s.Paused(), s.Left(at(500)))
	}
	s.GoOn(at(500))
	if s.Paused() || s.Left(at(505)) != 15*time.Second {
		t.Errorf("going on: paused %v, %v left", s.Paused(), s.Left(at(505)))
	}
	s.Type(practice.Task, "mine", at(510))
	s.Pause(at(520))
	s.Pause(at(530))
	if !s.Paused() || s.Left(at(900)) != 470*time.Second {
		t.Errorf("answering: paused %v, %v left", s.Paused(), s.Left(at(900)))
	}
	s.Type(practice.Task, "mine alone", at(900))
	if s.Paused() || s.Left(at(910)) != 460*time.Second {
		t.Errorf("typing: paused %v, %v left", s.Paused(), s.Left(at(910)))
	}
}

func TestTicks(t *testing.T) {
	begin := func() *practice.Session {
		s := practice.NewSession(counting{}, asked, "id1", usual)
		s.Begin(at(0))
		return s
	}
	tick := func(s *practice.Session, now practice.Instant, want practice.ClockEvent) {
		t.Helper()
		if got := s.Tick(now); got != want {
			t.Errorf("event %d, want %d", got, want)
		}
	}

	s := begin()
	tick(s, at(100), practice.EventNone) // thinking has no end
	s.Type(practice.Action, "I told her", at(100))
	tick(s, at(400), practice.EventNone) // a window that hung
	tick(s, at(580), practice.EventNone)
	tick(s, at(581), practice.EventTimeUp)
	tick(s, at(582), practice.EventNone)
	over := practice.Resume(counting{}, s.Draft(at(590)), usual)
	over.Type(practice.Action, "I told her so", at(600))
	tick(over, at(601), practice.EventNone)
	s.Restart(at(600))
	s.Type(practice.Action, "I told her again", at(700))
	tick(s, at(1181), practice.EventTimeUp)

	s = begin()
	s.Type(practice.Action, "I told her", at(0))
	tick(s, nap(60, 600), practice.EventSlept)
	if !s.Paused() || s.Left(nap(99, 600)) != 7*time.Minute {
		t.Errorf("after a sleep: paused %v, %v left", s.Paused(), s.Left(nap(99, 600)))
	}
	tick(s, nap(99, 900), practice.EventNone) // asleep while the clock stands
	s.Type(practice.Action, "I told her all", nap(100, 900))
	tick(s, nap(160, 900), practice.EventNone)
	a, err := s.Finish(nap(220, 900))
	if err != nil || !a.Times.Suspended || a.Times.Used != 180_000 {
		t.Errorf("%+v, %v", a.Times, err)
	}

	s = begin()
	s.Type(practice.Action, "I told her", at(0))
	s.Type(practice.Action, "I told her all", nap(30, 600)) // a key before any tick
	tick(s, nap(31, 600), practice.EventNone)
	if d := s.Draft(nap(60, 600)); !d.Suspended || d.Used != 60_000 || s.Paused() {
		t.Errorf("%+v, paused %v", d, s.Paused())
	}

	s = begin()
	tick(s, nap(10, 600), practice.EventSlept)
	if !s.Paused() || s.Left(nap(20, 600)) != 20*time.Second {
		t.Errorf("slept while thinking: paused %v, %v left", s.Paused(), s.Left(nap(20, 600)))
	}
	if s.Type(practice.Task, "mine", nap(30, 600)); s.Draft(nap(31, 600)).Suspended {
		t.Error("no writing time was slept through")
	}
}

func TestRestart(t *testing.T) {
	s := practice.NewSession(counting{}, asked, "id1", usual)
	if s.Restart(at(0)); s.Unsaved() {
		t.Error("nothing was typed")
	}
	s.Type(practice.Action, "I told her", at(10))
	s.Tick(nap(20, 100))
	s.Draft(nap(20, 100))
	s.Restart(nap(30, 100))
	if s.Phase(nap(40, 100)) != practice.Thinking || s.Left(nap(40, 100)) != 20*time.Second || s.Paused() {
		t.Errorf("phase %d, %v left, paused %v", s.Phase(nap(40, 100)), s.Left(nap(40, 100)), s.Paused())
	}
	d := s.Draft(nap(40, 100))
	if d.Answer[practice.Action] != "I told her" || d.Used != 0 || d.Suspended || !d.Started.IsZero() || !d.Changed.Equal(nap(30, 100).Wall) {
		t.Errorf("%+v", d)
	}
	back := practice.Resume(counting{}, d, usual)
	back.Begin(at(500))
	if back.Phase(at(510)) != practice.Thinking || back.Left(at(510)) != 20*time.Second {
		t.Errorf("taken up again: phase %d, %v left", back.Phase(at(510)), back.Left(at(510)))
	}
	s.Restart(nap(50, 100))
	a, err := s.Finish(nap(60, 100))
	if err != nil || a.Times.Used != 0 || a.Times.Started != a.Times.Finished {
		t.Errorf("%+v, %v", a.Times, err)
	}
}

// Whatever happens in whatever order, the clocks stay sound and no word is lost.
func TestASessionStaysSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := usual.With(practice.PreferThink, rapid.IntRange(0, 120).Draw(t, "think")).With(practice.PreferWrite, rapid.IntRange(120, 1200).Draw(t, "write"))
		s := practice.NewSession(counting{}, asked, "id1", p)
		now, used, timeUps := at(0), time.Duration(0), 0
		var answer practice.Answer
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			awake := time.Duration(rapid.IntRange(0, 90_000).Draw(t, "awake ms")) * time.Millisecond
			asleep := time.Duration(rapid.SampledFrom([]int{0, 0, 0, 1, 3, 3600}).Draw(t, "asleep s")) * time.Second
			now.Mono += awake
			now.Boot += awake + asleep
			now.Wall = now.Wall.Add(time.Duration(rapid.IntRange(-9e6, 9e6).Draw(t, "wall ms")) * time.Millisecond)
			what := rapid.SampledFrom([]string{"type", "type", "tick", "tick", "tick", "pause", "go on", "begin", "draft", "resume", "restart"}).Draw(t, "what")
			switch what {
			case "type":
				part := rapid.SampledFrom(practice.Sections[:]).Draw(t, "part")
				answer[part] = rapid.SampledFrom([]string{"", "I erred", "I told her"}).Draw(t, "text")
				s.Type(part, answer[part], now)
			case "tick":
				event := s.Tick(now)
				if event == practice.EventTimeUp {
					timeUps++
				}
				if event == practice.EventSlept && !s.Paused() {
					t.Fatal("the clock goes on after a sleep")
				}
			case "pause":
				s.Pause(now)
			case "go on":
				s.GoOn(now)
			case "begin":
				s.Begin(now)
			case "draft":
				s.Draft(now)
			case "resume":
				s = practice.Resume(counting{}, s.Draft(now), p)
			case "restart":
				s.Restart(now)
				used, timeUps = 0, 0
			}
			got := s.Countdown().Used(now)
			if got < used.Truncate(time.Millisecond) { // drafts keep milliseconds
				t.Fatalf("%v used, %v before to %s", got, used, what)
			}
			used = got
			switch s.Phase(now) {
			case practice.Thinking:
				if used != 0 || s.Left(now) < 0 {
					t.Fatalf("thinking with %v used and %v left", used, s.Left(now))
				}
			default:
				if s.Left(now)+used != s.Given(now) || (s.Left(now) < 0) != (s.Phase(now) == practice.Over) {
					t.Fatalf("phase %d: %v left of %v, %v used", s.Phase(now), s.Left(now), s.Given(now), used)
				}
			}
			if share := practice.ShareLeft(s.Left(now), s.Given(now)); share < 0 || share > 1 {
				t.Fatalf("a share of %v", share)
			}
			if timeUps > 1 {
				t.Fatal("the time is up once")
			}
		}
		a, err := s.Finish(now)
		if answer.Empty() {
			if !errors.Is(err, practice.ErrNothingWritten) || s.Answer() != answer {
				t.Fatalf("%q, %v", s.Answer(), err)
			}
			return
		}
		if err != nil || a.Answer != answer || a.Times.Used != used.Milliseconds() || a.Times.Given != p.Write.Milliseconds() {
			t.Fatalf("%+v, %v", a, err)
		}
	})
}

func TestTheNewestCheckCounts(t *testing.T) {
	a := practice.Attempt{Record: practice.NewRecord("id1", at(0)), Check: practice.Check{Score: 40}}
	note := func(score practice.Score) practice.Note {
		return practice.Note{About: practice.NoteCheck, Check: &practice.Check{Score: score}}
	}
	taken := note(90)
	taken.Deleted = at(1).Wall
	for name, c := range map[string]struct {
		notes []practice.Note
		want  practice.Score
	}{
		"none":           {nil, 40},
		"one":            {[]practice.Note{note(50)}, 50},
		"two":            {[]practice.Note{note(50), note(60)}, 60},
		"taken back":     {[]practice.Note{note(50), taken}, 50},
		"another matter": {[]practice.Note{{About: practice.NoteRating}}, 40},
	} {
		if got := practice.Summarise(a, c.notes).Score; got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}
