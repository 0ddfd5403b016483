package check

import "retake/practice"

// How much an interviewer needs to see one event: things that happened, and details of several kinds to picture them by.
// They are judgement, set so that an event told with a time or a place, a person and a thing or a figure is clearly there.
const (
	fewScenes   = 2 // sentences in which something happened; below it no event is told
	clearKinds  = 3 // kinds of detail of an event that is clearly there
	vividKinds  = 4 // and of one that is easy to picture
	fewDetails  = 5 // sentences with details, each counted once for every kind; below it few
	manyDetails = 9
)

// specifics asks for one past event: when, where, who, what thing, how much. What one usually does or would do is no
// event, whatever figures it has.
func specifics(s *seen) verdict {
	kinds, details, named := 0, 0, none
	for _, f := range []Feature{When, Amount, Where, Who, Thing} {
		if s.any(f) {
			kinds++
			details += s.of(f)
			if !named.some {
				named = because(f)
			}
		}
	}
	scenes, general, usual := s.of(Scene), s.of(Habit)+s.of(Supposed), Habit
	if s.of(Supposed) > s.of(Habit) {
		usual = Supposed
	}
	switch {
	case general > 0 && general >= scenes:
		return verdict{practice.Missing, because(usual)}
	case scenes < fewScenes && details < fewDetails:
		return verdict{practice.Missing, named}
	case 2*general > scenes:
		return verdict{practice.Weak, because(usual)}
	case kinds < clearKinds || details < fewDetails:
		return verdict{practice.Weak, named}
	case kinds < vividKinds || details < manyDetails:
		return verdict{practice.Good, named}
	}
	return verdict{practice.Strong, named}
}
