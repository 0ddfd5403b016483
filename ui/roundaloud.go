package ui

import "retake/practice"

// tellBest has the best answer of a round told aloud, and goes on to then; at once where no answer has a score.
func (w *Window) tellBest(s *practice.Sitting, then func()) {
	var facts roundFacts
	w.tasks.Do(func() (err error) {
		facts, err = w.readRound(s.Round(), s.Made())
		return err
	}, func(error) { // of which the report tells
		if best := facts.best(); best != nil {
			w.tellAloud(*best, then)
		} else {
			then()
		}
	})
}

// best is the try with the highest score, the first of equals; nil where none has a score.
func (f roundFacts) best() (best *practice.Attempt) {
	for _, a := range f.attempts {
		if a != nil && a.Check.Score != practice.NoScore && (best == nil || a.Check.Score > best.Check.Score) {
			best = a
		}
	}
	return best
}
