package progress

import (
	"slices"

	"retake/practice"
)

// Streak is how many days in a row were practised up to today, or up to yesterday where today is still open, and the most
// that ever were.
func Streak(tries []practice.Point, today practice.Day) (now, longest int) {
	row, last := 0, practice.Day(0)
	for _, d := range slices.Backward(Days(tries)) {
		if row > 0 && d.Day == last+1 {
			row++
		} else {
			row = 1
		}
		last = d.Day
		longest = max(longest, row)
	}
	if row > 0 && last >= today-1 {
		now = row
	}
	return now, longest
}

// DayCount is how many tries a day has.
type DayCount struct {
	Day   practice.Day
	Tries int
}

// Days lists the days with a try, newest first.
func Days(tries []practice.Point) (all []DayCount) {
	counts := map[practice.Day]int{}
	for _, t := range tries {
		counts[t.Day]++
	}
	for day, n := range counts {
		all = append(all, DayCount{day, n})
	}
	slices.SortFunc(all, func(a, b DayCount) int { return int(b.Day - a.Day) })
	return all
}

// Weeks counts the tries of each day of the last n weeks: a column a week from Monday to Sunday, the last with today in it.
// Days to come are −1.
func Weeks(tries []practice.Point, today practice.Day, n int) [][7]int {
	weeks := make([][7]int, n)
	monday := today - practice.Day(today.Weekday()) - practice.Day(7*(n-1))
	for _, t := range tries {
		if i := int(t.Day - monday); i >= 0 && i < 7*n {
			weeks[i/7][i%7]++
		}
	}
	for i := today.Weekday() + 1; i < 7; i++ {
		weeks[n-1][i] = -1
	}
	return weeks
}
