package widgets

import (
	"maps"
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// RowSource is what Rows shows. A heading cannot be chosen. All rows are as high as each other, and so are all headings.
type RowSource interface {
	Count() int
	IsHeading(i int) bool
	NewHeading() fyne.CanvasObject
	NewRow() fyne.CanvasObject
	Fill(i int, o fyne.CanvasObject) // shows row i in what NewHeading or NewRow has made
}

// NoHeadings is for a source that has none.
type NoHeadings struct{}

// IsHeading is never so.
func (NoHeadings) IsHeading(int) bool { return false }

// NewHeading makes nothing.
func (NoHeadings) NewHeading() fyne.CanvasObject { return Space() }

// Rows is a long list with headings in it, of which only what can be seen is drawn. Up, Down, Page Up, Page Down, Home and
// End choose a row; Enter, Space or a click open it. Of a source that is Picking, Space picks it.
type Rows struct {
	widget.BaseWidget
	keyboard
	OnOpen   func(i int)
	OnChoose func(i int)        // another row is chosen; may be nil
	OnKey    func(fyne.KeyName) // a key that does nothing in a list, such as Delete

	OnPicked func() // other rows are picked, of a source that is Picking; may be nil

	self    focusable
	source  RowSource
	heights heights
	tops    []float32 // of every row, and the end of the last
	at      int       // the row that is chosen; -1 for none
	focused bool
	shift   bool // it is held down
	scroll  *container.Scroll
	body    *fyne.Container
	shown   map[int]*rowItem
	spare   map[bool][]*rowItem // what is out of sight: headings under true, rows under false
}

type heights struct{ row, heading float32 }

var (
	_ focusable         = (*Rows)(nil)
	_ desktop.Keyable   = (*Rows)(nil)
	_ fyne.Shortcutable = (*Rows)(nil)
)

// NewRows makes a list of a source.
func NewRows(keys *Keys, source RowSource) *Rows {
	r := &Rows{}
	r.build(r, keys, source)
	return r
}

// build puts the list together. A type that extends it calls it with itself.
func (r *Rows) build(self focusable, keys *Keys, source RowSource) {
	r.self, r.keys, r.source, r.at = self, keys, source, -1
	r.tops, r.shown, r.spare = []float32{0}, map[int]*rowItem{}, map[bool][]*rowItem{}
	r.body = contain(rowsLayout{r})
	r.scroll = container.NewVScroll(r.body)
	r.scroll.OnScrolled = func(fyne.Position) { r.place() }
	r.ExtendBaseWidget(self)
	r.Update()
}

// At is the row that is chosen; -1 for none.
func (r *Rows) At() int { return r.at }

// Update looks at the source anew. The row that was chosen stays so, where there still is one.
func (r *Rows) Update() {
	before := r.heights
	r.measure()
	r.keep(func(i int, item *rowItem) bool {
		if i >= r.source.Count() || r.source.IsHeading(i) != item.heading {
			return false
		}
		r.source.Fill(i, item.content)
		return true
	})
	r.at = r.near(min(r.at, r.source.Count()-1), -1)
	r.scroll.Refresh()
	if r.heights != before && r.at >= 0 {
		r.reveal(r.at)
	}
	r.place()
	if r.focused && r.at < 0 {
		r.Choose(0)
	}
}

// measure works out where each row begins.
func (r *Rows) measure() {
	r.heights = heights{r.source.NewRow().MinSize().Height, r.source.NewHeading().MinSize().Height}
	r.tops = make([]float32, r.source.Count()+1)
	for i := range r.source.Count() {
		high := r.heights.row
		if r.source.IsHeading(i) {
			high = r.heights.heading
		}
		r.tops[i+1] = r.tops[i] + high
	}
}

// near is the row at i, or the next one in a direction that is no heading; then the last in the other. -1 for none.
func (r *Rows) near(i, step int) int {
	for range 2 {
		for j := i; j >= 0 && j < r.source.Count(); j += step {
			if !r.source.IsHeading(j) {
				return j
			}
		}
		step = -step
	}
	return -1
}

// Choose chooses a row and brings it into sight.
func (r *Rows) Choose(i int) {
	if i = r.near(i, 1); i < 0 || i == r.at {
		return
	}
	r.at = i
	r.reveal(i)
	r.place()
	if r.OnChoose != nil {
		r.OnChoose(i)
	}
}

// reveal scrolls as little as needed to show a row, with the heading above it.
func (r *Rows) reveal(i int) {
	top, bottom, high := r.tops[i], r.tops[i+1], r.scroll.Size().Height
	if i > 0 && r.source.IsHeading(i-1) {
		top = r.tops[i-1]
	}
	if high > 0 { // it was laid out
		offset := max(r.scroll.Offset.Y, bottom-high)
		r.scroll.ScrollToOffset(fyne.NewPos(0, min(offset, top)))
	}
}

// choose does what a click on a row does: it opens the row, or picks it with Ctrl, and all up to it with Shift.
func (r *Rows) choose(i int, with fyne.KeyModifier) {
	takeFocus(r.self)
	_, picking := r.source.(Picking)
	switch {
	case picking && with&fyne.KeyModifierShift != 0:
		r.pickTo(i)
	case picking && with&fyne.KeyModifierShortcutDefault != 0:
		r.Choose(i)
		r.pick(i)
	default:
		r.Choose(i)
		r.open()
	}
}

// open opens the row that is chosen.
func (r *Rows) open() {
	if r.at >= 0 && r.OnOpen != nil {
		r.OnOpen(r.at)
	}
}

// keep takes all rows out of sight but those that stay.
func (r *Rows) keep(stays func(i int, item *rowItem) bool) {
	for _, i := range slices.Sorted(maps.Keys(r.shown)) {
		if item := r.shown[i]; !stays(i, item) {
			delete(r.shown, i)
			item.free()
			r.spare[item.heading] = append(r.spare[item.heading], item)
		}
	}
}

// item gives a spare row or heading, or a new one.
func (r *Rows) item(heading bool) *rowItem {
	spare := r.spare[heading]
	if n := len(spare); n > 0 {
		r.spare[heading] = spare[:n-1]
		spare[n-1].Show()
		return spare[n-1]
	}
	content := r.source.NewRow
	if heading {
		content = r.source.NewHeading
	}
	item := newRowItem(r, heading, content())
	r.body.Add(item)
	return item
}

// place shows the rows that can be seen.
func (r *Rows) place() {
	n := r.source.Count()
	if len(r.tops) != n+1 {
		return // the source has changed and Update has not been called yet
	}
	from := r.scroll.Offset.Y
	to := from + r.scroll.Size().Height
	first := sort.Search(n, func(i int) bool { return r.tops[i+1] > from })
	last := sort.Search(n, func(i int) bool { return r.tops[i] >= to })
	r.keep(func(i int, _ *rowItem) bool { return i >= first && i < last })
	width := r.rowWidth()
	for i := first; i < last; i++ {
		item, there := r.shown[i]
		if !there {
			item = r.item(r.source.IsHeading(i))
			item.row = i
			r.shown[i] = item
			r.source.Fill(i, item.content)
		}
		item.show(i == r.at, r.focused)
		r.showPick(item)
		item.Move(fyne.NewPos(0, r.tops[i]))
		item.Resize(fyne.NewSize(width, r.tops[i+1]-r.tops[i]))
	}
}

// rowWidth is how wide rows are: the bar of a long list has room beside them.
func (r *Rows) rowWidth() float32 {
	width := r.scroll.Size().Width
	if r.tops[len(r.tops)-1] > r.scroll.Size().Height {
		width -= barRoom
	}
	return width
}

// CreateRenderer draws it.
func (r *Rows) CreateRenderer() fyne.WidgetRenderer { return rowsRenderer{r} }

type rowsRenderer struct{ rows *Rows }

func (rowsRenderer) Destroy()                       {}
func (rowsRenderer) MinSize() fyne.Size             { return fyne.NewSize(80, 80) }
func (x rowsRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{x.rows.scroll} }

func (x rowsRenderer) Layout(size fyne.Size) {
	x.rows.scroll.Resize(size)
	x.rows.place()
}

// Refresh shows the same rows anew, in letters that may have another size.
func (x rowsRenderer) Refresh() { x.rows.Update() }

// rowsLayout is as high as all rows; place lays out those that can be seen.
type rowsLayout struct{ rows *Rows }

func (l rowsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.rows.tops[len(l.rows.tops)-1])
}

func (l rowsLayout) Layout([]fyne.CanvasObject, fyne.Size) {}

// FocusGained shows which row is chosen: the first where none was.
func (r *Rows) FocusGained() {
	r.focused, r.fresh = true, false
	if r.at < 0 {
		r.Choose(0)
	}
	r.place()
}

// FocusLost shows it less.
func (r *Rows) FocusLost() {
	r.focused, r.shift = false, false
	r.place()
}

// TypedKey chooses and opens rows; it opens one a press.
func (r *Rows) TypedKey(key *fyne.KeyEvent) {
	last := r.source.Count() - 1
	page := max(1, int(r.scroll.Size().Height/r.heights.row)-1)
	switch key.Name {
	case fyne.KeyUp:
		r.move(r.at-1, -1)
	case fyne.KeyDown:
		r.move(r.at+1, 1)
	case fyne.KeyPageUp:
		r.move(r.at-page, -1)
	case fyne.KeyPageDown:
		r.move(r.at+page, 1)
	case fyne.KeyHome:
		r.move(0, 1)
	case fyne.KeyEnd:
		r.move(last, -1)
	case fyne.KeySpace:
		if r.once() && !r.pick(r.at) {
			r.open()
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if r.once() {
			r.open()
		}
	default:
		if r.OnKey != nil {
			r.OnKey(key.Name)
		}
		r.keys.other(key.Name)
	}
}

// move chooses the row at a place, or the next one in a direction.
func (r *Rows) move(to, step int) {
	to = r.near(min(max(to, 0), r.source.Count()-1), step)
	if r.shift {
		r.pickTo(to)
	} else {
		r.Choose(to)
	}
}
