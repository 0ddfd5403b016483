package ui

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// blinker is something with a caret, which counts how often it is held.
type blinker struct {
	canvas.Rectangle
	times int
}

func (h *blinker) HoldCaret()                  { h.times++ }
func (*blinker) FocusGained()                  {}
func (*blinker) FocusLost()                    {}
func (*blinker) TypedRune(rune)                {}
func (*blinker) TypedKey(event *fyne.KeyEvent) {}

func TestTheCaretRests(t *testing.T) {
	d := sit(t, &store{})
	if !slices.ContainsFunc(d.time.timers, func(t *timer) bool { return t.every == caretBeat }) {
		t.Error("nothing beats")
	}
	d.machine.Calm = false
	one, other := &blinker{}, &blinker{}
	d.win.SetContent(&fyne.Container{Objects: []fyne.CanvasObject{one, other}})
	beats := func(h *blinker, wait time.Duration) int {
		before := h.times
		for range wait / caretBeat {
			d.holdCaret()
		}
		return h.times - before
	}
	d.win.Canvas().Focus(one)
	if n := beats(one, caretRest); n != 0 {
		t.Errorf("held %d times while it is to blink", n)
	}
	if n := beats(one, time.Second); n != 5 {
		t.Errorf("held %d times in a second", n)
	}
	d.down()
	if n := beats(one, caretRest-caretBeat); n != 0 {
		t.Errorf("held %d times after a key", n)
	}
	beats(one, time.Second)
	d.win.Canvas().Focus(other)
	if n := beats(other, caretRest); n != 0 {
		t.Errorf("held %d times where the focus came to", n)
	}

	d.machine.Calm = true
	d.win.Canvas().Focus(one)
	if n := beats(one, time.Second); n != 5 {
		t.Errorf("held %d times in a second where nothing is to move", n)
	}
	d.win.Canvas().Unfocus()
	if n := beats(one, time.Second); n != 0 {
		t.Errorf("held %d times without the focus", n)
	}
}
