package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/ui/theme"
)

func TestMarkedText(t *testing.T) {
	const text = "I forgot it. I told her."
	for name, c := range map[string]struct {
		evidence []Evidence
		want     string
	}{
		"none":         {nil, text},
		"two":          {[]Evidence{{13, 19, 3, true}, {0, 8, 1, false}}, "*I forgot1* it. _I told3_ her."},
		"overlapping":  {[]Evidence{{0, 11, 1, true}, {9, 19, 2, true}}, "_I forgot it1__. I told2_ her."},
		"inside":       {[]Evidence{{0, 11, 1, true}, {2, 8, 2, true}}, "_I forgot it1_. I told her."},
		"past its end": {[]Evidence{{13, 99, 1, true}}, text},
	} {
		t.Run(name, func(t *testing.T) {
			var got strings.Builder
			var last *Mark
			for _, r := range append(marked(text, c.evidence), Run{}) {
				if last != nil && !r.raised {
					got.WriteString(sign(last))
					last = nil
				}
				if r.Mark != nil && !r.raised {
					got.WriteString(sign(r.Mark))
					last = r.Mark
				}
				got.WriteString(r.Text)
			}
			if got.String() != c.want {
				t.Errorf("got  %s\nwant %s", got.String(), c.want)
			}
		})
	}
}

func sign(m *Mark) string {
	if m.Line == theme.Good {
		return "_"
	}
	return "*"
}

// A tap on marked words, or on their number, tells whose evidence they are.
func TestEvidenceIsTapped(t *testing.T) {
	app(t)
	const words = "I forgot it. I told her."
	text := NewMarkedText(words, []Evidence{{0, 8, 4, false}, {13, 19, 5, true}})
	w := window(t, NewInset(10, 10, text), 110, 100) // two lines: I forgot it. / I told her.
	test.TapCanvas(w.Canvas(), fyne.NewPos(20, 20))  // to nobody
	got := 0
	text.OnEvidence = func(n int) { got = n }
	for _, c := range []struct {
		name string
		x, y float32
		want int
	}{
		{"words", 20, 20, 4},
		{"their number", 10 + text.measure(0, words[:8]) + 2, 12, 4},
		{"plain words", 85, 20, 0},
		{"the second line", 20, 45, 5},
		{"behind its end", 99, 45, 0},
		{"below it", 20, 80, 0},
	} {
		got = 0
		test.TapCanvas(w.Canvas(), fyne.NewPos(c.x, c.y))
		if got != c.want {
			t.Errorf("%s: tapped %d, not %d", c.name, got, c.want)
		}
	}
}

// Words that are shown anew are drawn anew, with marks of their own.
func TestMarksChange(t *testing.T) {
	app(t)
	text := NewMarkedText("I forgot it.", nil)
	window(t, text, 300, 60)
	count := func() int { return len(test.WidgetRenderer(text).Objects()) }
	plain := count()
	text.SetMarked("I forgot it.", []Evidence{{0, 8, 1, true}})
	if marked := count(); marked != plain+4 { // the rest, the number, the fill and its line
		t.Errorf("%d objects, and %d with a mark", plain, marked)
	}
	text.SetMarked("I forgot it.", nil)
	if count() != plain {
		t.Errorf("%d objects, and %d without the mark", plain, count())
	}
}
