package progress

import (
	"math"
	"slices"

	"retake/practice"
)

// Least numbers of tries from which on something is shown or claimed. Five tries are what an average against five is made
// of; before that a change is chance.
const (
	lineFrom   = 3  // the line of the average
	claimFrom  = 5  // anything said of a change
	changeFrom = 10 // the first five against the last five
	averaged   = 7  // tries behind each point of the line
	compared   = 5  // tries at each end that are compared
)

// Dot is a value of one try.
type Dot struct {
	Try   int // its place among the tries
	Value float64
}

// Trend is a value over time: that of each try, and the average of the last seven.
type Trend struct {
	Dots  []Dot
	Line  []Dot // none before the third try
	Best  int   // place in Dots of the highest value, the first of equals; −1 for none
	First practice.Day
	Last  practice.Day
}

// trend makes a trend of what value says of the tries of a span, where it says anything. The average reaches back before
// the span.
func trend(tries []practice.Point, span Span, today practice.Day, value func(practice.Point) (float64, bool)) Trend {
	t := Trend{Best: -1, First: span.Since(tries, today), Last: today}
	from := span.within(tries, today)
	var window [averaged]float64
	sum, n := 0.0, 0
	for i := before(tries, from, value); i < len(tries); i++ {
		v, ok := value(tries[i])
		if !ok {
			continue
		}
		if n >= averaged {
			sum -= window[n%averaged]
		}
		window[n%averaged] = v
		sum += v
		n++
		if i < from {
			continue
		}
		t.Dots = append(t.Dots, Dot{i, v})
		if t.Best < 0 || v > t.Dots[t.Best].Value {
			t.Best = len(t.Dots) - 1
		}
		if n >= lineFrom {
			t.Line = append(t.Line, Dot{i, sum / float64(min(n, averaged))})
		}
	}
	return t
}

// before gives the place of the try with which the average of the one at from begins.
func before(tries []practice.Point, from int, value func(practice.Point) (float64, bool)) int {
	for need := averaged - 1; from > 0 && need > 0; from-- {
		if _, ok := value(tries[from-1]); ok {
			need--
		}
	}
	return from
}

// Claims tells whether there is enough to say that something has changed.
func (t Trend) Claims() bool { return len(t.Dots) >= claimFrom }

// Scores is the score over time.
func Scores(tries []practice.Point, span Span, today practice.Day) Trend {
	return trend(tries, span, today, func(t practice.Point) (float64, bool) { return float64(t.Score), t.Scored() })
}

// Paces is how many words a minute were written, of scored first tries.
func Paces(tries []practice.Point, span Span, today practice.Day) Trend {
	return trend(tries, span, today, func(t practice.Point) (float64, bool) {
		return 60 * float64(t.Words) / float64(max(1, t.Used)), t.Scored() && t.First && t.Used > 0
	})
}

// Lengths is how many words the answers have.
func Lengths(tries []practice.Point, span Span, today practice.Day) Trend {
	return trend(tries, span, today, func(t practice.Point) (float64, bool) { return float64(t.Words), t.Scored() })
}

// Tellings is how many words a minute answers were told aloud at.
func Tellings(tries []practice.Point, span Span, today practice.Day) Trend {
	return trend(tries, span, today, func(t practice.Point) (float64, bool) { return float64(t.Pace), t.Pace > 0 })
}

// Balance is which share of the words a part has, in per cent.
func Balance(part practice.Section, tries []practice.Point, span Span, today practice.Day) Trend {
	return trend(tries, span, today, func(t practice.Point) (float64, bool) { return float64(t.Shares[part]), t.Scored() })
}

// tenth rounds to a tenth.
func tenth(v float64) float64 { return math.Round(10*v) / 10 }

// ends gives the first and the last tries with a score, so many at each end, and how many there are in all.
func ends(tries []practice.Point, n int) (first, last []practice.Point, all int) {
	for _, t := range tries {
		if t.Scored() {
			if all++; all <= n {
				first = append(first, t)
			}
		}
	}
	for _, t := range slices.Backward(tries) {
		if t.Scored() && len(last) < n {
			last = append(last, t)
		} else if len(last) == n {
			break
		}
	}
	return first, last, all
}
