package progress

import (
	"slices"
	"time"
)

// Day is a practice day, counted from 1 January 1970. It begins at four in the morning on the person's own clock, so that
// an evening that lasts past midnight is one day, wherever they are and whether the clocks are set forward or back.
type Day int32

// rollover is the hour at which a practice day begins. Flashcard programs roll over then (Anki's default).
const rollover = 4

// DayOf gives the day of a moment on the clock the person sees.
func DayOf(local time.Time) Day {
	year, month, date := local.Date()
	day := Day(time.Date(year, month, date, 0, 0, 0, 0, time.UTC).Unix() / int64(24*time.Hour/time.Second))
	if local.Hour() < rollover {
		day--
	}
	return day
}

// Date is the day's date at midnight, UTC.
func (d Day) Date() time.Time { return time.Unix(int64(d)*int64(24*time.Hour/time.Second), 0).UTC() }

// Weekday counts from Monday, 0, to Sunday, 6.
func (d Day) Weekday() int { return (int(d.Date().Weekday()) + 6) % 7 }

// Streak is how many days in a row were practised up to today, or up to yesterday where today is still open, and the most
// that ever were.
func Streak(tries []Try, today Day) (now, longest int) {
	row, last := 0, Day(0)
	for i, d := range days(tries) {
		if i > 0 && d == last+1 {
			row++
		} else {
			row = 1
		}
		last = d
		longest = max(longest, row)
	}
	if row > 0 && last >= today-1 {
		now = row
	}
	return now, longest
}

// days lists the days with a try, each once, oldest first.
func days(tries []Try) []Day {
	var all []Day
	for _, t := range tries {
		all = append(all, t.Day)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Weeks counts the tries of each day of the last n weeks: a column a week from Monday to Sunday, the last with today in it.
// Days to come are −1.
func Weeks(tries []Try, today Day, n int) [][7]int {
	weeks := make([][7]int, n)
	monday := today - Day(today.Weekday()) - Day(7*(n-1))
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
