package check

import (
	"slices"

	"retake/practice"
)

// What the steps of an answer add up to. A sentence with a sure step counts 1, one with anything else done in the Action
// 0.6, or 0.75 where it puts something right; another step that it goes on with counts three quarters, and so does a
// third. What the sentence goes on with alone counts less, as it may be another's; so does what was done by nobody knows
// whom. From 0.6 to 1 the judgements of the corpus hardly change.
const (
	aStep, aMend, aDeed, andMore, moreAlone, byNobody = 1.0, 0.75, 0.6, 0.75, 0.4, 0.3

	inBreath = 0.25 // for each thing more that the speaker did in a sentence

	goodSteps   = 1.75 // two steps in one sentence (rubric: two or three or more)
	trainSteps  = 2.2  // what makes one sure step Good: of rated answers with less two in three are Weak
	sureSteps   = 2    // sentences with a sure step that need no more
	strongSteps = 4.0
	manyDeeds   = 5.0 // what is done of which nothing is seen to put the mistake right
	mostlyWe    = 0.6 // of all steps: more is Weak (rubric)

	misplaced = 2 // sentences with a sure step before the mistake that make the Situation an Action in the wrong part
	// enoughRedeeming is how many signs a mistake of one's own has at its end: nine in ten rated stories with them hold one.
	enoughRedeeming = 2

	openSteps    = 3 // sentences with a sure step beside which one that hides something is not the whole
	unfoundSteps = 2 // sentences with a sure step beside which "nobody asked" is no concealment
	manyHabits   = 3 // sentences of what one usually does that tell steps, if none that was taken

	hollow = 3 // phrases that could be anything, and no step, that show nothing done
)

// slip tells whether a sentence holds the mistake, or the words that own it.
func slip(m marks) bool { return m.has(OwnAct) || m.has(Admission) }

// deeds is what was done about the mistake, in steps.
type deeds struct {
	own, shared, done, vague float64
	sure                     int  // sentences with a sure step
	mends                    int  // sentences that put something right
	silent, hidden           bool // kept quiet about it or hid it, and took no sure step after, nor as much else
}

func (d *deeds) all() float64 { return d.own + d.shared + d.done }

// steps adds up what was done by the speaker, by "we", and by nobody knows whom. What puts it on others is no step, nor
// is a habit, nor what happened in the scene before the mistake.
func (s *seen) steps() deeds {
	var d deeds
	quiet := 0.0 // what had been done before it was kept quiet
	mistake, scene := slices.IndexFunc(s.marks, slip), s.scene()
	inOne := mistake >= 0 && s.inOnePart()
	for i, m := range s.marks {
		acts := i >= s.until[practice.Task] && i < s.until[practice.Action]
		told := m.has(Deed) && !slip(m) && !m.has(Habit) || m.has(Present) && !s.usual() ||
			inOne && m.has(Scene) && i > mistake && !slip(m)
		if m.has(Denied) || m.has(Blamed) || i < scene && (mistake < 0 || i <= mistake) {
			continue
		}
		if m.has(Mend) {
			d.mends++
		}
		switch {
		case m.has(Cover):
			d.hidden = true
			continue
		case m.has(Quiet) && !m.has(Step):
			d.silent, quiet = true, d.own
			continue
		case m.has(Step):
			d.own += aStep
			d.sure++
			d.silent, d.hidden = false, false
		case m.has(VagueStep):
			d.vague++
			if m.has(More) {
				d.own += moreAlone
			}
			continue
		case acts && m.has(Mend) && m.has(Deed):
			d.own += aMend
			d.sure++
			d.silent = false
		case told:
			d.own += aDeed
			if m.has(Present) {
				d.sure++
			}
		case m.has(Shift):
			d.shared++
			continue
		case acts && m.has(Deed) && m.has(More): // the mistake, and what it was followed by
		case m.has(Done):
		case acts && m.has(More) && !m.has(TheirScene):
			d.own += moreAlone
			continue
		case m.has(Present):
			d.vague++
			continue
		default:
			continue
		}
		if m.has(More) {
			d.own += andMore
		}
		if m.has(Row) {
			d.own += andMore
		}
	}
	if d.own > 0 {
		d.own += inBreath * float64(s.tallies[Deed].hits-s.of(Deed))
	}
	d.done = byNobody * float64(s.tallies[Done].hits)
	d.hidden = d.hidden || s.of(Cover) > 1 || s.any(Unfound) && s.of(Step) < unfoundSteps
	d.silent = d.silent && d.own-quiet < aStep
	return d
}

// scene is how many sentences may be the scene, of which only what follows the mistake is a step: those of the Situation, unless
// it holds more than the scene.
func (s *seen) scene() int {
	sure := 0
	for _, m := range s.marks[:s.until[practice.Situation]] {
		if m.has(Step) {
			sure++
		}
	}
	if s.words[practice.Action] == 0 || sure >= misplaced {
		return 0
	}
	return s.until[practice.Situation]
}

// inOnePart tells whether the whole story stands in one part, which is not the Action.
func (s *seen) inOnePart() bool {
	return s.words[practice.Action] == 0 && slices.Max(s.words[:]) == s.allWords()
}

// usual tells whether the answer tells before its result what the speaker usually does.
func (s *seen) usual() bool {
	return slices.ContainsFunc(s.marks[:s.until[practice.Action]], func(m marks) bool { return m.has(Habit) })
}

// idle tells whether the steps are about something else than a mistake of the speaker's: none is owned, and it ends as no
// mistake does, is put on others, nothing went wrong, or the answer is about something else. Without such a sign the
// mistake may be told in words no rule knows.
func (s *seen) idle() bool {
	owned := ownership(s)
	if owned.level > practice.Missing {
		return false
	}
	signs := s.redeeming()
	doubtful := owned.reason.some || !s.any(Mishap) || relevance(s).level <= practice.Weak
	return signs <= 0 || signs < enoughRedeeming && doubtful
}

// redeeming counts the signs that a story ends as that of a mistake of one's own does: with what was understood and what
// was changed for good. Triumphs, quarrels and complaints are not told so.
func (s *seen) redeeming() int {
	return weigh(
		sign{s.any(Acted), 1},
		sign{s.any(Device), 1},
		sign{s.any(Adopted), 1},
		sign{s.any(Proof), 1},
		sign{s.of(Insight) > s.of(Slogan), 1},
		sign{s.any(Theirs), -1},
		sign{s.any(Complaint), -1},
		sign{s.any(Unlearned), -1},
		sign{s.of(Excused) > 1, -1},
		sign{s.any(Aside), -2},
		sign{s.any(Denied), -2},
	)
}

// dishonest tells whether the answer tells of a lie, or shrugs off more than one danger, which no step makes good, or keeps
// something from somebody and takes hardly a step.
func (s *seen) dishonest() bool {
	return s.any(Lied) || s.of(Danger) > 1 || s.any(Shady) && s.of(Step) < unfoundSteps
}

// inHabit tells whether the answer says what the speaker usually does or would do, steps among it.
func (s *seen) inHabit() bool {
	honest := s.kind != practice.Would && !s.any(Denied) && !s.any(Refused) && !s.any(Fake)
	steps := s.of(Plan) + s.of(VagueStep) + s.of(Present)
	return honest && steps > 0 && s.any(Habit) && steps+s.of(Habit) >= manyHabits
}

// aimless tells whether there was nothing that so few steps can have put right: no mistake of the speaker's, or no event.
func (s *seen) aimless(d *deeds) bool {
	switch {
	case d.all() >= goodSteps:
		return false
	case relevance(s).level == practice.Missing:
		return true
	}
	return d.all() <= aStep && (s.idle() || d.sure == 0 && specifics(s).level == practice.Missing)
}

// correctiveAction weighs the steps the speaker took. Where nothing is told, stopped, mended, looked into or made good,
// they are Weak at most, unless they are many. Steps in a story that denies the mistake, puts it on others or has
// none, with a lie, or about no event are Weak at most, and hiding it is none.
func correctiveAction(s *seen) verdict {
	d := s.steps()
	refused := (s.any(Denied) || s.any(Blamed) || s.tallies[Insult].hits > 1) && !s.admits()
	switch {
	case d.hidden && (d.sure < openSteps || s.of(Cover) > 1):
		return verdict{practice.Missing, because(Cover)}
	case s.dishonest():
		return verdict{practice.Missing, none}
	case d.silent && (d.own < goodSteps || d.sure == 0):
		return verdict{practice.Missing, because(Quiet)}
	case s.tallies[VagueStep].hits >= max(hollow, int(d.own)+1):
		return verdict{practice.Missing, because(VagueStep)}
	case d.own < goodSteps && s.inHabit():
		return verdict{practice.Weak, because(Plan)}
	case d.all() == 0 && d.vague > 0 && !s.any(Denied) && !s.any(Refused):
		return verdict{practice.Weak, because(VagueStep)}
	case d.all() == 0:
		return verdict{practice.Missing, because(Plan)}
	case refused && d.own < strongSteps, s.aimless(&d):
		return verdict{practice.Missing, none}
	case d.shared > mostlyWe*(d.own+d.shared):
		return verdict{practice.Weak, because(Shift)}
	case d.hidden:
		return verdict{practice.Weak, because(Cover)}
	case d.silent:
		return verdict{practice.Weak, because(Quiet)}
	case s.tallies[VagueStep].hits >= hollow && s.of(VagueStep) < hollow:
		return verdict{practice.Weak, because(VagueStep)}
	case d.mends == 0 && d.own+d.done < manyDeeds:
		return verdict{practice.Weak, because(Step)}
	case refused, s.idle(), specifics(s).level == practice.Missing:
		return verdict{practice.Weak, none}
	case d.own+d.done >= strongSteps:
		return verdict{practice.Strong, because(Step)}
	case d.own+d.done >= trainSteps, d.own+d.done >= goodSteps && (d.sure >= sureSteps || d.done > d.own):
		return verdict{practice.Good, because(Step)}
	}
	return verdict{practice.Weak, because(Step)}
}
