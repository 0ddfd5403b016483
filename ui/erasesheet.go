package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// lastBackupEnd ends the name of the file that a last backup is put into.
const lastBackupEnd = ".jsonl.gz"

// eraseSheet asks whether everything is to go, and where to put one last backup. Keeping everything is the filled button
// and has the focus.
type eraseSheet struct {
	*taskSheet
	last *widgets.Field
	keep *widgets.Toggle
	kept bool // a last backup is wanted
}

// erase opens the sheet.
func (w *Window) erase() {
	e := &eraseSheet{kept: true}
	e.taskSheet = newTaskSheet(w, "trash", "Erase everything?", 620, 440)
	e.last = w.newPathField(personal("retake-last-"+w.parts.Now().Wall.Format(time.DateOnly)+lastBackupEnd), "Where to put it", func() {})
	e.keep = widgets.NewToggle(w.keys, true, func(on bool) {
		e.kept = on
		e.ask(banner{}, e.keep)
	})
	e.ask(banner{}, nil)
}

// ask says what goes, and asks; say is why it asks once more.
func (e *eraseSheet) ask(say banner, first fyne.Focusable) {
	stay := e.pressed("", "Keep everything", e.close)
	if first == nil {
		first = stay
	}
	content := widgets.NewColumn(12,
		plain("This removes your history, drafts, earlier drafts, backups, reports and older copies from this computer. It can't be undone.", theme.Body),
		widgets.NewRow(12, widgets.Middle, e.keep, widgets.Grow(plain("Make a last backup", theme.Body))))
	if e.kept {
		content.Add(e.last)
		content.Add(muted("It holds your tries, rounds, stories and settings. Import brings them back.", theme.Small))
	} else {
		content.Add(muted("Then nothing of what you wrote is left.", theme.Small))
	}
	e.page(content, say, choices(
		e.w.plainButton(widgets.Face{Icon: "trash", Text: "Erase everything", Kind: widgets.Danger}, e.take), stay), first, e.close)
}

// take erases everything, behind all that was given to be kept before.
func (e *eraseSheet) take() {
	w, last := e.w, ""
	if e.kept {
		if last = filePath(e.last.Text); last == "" {
			e.ask(banner{bold: "Where should the last backup go?", text: "Say where, or untick it."}, e.last)
			return
		}
	}
	w.keep()
	w.drafts.flush()
	w.backup.alone.stop()
	w.backup.asked.stop()
	now := w.parts.Now().Wall
	kept := make(chan struct{}) // all that was given to be kept before, drafts too, which would come back otherwise
	w.tasks.Do(func() error {
		w.tasks.Draft(0, func() error { close(kept); return nil }, func(error) {})
		return nil
	}, func(error) {})
	var gone []string
	e.run("Erasing", "", func(ctx context.Context, _ practice.Progress) (err error) {
		select {
		case <-kept:
		case <-ctx.Done():
			return ctx.Err()
		}
		gone, err = w.parts.Keeper.Erase(ctx, last, now)
		return err
	}, func(err error) {
		if err != nil && len(gone) == 0 {
			e.ask(failed("Nothing was erased.", err, "Everything is as it was."), nil)
			return
		}
		e.close()
		w.anew()
		w.erased(gone, last, err)
	})
}

// anew begins as at the very first start. What was being written is gone.
func (w *Window) anew() {
	w.drafts.forget()
	w.session, w.sitting, w.hints, w.fixed = nil, nil, practice.Hints{}, nil
	w.stored, w.prefs, w.asked = nil, practice.PreferencesOf(nil), ""
	w.remember(func(m *machine) { m.Screen = "" })
	w.show(newStart(w))
}

// erased says what went, where the last backup is, and what could not be erased.
func (w *Window) erased(gone []string, last string, err error) {
	title, fault := "Everything was erased", banner{}
	if err != nil {
		title, fault = "Not everything could be erased", failed("Something is still there.", err, "It is in "+w.parts.Folder+".")
	}
	list := widgets.NewColumn(6)
	for _, g := range gone {
		list.Add(widgets.NewRow(10, widgets.Middle, widgets.NewIcon("check", theme.Muted, 18), widgets.Grow(plain(g, theme.Body))))
	}
	say := widgets.NewColumn(12, plain("This went:", theme.Body), list)
	if last != "" {
		say.Add(plain("Your last backup is in "+last+". Import brings it back.", theme.Body))
	}
	t := newTaskSheet(w, "trash", title, 620, 440)
	done := t.pressed("", "Start again", t.close)
	t.page(say, fault, choices(done), done, t.close)
}
