package ui

import (
	"context"
	"errors"
	"testing"
	"time"
)

// Long work does not hold up the other, and ends with the window.
func TestLongWorkIsBesideTheOther(t *testing.T) {
	b := newTasks()
	b.ended.Store(true) // no window to come back to
	begun, written := make(chan bool), make(chan bool)
	var err error
	b.Long(func(ctx context.Context) error {
		close(begun)
		<-ctx.Done()
		err = ctx.Err()
		return err
	}, nil)
	<-begun
	b.Do(func() error { close(written); return nil }, nil)
	<-written
	if !b.Drain(time.Minute) || !errors.Is(err, context.Canceled) {
		t.Errorf("the work ended with %v", err)
	}
}

func TestLongWorkIsCancelledAlone(t *testing.T) {
	b := newTasks()
	b.ended.Store(true)
	ended := make(chan bool)
	cancel := b.Long(func(ctx context.Context) error {
		<-ctx.Done()
		close(ended)
		return nil
	}, nil)
	go cancel()
	<-ended
	if b.alive.Err() != nil {
		t.Error("all other work was cancelled too")
	}
	b.Drain(time.Minute)
}

func TestAhead(t *testing.T) {
	begun := make(chan int, 9)
	times := 0
	ask := ahead(func() (int, error) {
		times++
		begun <- times
		return times, errors.New("not yet")
	})
	if n := <-begun; n != 1 { // before it was asked for
		t.Errorf("begun for time %d", n)
	}
	for want := 1; want <= 3; want++ {
		if n, err := ask(); n != want || err == nil {
			t.Errorf("time %d gives %d, %v", want, n, err)
		}
	}
	if len(begun) != 2 {
		t.Errorf("done %d times more", len(begun))
	}
}

// What writes drafts goes on while the other queue is stuck, in its order, and what was cancelled is not done.
func TestQueues(t *testing.T) {
	b := newTasks()
	b.ended.Store(true) // there is no window to come back to
	stuck := make(chan struct{})
	done := make(chan int, 9)
	put := func(n int) func() error {
		return func() error { done <- n; return nil }
	}
	nothing := func(error) {}
	b.Do(func() error { <-stuck; return nil }, nothing)
	b.Do(put(3), nothing)
	b.Draft(0, put(1), nothing)
	cancel := b.Draft(time.Hour, put(9), nothing)
	b.Draft(time.Millisecond, put(2), nothing)
	for want := 1; want <= 2; want++ {
		if got := <-done; got != want {
			t.Errorf("%d was done, not %d", got, want)
		}
	}
	if b.Drain(time.Millisecond) {
		t.Error("all is done while a queue is stuck")
	}
	cancel()
	cancel() // once more is harmless
	close(stuck)
	if !b.Drain(time.Minute) {
		t.Error("it is not done")
	}
	if got := <-done; got != 3 || len(done) > 0 {
		t.Errorf("%d was done, and %d more", got, len(done))
	}
}
