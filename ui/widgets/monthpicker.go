package widgets

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// MonthPicker is a choice of a day: a month as weeks from Monday to Sunday, with a button for the month before and one for
// the next. While it has the focus the arrows go by days and weeks, Page Up and Down by months, Home and End to the
// week's Monday and Sunday, and Enter or Space takes the day. Days before the earliest can be seen, but not taken.
type MonthPicker struct {
	control
	OnTaken func(date time.Time)

	today, earliest, chosen time.Time // dates at midnight, UTC; chosen is zero for none
	at                      time.Time // the day the keyboard is on, never before the earliest
	month                   *Text
	before                  *Icon
	days                    [6 * 7]monthDay
}

// monthDay is a place for a day. What can't be taken has no face.
type monthDay struct {
	date   time.Time
	ground *Box
	ring   *Box // today's
	text   *Text
	face   *pressable
	muted  *Text // the number of a day that can't be taken; empty in another month
}

// weekdays are the letters above the days.
var weekdays = [...]string{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"}

// NewMonthPicker makes one that shows the month of the chosen day, or of the earliest where none is chosen (the zero time).
// All are dates: their time of day does not count. taken is told of dates at midnight, UTC.
func NewMonthPicker(keys *Keys, today, earliest, chosen time.Time, taken func(date time.Time)) *MonthPicker {
	p := &MonthPicker{OnTaken: taken, today: midnight(today), earliest: midnight(earliest)}
	p.at = p.earliest
	if !chosen.IsZero() {
		p.chosen = midnight(chosen)
		p.at = later(p.chosen, p.earliest)
	}
	p.choice, p.onFocus = true, p.show
	p.month, p.before = NewLine(theme.Body, Run{Bold: true}).Aligned(fyne.TextAlignCenter), NewIcon("chevron-left", theme.Ink, 16)
	names, grid := NewRow(0, Full), NewColumn(0)
	for _, name := range weekdays {
		names.Add(Grow(NewLine(theme.Caption, Run{Text: name, Colour: theme.Muted}).Aligned(fyne.TextAlignCenter)))
	}
	for from := 0; from < len(p.days); from += 7 {
		week := NewRow(0, Full)
		for i := range 7 {
			week.Add(Grow(p.newDay(&p.days[from+i])))
		}
		grid.Add(week)
	}
	head := NewRow(0, Full, p.newTurn(p.before, -1), Grow(NewCentred(p.month)), p.newTurn(NewIcon("chevron-right", theme.Ink, 16), 1))
	p.dress(p, keys, NewBox("", theme.RowRadius), NewColumn(4, head, names, grid))
	p.show()
	return p
}

// newTurn makes a button that turns to another month.
func (p *MonthPicker) newTurn(icon *Icon, by int) fyne.CanvasObject {
	return newPressable(NewBox("", theme.ButtonRadius), NewInset(10, 12, icon), func() {
		p.take()
		p.turn(by)
	})
}

func (p *MonthPicker) newDay(d *monthDay) fyne.CanvasObject {
	number := func() *Text { return NewLine(theme.Body, Run{}).Aligned(fyne.TextAlignCenter) }
	d.ground, d.ring = NewBox("", theme.ButtonRadius), NewBox("", theme.BoxRadius)
	d.text, d.muted = number(), number()
	d.face = newPressable(d.ground, NewInset(7, 4, d.text), func() {
		p.take()
		p.move(d.date)
		p.OnTaken(d.date)
	})
	return NewInset(1, 1, NewSized(34, 0, NewLayers(NewInset(7, 4, d.muted), d.face, NewInset(3, 3, d.ring))))
}

// show shows the month of the day the keyboard is on.
func (p *MonthPicker) show() {
	p.month.SetText(p.at.Format("January 2006"))
	first := p.at.AddDate(0, 0, 1-p.at.Day())
	ink := fyne.ThemeColorName(theme.Ink)
	if !first.After(p.earliest) {
		ink = theme.Muted
	}
	p.before.Set("chevron-left", ink)
	date := monday(first)
	for i := range p.days {
		p.days[i].show(p, date, date.Month() == first.Month())
		date = date.AddDate(0, 0, 1)
	}
	p.edge.Set("", "", 0) // the day shows the focus
	p.face.Refresh()
}

// show shows a date, or nothing where it is in another month.
func (d *monthDay) show(p *MonthPicker, date time.Time, inMonth bool) {
	d.date = date
	number, muted := Run{Text: strconv.Itoa(date.Day())}, Run{Colour: theme.Muted}
	switch {
	case !inMonth:
		d.face.Hide()
	case date.Before(p.earliest):
		d.face.Hide()
		muted.Text = number.Text
	default:
		d.face.Show()
	}
	fill, edge, ring := fyne.ThemeColorName(""), fyne.ThemeColorName(""), fyne.ThemeColorName("")
	if date.Equal(p.today) && inMonth {
		ring = theme.Muted
	}
	if p.focused && date.Equal(p.at) {
		edge = theme.Accent
	}
	if date.Equal(p.chosen) && inMonth {
		number.Bold, number.Colour, fill = true, theme.OnAccent, theme.Accent
		if edge != "" {
			edge = theme.Ink // an edge of the accent is not seen around it
		}
		if ring != "" {
			ring = theme.OnAccent
		}
	}
	d.text.Set(number)
	d.muted.Set(muted)
	d.ground.Set(fill, edge, 2)
	d.ring.Set("", ring, 1)
}

// TypedKey goes from day to day, and takes one.
func (p *MonthPicker) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		p.move(p.at.AddDate(0, 0, -1))
	case fyne.KeyRight:
		p.move(p.at.AddDate(0, 0, 1))
	case fyne.KeyUp:
		p.move(p.at.AddDate(0, 0, -7))
	case fyne.KeyDown:
		p.move(p.at.AddDate(0, 0, 7))
	case fyne.KeyHome:
		p.move(monday(p.at))
	case fyne.KeyEnd:
		p.move(monday(p.at).AddDate(0, 0, 6))
	case fyne.KeyPageUp:
		p.turn(-1)
	case fyne.KeyPageDown:
		p.turn(1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if p.once() {
			p.OnTaken(p.at)
		}
	default:
		p.control.TypedKey(key)
	}
}

// move goes to a day, or to the earliest where it is before that.
func (p *MonthPicker) move(to time.Time) {
	p.at = later(to, p.earliest)
	p.show()
}

// turn goes by months, to the same day there or the last one.
func (p *MonthPicker) turn(by int) {
	first := p.at.AddDate(0, 0, 1-p.at.Day()).AddDate(0, by, 0)
	last := first.AddDate(0, 1, -1)
	p.move(first.AddDate(0, 0, min(p.at.Day(), last.Day())-1))
}

// midnight is when a date begins, UTC.
func midnight(date time.Time) time.Time {
	year, month, day := date.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// monday is the Monday of a date's week.
func monday(date time.Time) time.Time {
	return date.AddDate(0, 0, -(int(date.Weekday())+6)%7)
}

func later(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}
