package ui

import (
	"io"

	"retake/ui/theme"
	"retake/ui/widgets"
)

// saveAs asks for a file and writes something to it, whole or not at all. A file that is there is never replaced.
func (w *Window) saveAs(title, name string, write func(io.Writer) error, tell func(banner)) {
	path := widgets.NewField(w.keys, personal(name), "Where to save it")
	path.OnShortcut = w.shortcut
	save := func() {
		to := filePath(path.Text)
		if to == "" {
			return
		}
		w.closeSheet()
		w.tasks.Do(func() error { return create(to, write) }, func(err error) {
			if err != nil {
				tell(failed("It was not saved.", err, "Your history is as it was."))
				return
			}
			tell(banner{icon: "save", bold: "Saved.", text: "It is in " + to + "."})
		})
	}
	path.OnSubmitted = func(string) { save() }
	w.showSheet(560, 0, widgets.NewColumn(14,
		w.sheetHead("save", title), path,
		muted("A file that is there already is not replaced.", theme.Small),
		choices(w.plainButton(widgets.Face{Icon: "save", Text: "Save", Kind: widgets.Filled, Key: keyLabel(cmdMain)}, save)),
	), path, save)
}
