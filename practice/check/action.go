package check

import (
	"slices"

	"retake/practice"
)

// What the steps of an answer add up to. A sentence with a sure step counts 1, one with anything else done in the Action
// 0.6; another step that it goes on with counts three quarters, and so does a third. What was done by nobody knows whom
// counts a quarter. From 0.6 to 1 the judgements of the corpus hardly change.
const (
	aStep, aDeed, andMore, byNobody = 1.0, 0.6, 0.75, 0.25

	goodSteps   = 1.75 // two steps in one sentence (rubric: two or three or more)
	strongSteps = 4.0
	mostlyWe    = 0.6 // of all steps: more is Weak (rubric)
)

// slip tells whether a sentence holds the mistake, or the words that own it.
func slip(m marks) bool { return m.has(OwnAct) || m.has(Admission) }

// steps adds up what was done by the speaker, by "we", and by nobody knows whom. What puts it on others is no step, nor
// is a habit, nor what happened in the scene before the mistake. Silent and hidden tell whether the speaker kept quiet
// or hid it, and no sure step came after.
func (s *seen) steps() (own, shared, done float64, silent, hidden bool) {
	mistake, scene := slices.IndexFunc(s.marks, slip), s.until[practice.Situation]
	if s.words[practice.Action] == 0 {
		scene = 0 // it holds more than the scene
	}
	for i, m := range s.marks {
		deed := m.has(Deed) && !slip(m) && !m.has(Habit) || m.has(Present) && !s.any(Habit)
		switch {
		case m.has(Denied), m.has(Blamed), i < scene && (mistake < 0 || i <= mistake):
			continue
		case m.has(Quiet), m.has(Cover):
			silent, hidden = silent || m.has(Quiet), hidden || m.has(Cover)
			continue
		case m.has(Step):
			own += aStep
			silent, hidden = false, false
		case deed:
			own += aDeed
		case m.has(Shift):
			shared++
			continue
		case m.has(Done):
			done += byNobody
			continue
		default:
			continue
		}
		if m.has(More) {
			own += andMore
		}
		if m.has(Row) {
			own += andMore
		}
	}
	return own, shared, done, silent, hidden
}

// correctiveAction weighs the steps the speaker took. Steps in a story that denies the mistake or puts it on others are
// Weak at most, and hiding it is none.
func correctiveAction(s *seen) verdict {
	own, shared, done, silent, hidden := s.steps()
	refused := (s.any(Denied) || s.any(Blamed)) && !s.admits()
	switch {
	case hidden:
		return verdict{practice.Missing, because(Cover)}
	case silent && own < goodSteps:
		return verdict{practice.Missing, because(Quiet)}
	case own+shared+done == 0 && s.any(VagueStep):
		return verdict{practice.Weak, because(VagueStep)}
	case own+shared+done == 0:
		return verdict{practice.Missing, because(Plan)}
	case refused && own < goodSteps:
		return verdict{practice.Missing, none}
	case shared > mostlyWe*(own+shared):
		return verdict{practice.Weak, because(Shift)}
	case silent:
		return verdict{practice.Weak, because(Quiet)}
	case refused:
		return verdict{practice.Weak, none}
	case own+done >= strongSteps:
		return verdict{practice.Strong, because(Step)}
	case own+done >= goodSteps:
		return verdict{practice.Good, because(Step)}
	}
	return verdict{practice.Weak, because(Step)}
}
