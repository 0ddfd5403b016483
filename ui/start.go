package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"retake/practice"
	"retake/ui/theme"
)

// start is the first screen of all: what this is, one question, and one way in. Ctrl+Enter begins.
type start struct {
	w     *Window
	begin fyne.Focusable
	all   fyne.CanvasObject
}

func newStart(w *Window) *start {
	s := &start{w: w}
	q := w.parts.Bank.After("")
	begin := w.mainButton("Start writing")
	s.begin = begin
	s.all = container.NewPadded(container.NewVBox(
		text("Practise one question until it sounds like you", theme.SizeNameHeading, true),
		muted("Everything you write stays on this computer. No account, no network."),
		widget.NewSeparator(),
		muted("Your first question"),
		text(q.Text, theme.SizeNameQuestion, true),
		container.NewHBox(begin),
		muted(fmt.Sprintf("%d minutes to write, %d words a minute.", int(practice.WritingTime.Minutes()), practice.SpeakingRate)),
	))
	return s
}

func (s *start) content() fyne.CanvasObject { return s.all }
func (s *start) first() fyne.Focusable      { return s.begin }
func (s *start) leave()                     {}

func (s *start) actions() actions {
	begin := func() { s.w.ask(s.w.parts.Bank.After("")) }
	return actions{cmdMain: begin}
}
