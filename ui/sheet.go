package ui

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
	"retake/ui/widgets"
)

// sheet is a card over the screen, such as a question or a list to choose from. Escape closes it.
type sheet struct {
	face   *widgets.Sheet
	main   func() // its filled button; nil for none
	back   fyne.Focusable
	scroll *widgets.Scroll   // what has the focus is kept in sight in it; nil for none
	escape func()            // what Escape does instead of closing it; nil for nothing else
	closed func()            // it is gone; may be nil
	drop   func(path string) // a file was dropped onto the window; nil where that means nothing here
}

// showSheet opens a sheet and gives one of its controls the focus. Only one is open at a time.
func (w *Window) showSheet(width, height float32, content fyne.CanvasObject, first fyne.Focusable, main func()) {
	w.closeSheet()
	w.sheet = &sheet{face: widgets.NewSheet(width, height, content), main: main, back: w.win.Canvas().Focused()}
	w.win.Canvas().Overlays().Add(w.sheet.face)
	w.sheet.face.Resize(w.win.Canvas().Size())
	w.win.Canvas().Focus(first)
}

// layOutSheet gives the sheet that is open the height it needs now.
func (w *Window) layOutSheet() {
	if w.sheet != nil {
		w.sheet.face.Update()
	}
}

// closeSheet closes the sheet and tells whether one was open.
func (w *Window) closeSheet() bool {
	if w.sheet == nil {
		return false
	}
	old := w.sheet
	w.win.Canvas().Overlays().Remove(old.face)
	w.sheet = nil
	if old.back != nil {
		w.win.Canvas().Focus(old.back)
	}
	if old.closed != nil {
		old.closed()
	}
	return true
}

// escapeSheet does what Escape does to the sheet, and tells whether one was open.
func (w *Window) escapeSheet() bool {
	if w.sheet != nil && w.sheet.escape != nil {
		w.sheet.escape()
		return true
	}
	return w.closeSheet()
}

// sheetHead is a sheet's title, beside what closes it.
func (w *Window) sheetHead(icon, title string) fyne.CanvasObject {
	return widgets.NewRow(10, widgets.Middle,
		widgets.NewIcon(icon, theme.Accent, 22), widgets.Grow(strong(title, theme.SubHeading)),
		w.plainButton(widgets.Face{Text: "Close", Key: "Esc", Kind: widgets.Plain, Low: true}, func() { w.escapeSheet() }))
}

// choices puts buttons at the right.
func choices(buttons ...fyne.CanvasObject) *fyne.Container {
	return widgets.NewRow(8, widgets.Middle, append([]fyne.CanvasObject{widgets.Space()}, buttons...)...)
}

// reveal brings what has the focus into sight, where it is in something that scrolls.
func (w *Window) reveal(o fyne.CanvasObject) {
	if w.sheet != nil {
		if w.sheet.scroll != nil {
			w.sheet.scroll.RevealObject(o)
		}
		return
	}
	if s, ok := w.screen.(interface{ reveal(fyne.CanvasObject) }); ok {
		s.reveal(o)
	}
}
