package widgets

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// Bars shows values from 0 to 10 as bars below each other: a name, a track that is filled to the value of now with a tick
// at the one before, the value in figures, and how it has changed. Tracks begin and end at the same places. Where no bar
// has a value, or none has one from before, there are no such figures either.
type Bars struct {
	widget.BaseWidget
	shown []Bar
}

// Bar is one of the bars. Warn gives it the colour of a warning, and a sign beside its name.
type Bar struct {
	Name string
	Compared
	Warn bool
}

// NewBars makes bars.
func NewBars(bars ...Bar) *Bars {
	b := &Bars{shown: bars}
	b.ExtendBaseWidget(b)
	return b
}

// Set shows other bars, where they differ.
func (b *Bars) Set(bars ...Bar) {
	if !slices.Equal(b.shown, bars) {
		b.shown = bars
		b.Refresh()
	}
}

// CreateRenderer draws them.
func (b *Bars) CreateRenderer() fyne.WidgetRenderer { return draw(b, &barsFigure{bars: b}) }

type barsFigure struct {
	bars *Bars
	rows []*barFigure
}

// barFigure is what one bar is drawn with.
type barFigure struct {
	shown         Bar
	name          *Text
	sign          *Icon
	meter         meter
	gap, tick     *canvas.Rectangle // the gap sets the tick off from the bar
	value, change *Text
}

func newBarFigure() *barFigure {
	line := func() *Text { return NewLine(theme.Small, Run{}) }
	return &barFigure{
		name: line().Clipped(), sign: NewIcon("warning", theme.Warn, barSign), meter: newMeter(),
		gap: canvas.NewRectangle(nil), tick: canvas.NewRectangle(nil), value: line(), change: line(),
	}
}

// Measures of bars: the least room above and below a name together, the most by which rows are higher than that, the gaps
// beside a track, how narrow it may be, the sign beside a name, and how far a tick is set off from its bar.
const (
	barRow    = 8
	barSpare  = 8
	barGap    = 12
	barLeast  = 60
	barSign   = 14
	tickApart = 1
)

func (f *barsFigure) objects() (all []fyne.CanvasObject) {
	for _, r := range f.rows {
		all = append(all, r.name, r.sign, r.meter.track, r.meter.now, r.gap, r.tick, r.value, r.change)
	}
	return all
}

func (f *barsFigure) least() fyne.Size {
	if len(f.rows) == 0 {
		return fyne.NewSize(barLeast, 0)
	}
	c := f.columns(0)
	return fyne.NewSize(c.name+barGap+barLeast+c.figures(), float32(len(f.rows))*f.rowLeast())
}

// rowLeast is how high a row has to be.
func (f *barsFigure) rowLeast() float32 { return f.rows[0].name.MinSize().Height + barRow }

func (f *barsFigure) paint() {
	for len(f.rows) < len(f.bars.shown) {
		f.rows = append(f.rows, newBarFigure())
	}
	f.rows = f.rows[:len(f.bars.shown)]
	for i, bar := range f.bars.shown {
		f.rows[i].paint(bar)
	}
}

func (b *barFigure) paint(bar Bar) {
	b.shown = bar
	b.name.Set(Run{Text: bar.Name})
	b.sign.Hidden = !bar.Warn
	b.meter.paint()
	if bar.Warn {
		b.meter.now.FillColor = theme.Color(theme.Warn)
	}
	b.meter.now.Hidden = bar.Now < 0
	b.gap.FillColor, b.tick.FillColor = theme.Color(theme.Surface), theme.Color(theme.Ink)
	b.gap.Hidden, b.tick.Hidden = bar.Before < 0, bar.Before < 0
	value := Run{Text: "–", Bold: true, Colour: theme.Muted}
	if bar.Now >= 0 {
		value = Run{Text: fmt.Sprintf("%.1f", tenths(bar.Now)/10), Bold: true}
	}
	b.value.Set(value)
	b.change.Set(Run{Text: bar.change().Text, Size: theme.Caption, Colour: theme.Muted})
}

// barColumns are the widths of a name, a value and a change; 0 where there are none.
type barColumns struct{ name, value, change float32 }

// figures is how wide values and changes are together, with the gaps before them.
func (c barColumns) figures() (width float32) {
	for _, column := range []float32{c.value, c.change} {
		if column > 0 {
			width += barGap + column
		}
	}
	return width
}

// columns shares out a width.
func (f *barsFigure) columns(width float32) barColumns {
	var c barColumns
	var valued bool
	for _, r := range f.rows {
		wide := wholeWidth(r.shown.Name, theme.Small)
		if r.shown.Warn {
			wide += signGap + barSign
		}
		c.name = max(c.name, wide)
		c.value = max(c.value, r.value.MinSize().Width)
		c.change = max(c.change, r.change.MinSize().Width)
		valued = valued || r.shown.Now >= 0
	}
	if !valued {
		c.value = 0
	}
	c.name = nameColumn(c.name, width-barGap-barLeast-c.figures())
	return c
}

// signGap is what a name and the sign beside it are apart.
const signGap = 6

// nameColumn is how wide a column of names is: as wide as the widest of them, or what the other columns leave, but never
// less than half of what is needed.
func nameColumn(widest, left float32) float32 { return max(float32(int(widest/2)), min(widest, left)) }

// wholeWidth is how wide a text is on one line, in whole pixels.
func wholeWidth(text string, size fyne.ThemeSizeName) float32 {
	return float32(int(fyne.MeasureText(text, theme.Size(size), fyne.TextStyle{}).Width + 1))
}

func (f *barsFigure) place(size fyne.Size) {
	if len(f.rows) == 0 {
		return
	}
	c, least := f.columns(size.Width), f.rowLeast()
	pitch := min(max(least, float32(int(size.Height/float32(len(f.rows))))), least+barSpare)
	for i, r := range f.rows {
		r.place(c, size.Width, float32(i)*pitch, pitch)
	}
}

// place lays a bar out in its row.
func (b *barFigure) place(c barColumns, width, top, high float32) {
	name := c.name
	if b.shown.Warn {
		name = min(wholeWidth(b.shown.Name, theme.Small), c.name-signGap-barSign)
	}
	lineUp := func(o fyne.CanvasObject, x, wide, own float32) {
		o.Move(fyne.NewPos(x, top+float32(int((high-own)/2))))
		o.Resize(fyne.NewSize(wide, own))
	}
	lineUp(b.name, 0, name, b.name.MinSize().Height)
	lineUp(b.sign, name+signGap, barSign, barSign)

	from, long := c.name+barGap, width-c.name-barGap-c.figures()
	b.meter.place(fyne.NewPos(from, top+float32(int((high-barHigh)/2))), long, float32(max(0, b.shown.Now)/10))
	at := from + within(long, float32(min(max(0, b.shown.Before), 10)/10)*long, tickWide)
	lineUp(b.tick, at, tickWide, barHigh+2*tickOut)
	lineUp(b.gap, at-tickApart, tickWide+2*tickApart, barHigh)

	b.value.Hidden, b.change.Hidden = c.value == 0, c.change == 0
	value, change := b.value.MinSize(), b.change.MinSize()
	lineUp(b.change, width-change.Width, change.Width, change.Height)
	if c.change > 0 {
		width -= c.change + barGap
	}
	lineUp(b.value, width-value.Width, value.Width, value.Height)
}
