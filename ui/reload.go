package ui

import (
	"context"

	"retake/practice"
)

// reload reads anew what is shown of the history, after it was changed as a whole, and says what happened. An answer being
// written goes on.
func (w *Window) reload(say banner) {
	var stored []practice.Setting
	var last []practice.Summary
	w.tasks.Do(func() (err error) {
		if stored, err = w.parts.Settings.Settings(); err == nil {
			last, _, err = w.parts.History.Page("", pageSize)
		}
		return err
	}, func(err error) {
		if err != nil {
			w.tell(unreadable(err))
			return
		}
		w.stored, w.prefs = stored, practice.PreferencesOf(stored).ByPace(stored, last)
		if w.session == nil {
			w.asked = w.lastAsked(last)
		}
		switch s := w.screen.(type) {
		case *start:
			w.fresh(w.parts.Bank.After(w.asked), nil)
		case *writing:
			s.card.count()
			s.refresh()
		case *progressScreen:
			s.again()
		case *settings:
			s.refresh()
			s.data.refresh()
			s.data.again.refresh()
		}
		w.tell(say)
	})
}

// undoKeeping takes the last import or restore back.
func (w *Window) undoKeeping() {
	w.keep()
	w.tell(banner{})
	w.long(func(int, int) {}, func(context.Context, practice.Progress) error { return w.parts.Keeper.Undo() }, func(err error) {
		if err != nil {
			w.tell(failed("It could not be undone.", err, "Nothing was changed."))
			return
		}
		w.reload(banner{icon: "undo", bold: "Undone.", text: "Your history is as it was before."})
	})
}
