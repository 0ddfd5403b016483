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

// balanceChart is a chart of which shares of the words the four parts had, each averaged over the last seven tries.
type balanceChart struct {
	chart
	page   *overview
	lines  *widgets.LineChart
	none   *widgets.Text
	trends [len(practice.Sections)]progress.Trend
}

func newBalanceChart(p *overview) *balanceChart {
	b := &balanceChart{page: p, lines: widgets.NewLineChart(p.w.keys), none: muted("The four lines begin after three tries.", theme.Small)}
	b.chart = chart{
		w: p.w, name: "Balance of the parts", legend: []fyne.CanvasObject{mutedLine("%, average of 7", theme.Small)},
		table: b.rows, opener: b.rowOpener, tell: p.tell,
	}
	b.lines.Describe = b.describe
	b.lines.OnOpen = b.openPoint
	return b
}

// set shows the tries of a span.
func (b *balanceChart) set(f *facts, span progress.Span) {
	c := widgets.Chart{From: 0, To: 60, Step: 20, Best: -1}
	for _, part := range practice.Sections {
		t := progress.Balance(part, f.tries, span, f.today)
		b.trends[part] = t
		axis := newTimeAxis(f, t)
		c.Labels = axis.labels()
		line := widgets.Line{Name: part.Letter()}
		for _, d := range t.Line {
			line.Points = append(line.Points, widgets.Point{X: axis.x(f.tries[d.Try]), Y: d.Value})
			c.To = max(c.To, 20*math.Ceil(d.Value/20))
		}
		c.Lines = append(c.Lines, line)
	}
	b.lines.Set(c)
}

func share(of progress.Trend, i int) string { return strconv.Itoa(int(math.Round(of.Line[i].Value))) }

func (b *balanceChart) describe(i int) (said string) {
	for _, part := range practice.Sections {
		said += fmt.Sprintf("%s %s %%  ", part.Letter(), share(b.trends[part], i))
	}
	return said + "\n" + b.page.tried(b.page.facts.tries[b.trends[0].Line[i].Try])
}

// openPoint opens the try at which a point of the lines stands.
func (b *balanceChart) openPoint(i int) { b.page.openTry(b.page.facts.tries[b.trends[0].Line[i].Try]) }

func (b *balanceChart) rowOpener() func(row int) {
	tries, line := b.page.facts.tries, b.trends[0].Line
	return func(row int) { b.page.openTry(tries[line[len(line)-1-row].Try]) }
}

func (b *balanceChart) rows() report.Table {
	tries, trends := b.page.facts.tries, b.trends
	line := trends[0].Line
	columns := []report.TableColumn{{Title: "When", Ems: 9}, {Title: "Question", Ems: 14}}
	for _, part := range practice.Sections {
		columns = append(columns, report.TableColumn{Title: part.Name() + ", %", Ems: 5, Right: true})
	}
	return report.Table{
		Name: b.name, Columns: columns, Rows: len(line),
		Cell: func(row, column int) string {
			i := len(line) - 1 - row
			switch column {
			case 0:
				return b.page.when(tries[line[i].Try])
			case 1:
				return b.page.question(tries[line[i].Try])
			}
			return share(trends[practice.Sections[column-2]], i)
		},
	}
}

func (b *balanceChart) arrange(r room, high float32) fyne.CanvasObject {
	b.face = widgets.NewSized(0, high*max(1, r.letters), b.lines)
	if len(b.trends[0].Line) == 0 {
		b.face = b.none
	}
	return b.chart.arrange(r)
}
