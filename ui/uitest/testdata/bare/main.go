// Bare is a window with nothing but the toolkit's entry in it, to measure Retake's own beside it.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	const id = "app.retake.Bare"
	app.SetMetadata(fyne.AppMetadata{ID: id, Migrations: map[string]bool{"fyneDo": true}})
	w := app.NewWithID(id).NewWindow("Bare")
	entry := widget.NewMultiLineEntry()
	entry.Wrapping = fyne.TextWrapWord
	w.SetContent(entry)
	w.Resize(fyne.NewSize(1100, 680))
	w.Canvas().Focus(entry)
	w.ShowAndRun()
}
