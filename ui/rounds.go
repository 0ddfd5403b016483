package ui

import (
	"errors"

	"retake/practice"
)

// sit begins a round of these questions, with a minute to breathe before it where that was chosen.
func (w *Window) sit(setup practice.RoundSetup, questions []practice.Question) {
	ids := make([]string, len(questions))
	for i := range ids {
		ids[i] = w.newID()
	}
	asked := make([]practice.Question, len(questions))
	for i, q := range questions {
		asked[i] = q.Asked()
	}
	w.keep()
	w.sitting = practice.Sit(w.parts.Checker, setup, asked, w.newID(), ids, w.parts.Now())
	if setup.Breathe {
		w.show(newBreathing(w))
		return
	}
	w.showSitting()
}

// showSitting shows the round where it stands.
func (w *Window) showSitting() {
	s := w.sitting
	w.drafts.roundOn(s.Draft(w.parts.Now()))
	switch s.Stage() {
	case practice.StageQuestion:
		s.Begin(w.parts.Now())
		w.show(newTurn(w))
	case practice.StageFollowUp:
		w.show(newFollowUp(w))
	case practice.StageFeedback:
		f := newFeedback(w, *s.Last(), true)
		f.round = newRoundHead(w)
		w.show(f)
	case practice.StageEnded:
		w.sitting = nil
		w.ended(s)
	}
}

// ended shows what came of a round, where anything did. Where that was chosen and the round was sat to its end, its best
// answer is told aloud first.
func (w *Window) ended(s *practice.Sitting) {
	if s.Round().Empty() {
		w.showRounds()
		w.tell(banner{icon: "stopwatch", bold: "The round has ended.", text: "Nothing was answered, so there is no report and nothing was kept."})
		return
	}
	w.show(newRoundEnding(w))
	report := func() { w.showReport(s.Round(), s.Made(), w.showRounds) }
	if s.Round().Setup.Aloud && !s.Round().Left {
		w.tellBest(s, report)
		return
	}
	report()
}

// timeUp shows where an answer that ended with its time has led. What comes next is covered, and its clock stands, until
// the person goes on: what is typed still was meant for the last answer.
func (w *Window) timeUp() {
	s := w.sitting
	const title, text = "Time is up", "What you wrote is kept."
	switch s.Stage() {
	case practice.StageQuestion:
		next := newTurn(w)
		next.cover.cover(title, text+" The next question comes when you go on.")
		w.drafts.roundOn(s.Draft(w.parts.Now()))
		w.show(next)
	case practice.StageFollowUp:
		s.Halt(w.parts.Now())
		next := newFollowUp(w)
		next.cover.cover(title, text+" A follow-up question comes when you go on.")
		w.drafts.roundOn(s.Draft(w.parts.Now()))
		w.show(next)
	default:
		w.showSitting()
	}
}

// goOn goes on with the round that waits.
func (w *Window) goOn() {
	w.sitting.Interrupted()
	w.sitting.GoOn(w.parts.Now())
	w.showSitting()
}

// endRound ends the round with what there is.
func (w *Window) endRound() {
	w.sitting.End(w.parts.Now())
	w.showSitting()
}

// later leaves the round as it stands; it waits.
func (w *Window) later() {
	w.sitting.Halt(w.parts.Now())
	w.sitting.NotSaved()
	w.keep()
	w.showRounds()
}

// roundKept is told that the tries of a round are in the history.
func (w *Window) roundKept(r practice.RoundDraft) {
	if w.sitting == nil || w.sitting.Round().ID != r.Round.ID {
		return
	}
	for _, a := range r.Made {
		w.sitting.Kept(a.ID)
	}
}

// takeUpRound finds the round that was going on when the program ended, and tells whether one waits. What came of one
// that had ended then is kept now.
func (w *Window) takeUpRound() (waits bool, err error) {
	d, found, err := w.parts.Drafts.OpenRound()
	switch {
	case !found:
		return false, err
	case !d.Whole():
		return false, errors.Join(err, errors.New("a round that went on could not be read whole; its file is left as it is"))
	case d.Stage == practice.StageEnded:
		w.drafts.roundOn(d)
		return false, err
	}
	w.sitting = practice.ResumeSitting(w.parts.Checker, d)
	if len(d.Made) > 0 {
		w.drafts.roundOn(d)
	}
	return true, err
}
