package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// backupSheet is where a backup is looked into and put in the place of the history. What is in the one that is chosen stands
// beside the list.
type backupSheet struct {
	widgets.NoHeadings
	*taskSheet
	backups []practice.Backup // newest first
	rows    *widgets.Rows
	chosen  int    // the one that is looked into; -1 for none
	wait    func() // cancels the wait before it is; nil for none
	view    *fyne.Container
	buttons *fyne.Container
	look    *work
}

// restore opens the sheet of all backups.
func (w *Window) restore() {
	b := &backupSheet{chosen: -1, view: widgets.NewLayers(), buttons: widgets.NewLayers()}
	b.taskSheet = newTaskSheet(w, "history", "Backups", 760, 460)
	b.sheet.closed = func() {
		b.work.stop()
		b.look.stop()
		if b.wait != nil {
			b.wait()
		}
	}
	b.rows = widgets.NewRows(w.keys, b)
	b.rows.OnOpen = b.lookInto
	b.rows.OnChoose = b.choose
	w.tasks.Do(func() (err error) {
		b.backups, err = w.parts.Keeper.Backups()
		return err
	}, func(err error) {
		done := b.pressed("", "Done", b.close)
		none := widgets.NewColumn(8, strong("No backups yet", theme.Body),
			muted("One is made every half hour while something changes, and whenever you press Back up now.", theme.Body))
		switch {
		case err != nil:
			b.page(none, failed("The backups could not be read.", err, "Nothing was changed."), choices(done), done, b.close)
		case len(b.backups) == 0:
			b.page(none, banner{}, choices(done), done, b.close)
		default:
			b.rows.Update()
			b.list(banner{})
		}
	})
}

// list shows the backups, and beside them what is in the one that is chosen.
func (b *backupSheet) list(say banner) {
	if !b.open() {
		return
	}
	letters := max(1, b.w.layout.room.letters)
	b.turn(widgets.NewRow(16, widgets.Full, widgets.NewWide(330*letters, b.rows), widgets.Grow(b.view)), say, b.buttons, b.rows, nil)
	b.lookInto(b.rows.At())
}

// say shows what there is to say about the backup that is chosen.
func (b *backupSheet) say(all ...fyne.CanvasObject) {
	b.view.Objects = []fyne.CanvasObject{widgets.NewScroll(widgets.NewColumn(10, all...))}
	b.view.Refresh()
}

// offer offers to restore a backup; nil for none.
func (b *backupSheet) offer(restore func()) {
	face := choices(b.w.plainButton(widgets.Face{Text: "Cancel", Kind: widgets.Plain}, b.close))
	if restore != nil {
		face.Add(b.pressed("history", "Restore this one", restore))
	}
	b.sheet.main = restore
	b.buttons.Objects = []fyne.CanvasObject{face}
	b.body.Refresh()
}

// lookDelay is how long a backup is chosen before it is looked into, so that none is on the way to another.
const lookDelay = 300 * time.Millisecond

// choose looks into a backup in a moment.
func (b *backupSheet) choose(n int) {
	b.begin(n)
	b.wait = b.w.tasks.After(lookDelay, func() { b.lookInto(n) })
}

// begin says that a backup is about to be looked into, and stops looking into another.
func (b *backupSheet) begin(n int) *meter {
	b.look.stop()
	if b.wait != nil {
		b.wait()
	}
	m := newMeter("Looking inside", "")
	b.chosen = n
	b.say(b.title(n), m.face)
	b.offer(nil)
	return m
}

// title names a backup.
func (b *backupSheet) title(n int) fyne.CanvasObject {
	return strong("Backup of "+b.when(n), theme.Body)
}

// when says when a backup was made.
func (b *backupSheet) when(n int) string {
	now := b.w.parts.Now().Wall
	return moment(b.backups[n].Made.In(now.Location()), now)
}

// lookInto reads a backup whole, and says what is in it or why it can't be used.
func (b *backupSheet) lookInto(n int) {
	m := b.begin(n)
	w, backup, now := b.w, b.backups[n], b.w.parts.Now().Wall
	var h practice.Holding
	b.look = w.long(m.set, func(ctx context.Context, progress practice.Progress) (err error) {
		h, err = w.parts.Keeper.Look(ctx, backup.Name, progress)
		return err
	}, func(err error) {
		if b.chosen != n || !b.open() {
			return
		}
		if err != nil {
			b.say(b.title(n), notice(failed("It can't be used.", err, "Your history is as it was. Choose another one.")))
			return
		}
		say := []fyne.CanvasObject{b.title(n)}
		for _, sentence := range insideWords(h, now) {
			say = append(say, plain(sentence, theme.Body))
		}
		b.say(append(say, muted("Your history as it is now is backed up first, and can be brought back by Undo.", theme.Body))...)
		b.offer(func() { b.put(n) })
	})
}

// put puts a backup in the place of the history.
func (b *backupSheet) put(n int) {
	w, backup, when, now := b.w, b.backups[n], b.when(n), b.w.parts.Now().Wall
	var h practice.Holding
	var undo bool
	w.keep()
	b.run("Restoring the backup of "+when, "", func(ctx context.Context, progress practice.Progress) (err error) {
		if h, err = w.parts.Keeper.RestoreBackup(ctx, backup.Name, now, progress); err == nil {
			undo = w.parts.Keeper.CanUndo()
		}
		return err
	}, func(err error) {
		if err != nil {
			b.list(failed("Nothing was restored.", err, "Your history is as it was."))
			return
		}
		b.close()
		say := banner{icon: "history", bold: "Restored.", text: "Your history is as it was in the backup of " + when + "."}
		if words := holdingWords(h); words != "" {
			say.text += " It has " + words + "."
		}
		if undo {
			say.offers = []offer{{"Undo", w.undoKeeping}}
		}
		w.reload(say)
	})
}

// Count is how many backups there are.
func (b *backupSheet) Count() int { return len(b.backups) }

// NewRow makes a row: when a backup was made, and below why and how large it is.
func (b *backupSheet) NewRow() fyne.CanvasObject {
	return widgets.NewInset(8, 12, widgets.NewColumn(2,
		widgets.NewText(theme.Body, widgets.Run{Text: "Today"}).Clipped(),
		widgets.NewText(theme.Small, widgets.Run{Text: "made by itself", Colour: theme.Muted}).Clipped()))
}

// Fill shows a backup.
func (b *backupSheet) Fill(i int, o fyne.CanvasObject) {
	lines := o.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	backup, now := b.backups[i], b.w.parts.Now().Wall
	made := backup.Made.In(now.Location())
	lines[0].(*widgets.Text).SetText(dayOf(made, now) + ", " + made.Format("15:04"))
	lines[1].(*widgets.Text).SetText(occasions[backup.Occasion] + " · " + fileSize(backup.Size))
}
