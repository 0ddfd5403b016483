package widgets

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"retake/ui/theme"
)

// on reads a date; the zero time for none.
func on(date string) time.Time {
	at, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return time.Time{}
	}
	return at
}

func TestTheKeysGoFromDayToDay(t *testing.T) {
	app(t)
	p := NewMonthPicker(nil, on("2026-11-23"), on("2026-11-23"), on("2026-12-02"), nil)
	for i, c := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyRight, "2026-12-03"},
		{fyne.KeyDown, "2026-12-10"},
		{fyne.KeyHome, "2026-12-07"},
		{fyne.KeyEnd, "2026-12-13"},
		{fyne.KeyEnd, "2026-12-13"},
		{fyne.KeyLeft, "2026-12-12"},
		{fyne.KeyPageDown, "2027-01-12"},
		{fyne.KeyUp, "2027-01-05"},
		{fyne.KeyPageUp, "2026-12-05"},
		{fyne.KeyUp, "2026-11-28"},
		{fyne.KeyPageDown, "2026-12-28"},
		{fyne.KeyRight, "2026-12-29"},
		{fyne.KeyRight, "2026-12-30"},
		{fyne.KeyRight, "2026-12-31"},
		{fyne.KeyPageDown, "2027-01-31"},
		{fyne.KeyPageDown, "2027-02-28"}, // there is no 31st
		{fyne.KeyRight, "2027-03-01"},
		{fyne.KeyPageUp, "2027-02-01"},
		{fyne.KeyPageUp, "2027-01-01"},
		{fyne.KeyPageUp, "2026-12-01"},
		{fyne.KeyPageUp, "2026-11-23"}, // none before the earliest
		{fyne.KeyLeft, "2026-11-23"},
		{fyne.KeyPageUp, "2026-11-23"},
	} {
		pressKey(p, c.key, 0)
		if got := p.at.Format(time.DateOnly); got != c.want {
			t.Fatalf("%d: %s goes to %s, not %s", i, c.key, got, c.want)
		}
		if got, want := p.month.String(), p.at.Format("January 2006"); got != want {
			t.Errorf("%d: above %s it reads %q", i, want, got)
		}
	}
}

func TestADayIsTaken(t *testing.T) {
	app(t)
	var taken []string
	p := NewMonthPicker(nil, on("2026-11-23"), on("2026-11-23"), time.Time{}, func(date time.Time) {
		taken = append(taken, date.Format(time.DateOnly))
	})
	w := window(t, NewColumn(0, p), 340, 400)
	day := func(number string) fyne.CanvasObject {
		for _, d := range p.days {
			if d.text.String() == number && d.date.Month() == p.at.Month() {
				return d.text
			}
		}
		t.Fatalf("there is no %s", number)
		return nil
	}
	w.Canvas().Focus(p)
	pressKey(p, fyne.KeyEnter, 5) // a held key takes once
	pressKey(p, fyne.KeyDown, 0)
	pressKey(p, fyne.KeySpace, 0)
	w.Canvas().Unfocus()
	click(w, day("22")) // is gone by
	click(w, day("24"))
	if w.Canvas().Focused() != fyne.Focusable(p) {
		t.Error("a click does not give it the focus")
	}
	click(w, p.days[41].muted) // no day of November
	p.turn(1)
	click(w, day("31"))
	if want := []string{"2026-11-23", "2026-11-30", "2026-11-24", "2026-12-31"}; !slices.Equal(taken, want) {
		t.Errorf("took %v, not %v", taken, want)
	}
}

func TestTheButtonsTurnThePage(t *testing.T) {
	app(t)
	p := NewMonthPicker(nil, on("2026-11-23"), on("2026-11-23"), on("2027-01-31"), func(time.Time) { t.Error("took a day") })
	w := window(t, NewColumn(0, p), 340, 400)
	next := pressables(p.face)[1]
	for i, c := range []struct {
		press fyne.CanvasObject
		want  string
		more  bool // there is a month before it
	}{
		{next, "February 2027", true},
		{p.before, "January 2027", true},
		{p.before, "December 2026", true},
		{p.before, "November 2026", false},
		{p.before, "November 2026", false},
		{next, "December 2026", true},
	} {
		click(w, c.press)
		if got := p.month.String(); got != c.want {
			t.Fatalf("%d: it shows %s, not %s", i, got, c.want)
		}
		if more := p.before.colour == theme.Ink; more != c.more {
			t.Errorf("%d: in %s there is one before: %t", i, c.want, more)
		}
	}
}

// Every month shows each of its days once, below its weekday, and only those that are not gone by can be taken.
func TestAMonthHasItsDays(t *testing.T) {
	app(t)
	rapid.Check(t, func(r *rapid.T) {
		day := func(name string) time.Time {
			return time.Unix(int64(rapid.IntRange(0, 40_000).Draw(r, name))*24*3600, 0).UTC()
		}
		p := NewMonthPicker(nil, day("today"), day("earliest"), day("chosen"), nil)
		length := p.at.AddDate(0, 1, -p.at.Day()).Day()
		seen := 0
		for i, d := range p.days {
			can, muted := d.face.Visible(), d.muted.String() != ""
			if can && muted || (can || muted) != (d.date.Month() == p.at.Month()) || can && d.date.Before(p.earliest) || muted && !d.date.Before(p.earliest) {
				r.Fatalf("%s in %s, from %s on: can be taken: %t, is muted: %t", d.date, p.month, p.earliest, can, muted)
			}
			if can || muted {
				seen++
			}
			if weekday := (int(d.date.Weekday()) + 6) % 7; weekday != i%7 || (can || muted) && d.date.Day() != seen {
				r.Fatalf("%s is the %d of %d, in column %d", d.date, seen, length, i%7)
			}
		}
		if seen != length {
			r.Fatalf("%s has %d days, not %d", p.month, seen, length)
		}
	})
}
