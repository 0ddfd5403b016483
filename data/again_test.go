package data

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"retake/practice"
)

// newer is a check by rules 2.
func newer(score practice.Score) Checking {
	return func(practice.Question, practice.Answer) practice.Check {
		c := check(score)
		c.Rules = "2"
		return c
	}
}

func TestCheckAgain(t *testing.T) {
	s := open(t, t.TempDir())
	const all = checkedAtOnce + 5
	for i := range all {
		mustAdd(t, s, try(fmt.Sprintf("t%02d", i), noon.Add(time.Duration(i)*time.Minute)))
	}
	if err := s.Trash(noon, "t03"); err != nil {
		t.Fatal(err)
	}
	later := noon.AddDate(1, 0, 0)
	old := check(60)
	mustNote(t, s, practice.Note{
		Record: practice.NewRecord("before", practice.Instant{Wall: later.Add(time.Hour)}), Attempt: "t04", About: practice.NoteCheck, Check: &old,
	})
	var told []int
	n, err := s.CheckAgain(t.Context(), "2", newer(91), later, func(done, of int) { told = append(told, done, of) })
	if err != nil || n != all-1 || fmt.Sprint(told) != fmt.Sprint([]int{0, all - 1, checkedAtOnce, all - 1}) {
		t.Errorf("%d, %v, told %v", n, err, told)
	}
	points, err := s.Points()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range points {
		if p.Score != 91 || p.Rules != practice.Tag("2") {
			t.Errorf("%+v", p)
		}
	}
	if a, err := s.Attempt("t01"); err != nil || a.Check.Score != 72 || a.Check.Rules != "1" {
		t.Errorf("the first check became %d by rules %s, %v", a.Check.Score, a.Check.Rules, err)
	}
	if n, err := s.CheckAgain(t.Context(), "2", newer(91), later, nil); n != 0 || err != nil {
		t.Errorf("once more: %d, %v", n, err)
	}
	if err := s.Restore(later, "t03"); err != nil {
		t.Fatal(err)
	}
	if n, err := s.CheckAgain(t.Context(), "2", newer(91), later, nil); n != 1 || err != nil {
		t.Errorf("with one back from the trash: %d, %v", n, err)
	}
	sound(t, s)
}

func TestCheckingAgainStopsWhereItIsCancelled(t *testing.T) {
	s := open(t, t.TempDir())
	for i := range 2 * checkedAtOnce {
		mustAdd(t, s, try(fmt.Sprintf("t%03d", i), noon.Add(time.Duration(i)*time.Minute)))
	}
	ctx, cancel := context.WithCancel(t.Context())
	n, err := s.CheckAgain(ctx, "2", newer(50), noon, func(int, int) { cancel() })
	if !errors.Is(err, context.Canceled) || n != checkedAtOnce {
		t.Errorf("%d, %v", n, err)
	}
	if n, err := s.CheckAgain(t.Context(), "2", newer(50), noon, nil); n != checkedAtOnce || err != nil {
		t.Errorf("the rest: %d, %v", n, err)
	}
}
