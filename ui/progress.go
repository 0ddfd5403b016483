package ui

import (
	"fmt"
	"io"

	"fyne.io/fyne/v2"

	"retake/practice/progress"
	"retake/ui/report"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// progressScreen is where a person sees what has become of all tries: charts, and beside them the history; where there is
// little room, one of both. Ctrl+F searches the history, Ctrl+Z takes a deletion back, Escape goes back to practice.
type progressScreen struct {
	w        *Window
	overview *overview
	history  *history
	side     int // which of both is shown where there is room for one
	sides    *widgets.Segments
	save     *widgets.Button
	start    *widgets.Button
	trash    *widgets.Button // where there are no tries
	offered  bool            // to check all tries again
	unread   bool            // what the charts show could not be read
	banner   *bannerPlace
	body     *fyne.Container
}

// The sides of the screen.
const (
	sideOverview = iota
	sideHistory
)

func newProgress(w *Window, side int) *progressScreen {
	s := &progressScreen{w: w, side: side}
	s.banner = newBannerPlace(w, s.relayout)
	back := func() {
		w.show(s)
		s.again()
	}
	s.history = newHistory(w, s.tell, s.readFacts, back)
	s.overview = newOverview(w, s.tell, back, func() *history {
		s.turn(sideHistory)
		if w.layout.room.compact { // the charts are out of sight
			w.win.Canvas().Focus(s.history.list)
		}
		return s.history
	}, s.rearrange)
	s.sides = widgets.NewSegments(w.keys, []string{"Overview", "History"}, side, s.turn)
	s.save = w.plainButton(widgets.Face{Icon: "download", Text: "Save as text", Kind: widgets.Plain, Low: true}, s.saveText)
	s.start = w.mainButton("pencil", "Start writing")
	s.trash = w.plainButton(widgets.Face{Icon: "trash", Text: "Trash", Kind: widgets.Plain}, func() { w.showTrash(s.history.cameBack) })
	s.again()
	return s
}

// again reads everything anew.
func (s *progressScreen) again() {
	s.readFacts()
	s.history.again()
}

// readFacts reads what the charts show.
func (s *progressScreen) readFacts() {
	var f *facts
	w, today := s.w, s.w.today()
	w.tasks.Do(func() (err error) {
		f, err = readFacts(w.parts.History, today)
		return err
	}, func(err error) {
		if err != nil {
			s.unread = true
			s.rearrange()
			s.tell(unreadable(err))
			return
		}
		first := s.overview.facts == nil || (len(s.overview.facts.tries) == 0) != (len(f.tries) == 0)
		s.overview.use(f)
		s.history.use(f)
		if s.w.screen != screen(s) {
			return
		}
		s.rearrange()
		if first {
			w.win.Canvas().Focus(s.first())
		}
		s.offerCheck()
	})
}

// offerCheck says, once, that some tries were checked by older rules, and offers to check them again.
func (s *progressScreen) offerCheck() {
	old := progress.Outdated(s.overview.facts.tries, s.w.parts.Rules)
	if old == 0 || s.offered || s.banner.told.bold != "" {
		return
	}
	s.offered = true
	verb := "were"
	if old == 1 {
		verb = "was"
	}
	s.tell(banner{
		icon: "refresh", bold: fmt.Sprintf("%s %s checked by older rules.", tryCount(old), verb), text: "Their scores may not compare.",
		offers: []offer{{"Check again", func() { s.w.checkAgain(old, s.tell, s.again) }}},
	})
}

// isEmpty tells whether there is nothing to show yet.
func (s *progressScreen) isEmpty() bool {
	return s.overview.facts != nil && len(s.overview.facts.tries) == 0 && s.history.isEmpty()
}

func (s *progressScreen) arrange(r room) fyne.CanvasObject {
	title := widgets.NewRow(12, widgets.Middle, widgets.NewLine(theme.Heading, widgets.Run{Text: "Progress", Bold: true}), widgets.Space())
	gap := r.pick(12, 10)
	var body fyne.CanvasObject
	switch {
	case s.isEmpty():
		body = s.nothing()
	case s.overview.facts == nil && s.unread:
		body = widgets.NewInsets(0, 0, 12, 0, s.history.arrange(r))
	case s.overview.facts == nil:
		body = widgets.Space()
	case !r.compact:
		title.Add(s.save)
		left := widgets.NewColumn(gap, title, s.banner.box, widgets.Grow(s.overview.arrange(r)))
		s.body = widgets.NewRow(16, widgets.Full, widgets.Grow(left), widgets.NewWide(322, widgets.NewInsets(0, 0, 16, 0, s.history.arrange(r))))
		return widgets.NewInsets(r.pick(20, 16), r.margin(), 0, r.margin(), s.body)
	default:
		title.Add(s.save)
		title.Add(s.sides)
		body = s.overview.arrange(r)
		if s.side == sideHistory {
			body = widgets.NewInsets(0, 0, 12, 0, s.history.arrange(r))
		}
	}
	s.body = widgets.NewColumn(gap, title, s.banner.box, widgets.Grow(body))
	return widgets.NewInsets(r.pick(20, 16), r.margin(), 0, r.margin(), s.body)
}

// nothing is what is there before the first try.
func (s *progressScreen) nothing() fyne.CanvasObject {
	return widgets.NewColumn(12,
		widgets.NewRow(0, widgets.Middle, widgets.NewIcon("chart", theme.Accent, 32), widgets.Space()),
		strong("No tries yet", theme.SubHeading),
		muted("Every answer you check will be here, newest first, with its score. From three tries on you will see a line, from five on what to practise next.", theme.Body),
		widgets.NewRow(8, widgets.Middle, s.start, s.trash, widgets.Space()))
}

// turn shows the other side, where there is room for one.
func (s *progressScreen) turn(side int) {
	if side == s.side {
		return
	}
	s.side = side
	s.sides.Set(side)
	s.w.remember(func(m *machine) { m.Screen = s.name() })
	s.rearrange()
}

// name is that of the side that is gone back to at the next start.
func (s *progressScreen) name() string {
	if s.side == sideHistory {
		return screenHistory
	}
	return screenProgress
}

func (s *progressScreen) rearrange() {
	if s.w.screen == screen(s) {
		s.w.arrange()
	}
}

func (s *progressScreen) relayout() {
	if s.body != nil {
		s.body.Refresh()
	}
}

func (s *progressScreen) first() fyne.Focusable {
	switch {
	case s.isEmpty():
		return s.start
	case s.w.layout.room.compact && s.side == sideOverview:
		return s.sides
	}
	return s.history.list
}

func (s *progressScreen) leave()        { s.history.find.stop() }
func (s *progressScreen) tell(b banner) { s.banner.tell(b) }

// escape closes the banner, picks nothing any more, ends a search, or goes back to practice.
func (s *progressScreen) escape() bool {
	h := s.history
	switch {
	case s.banner.close():
	case len(h.picks) > 0:
		h.unpick()
	case h.find.field.Text != "":
		h.find.field.SetText("")
	case h.find.filtered():
		h.find.widen()
	default:
		s.w.practise()
	}
	return true
}

func (s *progressScreen) actions() actions {
	all := actions{cmdUndo: s.history.undelete, cmdFind: s.find, cmdMain: s.main, cmdCompare: s.history.comparePair}
	if s.isEmpty() {
		all[cmdMain] = s.w.practise
	}
	return all
}

// main opens the row that is chosen, where the list has the focus, else starts what is worth practising.
func (s *progressScreen) main() {
	if s.w.win.Canvas().Focused() == fyne.Focusable(s.history.list) {
		s.history.open(s.history.list.At())
		return
	}
	s.overview.practiseFocus()
}

// find goes to the field to search in.
func (s *progressScreen) find() {
	if s.isEmpty() {
		return
	}
	s.turn(sideHistory)
	s.w.win.Canvas().Focus(s.history.find.field)
}

// reveal brings a control into sight.
func (s *progressScreen) reveal(o fyne.CanvasObject) {
	if o != fyne.CanvasObject(s.history.list) && s.overview.facts != nil {
		s.overview.reveal(o)
	}
}

// mostRows is how many rows of a table are written as text.
const mostRows = 200

// saveText asks for a file and writes all charts to it as tables.
func (s *progressScreen) saveText() {
	p := s.overview
	lines, tables := p.lines(), p.tables()
	now := s.w.parts.Now().Wall
	s.w.saveAs("Save as text", "retake-progress-"+now.Format("2006-01-02")+".md", func(to io.Writer) error {
		return report.Tables(to, "Progress, "+now.Format("2 January 2006"), lines, tables, mostRows)
	}, s.tell)
}

// showProgress goes to the charts; where they are shown alone, and for the second time, to the list.
func (w *Window) showProgress() {
	if s, there := w.screen.(*progressScreen); there && w.layout.room.compact {
		s.turn(1 - s.side)
		w.win.Canvas().Focus(s.first())
		return
	}
	w.showProgressSide(sideOverview)
}

// showHistory goes to the list.
func (w *Window) showHistory() { w.showProgressSide(sideHistory) }

// showProgressSide goes to the charts and the list, and shows one of both where there is room for one.
func (w *Window) showProgressSide(side int) *progressScreen {
	s := newProgress(w, side)
	w.remember(func(m *machine) { m.Screen = s.name() })
	w.show(s)
	return s
}
