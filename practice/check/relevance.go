package check

import "retake/practice"

const (
	ownStory   = 3 // sentences of "I" or "we" and a past tense that make a story of one's own
	ofOthers   = 2 // so many times as many sentences with another subject make it somebody else's
	privateFew = 2 // sentences about family and home; fewer may stand in a story from work
)

// relevance asks whether the answer tells of a mistake of one's own at work that had a consequence. A dodge is Missing
// unless a story of one's own follows it; so are another's mistake and another subject where nothing is one's own.
// A story that names its mistake in words no rule knows gets the benefit of the doubt.
func relevance(s *seen) verdict {
	own := s.admits()
	scenes := s.scenes()
	story := scenes > s.general() && (scenes >= fewScenes || s.any(Mishap))
	told := own && story
	switch {
	case s.any(Fake) && !told:
		return verdict{practice.Missing, because(Fake)}
	case s.any(Refused) && !told:
		return verdict{practice.Missing, because(Refused)}
	case s.of(Private) >= privateFew && s.of(Private) > s.of(Work):
		return verdict{practice.Missing, because(Private)}
	case s.any(Blamed) && !own:
		return verdict{practice.Weak, none}
	case s.any(Theirs) && !own && s.kind != practice.Leader:
		return verdict{practice.Missing, because(Theirs)}
	case s.any(Aside) && !own && !s.any(Mishap):
		return verdict{practice.Missing, because(Aside)}
	case s.any(Aside) && !own:
		return verdict{practice.Weak, because(Aside)}
	case told && (s.any(Effect) || s.any(Reaction)):
		return verdict{practice.Strong, none}
	case told:
		return verdict{practice.Good, none}
	case own:
		return verdict{practice.Weak, none}
	case story && s.of(TheirScene) > ofOthers*s.of(Scene):
		return verdict{practice.Missing, none}
	case story && (s.any(Mishap) || s.of(Scene) >= ownStory):
		return verdict{practice.Good, none}
	case scenes > 0, s.any(Mishap), s.any(Shared), s.any(Hidden), s.any(Step):
		return verdict{practice.Weak, none}
	}
	return verdict{practice.Missing, none}
}
