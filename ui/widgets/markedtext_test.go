package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestMarkedText(t *testing.T) {
	const text = "I forgot it. I told her."
	for name, c := range map[string]struct {
		marks []Mark
		want  string
	}{
		"none":         {nil, text},
		"two":          {[]Mark{{13, 19, 3, true}, {0, 8, 1, false}}, "*I forgot*[1] it. _I told_[3] her."},
		"overlapping":  {[]Mark{{0, 11, 1, true}, {9, 19, 2, true}}, "_I forgot it_[1]_. I told_[2] her."},
		"inside":       {[]Mark{{0, 11, 1, true}, {2, 8, 2, true}}, "_I forgot it_[1]. I told her."},
		"past its end": {[]Mark{{13, 99, 1, true}}, text},
	} {
		t.Run(name, func(t *testing.T) {
			var got strings.Builder
			for _, s := range NewMarkedText(text, c.marks).Segments {
				segment := s.(*widget.TextSegment)
				around := ""
				if segment.Style.TextStyle.Underline {
					around = "_"
				} else if segment.Style.TextStyle.Bold {
					around = "*"
				}
				got.WriteString(around + segment.Text + around)
			}
			if got.String() != c.want {
				t.Errorf("got  %s\nwant %s", got.String(), c.want)
			}
		})
	}
}

func TestMarkedTextLooks(t *testing.T) {
	picture(t, "markedtext", func() fyne.CanvasObject {
		return NewMarkedText("On Friday I forgot to take the vouchers out, and I told my supervisor as soon as I noticed. We fixed it.",
			[]Mark{{10, 18, 1, true}, {49, 55, 3, true}, {92, 100, 3, false}})
	})
}

func TestEnterPressesAButtonAndOpensARow(t *testing.T) {
	test.NewTempApp(t)
	pressed, opened, keys := 0, -1, 0
	b := NewButton("Go", func() { pressed++ })
	l := NewList(func() int { return 3 }, func() fyne.CanvasObject { return widget.NewLabel("") }, func(int, fyne.CanvasObject) {})
	l.OnOpen = func(i int) { opened = i }
	b.OnKeyDown = func() { keys++ }
	l.OnKeyDown = b.OnKeyDown
	w := test.NewTempWindow(t, l)
	w.Resize(fyne.NewSize(200, 200))
	for _, name := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		b.TypedKey(&fyne.KeyEvent{Name: name})
	}
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.KeyDown(&fyne.KeyEvent{Name: fyne.KeyA})
	l.KeyDown(&fyne.KeyEvent{Name: fyne.KeyA})
	if pressed != 3 || opened != 1 || keys != 2 {
		t.Errorf("pressed %d times, opened row %d, %d keys", pressed, opened, keys)
	}
}
