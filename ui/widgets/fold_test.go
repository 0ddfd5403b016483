package widgets

import (
	"testing"

	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

func TestAFoldOpensAndCloses(t *testing.T) {
	app(t)
	changed := 0
	body := NewText(theme.Small, Run{Text: long})
	f := NewFold(nil, "Why they ask", short, body, func() { changed++ })
	w := window(t, f.Container, 300, 200)
	closed := HeightFor(f.Container, 300)
	check := func(when string, open bool, times int) {
		t.Helper()
		icon := map[bool]string{true: "chevron-down", false: "chevron-right"}[open]
		if f.body.Visible() != open || f.line.about.Visible() == open || f.line.chevron.name != icon || changed != times {
			t.Errorf("%s: open %t, %s, told %d times", when, f.body.Visible(), f.line.chevron.name, changed)
		}
		if high := HeightFor(f.Container, 300); high > closed != open {
			t.Errorf("%s: %g high", when, high)
		}
		if open && (body.Size().Height < body.HeightFor(body.Size().Width) || body.Size().Width > 300) {
			t.Errorf("%s: the body has %v", when, body.Size())
		}
	}
	check("at first", false, 0)
	if f.Close() {
		t.Error("closed twice")
	}
	f.Open()
	f.Open()
	check("opened", true, 1)
	if !f.Close() {
		t.Error("it was open")
	}
	check("closed", false, 2)
	click(w, f.line)
	check("clicked", true, 3)
	pressKey(f.line, fyne.KeyReturn, 3)
	check("by Enter", false, 4)
}
