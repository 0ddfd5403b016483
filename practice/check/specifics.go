package check

import "retake/practice"

// How much an interviewer needs to see one event: things that happened, and details of several kinds to picture them by.
// They are judgement, set so that an event told with a time or a place, a person and a thing or a figure is clearly there.
const (
	fewScenes   = 2 // sentences in which something happened; below it no event is told
	clearKinds  = 3 // kinds of detail of an event that is clearly there
	vividKinds  = 4 // and of one that is easy to picture
	fewDetails  = 4 // sentences with details, each counted once for every kind; below it few
	manyDetails = 9
)

// specifics asks for one past event: when, where, who, what thing, how much. What one usually does or would do is no
// event, whatever figures it has; words that could mean anything take away a detail.
func specifics(s *seen) verdict {
	kinds, details, named := 0, -s.of(Vague), none
	for _, f := range []Feature{When, Amount, Where, Who, Thing} {
		if s.any(f) {
			kinds++
			details += s.of(f)
			if !named.some {
				named = because(f)
			}
		}
	}
	scenes, general, usual := s.scenes(), s.general(), Habit
	if s.of(Supposed) > s.of(Habit) {
		usual = Supposed
	}
	few := kinds < clearKinds || details < fewDetails
	switch {
	case general > 0 && general >= scenes:
		return verdict{practice.Missing, because(usual)}
	case scenes == 0, scenes < fewScenes && few:
		return verdict{practice.Missing, named}
	case kinds == 0, kinds == 1 && (details < 2 || general > 0):
		return verdict{practice.Missing, named}
	case 2*general > scenes:
		return verdict{practice.Weak, because(usual)}
	case few && s.any(Vague):
		return verdict{practice.Weak, because(Vague)}
	case few:
		return verdict{practice.Weak, named}
	case kinds < vividKinds || details < manyDetails:
		return verdict{practice.Good, named}
	}
	return verdict{practice.Strong, named}
}

// scenes is how many sentences tell that something happened.
func (s *seen) scenes() int { return s.of(Scene) + s.of(TheirScene) }

// general is how many sentences tell what one usually does or would do.
func (s *seen) general() int { return s.of(Habit) + s.of(Supposed) }
