package check

import "retake/practice"

// Where in an answer, by its sentences, a change and the signs of its lasting can stand at the earliest: before that the
// scene is set, and habits and records told there are those in which the mistake was made (judgement).
const (
	changeFrom = 1.0 / 3
	signFrom   = 1.0 / 2
)

// prevention asks for a lasting change. It is Good where the change is still in use or others took it over, and Strong
// with proof that it works: a count, a time. A change without either, and being more careful now, is Weak; a promise to
// be careful is no change, nor is a good record told in passing, or what somebody else changed after a mistake of theirs.
func prevention(s *seen) verdict {
	changed, adopted, proved := s.change()
	switch {
	case s.any(Theirs) && !s.admits():
		return verdict{practice.Missing, none}
	case changed && proved:
		return verdict{practice.Strong, because(Proof)}
	case changed && adopted:
		return verdict{practice.Good, because(Adopted)}
	case changed:
		return verdict{practice.Weak, because(Device)}
	case s.any(Resolve):
		return verdict{practice.Weak, because(Resolve)}
	case proved && s.marks[len(s.marks)-1].has(Proof):
		return verdict{practice.Weak, because(Proof)} // the last word is given to it, so something is behind it
	case adopted:
		return verdict{practice.Weak, because(Adopted)}
	case s.any(Promise):
		return verdict{practice.Missing, because(Promise)}
	}
	return verdict{practice.Missing, none}
}

// change tells whether there is a lasting change, and the signs that it lasts. What stands before the change is no sign
// of it, but for the sentence before.
func (s *seen) change() (changed, adopted, proved bool) {
	for i, m := range s.marks {
		told := float64(i+1) / float64(len(s.marks))
		if m.has(Device) && told >= changeFrom && !changed {
			before := s.marks[max(0, i-1)]
			changed, adopted, proved = true, before.has(Adopted), before.has(Proof)
		}
		if told >= signFrom {
			adopted = adopted || m.has(Adopted)
			proved = proved || m.has(Proof)
		}
	}
	return changed, adopted, proved
}
