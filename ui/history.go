package ui

import (
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/widgets"
)

// history is the list of all tries and rounds, newest first and by day, or of those that a search and filters leave. Enter
// or a click opens one; Space picks several, and Delete puts what is picked, or the row that is chosen, into the trash.
type history struct {
	w       *Window
	tell    func(banner)
	changed func() // tries were put into the trash or came back from it
	back    func() // where Escape leads from what is opened
	facts   *facts // nil until they were read

	tries   []practice.Summary // as far as they were read
	rounds  []practice.Round   // those since the last of the tries, newest first
	next    practice.Cursor
	reading bool // the next page, or it could not be read: nothing is read on until the list is read anew
	known   bool // something was read
	top     bool // what is shown next begins at the top
	listing listing

	find    *historyFind
	picks   map[string]bool // by ID
	deleted []string        // what was put into the trash last

	list *widgets.Rows
	none *noneFound
	foot *fyne.Container
	body *fyne.Container
}

// pageSize is how many tries are read at a time.
const pageSize = 200

func newHistory(w *Window, tell func(banner), changed, back func()) *history {
	h := &history{w: w, tell: tell, changed: changed, back: back, picks: map[string]bool{}, foot: widgets.NewColumn(0)}
	h.list = widgets.NewRows(w.keys, h)
	h.list.OnOpen = h.open
	h.list.OnPicked = h.showFoot
	h.list.OnKey = func(key fyne.KeyName) {
		if key == fyne.KeyDelete && w.presses.take() {
			h.deleteChosen()
		}
	}
	h.find = newHistoryFind(h)
	h.none = newNoneFound(h)
	h.showFoot()
	return h
}

// arrange lays the list out in a card of its own.
func (h *history) arrange(r room) fyne.CanvasObject {
	h.body = widgets.NewColumn(0,
		widgets.NewInset(r.pick(14, 12), 14, h.find.arrange(r)), widgets.NewRule(), h.none.face,
		widgets.Grow(widgets.NewInset(4, 6, h.list)), widgets.NewRule(), widgets.NewInset(6, 8, h.foot))
	return widgets.NewCard(1, 1, h.body)
}

// read reads the next page.
func (h *history) read() { h.load(true, h.next, pageSize) }

// again reads what is listed from its beginning, as far as it was read, and one try more: one may have come back.
func (h *history) again() {
	if !h.find.query.Everything() {
		h.find.search(false)
		return
	}
	h.load(false, "", max(pageSize, len(h.tries)+1))
}

// load shows n tries: more behind those that are listed, or others in their place.
func (h *history) load(more bool, after practice.Cursor, n int) {
	h.reading = true
	if !more {
		h.find.asked++ // a page that is on its way would leave a gap
	}
	var page []practice.Summary
	var next practice.Cursor
	var rounds []practice.Round
	w, asked := h.w, h.find.asked
	w.tasks.Do(func() (err error) {
		page, next, err = w.parts.History.Page(after, n)
		if err != nil {
			return err
		}
		var since time.Time // the first of all
		if len(page) > 0 && next != "" {
			since = page[len(page)-1].Finished
		}
		rounds, err = w.parts.Rounds.RoundsSince(since)
		return err
	}, func(err error) {
		if asked != h.find.asked {
			return // something else is looked for by now
		}
		if err != nil {
			h.tell(unreadable(err))
			return
		}
		h.reading, h.next, h.rounds = false, next, rounds
		before := h.tries
		if more {
			h.listing.rounds = rounds[min(h.listing.listed, len(rounds)):]
		} else {
			before = nil
		}
		h.show(before, page)
	})
}

// show lists tries behind those that are listed already; none are where before is empty.
func (h *history) show(before, more []practice.Summary) {
	if len(before) == 0 {
		h.tries, h.listing = nil, listing{rounds: h.find.rounds(h.rounds)}
	}
	h.tries = append(h.tries, more...)
	h.listing.add(h.tries, len(h.tries)-len(more), h.w.parts.Now().Wall)
	if h.next == "" && !h.find.searching {
		h.listing.end(h.w.parts.Now().Wall)
	}
	h.known = true
	h.find.showCount()
	h.none.show()
	h.relayout()
	if h.top && !h.find.waits() {
		h.top = false
		h.list.Choose(0)
	}
}

// relayout shows the list anew, and what is around it.
func (h *history) relayout() {
	if h.body == nil {
		h.list.Update()
		return
	}
	h.body.Refresh()
}

// use shows what the facts say of the rows.
func (h *history) use(f *facts) {
	h.facts = f
	h.find.showCount()
	h.relayout()
}

// isEmpty tells whether there is nothing at all.
func (h *history) isEmpty() bool {
	return h.known && h.find.query.Everything() && len(h.listing.rows) == 0
}

// row is that at a place of the list; not ok for none, and for a day.
func (h *history) row(i int) (row historyRow, ok bool) {
	if i < 0 || i >= len(h.listing.rows) || h.listing.rows[i].day != "" {
		return row, false
	}
	return h.listing.rows[i], true
}

// id is that of the try or the round of a row.
func (h *history) id(row historyRow) string {
	if row.round != nil {
		return row.round.ID
	}
	return h.tries[row.try].ID
}

// whole reads a try and hands it on.
func (h *history) whole(id string, use func(practice.Attempt)) {
	var a practice.Attempt
	w := h.w
	w.tasks.Do(func() (err error) {
		a, err = w.parts.History.Attempt(id)
		return err
	}, func(err error) {
		if err != nil {
			h.tell(unreadable(err))
			return
		}
		use(a)
	})
}

// open shows a try beside the one before it of the same question, or its feedback where it is the first; or a round's
// report.
func (h *history) open(i int) {
	row, ok := h.row(i)
	switch {
	case !ok:
	case row.round != nil:
		h.w.openRound(row.round.ID, h.back)
	default:
		h.w.openTry(h.tries[row.try], h.back, h.tell)
	}
}

// openTry shows a try beside the one before it of the same question, or its feedback where it is the first.
func (w *Window) openTry(try practice.Summary, back func(), tell func(banner)) {
	var a practice.Attempt
	var before *practice.Attempt
	w.tasks.Do(func() (err error) {
		if a, err = w.parts.History.Attempt(try.ID); err != nil {
			return err
		}
		tries, err := w.parts.History.Tries(try.Question)
		if at := slices.IndexFunc(tries, func(t practice.Summary) bool { return t.ID == try.ID }); err == nil && at >= 0 && at+1 < len(tries) {
			var one practice.Attempt
			if one, err = w.parts.History.Attempt(tries[at+1].ID); err == nil {
				before = &one
			}
		}
		return err
	}, func(err error) {
		switch {
		case err != nil:
			tell(unreadable(err))
		case before != nil:
			w.compare(*before, a, back)
		default:
			w.showFeedback(a, back)
		}
	})
}

// showFeedback shows the feedback of a try that is in the history.
func (w *Window) showFeedback(a practice.Attempt, back func()) {
	f := newFeedback(w, a, false)
	f.back = back
	w.show(f)
}

func tryCount(n int) string {
	if n == 1 {
		return "1 try"
	}
	return fmt.Sprintf("%d tries", n)
}

// listing are the rows of a history, which grows at its end: tries and rounds below their days.
type listing struct {
	rows   []historyRow
	rounds []practice.Round // that are not listed yet, newest first
	listed int              // rounds that are
	last   string           // the day of the last row
}

// historyRow is a day, a try by its place, or a round.
type historyRow struct {
	day   string
	try   int
	round *practice.Round
}

// add lists the tries from a place on, and the rounds that ended behind them.
func (l *listing) add(tries []practice.Summary, from int, now time.Time) {
	for i := from; i < len(tries); i++ {
		t := tries[i]
		for len(l.rounds) > 0 && !l.rounds[0].At().Before(t.Finished) {
			l.round(t.Local().Location(), now)
		}
		l.put(t.Local(), now, historyRow{try: i})
	}
}

// end lists the rounds that are left.
func (l *listing) end(now time.Time) {
	for len(l.rounds) > 0 {
		l.round(now.Location(), now)
	}
}

// round lists the next round.
func (l *listing) round(zone *time.Location, now time.Time) {
	l.put(l.rounds[0].At().In(zone), now, historyRow{round: &l.rounds[0]})
	l.rounds = l.rounds[1:]
	l.listed++
}

func (l *listing) put(at, now time.Time, row historyRow) {
	if d := dayOf(at, now); d != l.last {
		l.last = d
		l.rows = append(l.rows, historyRow{day: d})
	}
	l.rows = append(l.rows, row)
}
