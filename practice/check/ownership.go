package check

import "retake/practice"

// ownership asks whether the cause is the speaker's own act or omission, plainly said.
func ownership(s *seen) verdict {
	switch {
	case s.any(Denied) && !s.any(Admission):
		return verdict{practice.Missing, because(Denied)}
	case s.any(Blamed) && !s.admits():
		return verdict{practice.Missing, because(Blamed)}
	case s.any(Denied):
		return verdict{practice.Weak, because(Denied)}
	case s.any(Blamed):
		return verdict{practice.Weak, because(Blamed)}
	case s.any(Admission) && s.of(Admission)+s.of(OwnAct) >= 2:
		return verdict{practice.Strong, because(Admission)}
	case s.any(Admission):
		return verdict{practice.Good, because(Admission)}
	case s.any(OwnAct):
		return verdict{practice.Good, because(OwnAct)}
	case s.any(Hidden):
		return verdict{practice.Weak, because(Hidden)}
	case s.any(Shared):
		return verdict{practice.Weak, because(Shared)}
	}
	return verdict{practice.Missing, none}
}
