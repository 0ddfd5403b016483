package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// firstSize is the window's size at the first start: laptops scale, so that more would not fit.
var firstSize = fyne.NewSize(1100, 680)

// drainLimit is how long the program waits for the disk when it is left.
const drainLimit = 10 * time.Second

// Run opens the window, shows what went wrong where the parts can't be opened, and returns when the window was closed
// or the program was told to end. Whatever was typed is in the drafts then.
func Run(app fyne.App, open func() (Parts, error)) {
	preferX11()
	app.Settings().SetTheme(theme.New())
	w := newWindow(app.NewWindow("Retake"), newTasks())
	w.open(open)
	w.win.Resize(firstSize)
	w.win.ShowAndRun()
	w.leave()
}

// Window is the one window: a rail, a screen, and the keys.
type Window struct {
	win     fyne.Window
	tasks   Tasks
	parts   Parts
	screen  screen
	presses presses

	// session is the answer being written, whichever screen is shown; nil before the first and behind a finished one.
	session *practice.Session
	asked   string // ID of the last question
	drafts  draftKeeper
}

// screen is one of the window's screens.
type screen interface {
	content() fyne.CanvasObject
	first() fyne.Focusable // what has the focus when it is shown
	actions() actions
	leave() // it is about to be replaced
}

func newWindow(win fyne.Window, tasks Tasks) *Window {
	w := &Window{win: win, tasks: tasks}
	for _, s := range shortcuts() {
		win.Canvas().AddShortcut(s, w.shortcut)
	}
	if canvas, ok := win.Canvas().(desktop.Canvas); ok {
		canvas.SetOnKeyDown(func(*fyne.KeyEvent) { w.presses.down() })
	}
	return w
}

// open opens the parts and shows the first screen.
func (w *Window) open(parts func() (Parts, error)) {
	p, err := parts()
	if err != nil {
		w.show(newTrouble(w, err, func() { w.open(parts) }))
		return
	}
	w.parts = p
	w.drafts = draftKeeper{tasks: w.tasks, drafts: p.Drafts}
	w.begin()
}

// show replaces the screen.
func (w *Window) show(s screen) {
	if w.screen != nil {
		w.screen.leave()
	}
	w.screen = s
	w.win.SetContent(container.NewBorder(nil, nil, w.rail(), nil, s.content()))
	if first := s.first(); first != nil {
		w.win.Canvas().Focus(first)
	}
}

// rail has a button for each screen one can always go to.
func (w *Window) rail() fyne.CanvasObject {
	if w.parts.History == nil {
		return nil
	}
	return container.NewPadded(container.NewVBox(
		w.button("Practice", cmdPractice),
		w.button("History", cmdHistory),
	))
}

// button is a button for a command, with its key.
func (w *Window) button(label string, c command) *widgets.Button {
	b := widgets.NewButton(label+"  "+keyLabel(c), func() { w.do(c) })
	b.OnKeyDown = w.presses.down
	return b
}

// mainButton is the filled button of a screen.
func (w *Window) mainButton(label string) *widgets.Button {
	b := w.button(label, cmdMain)
	b.Importance = widget.HighImportance
	return b
}

// plainButton is a button that has no key.
func (w *Window) plainButton(label string, do func()) *widgets.Button {
	b := widgets.NewButton(label, do)
	b.OnKeyDown = w.presses.down
	return b
}

// shortcut does what a key asks for, once a press.
func (w *Window) shortcut(s fyne.Shortcut) {
	if c, ok := commandOf(s); ok && w.presses.take() {
		w.do(c)
	}
}

// do does a command, where it holds.
func (w *Window) do(c command) {
	if w.screen == nil {
		return
	}
	all := w.screen.actions()
	if w.parts.History != nil {
		all[cmdPractice] = w.practise
		all[cmdHistory] = func() { w.show(newHistory(w)) }
	}
	all[cmdQuit] = w.win.Close
	if act := all[c]; act != nil {
		act()
	}
}

// leave keeps what was typed and waits until it is on the disk. The window is gone then.
func (w *Window) leave() {
	w.keep()
	w.tasks.Drain(drainLimit)
}
