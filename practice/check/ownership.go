package check

import "retake/practice"

// ownership asks whether the cause is the speaker's own act or omission, plainly said. What the kind of question takes
// for it counts too: a real weakness, feedback that was accepted, a team's mistake that its lead answers for. What is
// put on others, tools, luck or a lack of ability holds it at Weak unless more is owned than excused; with nothing
// owned it is Missing.
func ownership(s *seen) verdict {
	own, said := s.owned()
	excuses := s.of(Excused) + s.of(Unable)
	switch {
	case s.any(Denied) && own <= s.of(Denied):
		return verdict{practice.Missing, because(Denied)}
	case s.any(Fake) && !s.any(Admission):
		return verdict{practice.Missing, none}
	case own == 0:
		return s.unowned()
	case s.any(Denied):
		return verdict{practice.Weak, because(Denied)}
	case s.any(Lied):
		return verdict{practice.Weak, none}
	case s.any(Blamed):
		return verdict{practice.Weak, because(Blamed)}
	case s.any(Unable) && s.kind != practice.Weakness && own < enoughOwned:
		return verdict{practice.Weak, because(Unable)}
	case excuses >= own:
		return verdict{practice.Weak, because(Excused)}
	case s.any(Admission) && own >= enoughOwned:
		return verdict{practice.Strong, because(Admission)}
	}
	return verdict{practice.Good, because(said)}
}

// enoughOwned is in how many sentences the speaker owns it where that is Strong: the act, and that it was theirs.
const enoughOwned = 2

// owned counts the sentences in which the speaker owns something, by the kind of question, and gives the feature to
// name words of.
func (s *seen) owned() (sentences int, said Feature) {
	owning := marks(1<<Admission | 1<<OwnAct)
	switch s.kind {
	case practice.Weakness:
		owning |= 1 << Shortcoming
	case practice.Feedback:
		owning |= 1<<Accepted | 1<<Shortcoming
	case practice.Leader:
		owning |= 1 << Answerable
	}
	for _, m := range s.marks {
		if m&owning != 0 {
			sentences++
		}
	}
	for _, said := range []Feature{Admission, OwnAct, Shortcoming, Accepted, Answerable} {
		if owning.has(said) && s.any(said) {
			return sentences, said
		}
	}
	return 0, Admission
}

// unowned judges an answer in which the speaker owns nothing plainly. What is half said is Weak.
func (s *seen) unowned() verdict {
	switch {
	case s.any(Blamed):
		return verdict{practice.Missing, because(Blamed)}
	case s.any(Excused):
		return verdict{practice.Missing, because(Excused)}
	case s.any(Unable):
		return verdict{practice.Missing, because(Unable)}
	case s.any(Shared):
		return verdict{practice.Weak, because(Shared)}
	case s.any(Hidden):
		return verdict{practice.Weak, because(Hidden)}
	case s.any(Answerable):
		return verdict{practice.Weak, because(Answerable)}
	case s.any(Shortcoming):
		return verdict{practice.Weak, because(Shortcoming)}
	case s.any(Accepted):
		return verdict{practice.Weak, because(Accepted)}
	}
	return verdict{practice.Missing, none}
}
