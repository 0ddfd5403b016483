package check

import "retake/practice"

// What the steps of an answer add up to. A sentence with a sure step counts 1, one with anything else done in the Action
// half, and half again where it goes on with another. What was done by nobody knows whom counts a quarter.
const (
	aStep, aDeed, andMore, byNobody = 1.0, 0.5, 0.5, 0.25

	someSteps   = 0.5 // below it nothing is told
	goodSteps   = 2.0 // two steps (rubric: two or three or more)
	strongSteps = 4.0
	unowned     = 1.0 // more that it takes where no mistake of the speaker's own is seen
	mostlyWe    = 0.6 // of all steps: more is Weak (rubric)
)

// correctiveAction weighs the steps the speaker took. Steps that put it on others, or that end in hiding it, repair
// nothing.
func correctiveAction(s *seen) verdict {
	own, shared, done, open := 0.0, 0.0, 0.0, false
	for _, m := range s.marks {
		step := m.has(Step)
		deed := m.has(Deed) && !m.has(OwnAct) && !m.has(Admission)
		switch {
		case m.has(Denied), m.has(Blamed), m.has(Habit):
		case m.has(Cover):
			open = false
		case step || deed:
			open = open || step
			own += aDeed
			if step {
				own += aStep - aDeed
			}
			if m.has(More) {
				own += andMore
			}
		case m.has(Shift):
			shared++
		case m.has(Done):
			done += byNobody
		}
	}
	refused := (s.any(Denied) || s.any(Blamed)) && !s.admits()
	good := goodSteps
	if s.kind == practice.Event && !s.admits() {
		good += unowned
	}
	switch {
	case s.any(Cover) && !open, refused && own < goodSteps:
		return verdict{practice.Missing, because(Cover)}
	case own+shared+done == 0 && s.kind == practice.Would && s.any(Plan):
		return verdict{practice.Weak, because(Plan)}
	case own+shared+done < someSteps:
		return verdict{practice.Missing, none}
	case shared > mostlyWe*(own+shared):
		return verdict{practice.Weak, because(Shift)}
	case refused:
		return verdict{practice.Weak, none}
	case own+done >= strongSteps:
		return verdict{practice.Strong, because(Step)}
	case own+done >= good:
		return verdict{practice.Good, because(Step)}
	}
	return verdict{practice.Weak, because(Step)}
}
