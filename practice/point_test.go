package practice_test

import (
	"testing"
	"time"

	"retake/practice"
)

func TestPointOf(t *testing.T) {
	finished := time.Date(2026, 3, 9, 23, 30, 0, 0, time.UTC)
	a := practice.Attempt{
		Question: practice.Question{ID: "q"}, Answer: practice.Answer{"one two", "three", "four five six", "seven eight nine ten"},
		Times: practice.Times{Finished: finished, Zone: "+05:00", Used: 61_900}, Round: "r",
	}
	a.Check.Score = 40
	a.Check.Criteria[practice.Lesson].Level = practice.Good
	later := practice.Check{Score: 55, Rules: "2"}
	later.Criteria[practice.Lesson].Level = practice.Strong
	notes := []practice.Note{
		{About: practice.NoteTelling, Telling: &practice.Telling{Used: 20_000, Told: []practice.Section{practice.Action}}},
		{About: practice.NoteCheck, Check: &later},
		{About: practice.NoteTelling, Telling: &practice.Telling{Used: 30_000, Told: []practice.Section{practice.Action, practice.Result}}},
	}
	got := practice.PointOf(a, finished.UnixMicro()+7, notes)
	want := practice.Point{
		Place: finished.UnixMicro() + 7, Zone: 300, Day: practice.DayOf(time.Date(2026, 3, 10, 4, 30, 0, 0, time.UTC)),
		Score: 55, Words: 10, Used: 61, Shares: [4]uint8{20, 10, 30, 40}, Round: practice.Tag("r"), Question: practice.Tag("q"), Rules: practice.Tag("2"), First: true, Told: 30, Pace: 14,
	}
	want.Levels[practice.Lesson] = practice.Strong
	if got != want {
		t.Errorf("\n%+v, not\n%+v", got, want)
	}
	if at := got.At(); at.Format("2006-01-02 15:04 -07:00") != "2026-03-10 04:30 +05:00" {
		t.Errorf("at %s", at)
	}
	notes[1].Deleted = finished
	if got := practice.PointOf(a, 1, notes); got.Score != 40 || got.Levels[practice.Lesson] != practice.Good {
		t.Errorf("with the later check in the trash: %+v", got)
	}
}
