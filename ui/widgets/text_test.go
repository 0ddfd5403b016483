package widgets

import (
	"strings"
	"testing"

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
	const long = "How do you make sure that the check still happens on a busy day?"
	for name, c := range map[string]struct {
		runs  []Run
		width float32
		want  string // how it ends
	}{
		"enough room":     {[]Run{{Text: long}}, 2000, "day?"},
		"too little":      {[]Run{{Text: long}}, 150, "…"},
		"a second line":   {[]Run{{Text: "How?\nLike this."}}, 150, "How?…"},
		"after a bold":    {[]Run{{Text: "Why? ", Bold: true}, {Text: long}}, 150, "…"},
		"only for a dot":  {[]Run{{Text: long}}, 14, "…"},
		"not even for it": {[]Run{{Text: long}}, 4, ""},
	} {
		t.Run(name, func(t *testing.T) {
			lines := NewText(theme.Body, c.runs...).Clipped().lines(c.width)
			var got string
			for _, p := range lines[0] {
				got += p.text
			}
			if len(lines) != 1 || !strings.HasSuffix(got, c.want) || lines[0].width() > c.width {
				t.Errorf("%d lines, the first %g wide: %q", len(lines), lines[0].width(), got)
			}
		})
	}
}
