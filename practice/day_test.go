package practice_test

import (
	"testing"
	"time"

	"retake/practice"
)

func TestTheDayBeginsAtFour(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	tokyo := time.FixedZone("Tokyo", 9*3600)
	at := func(zone *time.Location, text string) practice.Day {
		moment, err := time.ParseInLocation("2006-01-02 15:04", text, zone)
		if err != nil {
			t.Fatal(err)
		}
		return practice.DayOf(moment)
	}
	for name, c := range map[string]struct {
		a, b  practice.Day
		apart int
	}{
		"past midnight is the same day":        {at(london, "2026-03-09 22:00"), at(london, "2026-03-10 03:59"), 0},
		"from four on it is the next":          {at(london, "2026-03-09 22:00"), at(london, "2026-03-10 04:00"), 1},
		"the clocks go forward":                {at(london, "2026-03-28 12:00"), at(london, "2026-03-29 12:00"), 1},
		"the night the clocks go forward":      {at(london, "2026-03-28 23:00"), at(london, "2026-03-29 03:30"), 0},
		"the clocks go back":                   {at(london, "2026-10-25 00:30"), at(london, "2026-10-25 12:00"), 1},
		"flying east: each by the clock there": {at(london, "2026-06-01 20:00"), at(tokyo, "2026-06-02 20:00"), 1},
		"over the new year":                    {at(london, "2025-12-31 23:59"), at(london, "2026-01-01 05:00"), 1},
	} {
		if got := int(c.b - c.a); got != c.apart {
			t.Errorf("%s: %d days apart, not %d", name, got, c.apart)
		}
	}
	if d := at(london, "2026-03-09 12:00"); d.Weekday() != 0 || d.Date().Format("2006-01-02") != "2026-03-09" {
		t.Errorf("Monday is %d, %s", d.Weekday(), d.Date())
	}
}
