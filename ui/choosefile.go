package ui

import (
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

// chooseFile lets the person choose a file in the toolkit's own dialog, over whatever there is. Escape closes it as long
// as nothing in it has the focus; so does its own Cancel.
func (w *Window) chooseFile(title string, chosen func(path string)) {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		w.chooser = nil
		w.app.Preferences().RemoveValue("fyne:fileDialogLastFolder") // nothing of the person's is kept there
		if file == nil || err != nil {
			return
		}
		_ = file.Close() // it was only read from
		chosen(file.URI().Path())
	}, w.win)
	d.SetTitleText(title)
	d.SetView(dialog.ListView)
	if home, err := os.UserHomeDir(); err == nil {
		if folder, err := storage.ListerForURI(storage.NewFileURI(home)); err == nil {
			d.SetLocation(folder)
		}
	}
	w.chooser = d
	d.Show()
	size := w.win.Canvas().Size()
	d.Resize(size.SubtractWidthHeight(2*chooserMargin, 2*chooserMargin))
	// Fyne 2.8.1 does not put it into the middle anew before what it lies in has another size.
	around := w.win.Canvas().Overlays().Top()
	around.Resize(size.AddWidthHeight(0, 1))
	around.Resize(size)
}

// chooserMargin stays free around the dialog.
const chooserMargin = 40
