package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
)

// recheck opens a try from the history that was checked again the day before.
func recheck(d *desk) {
	judge(d)
	now := d.store.tries[0].Check
	d.store.tries[0].Check = practice.Check{Score: 62, Rules: "en0.00000000"}
	d.wait(24 * time.Hour)
	d.store.notes = append(d.store.notes, practice.Note{
		Record: practice.NewRecord("again", d.parts.Now()), Attempt: d.store.tries[0].ID, About: practice.NoteCheck, Check: &now,
	})
	d.wait(24 * time.Hour)
	d.lists()
	d.press(fyne.KeyReturn)
}

func TestATryIsShownByItsNewestCheck(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	recheck(d)
	f := shows[*feedback](d)
	if f.check.Rules != "en1.1a2b3c4d" || f.attempt.Check.Score != 47 || f.score.number.String() != "47" {
		t.Errorf("it shows %s by %s", f.score.number, f.check.Rules)
	}
	if want := "Checked again yesterday by newer rules; the first result was 62."; !f.score.again.Visible() || f.score.again.String() != want {
		t.Errorf("it says %q", f.score.again)
	}
	if d.win.Canvas().Focused() != f.first() {
		t.Error("the focus is not on what is shown")
	}
	if !strings.HasPrefix(f.score.when.String(), "First try · 9 March") {
		t.Errorf("it is said to be %q", f.score.when)
	}
}

// The notes may be read only when the try is shown already.
func TestTheNewestCheckComesLater(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	recheck(d)
	a := d.store.tries[0]
	late := &lately{inPlace: d.time}
	d.tasks = late
	f := newFeedback(d.Window, a, false)
	d.show(f)
	if f.score.number.String() != "62" || f.score.again.Visible() {
		t.Fatalf("at first it shows %s", f.score.number)
	}
	d.tasks = d.time
	for _, done := range late.done {
		done()
	}
	if f.score.number.String() != "47" || !f.score.again.Visible() || !strings.Contains(d.reads(), "Checked again") {
		t.Errorf("then it shows %s", f.score.number)
	}
	if d.win.Canvas().Focused() != f.first() || f.score.said == "" && !strings.HasPrefix(f.score.when.String(), "First try") {
		t.Error("the focus, or which try it is, is lost")
	}
}

// lately is a Tasks whose work is done at once, and said to be when the test does.
type lately struct {
	*inPlace
	done []func()
}

func (l *lately) Do(work func() error, done func(error)) {
	err := work()
	l.done = append(l.done, func() { done(err) })
}

func TestWhenATryWasCheckedAgain(t *testing.T) {
	for name, c := range map[string]struct {
		days  int
		first practice.Score
		want  string
	}{
		"today":             {0, 62, "Checked again today by newer rules; the first result was 62."},
		"this year":         {-6, 62, "Checked again on 3 March by newer rules; the first result was 62."},
		"another year":      {-100, 0, "Checked again on 29 November 2025 by newer rules; the first result was 0."},
		"no score at first": {-1, practice.NoScore, "Checked again yesterday by newer rules; the first result had no score."},
	} {
		if got := checkedAgain(noon.AddDate(0, 0, c.days), noon, c.first); got != c.want {
			t.Errorf("%s: %q, not %q", name, got, c.want)
		}
	}
}
