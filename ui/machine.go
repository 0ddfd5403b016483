package ui

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// machine is what is remembered of this computer: how the window looks, how large it is, where one was.
type machine struct {
	Theme    theme.Mode `json:"theme"`
	TextSize int        `json:"text_size"` // per cent
	Calm     bool       `json:"fewer_movements"`
	Width    float32    `json:"width"`
	Height   float32    `json:"height"`
	Screen   string     `json:"screen"`
}

// firstSize is the window's size at the first start: laptops scale, so that more would not fit.
var firstSize = fyne.NewSize(1100, 680)

// leastSize is how small the window may be.
var leastSize = fyne.NewSize(960, 640)

// sound gives what was remembered without what can't be.
func (m machine) sound() machine {
	if m.Theme != theme.Light && m.Theme != theme.Dark {
		m.Theme = theme.System
	}
	if m.TextSize < theme.SmallestText || m.TextSize > theme.LargestText {
		m.TextSize = 100
	}
	if m.Width < leastSize.Width || m.Height < leastSize.Height || m.Width > 10000 || m.Height > 10000 {
		m.Width, m.Height = firstSize.Components()
	}
	return m
}

func (m machine) look() theme.Look { return theme.Look{Mode: m.Theme, TextSize: m.TextSize} }

// What is said where a choice could not be written down.
const (
	choiceNotSaved = "Your choice was not saved."
	choiceHolds    = "It holds until you leave. Your answers are not touched."
)

// remember keeps a change of what is remembered, and shows it. Only what the person chose is worth a word where it could not
// be written down.
func (w *Window) remember(change func(*machine)) {
	before := w.machine
	change(&w.machine)
	if w.machine == before {
		return
	}
	if w.machine.look() != before.look() {
		w.app.Settings().SetTheme(w.machine.look().Theme())
		w.rearrange()
	}
	m, keeper := w.machine, w.parts.Machine
	if keeper == nil {
		return
	}
	chosen := m.look() != before.look() || m.Calm != before.Calm
	w.tasks.Do(func() error { return keeper.Save(m) }, func(err error) {
		if err != nil && chosen {
			w.tell(failed(choiceNotSaved, err, choiceHolds))
		}
	})
}

// zoom makes all text larger or smaller by so many steps; 0 makes it as usual.
func (w *Window) zoom(steps int) {
	w.remember(func(m *machine) {
		size := min(max(m.TextSize+steps*theme.TextStep, theme.SmallestText), theme.LargestText)
		if steps == 0 {
			size = 100
		}
		m.TextSize = size
	})
	if s, ok := w.screen.(*settings); ok {
		s.refresh()
	}
}

// moves tells whether things may move: neither the person nor the toolkit's settings forbid it.
func (w *Window) moves() bool { return !w.machine.Calm && w.app.Settings().ShowAnimations() }
