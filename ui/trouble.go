package ui

import (
	"errors"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// trouble is shown where the history can't be opened: it says why, and that nothing is lost. One can try again or close.
type trouble struct {
	tryAgain    func()
	icon        string
	title, what string
	do          string
	again       *widgets.Button
	close       *widgets.Button
}

func newTrouble(w *Window, err error, tryAgain func()) *trouble {
	t := &trouble{
		tryAgain: tryAgain, icon: "warning",
		title: "Your history could not be opened", what: sentence(err.Error()), do: "Nothing was changed. Put it right and try again.",
	}
	switch {
	case errors.Is(err, practice.ErrNoRoom):
		t.title, t.do = "The disk is too full to open your history", "Nothing was changed. Free some space and try again."
	case errors.Is(err, ErrInUse):
		t.icon, t.title = "lock", "Your history is open in another window"
		t.what = "Retake is already running, and only one window can write to your history at a time. It did not come to the front by itself. Nothing has been lost."
		t.do = "Close the other window and try again."
	}
	t.again = w.button(cmdMain, widgets.Face{Icon: "refresh", Text: "Try again", Kind: widgets.Filled})
	t.close = w.button(cmdQuit, widgets.Face{Text: "Close", Kind: widgets.Plain})
	return t
}

func (t *trouble) arrange(r room) fyne.CanvasObject {
	card := widgets.NewCard(24, 28, widgets.NewColumn(14,
		widgets.NewRow(12, widgets.Middle, widgets.NewIcon(t.icon, theme.Accent, 24), widgets.Grow(strong(t.title, theme.SubHeading))),
		plain(t.what, theme.Body), muted(t.do, theme.Body), choices(t.close, t.again)))
	return widgets.NewColumn(0, widgets.Space(),
		widgets.NewRow(0, widgets.Middle, widgets.Space(), widgets.NewWide(r.column(580, 580), card), widgets.Space()), widgets.Space())
}

func (t *trouble) first() fyne.Focusable { return t.again }
func (t *trouble) actions() actions      { return actions{cmdMain: t.tryAgain} }
func (t *trouble) leave()                {}
