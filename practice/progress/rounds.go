package progress

import (
	"slices"
	"sort"

	"retake/practice"
)

// RoundPoint is a round on the chart of scores.
type RoundPoint struct {
	ID    string
	Try   int // place of its last scored try among the tries
	Value float64
}

// Rounds gives the rounds of a span with the average score of their tries. places names the tries of a round that are in
// the history.
func Rounds(tries []Try, rounds []practice.Round, places func(practice.Round) []int64, span Span, today Day) (points []RoundPoint) {
	since := span.Since(tries, today)
	for _, r := range rounds {
		sum, n, last := 0, 0, -1
		for _, place := range places(r) {
			i := sort.Search(len(tries), func(i int) bool { return tries[i].Place >= place })
			if i < len(tries) && tries[i].Place == place && tries[i].Scored() {
				sum += int(tries[i].Score)
				n++
				last = max(last, i)
			}
		}
		if n > 0 && tries[last].Day >= since {
			points = append(points, RoundPoint{r.ID, last, float64(sum) / float64(n)})
		}
	}
	slices.SortStableFunc(points, func(a, b RoundPoint) int { return a.Try - b.Try })
	return points
}
