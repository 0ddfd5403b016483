package ui

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
	"retake/ui/widgets"
)

// rail is at the left: a button for each screen one can always go to.
type rail struct {
	face                                 fyne.CanvasObject
	practice, rounds, progress, settings *widgets.RailButton
}

func newRail(w *Window) *rail {
	button := func(icon, name string, c command) *widgets.RailButton {
		return widgets.NewRailButton(w.keys, icon, name, func() { w.do(c) })
	}
	r := &rail{
		practice: button("speech", "Practice", cmdPractice),
		rounds:   button("stopwatch", "Mock round", cmdRounds),
		progress: button("chart", "Progress", cmdProgress),
		settings: button("sliders", "Settings", cmdSettings),
	}
	mark := widgets.NewCentred(widgets.NewIcon("mark", theme.Accent, 26))
	r.face = widgets.NewLayers(widgets.NewBox(theme.Rail, 0), widgets.NewInsets(16, 0, 12, 0, widgets.NewColumn(4,
		mark, widgets.NewSized(1, 12, widgets.Space()), r.practice, r.rounds, r.progress, widgets.Space(), r.settings)))
	return r
}

// mark shows which of the screens is there.
func (r *rail) mark(s screen) {
	at := r.practice
	switch s.(type) {
	case *roundSetup, *roundWaits, *roundReport:
		at = r.rounds
	case *progressScreen, *comparison:
		at = r.progress
	case *settings:
		at = r.settings
	}
	for _, b := range []*widgets.RailButton{r.practice, r.rounds, r.progress, r.settings} {
		b.Select(b == at)
	}
}
