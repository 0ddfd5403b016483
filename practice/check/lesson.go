package check

import "retake/practice"

// lesson asks what the speaker understood. What is announced, denied or meant for others is none; what fits any mistake
// is Weak. An insight counts unless its sentence denies it.
func lesson(s *seen) verdict {
	insights := 0
	for _, m := range s.marks {
		if m.has(Insight) && !m.has(Unlearned) {
			insights++
		}
	}
	slogans := 0
	for _, m := range s.marks {
		if m.has(Slogan) && !m.has(Unlearned) {
			slogans++
		}
	}
	switch {
	case insights >= 2:
		return verdict{practice.Strong, because(Insight)}
	case insights == 1:
		return verdict{practice.Good, because(Insight)}
	case slogans > 0:
		return verdict{practice.Weak, because(Slogan)}
	case s.any(Unlearned):
		return verdict{practice.Missing, because(Unlearned)}
	case s.any(Announced):
		return verdict{practice.Missing, because(Announced)}
	}
	return verdict{practice.Missing, none}
}
