package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// importSheet brings a file's records back into the history: which file, what it would do, and only then does it.
type importSheet struct {
	*taskSheet
	path   *widgets.Field
	choose *widgets.Button
}

// bring opens the import sheet on a file; empty for none yet.
func (w *Window) bring(path string) {
	i := &importSheet{}
	i.taskSheet = newTaskSheet(w, "download", "Import", 640, 400)
	i.path = w.newPathField(path, "A Retake export or a backup", i.weigh)
	i.choose = w.plainButton(widgets.Face{Icon: "folder", Text: "Choose a file"}, func() {
		w.chooseFile("Choose an export or a backup", func(path string) {
			i.path.SetText(path)
			w.win.Canvas().Focus(i.path)
		})
	})
	i.sheet.drop = func(path string) {
		if !i.work.running() {
			i.path.SetText(path)
			i.ask(banner{})
		}
	}
	i.ask(banner{})
}

// ask asks for the file; say is why it asks once more.
func (i *importSheet) ask(say banner) {
	i.page(widgets.NewColumn(14,
		plain("Which file? A Retake export (.jsonl) or a backup.", theme.Body),
		i.path,
		widgets.NewRow(0, widgets.Middle, i.choose, widgets.Space()),
		muted("It adds to what is here. You see first what it would do.", theme.Small),
	), say, choices(i.pressed("", "Next", i.weigh)), i.path, i.weigh)
}

// weigh reads the file, and says what it would do.
func (i *importSheet) weigh() {
	path := filePath(i.path.Text)
	if path == "" {
		i.ask(banner{bold: "Which file?", text: "Type where it is, or choose it."})
		return
	}
	var m practice.Merge
	i.run("Reading "+path, "", func(ctx context.Context, progress practice.Progress) (err error) {
		m, err = i.w.parts.Keeper.Weigh(ctx, path, progress)
		return err
	}, func(err error) {
		if err != nil {
			i.ask(failed("It can't be imported.", err, "Nothing was changed."))
			return
		}
		i.tellOf(path, m)
	})
}

// tellOf says what the import of a file would do.
func (i *importSheet) tellOf(path string, m practice.Merge) {
	list := widgets.NewColumn(6)
	for _, sentence := range mergeWords(m) {
		list.Add(widgets.NewRow(10, widgets.Middle, widgets.NewIcon("check", theme.Muted, 18), widgets.Grow(plain(sentence, theme.Body))))
	}
	say := widgets.NewColumn(12, muted(path, theme.Small), list)
	back := i.w.plainButton(widgets.Face{Text: "Back"}, func() { i.ask(banner{}) })
	if m.Empty() {
		say.Add(muted("There is nothing to add.", theme.Body))
		done := i.pressed("", "Done", i.close)
		i.page(say, banner{}, choices(back, done), done, i.close)
		return
	}
	say.Add(muted("Nothing is deleted. A backup is made first.", theme.Body))
	take := func() { i.take(path) }
	yes := i.pressed("download", "Import", take)
	i.page(say, banner{}, choices(back, yes), yes, take)
}

// take adds what the file holds.
func (i *importSheet) take(path string) {
	w := i.w
	now := w.parts.Now().Wall
	var m practice.Merge
	var undo bool
	w.keep()
	i.run("Adding what is in "+path, "", func(ctx context.Context, progress practice.Progress) (err error) {
		if m, err = w.parts.Keeper.Import(ctx, path, now, progress); err == nil {
			undo = w.parts.Keeper.CanUndo()
		}
		return err
	}, func(err error) {
		if err != nil {
			i.ask(failed("Nothing was imported.", err, "Nothing was changed."))
			return
		}
		i.close()
		say := banner{icon: "download", bold: "Imported.", text: mergedWords(m)}
		if undo {
			say.offers = []offer{{"Undo", w.undoKeeping}}
		}
		w.reload(say)
	})
}

// dropped takes a file that was dropped onto the window for one to import. A sheet that has no use for it stays.
func (w *Window) dropped(_ fyne.Position, files []fyne.URI) {
	switch {
	case len(files) == 0 || files[0].Scheme() != "file" || w.parts.Keeper == nil || w.chooser != nil:
	case w.sheet == nil:
		w.bring(files[0].Path())
	case w.sheet.drop != nil:
		w.sheet.drop(files[0].Path())
	}
}
