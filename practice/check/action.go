package check

import "retake/practice"

// correctiveAction counts the steps the speaker took: two are Good, four Strong (rubric: two or three or more). More
// "we" than 0.6 of all steps is Weak.
func correctiveAction(s *seen) verdict {
	own, shared := s.of(Step), s.of(Shift)
	switch {
	case own+shared == 0:
		return verdict{practice.Missing, none}
	case float64(shared) > 0.6*float64(own+shared):
		return verdict{practice.Weak, because(Shift)}
	case own >= 4:
		return verdict{practice.Strong, because(Step)}
	case own >= 2:
		return verdict{practice.Good, because(Step)}
	}
	return verdict{practice.Weak, because(Step)}
}
