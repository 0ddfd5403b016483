package check

import "retake/practice"

// specifics asks for one past event: when, how much, who. Three kinds of detail, or many, make it strong; talk of habits
// takes one level.
func specifics(s *seen) verdict {
	kinds, details, named := 0, 0, none
	for _, f := range []Feature{When, Amount, Who} {
		if s.any(f) {
			kinds++
			details += s.of(f)
			if !named.some {
				named = because(f)
			}
		}
	}
	level := practice.Level(kinds)
	if kinds == 2 && details < 3 {
		level = practice.Weak
	}
	if s.of(Habit) > kinds {
		return verdict{max(practice.Missing, level-1), because(Habit)}
	}
	return verdict{level, named}
}
