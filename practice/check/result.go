package check

import "retake/practice"

// outcome asks what came of it. What happened and what somebody said of it are Strong together.
func outcome(s *seen) verdict {
	switch {
	case s.any(Effect) && s.any(Reaction), s.of(Effect) >= 2:
		return verdict{practice.Strong, because(Effect)}
	case s.any(Effect):
		return verdict{practice.Good, because(Effect)}
	case s.any(Reaction):
		return verdict{practice.Good, because(Reaction)}
	case s.any(Shrug):
		return verdict{practice.Weak, because(Shrug)}
	}
	return verdict{practice.Missing, none}
}
