package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// Picks is how many rows are picked.
func (h *history) Picks() int { return len(h.picks) }

// IsPicked tells whether a row is picked.
func (h *history) IsPicked(i int) bool {
	row, ok := h.row(i)
	return ok && h.picks[h.id(row)]
}

// Pick picks a row, or no longer does.
func (h *history) Pick(i int, on bool) {
	row, ok := h.row(i)
	switch {
	case !ok:
	case on:
		h.picks[h.id(row)] = true
	default:
		delete(h.picks, h.id(row))
	}
}

// showFoot shows what can be done with what is picked, or else where the trash and the export are.
func (h *history) showFoot() {
	w := h.w
	low := func(face widgets.Face, do func()) fyne.CanvasObject {
		face.Low = true
		return w.plainButton(face, do)
	}
	away := func(do func()) func() { // the button goes away by it
		return func() {
			do()
			w.win.Canvas().Focus(h.list)
		}
	}
	line := widgets.NewRow(0, widgets.Middle)
	if n := len(h.picks); n > 0 {
		line.Add(widgets.NewInset(0, 8, widgets.NewLine(theme.Small, widgets.Run{Text: fmt.Sprintf("%d picked", n), Bold: true})))
		line.Add(widgets.Space())
		if _, _, ok := h.pair(); ok {
			line.Add(low(widgets.Face{Text: "Compare", Kind: widgets.Plain}, h.comparePair))
		}
		line.Add(low(widgets.Face{Text: "Delete", Kind: widgets.Danger}, away(h.deleteChosen)))
		line.Add(low(widgets.Face{Text: "None", Kind: widgets.Plain}, away(h.unpick)))
	} else {
		line.Add(low(widgets.Face{Icon: "trash", Text: "Trash", Kind: widgets.Plain}, func() { w.showTrash(h.cameBack) }))
		line.Add(widgets.Space())
		line.Add(low(widgets.Face{Icon: "upload", Text: "Export", Kind: widgets.Plain}, w.export))
	}
	h.foot.Objects = []fyne.CanvasObject{line}
	h.relayout()
}

// unpick picks nothing any more, and tells whether anything was.
func (h *history) unpick() {
	clear(h.picks)
	h.list.PickAll(false)
}

// pair are the two tries that are picked, the earlier one first, where they are of one question.
func (h *history) pair() (a, b practice.Summary, ok bool) {
	if len(h.picks) != 2 {
		return a, b, false
	}
	var two []practice.Summary
	for _, t := range h.tries {
		if h.picks[t.ID] {
			two = append(two, t)
		}
	}
	if len(two) != 2 || two[0].Question == "" || two[0].Question != two[1].Question {
		return a, b, false
	}
	return two[1], two[0], true
}

// comparePair compares the two tries that are picked.
func (h *history) comparePair() {
	if a, b, ok := h.pair(); ok {
		h.whole(a.ID, func(a practice.Attempt) {
			h.whole(b.ID, func(b practice.Attempt) { h.w.compare(a, b, h.back) })
		})
	}
}

// deleteChosen puts what is picked into the trash, or the row that is chosen.
func (h *history) deleteChosen() {
	var ids []string
	for id := range h.picks {
		ids = append(ids, id)
	}
	if row, ok := h.row(h.list.At()); ok && len(ids) == 0 {
		ids = []string{h.id(row)}
	}
	h.delete(ids)
}

// delete puts tries and rounds into the trash, and offers to take them back.
func (h *history) delete(ids []string) {
	if len(ids) == 0 {
		return
	}
	slices.Sort(ids)
	now := h.w.parts.Now().Wall
	h.w.tasks.Do(func() error { return h.w.parts.History.Trash(now, ids...) }, func(err error) {
		if err != nil {
			clear(h.picks)
			h.showFoot()
			h.again()
			h.changed()
			h.tell(failed("Not all of it was deleted.", err, "What is still listed is as it was."))
			return
		}
		h.deleted = ids
		clear(h.picks)
		h.showFoot()
		h.drop(ids)
		h.changed()
		said := "Deleted."
		if len(ids) > 1 {
			said = fmt.Sprintf("%d deleted.", len(ids))
		}
		h.tell(banner{
			icon: "trash", bold: said, text: "In the trash for 30 days.",
			offers: []offer{{"Undo  " + keyLabel(cmdUndo), h.undelete}},
		})
	})
}

// drop takes tries and rounds out of the list.
func (h *history) drop(ids []string) {
	gone := func(id string) bool {
		_, found := slices.BinarySearch(ids, id)
		return found
	}
	h.rounds = slices.DeleteFunc(h.rounds, func(r practice.Round) bool { return gone(r.ID) })
	left := slices.DeleteFunc(h.tries, func(t practice.Summary) bool { return gone(t.ID) })
	h.show(nil, left)
	if len(left) == 0 && h.next != "" {
		h.read()
	}
}

// undelete takes the last deletion back.
func (h *history) undelete() {
	ids := h.deleted
	if len(ids) == 0 {
		return
	}
	now := h.w.parts.Now().Wall
	h.w.tasks.Do(func() error { return h.w.parts.History.Restore(now, ids...) }, func(err error) {
		if err != nil {
			h.tell(failed("It is still in the trash.", err, "Nothing else was changed."))
			return
		}
		h.deleted = nil
		h.cameBack()
	})
}

// cameBack lists what came back from the trash.
func (h *history) cameBack() {
	h.tell(banner{})
	h.again()
	h.changed()
}
