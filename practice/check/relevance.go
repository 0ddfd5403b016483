package check

import "retake/practice"

const (
	ownStory    = 2 // sentences of "I" or "we" and a past tense that make a story of one's own
	mishapFew   = 2 // sentences that speak of what goes wrong; fewer, without an event, speak of something else
	supposedFew = 2 // sentences about what one would do that answer the question in general
	asideFew    = 2 // sentences about success or conflict; one may stand in any story
	refusedFew  = 2 // sentences that take back what little is owned
	privateFew  = 2 // sentences about family and home; fewer may stand in a story from work
)

// relevance asks whether the answer tells of a mistake of one's own at work that had a consequence. A dodge is Missing
// unless a story of one's own follows it; so are another's mistake, a triumph, a quarrel and private life. General talk is
// Weak at most, and so is a story in which nothing shows that something went wrong.
func relevance(s *seen) verdict {
	owned := ownership(s)
	own := s.admits() || owned.level >= practice.Good
	story := specifics(s).level > practice.Missing
	told := own && story
	switch {
	case s.any(Fake) && !told:
		return verdict{practice.Missing, because(Fake)}
	case s.any(Refused) && !told && !(story && (s.of(Mishap) > s.of(Refused) || s.any(Step))):
		return verdict{practice.Missing, because(Refused)}
	case s.private(owned.level):
		return verdict{practice.Missing, because(Private)}
	case s.any(Vindicated):
		return verdict{practice.Missing, because(Vindicated)}
	case s.aside():
		return verdict{practice.Missing, because(Aside)}
	case s.others():
		return verdict{practice.Missing, because(Theirs)}
	case s.of(Refused) > s.mine() && (s.of(Refused) >= refusedFew || s.any(Denied)):
		return verdict{practice.Missing, because(Refused)}
	case s.of(Denied) > 0 && owned.level == practice.Missing && story:
		return verdict{practice.Weak, none}
	case s.any(Refused) && told:
		return verdict{practice.Weak, because(Refused)}
	case s.any(Theirs) && !own && s.kind != practice.Leader:
		return verdict{practice.Weak, because(Theirs)}
	case told && (s.any(Effect) || s.any(Reaction)):
		return verdict{practice.Strong, none}
	case told, s.kind == practice.Feedback && (own || s.any(Mishap)), s.kind == practice.Weakness && (own || s.any(Shortcoming)):
		return verdict{practice.Good, none}
	case story && !own && s.byOthers() && !owned.reason.some:
		return verdict{practice.Missing, none}
	case !own && !story && s.kind == practice.Event && s.of(Mishap) < mishapFew && s.general() == 0:
		return verdict{practice.Missing, none}
	case !own && owned.level == practice.Missing && !s.goneWrong():
		if !story || s.any(Aside) || s.any(Private) {
			return verdict{practice.Missing, none}
		}
		return verdict{practice.Weak, none}
	case s.kind == practice.Weakness && !own:
		return verdict{practice.Weak, none}
	case story && (s.any(Mishap) || s.scenes()-s.of(TheirScene) >= ownStory):
		return verdict{practice.Good, none}
	case own, s.scenes() > 0, s.any(Mishap), s.any(Step), s.of(Supposed) >= supposedFew:
		return verdict{practice.Weak, none}
	}
	return verdict{practice.Missing, none}
}

// private tells whether it is a story from private life: more of it is of family and home than of work. A single word of
// these makes none of a story that the speaker owns: the trade may have words that no rule knows.
func (s *seen) private(owned practice.Level) bool {
	if s.of(Private) >= privateFew {
		return s.of(Private) > s.told(Work)
	}
	return s.any(Private) && s.told(Work) == 0 && owned < practice.Good
}

// mine is in how many sentences the speaker says that something was theirs.
func (s *seen) mine() int { return s.of(Admission) + s.of(OwnAct) }

// aside tells whether it is a triumph or a quarrel, whatever it is called: more sentences are of that than of what the
// speaker did wrong. One sentence may stand in any story that begins with what the speaker did.
func (s *seen) aside() bool {
	if s.of(Aside) >= asideFew {
		return s.of(Aside) > s.mine()
	}
	return s.any(Aside) && s.mine() == 0 && !s.any(Acted) && !s.any(Hidden) && !s.any(Shared)
}

// others tells whether it is another's mistake: they do the deeds where the story begins, and the speaker none.
func (s *seen) others() bool {
	theirs := s.of(TheirDeed) + s.of(Theirs)
	if s.kind != practice.Event || theirs == 0 || s.any(Acted) || s.any(Blamed) && !s.any(TheirDeed) {
		return false
	}
	return theirs+s.of(Aside) > s.mine()+min(s.of(Admission), 1)
}

// byOthers tells whether others do more in it than the speaker.
func (s *seen) byOthers() bool {
	others, mine := s.of(TheirScene)+s.anchors.acts, s.scenes()-s.of(TheirScene)
	return others > max(mine, s.of(PresentScene))
}

// goneWrong tells whether anything shows that something went wrong, or that it was kept from coming again.
func (s *seen) goneWrong() bool {
	return s.any(Mishap) || s.any(Device) || s.any(Proof) || s.any(Adopted) || s.any(Resolve)
}
