package ui

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/practice/progress"
	"retake/ui/report"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// criteriaChart shows where each criterion is now, beside where it was at first.
type criteriaChart struct {
	chart
	bars      *widgets.Bars
	none      *widgets.Text
	standings []progress.Standing
}

func newCriteriaChart(p *overview) *criteriaChart {
	c := &criteriaChart{bars: widgets.NewBars(), none: muted("", theme.Small)}
	c.chart = chart{w: p.w, name: "Criteria", table: c.rows, tell: p.tell}
	return c
}

// set shows where the criteria stand. The one that is worth practising next is marked.
func (c *criteriaChart) set(f *facts, focus *progress.Focus) {
	c.standings = progress.Standings(f.tries)
	c.legend = nil
	if c.standings == nil {
		c.none.SetText("Here you will see where each criterion stands, from five scored tries on.")
		return
	}
	var bars []widgets.Bar
	for _, s := range c.standings {
		bar := widgets.Bar{Name: s.Criterion.Name(), Compared: widgets.Compared{Now: s.Now, Before: -1}}
		if s.Changed {
			bar.Before = s.First
		}
		bar.Warn = focus != nil && focus.Criterion == s.Criterion
		bars = append(bars, bar)
	}
	c.bars.Set(bars...)
	c.legend = []fyne.CanvasObject{barSample("last 5 tries")}
	if c.standings[0].Changed {
		c.legend = append(c.legend, tickSample("first 5"))
	}
}

func (c *criteriaChart) rows() report.Table {
	columns := []report.TableColumn{{Title: "Criterion", Ems: 12}, {Title: "Last five tries", Ems: 6, Right: true}}
	standings := c.standings
	changed := len(standings) > 0 && standings[0].Changed
	if changed {
		columns = append(columns, report.TableColumn{Title: "First five", Ems: 6, Right: true}, report.TableColumn{Title: "Change", Ems: 5, Right: true})
	}
	return report.Table{
		Name: c.name, Columns: columns, Rows: len(standings),
		Cell: func(row, column int) string {
			s := standings[row]
			switch column {
			case 0:
				return s.Criterion.Name()
			case 1:
				return fmt.Sprintf("%.1f", s.Now)
			case 2:
				return fmt.Sprintf("%.1f", s.First)
			}
			return signedTenths(s.Now - s.First)
		},
	}
}

// signedTenths writes a change: +0.9, –0.3, ±0.
func signedTenths(change float64) string {
	switch tenths := int(change*10 + 0.5*sign(change)); {
	case tenths > 0:
		return fmt.Sprintf("+%.1f", float64(tenths)/10)
	case tenths < 0:
		return fmt.Sprintf("%s%.1f", widgets.Minus, float64(-tenths)/10)
	}
	return "±0"
}

func sign(v float64) float64 {
	if v < 0 {
		return -1
	}
	return 1
}

func (c *criteriaChart) arrange(r room) fyne.CanvasObject {
	c.face = c.bars
	if c.standings == nil {
		c.face = c.none
	}
	return c.chart.arrange(r)
}

// shownWeeks is how many weeks the practice days go back.
const shownWeeks = 11

// daysChart shows on which days was practised.
type daysChart struct {
	chart
	page *overview
	heat *widgets.HeatMap
	days []progress.DayCount
}

func newDaysChart(p *overview) *daysChart {
	d := &daysChart{page: p, heat: widgets.NewHeatMap(p.w.keys, widgets.Heat{})}
	d.chart = chart{w: p.w, name: "Practice days", table: d.rows, opener: d.rowOpener, tell: p.tell}
	d.heat.Describe = func(week, day int) string {
		at := d.day(week, day)
		return dateText(at, p.facts.today) + ": " + tryCount(d.tries(at))
	}
	d.heat.OnOpen = func(week, day int) { p.openDay(d.day(week, day)) }
	return d
}

// day is that of a cell.
func (d *daysChart) day(week, day int) practice.Day {
	today := d.page.facts.today
	return today - practice.Day(today.Weekday()) + practice.Day(7*(week-shownWeeks+1)+day)
}

func (d *daysChart) tries(of practice.Day) int {
	for _, day := range d.days {
		if day.Day == of {
			return day.Tries
		}
	}
	return 0
}

func (d *daysChart) set(f *facts) {
	d.days = progress.Days(f.tries)
	shown := widgets.Heat{Weeks: progress.Weeks(f.tries, f.today, shownWeeks)}
	month := ""
	for week := range shown.Weeks {
		name := d.day(week, 6).Date().Format("January")
		if name == month {
			name = ""
		} else {
			month = name
		}
		shown.Months = append(shown.Months, name)
	}
	d.heat.Set(shown)
}

func (d *daysChart) rowOpener() func(row int) {
	days := d.days
	return func(row int) { d.page.openDay(days[row].Day) }
}

func (d *daysChart) rows() report.Table {
	days := d.days
	return report.Table{
		Name: d.name, Columns: []report.TableColumn{{Title: "Day", Ems: 12}, {Title: "Tries", Ems: 4, Right: true}}, Rows: len(days),
		Cell: func(row, column int) string {
			if column == 0 {
				return days[row].Day.Date().Format("Monday, 2 January 2006")
			}
			return strconv.Itoa(days[row].Tries)
		},
	}
}

func (d *daysChart) arrange(r room) fyne.CanvasObject {
	d.face = d.heat
	return d.chart.arrange(r)
}

// coverChart shows how many questions of each theme were tried.
type coverChart struct {
	chart
	cover  *widgets.Cover
	covers []progress.Cover
}

func newCoverChart(p *overview) *coverChart {
	c := &coverChart{cover: widgets.NewCover()}
	c.chart = chart{w: p.w, name: "Questions covered", table: c.rows, opener: func() func(int) { return func(row int) { p.openTheme(c.covers[row].Theme.ID) } }, tell: p.tell}
	c.face = c.cover
	return c
}

func (c *coverChart) set(covers []progress.Cover) {
	c.covers = covers
	var sets []widgets.Covered
	for _, one := range covers {
		sets = append(sets, widgets.Covered{Name: one.Theme.Name, Done: one.Tried, All: one.All})
	}
	c.cover.Set(sets...)
}

func (c *coverChart) rows() report.Table {
	return report.Table{
		Name: c.name, Columns: []report.TableColumn{{Title: "Theme", Ems: 12}, {Title: "Tried", Ems: 4, Right: true}, {Title: "Questions", Ems: 4, Right: true}},
		Rows: len(c.covers),
		Cell: func(row, column int) string {
			one := c.covers[row]
			return [...]string{one.Theme.Name, strconv.Itoa(one.Tried), strconv.Itoa(one.All)}[column]
		},
	}
}
