package demo

import (
	"fmt"
	"math/rand/v2"
	"time"
)

const (
	// leastApart is between the ends of two tries: mostTaken is more than any takes with its thinking and a pause, and
	// what is noted about the one before takes less than a minute.
	leastApart = mostTaken + time.Minute
	mostTaken  = 14 * time.Minute

	// mostADay is how many tries a person makes on average before a history is refused as too full: with those of the
	// days without, it is three times as many on the busiest.
	mostADay = 20
)

// calendar says when each of n tries is finished, the last one some minutes before now: one list a day on which there
// was practice, in order, and in the time zone the person was in. There are about three on such a day, and more where
// they would reach back behind 1990. Error: even so there is no room for them.
func calendar(n int, now time.Time, rng *rand.Rand) ([][]time.Time, error) {
	since1990 := int(now.Sub(time.Date(1990, 1, 3, 0, 0, 0, 0, now.Location())) / (24 * time.Hour))
	days := min(n*4/7+1, since1990)
	if n < 1 || n > mostADay*days {
		return nil, fmt.Errorf("%d tries do not fit between 1990 and %s", n, now.Format(time.DateOnly))
	}
	counts, away := perDay(n, days, rng)
	finished := make([][]time.Time, 0, days)
	before := now.Truncate(time.Millisecond).Add(-2*time.Minute - span(5*time.Minute, rng))
	for d := days - 1; d >= 0; d-- {
		n := counts[d]
		if n == 0 {
			continue
		}
		apart := make([]time.Duration, n)
		var all time.Duration
		for i := range apart {
			apart[i] = leastApart + span(time.Duration(min(25, 200/n)+1)*time.Minute, rng)
			all += apart[i]
		}
		midnight := time.Date(now.Year(), now.Month(), now.Day()-(days-1-d), 0, 0, 0, 0, now.Location())
		end := midnight.Add(22*time.Hour + 30*time.Minute)
		if free := 15*time.Hour - all; free > 0 {
			end = end.Add(-span(free, rng))
		}
		if d == days-1 || end.After(before) {
			end = before
		}
		zone := now.Location()
		if away[d/7] {
			_, home := end.Zone()
			zone = time.FixedZone("", home+2*60*60)
		}
		day := make([]time.Time, n)
		for i := n - 1; i >= 0; i-- {
			day[i] = end.In(zone)
			end = end.Add(-apart[i])
		}
		finished, before = append(finished, day), end
	}
	for i, j := 0, len(finished)-1; i < j; i, j = i+1, j-1 {
		finished[i], finished[j] = finished[j], finished[i]
	}
	return finished, nil
}

// perDay spreads n tries over days, at least one of them to the last day. Weeks of holiday have none; in others the
// person may be away.
func perDay(n, days int, rng *rand.Rand) (counts []int, away []bool) {
	weeks := (days + 6) / 7
	away = make([]bool, weeks)
	weights, sum := make([]int, days), 0
	holiday := false
	for d := range days {
		if d%7 == 0 {
			week := rng.IntN(10)
			holiday, away[d/7] = week == 0, week == 1
		}
		if d == days-1 || !holiday && rng.IntN(100) < 65 {
			weights[d] = 1 + rng.IntN(5)
		}
		sum += weights[d]
	}
	counts = make([]int, days)
	upTo, given := 0, 0
	for d, w := range weights {
		upTo += w
		counts[d] = n*upTo/sum - given
		given += counts[d]
	}
	return counts, away
}

// span is a random length of time below a limit, in whole milliseconds.
func span(below time.Duration, rng *rand.Rand) time.Duration {
	return time.Duration(rng.Int64N(below.Milliseconds())) * time.Millisecond
}
