package widgets

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// Cover shows how much was done of each of some sets: a name, a square for each thing in the set, filled and ticked where
// it was done, and both numbers. Squares that have no room in a line go on in the next.
type Cover struct {
	widget.BaseWidget
	shown []Covered
}

// Covered is one of the sets: how many things are in it, and how many of them were done.
type Covered struct {
	Name      string
	Done, All int
}

// NewCover shows some sets.
func NewCover(sets ...Covered) *Cover {
	c := &Cover{shown: sets}
	c.ExtendBaseWidget(c)
	return c
}

// Set shows other sets, where they differ.
func (c *Cover) Set(sets ...Covered) {
	if !slices.Equal(c.shown, sets) {
		c.shown = sets
		c.Refresh()
	}
}

// CreateRenderer draws it.
func (c *Cover) CreateRenderer() fyne.WidgetRenderer { return draw(c, &coverFigure{cover: c}) }

// Measures of a cover: a square and the tick in it, the gap between two, the gap between columns, how many squares a line
// has room for at least, and the gap between two sets.
const (
	coverSquare = 14
	coverTick   = 12
	coverApart  = 4
	coverGap    = 16
	coverFew    = 4
	coverBelow  = 10
)

// coverColumns are the widths of a name and of the numbers, and how many squares a line between them has.
type coverColumns struct {
	name, numbers float32
	squares       int
}

// columns shares out a width.
func (c *Cover) columns(width float32) coverColumns {
	var columns coverColumns
	for _, set := range c.shown {
		columns.name = max(columns.name, wholeWidth(set.Name, theme.Small))
		columns.numbers = max(columns.numbers, wholeWidth(set.numbers(), theme.Small))
	}
	width -= columns.numbers + 2*coverGap
	columns.name = nameColumn(columns.name, width-squaresWide(coverFew))
	columns.squares = max(coverFew, int((width-columns.name+coverApart)/(coverSquare+coverApart)))
	return columns
}

// numbers says how much was done.
func (c Covered) numbers() string { return fmt.Sprintf("%d of %d", c.Done, c.All) }

// squaresWide is how wide some squares are.
func squaresWide(n int) float32 { return float32(n*(coverSquare+coverApart) - coverApart) }

// rowHeight is how high a set is with so many squares in a line.
func (c Covered) rowHeight(squares int) float32 {
	lines := max(1, (c.All+squares-1)/squares)
	return coverLine() + float32((lines-1)*(coverSquare+coverApart))
}

// coverLine is how high a line is.
func coverLine() float32 { return max(coverSquare, NewLine(theme.Small, Run{}).MinSize().Height) }

// HeightFor is how high it is at a width.
func (c *Cover) HeightFor(width float32) float32 {
	squares, height := c.columns(width).squares, float32(0)
	for i, set := range c.shown {
		if i > 0 {
			height += coverBelow
		}
		height += set.rowHeight(squares)
	}
	return height
}

type coverFigure struct {
	cover *Cover
	sets  []*setFigure
}

// setFigure is what one set is drawn with.
type setFigure struct {
	name, numbers *Text
	squares       []*Box
	ticks         []*Icon
}

func (f *coverFigure) objects() (all []fyne.CanvasObject) {
	for _, s := range f.sets {
		all = append(all, s.name, s.numbers)
		for i := range s.squares {
			all = append(all, s.squares[i], s.ticks[i])
		}
	}
	return all
}

func (f *coverFigure) least() fyne.Size {
	c := f.cover.columns(0)
	return fyne.NewSize(c.name+coverGap+squaresWide(coverFew)+coverGap+c.numbers, f.cover.HeightFor(known(f.cover.Size().Width)))
}

func (f *coverFigure) paint() {
	for len(f.sets) < len(f.cover.shown) {
		f.sets = append(f.sets, &setFigure{name: NewText(theme.Small, Run{}).Clipped(), numbers: NewLine(theme.Small, Run{})})
	}
	f.sets = f.sets[:len(f.cover.shown)]
	for i, set := range f.cover.shown {
		f.sets[i].paint(set)
	}
}

func (s *setFigure) paint(set Covered) {
	s.name.Set(Run{Text: set.Name})
	s.numbers.Set(Run{Text: set.numbers(), Colour: theme.Muted})
	for len(s.squares) < set.All {
		s.squares = append(s.squares, NewBox("", theme.MarkRadius))
		s.ticks = append(s.ticks, NewIcon("check", theme.OnAccent, coverTick))
	}
	s.squares, s.ticks = s.squares[:set.All], s.ticks[:set.All]
	for i, square := range s.squares {
		if s.ticks[i].Hidden = i >= set.Done; s.ticks[i].Hidden {
			square.Set(theme.Surface, theme.Input, 1)
		} else {
			square.Set(theme.Accent, "", 0)
		}
	}
}

func (f *coverFigure) place(size fyne.Size) {
	c, top := f.cover.columns(size.Width), float32(0)
	for i, s := range f.sets {
		s.place(c, size.Width, top)
		top += f.cover.shown[i].rowHeight(c.squares) + coverBelow
	}
}

// place lays a set out below a place.
func (s *setFigure) place(c coverColumns, width, top float32) {
	s.name.Move(fyne.NewPos(0, top))
	s.name.Resize(fyne.NewSize(c.name, s.name.MinSize().Height))
	own := s.numbers.MinSize()
	s.numbers.Move(fyne.NewPos(width-own.Width, top))
	s.numbers.Resize(own)
	const inside = float32(coverSquare-coverTick) / 2
	for i, square := range s.squares {
		at := fyne.NewPos(
			c.name+coverGap+float32(i%c.squares*(coverSquare+coverApart)),
			top+float32(int((coverLine()-coverSquare)/2)+i/c.squares*(coverSquare+coverApart)))
		square.Move(at)
		square.Resize(fyne.NewSquareSize(coverSquare))
		s.ticks[i].Move(at.AddXY(inside, inside))
		s.ticks[i].Resize(fyne.NewSquareSize(coverTick))
	}
}
