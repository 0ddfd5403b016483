package ui

import (
	"time"

	"retake/practice"
	"retake/practice/progress"
	"retake/ui/widgets"
)

// timeAxis says where on a chart a try stands, by its day and hour.
type timeAxis struct {
	first practice.Day
	days  int
	today practice.Day
}

// newTimeAxis makes an axis for the dots of a trend: from the first of them to the trend's last day.
func newTimeAxis(f *facts, of progress.Trend) timeAxis {
	first := of.First
	if len(of.Dots) > 0 {
		first = max(first, f.tries[of.Dots[0].Try].Day)
	}
	return timeAxis{first: first, days: int(of.Last-first) + 1, today: f.today}
}

// x is a share of the width, 0 to 1.
func (a timeAxis) x(p practice.Point) float64 {
	at := p.At()
	since := at.Sub(time.Date(at.Year(), at.Month(), at.Day(), 0, 0, 0, 0, at.Location())).Hours() / 24
	if practice.DayOf(at) < practice.DayOn(at) {
		since++ // past midnight
	}
	return min(1, max(0, (float64(p.Day-a.first)+since)/float64(a.days)))
}

// labels are dates below, evenly spread, the last of them today.
func (a timeAxis) labels() (labels []widgets.Label) {
	const most = 4
	step := max(1, a.days/most)
	for day := 0; day < a.days-1; day += step {
		labels = append(labels, widgets.Label{X: float64(day) / float64(a.days), Text: dateText(a.first+practice.Day(day), a.today)})
	}
	return append(labels, widgets.Label{X: 1, Text: "today"})
}

// dateText is a day as seen from another: "9 March", or "9 March 2025" in another year.
func dateText(day, today practice.Day) string {
	date := day.Date()
	if date.Year() != today.Date().Year() {
		return date.Format("2 January 2006")
	}
	return date.Format("2 January")
}
