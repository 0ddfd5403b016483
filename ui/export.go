package ui

import (
	"os"

	"retake/ui/theme"
	"retake/ui/widgets"
)

// export asks for a file and writes every record to it, one a line. Enter in the field is Export.
func (h *history) export() {
	w := h.w
	path := widgets.NewField(w.keys, personal("retake-"+w.parts.Now().Wall.Format("2006-01-02")+".jsonl"), "Where to save it")
	path.OnShortcut = w.shortcut
	export := func() {
		w.closeSheet()
		h.exportTo(path.Text)
	}
	path.OnSubmitted = func(string) { export() }
	w.showSheet(560, 0, widgets.NewColumn(14,
		w.sheetHead("download", "Export everything"),
		muted("Every record as a line of JSON, in this file:", theme.Body),
		path,
		choices(w.plainButton(widgets.Face{Text: "Export", Key: keyLabel(cmdMain), Kind: widgets.Filled}, export)),
	), path, export)
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
			h.tell(banner{bold: "Nothing was exported.", text: err.Error() + ". Your history is as it was.", kind: bad})
			return
		}
		h.tell(banner{icon: "download", bold: "Everything was exported.", text: "It is in " + path + "."})
	})
}
