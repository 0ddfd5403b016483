package check

import "retake/practice"

// beginning is the part of an answer, one third of its sentences, in which a change cannot be what came of the mistake:
// there the scene is set.
const beginning = 3

// prevention asks for a lasting change, with a sign that it holds: a count, a time, others who use it. A change without
// such a sign, and being more careful now, is Weak; a promise to be careful is no change.
func prevention(s *seen) verdict {
	changes, proofs := s.changes()
	switch {
	case changes > 0 && proofs > 0 && changes+proofs > 2:
		return verdict{practice.Strong, because(Proof)}
	case changes > 0 && proofs > 0:
		return verdict{practice.Good, because(Device)}
	case changes > 0:
		return verdict{practice.Weak, because(Device)}
	case s.any(Resolve):
		return verdict{practice.Weak, because(Resolve)}
	case proofs > 0:
		return verdict{practice.Weak, because(Proof)}
	case s.any(Promise):
		return verdict{practice.Missing, because(Promise)}
	}
	return verdict{practice.Missing, none}
}

// changes counts the sentences with a lasting change, and those with a sign that it holds: not before the change, but
// for the sentence before it.
func (s *seen) changes() (changes, proofs int) {
	for i, m := range s.marks {
		if i < len(s.marks)/beginning {
			continue
		}
		if m.has(Device) {
			if changes == 0 && !s.marks[max(0, i-1)].has(Proof) {
				proofs = 0
			}
			changes++
		}
		if m.has(Proof) {
			proofs++
		}
	}
	return changes, proofs
}
