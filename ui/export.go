package ui

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// export asks for a file and writes every record to it, one a line. Enter in the field is Export.
func (h *history) export() {
	w := h.w
	path := widget.NewEntry()
	path.SetText(exportPath(w.parts.Now().Wall.Format("2006-01-02")))
	path.CursorColumn = len([]rune(path.Text))
	var asked *dialog.CustomDialog
	export := func() {
		asked.Hide()
		h.exportTo(path.Text)
	}
	path.OnSubmitted = func(string) { export() }
	yes := w.plainButton("Export", export)
	yes.Importance = widget.HighImportance
	asked = dialog.NewCustomWithoutButtons("Export everything", container.New(column{width: 460}, container.NewVBox(
		muted("Every record as a line of JSON, in this file:"),
		path,
		container.NewHBox(layout.NewSpacer(), w.plainButton("Cancel", func() { asked.Hide() }), yes),
	)), w.win)
	asked.Show()
	w.win.Canvas().Focus(path)
}

// exportTo writes the export; a file that is there already is left alone.
func (h *history) exportTo(path string) {
	w := h.w
	w.tasks.Do(func() error {
		if _, err := os.Lstat(path); err == nil {
			return &os.PathError{Op: "export", Path: path, Err: os.ErrExist}
		}
		return w.parts.History.ExportFile(path)
	}, func(err error) {
		if err != nil {
			h.tell(banner{bold: "Nothing was exported.", text: err.Error() + ". Your history is as it was.", bad: true})
			return
		}
		h.tell(banner{bold: "Everything was exported.", text: "It is in " + path + "."})
	})
}

// exportPath proposes a file in the person's own folder.
func exportPath(date string) string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = ""
	}
	return filepath.Join(home, "retake-"+date+".jsonl")
}
