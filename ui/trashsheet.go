package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// trashSheet is the list of what was deleted in the last 30 days. Ctrl+Enter brings what is picked, or the row that is
// chosen, back to its place in the history; Space picks several.
type trashSheet struct {
	widgets.NoHeadings
	w     *Window
	in    []practice.Trashed
	picks map[string]bool
	rows  *widgets.Rows
	said  *widgets.Text
	back  func() // something came back
}

var _ widgets.Picking = (*trashSheet)(nil)

// showTrash opens the trash; back is called once something came back from it.
func (w *Window) showTrash(back func()) {
	var in []practice.Trashed
	w.tasks.Do(func() (err error) {
		in, err = w.parts.History.Trashed()
		return err
	}, func(err error) {
		t := &trashSheet{w: w, in: in, picks: map[string]bool{}, back: back, said: muted("", theme.Small)}
		t.open(err)
	})
}

func (t *trashSheet) open(unread error) {
	w := t.w
	rows := widgets.NewColumn(12, w.sheetHead("trash", "Trash"),
		muted("What you delete stays here for 30 days. Nothing of it is counted or shown anywhere else.", theme.Body))
	if unread != nil {
		rows.Add(widgets.NewText(theme.Small, widgets.Run{Text: "Not all could be read. " + sentence(unread.Error()) + " It was left as it is.", Colour: theme.Bad}))
	}
	if len(t.in) == 0 {
		done := w.plainButton(widgets.Face{Text: "Back", Key: keyLabel(cmdMain), Kind: widgets.Filled}, func() { w.closeSheet() })
		rows.Add(strong("It is empty.", theme.Body))
		rows.Add(choices(done))
		w.showSheet(560, 0, rows, done, func() { w.closeSheet() })
		return
	}
	t.rows = widgets.NewRows(w.keys, t)
	t.rows.OnPicked = t.count
	t.rows.OnOpen = func(int) { t.restore() }
	t.rows.Choose(0)
	t.count()
	rows.Add(widgets.Grow(t.rows))
	rows.Add(widgets.NewRow(8, widgets.Middle, widgets.Grow(t.said),
		w.plainButton(widgets.Face{Text: "Delete for good", Kind: widgets.Danger}, t.ask),
		w.plainButton(widgets.Face{Icon: "undo", Text: "Bring back", Key: keyLabel(cmdMain), Kind: widgets.Filled}, t.restore)))
	w.showSheet(680, 520, rows, t.rows, t.restore)
}

// count says how many are picked.
func (t *trashSheet) count() {
	t.said.SetText("Space picks several.")
	if len(t.picks) > 0 {
		t.said.SetText(fmt.Sprintf("%d picked", len(t.picks)))
	}
	t.w.layOutSheet()
}

// chosen are the IDs of what is picked, or of the row that is chosen.
func (t *trashSheet) chosen() (ids []string) {
	for i, one := range t.in {
		if t.picks[one.ID()] || len(t.picks) == 0 && i == t.rows.At() {
			ids = append(ids, one.ID())
		}
	}
	return ids
}

// restore brings what is chosen back.
func (t *trashSheet) restore() {
	w, ids, now := t.w, t.chosen(), t.w.parts.Now().Wall
	w.closeSheet()
	w.tasks.Do(func() error { return w.parts.History.Restore(now, ids...) }, func(err error) {
		t.back()
		if err != nil {
			w.tell(failed("Not all of it came back.", err, "What did not is still in the trash."))
			return
		}
		w.tell(banner{icon: "undo", bold: "Back again.", text: "It is in its old place in the history."})
	})
}

// ask asks before anything is removed for good.
func (t *trashSheet) ask() {
	w, ids := t.w, t.chosen()
	keep := w.plainButton(widgets.Face{Text: "Keep it", Kind: widgets.Filled, Key: keyLabel(cmdMain)}, func() { w.showTrash(t.back) })
	w.showSheet(480, 0, widgets.NewColumn(14,
		w.sheetHead("trash", fmt.Sprintf("Delete %d for good?", len(ids))),
		muted("It can't be brought back then, except from a backup.", theme.Body),
		choices(w.plainButton(widgets.Face{Text: "Delete for good", Kind: widgets.Danger}, func() { t.purge(ids) }), keep),
	), keep, func() { w.showTrash(t.back) })
	w.sheet.escape = func() { w.showTrash(t.back) }
}

// purge removes what was chosen for good, and shows what is left.
func (t *trashSheet) purge(ids []string) {
	w := t.w
	w.tasks.Do(func() error {
		_, err := w.parts.History.Purge(ids...)
		return err
	}, func(err error) {
		if err != nil {
			w.closeSheet()
			w.tell(failed("Not all of it was removed.", err, "What was not is still in the trash."))
			return
		}
		w.showTrash(t.back)
	})
}

// Count is how many rows there are.
func (t *trashSheet) Count() int { return len(t.in) }

// NewRow makes a row for a try or a round.
func (*trashSheet) NewRow() fyne.CanvasObject {
	return widgets.NewInset(8, 12, widgets.NewColumn(2,
		widgets.NewText(theme.Body, widgets.Run{Text: "Question"}).Clipped(),
		widgets.NewText(theme.Small, widgets.Run{Text: "12:00", Colour: theme.Muted}).Clipped()))
}

// Fill shows a row.
func (t *trashSheet) Fill(i int, o fyne.CanvasObject) {
	lines := o.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	one, now := t.in[i], t.w.parts.Now().Wall
	title, at := one.Try.Text, one.Try.Local()
	if one.Round != nil {
		title, at = "Mock round, "+questions(len(one.Round.Questions)), one.Round.At().In(now.Location())
	}
	left := one.DaysLeft(now)
	lines[0].(*widgets.Text).SetText(title)
	lines[1].(*widgets.Text).SetText(fmt.Sprintf("%s · stays %d more %s", moment(at, now.In(at.Location())), left, plural(left, "day")))
}

// Picks is how many rows are picked.
func (t *trashSheet) Picks() int { return len(t.picks) }

// IsPicked tells whether a row is picked.
func (t *trashSheet) IsPicked(i int) bool { return t.picks[t.in[i].ID()] }

// Pick picks a row, or no longer does.
func (t *trashSheet) Pick(i int, on bool) {
	if delete(t.picks, t.in[i].ID()); on {
		t.picks[t.in[i].ID()] = true
	}
}
