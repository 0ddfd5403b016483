package ui

import (
	"errors"
	"path/filepath"

	"retake/practice"
)

// begin shows the first screen: the draft that was being written, else the next question, else the first start; then the
// round that waits, or the screen where the person was last. It tells of a problem on the way there.
func (w *Window) begin(problem error) {
	was := w.machine.Screen
	draft, found, draftErr := w.parts.Drafts.Latest()
	for found && w.isTry(draft) && draftErr == nil {
		// The program ended between keeping the try and removing its draft.
		if draftErr = w.parts.Drafts.Remove(draft); draftErr == nil {
			draft, found, draftErr = w.parts.Drafts.Latest()
		}
	}
	waits, roundErr := w.takeUpRound()
	w.tidy()
	last, _, pageErr := w.parts.History.Page("", pageSize)
	w.prefs = practice.PreferencesOf(w.stored).ByPace(w.stored, last)
	w.asked = w.lastAsked(last)
	problem = errors.Join(problem, draftErr, roundErr, pageErr)
	switch {
	case found:
		w.resume(draft, problem)
	case waits || len(last) > 0 || problem != nil || w.parts.Crashed != "":
		w.fresh(w.parts.Bank.After(w.asked), problem)
	default:
		w.show(newStart(w))
		return
	}
	if waits {
		w.showRounds()
	}
	switch {
	case w.parts.Crashed != "":
		w.tellOfCrash(problem)
		return
	case problem != nil && waits:
		w.tell(unreadable(problem))
		return
	case problem != nil || waits:
		return
	}
	switch was {
	case screenRounds:
		w.showRounds()
	case screenProgress:
		w.showProgress()
	case screenHistory:
		w.showHistory()
	case screenSettings:
		w.showSettings()
	}
}

// lastAsked is the question of the bank that was answered last; a follow-up question is none of it.
func (w *Window) lastAsked(tries []practice.Summary) string {
	for _, t := range tries {
		if _, known := w.parts.Bank.Question(t.Question); known {
			return t.Question
		}
	}
	return ""
}

// Names of the screens that are gone back to at the next start.
const (
	screenPractice = "practice"
	screenRounds   = "rounds"
	screenProgress = "progress"
	screenHistory  = "history"
	screenSettings = "settings"
)

// tidy takes away what has been kept long enough. What it can't delete it will meet again.
func (w *Window) tidy() {
	now := w.parts.Now().Wall
	w.tasks.Do(func() error {
		_, err := w.parts.History.EmptyTrash(now)
		return errors.Join(err, w.parts.Drafts.Tidy(now))
	}, func(error) {})
}

// isTry tells whether a draft has become a try already.
func (w *Window) isTry(d practice.Draft) bool {
	_, err := w.parts.History.Attempt(d.ID)
	return err == nil
}

// practise goes back to the answer being written, or on to the next question.
func (w *Window) practise() {
	switch _, writing := w.screen.(*writing); {
	case writing:
	case w.session == nil && w.takeUp():
	case w.session == nil:
		w.next()
	default:
		w.write(banner{})
	}
}

// next goes on to the question after the last one; what is written of that stays as its draft.
func (w *Window) next() { w.ask(w.parts.Bank.After(w.asked)) }

// takeUp goes on with the answer that was checked last, where it could not be kept as a try. It gets another ID: if the
// try is kept after all, it is one that this answer revises.
func (w *Window) takeUp() bool {
	u := w.drafts.of(w.checked)
	if u == nil || u.wrongTry == nil {
		return false
	}
	d := u.draft
	d.ID = w.newID()
	w.take(practice.Resume(w.parts.Checker, d, w.prefs))
	w.drafts.soon(d)
	w.drafts.flush()
	if u.adding == 0 {
		w.drafts.drop(u)
	}
	w.write(banner{})
	return true
}

// ask begins or goes on with the answer to a question.
func (w *Window) ask(q practice.Question) {
	if s := w.session; s != nil && s.Question().ID == q.ID && s.Question().Text == q.Text {
		w.practise()
		return
	}
	w.keep()
	if d, ok := w.drafts.asked(q); ok {
		w.resume(d, nil)
		return
	}
	var draft practice.Draft
	var found bool
	w.tasks.Do(func() (err error) {
		draft, found, err = w.parts.Drafts.Load(q.ID)
		found = found && !w.isTry(draft)
		return err
	}, func(err error) {
		if found {
			w.resume(draft, err)
		} else {
			w.fresh(q, err)
		}
	})
}

// fresh begins an answer, and tells of a problem on the way to it.
func (w *Window) fresh(q practice.Question, problem error) {
	w.take(practice.NewSession(w.parts.Checker, q, w.newID(), w.prefs))
	w.session.Begin(w.parts.Now())
	w.write(banner{})
	if problem != nil {
		w.tell(unreadable(problem))
	}
}

// resume goes on with a draft, and tells of a problem on the way to it.
func (w *Window) resume(d practice.Draft, problem error) {
	w.take(practice.Resume(w.parts.Checker, d, w.prefs))
	now := w.parts.Now().Wall
	w.write(banner{
		icon:   "refresh",
		bold:   "Draft from " + moment(d.Changed.In(now.Location()), now) + " is back.",
		text:   "Carry on, or begin again.",
		offers: []offer{{"Begin again", w.again}},
	})
	if problem != nil {
		w.tell(unreadable(problem))
	}
}

// again puts what is written aside, where it is kept for 30 days, and begins the same question anew.
func (w *Window) again() {
	old := w.session.Draft(w.parts.Now())
	w.fresh(old.Question, nil)
	w.drafts.discard(old)
	w.tell(banner{
		icon: "history", bold: "Put aside.", text: "What was written stays among the earlier drafts for 30 days.",
		offers: []offer{{"Earlier drafts", w.showEarlier}},
	})
}

// revise begins a new answer with the text of an earlier try, and a piece of advice as its first hint. The caret goes to
// the box the advice is about.
func (w *Window) revise(earlier practice.Attempt, fix *practice.Advice) {
	q, known := w.parts.Bank.Question(earlier.Question.ID)
	if !known {
		q = earlier.Question
	}
	w.take(practice.Revise(w.parts.Checker, earlier, q, w.newID(), w.prefs))
	w.session.Begin(w.parts.Now())
	if fix != nil {
		w.hints.First(*fix)
		w.fixed = fix
	}
	w.write(banner{})
}

// take makes an answer the one being written. What was typed into the last one until now is kept first.
func (w *Window) take(s *practice.Session) {
	w.keep()
	w.drafts.displace(s.Question().ID, s.ID())
	w.session, w.hints, w.fixed = s, practice.Hints{}, nil
}

func (w *Window) newID() string { return w.parts.NewID(w.parts.Now().Wall) }

// write shows the screen on which the session's answer is written.
func (w *Window) write(say banner) {
	if q, known := w.parts.Bank.Question(w.session.Question().ID); known {
		w.asked = q.ID
	}
	w.remember(func(m *machine) { m.Screen = screenPractice })
	w.show(newWriting(w))
	w.tell(say)
}

// tellOfCrash says that the program ended by a fault of its own last time, behind a problem on the way to the first screen.
func (w *Window) tellOfCrash(problem error) {
	say := banner{bold: "Retake ended by itself last time.", text: "Your answers are here."}
	if problem != nil {
		say = unreadable(problem)
		say.text += " Retake ended by itself last time."
	}
	say.text += " What happened is in " + w.parts.Crashed + ", without any of your words."
	say.offers = []offer{{"Open folder", func() { w.openPath(filepath.Dir(w.parts.Crashed)) }}}
	w.tell(say)
}

func unreadable(err error) banner {
	return banner{bold: "Something could not be read.", text: err.Error() + ". Nothing was changed.", kind: bad}
}
