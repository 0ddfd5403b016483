package ui

import (
	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// dataCard is the part of the settings about what is kept: where it is, its backups, and how it is taken away, brought
// back and erased.
type dataCard struct {
	w       *Window
	changed func() // it takes more or less room than before
	backups *widgets.Text
	again   *againRow

	open, backUp, restore, export, undo, bring, erase *widgets.Button
}

func newDataCard(w *Window, changed func()) *dataCard {
	c := &dataCard{w: w, changed: changed, backups: muted("", theme.Small), again: newAgainRow(w, changed)}
	button := func(icon, text string, kind widgets.Kind, do func()) *widgets.Button {
		return w.plainButton(widgets.Face{Icon: icon, Text: text, Kind: kind}, do)
	}
	c.open = button("folder", "Open", widgets.Sunken, func() { w.openPath(w.parts.Folder) })
	c.backUp = button("save", "Back up now", widgets.Sunken, w.backUp)
	c.restore = button("", "Restore", widgets.Sunken, w.restore)
	c.export = button("upload", "Export", widgets.Sunken, w.export)
	c.undo = button("undo", "Undo", widgets.Sunken, func() {
		c.show(c.backups.String(), false)
		w.undoKeeping()
	})
	c.undo.Hide()
	c.bring = button("download", "Import", widgets.Sunken, func() { w.bring("") })
	c.erase = button("trash", "Erase everything", widgets.Danger, w.erase)
	return c
}

func (c *dataCard) arrange() fyne.CanvasObject {
	said := func(s string) fyne.CanvasObject { return muted(s, theme.Small) }
	return group("Your data",
		option("Data folder", said(c.w.parts.Folder), c.open),
		option("Backup", c.backups, widgets.NewRow(8, widgets.Middle, c.backUp, c.restore)),
		option("Export", said("tries, rounds, stories and settings in one file"), c.export),
		option("Import", said("adds to what is here, replaces nothing"), widgets.NewRow(8, widgets.Middle, c.undo, c.bring)),
		c.again.arrange(),
		option("Start again", said("asks where to put a last backup"), c.erase))
}

// refresh reads which backups there are, and whether there is something to undo.
func (c *dataCard) refresh() {
	if line := c.w.backup.line; line != "" {
		c.show(line, c.undo.Visible())
		return
	}
	var all []practice.Backup
	var undo bool
	k := c.w.parts.Keeper
	c.w.tasks.Do(func() (err error) {
		undo = k.CanUndo()
		all, err = k.Backups()
		return err
	}, func(err error) {
		line := backupsWords(all, c.w.parts.Now().Wall)
		if err != nil {
			line = "the backups could not be read"
		}
		if c.w.backup.line == "" {
			c.show(line, undo)
		}
	})
}

func (c *dataCard) show(line string, undo bool) {
	c.backups.SetText(line)
	if undo {
		c.undo.Show()
	} else {
		c.undo.Hide()
		if canvas := c.w.win.Canvas(); canvas.Focused() == fyne.Focusable(c.undo) {
			canvas.Focus(c.bring)
		}
	}
	c.changed()
}
