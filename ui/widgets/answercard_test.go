package widgets

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/ui/theme"
)

func answerCard(text string, lines int) *AnswerCard {
	return NewAnswerCard("S", "Situation", "Where and when was it?", NewAnswerBox(text, 1), lines)
}

func plainCard(text string, lines int) *AnswerCard {
	return NewPlainCard("S", "Situation", NewAnswerBox(text, 1), lines)
}

// cards are the ways to make a card.
var cards = map[string]func(text string, lines int) *AnswerCard{"with a head": answerCard, "plain": plainCard}

// The count stands at the right edge, whatever it reads.
func TestTheCountStaysAtTheRight(t *testing.T) {
	app(t)
	c := answerCard("", 1)
	window(t, c.Container, 500, 80)
	for _, count := range []string{"7 of about 21 words", "1,234 of about 21 words", "no words"} {
		c.SetCount(count)
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c.count)
		if right := at.X + c.count.MinSize().Width; c.Count() != count || right < 500-cardSide-0.1 || right > 500-cardSide+0.1 {
			t.Errorf("%s: it ends at %g", c.Count(), right)
		}
	}
}

func TestACardIsLit(t *testing.T) {
	app(t)
	for kind, card := range cards {
		c := card("", 1)
		for _, want := range []struct {
			lit              bool
			edge, tile, text fyne.ThemeColorName
		}{
			{true, theme.Accent, theme.Accent, theme.OnAccent},
			{false, theme.Border, theme.Sunken, theme.Muted},
		} {
			c.Light(want.lit)
			edge, tile, text := c.parts.ground.stroke, c.parts.tile.ground.fill, c.parts.tile.letter.runs[0].Colour
			if edge != want.edge || tile != want.tile || text != want.text {
				t.Errorf("%s, lit %t: an edge of %q, a tile of %q, a letter of %q", kind, want.lit, edge, tile, text)
			}
		}
	}
}

// A card of so many lines shows all of them, and as many whole lines as fit where it has more room.
func TestACardShowsWholeLines(t *testing.T) {
	for _, size := range textSizes {
		app(t)
		test.ApplyTheme(t, theme.Look{TextSize: size}.Theme())
		for kind, card := range cards {
			for _, lines := range []int{1, 2, 3} {
				at := fmt.Sprintf("%s, at %d %%, %d lines", kind, size, lines)
				c := card(strings.Repeat(long, 5), lines)
				if high := c.HeightOf(lines); high != HeightFor(c.Container, 500) || high != c.MinSize().Height {
					t.Errorf("%s: it is %g high, and has to be %g", at, high, c.MinSize().Height)
				}
				for _, more := range []float32{0, 1, 10, lineHigh(), lineHigh() * 1.9} {
					high := c.HeightOf(lines) + more
					c.Resize(fyne.NewSize(500, high))
					got := (c.parts.entry.Size().Height - 2*entryRoom) / lineHigh()
					whole := int(got + 0.5)
					if got < float32(whole)-0.01 || got > float32(whole)+0.01 || c.HeightOf(whole) > high+0.3 || c.HeightOf(whole+1) <= high {
						t.Errorf("%s and %g more: it shows %g", at, more, got)
					}
					if end := c.parts.entry.Position().Y + c.parts.entry.Size().Height; end > c.Size().Height-3 {
						t.Errorf("%s and %g more: the entry ends at %g of %g", at, more, end, c.Size().Height)
					}
				}
			}
		}
	}
}

// On a plain card the first line stands beside the letter, whatever the size of both.
func TestAPlainCardHasItsTextBesideTheLetter(t *testing.T) {
	for _, size := range textSizes {
		app(t)
		test.ApplyTheme(t, theme.Look{TextSize: size}.Theme())
		c := plainCard(short, 1)
		c.Resize(fyne.NewSize(500, c.HeightOf(1)))
		text := c.parts.entry.Position().Y + entryRoom + lineHigh()/2
		tile := c.parts.tile.Position().Y + c.parts.tile.Size().Height/2
		if text > tile || text < tile-1 {
			t.Errorf("at %d %%: the middle of the text is at %g, that of the letter at %g", size, text, tile)
		}
		if end := tile + c.parts.tile.Size().Height/2; end > c.Size().Height-cardBelow {
			t.Errorf("at %d %%: the letter ends at %g of %g", size, end, c.Size().Height)
		}
	}
}

// The name stands in a plain card as long as nothing is written, and again after all was deleted.
func TestAPlainCardSaysItsName(t *testing.T) {
	app(t)
	c := plainCard("", 1)
	w := window(t, c.Container, 500, c.HeightOf(1))
	empty := w.Canvas().Capture()
	c.Box.SetText("Situation")
	if _, same := difference(w.Canvas().Capture(), empty); same {
		t.Error("its name looks like a text")
	}
	c.Box.SetText("")
	if where, same := difference(w.Canvas().Capture(), empty); !same {
		t.Errorf("after all was deleted it looks different %s", where)
	}
	c.Box.SetPlaceHolder("")
	if _, same := difference(w.Canvas().Capture(), empty); same {
		t.Error("its name is not seen")
	}
}

// A plain card has no count, and takes none.
func TestAPlainCardCountsNothing(t *testing.T) {
	app(t)
	c := plainCard(short, 1)
	w := window(t, c.Container, 500, c.HeightOf(1))
	before := w.Canvas().Capture()
	c.SetCount("7 of about 21 words")
	if where, same := difference(w.Canvas().Capture(), before); !same {
		t.Errorf("it looks different %s", where)
	}
}

func TestACardTellsLines(t *testing.T) {
	app(t)
	line := "I told her."
	for name, c := range map[string]struct {
		text  string
		width float32
		want  int
	}{
		"nothing":       {"", 500, 1},
		"a line":        {line, 500, 1},
		"narrow":        {line, 120, 2},
		"two sentences": {line + "\n" + line, 500, 2},
		"a long one":    {strings.Repeat(line, 50), 5000, 2},
	} {
		for kind, card := range cards {
			if got := card(c.text, 1).Lines(c.width); got != c.want {
				t.Errorf("%s, %s: %d lines, not %d", kind, name, got, c.want)
			}
		}
	}
}
