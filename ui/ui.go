package ui

import (
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// drainLimit is how long the program waits for the disk when it is left.
const drainLimit = 10 * time.Second

// Run opens the window, shows what went wrong where the parts can't be opened, and returns when the window was closed
// or the program was told to end. Whatever was typed is in the drafts then. Where another window came to the front
// instead, it returns at once. The parts are opened beside the making of the window. Errors: one that says why there can
// be no window, or a *Fall.
func Run(app fyne.App, open func() (Parts, error)) error {
	preferX11()
	forgoPreferences(app)
	open = ahead(open)
	await := func() { caught(func() { _, _ = open() }) } // so that what is being opened is there to be closed
	var win fyne.Window
	err := onDisplay(func() { win = app.NewWindow("Retake") })
	if err != nil {
		await()
		return err
	}
	endWithTerminal(app)
	var w *Window
	fall := caught(func() {
		w = newWindow(app, win, newTasks())
		if !w.open(open) {
			return
		}
		if err = onDisplay(win.Show); err == nil {
			app.Run()
		}
		w.leave()
	})
	switch {
	case fall == nil:
		return err
	case w == nil:
		await()
	default:
		w.rescue()
	}
	return fall
}

// Window is the one window: a rail, a screen, and the keys.
type Window struct {
	app     fyne.App
	win     fyne.Window
	tasks   Tasks
	parts   Parts
	machine machine
	prefs   practice.Preferences
	stored  []practice.Setting // the preferences as they are kept

	frame   *fyne.Container
	layout  *frame
	ground  *widgets.Box
	screen  screen
	rail    *rail
	sheet   *sheet // over the screen; nil for none
	keys    *widgets.Keys
	chooser *dialog.FileDialog // over all else; nil for none
	presses presses
	caret   caret
	dead    bool   // the screen was replaced a moment ago
	sized   func() // cancels the wait for the size to be remembered

	// session is the answer being written, whichever screen is shown; nil before the first and behind a finished one.
	session *practice.Session
	hints   practice.Hints
	fixed   *practice.Advice  // what the answer is being revised for; nil for nothing
	asked   string            // ID of the last question
	checked string            // ID of the try that the last answer became
	sitting *practice.Sitting // the round that goes on; nil for none
	drafts  draftKeeper
	unsaved unsavedNotice
	backup  backupKeeper
}

// screen is one of the window's screens.
type screen interface {
	arrange(room) fyne.CanvasObject // lays it out for the room there is; its controls stay the same
	first() fyne.Focusable          // what has the focus when it is shown
	actions() actions
	leave() // it is about to be replaced
}

// closer is a screen on which Escape closes something; it tells whether there was anything.
type closer interface{ escape() bool }

// alone is a screen beside which there may be no others: the rail is away until it is left.
type alone interface{ isAlone() bool }

// isAlone tells whether there is no way to another screen now.
func (w *Window) isAlone() bool {
	s, ok := w.screen.(alone)
	return ok && s.isAlone()
}

// lettered is a screen on which a letter does something by itself.
type lettered interface{ letter(fyne.KeyName) }

// newWindow makes an empty window.
func newWindow(app fyne.App, win fyne.Window, tasks Tasks) *Window {
	w := &Window{app: app, win: win, tasks: tasks, machine: machine{}.sound(), prefs: practice.PreferencesOf(nil)}
	app.Settings().SetTheme(w.machine.look().Theme())
	w.keys = &widgets.Keys{OnDown: w.down, OnOther: w.other, OnFocus: w.reveal, OnShortcut: w.shortcut}
	w.layout = &frame{window: w}
	w.frame = container.New(w.layout)
	w.win.SetPadded(false)
	w.win.SetContent(w.frame)
	for _, s := range shortcuts() {
		win.Canvas().AddShortcut(s, w.shortcut)
	}
	if canvas, ok := win.Canvas().(desktop.Canvas); ok {
		canvas.SetOnKeyDown(func(*fyne.KeyEvent) { w.down() })
	}
	win.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) { w.other(key.Name) })
	w.win.SetCloseIntercept(w.quit)
	win.SetOnDropped(w.dropped)
	tasks.Every(caretBeat, w.holdCaret)
	w.fit()
	return w
}

// open opens the parts and shows the first screen. It is false where another window came to the front instead.
func (w *Window) open(parts func() (Parts, error)) bool {
	p, err := parts()
	if errors.Is(err, ErrRaised) {
		return false
	}
	if err != nil {
		_ = w.recallLook(p.Machine) // the history is what there is to tell of
		again := func() {
			if !w.open(parts) {
				w.win.Close()
			}
		}
		if doubt := (*Doubt)(nil); errors.As(err, &doubt) {
			w.show(newDoubt(w, doubt, again))
		} else {
			w.show(newTrouble(w, err, again))
		}
		return true
	}
	w.parts = p
	w.drafts = draftKeeper{
		tasks: w.tasks, drafts: p.Drafts, history: p.History, rounds: p.Rounds,
		now: func() time.Time { return p.Now().Wall }, told: w.heard, kept: w.roundKept,
	}
	w.rail = newRail(w)
	problem := w.recall()
	w.begin(problem)
	w.tasks.After(firstBackup, w.backUpByItself)
	w.tasks.Every(backupBeat, w.backUpByItself)
	return true
}

// recall reads what was remembered and chosen, and has the window called to the front by a second start.
func (w *Window) recall() error {
	machineErr := w.recallLook(w.parts.Machine)
	stored, settingsErr := w.parts.Settings.Settings()
	w.stored, w.prefs = stored, practice.PreferencesOf(stored)
	_ = w.parts.Listen(func() { w.tasks.Call(w.raise) }) // without it a second start says that it found nobody
	return errors.Join(machineErr, settingsErr)
}

// recallLook reads how the window looked, and has it look like that; of may be nil.
func (w *Window) recallLook(of Machine) error {
	if of == nil {
		return nil
	}
	var m machine
	_, err := of.Load(&m)
	w.machine = m.sound()
	w.fit()
	w.app.Settings().SetTheme(w.machine.look().Theme())
	return err
}

// fit gives the window the size that is remembered, before there is a screen that would be laid out anew.
func (w *Window) fit() { w.win.Resize(fyne.NewSize(w.machine.Width, w.machine.Height)) }

// down is told of every key that goes down.
func (w *Window) down() {
	w.presses.down()
	w.caret.idle = 0
}

// raise brings the window to the front.
func (w *Window) raise() {
	w.win.Show()
	w.win.RequestFocus()
}

// show replaces the screen.
func (w *Window) show(s screen) {
	w.closeSheet()
	if w.screen != nil {
		w.screen.leave()
		w.dead = true
		w.tasks.After(deadTime, func() { w.dead = false })
	}
	w.screen = s
	w.arrange()
	if w.rail != nil {
		w.rail.mark(s)
	}
	w.win.Canvas().Focus(s.first())
	w.unsaved.said = banner{}
	w.tellUnsaved()
}

// arrange lays the screen out for the room there is. The rail comes last, so that Tab comes to it last.
func (w *Window) arrange() {
	if w.screen == nil {
		return
	}
	r := w.layout.room
	if !w.layout.known {
		r = roomIn(fyne.NewSize(w.machine.Width, w.machine.Height), w.machine.TextSize)
		w.layout.room, w.layout.known = r, true
	}
	w.ground = widgets.NewBox(theme.Background, 0)
	objects := []fyne.CanvasObject{widgets.NewLayers(w.ground, w.screen.arrange(r))}
	if w.rail != nil && !w.isAlone() {
		objects = append(objects, w.rail.face)
	}
	w.frame.Objects = objects
	w.layout.Layout(objects, w.frame.Size()) // a refresh would draw all that is new once more
	canvas.Refresh(w.frame)
}

// rearrange lays the screen out anew after the size of its letters has changed.
func (w *Window) rearrange() {
	w.layout.room = roomIn(w.frame.Size(), w.machine.TextSize)
	w.arrange()
	w.frame.Refresh()
}

// flashTime is how long a flash lasts.
const flashTime = 250 * time.Millisecond

// flash has the window change its colour for a moment, where things may move.
func (w *Window) flash() {
	if !w.moves() {
		return
	}
	ground := w.ground
	ground.Set(theme.WarnSoft, "", 0)
	w.tasks.After(flashTime, func() { ground.Set(theme.Background, "", 0) })
}

// resized remembers the window's size once it has stayed the same for a second.
func (w *Window) resized() {
	if w.parts.Machine == nil {
		return
	}
	if w.sized != nil {
		w.sized()
	}
	w.sized = w.tasks.After(time.Second, w.rememberSize)
}

// rememberSize remembers the window's size as it is.
func (w *Window) rememberSize() {
	w.sized = nil
	w.remember(func(m *machine) { m.Width, m.Height = w.layout.size.Components() })
}

// button is a button for a command, with its key.
func (w *Window) button(c command, face widgets.Face) *widgets.Button {
	face.Key = keyLabel(c)
	return widgets.NewButton(w.keys, face, func() { w.do(c) })
}

// mainButton is the filled button of a screen.
func (w *Window) mainButton(icon, text string) *widgets.Button {
	return w.button(cmdMain, widgets.Face{Icon: icon, Text: text, Kind: widgets.Filled})
}

// plainButton is a button that has no key.
func (w *Window) plainButton(face widgets.Face, do func()) *widgets.Button {
	return widgets.NewButton(w.keys, face, do)
}

// shortcut does what a key asks for, once a press.
func (w *Window) shortcut(s fyne.Shortcut) {
	if _, undo := s.(*fyne.ShortcutUndo); undo {
		w.do(cmdUndo)
		return
	}
	if c, ok := commandOf(s); ok && w.presses.take() && !w.dead {
		w.do(c)
	}
}

// do does a command, where it holds. While a sheet is open only its own button and leaving do, and over that while a file
// is chosen only leaving.
func (w *Window) do(c command) {
	if w.screen == nil {
		return
	}
	all := actions{}
	switch {
	case w.chooser != nil:
	case w.sheet != nil:
		all[cmdMain] = w.sheet.main
	default:
		all = w.screen.actions()
		if w.parts.History != nil && !w.isAlone() {
			all[cmdPractice] = w.practise
			all[cmdRounds] = w.showRounds
			all[cmdProgress] = w.showProgress
			all[cmdSettings] = w.showSettings
		}
	}
	all[cmdLarger] = func() { w.zoom(1) }
	all[cmdSmaller] = func() { w.zoom(-1) }
	all[cmdUsual] = func() { w.zoom(0) }
	all[cmdQuit] = w.quit
	if act := all[c]; act != nil {
		act()
	}
}

// other does what the keys do that are no commands.
func (w *Window) other(key fyne.KeyName) {
	switch key {
	case fyne.KeyF1:
		if w.presses.take() && w.sheet == nil {
			w.showKeys()
		}
	case fyne.KeyEscape:
		if !w.presses.take() {
			return
		}
		if w.chooser != nil {
			w.chooser.Dismiss()
			return
		}
		if w.escapeSheet() {
			return
		}
		if s, ok := w.screen.(closer); ok {
			s.escape()
		}
	default:
		if s, ok := w.screen.(lettered); ok && w.sheet == nil && w.chooser == nil && w.presses.take() {
			s.letter(key)
		}
	}
}

// leave keeps what was typed, and a size that the window has had for less than a second, and waits until it is on the
// disk. The window is gone then.
func (w *Window) leave() {
	if w.screen != nil {
		w.screen.leave()
	}
	w.keep()
	w.drafts.retry()
	if w.sized != nil {
		w.sized()
		w.rememberSize()
	}
	w.tasks.Drain(drainLimit)
}
