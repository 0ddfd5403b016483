package progress

import "retake/practice"

// RoundPoint is a round on the chart of scores.
type RoundPoint struct {
	Round uint32  // as in Point
	Try   int     // place of its last scored try among the tries
	Value float64 // the average score of its tries
	Tries int     // that have one
}

// Rounds gives the rounds whose last scored try is in a span, in its order.
func Rounds(tries []practice.Point, span Span, today practice.Day) (points []RoundPoint) {
	from := span.within(tries, today)
	place := map[uint32]int{} // in points
	for i, t := range tries {
		if t.Round == 0 || !t.Scored() {
			continue
		}
		at, known := place[t.Round]
		if !known {
			at = len(points)
			place[t.Round] = at
			points = append(points, RoundPoint{Round: t.Round})
		}
		p := &points[at]
		p.Value = (p.Value*float64(p.Tries) + float64(t.Score)) / float64(p.Tries+1)
		p.Tries++
		p.Try = i
	}
	var within []RoundPoint
	for _, p := range points {
		if p.Try >= from {
			within = append(within, p)
		}
	}
	return within
}
