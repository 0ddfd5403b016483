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
	told, before, acted, learnt := 0, 0, false, false
	for i, m := range s.marks {
		// How it ended is told behind a step, but not in the first third (people tell 21 % of situation, rubric), and in the
		// second half even where no step was seen.
		switch {
		case acted && 3*i >= len(s.marks), 2*i >= len(s.marks):
			told += outcomeIn(m, learnt)
			learnt = learnt || m.has(Insight) || m.has(Slogan) || m.has(Announced) || m.has(Device)
		case m.has(Effect) || m.has(Reaction):
			before = plainOutcome
		}
		acted = acted || m.has(Step)
	}
	told = max(told, before)
	switch {
	case s.any(Fake) && !s.admits():
		return verdict{practice.Missing, none} // nothing can have come of a mistake that was none
	case s.any(Denied) && !s.admits() || s.unredeemed():
		told = min(told, plainOutcome)
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

// unredeemed tells whether something bad was neither put right nor understood, or a mistake was left to others by
// somebody who neither owns nor understands it: what comes of that is no outcome of having dealt with it.
func (s *seen) unredeemed() bool {
	blind := lesson(s).level <= practice.Weak
	idle := correctiveAction(s).level == practice.Missing
	if s.any(Lied) || s.any(Crime) || s.any(Danger) || s.any(Concealed) || tone(s).level == practice.Missing {
		return blind || idle
	}
	return idle && (lesson(s).level == practice.Missing || ownership(s).level == practice.Missing)
}

// outcomeIn gives what one sentence is worth. A shrug takes from the rest of its sentence, and so does doubt. Behind the
// lesson or the change, what merely happened and was counted is rather how the change does.
func outcomeIn(m marks, learnt bool) int {
	named, plain := m.has(Effect) || m.has(Reaction), m.has(Aftermath)
	mixed := learnt || m.has(Insight) || m.has(Device)
	switch {
	case learnt && m.has(Proof), m.has(Shrug) && !named, !named && !plain:
		return 0
	case m.has(Shrug) || m.has(Hedge):
		return plainOutcome
	case m.has(Effect) && m.has(Reaction):
		return 2 * toldOutcome
	case named || m.has(Measure) && !mixed:
		return toldOutcome
	}
	return plainOutcome
}
