package ui

import (
	"context"
	"io"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// exportSheet takes the history away as a file: in which form, and where to. A file that is there is never replaced.
type exportSheet struct {
	*taskSheet
	form exportForm
	path *widgets.Field
	kind *widgets.Segments
}

// export opens the export sheet.
func (w *Window) export() {
	e := &exportSheet{form: exportForms[0]}
	e.taskSheet = newTaskSheet(w, "upload", "Export", 700, 360)
	e.path = w.newPathField(personal("retake-"+w.parts.Now().Wall.Format(time.DateOnly)+e.form.end), "Where to save it", e.write)
	var names []string
	for _, f := range exportForms {
		names = append(names, f.name)
	}
	e.kind = widgets.NewSegments(w.keys, names, 0, func(i int) {
		e.form = exportForms[i]
		e.path.SetText(strings.TrimSuffix(e.path.Text, filepath.Ext(e.path.Text)) + e.form.end)
		e.ask(banner{}, e.kind)
	})
	e.ask(banner{}, e.path)
}

// ask asks for the form and the file; say is why it asks once more.
func (e *exportSheet) ask(say banner, first fyne.Focusable) {
	e.page(widgets.NewColumn(14,
		widgets.NewRow(0, widgets.Middle, e.kind, widgets.Space()),
		muted(e.form.about, theme.Body),
		e.path,
		muted("A file that is there already is not replaced.", theme.Small),
	), say, choices(e.pressed("", "Export", e.write)), first, e.write)
}

// write writes the file, beside the window.
func (e *exportSheet) write() {
	w, form, path := e.w, e.form, filePath(e.path.Text)
	if path == "" {
		e.ask(banner{bold: "Where should it go?", text: "Say in which folder, and under which name."}, e.path)
		return
	}
	e.run("Writing "+path, form.unit, func(ctx context.Context, progress practice.Progress) error {
		return w.parts.Write(path, func(to io.Writer) error { return form.write(ctx, w.parts.Keeper, to, progress) })
	}, func(err error) {
		if err != nil {
			e.ask(failed("Nothing was exported.", err, "Your history is as it was."), e.path)
			return
		}
		e.close()
		w.tell(banner{
			icon: "upload", bold: "Exported.", text: "It is in " + path + ".",
			offers: []offer{{"Open folder", func() { w.openPath(filepath.Dir(path)) }}},
		})
	})
}
