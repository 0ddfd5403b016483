package ui

import (
	"fmt"
	"math"
	"strconv"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/practice/progress"
	"retake/ui/report"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// trendChart is a chart of a value of each try over time, and of its average over the last seven.
type trendChart struct {
	chart
	of     trendKind
	page   *overview
	lines  *widgets.LineChart
	few    *widgets.Text // what there is to say while there are too few tries for a line
	trend  progress.Trend
	rounds []progress.RoundPoint
}

// trendKind is which value it is.
type trendKind struct {
	name   string
	unit   string // of the value, as in "74 words a minute"; empty for none
	trend  func([]practice.Point, progress.Span, practice.Day) progress.Trend
	band   [2]float64 // to aim for
	least  float64    // the grid begins here at most
	most   float64    // the grid ends here at least
	step   float64    // between two lines of the grid, where the values do not need more
	rounds bool       // averages of rounds are shown too
	none   string     // what is said where there is no value yet
}

func newTrendChart(p *overview, of trendKind) *trendChart {
	t := &trendChart{of: of, page: p, lines: widgets.NewLineChart(p.w.keys), few: muted("", theme.Small)}
	t.chart = chart{w: p.w, name: of.name, table: t.rows, opener: t.rowOpener, tell: p.tell}
	t.lines.Describe = t.describe
	t.lines.OnOpen = t.openDot
	if of.rounds {
		t.legend = []fyne.CanvasObject{lineSample("average of 7"), dotSample("try"), diamondSample("mock round")}
	}
	if of.band != [2]float64{} {
		t.legend = append(t.legend, bandSample("to aim for"))
	}
	return t
}

// The first dots stand at these shares of the width, until there are enough for a line.
const (
	lineFrom  = 3
	firstDot  = 0.08
	dotsApart = 0.16
)

// set shows the tries of a span.
func (t *trendChart) set(f *facts, span progress.Span) {
	t.trend = t.of.trend(f.tries, span, f.today)
	t.rounds = nil
	if t.of.rounds {
		t.rounds = progress.Rounds(f.tries, span, f.today)
	}
	axis := newTimeAxis(f, t.trend)
	c := widgets.Chart{Best: -1, Band: t.of.band, Labels: axis.labels(), Number: t.number}
	for i, d := range t.trend.Dots {
		x := axis.x(f.tries[d.Try])
		if len(t.trend.Dots) < lineFrom { // the room behind them is for those to come
			x, c.Labels = firstDot+float64(i)*dotsApart, nil
		}
		c.Dots = append(c.Dots, widgets.Point{X: x, Y: d.Value})
	}
	if t.trend.Claims() && t.of.rounds {
		c.Best = t.trend.Best
	}
	for _, r := range t.rounds {
		if len(t.trend.Dots) < lineFrom {
			break
		}
		c.Diamonds = append(c.Diamonds, widgets.Point{X: axis.x(f.tries[r.Try]), Y: r.Value})
	}
	if len(t.trend.Line) > 0 {
		line := widgets.Line{}
		for _, d := range t.trend.Line {
			line.Points = append(line.Points, widgets.Point{X: axis.x(f.tries[d.Try]), Y: d.Value})
		}
		c.Lines = []widgets.Line{line}
	}
	c.From, c.To, c.Step = t.grid()
	t.lines.Set(c)
	t.few.SetText(t.fewSaid())
}

// grid is from where to where the values reach, in whole steps: at most five of them.
func (t *trendChart) grid() (from, to, step float64) {
	from, to, step = t.of.least, t.of.most, t.of.step
	for _, d := range t.trend.Dots {
		from, to = min(from, d.Value), max(to, d.Value)
	}
	const most = 5
	for (to-from)/step > most {
		step *= 2
	}
	return math.Floor(from/step) * step, math.Ceil(to/step) * step, step
}

// fewSaid is what is said below while there are too few tries for a line.
func (t *trendChart) fewSaid() string {
	switch len(t.trend.Dots) {
	case 0:
		return t.of.none
	case 1:
		return "Your line starts after three tries: two more, of any question. The first five become your yardstick."
	case 2:
		return "Your line starts after three tries: one more, of any question. The first five become your yardstick."
	}
	return ""
}

func (t *trendChart) number(value float64) string { return strconv.Itoa(int(math.Round(value))) }

// describe says what a dot is about.
func (t *trendChart) describe(i int) string {
	d := t.trend.Dots[i]
	said := t.number(d.Value)
	if t.of.unit != "" {
		said += " " + t.of.unit
	}
	if t.of.rounds && i == t.trend.Best && t.trend.Claims() {
		said += ", the best so far"
	}
	return said + "\n" + t.page.tried(t.page.facts.tries[d.Try])
}

// openDot opens the try of a dot.
func (t *trendChart) openDot(i int) { t.page.openTry(t.page.facts.tries[t.trend.Dots[i].Try]) }

func (t *trendChart) rowOpener() func(row int) {
	tries, dots := t.page.facts.tries, t.trend.Dots
	return func(row int) { t.page.openTry(tries[dots[len(dots)-1-row].Try]) }
}

// rows are the tries with their values, newest first.
func (t *trendChart) rows() report.Table {
	tries, dots, line := t.page.facts.tries, t.trend.Dots, t.trend.Line
	value := report.TableColumn{Title: "Value", Ems: 4, Right: true}
	if t.of.rounds {
		value.Title = "Score"
	}
	return report.Table{
		Name:    t.name,
		Columns: []report.TableColumn{{Title: "When", Ems: 9}, {Title: "Question", Ems: 16}, value, {Title: "Average of 7", Ems: 6, Right: true}},
		Rows:    len(dots),
		Cell: func(row, column int) string {
			i := len(dots) - 1 - row
			switch column {
			case 0:
				return t.page.when(tries[dots[i].Try])
			case 1:
				return t.page.question(tries[dots[i].Try])
			case 2:
				return t.number(dots[i].Value)
			}
			if at := i - (len(dots) - len(line)); at >= 0 {
				return fmt.Sprintf("%.1f", line[at].Value)
			}
			return ""
		},
	}
}

func (t *trendChart) arrange(r room, high float32) fyne.CanvasObject {
	face := widgets.NewColumn(6, widgets.Grow(widgets.NewSized(0, high*max(1, r.letters), t.lines)))
	if t.few.String() != "" {
		face.Add(t.few)
	}
	t.face = face
	if len(t.trend.Dots) == 0 {
		t.face = t.few
	}
	return t.chart.arrange(r)
}
