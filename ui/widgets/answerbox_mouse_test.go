package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"retake/ui/theme"
)

// clickAt presses and lets go the left button.
func clickAt(b *AnswerBox, x, y float32) {
	b.MouseDown(mouseAt(x, y, desktop.MouseButtonPrimary))
	b.MouseUp(mouseAt(x, y, desktop.MouseButtonPrimary))
}

func mouseAt(x, y float32, button desktop.MouseButton) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}, Button: button}
}

// spot is where a place of the text is in the box.
func spot(b *AnswerBox, at int) (x, y float32) {
	row, column := b.CursorRow, b.CursorColumn
	b.place(at)
	p := b.CursorPosition()
	b.CursorRow, b.CursorColumn = row, column
	return p.X + 1, p.Y + 8
}

func TestAClickPutsTheCursor(t *testing.T) {
	b := boxInUse(t, "one two\nthree e\u0301nd", 300)
	for name, c := range map[string]struct {
		at   int
		want string
	}{
		"in a word":           {5, "one t|wo\nthree e\u0301nd"},
		"at the end of a row": {7, "one two|\nthree e\u0301nd"},
	} {
		clickAt(b, 0, 0)
		x, y := spot(b, c.at)
		clickAt(b, x, y)
		typeText(b, "|")
		if b.Text != c.want {
			t.Errorf("%s: %q, not %q", name, b.Text, c.want)
		}
		b.Undo()
	}
	clickAt(b, 0, 0)
	b.CursorRow, b.CursorColumn = 1, 7 // the toolkit knows of no accents
	typeText(b, "|")
	if b.Undo(); b.buffer.cursor != 16 {
		t.Errorf("in a character: the cursor was at %d", b.buffer.cursor)
	}
	strike(b, "ctrl+A")
	clickAt(b, 0, 0)
	if b.SelectedText() != "" {
		t.Errorf("still selected: %q", b.SelectedText())
	}
	x, y := spot(b, 3)
	b.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	clickAt(b, x, y)
	b.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if b.SelectedText() != "one" {
		t.Errorf("a click with Shift selects %q", b.SelectedText())
	}
	strike(b, "shift+word+Right")
	if b.SelectedText() != "one two" {
		t.Errorf("Shift goes on to select %q", b.SelectedText())
	}
	typeText(b, "2")
	if !strings.HasPrefix(b.Text, "2\nthree") {
		t.Errorf("typed over it: %q", b.Text)
	}
}

func TestDraggingSelects(t *testing.T) {
	for name, c := range map[string]struct {
		from, to int
		want     string
		key      string
		then     string
	}{
		"from the start":  {0, 3, "one", "shift+Right", "one "},
		"to the start":    {3, 0, "one", "shift+Right", "ne"},
		"in a row":        {4, 7, "two", "shift+Left", "tw"},
		"over rows":       {4, 13, "two\nthree", "shift+ctrl+Home", "one "},
		"back over rows":  {13, 4, "two\nthree", "shift+word+Left", "one two\nthree"},
		"to the very end": {8, 17, "three end", "shift+Home", ""},
	} {
		t.Run(name, func(t *testing.T) {
			b := boxInUse(t, "one two\nthree end", 300)
			fromX, fromY := spot(b, c.from)
			midX, midY := spot(b, 6)
			toX, toY := spot(b, c.to)
			b.MouseDown(mouseAt(fromX, fromY, desktop.MouseButtonPrimary))
			b.Dragged(&fyne.DragEvent{
				PointEvent: fyne.PointEvent{Position: fyne.NewPos(midX, midY)},
				Dragged:    fyne.NewDelta(midX-fromX, midY-fromY),
			})
			strike(b, "ctrl+C") // a key in the middle of it
			b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(toX, toY)}})
			b.MouseUp(mouseAt(toX, toY, desktop.MouseButtonPrimary))
			b.DragEnd()
			if b.SelectedText() != c.want {
				t.Errorf("selects %q, not %q", b.SelectedText(), c.want)
			}
			strike(b, c.key)
			if b.SelectedText() != c.then || b.Entry.SelectedText() != c.then {
				t.Errorf("%s selects %q, shows %q, not %q", c.key, b.SelectedText(), b.Entry.SelectedText(), c.then)
			}
		})
	}
}

// A click counts where it was, whatever the text size is when the person comes back.
func TestAClickStays(t *testing.T) {
	app := test.NewTempApp(t)
	b, other := NewAnswerBox(strings.Repeat("some words to fill the rows ", 10), 3), NewAnswerBox("", 1)
	w := test.NewTempWindow(t, container.NewBorder(other, nil, nil, nil, b))
	w.Resize(fyne.NewSize(300, 300))
	x, y := spot(b, 100)
	clickAt(b, x, y)
	w.Canvas().Focus(other)
	app.Settings().SetTheme(theme.Look{TextSize: theme.LargestText}.Theme())
	w.Canvas().Focus(b)
	typeText(b, "!")
	if at := strings.IndexByte(b.Text, '!'); at != 100 {
		t.Errorf("typed at %d, not at 100", at)
	}
}

// What the mouse selected stays selected when the box is resized before any key is pressed.
func TestADraggedSelectionStays(t *testing.T) {
	b := boxInUse(t, strings.Repeat("some words to fill the rows ", 10), 300)
	fromX, fromY := spot(b, 150)
	b.MouseDown(mouseAt(fromX, fromY, desktop.MouseButtonPrimary))
	toX, toY := spot(b, 5)
	b.Dragged(&fyne.DragEvent{
		PointEvent: fyne.PointEvent{Position: fyne.NewPos(toX, toY)},
		Dragged:    fyne.NewDelta(toX-fromX, toY-fromY),
	})
	b.MouseUp(mouseAt(toX, toY, desktop.MouseButtonPrimary))
	b.Resize(fyne.NewSize(200, 200))
	if want := b.Text[5:150]; b.SelectedText() != want || b.Entry.SelectedText() != want {
		t.Errorf("selected is %q, shown %q, not %q", b.SelectedText(), b.Entry.SelectedText(), want)
	}
}

func TestADoubleClickSelectsAWord(t *testing.T) {
	for name, c := range map[string]struct {
		at   int
		want string
	}{
		"in the middle":      {4, "don't"},
		"at its start":       {2, "don't"},
		"at its end":         {7, "don't"},
		"between two spaces": {9, "   "},
	} {
		b := boxInUse(t, "I don't   know", 300)
		x, y := spot(b, c.at)
		clickAt(b, x, y)
		clickAt(b, x, y)
		b.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)})
		if b.SelectedText() != c.want || b.Entry.SelectedText() != c.want {
			t.Errorf("%s: selects %q, shows %q, not %q", name, b.SelectedText(), b.Entry.SelectedText(), c.want)
		}
		if strike(b, "BackSpace"); b.Text != strings.Replace("I don't   know", c.want, "", 1) {
			t.Errorf("%s: deleted, it leaves %q", name, b.Text)
		}
	}
}

// A click into a long text that was not in use puts the cursor where the person sees it, not where the text scrolls to.
func TestTheFirstClickDoesNotScroll(t *testing.T) {
	test.NewTempApp(t)
	b, other := NewAnswerBox(numbered(60), 3), NewAnswerBox("", 1)
	w := test.NewTempWindow(t, container.NewBorder(other, nil, nil, nil, b))
	w.Resize(fyne.NewSize(300, 200))
	w.Canvas().Focus(other)
	x, y := spot(b, 5)
	clickAt(b, x, y)
	typeText(b, "!")
	if !strings.HasPrefix(b.Text, "00 so!me") {
		t.Errorf("typed elsewhere: it begins with %q", b.Text[:20])
	}
}

// openMenu opens the menu of the box and returns its items by their labels.
func openMenu(t *testing.T, b *AnswerBox) map[string]fyne.CanvasObject {
	t.Helper()
	b.MouseDown(mouseAt(20, 20, desktop.MouseButtonSecondary))
	b.MouseUp(mouseAt(20, 20, desktop.MouseButtonSecondary))
	b.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(20, 20), AbsolutePosition: fyne.NewPos(20, 20)})
	overlay := fyne.CurrentApp().Driver().CanvasForObject(b).Overlays().Top()
	if overlay == nil {
		t.Fatal("there is no menu")
	}
	items := map[string]fyne.CanvasObject{}
	for _, o := range test.LaidOutObjects(overlay) {
		if _, ok := o.(fyne.Tappable); !ok {
			continue
		}
		if item, ok := o.(fyne.Widget); ok {
			for _, part := range test.WidgetRenderer(item).Objects() {
				if label, ok := part.(*canvas.Text); ok && label.Text != "" {
					items[label.Text] = o
				}
			}
		}
	}
	return items
}

func TestTheMenu(t *testing.T) {
	b := boxInUse(t, "one ", 300)
	choose := func(label string) {
		t.Helper()
		items := openMenu(t, b)
		item, ok := items[label].(fyne.Tappable)
		if !ok {
			t.Fatalf("there is no %s in %v", label, items)
		}
		test.Tap(item)
	}
	typeText(b, "two")
	for _, step := range []struct{ label, text, selected string }{
		{"Undo", "one ", ""},
		{"Cut", "one ", ""}, // nothing is selected
		{"Redo", "one two", ""},
		{"Select all", "one two", "one two"},
		{"Copy", "one two", "one two"},
		{"Cut", "", ""},
		{"Paste", "one two", ""},
		{"Copy", "one two", "two"}, // which the mouse selected
	} {
		if step.selected == "two" {
			x, y := spot(b, 4)
			clickAt(b, x, y)
			b.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
			x, y = spot(b, 7)
			clickAt(b, x, y)
			b.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		}
		choose(step.label)
		if b.Text != step.text || b.SelectedText() != step.selected {
			t.Fatalf("%s: holds %q, selected %q", step.label, b.Text, b.SelectedText())
		}
		if overlays := fyne.CurrentApp().Driver().CanvasForObject(b).Overlays(); overlays.Top() != nil {
			overlays.Remove(overlays.Top())
		}
	}
	if clipboard().Content() != "two" {
		t.Errorf("copied %q", clipboard().Content())
	}
	if w := fyne.CurrentApp().Driver().CanvasForObject(b); w.Focused() != b {
		t.Errorf("the focus is in %T", w.Focused())
	}
}
