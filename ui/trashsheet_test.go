package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"retake/ui/widgets"
)

// bins deletes a round and two tries, one after the other, and opens the trash. The newest try comes first in it, and the
// round last.
func bins(d *desk) *history {
	vouchers(d)
	h := d.lists()
	for range 3 {
		d.press(fyne.KeyDelete) // the round, then the two tries of it
	}
	d.pushes("Trash")
	return h
}

// binned are the rows that the trash shows.
func binned(d *desk) *widgets.Rows {
	d.t.Helper()
	rows, ok := d.win.Canvas().Focused().(*widgets.Rows)
	if !ok || d.sheet == nil {
		d.t.Fatalf("the focus is in %T", d.win.Canvas().Focused())
	}
	return rows
}

func TestOneIsBroughtBack(t *testing.T) {
	d := sit(t, &store{})
	bins(d)
	d.listing("short", "second", "first")
	if rows := binned(d); rows.At() != 0 || !strings.Contains(d.reads(), "stays 30 more days") {
		t.Errorf("row %d is chosen", rows.At())
	}
	d.press(fyne.KeyDown)
	d.key(fyne.KeyReturn, 0)
	d.listing("deadline", "short", "second", "first")
	if d.sheet != nil || d.says() != "Back again. It is in its old place in the history." {
		t.Errorf("says %q", d.says())
	}
	if h := shows[*progressScreen](d).history; h.find.count.String() != "4 tries" {
		t.Errorf("there are %s", h.find.count.String())
	}
}

func TestSeveralAreBroughtBack(t *testing.T) {
	d := sit(t, &store{})
	bins(d)
	d.press(fyne.KeySpace)
	d.press(fyne.KeyEnd)
	d.press(fyne.KeySpace)
	if !strings.Contains(d.reads(), "2 picked") {
		t.Error("it does not say how many are picked")
	}
	d.pushes("Bring back")
	d.listing("round", "third", "short", "second", "first")
	if !d.store.trash["deadline"] || len(d.store.trash) != 1 {
		t.Errorf("in the trash are %v", d.store.trash)
	}
}

// What comes back during a search is there where it is found, and only then.
func TestBringingBackDuringASearch(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	h := d.lists()
	d.pickAll()
	d.press(fyne.KeyDelete)
	d.listing()
	h.undelete()
	d.looks("vouchers")
	d.win.Canvas().Focus(h.list)
	d.press(fyne.KeyDelete)
	d.listing("second", "first")
	d.pushes("Trash")
	d.key(fyne.KeyReturn, 0)
	d.listing("third", "second", "first")
}

func TestWhatCannotBeBroughtBack(t *testing.T) {
	d := sit(t, &store{})
	bins(d)
	d.store.fail = errors.New("the disk is full")
	d.key(fyne.KeyReturn, 0)
	if want := "Not all of it came back. The disk is full. What did not is still in the trash."; d.says() != want {
		t.Errorf("says %q", d.says())
	}
}

func TestDeletingForGood(t *testing.T) {
	d := sit(t, &store{})
	bins(d)
	d.press(fyne.KeySpace)
	d.press(fyne.KeyDown)
	d.press(fyne.KeySpace)
	d.pushes("Delete for good")
	if !strings.Contains(d.reads(), "Delete 2 for good?") {
		t.Fatalf("it does not ask")
	}
	d.press(fyne.KeyReturn) // keeping is what has the focus
	if n := binned(d).At(); len(d.store.tries) != 5 || n != 0 {
		t.Fatalf("%d tries are left", len(d.store.tries))
	}
	d.pushes("Delete for good")
	d.press(fyne.KeyEscape)
	if n := binned(d).At(); len(d.store.tries) != 5 || n != 0 {
		t.Fatalf("Escape leaves %d tries", len(d.store.tries))
	}
	d.press(fyne.KeySpace)
	d.press(fyne.KeyEnd)
	d.press(fyne.KeySpace)
	d.pushes("Delete for good")
	d.pushes("Delete for good")
	if ids := d.store.newest(3); len(d.store.tries) != 4 || len(d.store.rounds) != 0 || !slices.Equal(ids, []string{"short", "second", "first"}) {
		t.Errorf("%d tries are left, of which are listed %q", len(d.store.tries), ids)
	}
	if rows := binned(d); rows.At() != 0 || strings.Contains(d.reads(), "Mock round, 2 questions") {
		t.Error("what is left is not shown")
	}
	d.press(fyne.KeyEscape)
	d.listing("short", "second", "first")
}

func TestWhatCannotBeDeletedForGood(t *testing.T) {
	d := sit(t, &store{})
	bins(d)
	d.pushes("Delete for good")
	d.store.fail = errors.New("the disk is full")
	d.pushes("Delete for good")
	if want := "Not all of it was removed. The disk is full. What was not is still in the trash."; d.says() != want || d.sheet != nil {
		t.Errorf("says %q", d.says())
	}
}

func TestAnEmptyTrash(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	d.lists()
	d.pushes("Trash")
	if !strings.Contains(d.reads(), "It is empty.") {
		t.Error("it does not say that it is empty")
	}
	d.key(fyne.KeyReturn, 0)
	if d.sheet != nil {
		t.Error("it stays open")
	}
	d.pushes("Trash")
	d.press(fyne.KeyEscape)
	d.listing(everything...)
}
