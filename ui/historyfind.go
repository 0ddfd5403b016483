package ui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// historyFind is what the history is searched by: words and "phrases" of questions and answers, a theme, a score or rounds
// only, and a time. What is found shows while one types.
type historyFind struct {
	h         *history
	query     practice.Query
	asked     int  // how often something else was looked for
	searching bool // it is not done yet
	stop      func()
	wait      func() // cancels the wait before a search

	field *widgets.Field
	clear *widgets.Button
	theme *widgets.Button
	score *widgets.Button
	time  *widgets.Button
	count *widgets.Text

	scored int    // place of the score that is filtered by, among its choices
	timed  string // name of the time that is filtered by
}

// typingRest is how long nothing is typed before a search begins: less than between two keys would begin one for each.
const typingRest = 90 * time.Millisecond

// scoreChoices are the scores one can filter by. Below is too high; 0 for none.
var scoreChoices = []struct {
	name        string
	from, below practice.Score
	round       bool
}{
	{name: "Any score", from: practice.NoScore},
	{name: "Under 60", from: 0, below: practice.WeakBelow},
	{name: "60 to 79", from: practice.WeakBelow, below: practice.StrongFrom},
	{name: "80 and over", from: practice.StrongFrom},
	{name: "Rounds only", from: practice.NoScore, round: true},
}

// timeChoice is a time one can filter by. 0 is no end.
type timeChoice struct {
	name         string
	since, until practice.Day
}

// anyTime is the time that leaves nothing out.
const anyTime = "Any time"

func newHistoryFind(h *history) *historyFind {
	w := h.w
	f := &historyFind{h: h, query: practice.ParseQuery(""), stop: func() {}, wait: func() {}, count: mutedLine("", theme.Small), timed: anyTime}
	f.field = widgets.NewField(w.keys, "", "Search questions and answers")
	f.field.OnChanged = func(string) { f.typed() }
	f.field.OnShortcut = w.shortcut
	f.field.OnMove = func(key fyne.KeyName) { h.list.TypedKey(&fyne.KeyEvent{Name: key}) }
	f.field.OnSubmitted = func(string) { h.open(h.list.At()) }
	f.clear = w.plainButton(widgets.Face{Icon: "close", Text: "Clear", Kind: widgets.Plain, Low: true}, func() {
		f.field.SetText("")
		w.win.Canvas().Focus(f.field)
	})
	f.clear.Hide()
	filter := func(name string, choose func()) *widgets.Button {
		return w.plainButton(widgets.Face{Text: name, Tail: "chevron-down", Kind: widgets.Outlined, Low: true}, choose)
	}
	f.theme = filter("All themes", f.chooseTheme)
	f.score = filter("Any score", f.chooseScore)
	f.time = filter(anyTime, f.chooseTime)
	return f
}

func (f *historyFind) arrange(r room) fyne.CanvasObject {
	return widgets.NewColumn(10,
		widgets.NewRow(12, widgets.Middle, widgets.NewLine(theme.Body, widgets.Run{Text: "History", Bold: true}), widgets.Space(), f.count),
		widgets.NewRow(4, widgets.Middle, widgets.Grow(f.field), f.clear),
		widgets.NewWrap(8, f.theme, f.score, f.time))
}

// typed looks for what is in the field, once typing rests.
func (f *historyFind) typed() {
	q := practice.ParseQuery(f.field.Text)
	if on := f.field.Text != ""; on != f.clear.Visible() {
		if on {
			f.clear.Show()
		} else {
			f.clear.Hide()
		}
		f.h.relayout()
	}
	f.wait()
	if !slices.Equal(q.Terms, f.query.Terms) {
		f.wait = f.h.w.tasks.After(typingRest, func() { f.search(true) })
	}
}

// chooseTheme filters by a theme.
func (f *historyFind) chooseTheme() {
	names, ids := []string{"All themes"}, []string{""}
	for _, t := range f.h.w.parts.Bank.Themes() {
		names, ids = append(names, t.Name), append(ids, t.ID)
	}
	f.h.w.choose("layers", "Tries of which theme?", names, slices.Index(ids, f.query.Theme), func(i int) { f.onlyTheme(ids[i]) })
}

// chooseScore filters by the score, or leaves only rounds.
func (f *historyFind) chooseScore() {
	var names []string
	for _, c := range scoreChoices {
		names = append(names, c.name)
	}
	f.h.w.choose("chart", "Tries of which score?", names, f.scored, func(i int) {
		c := scoreChoices[i]
		f.scored, f.query.From, f.query.Below, f.query.Round = i, c.from, c.below, c.round
		f.filter()
	})
}

// chooseTime filters by when a try was made.
func (f *historyFind) chooseTime() {
	times := f.h.timeChoices()
	var names []string
	for _, c := range times {
		names = append(names, c.name)
	}
	f.h.w.choose("history", "Tries of when?", names, slices.Index(names, f.timed), func(i int) { f.onlyTime(times[i]) })
}

// onlyTheme leaves the tries of a theme; of all where it is empty.
func (f *historyFind) onlyTheme(id string) {
	f.query.Theme = id
	f.filter()
}

// onlyTime leaves the tries of a time.
func (f *historyFind) onlyTime(c timeChoice) {
	f.timed, f.query.Since, f.query.Until = c.name, c.since, c.until
	f.filter()
}

// timeChoices are the last days, and every month with a try in it.
func (h *history) timeChoices() []timeChoice {
	today := practice.DayOf(h.w.parts.Now().Wall)
	all := []timeChoice{
		{name: anyTime},
		{name: "Today", since: today},
		{name: "Last 7 days", since: today - 6},
		{name: "Last 30 days", since: today - 29},
		{name: "Last 3 months", since: today - 89},
	}
	if h.facts == nil {
		return all
	}
	last := time.Time{}
	for _, t := range slices.Backward(h.facts.tries) {
		date := t.Day.Date()
		first := time.Date(date.Year(), date.Month(), 1, 0, 0, 0, 0, time.UTC)
		if first.Equal(last) {
			continue
		}
		last = first
		all = append(all, timeChoice{first.Format("January 2006"), practice.DayOn(first), practice.DayOn(first.AddDate(0, 1, -1))})
	}
	return all
}

// filter shows which filters hold, and looks anew.
func (f *historyFind) filter() {
	f.theme.SetFace("", "All themes")
	if f.query.Theme != "" {
		f.theme.SetFace("", f.h.w.parts.Bank.ThemeName(f.query.Theme))
	}
	f.score.SetFace("", scoreChoices[f.scored].name)
	f.time.SetFace("", f.timed)
	f.h.relayout()
	f.search(true)
}

// widen takes all filters away; the words stay.
func (f *historyFind) widen() {
	f.query = practice.ParseQuery(f.field.Text)
	f.scored, f.timed = 0, anyTime
	f.filter()
}

// waits tells whether nothing was found yet of what is looked for.
func (f *historyFind) waits() bool { return f.searching && len(f.h.tries) == 0 }

// filtered tells whether a filter holds.
func (f *historyFind) filtered() bool {
	q := f.query
	q.Terms = nil
	return !q.Everything()
}

// rounds are those that may be listed beside what is looked for.
func (f *historyFind) rounds(all []practice.Round) (some []practice.Round) {
	q := f.query
	if !f.takesRounds(q) {
		return nil
	}
	zone := f.h.w.parts.Now().Wall.Location()
	for _, r := range all {
		day := practice.DayOf(r.At().In(zone))
		if (q.Since == 0 || day >= q.Since) && (q.Until == 0 || day <= q.Until) {
			some = append(some, r)
		}
	}
	return some
}

// takesRounds tells whether rounds may be listed beside what a query finds: it asks for nothing that only a try has.
func (*historyFind) takesRounds(q practice.Query) bool {
	return len(q.Terms) == 0 && q.Theme == "" && q.From == practice.NoScore && q.Below == 0
}

// search lists what is found from now on, as it is found. Something else than before begins at the top; of the same, as
// much as was listed is shown at once, so that the row that is chosen stays so.
func (f *historyFind) search(other bool) {
	h := f.h
	f.stop()
	f.wait()
	f.asked++
	f.stop, f.searching, h.next, h.reading = func() {}, false, "", false
	terms := practice.ParseQuery(f.field.Text).Terms
	other = other || !slices.Equal(terms, f.query.Terms)
	f.query.Terms = terms
	least := len(h.tries)
	if other {
		h.top, least = true, 0
		clear(h.picks)
		h.showFoot()
	}
	if f.query.Everything() {
		h.load(false, "", pageSize)
		return
	}
	asked, q, fresh := f.asked, f.query, true
	f.searching = true
	show := func(some []practice.Summary) {
		before := h.tries
		if fresh {
			before, fresh = nil, false
		}
		h.show(before, some)
	}
	var held []practice.Summary
	put := func(some []practice.Summary) {
		if asked != f.asked {
			return
		}
		if held = append(held, some...); len(held) >= least {
			show(held)
			held, least = nil, 0
		}
	}
	meet := func(rounds []practice.Round) {
		if asked == f.asked {
			h.rounds = rounds
		}
	}
	w := h.w
	f.stop = w.tasks.Long(func(ctx context.Context) error {
		if f.takesRounds(q) {
			rounds, err := w.parts.Rounds.RoundsSince(time.Time{})
			if err != nil {
				return err
			}
			w.tasks.Call(func() { meet(rounds) })
		}
		return w.parts.History.Search(ctx, q, func(some []practice.Summary) error {
			w.tasks.Call(func() { put(some) })
			return ctx.Err()
		})
	}, func(err error) {
		if asked != f.asked || errors.Is(err, context.Canceled) { // the screen was left
			return
		}
		f.searching = false
		show(held)
		if err != nil {
			h.tell(unreadable(err))
		}
	})
}

// showCount says how many tries are listed.
func (f *historyFind) showCount() {
	h := f.h
	n := len(h.tries)
	switch {
	case !f.query.Everything() && f.searching:
		f.count.SetText(tryCount(n) + " so far")
	case !f.query.Everything():
		f.count.SetText(tryCount(n) + " found")
	case h.facts != nil && len(h.facts.tries) > 0:
		f.count.SetText(tryCount(len(h.facts.tries)))
	default:
		f.count.SetText("")
	}
}

// noneFound says that nothing was found, how much there is without the filters, and offers that.
type noneFound struct {
	h     *history
	said  *widgets.Text
	more  *widgets.Text
	widen *widgets.Button
	face  *fyne.Container
}

func newNoneFound(h *history) *noneFound {
	n := &noneFound{h: h, said: strong("", theme.Body), more: muted("", theme.Small)}
	n.widen = h.w.plainButton(widgets.Face{Text: "Search without filters", Kind: widgets.Plain, Low: true}, func() {
		h.find.widen()
		h.w.win.Canvas().Focus(h.list)
	})
	n.face = widgets.NewInset(14, 16, widgets.NewColumn(6, n.said, n.more, widgets.NewRow(0, widgets.Middle, n.widen, widgets.Space())))
	n.face.Hide()
	return n
}

// show says so where nothing was found.
func (n *noneFound) show() {
	f := n.h.find
	if f.query.Everything() || f.searching || len(n.h.listing.rows) > 0 {
		n.face.Hide()
		return
	}
	n.said.SetText(f.nothing())
	n.more.SetText("Try a single word, or the beginning of one.")
	n.widen.Hide()
	n.face.Show()
	if f.filtered() {
		n.more.SetText("")
		n.widen.Show()
		n.count()
	}
}

// nothing says what was not found.
func (f *historyFind) nothing() string {
	said := "No try"
	if f.query.Theme != "" {
		said += " in " + f.h.w.parts.Bank.ThemeName(f.query.Theme)
	}
	if f.scored > 0 {
		said += ", " + strings.ToLower(scoreChoices[f.scored].name) + ","
	}
	if len(f.query.Terms) > 0 {
		return said + " mentions “" + strings.TrimSpace(f.field.Text) + "”"
	}
	if f.timed != anyTime {
		return strings.TrimSuffix(said, ",") + " in that time"
	}
	return strings.TrimSuffix(said, ",") + " yet"
}

// count says how many there are without the filters.
func (n *noneFound) count() {
	f := n.h.find
	q := practice.ParseQuery("")
	q.Terms = f.query.Terms
	asked, found := f.asked, 0
	w := n.h.w
	f.stop = w.tasks.Long(func(ctx context.Context) error {
		return w.parts.History.Search(ctx, q, func(some []practice.Summary) error {
			found += len(some)
			return ctx.Err()
		})
	}, func(err error) {
		if err != nil || asked != f.asked || !n.face.Visible() {
			return
		}
		n.more.SetText("Without filters, " + tryCount(found) + " would be found.")
		if found == 0 {
			n.more.SetText("Nor does any other. Try a single word, or the beginning of one.")
			n.widen.Hide()
		}
		n.h.relayout()
	})
}
