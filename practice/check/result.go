package check

import "retake/practice"

// What a sentence that tells an outcome is worth. What can be counted or has a name of its own, and what somebody said
// of it, are enough (rubric: a reaction, before and after, a number). What merely happened is half of it, as is
// what stands in one sentence with a lesson or a lasting change and may belong to those. What happened before the first
// step is the harm done and not yet how it ended: it counts for as much, once, where nothing else is told.
const (
	toldOutcome  = 2
	plainOutcome = 1
)

// outcome asks what came of it: one outcome told in full is Good, two are Strong.
func outcome(s *seen) verdict {
	told, before, acted := 0, 0, false
	for i, m := range s.marks {
		// How it ended is told behind a step, but not in the first third (people tell 21 % of situation, rubric), and in the
		// second half even where no step was seen.
		switch {
		case acted && 3*i >= len(s.marks), 2*i >= len(s.marks):
			told += outcomeIn(m)
		case m.has(Effect) || m.has(Reaction):
			before = plainOutcome
		}
		acted = acted || m.has(Step)
	}
	told = max(told, before)
	if (s.any(Denied) || s.any(Fake)) && !s.admits() || s.unredeemed() {
		told = min(told, plainOutcome) // nothing can have come of a mistake that was none, or that was covered up
	}
	rests := none
	for _, f := range [...]Feature{Shrug, Aftermath, Effect, Reaction} {
		if s.any(f) {
			rests = because(f)
		}
	}
	switch {
	case told >= 2*toldOutcome:
		return verdict{practice.Strong, rests}
	case told >= toldOutcome:
		return verdict{practice.Good, rests}
	case s.any(Shrug):
		return verdict{practice.Weak, because(Shrug)}
	case told > 0:
		return verdict{practice.Weak, rests}
	}
	return verdict{practice.Missing, none}
}

// unredeemed tells whether it was covered up, a crime or a danger to others, or neither put right nor understood or
// owned: what comes of that is no outcome of a mistake one has dealt with.
func (s *seen) unredeemed() bool {
	if s.any(Lied) || s.any(Crime) || s.any(Danger) || s.any(Concealed) {
		return true
	}
	return correctiveAction(s).level == practice.Missing &&
		(lesson(s).level == practice.Missing || ownership(s).level == practice.Missing)
}

// outcomeIn gives what one sentence is worth. A shrug takes from the rest of its sentence.
func outcomeIn(m marks) int {
	named, plain := m.has(Effect) || m.has(Reaction), m.has(Aftermath)
	learnt := m.has(Insight) || m.has(Device) || m.has(Proof)
	switch {
	case m.has(Effect) && m.has(Reaction):
		return 2 * toldOutcome
	case m.has(Shrug) && !named:
		return 0
	case !m.has(Shrug) && (named || plain && m.has(Measure) && !learnt):
		return toldOutcome
	case named || plain:
		return plainOutcome
	}
	return 0
}
