package check

import "retake/practice"

// What a sentence that tells an outcome is worth. What can be counted or has a name of its own, and what somebody said
// of it, are enough (rubric: a reaction, before and after, a number). What merely happened is half of it, as is
// what stands in one sentence with a lesson or a lasting change and may belong to those. What happened before the first
// step is the harm done and not yet how it ended: it counts for as much, once, where nothing else is told.
const (
	toldOutcome  = 2
	plainOutcome = 1
)

// outcome asks what came of it: one outcome told in full is Good, two are Strong.
func outcome(s *seen) verdict {
	told, before, acted, learnt := 0, 0, false, false
	for i, m := range s.marks {
		// How it ended is told behind a step, but not in the first third (people tell 21 % of situation, rubric), and in the
		// second half even where no step was seen.
		switch {
		case acted && 3*i >= len(s.marks), 2*i >= len(s.marks):
			told += s.outcomeIn(m, learnt)
			learnt = learnt || i >= s.until[practice.Action] && m.meets(afterwards)
		case m.has(Effect) || m.has(Reaction):
			before = plainOutcome
		}
		acted = acted || m.has(Step)
	}
	told = max(told, before, s.toldFirst())
	vain := s.unredeemed()
	switch {
	case s.any(Fake) && !s.admits(), s.untold():
		return verdict{practice.Missing, none} // nothing can have come of a mistake that was none
	case s.any(Denied) && !s.admits(), vain, s.generic() && !s.named():
		told = min(told, plainOutcome)
	}
	rests := none
	for _, f := range [...]Feature{Shrug, Aftermath, Effect, Reaction} {
		if s.any(f) {
			rests = because(f)
		}
	}
	switch {
	case told >= 2*toldOutcome:
		return verdict{practice.Strong, rests}
	case told >= toldOutcome:
		return verdict{practice.Good, rests}
	case s.any(Shrug) && !vain:
		return verdict{practice.Weak, because(Shrug)}
	case told > 0:
		return verdict{practice.Weak, rests}
	}
	return verdict{practice.Missing, none}
}

// What tells of an outcome, in any part, and what else is told of the time after.
var (
	outcomes   = of(Effect, Reaction, Shrug)
	afterwards = of(Insight, Slogan, Announced, Device)
)

// toldFirst is what the Situation or the Task tells of how it ended, where the parts are in another order: nothing came of
// it in the Result, and the part has a step, a lesson or a lasting change too.
func (s *seen) toldFirst() int {
	for _, m := range s.marks[s.until[practice.Action]:s.until[practice.Result]] {
		if m.meets(outcomes) {
			return 0
		}
	}
	most, from := 0, 0
	for _, part := range []practice.Section{practice.Situation, practice.Task} {
		told, late := 0, false
		for _, m := range s.marks[from:s.until[part]] {
			if m.has(Effect) || m.has(Reaction) {
				told += s.outcomeIn(m, false)
			}
			late = late || m.meets(afterwards) || m.has(Step)
		}
		if late {
			most = max(most, told)
		}
		from = s.until[part]
	}
	return most
}

// named tells whether something came of it that can be counted or that somebody said, in a story of its own.
func (s *seen) named() bool {
	return (s.any(Effect) || s.any(Reaction)) && specifics(s).level > practice.Missing
}

// unredeemed tells whether something bad was neither put right nor understood, or a mistake was left to others, or put on
// them with a complaint, by somebody who neither owns nor understands it: what comes of that is no outcome of having dealt
// with it.
func (s *seen) unredeemed() bool {
	learnt, done := lesson(s).level, correctiveAction(s).level
	switch {
	case s.any(Lied), s.any(Crime), s.any(Danger):
		return learnt <= practice.Weak || done == practice.Missing
	case s.any(Concealed), tone(s).level == practice.Missing:
		return done == practice.Missing || learnt <= practice.Weak && done == practice.Weak
	}
	return s.any(Complaint) && ownership(s).level == practice.Missing ||
		done == practice.Missing && (learnt == practice.Missing || ownership(s).level == practice.Missing)
}

// untold tells whether no mistake was told at all: it is refused, denied or drowned in contempt, and nothing is owned, done
// or understood.
func (s *seen) untold() bool {
	kept := s.any(Refused) || s.any(Denied) || s.any(Insult) || s.any(Fake) || s.generic()
	return (kept || !s.any(Effect)) && ownership(s).level == practice.Missing && correctiveAction(s).level == practice.Missing &&
		lesson(s).level == practice.Missing
}

// outcomeIn gives what one sentence is worth. A shrug takes from the rest of its sentence, and so does doubt. Behind the
// lesson or the change, what merely happened and was counted is rather how the change does. Where no sentence ends, all
// stands in one, and nothing of it tells against the rest.
func (s *seen) outcomeIn(m marks, learnt bool) int {
	named, plain, endless := m.has(Effect) || m.has(Reaction), m.has(Aftermath), s.stops == 0
	mixed := !endless && (learnt || m.has(Insight) || m.has(Device))
	switch {
	case !endless && learnt && m.has(Proof), m.has(Shrug) && !named, !named && !plain:
		return 0
	case !endless && m.has(Hedge), m.has(Shrug) && !(m.has(Reaction) && m.has(Measure)):
		return plainOutcome
	case m.has(Effect) && m.has(Reaction):
		return 2 * toldOutcome
	case named || m.has(Measure) && !mixed:
		return toldOutcome
	}
	return plainOutcome
}
