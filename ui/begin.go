package ui

import (
	"retake/practice"
)

// begin shows the first screen: the draft that was being written, else the next question, else the first start.
func (w *Window) begin() {
	draft, found, draftErr := w.parts.Drafts.Latest()
	if found && w.isTry(draft) {
		// The program ended between keeping the try and removing its draft.
		draftErr = w.parts.Drafts.Remove(draft)
		found = false
	}
	now := w.parts.Now().Wall
	w.tasks.Do(func() error { return w.parts.Drafts.Tidy(now) }, func(error) {}) // what it can't delete it will meet again
	last, _, pageErr := w.parts.History.Page("", 1)
	switch {
	case found:
		w.resume(draft)
	case len(last) > 0:
		w.ask(w.parts.Bank.After(last[0].Question))
	default:
		w.show(newStart(w))
	}
	for _, err := range []error{draftErr, pageErr} {
		if err != nil {
			w.tell(unreadable(err))
		}
	}
}

// isTry tells whether a draft has become a try already.
func (w *Window) isTry(d practice.Draft) bool {
	_, err := w.parts.History.Attempt(d.ID)
	return err == nil
}

// practise goes back to the answer being written, or to the first question.
func (w *Window) practise() {
	if w.session != nil {
		w.write(banner{})
		return
	}
	w.ask(w.parts.Bank.After(""))
}

// next goes on to the question after the one being answered; what is written of this stays as its draft.
func (w *Window) next() {
	id := ""
	if w.session != nil {
		id = w.session.Question().ID
	}
	w.ask(w.parts.Bank.After(id))
}

// ask begins or goes on with the answer to a question.
func (w *Window) ask(q practice.Question) {
	w.keep()
	var draft practice.Draft
	var found bool
	w.tasks.Do(func() (err error) {
		draft, found, err = w.parts.Drafts.Load(q.ID)
		found = found && !w.isTry(draft)
		return err
	}, func(err error) {
		if found {
			w.resume(draft)
		} else {
			w.fresh(q)
		}
		if err != nil {
			w.tell(unreadable(err))
		}
	})
}

// fresh begins an answer.
func (w *Window) fresh(q practice.Question) {
	w.session = practice.NewSession(w.parts.Checker, q, w.newID())
	w.write(banner{})
}

// resume goes on with a draft.
func (w *Window) resume(d practice.Draft) {
	w.session = practice.Resume(w.parts.Checker, d)
	now := w.parts.Now().Wall
	w.write(banner{
		bold:   "Draft from " + moment(d.Changed.In(now.Location()), now) + " is back.",
		text:   "Carry on, or begin again.",
		offers: []offer{{"Begin again", w.again}},
	})
}

// again puts what is written aside, where it is kept for 30 days, and begins the same question anew.
func (w *Window) again() {
	old := w.session.Draft(w.parts.Now())
	w.fresh(old.Question)
	w.drafts.discard(old, w.parts.Now().Wall, func(err error) {
		if err != nil {
			w.tell(banner{bold: "The old draft could not be put aside.", text: err.Error(), bad: true})
		}
	})
}

// revise begins a new answer with the text of an earlier try.
func (w *Window) revise(earlier practice.Attempt) {
	q, known := w.parts.Bank.Question(earlier.Question.ID)
	if !known {
		q = earlier.Question
	}
	w.keep()
	w.session = practice.Revise(w.parts.Checker, earlier, q, w.newID())
	w.write(banner{})
}

func (w *Window) newID() string { return w.parts.NewID(w.parts.Now().Wall) }

// keep saves what was typed since the last draft.
func (w *Window) keep() {
	if w.session != nil && w.session.Unsaved() {
		w.drafts.save(w.session.Draft(w.parts.Now()), w.saved)
	}
}

// write shows the screen on which the session's answer is written.
func (w *Window) write(say banner) {
	w.show(newWriting(w))
	w.tell(say)
}

func unreadable(err error) banner {
	return banner{bold: "Something could not be read.", text: err.Error() + ". Nothing was changed.", bad: true}
}
