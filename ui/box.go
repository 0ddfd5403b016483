package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"retake/ui/widgets"
)

// newBox makes a box to write in, with the keys of the window.
func (w *Window) newBox(text string) *widgets.AnswerBox {
	box := widgets.NewAnswerBox(text, 1)
	box.OnShortcut = w.shortcut
	box.OnKeyDown = w.down
	box.OnEscape = func() { w.other(fyne.KeyEscape) }
	box.OnFunctionKey = w.other
	return box
}

// tooLong says that a box takes no more.
func tooLong(excess int, name string) banner {
	return banner{
		kind: warn, bold: fmt.Sprintf("This is %d characters too long for %s.", excess, name),
		text: fmt.Sprintf("A part holds %d,%03d. Nothing was cut and nothing was added.", widgets.MaxLength/1000, widgets.MaxLength%1000),
	}
}
