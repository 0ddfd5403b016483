package ui

import (
	"errors"
	"fmt"
	"runtime/debug"
)

// Fall is what Run returns where the program fell: by a panic, on the window's goroutine or beside it.
type Fall struct {
	Cause any    // what it panicked with
	Stack []byte // of the goroutine, as debug.Stack gives it
}

// Error tells the type of the cause; its text may quote what a person wrote.
func (f *Fall) Error() string { return fmt.Sprintf("the program fell: %T", f.Cause) }

// caught runs a function and gives its panic, or nil. A Fall that is raised again stays what it was.
func caught(do func()) (fall *Fall) {
	defer func() {
		cause := recover()
		err, _ := cause.(error)
		if cause != nil && !errors.As(err, &fall) {
			fall = &Fall{Cause: cause, Stack: debug.Stack()}
		}
	}()
	do()
	return nil
}

// rescue keeps what was typed when the window fell, as well as it can be kept: behind what waits to be written, and then
// and there, as nothing is run on the window's goroutine any more.
func (w *Window) rescue() {
	caught(func() { w.tasks.Drain(drainLimit) })
	for _, u := range w.drafts.open {
		caught(func() {
			if v := u.newest.Load(); v != nil {
				_ = w.parts.Drafts.Save(v.draft)
			}
		})
	}
}
