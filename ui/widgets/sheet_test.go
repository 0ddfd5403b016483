package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/ui/theme"
)

func TestASheetFitsIntoTheWindow(t *testing.T) {
	app(t)
	content := func() fyne.CanvasObject {
		return NewColumn(0, NewText(theme.Body, Run{Text: long}), NewWide(300, NewText(theme.Body)))
	}
	own := HeightFor(NewCard(20, 24, content()), 400)
	for name, c := range map[string]struct {
		width, height float32 // of the sheet
		window, want  fyne.Size
	}{
		"its own height":    {400, 0, fyne.NewSize(1000, 800), fyne.NewSize(400, own)},
		"a height":          {400, 300, fyne.NewSize(1000, 800), fyne.NewSize(400, 300)},
		"wide content":      {200, 300, fyne.NewSize(1000, 800), fyne.NewSize(300+2*24, 300)},
		"a narrow window":   {400, 300, fyne.NewSize(300, 800), fyne.NewSize(268, 300)},
		"a low window":      {400, 300, fyne.NewSize(1000, 200), fyne.NewSize(400, 168)},
		"hardly any window": {400, 300, fyne.NewSize(20, 20), fyne.NewSize(0, 0)},
	} {
		t.Run(name, func(t *testing.T) {
			s := NewSheet(c.width, c.height, content())
			s.Resize(c.window)
			card := s.face.Objects[1].(*fyne.Container).Objects[0]
			if card.Size() != c.want {
				t.Errorf("it has %v, not %v", card.Size(), c.want)
			}
			middle := card.Position().AddXY(card.Size().Width/2, card.Size().Height/2)
			if middle != fyne.NewPos(c.window.Width/2, c.window.Height/2) {
				t.Errorf("its middle is at %v", middle)
			}
		})
	}
}

func TestWhatLiesBelowASheetIsNotReached(t *testing.T) {
	app(t)
	inside := 0
	below := NewButton(nil, Face{Text: "Below"}, func() { t.Error("pressed what lies below") })
	w := window(t, NewLayers(below, NewSheet(200, 100, NewButton(nil, Face{Text: "Inside"}, func() { inside++ }))), 400, 300)
	for _, at := range []fyne.Position{fyne.NewPos(10, 10), fyne.NewPos(105, 105), fyne.NewPos(390, 290)} {
		test.TapCanvas(w.Canvas(), at)
	}
	test.Scroll(w.Canvas(), fyne.NewPos(10, 10), 0, 10)
	test.TapCanvas(w.Canvas(), fyne.NewPos(200, 150))
	if inside != 1 {
		t.Errorf("its own button was pressed %d times", inside)
	}
}
