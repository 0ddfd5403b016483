package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"retake/ui/theme"
)

// AnswerCard is an AnswerBox on a card with a letter, a name, a prompt and a count.
type AnswerCard struct {
	*fyne.Container
	Box    *AnswerBox
	ground *Box
	tile   *Tile
	count  *Text
	layout *cardLayout
}

// NewAnswerCard makes a card around a box that is to show at least so many lines.
func NewAnswerCard(letter, name, prompt string, box *AnswerBox, lines int) *AnswerCard {
	c := &AnswerCard{
		Box: box, ground: NewFrame(theme.Surface, theme.Border, 1, theme.CardRadius), tile: NewTile(letter, 28),
		count: NewLine(theme.Small, Run{Colour: theme.Muted}),
	}
	head := NewRow(8, Middle,
		NewLine(theme.Body, Run{Text: name, Bold: true}),
		Grow(NewText(theme.Small, Run{Text: prompt, Colour: theme.Muted}).Clipped()),
		c.count)
	// The entry's own edge hides below one in the colour of the card.
	entry := container.NewThemeOverride(box, writingTheme{fyne.CurrentApp().Settings().Theme})
	cover := NewFrame("", theme.Surface, entryRoom-1, 0)
	c.layout = &cardLayout{lines: lines}
	c.Container = fyne.NewContainerWithLayout(c.layout, c.ground, entry, cover, c.tile.Container, head, NewBox(theme.Surface, 0))
	return c
}

// SetCount changes the count.
func (c *AnswerCard) SetCount(text string) {
	if c.count.SetText(text) {
		c.layout.head(c.Objects[4], c.Size())
	}
}

// Count is what the count reads.
func (c *AnswerCard) Count() string { return c.count.String() }

// Light shows whether this is where the person writes.
func (c *AnswerCard) Light(on bool) {
	if on {
		c.ground.Set(theme.Surface, theme.Accent, 2)
	} else {
		c.ground.Set(theme.Surface, theme.Border, 1)
	}
	c.tile.Light(on)
}

// cardLayout lays an answer card out: ground, entry, the cover of its edge, tile, head line, and what hides the feet of the
// line above the first that can be seen.
type cardLayout struct{ lines int }

// Measures of an answer card: its side, where its text begins, the room above and below, the room an entry keeps around
// its text, and how far its own edge stays inside the card's.
const (
	cardSide  = 16
	cardText  = 60
	cardAbove = 10
	cardBelow = 12
	entryRoom = 8
	entryEdge = 3
)

func (l *cardLayout) height(objects []fyne.CanvasObject, lines int) float32 {
	return cardAbove + objects[4].MinSize().Height + entryRoom + lineHigh()*float32(lines) + cardBelow
}

// lineHigh is the height of a line of an answer.
func lineHigh() float32 {
	return fyne.MeasureText("M", theme.Size(theme.Writing), fyne.TextStyle{}).Height
}

func (l *cardLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, l.height(objects, l.lines))
}

func (l *cardLayout) heightFor(objects []fyne.CanvasObject, _ float32) float32 {
	return l.height(objects, l.lines)
}

func (l *cardLayout) head(head fyne.CanvasObject, size fyne.Size) {
	head.Move(fyne.NewPos(cardText, cardAbove))
	head.Resize(fyne.NewSize(size.Width-cardText-cardSide, head.MinSize().Height))
}

func (l *cardLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	ground, entry, cover, tile, head := objects[0], objects[1], objects[2], objects[3], objects[4]
	ground.Resize(size)
	tile.Move(fyne.NewPos(cardSide, cardAbove+2))
	tile.Resize(tile.MinSize())
	l.head(head, size)
	at := fyne.NewPos(cardText-entryRoom, cardAbove+head.MinSize().Height)
	// As many whole lines as there is room for: a scrolled text does not end in half a line.
	room := size.Height - at.Y - entryRoom - cardBelow
	lines := max(1, float32(int(room/lineHigh()+0.01)))
	entry.Move(at)
	entry.Resize(fyne.NewSize(size.Width-at.X-entryEdge, lines*lineHigh()+2*entryRoom))
	cover.Move(at)
	cover.Resize(entry.Size())
	feet := objects[5]
	feet.Move(at.AddXY(1, 0))
	feet.Resize(fyne.NewSize(entry.Size().Width-2, entryRoom+2))
}

// HeightOf is how high the card is with so many lines.
func (c *AnswerCard) HeightOf(lines int) float32 { return c.layout.height(c.Objects, lines) }

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
