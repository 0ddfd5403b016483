package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

// Holding the caret is no key: it changes neither the text nor what is selected, with or without Shift held down.
func TestHoldingTheCaretChangesNothing(t *testing.T) {
	app(t)
	b := NewAnswerBox("one two three", 2)
	w := window(t, b, 300, 100)
	w.Canvas().Focus(b)
	b.OnChanged = func(text string) { t.Errorf("changed to %q", text) }
	same := func(when string) {
		t.Helper()
		selected, row, column := b.SelectedText(), b.CursorRow, b.CursorColumn
		b.HoldCaret()
		if b.Text != "one two three" || b.SelectedText() != selected || b.CursorRow != row || b.CursorColumn != column {
			t.Errorf("%s: %q with %q selected, the cursor at %d:%d", when, b.Text, b.SelectedText(), b.CursorRow, b.CursorColumn)
		}
	}
	same("at the end")
	b.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	same("with Shift")
	pressKey(b, fyne.KeyLeft, 3)
	same("with a selection, and Shift")
	b.KeyUp(&fyne.KeyEvent{Name: "LeftShift"})
	same("with a selection")
	if b.SelectedText() == "" {
		t.Error("nothing was selected")
	}
}
