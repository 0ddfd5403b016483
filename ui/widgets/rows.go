package widgets

import (
	"maps"
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// RowSource is what Rows shows. A heading cannot be chosen.
type RowSource interface {
	Count() int
	IsHeading(i int) bool
	NewHeading() fyne.CanvasObject
	NewRow() fyne.CanvasObject
	Fill(i int, o fyne.CanvasObject) // shows row i in what NewHeading or NewRow has made
}

// Rows is a long list with headings in it, of which only what can be seen is drawn. Up, Down, Page Up, Page Down, Home and
// End choose a row; Enter, Space or a click open it.
type Rows struct {
	widget.BaseWidget
	OnOpen  func(i int)
	OnMoved func(i int) // another row was chosen, or none: -1
	OnKey   func(fyne.KeyName)

	keys          *Keys
	source        RowSource
	rowHigh       float32
	headingHigh   float32
	tops          []float32 // of every row, and the end of the last
	at            int       // the row that is chosen; -1 for none
	focused       bool
	fresh         bool
	scroll        *container.Scroll
	body          *fyne.Container
	spareRows     []*rowItem
	spareHeadings []*rowItem
	shown         map[int]*rowItem
}

var (
	_ fyne.Focusable  = (*Rows)(nil)
	_ desktop.Keyable = (*Rows)(nil)
)

// NewRows makes a list of a source.
func NewRows(keys *Keys, source RowSource) *Rows {
	r := &Rows{keys: keys, source: source, at: -1, tops: []float32{0}, shown: map[int]*rowItem{}}
	r.body = &fyne.Container{Layout: rowsLayout{r}}
	r.scroll = container.NewVScroll(r.body)
	r.scroll.OnScrolled = func(fyne.Position) { r.place() }
	r.ExtendBaseWidget(r)
	r.Update()
	return r
}

// At is the row that is chosen; -1 for none.
func (r *Rows) At() int { return r.at }

// Update looks at the source anew. The row that was chosen stays so, where there still is one.
func (r *Rows) Update() {
	r.rowHigh, r.headingHigh = r.source.NewRow().MinSize().Height, r.source.NewHeading().MinSize().Height
	n := r.source.Count()
	r.tops = make([]float32, n+1)
	for i := range n {
		high := r.rowHigh
		if r.source.IsHeading(i) {
			high = r.headingHigh
		}
		r.tops[i+1] = r.tops[i] + high
	}
	r.freeBut(0, 0)
	r.at = r.near(min(r.at, n-1), -1)
	r.scroll.Refresh()
	r.place()
	if r.focused && r.at < 0 {
		r.Choose(0)
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
	top, bottom := r.tops[i], r.tops[i+1]
	if i > 0 && r.source.IsHeading(i-1) {
		top = r.tops[i-1]
	}
	offset := r.scroll.Offset.Y
	if r.scroll.Size().Height == 0 {
		offset = 0 // it is not laid out yet
	} else if top < offset {
		offset = top
	} else if bottom > offset+r.scroll.Size().Height {
		offset = bottom - r.scroll.Size().Height
	}
	r.scroll.ScrollToOffset(fyne.NewPos(0, offset))
	r.place()
	if r.OnMoved != nil {
		r.OnMoved(i)
	}
}

func (r *Rows) open(i int) {
	if i >= 0 && r.OnOpen != nil {
		r.OnOpen(i)
	}
}

// freeBut takes all rows out of sight but those from first up to last.
func (r *Rows) freeBut(first, last int) {
	for _, i := range slices.Sorted(maps.Keys(r.shown)) {
		if i >= first && i < last {
			continue
		}
		item := r.shown[i]
		delete(r.shown, i)
		item.Hide()
		if item.heading {
			r.spareHeadings = append(r.spareHeadings, item)
		} else {
			r.spareRows = append(r.spareRows, item)
		}
	}
}

// item gives a spare row, or a new one.
func (r *Rows) item(heading bool) *rowItem {
	spare := &r.spareRows
	if heading {
		spare = &r.spareHeadings
	}
	if n := len(*spare); n > 0 {
		item := (*spare)[n-1]
		*spare = (*spare)[:n-1]
		item.Show()
		return item
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
	first := max(0, sort.Search(n, func(i int) bool { return r.tops[i+1] > from }))
	last := min(n, sort.Search(n, func(i int) bool { return r.tops[i] >= to }))
	r.freeBut(first, last)
	for i := first; i < last; i++ {
		item, there := r.shown[i]
		if !there {
			item = r.item(r.source.IsHeading(i))
			item.row = i
			r.shown[i] = item
			r.source.Fill(i, item.content)
		}
		item.show(i == r.at, r.focused)
		item.Move(fyne.NewPos(0, r.tops[i]))
		item.Resize(fyne.NewSize(r.scroll.Size().Width, r.tops[i+1]-r.tops[i]))
	}
}

// CreateRenderer draws it.
func (r *Rows) CreateRenderer() fyne.WidgetRenderer { return &rowsRenderer{r} }

type rowsRenderer struct{ r *Rows }

func (*rowsRenderer) Destroy()                       {}
func (*rowsRenderer) MinSize() fyne.Size             { return fyne.NewSize(80, 80) }
func (x *rowsRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{x.r.scroll} }

func (x *rowsRenderer) Layout(size fyne.Size) {
	x.r.scroll.Resize(size)
	x.r.place()
}

// Refresh shows the same rows anew, in letters that may have another size.
func (x *rowsRenderer) Refresh() { x.r.Update() }

type rowsLayout struct{ r *Rows }

func (l rowsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.r.tops[len(l.r.tops)-1])
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
	r.focused = false
	r.place()
}

// KeyDown tells of a key before what it does.
func (r *Rows) KeyDown(*fyne.KeyEvent) {
	r.fresh = true
	r.keys.down()
}

// KeyUp is told to nobody.
func (r *Rows) KeyUp(*fyne.KeyEvent) { r.fresh = false }

// TypedRune has no use for letters.
func (r *Rows) TypedRune(rune) {}

// TypedKey chooses and opens rows; it opens one a press.
func (r *Rows) TypedKey(key *fyne.KeyEvent) {
	page := max(1, int(r.scroll.Size().Height/r.rowHigh)-1)
	move := func(to, step int) {
		if i := r.near(min(max(to, 0), r.source.Count()-1), step); i >= 0 {
			r.Choose(i)
		}
	}
	switch key.Name {
	case fyne.KeyUp:
		move(r.at-1, -1)
	case fyne.KeyDown:
		move(r.at+1, 1)
	case fyne.KeyPageUp:
		move(r.at-page, -1)
	case fyne.KeyPageDown:
		move(r.at+page, 1)
	case fyne.KeyHome:
		move(0, 1)
	case fyne.KeyEnd:
		move(r.source.Count()-1, -1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if r.fresh {
			r.fresh = false
			r.open(r.at)
		}
	default:
		if r.OnKey != nil {
			r.OnKey(key.Name)
		}
		r.keys.other(key.Name)
	}
}

// rowItem is one row on screen.
type rowItem struct {
	widget.BaseWidget
	list    *Rows
	row     int
	heading bool
	ground  *Box
	content fyne.CanvasObject
	over    bool // the mouse is over it
	chosen  bool
	focused bool
}

func newRowItem(list *Rows, heading bool, content fyne.CanvasObject) *rowItem {
	i := &rowItem{list: list, heading: heading, content: content, ground: NewFrame("", "", 0, theme.RowRadius)}
	i.ExtendBaseWidget(i)
	return i
}

// CreateRenderer draws it.
func (i *rowItem) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(NewLayers(i.ground, i.content))
}

// Tapped opens the row.
func (i *rowItem) Tapped(*fyne.PointEvent) {
	if i.heading {
		return
	}
	i.list.Choose(i.row)
	i.list.open(i.row)
}

// MouseIn shows that it can be opened.
func (i *rowItem) MouseIn(*desktop.MouseEvent) { i.over = true; i.paint() }

// MouseMoved changes nothing.
func (i *rowItem) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes it back.
func (i *rowItem) MouseOut() { i.over = false; i.paint() }

func (i *rowItem) show(chosen, focused bool) {
	i.chosen, i.focused = chosen, focused
	i.paint()
}

func (i *rowItem) paint() {
	switch {
	case i.heading:
		i.ground.Set("", "", 0)
	case i.chosen && i.focused:
		i.ground.Set(theme.AccentSoft, theme.Accent, 2)
	case i.chosen:
		i.ground.Set(theme.AccentSoft, "", 0)
	case i.over:
		i.ground.Set(theme.Hover, "", 0)
	default:
		i.ground.Set("", "", 0)
	}
}
