package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"retake/ui/theme"
)

// Whatever a text and its width are, every line fits, and no letter is lost or added but the spaces at which it breaks.
func TestEveryLineFits(t *testing.T) {
	app(t)
	pieces := rapid.SampledFrom([]string{"I", "told", "her", " ", "  ", "\n", "consequentlyandwithoutanybreak", "é", "about it.", "“we”"})
	rapid.Check(t, func(r *rapid.T) {
		var runs []Run
		for range rapid.IntRange(1, 6).Draw(r, "runs") {
			runs = append(runs, Run{Text: strings.Join(rapid.SliceOfN(pieces, 0, 8).Draw(r, "text"), ""), Bold: rapid.Bool().Draw(r, "bold")})
		}
		width := float32(rapid.IntRange(60, 400).Draw(r, "width"))
		text := NewText(theme.Body, runs...)
		var got strings.Builder
		for _, line := range text.lines(width) {
			if line.width() > width {
				r.Fatalf("a line is %g wide, of %g", line.width(), width)
			}
			for _, p := range line {
				got.WriteString(p.text)
			}
		}
		letters := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if letters(got.String()) != letters(text.String()) {
			r.Fatalf("%q became %q", text.String(), got.String())
		}
		if high := text.HeightFor(width); high != text.lineHeight()*float32(len(text.lines(width))) {
			r.Fatalf("it is %g high", high)
		}
	})
}

// A line is not broken where one run ends and another begins inside a word.
func TestAWordOfTwoRunsStaysWhole(t *testing.T) {
	app(t)
	text := NewText(theme.Body, Run{Text: "I called the "}, Run{Text: "custom", Bold: true}, Run{Text: "er at once."})
	for width := float32(80); width < 250; width++ {
		for _, line := range text.lines(width) {
			var whole string
			for _, p := range line {
				whole += p.text
			}
			if strings.HasSuffix(whole, "custom") || strings.HasPrefix(whole, "er") {
				t.Fatalf("at %g a line reads %q", width, whole)
			}
		}
	}
}

func TestTooLongEndsInAnEllipsis(t *testing.T) {
	app(t)
	const long = "How do you make sure that the check still happens on a busy day with two of you away?"
	for name, c := range map[string]struct {
		text  *Text
		lines int
	}{
		"one line":  {NewText(theme.Body, Run{Text: long}).Clipped(), 1},
		"two lines": {NewText(theme.Body, Run{Text: long}).TwoLines(), 2},
	} {
		t.Run(name, func(t *testing.T) {
			lines := c.text.lines(150)
			last := lines[len(lines)-1]
			if len(lines) != c.lines || !strings.HasSuffix(last[len(last)-1].text, "…") || last.width() > 150 {
				t.Errorf("%d lines, the last %v", len(lines), last)
			}
			if lines := c.text.lines(2000); len(lines) != 1 || strings.Contains(lines[0][0].text, "…") {
				t.Errorf("with room: %v", lines)
			}
		})
	}
}

// Columns and rows know how high they are before they are laid out, and give everything the room it needs.
func TestHeightsAreKnownBefore(t *testing.T) {
	app(t)
	long := strings.Repeat("some words ", 30)
	for name, make := range map[string]func() fyne.CanvasObject{
		"column": func() fyne.CanvasObject {
			return NewColumn(8, NewText(theme.Body, Run{Text: long}), NewLine(theme.Body, Run{Text: "one"}))
		},
		"row": func() fyne.CanvasObject {
			return NewRow(8, Top, NewTile("S", 26).Container, Grow(NewText(theme.Body, Run{Text: long})))
		},
		"card": func() fyne.CanvasObject { return NewCard(10, 20, NewText(theme.Body, Run{Text: long})) },
		"wide": func() fyne.CanvasObject { return NewWide(200, NewText(theme.Body, Run{Text: long})) },
		"wrap": func() fyne.CanvasObject { return NewWrap(8, NewChip("one"), NewChip("two"), NewChip("three")) },
	} {
		t.Run(name, func(t *testing.T) {
			for _, width := range []float32{120, 200, 400} {
				o := make()
				high := HeightFor(o, width)
				o.Resize(fyne.NewSize(width, high))
				if least := o.MinSize().Height; least != high && name != "wide" {
					t.Errorf("at %g it is %g high, later %g", width, high, least)
				}
				if high < 15 {
					t.Errorf("at %g it is %g high", width, high)
				}
			}
		})
	}
}
