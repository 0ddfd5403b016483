package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// bareEntry draws the toolkit's entry without its ground and its edge. What it lies on has them.
type bareEntry struct{ fyne.WidgetRenderer }

func (r bareEntry) Objects() []fyne.CanvasObject {
	return slices.DeleteFunc(slices.Clone(r.WidgetRenderer.Objects()), func(o fyne.CanvasObject) bool {
		_, plain := o.(*canvas.Rectangle)
		return plain
	})
}

// HoldCaret shows the caret, and keeps it from blinking for 0.3 seconds, as a key does.
func (b *AnswerBox) HoldCaret() { b.Entry.TypedKey(&fyne.KeyEvent{}) }

// HoldCaret shows the caret, and keeps it from blinking for 0.3 seconds, as a key does.
func (f *Field) HoldCaret() { f.Entry.TypedKey(&fyne.KeyEvent{}) }
