package ui

import (
	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/practice/progress"
	"retake/ui/report"
	"retake/ui/widgets"
)

// overview are the charts of the Progress screen: what has become of all tries, at what the person gets better, and what to
// practise next.
type overview struct {
	w       *Window
	tell    func(banner)
	back    func()              // where Escape leads from what is opened
	list    func() *history     // shows the history
	facts   *facts              // nil until they were read
	texts   map[uint32]string   // of the bank's questions, by their tags
	covers  []progress.Cover    // of the themes
	focus   *progress.Focus     // nil while too little is known
	worthy  []practice.Question // questions worth asking next
	changed func()              // it has to be laid out anew

	span     progress.Span
	spans    *widgets.Button
	score    *trendChart
	pace     *trendChart
	length   *trendChart
	telling  *trendChart
	balance  *balanceChart
	criteria *criteriaChart
	days     *daysChart
	cover    *coverChart
	practise *widgets.Button
	dated    *widgets.Button
	body     *fyne.Container
	scroll   *widgets.Scroll
}

// The charts of values over time.
var (
	scoreKind = trendKind{
		name: "Score over time", trend: progress.Scores, band: [2]float64{practice.StrongFrom, 100}, least: 40, most: 100, step: 20, rounds: true,
		none: "No try with a score in this time.",
	}
	paceKind = trendKind{
		name: "Writing pace", unit: "words a minute", trend: progress.Paces, least: 0, most: 30, step: 10,
		none: "No first try of a question in this time.",
	}
	lengthKind = trendKind{
		name: "Length", unit: "words", trend: progress.Lengths, band: [2]float64{practice.GoodFrom, practice.GoodTo}, least: 0, most: 400, step: 100,
		none: "No try with a score in this time.",
	}
	tellingKind = trendKind{
		name: "Telling aloud", unit: "words a minute", trend: progress.Tellings, band: [2]float64{practice.SpeakingFrom, practice.SpeakingTo},
		least: 80, most: 200, step: 40, none: "Nothing was told aloud in this time. Ctrl+T on a try's feedback begins.",
	}
)

func newOverview(w *Window, tell func(banner), back func(), list func() *history, changed func()) *overview {
	p := &overview{w: w, tell: tell, back: back, list: list, changed: changed, span: progress.Quarter, texts: map[uint32]string{}}
	for _, q := range w.parts.Bank.Questions() {
		p.texts[practice.Tag(q.ID)] = q.Text
	}
	p.spans = w.plainButton(widgets.Face{Text: p.span.Name(), Tail: "chevron-down", Kind: widgets.Outlined, Low: true}, p.chooseSpan)
	p.body = widgets.NewInsets(0, 0, 16, 0, widgets.Space())
	p.scroll = widgets.NewScroll(p.body)
	p.score, p.pace = newTrendChart(p, scoreKind), newTrendChart(p, paceKind)
	p.length, p.telling = newTrendChart(p, lengthKind), newTrendChart(p, tellingKind)
	p.score.beside = p.spans
	p.balance, p.criteria, p.days, p.cover = newBalanceChart(p), newCriteriaChart(p), newDaysChart(p), newCoverChart(p)
	p.practise = w.plainButton(widgets.Face{Text: "Practise it"}, p.practiseFocus)
	p.dated = w.plainButton(widgets.Face{Text: "Set the date", Kind: widgets.Outlined}, func() { w.chooseInterview(p.changed) })
	return p
}

// use shows other facts.
func (p *overview) use(f *facts) {
	p.facts, p.focus = f, nil
	bank := p.w.parts.Bank
	last := progress.LastTries(f.tries, bank.Questions())
	p.covers = progress.Coverage(bank.Themes(), bank.Questions(), func(id string) bool { _, tried := last[id]; return tried })
	if focus, ok := progress.Next(f.tries, bank.Questions(), last, p.w.parts.Checker.Grades, f.today); ok {
		p.focus = &focus
	}
	p.worthy = nil
	for _, c := range progress.Candidates(bank.Questions(), last, f.today) {
		p.worthy = append(p.worthy, c.Question)
	}
	p.criteria.set(f, p.focus)
	p.days.set(f)
	p.cover.set(p.covers)
	p.showTrends()
}

// chooseSpan lets the person choose how far back the charts reach.
func (p *overview) chooseSpan() {
	var names []string
	for _, s := range progress.Spans {
		names = append(names, s.Name())
	}
	p.w.choose("chart", "How far back?", names, int(p.span), func(i int) {
		p.span = progress.Spans[i]
		p.spans.SetFace("", p.span.Name())
		p.showTrends()
		p.changed()
	})
}

// showTrends shows the charts that reach as far back as was chosen.
func (p *overview) showTrends() {
	for _, t := range []*trendChart{p.score, p.pace, p.length, p.telling} {
		t.set(p.facts, p.span)
	}
	p.balance.set(p.facts, p.span)
}

func (p *overview) arrange(r room) fyne.CanvasObject {
	gap := r.pick(12, 10)
	rows := widgets.NewColumn(gap, p.tiles(r), p.score.arrange(r, r.pick(164, 168)))
	pair := func(left, right fyne.CanvasObject) {
		if r.large() {
			rows.Add(left)
			rows.Add(right)
			return
		}
		rows.Add(widgets.NewRow(gap, widgets.Full, widgets.Grow(left), widgets.Grow(right)))
	}
	beside := widgets.NewColumn(gap, p.days.arrange(r), widgets.Grow(p.focusCard(r)))
	if r.large() {
		pair(p.criteria.arrange(r), beside)
	} else {
		rows.Add(widgets.NewRow(gap, widgets.Full, widgets.Grow(p.criteria.arrange(r)), widgets.NewWide(304, beside)))
	}
	const low = 150
	pair(widgets.NewColumn(gap, p.planCard(r), p.length.arrange(r, low), widgets.Grow(p.pace.arrange(r, low))),
		widgets.NewColumn(gap, p.cover.arrange(r), widgets.Grow(p.balance.arrange(r, low))))
	rows.Add(p.telling.arrange(r, low))
	p.body.Objects = []fyne.CanvasObject{rows}
	p.scroll.Update()
	return p.scroll
}

// reveal brings a control into sight.
func (p *overview) reveal(o fyne.CanvasObject) { p.scroll.RevealObject(o) }

// when says when a try was made.
func (p *overview) when(try practice.Point) string {
	at := try.At()
	return moment(at, p.w.parts.Now().Wall.In(at.Location()))
}

// question is what a try answered.
func (p *overview) question(try practice.Point) string {
	if text, known := p.texts[try.Question]; known {
		return text
	}
	return "another question"
}

// tried says when a try was made, and what it answered.
func (p *overview) tried(try practice.Point) string { return p.when(try) + "\n" + p.question(try) }

// openTry opens a try.
func (p *overview) openTry(try practice.Point) {
	var summary practice.Summary
	p.w.tasks.Do(func() (err error) {
		summary, err = p.w.parts.History.AtPlace(try.Place)
		return err
	}, func(err error) {
		if err != nil {
			p.tell(unreadable(err))
			return
		}
		p.w.openTry(summary, p.back, p.tell)
	})
}

// openDay lists the tries of a day.
func (p *overview) openDay(day practice.Day) {
	p.list().find.onlyTime(timeChoice{dateText(day, p.facts.today), day, day})
}

// openTheme lists the tries of a theme.
func (p *overview) openTheme(id string) { p.list().find.onlyTheme(id) }

// tables are all charts as tables.
func (p *overview) tables() (all []report.Table) {
	for _, c := range []*chart{
		&p.score.chart, &p.criteria.chart, &p.days.chart, &p.cover.chart, &p.length.chart, &p.balance.chart, &p.pace.chart, &p.telling.chart,
	} {
		all = append(all, c.table())
	}
	return all
}
