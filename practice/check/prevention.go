package check

import "retake/practice"

// prevention asks for a lasting change; with a sign that it holds it is Strong. A promise to be careful is no change.
func prevention(s *seen) verdict {
	switch {
	case s.any(Device) && s.any(Proof):
		return verdict{practice.Strong, because(Proof)}
	case s.any(Device):
		return verdict{practice.Good, because(Device)}
	case s.any(Proof):
		return verdict{practice.Weak, because(Proof)}
	case s.any(Promise):
		return verdict{practice.Missing, because(Promise)}
	}
	return verdict{practice.Missing, none}
}
