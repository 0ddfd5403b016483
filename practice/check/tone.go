package check

import "retake/practice"

// tone is good until something spoils it.
func tone(s *seen) verdict {
	switch {
	case s.any(Lied):
		return verdict{practice.Missing, because(Lied)}
	case s.any(Insult):
		return verdict{practice.Missing, because(Insult)}
	case s.any(SelfHate):
		return verdict{practice.Weak, because(SelfHate)}
	}
	return verdict{practice.Strong, none}
}
