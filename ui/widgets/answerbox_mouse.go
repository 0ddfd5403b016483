package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// MouseDown puts the cursor somewhere else, or begins to select.
func (b *AnswerBox) MouseDown(m *desktop.MouseEvent) {
	b.byMouse = true
	b.Entry.MouseDown(m)
}

// MouseUp ends what MouseDown began.
func (b *AnswerBox) MouseUp(m *desktop.MouseEvent) {
	b.byMouse = true
	b.Entry.MouseUp(m)
}

// DoubleTapped selects a word.
func (b *AnswerBox) DoubleTapped(p *fyne.PointEvent) {
	b.catchUp()
	b.byMouse = true
	b.Entry.DoubleTapped(p) // looks out for a third tap too
	if from, to := wordAround(b.buffer.text, b.buffer.cursor); from < to {
		b.byMouse, b.marked = false, unsure
		b.choose(from, to)
	}
}

// TappedSecondary shows a menu of what can be done with the text.
func (b *AnswerBox) TappedSecondary(at *fyne.PointEvent) {
	b.catchUp()
	app := fyne.CurrentApp()
	canvas := app.Driver().CanvasForObject(b)
	if canvas == nil {
		return
	}
	item := func(label string, can bool, s fyne.Shortcut) *fyne.MenuItem {
		item := fyne.NewMenuItem(label, func() { b.TypedShortcut(s) })
		item.Disabled = !can
		return item
	}
	from, to := b.buffer.selection()
	selected, free, clipboard := from < to, !b.Disabled(), app.Clipboard()
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("",
		item("Undo", free && len(b.buffer.done) > 0, &fyne.ShortcutUndo{}),
		item("Redo", free && len(b.buffer.undone) > 0, &fyne.ShortcutRedo{}),
		fyne.NewMenuItemSeparator(),
		item("Cut", free && selected, &fyne.ShortcutCut{Clipboard: clipboard}),
		item("Copy", selected, &fyne.ShortcutCopy{Clipboard: clipboard}),
		item("Paste", free, &fyne.ShortcutPaste{Clipboard: clipboard}),
		item("Select all", free && len(b.buffer.text) > 0, &fyne.ShortcutSelectAll{}),
	), canvas, at.AbsolutePosition)
}
