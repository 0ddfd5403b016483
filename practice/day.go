package practice

import "time"

// Day is a practice day, counted from 1 January 1970. It begins at four in the morning on the person's own clock, so that
// an evening that lasts past midnight is one day, wherever they are and whether the clocks are set forward or back.
type Day int32

// rollover is the hour at which a practice day begins. Flashcard programs roll over then (Anki's default).
const rollover = 4

// DayOf gives the day of a moment on the clock the person sees.
func DayOf(local time.Time) Day {
	day := DayOn(local)
	if local.Hour() < rollover {
		day--
	}
	return day
}

// DayOn gives the day that has the date of a moment, whatever the hour.
func DayOn(date time.Time) Day {
	year, month, day := date.Date()
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / int64(24*time.Hour/time.Second))
}

// Date is the day's date at midnight, UTC.
func (d Day) Date() time.Time { return time.Unix(int64(d)*int64(24*time.Hour/time.Second), 0).UTC() }

// Weekday counts from Monday, 0, to Sunday, 6.
func (d Day) Weekday() int { return (int(d.Date().Weekday()) + 6) % 7 }
