package ui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/practice"
)

// doubted opens a window on a history in doubt, in which the second way takes what take says.
func doubted(t *testing.T, tasks Tasks, take func(context.Context, practice.Progress) error) (w *Window, opened *int) {
	t.Helper()
	opened = new(int)
	w = newWindow(test.NewTempApp(t), test.NewTempWindow(t, nil), tasks)
	found := found(3, errors.New("this way was not chosen"))
	found.Ways[1].Take = take
	if !w.open(func() (Parts, error) {
		*opened++
		return Parts{}, fmt.Errorf("opening the history: %w", found)
	}) {
		t.Fatal("it does not open")
	}
	w.win.Resize(fyne.NewSize(1024, 640))
	w.screen.(*doubt).ways.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	return w, opened
}

func TestAWayIsTaken(t *testing.T) {
	q := &queues{inPlace: &inPlace{}, stuck: true}
	taken := 0
	w, opened := doubted(t, q, func(_ context.Context, progress practice.Progress) error {
		taken++
		progress(1, 4)
		(&desk{time: q.inPlace}).wait(time.Second)
		return nil
	})
	d := w.screen.(*doubt)
	if w.win.Canvas().Focused() != d.ways {
		t.Error("the ways have no focus")
	}
	w.do(cmdMain)
	w.do(cmdMain) // once is enough
	if !d.far.Visible() || d.far.String() != "One moment" || len(q.history) != 1 {
		t.Errorf("it says %q, and %d are on their way", d.far.String(), len(q.history))
	}
	next(&q.history)
	if taken != 1 || *opened != 2 || d.far.String() != "One moment: 25 %" {
		t.Errorf("taken %d times, opened %d times, %q", taken, *opened, d.far.String())
	}
	if w.screen == screen(d) {
		t.Error("the screen is still the old one")
	}
}

func TestAWayThatFails(t *testing.T) {
	w, opened := doubted(t, &inPlace{}, func(context.Context, practice.Progress) error { return errors.New("the disk is full") })
	w.do(cmdMain)
	d := w.screen.(*doubt)
	if *opened != 1 || d.far.Visible() || !strings.HasPrefix(d.banner.told.text, "The disk is full. Nothing was changed.") {
		t.Errorf("opened %d times, says %q", *opened, d.banner.told.text)
	}
	w.do(cmdMain) // it can be tried again
	if d.cancel != nil || d.banner.told.bold == "" {
		t.Error("it can't")
	}
}

func TestLeavingStopsTheWay(t *testing.T) {
	q := &queues{inPlace: &inPlace{}, stuck: true}
	var ctx context.Context
	w, opened := doubted(t, q, func(c context.Context, _ practice.Progress) error {
		ctx = c
		return c.Err()
	})
	w.do(cmdMain)
	w.leave()
	next(&q.history)
	if ctx.Err() == nil || *opened != 1 {
		t.Errorf("%v, opened %d times", ctx.Err(), *opened)
	}
}

// What is no longer there is not said to stay.
func TestNothingThatCouldStay(t *testing.T) {
	for kept, want := range map[string]bool{"history, 15 June 08:02, damaged": true, "": false} {
		d := sit(t, &store{})
		doubt := found(1, nil)
		doubt.Kept = kept
		d.show(newDoubt(d.Window, doubt, func() {}))
		if got := reads(d.win.Content(), "It stays unchanged"); got != want || !reads(d.win.Content(), doubt.What) {
			t.Errorf("with %q it says so: %t", kept, got)
		}
	}
}
