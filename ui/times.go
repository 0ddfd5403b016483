package ui

import (
	"fmt"
	"time"
)

// clock writes a span as minutes and seconds: 1:26.
func clock(d time.Duration) string {
	s := int(d.Round(time.Second) / time.Second)
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// moment writes when something was, as seen from now: "today, 14:32", "yesterday, 18:05", "3 March, 09:10".
func moment(at, now time.Time) string {
	midnight := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 12, 0, 0, 0, time.UTC) }
	hour := at.Format("15:04")
	switch days := int(midnight(now).Sub(midnight(at)).Hours() / 24); {
	case days == 0:
		return "today, " + hour
	case days == 1:
		return "yesterday, " + hour
	case at.Year() == now.Year():
		return at.Format("2 January, ") + hour
	}
	return at.Format("2 January 2006, ") + hour
}
