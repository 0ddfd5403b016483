package widgets

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

func TestScrollGivesTheContentItsRoom(t *testing.T) {
	app(t)
	for name, c := range map[string]struct {
		words  string
		scroll bool
	}{
		"lower than the room":  {short, false},
		"higher than the room": {strings.Repeat(long+" ", 5), true},
	} {
		t.Run(name, func(t *testing.T) {
			text := NewText(theme.Body, Run{Text: c.words})
			s := NewScroll(text)
			window(t, s, 300, 100)
			want := fyne.NewSize(300, 100)
			if c.scroll {
				want = fyne.NewSize(300-barRoom, text.HeightFor(300-barRoom))
			}
			if text.Size() != want || want.Height < 100 {
				t.Errorf("the content has %v, not %v", text.Size(), want)
			}
		})
	}
}

// What becomes higher or lower gets its room when it says so.
func TestScrollFollowsTheContent(t *testing.T) {
	app(t)
	text := NewText(theme.Body, Run{Text: short})
	s := NewScroll(text)
	window(t, s, 300, 100)
	for _, words := range []string{strings.Repeat(long+" ", 5), short, strings.Repeat(long+" ", 9)} {
		text.SetText(words)
		s.Update()
		if high := text.Size().Height; high != max(100, text.HeightFor(text.Size().Width)) {
			t.Errorf("it is %g high", high)
		}
		s.to(unlimited)
		if end := text.Size().Height - 100; s.Offset() != end {
			t.Errorf("it scrolls to %g, and ends at %g", s.Offset(), end)
		}
	}
}

func TestRevealScrollsAsLittleAsNeeded(t *testing.T) {
	app(t)
	s := NewScroll(NewSized(10, 1000, Space()))
	window(t, s, 300, 100)
	for _, c := range []struct {
		name             string
		from             float32
		top, bottom, end float32
	}{
		{"in sight", 200, 210, 290, 200},
		{"above", 200, 150, 180, 150},
		{"partly above", 200, 190, 220, 190},
		{"below", 200, 320, 350, 250},
		{"partly below", 200, 280, 310, 210},
		{"higher than the room", 200, 250, 600, 250},
		{"the last", 0, 980, 1000, 900},
		{"the first", 900, 0, 20, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			s.to(c.from)
			s.Reveal(c.top, c.bottom)
			if s.Offset() != c.end {
				t.Errorf("scrolled to %g, not %g", s.Offset(), c.end)
			}
		})
	}
}

func TestAReaderScrollsByKey(t *testing.T) {
	app(t)
	var others []fyne.KeyName
	r := NewReader(&Keys{OnOther: func(k fyne.KeyName) { others = append(others, k) }}, NewSized(10, 1000, Space()))
	w := window(t, r, 300, 108) // 100 to scroll in, with 4 around
	w.Canvas().Focus(r)
	for _, c := range []struct {
		key  fyne.KeyName
		want float32
	}{
		{fyne.KeyUp, 0},
		{fyne.KeyDown, 40},
		{fyne.KeyDown, 80},
		{fyne.KeyUp, 40},
		{fyne.KeyPageDown, 130},
		{fyne.KeySpace, 220},
		{fyne.KeyPageUp, 130},
		{fyne.KeyEnd, 900},
		{fyne.KeyDown, 900},
		{fyne.KeyHome, 0},
		{fyne.KeyReturn, 0},
		{fyne.KeyEscape, 0},
	} {
		pressKey(r, c.key, 0)
		if r.scroll.Offset() != c.want {
			t.Fatalf("after %s it is scrolled to %g, not %g", c.key, r.scroll.Offset(), c.want)
		}
	}
	if !slices.Equal(others, []fyne.KeyName{fyne.KeyEscape}) {
		t.Errorf("passed on %v", others)
	}
	if r.edge.stroke != theme.Accent {
		t.Error("the focus is not shown")
	}
	w.Canvas().Unfocus()
	click(w, r)
	if w.Canvas().Focused() != r {
		t.Error("a click does not give it the focus")
	}
}

// What has the focus is brought into sight, whatever it lies in.
func TestRevealObject(t *testing.T) {
	app(t)
	far := NewSized(10, 20, Space())
	s := NewScroll(NewColumn(0, NewSized(10, 500, Space()), NewInset(10, 10, far), NewSized(10, 500, Space())))
	s.RevealObject(far) // not laid out yet
	if s.Offset() != 0 {
		t.Errorf("scrolls to %g before there is room", s.Offset())
	}
	window(t, s, 300, 100)
	for _, c := range []struct{ from, want float32 }{{0, 442}, {unlimited, 498}, {450, 450}} {
		s.to(c.from)
		if s.RevealObject(far); s.Offset() != c.want {
			t.Errorf("from %g it scrolls to %g, not %g", c.from, s.Offset(), c.want)
		}
	}
}
