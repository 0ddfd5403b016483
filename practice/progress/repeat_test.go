package progress_test

import (
	"fmt"
	"testing"

	"retake/practice"
	"retake/practice/progress"
)

func TestRepeats(t *testing.T) {
	of := func(question string, day practice.Day, score practice.Score) practice.Point {
		return practice.Point{Question: practice.Tag(question), Day: day, Score: score, Rules: practice.Tag("1")}
	}
	tries := []practice.Point{
		of("a1", 10, 40), of("b1", 11, 50), of("a1", 12, practice.NoScore), of("a1", 13, 70), of("", 14, 30), of("", 14, 60), of("a1", 20, practice.NoScore),
	}
	got := fmt.Sprint(progress.Repeats(tries))
	if want := "[{1 -1} {1 -1} {2 40} {3 40} {1 -1} {1 -1} {4 70}]"; got != want {
		t.Errorf("%s, not %s", got, want)
	}
	last := progress.LastTries(tries, bank)
	if want := map[string]progress.Last{"a1": {70, 20}, "b1": {50, 11}}; fmt.Sprint(last) != fmt.Sprint(want) {
		t.Errorf("%v, not %v", last, want)
	}
	tries[3].Rules = practice.Tag("2")
	if n := progress.Outdated(tries, "2"); n != 6 {
		t.Errorf("%d are outdated, not 6", n)
	}
}

func TestTodo(t *testing.T) {
	of := func(question string, day practice.Day, score practice.Score) practice.Point {
		return practice.Point{Question: practice.Tag(question), Day: day, Score: score}
	}
	before := []practice.Point{of("a1", 99, 90), of("a2", 99, 30), of("b1", 99, practice.NoScore)}
	for name, c := range map[string]struct {
		today      []practice.Point
		todo, done int
	}{
		"in the morning":             {nil, 4, 0},
		"the same after the first":   {[]practice.Point{of("c1", 100, 80)}, 4, 1},
		"twice the same counts once": {[]practice.Point{of("c1", 100, 80), of("c1", 100, 90), of("a1", 100, 90)}, 4, 2},
	} {
		if todo, done := progress.Todo(append(before, c.today...), bank, 100); todo != c.todo || done != c.done {
			t.Errorf("%s: %d to do, %d done; not %d, %d", name, todo, done, c.todo, c.done)
		}
	}
}

func TestBalance(t *testing.T) {
	got := progress.Balance(practice.Action, []practice.Point{on(99, 50), on(100, 60)}, progress.All, 100)
	if v := values(got.Dots); fmt.Sprint(v) != "[40 40]" {
		t.Errorf("%v", v)
	}
}
