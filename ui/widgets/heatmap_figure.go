package widgets

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"retake/ui/theme"
)

// Measures of a heat map: the largest cell, the gap between two, how far rings stand out of them, the gaps beside the
// letters of the days and above the line below the cells, and how few weeks it has room for at least.
const (
	heatMost  = 28
	heatGap   = 4
	ringOut   = 3
	heatAside = 8
	heatBelow = 2
	heatFew   = 4
)

// dayLetters are those of Monday to Sunday.
const dayLetters = "MTWTFSS"

// heatGrid says where the cells of a heat map are: their size, where the first begins, and how many weeks are shown from
// which on.
type heatGrid struct {
	cell, left  float32
	from, weeks int
}

// grid fits the cells to a room.
func (h *HeatMap) grid(room fyne.Size) heatGrid {
	g, all, least := heatGrid{left: lettersWide()}, len(h.shown.Weeks), leastCell()
	wide := room.Width - g.left - ringOut + heatGap
	g.weeks = min(all, max(1, int(wide/(least+heatGap))))
	g.from = all - g.weeks
	byWidth := float32(int(wide/float32(max(1, g.weeks)))) - heatGap
	byHeight := float32(int((room.Height - heatHeight(0)) / daysOfWeek))
	g.cell = max(least, min(byWidth, byHeight, heatMost))
	return g
}

// lettersWide is how wide the letters of the days are, with the gap beside them.
func lettersWide() (wide float32) {
	for _, letter := range dayLetters {
		wide = max(wide, wholeWidth(string(letter), theme.Tiny))
	}
	return wide + heatAside
}

// leastCell is how small a cell may be: two digits have room in it.
func leastCell() float32 {
	return max(wholeWidth("88", theme.Tiny), tinyText("8").MinSize().Height) + 1
}

// heatHeight is how high a heat map is with cells of a size.
func heatHeight(cell float32) float32 {
	below := NewLine(theme.Caption, Run{}).MinSize().Height
	return ringOut + daysOfWeek*(cell+heatGap) - heatGap + ringOut + heatBelow + below
}

// HeightFor is how high it is at a width.
func (h *HeatMap) HeightFor(width float32) float32 {
	return heatHeight(h.grid(fyne.NewSize(width, unlimited)).cell)
}

// CreateRenderer draws it.
func (h *HeatMap) CreateRenderer() fyne.WidgetRenderer {
	f := &heatFigure{
		heat: h, said: NewText(theme.Caption, Run{}).Clipped(),
		today:  NewFrame(theme.Surface, theme.Ink, 2, theme.BoxRadius+ringOut),
		chosen: NewFrame(theme.Surface, theme.Accent, 2, theme.BoxRadius+ringOut),
	}
	for _, letter := range dayLetters {
		f.letters = append(f.letters, tinyText(string(letter)))
	}
	return draw(h, f)
}

func tinyText(text string) *canvas.Text {
	t := canvas.NewText(text, theme.Color(theme.Muted))
	t.TextSize = theme.Size(theme.Tiny)
	return t
}

type heatFigure struct {
	heat          *HeatMap
	letters       []*canvas.Text
	cells         []*canvas.Rectangle
	counts        []*canvas.Text
	months        []*Text
	today, chosen *Box // behind a cell, as rings around it
	said          *Text
}

func (f *heatFigure) objects() (all []fyne.CanvasObject) {
	for _, letter := range f.letters {
		all = append(all, letter)
	}
	all = append(all, f.today, f.chosen)
	for i := range f.cells {
		all = append(all, f.cells[i], f.counts[i])
	}
	for _, month := range f.months {
		all = append(all, month)
	}
	return append(all, f.said)
}

func (f *heatFigure) least() fyne.Size {
	few := float32(min(heatFew, len(f.heat.shown.Weeks)))
	return fyne.NewSize(lettersWide()+few*(leastCell()+heatGap)+ringOut, f.heat.HeightFor(known(f.heat.Size().Width)))
}

// heatOf is the colour of a cell with a count, and of the figures on it.
func heatOf(count int) (fill, ink fyne.ThemeColorName) {
	switch {
	case count == 0:
		return theme.Sunken, theme.Ink
	case count == 1:
		return theme.Heat1, theme.Ink
	case count == 2:
		return theme.Heat2, theme.Ink
	case count <= 4:
		return theme.Heat3, theme.OnAccent
	}
	return theme.Heat4, theme.OnAccent
}

func (f *heatFigure) paint() {
	h := f.heat
	for _, letter := range f.letters {
		letter.Color, letter.TextSize = theme.Color(theme.Muted), theme.Size(theme.Tiny)
	}
	weeks := len(h.shown.Weeks)
	for len(f.months) < weeks {
		f.months = append(f.months, NewLine(theme.Caption, Run{}))
	}
	for len(f.cells) < weeks*daysOfWeek {
		f.cells, f.counts = append(f.cells, canvas.NewRectangle(nil)), append(f.counts, tinyText(""))
	}
	f.months, f.cells, f.counts = f.months[:weeks], f.cells[:weeks*daysOfWeek], f.counts[:weeks*daysOfWeek]
	for day, cell := range f.cells {
		count := h.count(day)
		fill, ink := heatOf(count)
		cell.FillColor, cell.CornerRadius = theme.Color(fill), theme.BoxRadius
		number := f.counts[day]
		number.Text, number.Color = fmt.Sprint(count), theme.Color(ink)
	}
	for week, month := range f.months {
		name := ""
		if week < len(h.shown.Months) {
			name = h.shown.Months[week]
		}
		month.Set(Run{Text: name, Colour: theme.Muted})
	}
	f.said.Set(Run{Text: h.said()})
}

func (f *heatFigure) place(size fyne.Size) {
	g := f.heat.grid(size)
	pitch := g.cell + heatGap
	for day, letter := range f.letters {
		centre(letter, fyne.NewPos(0, ringOut+float32(day)*pitch), fyne.NewSize(lettersWide()-heatAside, g.cell))
	}
	corner := func(day int) fyne.Position {
		return fyne.NewPos(g.left+float32(day/daysOfWeek-g.from)*pitch, ringOut+float32(day%daysOfWeek)*pitch)
	}
	first, today := g.from*daysOfWeek, f.heat.today()
	for day, cell := range f.cells {
		cell.Hidden = day < first || day > today
		f.counts[day].Hidden = cell.Hidden || f.heat.count(day) == 0
		cell.Move(corner(day))
		cell.Resize(fyne.NewSquareSize(g.cell))
		shrink(f.counts[day], g.cell-2)
		centre(f.counts[day], corner(day), cell.Size())
	}
	ring := func(box *Box, day int, seen bool) {
		box.Hidden = !seen || day < first
		box.Move(corner(day).SubtractXY(ringOut, ringOut))
		box.Resize(fyne.NewSquareSize(g.cell + 2*ringOut))
	}
	chosen := f.heat.focused && f.heat.at >= 0
	ring(f.chosen, f.heat.at, chosen)
	ring(f.today, today, today >= 0 && !(chosen && f.heat.at == today))
	f.placeBelow(size, g)
}

// placeBelow lays out what stands below the cells: what is said about a day, or else the months. Where two of these are
// too close, the one before is left out.
func (f *heatFigure) placeBelow(size fyne.Size, g heatGrid) {
	const apart = 6
	top := heatHeight(g.cell) - f.said.MinSize().Height
	f.said.Hidden = f.said.String() == ""
	f.said.Move(fyne.NewPos(g.left, top))
	f.said.Resize(fyne.NewSize(size.Width-g.left, f.said.MinSize().Height))
	end := size.Width
	for week := len(f.months) - 1; week >= 0; week-- {
		month, from := f.months[week], g.left+float32(week-g.from)*(g.cell+heatGap)
		least := month.MinSize()
		if end == size.Width {
			from = min(from, float32(int(end-least.Width)))
		}
		month.Resize(least)
		month.Move(fyne.NewPos(from, top))
		month.Hidden = month.String() == "" || week < g.from || !f.said.Hidden || from < g.left || from+least.Width > end
		if !month.Hidden {
			end = from - apart
		}
	}
}

// shrink makes a text so small that it fits a width.
func shrink(t *canvas.Text, width float32) {
	t.TextSize = theme.Size(theme.Tiny)
	if own := t.MinSize().Width; own > width {
		t.TextSize = float32(int(t.TextSize * width / own)) // the toolkit rounds it up
	}
}

// centre puts a text into the middle of a room.
func centre(t *canvas.Text, at fyne.Position, room fyne.Size) {
	own := t.MinSize()
	t.Resize(own)
	t.Move(at.AddXY((room.Width-own.Width)/2, (room.Height-own.Height)/2))
}
