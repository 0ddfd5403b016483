package widgets

import (
	"strings"

	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// AnswerCard is an AnswerBox on a card with a letter, a name, a prompt and a count. A plain one has only the letter.
type AnswerCard struct {
	*fyne.Container
	Box   *AnswerBox
	count *Text // nil on a plain card
	parts *cardLayout
}

// NewAnswerCard makes a card around a box that is to show at least so many lines.
func NewAnswerCard(letter, name, prompt string, box *AnswerBox, lines int) *AnswerCard {
	count := NewLine(theme.Small, Run{Colour: theme.Muted})
	head := NewRow(8, Middle,
		NewLine(theme.Body, Run{Text: name, Bold: true}),
		Grow(NewText(theme.Small, Run{Text: prompt, Colour: theme.Muted}).Clipped()),
		count)
	c := newAnswerCard(letter, head, box, lines)
	c.count = count
	return c
}

// NewPlainCard makes a card with nothing but a letter and, beside it, a box that is to show at least so many lines. While
// the box is empty, the name stands in it.
func NewPlainCard(letter, name string, box *AnswerBox, lines int) *AnswerCard {
	box.SetPlaceHolder(name)
	return newAnswerCard(letter, nil, box, lines)
}

// newAnswerCard makes a card; a plain one where the head is nil.
func newAnswerCard(letter string, head *fyne.Container, box *AnswerBox, lines int) *AnswerCard {
	c := &AnswerCard{Box: box}
	c.parts = &cardLayout{
		lines:  lines,
		ground: NewFrame(theme.Surface, theme.Border, 1, theme.CardRadius),
		entry:  box,
		tile:   NewTile(letter, cardTile),
		head:   head,
	}
	objects := []fyne.CanvasObject{c.parts.ground, c.parts.entry}
	for i := range c.parts.covers {
		c.parts.covers[i] = NewBox(theme.Surface, 0)
		objects = append(objects, c.parts.covers[i])
	}
	objects = append(objects, c.parts.tile.Container)
	if head != nil {
		objects = append(objects, head)
	}
	c.Container = contain(c.parts, objects...)
	return c
}

// SetCount changes the count. It does nothing to a plain card.
func (c *AnswerCard) SetCount(text string) {
	if c.count != nil && c.count.SetText(text) {
		c.parts.head.Refresh()
	}
}

// Count is what the count of a card that has one reads.
func (c *AnswerCard) Count() string { return c.count.String() }

// Light shows whether this is where the person writes.
func (c *AnswerCard) Light(on bool) {
	if on {
		c.parts.ground.Set(theme.Surface, theme.Accent, 2)
	} else {
		c.parts.ground.Set(theme.Surface, theme.Border, 1)
	}
	c.parts.tile.Light(on)
}

// HeightOf is how high the card is with so many lines.
func (c *AnswerCard) HeightOf(lines int) float32 { return c.parts.height(lines) }

// Lines is how many lines the text takes on a card of a width: one, or two for more than one.
func (c *AnswerCard) Lines(width float32) int {
	const longest = 400 // letters that may fit on one line of any window
	text := c.Box.Text
	if len(text) > longest || strings.Contains(text, "\n") {
		return 2
	}
	if fyne.MeasureText(text, theme.Size(theme.Writing), fyne.TextStyle{}).Width > width-cardText-cardSide {
		return 2
	}
	return 1
}

// Measures of an answer card: its side, its tile and where that begins, where its text begins, the room above and below,
// and the room an entry keeps around its text.
const (
	cardSide  = 16
	cardTile  = 28
	tileAbove = cardAbove + 2
	cardText  = 60
	cardAbove = 10
	cardBelow = 12
	entryRoom = 8
)

// cardLayout lays an answer card out.
type cardLayout struct {
	lines  int // that it shows at least
	ground *Box
	entry  fyne.CanvasObject
	covers [2]*Box // hide the feet and the heads of lines that are scrolled out of sight
	tile   *Tile
	head   *fyne.Container // nil on a plain card
}

// lineHigh is the height of a line of an answer.
func lineHigh() float32 {
	return fyne.MeasureText("M", theme.Size(theme.Writing), fyne.TextStyle{}).Height
}

// entryAbove is where the entry begins: below the head, or so that its first line is beside the letter on the tile, on a
// whole pixel.
func (l *cardLayout) entryAbove() float32 {
	if l.head == nil {
		return float32(int(tileAbove + (cardTile-lineHigh())/2 - entryRoom))
	}
	return cardAbove + l.head.MinSize().Height
}

func (l *cardLayout) height(lines int) float32 {
	return max(tileAbove+cardTile, l.entryAbove()+entryRoom+lineHigh()*float32(lines)) + cardBelow
}

func (l *cardLayout) leastWidth([]fyne.CanvasObject) float32 { return 200 }

func (l *cardLayout) heightFor([]fyne.CanvasObject, float32) float32 { return l.height(l.lines) }

func (l *cardLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.leastWidth(objects), l.height(l.lines))
}

func (l *cardLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.ground.Resize(size)
	l.tile.Move(fyne.NewPos(cardSide, tileAbove))
	l.tile.Resize(l.tile.MinSize())
	if l.head != nil {
		l.head.Move(fyne.NewPos(cardText, cardAbove))
		l.head.Resize(fyne.NewSize(size.Width-cardText-cardSide, l.head.MinSize().Height))
	}

	// As many whole lines as there is room for: a scrolled text does not end in half a line.
	at := fyne.NewPos(cardText-entryRoom, l.entryAbove())
	room := size.Height - at.Y - entryRoom - cardBelow
	lines := max(1, float32(int(room/lineHigh()+0.01)))
	entry := fyne.NewSize(size.Width-at.X-cardSide+entryRoom, lines*lineHigh()+2*entryRoom)
	l.entry.Move(at)
	l.entry.Resize(entry)
	l.cover(at, entry)
}

// cover hides what an entry shows above and below its whole lines.
func (l *cardLayout) cover(at fyne.Position, entry fyne.Size) {
	const feet = 2
	above, below := l.covers[0], l.covers[1]
	above.Move(at)
	above.Resize(fyne.NewSize(entry.Width, entryRoom+feet))
	below.Move(at.AddXY(0, entry.Height-entryRoom))
	below.Resize(fyne.NewSize(entry.Width, entryRoom))
}
