package ui

import (
	"context"
	"fmt"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// work is long work that runs beside the window, or did.
type work struct {
	ended  bool
	cancel func()
}

// stop cancels it.
func (k *work) stop() {
	if k != nil && !k.ended {
		k.cancel()
	}
}

// running tells whether it is not done yet.
func (k *work) running() bool { return k != nil && !k.ended }

// long runs work beside the window, shows how far it has come, and tells done of its error.
func (w *Window) long(show func(done, all int), run func(context.Context, practice.Progress) error, done func(error)) *work {
	k, p := &work{}, &pace{tasks: w.tasks, show: show}
	k.cancel = w.tasks.Long(func(ctx context.Context) error { return run(ctx, p.tell) }, func(err error) {
		k.ended, p.ended = true, true
		done(err)
	})
	return k
}

// paceBeat is how often progress is shown at most.
const paceBeat = 100 * time.Millisecond

// pace shows progress on the window's goroutine, however often the work tells of it.
type pace struct {
	tasks Tasks
	show  func(done, all int)
	ended bool // only touched on the window's goroutine

	mutex   sync.Mutex
	latest  [2]int
	fresh   bool // latest was not shown yet
	pending bool // it is about to be
}

// tell may be called from any goroutine.
func (p *pace) tell(done, all int) {
	p.mutex.Lock()
	p.latest, p.fresh = [2]int{done, all}, true
	first := !p.pending
	p.pending = true
	p.mutex.Unlock()
	if first {
		p.tasks.Call(p.beat)
	}
}

// beat shows what is new, and looks again a moment later as long as there was something.
func (p *pace) beat() {
	p.mutex.Lock()
	at, fresh := p.latest, p.fresh
	p.fresh, p.pending = false, fresh
	p.mutex.Unlock()
	if fresh && !p.ended {
		p.show(at[0], at[1])
		p.tasks.After(paceBeat, p.beat)
	}
}

// meter shows how far long work has come.
type meter struct {
	unit string // what its steps are; empty for per cents
	bar  *widgets.ScoreBar
	line *widgets.Text
	face fyne.CanvasObject
	ends bool // it was asked to stop
}

func newMeter(what, unit string) *meter {
	m := &meter{unit: unit, bar: widgets.NewScoreBar(0), line: muted("", theme.Small)}
	m.face = widgets.NewColumn(8, plain(what, theme.Body), m.bar, m.line)
	return m
}

// set shows a number of steps done, of so many in all; 0 for not known.
func (m *meter) set(done, all int) {
	if m.ends {
		return
	}
	var share float32
	if all > 0 {
		share = float32(done) / float32(all)
	}
	m.bar.Set(share)
	m.line.SetText(farWords(done, all, m.unit))
}

// stop says that the work was asked to stop; it may take a moment.
func (m *meter) stop() {
	m.ends = true
	m.line.SetText("Stopping")
}

// farWords says how far work has come: "57 of 120 tries", "48 %", "57 tries so far".
func farWords(done, all int, unit string) string {
	switch {
	case unit != "" && all > 0:
		return fmt.Sprintf("%d of %d %s", done, all, unit)
	case unit != "":
		return fmt.Sprintf("%d %s so far", done, unit)
	case all > 0:
		return fmt.Sprintf("%d %%", 100*done/all)
	}
	return ""
}
