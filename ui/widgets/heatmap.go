package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// HeatMap shows how often something was done on each day of some weeks: a column a week, a row a weekday, and in each cell
// the count. The arrows, Home, End, Page Up and Page Down go from day to day while it has the focus; Enter, Space or a
// click open one that has a count. Where there is too little room, the oldest weeks are left out.
type HeatMap struct {
	widget.BaseWidget
	keyboard
	OnOpen   func(week, day int)        // may be nil
	Describe func(week, day int) string // what is said below the cells about a day; may be nil

	shown   Heat
	at      int // the day that is chosen, counted from the first of all weeks
	over    int // the one under the mouse
	focused bool
}

// Heat is what a HeatMap shows, a week after the other. Days are counted from 0, Monday, to 6, Sunday.
type Heat struct {
	Weeks  [][daysOfWeek]int // counts; under 0 for days to come, which only the last week can have. The one before them is today
	Months []string          // what stands below each week, such as the month that begins in it; empty for nothing
}

const (
	daysOfWeek = 7
	noDay      = -1
)

var (
	_ focusable         = (*HeatMap)(nil)
	_ fyne.Tappable     = (*HeatMap)(nil)
	_ desktop.Keyable   = (*HeatMap)(nil)
	_ desktop.Hoverable = (*HeatMap)(nil)
)

// NewHeatMap makes a map of some weeks.
func NewHeatMap(keys *Keys, of Heat) *HeatMap {
	h := &HeatMap{shown: of, at: noDay, over: noDay}
	h.keys = keys
	h.ExtendBaseWidget(h)
	return h
}

// Set shows other weeks.
func (h *HeatMap) Set(of Heat) {
	h.shown, h.over = of, noDay
	h.at = min(h.at, h.today())
	h.Refresh()
}

// count is the count of a day.
func (h *HeatMap) count(day int) int { return h.shown.Weeks[day/daysOfWeek][day%daysOfWeek] }

// today is the last day that is not to come; noDay where there are no weeks.
func (h *HeatMap) today() int {
	day := len(h.shown.Weeks)*daysOfWeek - 1
	for day >= 0 && h.count(day) < 0 {
		day--
	}
	return day
}

// first is the first day there is room for.
func (h *HeatMap) first() int { return h.grid(h.Size()).from * daysOfWeek }

// choose chooses a day, if it is there to be seen.
func (h *HeatMap) choose(day int) {
	if day != h.at && day >= h.first() && day <= h.today() {
		h.at = day
		h.Refresh()
	}
}

// open opens the day that is chosen, where something was done on it.
func (h *HeatMap) open() {
	if h.at >= 0 && h.count(h.at) > 0 && h.OnOpen != nil {
		h.OnOpen(h.at/daysOfWeek, h.at%daysOfWeek)
	}
}

// said is what is said about the day under the mouse, or else the chosen one; empty where there is none.
func (h *HeatMap) said() string {
	day := h.over
	if day < 0 && h.focused {
		day = h.at
	}
	if day < 0 || h.Describe == nil {
		return ""
	}
	return h.Describe(day/daysOfWeek, day%daysOfWeek)
}

// FocusGained shows which day is chosen: today where none was.
func (h *HeatMap) FocusGained() {
	h.focused, h.fresh = true, false
	if h.at < h.first() {
		h.at = h.today()
	}
	h.Refresh()
	h.keys.focus(h)
}

// FocusLost hides it.
func (h *HeatMap) FocusLost() {
	h.focused = false
	h.Refresh()
}

// heatPage is how many weeks Page Up and Page Down go.
const heatPage = 4

// TypedKey chooses and opens days; it opens one a press.
func (h *HeatMap) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		h.choose(h.at - daysOfWeek)
	case fyne.KeyRight:
		h.choose(h.at + daysOfWeek)
	case fyne.KeyUp:
		h.choose(h.at - 1)
	case fyne.KeyDown:
		h.choose(h.at + 1)
	case fyne.KeyPageUp:
		h.choose(max(h.at-heatPage*daysOfWeek, h.first()+h.at%daysOfWeek))
	case fyne.KeyPageDown:
		h.choose(min(h.at+heatPage*daysOfWeek, h.today()))
	case fyne.KeyHome:
		h.choose(h.first())
	case fyne.KeyEnd:
		h.choose(h.today())
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if h.once() {
			h.open()
		}
	default:
		h.keys.other(key.Name)
	}
}

// dayAt is the day at a place, with half the gaps around it; noDay where there is none, or one to come.
func (h *HeatMap) dayAt(p fyne.Position) int {
	g := h.grid(h.Size())
	pitch := g.cell + heatGap
	x, y := p.X-g.left+heatGap/2, p.Y-ringOut+heatGap/2
	if x < 0 || y < 0 || x >= pitch*float32(g.weeks) || y >= pitch*daysOfWeek {
		return noDay
	}
	day := (g.from+int(x/pitch))*daysOfWeek + int(y/pitch)
	if day > h.today() {
		return noDay
	}
	return day
}

// Tapped opens the day that is clicked on.
func (h *HeatMap) Tapped(e *fyne.PointEvent) {
	if day := h.dayAt(e.Position); day >= 0 {
		takeFocus(h)
		h.choose(day)
		h.open()
	}
}

// MouseIn tells about the day under the mouse.
func (h *HeatMap) MouseIn(e *desktop.MouseEvent) { h.point(h.dayAt(e.Position)) }

// MouseMoved tells about the day under the mouse.
func (h *HeatMap) MouseMoved(e *desktop.MouseEvent) { h.point(h.dayAt(e.Position)) }

// MouseOut takes it back.
func (h *HeatMap) MouseOut() { h.point(noDay) }

func (h *HeatMap) point(day int) {
	if h.over != day {
		h.over = day
		h.Refresh()
	}
}
