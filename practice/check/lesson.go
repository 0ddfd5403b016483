package check

import "retake/practice"

// lesson asks what the speaker understood. A slogan that fits any mistake is Missing unless it stands beside an insight.
func lesson(s *seen) verdict {
	switch {
	case s.of(Insight) >= 2:
		return verdict{practice.Strong, because(Insight)}
	case s.any(Insight) && s.any(Slogan):
		return verdict{practice.Weak, because(Slogan)}
	case s.any(Insight):
		return verdict{practice.Good, because(Insight)}
	case s.any(Slogan):
		return verdict{practice.Missing, because(Slogan)}
	}
	return verdict{practice.Missing, none}
}
