package ui

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"retake/ui/theme"
)

// trouble is shown where the history can't be opened: it says why, and that nothing is lost. One can try again or close.
type trouble struct {
	tryAgain func()
	focus    fyne.Focusable
	all      fyne.CanvasObject
}

func newTrouble(w *Window, err error, tryAgain func()) *trouble {
	title, what := "Your history could not be opened", err.Error()+". Nothing was changed."
	if errors.Is(err, ErrInUse) {
		title = "Your history is open in another window"
		what = "Retake is already running, and only one window can write to your history at a time. Nothing has been lost. Close the other window and try again."
	}
	t := &trouble{tryAgain: tryAgain}
	again := w.mainButton("Try again")
	t.focus = again
	t.all = container.NewPadded(container.NewVBox(
		text(title, theme.SizeNameHeading, true),
		text(what, theme.SizeNameText, false),
		container.NewHBox(w.button("Close", cmdQuit), again),
	))
	return t
}

func (t *trouble) content() fyne.CanvasObject { return t.all }
func (t *trouble) first() fyne.Focusable      { return t.focus }
func (t *trouble) actions() actions           { return actions{cmdMain: t.tryAgain} }
func (t *trouble) leave()                     {}
