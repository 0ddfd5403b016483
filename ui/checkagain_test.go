package ui

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
)

// outdated goes to the settings of a history of 57 tries that were checked by older rules, with scores from 20 on.
func outdated(d *desk) {
	d.parts.Rules = steady{}.Check(practice.Question{}, practice.Answer{}).Rules
	for i := range 57 {
		at := noon.AddDate(0, 0, i-60)
		d.store.tries = append(d.store.tries, practice.Attempt{
			Record:   practice.NewRecord("old"+at.Format(time.DateOnly), practice.Instant{Wall: at}),
			Question: practice.Question{ID: "own-mistake-any", Text: "Have you ever made a mistake at work?", Theme: "own-mistake"},
			Answer:   practice.Answer(told),
			Check:    practice.Check{Score: practice.Score(20 + i), Rules: "en0.00000000"},
			Times:    practice.Times{Started: at.Add(-time.Minute), Finished: at, LocalDate: at.Format(time.DateOnly), Zone: "+00:00"},
		})
	}
	d.key(fyne.Key6, 0)
}

// stoppingAt is a checker of which the person has enough after so many tries.
type stoppingAt struct {
	practice.Checker
	d    *desk
	left *int
}

func (s stoppingAt) Check(q practice.Question, a practice.Answer) practice.Check {
	if *s.left--; *s.left == 0 {
		s.d.store.stopped = context.Canceled
	}
	return s.Checker.Check(q, a)
}

// stopAt has checking again be stopped after so many tries.
func (d *desk) stopAt(tries int) {
	d.parts.Another = func() practice.Checker { return stoppingAt{d.store.checker, d, &tries} }
}

func TestCheckingAgain(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	outdated(d)
	row := shows[*settings](d).data.again
	if got := row.said.String(); got != "57 were checked by older rules" || !row.check.Visible() {
		t.Fatalf("the row says %q", got)
	}
	d.pushes("Check again")
	if len(d.store.notes) > 0 {
		t.Fatal("it does not ask first")
	}
	d.pushes("Check 57 tries again")
	if want := "57 tries were checked again. 27 scores are higher now and 29 scores are lower now. The old results are kept beside the new ones."; d.says() != want {
		t.Errorf("says %q", d.says())
	}
	if got := row.said.String(); got != "all were checked by today’s rules" || row.check.Visible() || d.sheet != nil {
		t.Errorf("the row says %q", got)
	}
	if d.win.Canvas().Focused() != shows[*settings](d).first() {
		t.Error("the focus is on what is not there any more")
	}
	if len(d.store.notes) != 57 || d.store.tries[0].Check.Score != 20 {
		t.Errorf("%d new checks; the first score is %d", len(d.store.notes), d.store.tries[0].Check.Score)
	}
}

func TestCheckingAgainIsStopped(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	outdated(d)
	d.stopAt(20)
	d.pushes("Check again")
	d.pushes("Check 57 tries again")
	markup := d.reads()
	for _, want := range []string{"Stopped.", "20 tries were checked again, and what was found is kept.", "37 tries were checked by older rules."} {
		if d.sheet == nil || !strings.Contains(markup, want) {
			t.Errorf("it does not say %q", want)
		}
	}
	if got := shows[*settings](d).data.again.said.String(); got != "37 were checked by older rules" || len(d.store.notes) != 20 {
		t.Errorf("the row says %q, there are %d new checks", got, len(d.store.notes))
	}
	d.store.stopped = nil
	d.pushes("Check 37 tries again")
	if len(d.store.notes) != 57 || d.sheet != nil || !strings.HasPrefix(d.says(), "37 tries were checked again.") {
		t.Errorf("%d new checks, says %q", len(d.store.notes), d.says())
	}
}

func TestEscapeStopsCheckingAgain(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	states["check-again-running"](d)
	d.press(fyne.KeyEscape)
	if d.sheet == nil || !strings.Contains(d.reads(), "Stopping") {
		t.Fatal("it closes at once, or does not say that it is about to")
	}
}

func TestCheckingAgainThatFails(t *testing.T) {
	for name, c := range map[string]struct {
		fail, unread error
		want         string
	}{
		"the disk is full":  {practice.ErrNoRoom, nil, "Not all could be checked."},
		"a try is damaged":  {nil, errors.New("one is damaged"), "One is damaged."},
		"none of them fits": {errors.New("the new check is too large"), nil, "The new check is too large."},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{checker: steady{}})
			outdated(d)
			d.pushes("Check again")
			d.store.fail, d.store.unread = c.fail, c.unread
			d.pushes("Check 57 tries again")
			if d.sheet == nil || !strings.Contains(d.reads(), c.want) {
				t.Errorf("it does not say %q", c.want)
			}
		})
	}
}

func TestTheRowOfOlderRules(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	row := newAgainRow(d.Window, func() {})
	d.parts.Rules = steady{}.Check(practice.Question{}, practice.Answer{}).Rules
	says := func(want string, offers bool) {
		t.Helper()
		row.refresh()
		if got := row.said.String(); got != want || row.check.Visible() != offers {
			t.Errorf("it says %q, with a button: %t", got, row.check.Visible())
		}
	}
	says("there are none yet", false)
	judge(d)
	says("all were checked by today’s rules", false)
	d.store.tries[0].Check.Rules = "en0.00000000"
	says("1 was checked by older rules", true)
	d.store.unread = errors.New("no")
	says("the tries could not be read", false)
}

func TestChangedScores(t *testing.T) {
	points := func(scores ...practice.Score) (all []practice.Point) {
		for i, s := range scores {
			all = append(all, practice.Point{Place: int64(i), Score: s})
		}
		return all
	}
	const none = practice.NoScore
	const kept = " The old results are kept beside the new ones."
	for name, c := range map[string]struct {
		before, after []practice.Point
		want          string
	}{
		"nothing":             {nil, nil, "No score has changed."},
		"the same":            {points(50, 60), points(50, 60), "No score has changed."},
		"one higher":          {points(50, 60), points(51, 60), "1 score is higher now." + kept},
		"two lower":           {points(50, 60), points(49, 0), "2 scores are lower now." + kept},
		"both":                {points(50, 60, 70), points(49, 61, 71), "2 scores are higher now and 1 score is lower now." + kept},
		"none before, or now": {points(none, 60), points(51, none), "No score has changed."},
		"a new one":           {points(50), points(50, 60), "No score has changed."},
	} {
		if got := changedScores(c.before, c.after); got != c.want {
			t.Errorf("%s: %q, not %q", name, got, c.want)
		}
	}
}
