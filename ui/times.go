package ui

import (
	"fmt"
	"strings"
	"time"
)

// clock writes a span as minutes and seconds: 1:26.
func clock(d time.Duration) string {
	s := int(d.Round(time.Second) / time.Second)
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// moment writes when something was, as seen from now: "today, 14:32", "yesterday, 18:05", "3 March, 09:10".
func moment(at, now time.Time) string {
	return day(at, now) + ", " + at.Format("15:04")
}

// dayOf names a day as a heading: "Today", "Yesterday", "Monday, 9 March".
func dayOf(at, now time.Time) string {
	now = now.In(at.Location())
	switch name := day(at, now); name {
	case "today", "yesterday":
		return strings.ToUpper(name[:1]) + name[1:]
	default:
		return at.Format("Monday, ") + name
	}
}

// day names a day, as seen from now: "today", "yesterday", "3 March", "3 March 2025".
func day(at, now time.Time) string {
	noon := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 12, 0, 0, 0, time.UTC) }
	switch days := int(noon(now).Sub(noon(at)).Hours() / 24); {
	case days == 0:
		return "today"
	case days == 1:
		return "yesterday"
	case at.Year() == now.Year():
		return at.Format("2 January")
	}
	return at.Format("2 January 2006")
}
