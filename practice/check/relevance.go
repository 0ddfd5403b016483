package check

import "retake/practice"

const (
	ownStory    = 2 // sentences of "I" or "we" and a past tense that make a story of one's own
	mishapFew   = 2 // sentences that speak of what goes wrong; fewer, without an event, speak of something else
	supposedFew = 2 // sentences about what one would do that answer the question in general
	asideFew    = 2 // sentences about success or conflict; one may stand in any story
	asideMany   = 3 // so many are a triumph or a quarrel, whatever it is called
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
	case s.of(Private) >= privateFew && s.of(Private) > s.told(Work), s.any(Private) && s.told(Work) == 0:
		return verdict{practice.Missing, because(Private)}
	case s.of(Denied) > 0 && owned.level == practice.Missing && story:
		return verdict{practice.Weak, none}
	case s.of(Aside) >= asideMany && s.of(Aside) > s.of(Mishap):
		return verdict{practice.Missing, because(Aside)} // a triumph, even where it is called a mistake
	case told && s.of(Aside) >= asideFew && s.of(Aside) > s.of(Mishap):
		return verdict{practice.Weak, because(Aside)}
	case s.any(Theirs) && !own && s.kind != practice.Leader && s.of(Theirs) >= s.of(Mishap) && !s.any(Blamed):
		return verdict{practice.Missing, because(Theirs)}
	case s.any(Theirs) && !own && s.kind != practice.Leader:
		return verdict{practice.Weak, because(Theirs)}
	case s.of(Aside) >= asideFew && !own && s.of(Aside) > s.of(Mishap), s.any(Aside) && owned.level == practice.Missing && !s.any(Mishap) && !s.any(Device):
		return verdict{practice.Missing, because(Aside)}
	case s.of(Aside) >= asideFew && !own:
		return verdict{practice.Weak, because(Aside)}
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

// byOthers tells whether others do more in it than the speaker.
func (s *seen) byOthers() bool {
	others, mine := s.of(TheirScene)+s.anchors.acts, s.scenes()-s.of(TheirScene)
	return others > max(mine, s.of(PresentScene))
}

// goneWrong tells whether anything shows that something went wrong, or that it was kept from coming again.
func (s *seen) goneWrong() bool {
	return s.any(Mishap) || s.any(Device) || s.any(Proof) || s.any(Adopted) || s.any(Resolve)
}
