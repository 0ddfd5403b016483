package report

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/theme"
	"pgregory.net/rapid"
)

func noto(t *testing.T) *setter {
	t.Helper()
	s, err := newSetter(Fonts{
		Regular: theme.DefaultTextFont().Content(),
		Bold:    theme.DefaultTextBoldFont().Content(),
		Italic:  theme.DefaultTextItalicFont().Content(),
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (l line) String() string {
	var b strings.Builder
	for _, sign := range l {
		b.WriteString(sign.text)
	}
	return b.String()
}

func TestLines(t *testing.T) {
	s := noto(t)
	st := style{face: regular, size: 10}
	wide := func(text string) float64 { return s.lines(text, st, 1e9)[0].width(st) }
	for _, c := range []struct {
		name, text string
		width      float64
		want       []string
	}{
		{"nothing", "", 100, []string{""}},
		{"room to spare", "one two", 100, []string{"one two"}},
		{"room for one word", "one two", wide("one two") - 0.1, []string{"one", "two"}},
		{"just enough room", "one two  ", wide("one two") + 0.001, []string{"one two"}},
		{"lines and paragraphs", "one\ntwo\n\n three", 100, []string{"one", "two", "", " three"}},
		{"lines of Windows and of old", "one\r\ntwo\rthree", 100, []string{"one", "two", "three"}},
		{"a long word", "a mmmmm b", wide("mmm") + 0.1, []string{"a", "mmm", "mm b"}},
		{"accents stay with their letters", "ae\u0301e\u0301", wide("ae") + 0.001, []string{"ae\u0301", "e\u0301"}},
		{"a space that is no break", "a b\u00a0c", wide("a b") + 0.1, []string{"a", "b\u00a0c"}},
		{"no room at all", "ab c", 0, []string{"a", "b", "c"}},
		{"more white space than a line", strings.Repeat(" ", 50) + "a", 20, []string{"", "a"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, l := range s.lines(c.text, st, c.width) {
				got = append(got, l.String())
			}
			if strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("lines %q, not %q", got, c.want)
			}
		})
	}
}

// However narrow the column, all letters are there in order, and no line is wider unless it is one sign.
func TestLinesHoldTheWholeText(t *testing.T) {
	s := noto(t)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("iW ,é\u0301Ωя \n\t"))).Draw(t, "text")
		st := style{face: rapid.SampledFrom([]int{regular, bold, italic}).Draw(t, "face"), size: 10}
		width := rapid.Float64Range(0, 200).Draw(t, "width")
		var all strings.Builder
		for _, l := range s.lines(text, st, width) {
			all.WriteString(l.String())
			if len(l) > 1 && l.width(st) > width+1e-6 {
				t.Errorf("%q is %.1f wide, not %.1f", l, l.width(st), width)
			}
		}
		if got, want := strings.Join(strings.Fields(all.String()), ""), strings.Join(strings.Fields(text), ""); got != want {
			t.Errorf("%q became %q", want, got)
		}
	})
}
