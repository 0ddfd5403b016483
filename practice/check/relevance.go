package check

import "retake/practice"

// relevance asks whether the answer tells of a mistake of one's own at work that had a consequence. A dodge is Missing
// unless a story of one's own follows it; so are another's mistake and another subject where nothing is one's own.
func relevance(s *seen) verdict {
	own, general := s.admits(), s.of(Habit)+s.of(Supposed)
	story := s.of(Scene) >= fewScenes && s.of(Scene) > general
	told := own && story
	switch {
	case s.any(Fake) && !told:
		return verdict{practice.Missing, because(Fake)}
	case s.any(Refused) && !told:
		return verdict{practice.Missing, because(Refused)}
	case s.of(Private) > s.of(Work):
		return verdict{practice.Missing, because(Private)}
	case s.any(Aside) && !own:
		return verdict{practice.Missing, because(Aside)}
	case s.any(Theirs) && !own && s.kind != practice.Leader:
		return verdict{practice.Missing, because(Theirs)}
	case !story && (own || s.any(Mishap)):
		return verdict{practice.Weak, none}
	case told && (s.any(Effect) || s.any(Reaction)):
		return verdict{practice.Strong, none}
	case told, s.any(Mishap), s.any(Shared), s.any(Hidden):
		return verdict{practice.Good, none}
	case s.any(Blamed), s.any(Step) && story:
		return verdict{practice.Weak, none}
	}
	return verdict{practice.Missing, none}
}
