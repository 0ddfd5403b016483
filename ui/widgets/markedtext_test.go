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

// A tap on marked words tells whose evidence they are.
func TestEvidenceIsTapped(t *testing.T) {
	app(t)
	text := NewMarkedText("I forgot it. I told her.", []Evidence{{0, 8, 4, false}})
	test.NewTempWindow(t, text).Resize(fyne.NewSize(400, 100))
	got := 0
	text.OnEvidence = func(n int) { got = n }
	test.TapAt(text, fyne.NewPos(150, 8))
	if got != 0 {
		t.Errorf("plain words are evidence %d", got)
	}
	test.TapAt(text, fyne.NewPos(20, 8))
	if got != 4 {
		t.Errorf("tapped %d", got)
	}
}
