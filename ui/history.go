package ui

import (
	"fmt"
	"math"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// pageSize is how many tries are read at a time.
const pageSize = 200

// history is the list of all tries and rounds, newest first and by day. Enter or a click opens one, Delete puts a try into
// the trash, Ctrl+Z takes that back. Everything can be exported from here.
type history struct {
	w       *Window
	tries   []practice.Summary
	rounds  []practice.Round // newest first
	next    practice.Cursor
	rows    []historyRow
	reading bool
	known   bool   // the first page was read
	deleted string // the try that was put into the trash last
	list    *widgets.Rows
	count   *widgets.Text
	empty   fyne.CanvasObject
	start   *widgets.Button
	buttons []fyne.CanvasObject
	banner  *bannerPlace
	page    *fyne.Container
}

// mostRounds is how many rounds the list has at most.
const mostRounds = 500

// historyRow is a day, a try by its place, or a round.
type historyRow struct {
	day   string
	try   int
	round *practice.Round
}

// isTry tells a try from the others.
func (r historyRow) isTry() bool { return r.day == "" && r.round == nil }

func newHistory(w *Window) *history {
	h := &history{w: w, count: mutedLine("", theme.Small)}
	h.banner = newBannerPlace(w, h.relayout)
	h.list = widgets.NewRows(w.keys, h)
	h.list.OnOpen = h.open
	h.list.OnKey = func(key fyne.KeyName) {
		if key == fyne.KeyDelete && w.presses.take() {
			h.deleteChosen()
		}
	}
	h.start = w.mainButton("pencil", "Start writing")
	h.empty = widgets.NewColumn(12,
		widgets.NewRow(0, widgets.Middle, widgets.NewIcon("history", theme.Accent, 32), widgets.Space()),
		strong("No tries yet", theme.SubHeading),
		muted("Every answer you check will be here, newest first, with its score. You can open it again, copy it and revise it.", theme.Body),
		widgets.NewRow(0, widgets.Middle, h.start, widgets.Space()))
	h.empty.Hide()
	h.buttons = []fyne.CanvasObject{
		w.plainButton(widgets.Face{Icon: "copy", Text: "Copy answer", Kind: widgets.Plain}, h.copyChosen),
		w.plainButton(widgets.Face{Icon: "trash", Text: "Delete", Key: "Del", Kind: widgets.Plain}, h.deleteChosen),
		w.plainButton(widgets.Face{Icon: "upload", Text: "Export", Kind: widgets.Plain}, w.export),
		w.button(cmdMain, widgets.Face{Text: "Open", Kind: widgets.Filled}),
	}
	h.read()
	return h
}

func (h *history) arrange(r room) fyne.CanvasObject {
	title := widgets.NewRow(12, widgets.Middle, widgets.NewLine(theme.Heading, widgets.Run{Text: "History", Bold: true}), h.count)
	list := widgets.NewCard(6, 6, h.list)
	if h.empty.Visible() {
		list.Hide()
	}
	h.page = widgets.NewColumn(12, title, h.banner.box, h.empty, widgets.Grow(list))
	buttons := h.buttons
	if len(h.rows) == 0 {
		buttons = nil
	}
	return r.page(h.page, widgets.Space(), buttons...)
}

func (h *history) first() fyne.Focusable {
	if h.empty.Visible() {
		return h.start
	}
	return h.list
}

func (h *history) leave()        {}
func (h *history) tell(b banner) { h.banner.tell(b) }
func (h *history) escape() bool {
	if !h.banner.close() {
		h.w.practise()
	}
	return true
}

func (h *history) actions() actions {
	all := actions{cmdMain: func() { h.open(h.list.At()) }, cmdUndo: h.undelete}
	if len(h.rows) == 0 {
		all[cmdMain] = h.w.practise
	}
	return all
}

func (h *history) relayout() {
	if h.page != nil {
		h.page.Refresh()
	}
}

// read reads the next page.
func (h *history) read() { h.load(h.tries, h.next, pageSize) }

// again reads the history from its beginning, as far as it was read, and one try more: one may have come back.
func (h *history) again() { h.load(nil, "", max(pageSize, len(h.tries)+1)) }

// load shows n tries behind those that are there before.
func (h *history) load(before []practice.Summary, after practice.Cursor, n int) {
	h.reading = true
	var page []practice.Summary
	var next practice.Cursor
	var rounds []practice.Round
	var all int
	w := h.w
	w.tasks.Do(func() (err error) {
		if page, next, err = w.parts.History.Page(after, n); err != nil {
			return err
		}
		if all, err = w.parts.History.Count(); err != nil || before != nil {
			return err
		}
		rounds, err = w.parts.Rounds.Rounds(mostRounds)
		return err
	}, func(err error) {
		h.reading = false
		if err != nil {
			h.tell(unreadable(err))
			return
		}
		h.next = next
		if before == nil {
			h.rounds = rounds
		}
		h.set(append(before, page...), all)
	})
}

// set shows tries, of so many in all.
func (h *history) set(tries []practice.Summary, all int) {
	was, known := len(h.rows), h.known
	h.tries, h.rows, h.known = tries, nil, true
	last := ""
	now := h.w.parts.Now().Wall
	add := func(at time.Time, row historyRow) {
		if d := dayOf(at, now); d != last {
			last = d
			h.rows = append(h.rows, historyRow{day: d})
		}
		h.rows = append(h.rows, row)
	}
	rounds := h.rounds
	for i, t := range tries {
		for len(rounds) > 0 && !rounds[0].At().Before(t.Finished) {
			add(rounds[0].At().In(t.Local().Location()), historyRow{round: &rounds[0]})
			rounds = rounds[1:]
		}
		add(t.Local(), historyRow{try: i})
	}
	if h.next == "" {
		for i := range rounds {
			add(rounds[i].At().In(now.Location()), historyRow{round: &rounds[i]})
		}
	}
	h.count.SetText(tryCount(all))
	if len(h.rows) == 0 {
		h.count.SetText("")
		h.empty.Show()
	} else {
		h.empty.Hide()
	}
	h.list.Update()
	if (!known || (was == 0) != (len(h.rows) == 0)) && h.w.screen == screen(h) {
		h.w.arrange()
		h.w.win.Canvas().Focus(h.first())
	}
}

func tryCount(n int) string {
	if n == 1 {
		return "1 try"
	}
	return fmt.Sprintf("%d tries", n)
}

// Count is how many rows there are.
func (h *history) Count() int { return len(h.rows) }

// IsHeading tells a day from a try.
func (h *history) IsHeading(i int) bool { return h.rows[i].day != "" }

// NewHeading makes a line for a day.
func (h *history) NewHeading() fyne.CanvasObject {
	return widgets.NewInsets(8, 10, 4, 10, widgets.NewText(theme.Small, widgets.Run{Text: "Today", Bold: true, Colour: theme.Muted}).Clipped())
}

// NewRow makes a row for a try or a round: its question and score, and below when it was and how the score has changed.
func (h *history) NewRow() fyne.CanvasObject {
	question := widgets.NewText(theme.Body, widgets.Run{Text: "Question"}).Clipped()
	when := widgets.NewText(theme.Small, widgets.Run{Text: "12:00", Colour: theme.Muted}).Clipped()
	score := widgets.NewText(theme.Body, widgets.Run{Bold: true}).Clipped().Aligned(fyne.TextAlignTrailing)
	change := widgets.NewText(theme.Small, widgets.Run{}).Clipped().Aligned(fyne.TextAlignTrailing)
	return widgets.NewInset(8, 12, widgets.NewRow(12, widgets.Middle,
		widgets.Grow(widgets.NewColumn(2, question, when)), widgets.NewEms(6, theme.Body, widgets.NewColumn(2, score, change))))
}

// Fill shows a row, and reads on before the end of the list is reached.
func (h *history) Fill(i int, o fyne.CanvasObject) {
	inner := o.(*fyne.Container).Objects[0]
	if day := h.rows[i].day; day != "" {
		inner.(*widgets.Text).SetText(day)
		return
	}
	sides := inner.(*fyne.Container).Objects
	left := sides[0].(*fyne.Container).Objects[0].(*fyne.Container).Objects
	right := sides[1].(*fyne.Container).Objects[0].(*fyne.Container).Objects
	if r := h.rows[i].round; r != nil {
		h.fillRound(*r, left, right)
		return
	}
	try := h.tries[h.rows[i].try]
	left[0].(*widgets.Text).SetText(try.Text)
	when := try.Local().Format("15:04") + " · " + words(try.Words)
	if name := h.w.parts.Bank.ThemeName(try.Theme); name != "" {
		when += " · " + name
	}
	left[1].(*widgets.Text).SetText(when)
	score := "no score"
	if try.Score != practice.NoScore {
		score = fmt.Sprint(try.Score)
	}
	right[0].(*widgets.Text).SetText(score)
	right[1].(*widgets.Text).Set(h.change(h.rows[i].try))
	if h.rows[i].try > len(h.tries)-pageSize/4 && h.next != "" && !h.reading {
		h.read()
	}
}

// fillRound shows a round: how many questions it had, and what the answers scored on average as far as they have been read.
func (h *history) fillRound(r practice.Round, left, right []fyne.CanvasObject) {
	now := h.w.parts.Now().Wall
	left[0].(*widgets.Text).Set(widgets.Run{Text: "Mock round, " + questions(len(r.Questions)), Bold: true, Colour: theme.Accent})
	scored, sum := 0, 0
	for _, t := range h.tries {
		if t.Score != practice.NoScore && slices.Contains(r.Attempts, t.ID) {
			scored++
			sum += int(t.Score)
		}
	}
	said := r.At().In(now.Location()).Format("15:04")
	if how := marks(r); how != "" {
		said += " · " + how
	}
	average, of := "–", ""
	if scored > 0 {
		average, of = fmt.Sprint(int(math.Round(float64(sum)/float64(scored)))), "average"
	}
	left[1].(*widgets.Text).SetText(said)
	right[0].(*widgets.Text).SetText(average)
	right[1].(*widgets.Text).Set(widgets.Run{Text: of, Colour: theme.Muted})
}

// change says how a try's score differs from the one before it of the same question, as far as the tries have been read.
func (h *history) change(i int) widgets.Run {
	try := h.tries[i]
	for _, before := range h.tries[i+1:] {
		if before.Question != try.Question || try.Question == "" || before.Score == practice.NoScore {
			continue
		}
		if try.Score == practice.NoScore {
			break
		}
		return changeRun(int(try.Score - before.Score))
	}
	if h.next == "" && try.Score != practice.NoScore {
		return widgets.Run{Text: "first", Colour: theme.Muted}
	}
	return widgets.Run{}
}

// chosen is the try of the row that is chosen.
func (h *history) chosen() (practice.Summary, bool) {
	i := h.list.At()
	if i < 0 || i >= len(h.rows) || !h.rows[i].isTry() {
		return practice.Summary{}, false
	}
	return h.tries[h.rows[i].try], true
}

// whole reads the try that is chosen and hands it on.
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

// open shows a try's feedback, or a round's report.
func (h *history) open(i int) {
	if i < 0 || i >= len(h.rows) || h.rows[i].day != "" {
		return
	}
	if r := h.rows[i].round; r != nil {
		h.w.openRound(r.ID)
		return
	}
	h.whole(h.tries[h.rows[i].try].ID, func(a practice.Attempt) { h.w.show(newFeedback(h.w, a, false)) })
}

func (h *history) copyChosen() {
	if try, ok := h.chosen(); ok {
		h.whole(try.ID, func(a practice.Attempt) { h.w.copySheet(a.Answer, h.tell) })
	}
}

func (h *history) deleteChosen() {
	if try, ok := h.chosen(); ok {
		h.delete(try.ID)
	}
}

// delete puts a try into the trash, and offers to take it back.
func (h *history) delete(id string) {
	now := h.w.parts.Now().Wall
	h.w.tasks.Do(func() error { return h.w.parts.History.Trash(now, id) }, func(err error) {
		if err != nil {
			h.tell(failed("It was not deleted.", err, "Your history is as it was."))
			return
		}
		h.deleted = id
		h.again()
		h.tell(banner{
			icon: "trash", bold: "Deleted.", text: "It stays in the trash for 30 days.",
			offers: []offer{{"Undo  " + keyLabel(cmdUndo), h.undelete}},
		})
	})
}

// undelete takes the last deletion back.
func (h *history) undelete() {
	id := h.deleted
	if id == "" {
		return
	}
	now := h.w.parts.Now().Wall
	h.w.tasks.Do(func() error { return h.w.parts.History.Restore(now, id) }, func(err error) {
		if err != nil {
			h.tell(failed("It is still in the trash.", err, "Nothing else was changed."))
			return
		}
		h.deleted = ""
		h.banner.close()
		h.again()
	})
}

// showHistory goes to the list of all tries.
func (w *Window) showHistory() {
	w.remember(func(m *machine) { m.Screen = screenHistory })
	w.show(newHistory(w))
}
