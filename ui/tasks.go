package ui

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// Tasks is the only way off the window's goroutine. done and the functions of After and Every run on it.
type Tasks interface {
	// Do runs work beside the window, one piece after the other in the order they were given, then done with its error.
	Do(work func() error, done func(error))
	// Long runs work that may take long beside all else, then done with its error. What Do was given does not wait for it.
	// cancel ends the context of the work.
	Long(work func(context.Context) error, done func(error)) (cancel func())
	// After runs a function once, unless it is cancelled before.
	After(wait time.Duration, do func()) (cancel func())
	// Every runs a function again and again until it is cancelled.
	Every(wait time.Duration, do func()) (cancel func())
	// Call runs a function on the window's goroutine; it may be called from any other.
	Call(do func())
	// Drain cancels, when the window is gone, all long work, and waits until all work that was given is done, at most so
	// long. It tells whether it is. Nothing is run on the window's goroutine any more.
	Drain(limit time.Duration) bool
}

// beside is the Tasks of the real window.
type beside struct {
	queue chan func()
	open  sync.WaitGroup
	ended atomic.Bool // the window is gone

	alive context.Context // of all long work
	end   context.CancelFunc
}

// newTasks starts the goroutine that works beside the window, for as long as the program runs.
func newTasks() *beside {
	b := &beside{queue: make(chan func(), 1024)}
	b.alive, b.end = context.WithCancel(context.Background())
	go func() {
		for work := range b.queue {
			work()
			b.open.Done()
		}
	}()
	return b
}

func (b *beside) Do(work func() error, done func(error)) {
	b.open.Add(1)
	b.queue <- func() {
		err := work()
		b.back(func() { done(err) })
	}
}

func (b *beside) Long(work func(context.Context) error, done func(error)) func() {
	ctx, cancel := context.WithCancel(b.alive)
	b.open.Add(1)
	go func() {
		defer b.open.Done()
		defer cancel()
		err := work(ctx)
		b.back(func() { done(err) })
	}()
	return cancel
}

func (b *beside) After(wait time.Duration, do func()) func() {
	cancelled := false // only touched on the window's goroutine
	timer := time.AfterFunc(wait, func() {
		b.back(func() {
			if !cancelled {
				do()
			}
		})
	})
	return func() {
		cancelled = true
		timer.Stop()
	}
}

func (b *beside) Every(wait time.Duration, do func()) func() {
	var cancel func()
	var again func()
	again = func() {
		cancel = b.After(wait, again)
		do()
	}
	cancel = b.After(wait, again)
	return func() { cancel() }
}

func (b *beside) Call(do func()) { b.back(do) }

// back runs a function on the window's goroutine, as long as there is one.
func (b *beside) back(do func()) {
	if b.ended.Load() {
		return // the toolkit would run it here and now
	}
	// In the instant in which the window goes, the toolkit's queue is closed before anybody is told.
	defer func() { _ = recover() }()
	fyne.Do(do)
}

func (b *beside) Drain(limit time.Duration) bool {
	b.ended.Store(true)
	b.end()
	drained := make(chan struct{})
	go func() {
		b.open.Wait()
		close(drained)
	}()
	select {
	case <-drained:
		return true
	case <-time.After(limit):
		return false
	}
}

// ahead begins work that will be asked for in a moment. Asked for once more it is done again, then and there.
func ahead[T any](work func() (T, error)) func() (T, error) {
	next := sync.OnceValues(work)
	go next()
	return func() (T, error) {
		defer func() { next = work }()
		return next()
	}
}
