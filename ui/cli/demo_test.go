package cli

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"retake/practice"
)

// counter counts what it is given to keep, until it is full.
type counter struct{ tries, others, room int }

func (c *counter) add(record any) error {
	if c.tries+c.others == c.room {
		return practice.ErrNoRoom
	}
	if _, ok := record.(practice.Attempt); ok {
		c.tries++
	} else {
		c.others++
	}
	return nil
}

func TestFillingADemo(t *testing.T) {
	const told = "5,000 of 10,000 tries made.\n"
	records := []any{practice.Note{}, practice.Round{}, practice.Story{}, practice.OwnQuestion{}, practice.Setting{}}
	for i := range 10_000 {
		records = append(records, practice.Attempt{Record: practice.Record{ID: string(rune('a' + i))}})
	}
	for _, c := range []struct {
		name          string
		records       []any
		room          int
		tries, others int
		told          string
		err           error
	}{
		{"all", records, 20_000, 10_000, 5, told, nil},
		{"no room", records, 7_000, 6_995, 5, told, practice.ErrNoRoom},
		{"no room for a setting", records, 4, 0, 4, "", practice.ErrNoRoom},
	} {
		in := counter{room: c.room}
		var progress strings.Builder
		first, last, err := demoCmd{Tries: 10_000}.fill(in.add, slices.Values(c.records), &progress)
		if in.tries != c.tries || in.others != c.others || progress.String() != c.told || !errors.Is(err, c.err) {
			t.Errorf("%s: %d tries and %d others, %q, %v", c.name, in.tries, in.others, progress.String(), err)
		}
		if c.tries > 0 && (first.ID != "a" || last.ID != string(rune('a'+c.tries-1))) {
			t.Errorf("%s: from %q to %q", c.name, first.ID, last.ID)
		}
	}
}

func TestDays(t *testing.T) {
	at := func(year int, month time.Month, day int, zone string) practice.Summary {
		return practice.Summary{Finished: time.Date(year, month, day, 23, 30, 0, 0, time.UTC), Zone: zone}
	}
	for _, c := range []struct {
		first, last practice.Summary
		want        string
	}{
		{at(2026, 11, 22, "+00:00"), at(2026, 11, 22, "+00:00"), "22 November 2026"},
		{at(2026, 11, 21, "+01:00"), at(2026, 11, 22, "+00:00"), "22 November 2026"},
		{at(2026, 3, 4, "+00:00"), at(2026, 11, 22, "+00:00"), "4 March to 22 November 2026"},
		{at(2026, 3, 4, "+00:00"), at(2026, 12, 31, "+01:00"), "4 March 2026 to 1 January 2027"},
		{at(2025, 11, 22, "-05:00"), at(2026, 11, 22, "+00:00"), "22 November 2025 to 22 November 2026"},
	} {
		if got := days(c.first, c.last); got != c.want {
			t.Errorf("%q, not %q", got, c.want)
		}
	}
}

func TestThousands(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 20_050: "20,050", 200_000: "200,000"} {
		if got := thousands(n); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}
