package practice_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"retake/practice"
)

func TestTheInterviewIsKept(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := practice.Day(rapid.Int32Range(-200_000, 200_000).Draw(t, "day"))
		first := practice.InterviewSetting(day, nil, at(0))
		if got, set := practice.InterviewOf([]practice.Setting{first}); !set || got != day {
			t.Fatalf("%s is kept as %q, and comes back as %d, %t, not %d", day.Date(), first.Value, got, set, day)
		}
		second := practice.InterviewSetting(day+1, []practice.Setting{first}, at(60))
		if got, set := practice.InterviewOf([]practice.Setting{second}); !set || got != day+1 || !second.Changed.After(first.Changed) {
			t.Fatalf("the day after it is %d, %t", got, set)
		}
		none := practice.NoInterviewSetting([]practice.Setting{second}, at(120))
		if _, set := practice.InterviewOf([]practice.Setting{none}); set || none.ID != first.ID || !none.Changed.After(second.Changed) {
			t.Fatalf("it is still there: %+v", none)
		}
		again := practice.InterviewSetting(day, []practice.Setting{none}, at(180))
		if got, set := practice.InterviewOf([]practice.Setting{again}); !set || got != day {
			t.Fatalf("set again it is %d, %t", got, set)
		}
	})
}

func TestWhatIsNoInterview(t *testing.T) {
	december := practice.DayOf(time.Date(2026, 12, 2, 12, 0, 0, 0, time.UTC))
	for name, c := range map[string]struct {
		value string
		day   practice.Day
		set   bool
	}{
		"a date":       {"2026-12-02", december, true},
		"no such date": {"2026-02-30", 0, false},
		"a word":       {"soon", 0, false},
		"nothing":      {"", 0, false},
		"with a time":  {"2026-12-02T09:00", 0, false},
	} {
		got, set := practice.InterviewOf([]practice.Setting{{Record: practice.Record{ID: "interview"}, Value: c.value}})
		if set != c.set || set && got != c.day {
			t.Errorf("%s: %d, %t", name, got, set)
		}
	}
	if _, set := practice.InterviewOf([]practice.Setting{{Record: practice.Record{ID: "rate"}, Value: "2026-12-02"}}); set {
		t.Error("another setting is taken for it")
	}
}
