package ui

import (
	"time"

	"fyne.io/fyne/v2"
)

const (
	// caretRest is for how long the caret blinks after the last key. Each time it fades, the toolkit paints the whole
	// window some times. It is as long as in GTK: gtk-cursor-blink-timeout.
	caretRest = 10 * time.Second

	// caretBeat is how often a caret that stands is held: before the 0.3 seconds are over in which it stays.
	caretBeat = 200 * time.Millisecond
)

// caret has the caret stand after a while, and all the time where the person wants fewer movements.
type caret struct {
	at   fyne.Focusable // what had the focus at the last beat
	idle time.Duration  // since a key went down, or the focus came
}

func (w *Window) holdCaret() {
	focused := w.win.Canvas().Focused()
	if focused != w.caret.at {
		w.caret = caret{at: focused}
	}
	w.caret.idle += caretBeat
	if entry, ok := focused.(interface{ HoldCaret() }); ok && (w.caret.idle > caretRest || !w.moves()) {
		entry.HoldCaret()
	}
}
