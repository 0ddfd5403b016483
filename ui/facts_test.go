package ui

import (
	"errors"
	"testing"

	"retake/practice"
	"retake/practice/progress"
)

func TestFacts(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	f, err := readFacts(d.store, d.today())
	if err != nil || len(f.tries) != 5 {
		t.Fatalf("%d tries, %v", len(f.tries), err)
	}
	for i, want := range []progress.Repeat{{Nth: 1, Before: practice.NoScore}, {Nth: 2, Before: 45}, {Nth: 1, Before: practice.NoScore}, {Nth: 1, Before: practice.NoScore}, {Nth: 3, Before: 62}} {
		place := f.tries[i].Place
		if got, known := f.repeat(place); !known || got != want {
			t.Errorf("try %d: %v, %t", i, got, known)
		}
		for _, other := range []int64{place - 1, place + 1} {
			if got, known := f.repeat(other); known || got != (progress.Repeat{}) {
				t.Errorf("beside try %d: %v", i, got)
			}
		}
	}
	if got, known := f.round("round"); !known || got != (roundAverage{average: 78, before: practice.NoScore, tries: 2}) {
		t.Errorf("the round: %v, %t", got, known)
	}
	if got, known := f.round("another"); known {
		t.Errorf("another round: %v", got)
	}
}

func TestNoFacts(t *testing.T) {
	for name, f := range map[string]*facts{"not read yet": nil, "none": {}} {
		if _, known := f.repeat(1); known {
			t.Errorf("%s: a try is known", name)
		}
		if _, known := f.round("round"); known {
			t.Errorf("%s: a round is known", name)
		}
	}
}

func TestFactsThatCannotBeRead(t *testing.T) {
	broken := errors.New("a block is damaged")
	if _, err := readFacts(&store{unread: broken}, 0); !errors.Is(err, broken) {
		t.Errorf("the error is %v", err)
	}
}
