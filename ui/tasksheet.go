package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// taskSheet is a sheet that leads through long work. Its pages take each other's place in one card that keeps its size.
// While work runs, Escape stops it.
type taskSheet struct {
	w     *Window
	sheet *sheet
	head  fyne.CanvasObject
	body  *fyne.Container
	work  *work
	meter *meter // of the work
}

// newTaskSheet opens a sheet, empty until its first page; its measures grow with the letters.
func newTaskSheet(w *Window, icon, title string, width, height float32) *taskSheet {
	t := &taskSheet{w: w, head: w.sheetHead(icon, title), body: widgets.NewLayers()}
	letters := max(1, w.layout.room.letters)
	w.showSheet(width*letters, height*letters, t.body, nil, nil)
	t.sheet = w.sheet
	t.sheet.escape = t.escape
	t.sheet.closed = func() { t.work.stop() }
	return t
}

// escape stops what runs, or closes the sheet.
func (t *taskSheet) escape() {
	if t.work.running() {
		t.work.stop()
		t.meter.stop()
		return
	}
	t.w.closeSheet()
}

// open tells whether the sheet is still there.
func (t *taskSheet) open() bool { return t.w.sheet == t.sheet }

// close closes the sheet, where it is still there.
func (t *taskSheet) close() {
	if t.open() {
		t.w.closeSheet()
	}
}

// edge is what the edges of a field need around it where it scrolls.
const edge = 4

// page shows a page: what scrolls where it has too little room, what there is to say below it, the buttons, what has the
// focus first, and what the filled button does.
func (t *taskSheet) page(content fyne.CanvasObject, say banner, buttons fyne.CanvasObject, first fyne.Focusable, main func()) {
	scroll := widgets.NewScroll(widgets.NewInset(edge, edge, content))
	t.turn(widgets.NewInset(-edge, -edge, scroll), say, buttons, first, main)
	t.sheet.scroll = scroll
}

// turn shows a page that brings its own scrolling.
func (t *taskSheet) turn(content fyne.CanvasObject, say banner, buttons fyne.CanvasObject, first fyne.Focusable, main func()) {
	if !t.open() {
		return
	}
	t.sheet.main, t.sheet.scroll = main, nil
	column := widgets.NewColumn(14, t.head, widgets.Grow(content))
	if say.bold != "" {
		column.Add(notice(say))
	}
	column.Add(buttons)
	t.body.Objects = []fyne.CanvasObject{column}
	t.body.Refresh()
	t.w.win.Canvas().Focus(first)
}

// run shows how far work has come, with a button that stops it, until it is done.
func (t *taskSheet) run(what, unit string, do func(context.Context, practice.Progress) error, done func(error)) {
	t.meter = newMeter(what, unit)
	cancel := t.w.plainButton(widgets.Face{Text: "Cancel", Key: "Esc"}, t.escape)
	t.page(t.meter.face, banner{}, choices(cancel), cancel, nil)
	t.work = t.w.long(t.meter.set, do, done)
}

// pressed makes the filled button of a page, with its key.
func (t *taskSheet) pressed(icon, text string, do func()) *widgets.Button {
	return t.w.plainButton(widgets.Face{Icon: icon, Text: text, Key: keyLabel(cmdMain), Kind: widgets.Filled}, do)
}

// newPathField is a field for the path of a file.
func (w *Window) newPathField(path, purpose string, submit func()) *widgets.Field {
	f := widgets.NewField(w.keys, path, purpose)
	f.OnShortcut = w.shortcut
	f.OnSubmitted = func(string) { submit() }
	return f
}

// notice is a banner in a sheet, without buttons.
func notice(b banner) fyne.CanvasObject {
	look := bannerLooks[b.kind]
	return widgets.NewLayers(widgets.NewBox(look.ground, theme.RowRadius),
		widgets.NewInset(8, 14, widgets.NewRow(10, widgets.Middle,
			widgets.NewIcon(look.icon, look.ink, 18),
			widgets.Grow(widgets.NewText(theme.Body, widgets.Run{Text: b.bold, Bold: true}, widgets.Run{Text: " " + b.text})))))
}
