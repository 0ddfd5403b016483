package ui

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"retake/practice"
	"retake/practice/progress"
	"retake/ui/widgets"
)

// pointAt is a point of a moment on a clock so many minutes east of UTC.
func pointAt(at time.Time, east int) practice.Point {
	local := at.In(time.FixedZone("", east*60))
	return practice.Point{Place: at.UnixMicro(), Zone: int16(east), Day: practice.DayOf(local), Score: 60}
}

func TestTimeAxis(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		east := 15 * rapid.IntRange(-48, 56).Draw(t, "zone")
		at := noon.Add(-time.Duration(rapid.IntRange(0, 300*24*60).Draw(t, "first")) * time.Minute)
		var tries []practice.Point
		for range rapid.IntRange(1, 20).Draw(t, "tries") {
			tries = append(tries, pointAt(at, east))
			at = at.Add(time.Duration(rapid.IntRange(0, 40*60).Draw(t, "later")) * time.Minute)
		}
		today := tries[len(tries)-1].Day + practice.Day(rapid.IntRange(0, 3).Draw(t, "idle"))
		f := &facts{tries: tries, today: today}
		for _, span := range progress.Spans {
			trend := progress.Scores(tries, span, today)
			axis := newTimeAxis(f, trend)
			before := 0.0
			for _, d := range trend.Dots {
				x := axis.x(tries[d.Try])
				if x < before || x > 1 {
					t.Fatalf("%s: %g follows %g", span.Name(), x, before)
				}
				before = x
			}
			labels := axis.labels()
			if !slices.IsSortedFunc(labels, func(a, b widgets.Label) int {
				if a.X < b.X {
					return -1
				}
				return 1
			}) || labels[0].X < 0 || labels[len(labels)-1] != (widgets.Label{X: 1, Text: "today"}) {
				t.Fatalf("%s: the labels are %v", span.Name(), labels)
			}
		}
	})
}

func TestPlacesOnTheTimeAxis(t *testing.T) {
	axis := timeAxis{first: practice.DayOn(noon), days: 4, today: practice.DayOn(noon) + 3}
	for name, c := range map[string]struct {
		at   time.Time
		east int
		want float64
	}{
		"noon of the first day":                {noon, 0, 0.125},
		"the evening of it":                    {noon.Add(9 * time.Hour), 0, 0.21875},
		"past midnight, which is that evening": {noon.Add(15 * time.Hour), 0, 0.28125},
		"the morning of the second":            {noon.Add(18 * time.Hour), 0, 0.3125},
		"the same on a clock six hours east":   {noon.Add(12 * time.Hour), 6 * 60, 0.3125},
		"before the first":                     {noon.AddDate(0, 0, -3), 0, 0},
		"past midnight of the last":            {noon.AddDate(0, 0, 3).Add(14 * time.Hour), 0, 1},
	} {
		if got := axis.x(pointAt(c.at, c.east)); got != c.want {
			t.Errorf("%s: %g, not %g", name, got, c.want)
		}
	}
}

func TestDateText(t *testing.T) {
	today := practice.DayOn(noon)
	for text, day := range map[string]practice.Day{"9 March": today, "1 January": today - 67, "31 December 2025": today - 68, "1 January 2027": today + 298} {
		if got := dateText(day, today); got != text {
			t.Errorf("%q, not %q", got, text)
		}
	}
}
