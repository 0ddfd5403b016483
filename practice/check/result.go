package check

import "retake/practice"

// What a sentence that tells an outcome is worth. What can be counted or has a name of its own, and what somebody said
// of it, are enough (rubric: a reaction, before and after, a number). What merely happened is half of it, and so is what
// happened before the first step, for that is the harm done and not yet how it ended.
const (
	toldOutcome  = 2
	plainOutcome = 1
)

// outcome asks what came of it: one outcome told in full is Good, two are Strong.
func outcome(s *seen) verdict {
	told, acted := 0, !s.any(Step)
	for _, m := range s.marks {
		told += outcomeIn(m, acted)
		acted = acted || m.has(Step)
	}
	if (s.any(Denied) || s.any(Fake)) && !s.admits() {
		told = min(told, plainOutcome) // nothing can have come of a mistake that was none
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

// outcomeIn gives what one sentence is worth; acted says that a step was told before it. A shrug takes from the rest of its
// sentence.
func outcomeIn(m marks, acted bool) int {
	named := m.has(Effect) || m.has(Reaction)
	switch {
	case m.has(Effect) && m.has(Reaction) && acted:
		return 2 * toldOutcome
	case m.has(Shrug) && !named:
		return 0
	case acted && !m.has(Shrug) && (named || m.has(Aftermath) && m.has(Measure)):
		return toldOutcome
	case named, m.has(Aftermath):
		return plainOutcome
	}
	return 0
}
