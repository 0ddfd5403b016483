package ui

import (
	"retake/practice"
	"retake/ui/report"
	"retake/ui/theme"
	"retake/ui/widgets"
)

func (f *feedback) copySheet() { f.w.copySheet(f.attempt.Answer, f.tell) }

// copySheet asks how an answer is to be copied, and copies it.
func (w *Window) copySheet(a practice.Answer, tell func(banner)) {
	copyIt := func(headings bool) func() {
		return func() {
			w.closeSheet()
			w.app.Clipboard().SetContent(report.Answer(a, headings))
			tell(banner{icon: "copy", bold: "Copied.", text: words(a.AllWords()) + " are on the clipboard."})
		}
	}
	yes := w.plainButton(widgets.Face{Text: "With headings", Kind: widgets.Filled}, copyIt(true))
	w.showSheet(440, 0, widgets.NewColumn(14,
		w.sheetHead("copy", "Copy the answer"),
		muted("With the headings Situation, Task, Action and Result, or as one text?", theme.Body),
		choices(w.plainButton(widgets.Face{Text: "One text"}, copyIt(false)), yes),
	), yes, copyIt(true))
}
