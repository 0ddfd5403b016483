package widgets

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// Table shows rows of texts in columns, below titles that stay while it scrolls. Of many rows only what can be seen is
// drawn. It is walked like Rows; Ctrl+C copies all of it.
type Table struct {
	Rows
	OnCopy func(text string) // all titles and rows, a line each, with tabs between columns

	columns []Column
	count   int
	cell    func(row, column int) string
	titles  *fyne.Container
	rule    fyne.CanvasObject
}

// Column is one of the columns of a Table.
type Column struct {
	Title string
	Ems   float32 // how wide it has to be, in ems of its texts; or as wide as its title, where that is wider
	Right bool    // aligned at the right, as figures are
}

var _ fyne.Shortcutable = (*Table)(nil)

// NewTable makes a table of one column or more, without rows.
func NewTable(keys *Keys, columns ...Column) *Table {
	t := &Table{columns: columns, rule: NewRule()}
	t.titles = t.line(func(c Column) *Text {
		return NewText(tableTitle, Run{Text: c.Title, Bold: true, Colour: theme.Muted})
	})
	t.build(t, keys, tableRows{table: t})
	return t
}

// The sizes of letters in a table.
const (
	tableTitle = theme.Caption
	tableText  = theme.Small
)

// line makes a line of a text in each column.
func (t *Table) line(text func(Column) *Text) *fyne.Container {
	texts := make([]fyne.CanvasObject, len(t.columns))
	for i, c := range t.columns {
		own := text(c).Clipped()
		if c.Right {
			own.Aligned(fyne.TextAlignTrailing)
		}
		texts[i] = own
	}
	return contain(tableLine{t}, texts...)
}

// Set shows so many rows. cell is asked for the text of each cell that can be seen, and of all when they are copied.
func (t *Table) Set(rows int, cell func(row, column int) string) {
	t.count, t.cell = rows, cell
	t.Refresh()
}

// Copy gives all of it to OnCopy.
func (t *Table) Copy() {
	if t.OnCopy == nil {
		return
	}
	var b strings.Builder
	plain := strings.NewReplacer("\t", " ", "\r\n", " ", "\n", " ", "\r", " ")
	line := func(text func(column int) string) {
		for i := range t.columns {
			if i > 0 {
				b.WriteByte('\t')
			}
			plain.WriteString(&b, text(i))
		}
		b.WriteByte('\n')
	}
	line(func(column int) string { return t.columns[column].Title })
	for row := range t.count {
		line(func(column int) string { return t.cell(row, column) })
	}
	t.OnCopy(b.String())
}

// TypedShortcut copies all, or passes the shortcut on.
func (t *Table) TypedShortcut(s fyne.Shortcut) {
	if _, copying := s.(*fyne.ShortcutCopy); copying {
		t.Copy()
	} else {
		t.keys.shortcut(s)
	}
}

// Measures of a table: the room above and below the text of a row, beside the outer columns, and between two.
const (
	tableRow   = 6
	tableSide  = 12
	tableApart = 16
)

// needs is how wide a column has to be, in whole pixels.
func (c Column) needs() float32 {
	title := fyne.MeasureText(c.Title, theme.Size(tableTitle), fyne.TextStyle{Bold: true}).Width
	return float32(int(max(c.Ems*theme.Size(tableText), title) + 1))
}

// widths shares a width out. What is more than columns need goes to the widest one; where there is too little, the widest
// are cut to the same width.
func (t *Table) widths(width float32) []float32 {
	all := make([]float32, len(t.columns))
	width -= 2*tableSide + tableApart*float32(len(all)-1)
	left := width
	for i, c := range t.columns {
		all[i] = c.needs()
		left -= all[i]
	}
	if left >= 0 {
		all[slices.Index(all, slices.Max(all))] += left
		return all
	}
	left = max(0, width)
	var cut float32
	for i, wide := range slices.Sorted(slices.Values(all)) {
		if cut = left / float32(len(all)-i); wide > cut {
			break
		}
		left -= wide
	}
	for i := range all {
		all[i] = min(all[i], cut)
	}
	return all
}

// tableLine lays out what stands in the columns of a line, with room above and below.
type tableLine struct{ table *Table }

func (tableLine) leastWidth([]fyne.CanvasObject) float32 { return tableLeast }

func (tableLine) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return highest(objects, width) + 2*tableRow
}

func (l tableLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(tableLeast, l.heightFor(objects, unlimited))
}

func (l tableLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(tableSide)
	for i, wide := range l.table.widths(size.Width) {
		objects[i].Move(fyne.NewPos(x, tableRow))
		objects[i].Resize(fyne.NewSize(wide, objects[i].MinSize().Height))
		x += wide + tableApart
	}
}

// tableRows are the rows of a table as a list has them.
type tableRows struct {
	NoHeadings
	table *Table
}

func (s tableRows) Count() int { return s.table.count }

func (s tableRows) NewRow() fyne.CanvasObject {
	return s.table.line(func(Column) *Text { return NewText(tableText, Run{}) })
}

func (s tableRows) Fill(i int, o fyne.CanvasObject) {
	for column, text := range o.(*fyne.Container).Objects {
		text.(*Text).SetText(s.table.cell(i, column))
	}
}

// tableLeast is how narrow a table may be, and how low are its rows together.
const tableLeast = 80

// CreateRenderer draws it.
func (t *Table) CreateRenderer() fyne.WidgetRenderer { return tableRenderer{t} }

type tableRenderer struct{ table *Table }

func (tableRenderer) Destroy() {}

func (r tableRenderer) MinSize() fyne.Size {
	return fyne.NewSize(tableLeast, r.table.titles.MinSize().Height+1+tableLeast)
}

func (r tableRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.table.titles, r.table.rule, r.table.scroll}
}

func (r tableRenderer) Layout(size fyne.Size) {
	t := r.table
	high := t.titles.MinSize().Height
	t.rule.Move(fyne.NewPos(0, high))
	t.rule.Resize(fyne.NewSize(size.Width, 1))
	t.scroll.Move(fyne.NewPos(0, high+1))
	t.scroll.Resize(size.SubtractWidthHeight(0, high+1))
	t.titles.Resize(fyne.NewSize(t.rowWidth(), high))
	t.titles.Layout.Layout(t.titles.Objects, t.titles.Size())
	t.place()
}

// Refresh shows the same rows anew, in letters that may have another size.
func (r tableRenderer) Refresh() {
	r.table.Update()
	r.Layout(r.table.Size())
}
