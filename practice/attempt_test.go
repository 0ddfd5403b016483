package practice_test

import (
	"testing"
	"time"

	"retake/practice"
)

func TestASummaryIsTheAttemptsOwn(t *testing.T) {
	done := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	a := practice.Attempt{
		Record:     practice.Record{ID: "id2"},
		Question:   practice.Question{ID: "own-any", Text: "Have you erred?", Kind: practice.Event, Theme: "own"},
		Answer:     practice.Answer{"I erred", "", "I told her at once", ""},
		Check:      practice.Check{Score: 61},
		RevisionOf: "id1", Round: "round",
		Times: practice.Times{Finished: done, LocalDate: "2026-11-23", Zone: "+13:00", Given: 480_000, Used: 312_345},
	}
	want := practice.Summary{
		ID: "id2", Question: "own-any", Text: "Have you erred?", Theme: "own", Score: 61, Words: 7,
		Used: 312_345, RevisionOf: "id1", Finished: done, LocalDate: "2026-11-23", Zone: "+13:00",
	}
	if got := practice.Summarise(a, nil); got != want {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}
