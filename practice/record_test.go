package practice_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"retake/practice"
)

func TestTouch(t *testing.T) {
	noon := time.Date(2026, 11, 22, 12, 0, 0, 123456789, time.UTC)
	step := noon.Add(time.Microsecond)
	for name, c := range map[string]struct{ now, want time.Time }{
		"a clock that runs":          {noon.Add(time.Hour), noon.Add(time.Hour)},
		"in another zone":            {noon.Add(time.Hour).In(time.FixedZone("", 3600)), noon.Add(time.Hour)},
		"a clock that stands":        {noon, step},
		"less than a microsecond":    {noon.Add(999), step},
		"a microsecond":              {noon.Add(1000), step},
		"more than a microsecond":    {noon.Add(1001), noon.Add(1001)},
		"a clock set back by a year": {noon.AddDate(-1, 0, 0), step},
		"no time":                    {time.Time{}, step},
	} {
		r := practice.Record{ID: "id", Schema: 7, Created: noon, Changed: noon, Deleted: noon}
		want := r
		want.Changed = c.want
		if r.Touch(c.now); r != want {
			t.Errorf("%s: %+v\nwant %+v", name, r, want)
		}
	}
	r := practice.NewRecord("id", practice.Instant{Wall: time.Now()})
	for _, now := range []time.Time{time.Now().Add(time.Hour), time.Now()} {
		if r.Touch(now); r.Changed != r.Changed.Round(0) {
			t.Errorf("%v would be compared by a clock that stops with the program", r.Changed)
		}
	}
}

func TestTouchGoesForward(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var r practice.Record
		for _, us := range rapid.SliceOf(rapid.Int64Range(-1e15, 1e15)).Draw(t, "clock") {
			before, now := r.Changed, time.UnixMicro(us)
			r.Touch(now)
			if !r.Changed.After(before) || r.Changed.Before(now) {
				t.Fatalf("at %v it went from %v to %v", now, before, r.Changed)
			}
		}
	})
}
