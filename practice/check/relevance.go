package check

import "retake/practice"

// relevance asks whether the answer tells of a mistake of one's own that had a consequence.
func relevance(s *seen) verdict {
	switch {
	case s.any(Fake) && !s.any(Admission):
		return verdict{practice.Missing, because(Fake)}
	case s.admits() && (s.any(Effect) || s.any(Reaction)):
		return verdict{practice.Strong, none}
	case s.admits():
		return verdict{practice.Good, none}
	case s.any(Shared), s.any(Hidden), s.any(Blamed), s.any(Step):
		return verdict{practice.Weak, none}
	}
	return verdict{practice.Missing, none}
}
