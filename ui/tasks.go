package ui

import (
	"context"
	"os"
	"os/signal"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
)

// Tasks is the only way off the window's goroutine. done and the functions of After and Every run on it.
type Tasks interface {
	// Do runs work beside the window, one piece after the other in the order they were given, then done with its error. A
	// panic is raised again on the window's goroutine.
	Do(work func() error, done func(error))
	// Draft runs work as Do does, after a wait, in a queue of its own: what writes a draft waits neither for the history nor
	// for the window's goroutine. It may be called from any. cancel drops work that still waits.
	Draft(wait time.Duration, work func() error, done func(error)) (cancel func())
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
	// long. It tells whether it is. Nothing is run on the window's goroutine any more. A panic of that work is raised here.
	Drain(limit time.Duration) bool
}

// beside is the Tasks of the real window.
type beside struct {
	queue  chan func()
	drafts chan func()
	open   sync.WaitGroup
	ended  atomic.Bool // the window is gone
	fall   atomic.Pointer[Fall]

	alive context.Context // of all long work
	end   context.CancelFunc
}

// newTasks starts the goroutines that work beside the window, one a queue, for as long as the program runs.
func newTasks() *beside {
	b := &beside{queue: make(chan func(), 1024), drafts: make(chan func(), 1024)}
	b.alive, b.end = context.WithCancel(context.Background())
	for _, queue := range []chan func(){b.queue, b.drafts} {
		go func() {
			for work := range queue {
				work()
				b.open.Done()
			}
		}()
	}
	return b
}

func (b *beside) Do(work func() error, done func(error)) {
	b.open.Add(1)
	b.give(b.queue, work, done)
}

func (b *beside) Draft(wait time.Duration, work func() error, done func(error)) func() {
	b.open.Add(1)
	if wait <= 0 {
		b.give(b.drafts, work, done)
		return func() {}
	}
	timer := time.AfterFunc(wait, func() { b.give(b.drafts, work, done) })
	return func() {
		if timer.Stop() {
			b.open.Done()
		}
	}
}

// give puts work that counts as open into a queue.
func (b *beside) give(queue chan func(), work func() error, done func(error)) {
	queue <- func() { b.run(work, done) }
}

// run does work, and has done or the work's panic come back to the window's goroutine.
func (b *beside) run(work func() error, done func(error)) {
	var err error
	if fall := caught(func() { err = work() }); fall != nil {
		b.fall.Store(fall)
		b.back(func() { panic(fall) })
		return
	}
	b.back(func() { done(err) })
}

func (b *beside) Long(work func(context.Context) error, done func(error)) func() {
	ctx, cancel := context.WithCancel(b.alive)
	b.open.Add(1)
	go func() {
		defer b.open.Done()
		defer cancel()
		b.run(func() error { return work(ctx) }, done)
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
	inTime := true
	select {
	case <-drained:
	case <-time.After(limit):
		inTime = false
	}
	if fall := b.fall.Load(); fall != nil {
		panic(fall)
	}
	return inTime
}

// endWithTerminal has the program end when its terminal goes away. The toolkit ends on SIGINT and SIGTERM by itself.
func endWithTerminal(app fyne.App) {
	gone := make(chan os.Signal, 1)
	signal.Notify(gone, syscall.SIGHUP)
	go func() {
		<-gone
		fyne.Do(app.Quit)
	}()
}

// ahead begins work that will be asked for in a moment. Asked for once more it is done again, then and there. A panic is
// raised where it is asked for.
func ahead[T any](work func() (T, error)) func() (T, error) {
	first := sync.OnceValues(func() (v T, err error) {
		if fall := caught(func() { v, err = work() }); fall != nil {
			panic(fall)
		}
		return v, err
	})
	go caught(func() { _, _ = first() })
	next := first
	return func() (T, error) {
		defer func() { next = work }()
		return next()
	}
}
