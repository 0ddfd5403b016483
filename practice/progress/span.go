package progress

import (
	"sort"

	"retake/practice"
)

// Span is how far back a chart reaches.
type Span int

const (
	Week Span = iota
	Month
	Quarter
	All
)

// Spans lists them, shortest first.
var Spans = [...]Span{Week, Month, Quarter, All}

// spanTable has each span's length in days and its name.
var spanTable = [...]struct {
	days int
	name string
}{Week: {7, "Last 7 days"}, Month: {30, "Last 30 days"}, Quarter: {90, "Last 3 months"}, All: {0, "All tries"}}

// Name is what it is called on screen.
func (s Span) Name() string { return spanTable[s].name }

// Since is its first day; of all, that of the first try.
func (s Span) Since(tries []practice.Point, today practice.Day) practice.Day {
	if s != All {
		return today - practice.Day(spanTable[s].days) + 1
	}
	if len(tries) == 0 {
		return today
	}
	return min(tries[0].Day, today)
}

// within gives the place of the first try of the span; tries come oldest first.
func (s Span) within(tries []practice.Point, today practice.Day) int {
	since := s.Since(tries, today)
	return sort.Search(len(tries), func(i int) bool { return tries[i].Day >= since })
}
