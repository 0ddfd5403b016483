package practice_test

import (
	"errors"
	"testing"
	"time"

	"retake/practice"
)

// counting is a checker that only counts words.
type counting struct{}

func (counting) Check(q practice.Question, a practice.Answer) practice.Check {
	return practice.Check{Score: practice.Score(a.AllWords()), Kind: q.Kind, Rules: "count"}
}

var asked = practice.Question{ID: "own-any", Text: "Have you erred?", Kind: practice.Event, Theme: "own", Why: "To see.", Probes: []string{"When?"}}

func TestAnAnswerFromFirstKeyToAttempt(t *testing.T) {
	s := practice.NewSession(counting{}, asked, "id1")
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
	s := practice.NewSession(counting{}, asked, "id1")
	s.Type(practice.Task, " \n", at(0))
	if _, err := s.Finish(at(1)); !errors.Is(err, practice.ErrNothingWritten) {
		t.Error(err)
	}
}

func TestADraftGoesOnWhereItWas(t *testing.T) {
	s := practice.NewSession(counting{}, asked, "id1")
	s.Type(practice.Action, "I told her", at(0))
	d := s.Draft(at(30))
	if s.Unsaved() || d.Used != 30_000 || d.ID != "id1" {
		t.Errorf("%+v", d)
	}
	if s.NotSaved(); !s.Unsaved() {
		t.Error("a draft that could not be kept is unsaved")
	}
	s = practice.Resume(counting{}, d)
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
	s := practice.Revise(counting{}, first, asked, "id2")
	s.Type(practice.Result, "fixed", at(0))
	a, err := s.Finish(at(1))
	if err != nil || a.ID != "id2" || a.RevisionOf != "id1" || a.Answer != (practice.Answer{"I erred", "", "", "fixed"}) {
		t.Errorf("%+v, %v", a, err)
	}
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
