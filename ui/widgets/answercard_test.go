package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

func answerCard(text string, lines int) *AnswerCard {
	return NewAnswerCard("S", "Situation", "Where and when was it?", NewAnswerBox(text, 1), lines)
}

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
	c := answerCard("", 1)
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
			t.Errorf("lit %t: an edge of %q, a tile of %q, a letter of %q", want.lit, edge, tile, text)
		}
	}
}

// A card of so many lines shows all of them, and shows whole lines where it has more room.
func TestACardShowsWholeLines(t *testing.T) {
	app(t)
	for _, lines := range []int{1, 2, 3} {
		c := answerCard(strings.Repeat(long, 5), lines)
		if high := c.HeightOf(lines); high != HeightFor(c.Container, 500) || high != c.MinSize().Height {
			t.Errorf("%d lines: it is %g high, and has to be %g", lines, high, c.MinSize().Height)
		}
		for _, more := range []float32{0, 1, 10, lineHigh(), lineHigh() * 1.9} {
			c.Resize(fyne.NewSize(500, c.HeightOf(lines)+more))
			room := c.parts.entry.Size().Height - 2*entryRoom
			want := float32(lines + int(more/lineHigh()))
			if got := room / lineHigh(); got < want-0.01 || got > want+0.01 {
				t.Errorf("%d lines and %g more: it shows %g", lines, more, got)
			}
			if end := c.parts.entry.Position().Y + c.parts.entry.Size().Height; end > c.Size().Height-3 {
				t.Errorf("%d lines and %g more: the entry ends at %g of %g", lines, more, end, c.Size().Height)
			}
		}
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
		if got := answerCard(c.text, 1).Lines(c.width); got != c.want {
			t.Errorf("%s: %d lines, not %d", name, got, c.want)
		}
	}
}
