package check

import "retake/practice"

// How much an interviewer needs to see one event, as judgement: things that happened, details to picture them by, and
// anchors that pin them down. The first detail of a kind (when, how much, where, who, what) counts in full and the next
// ones ever less; words that could mean anything count against it in the same way. Details alone can be anybody's, so an
// event is clearly there only where a date, figures or names pin it down as well.
const (
	fewScenes = 2   // sentences in which something happened; below it, unless something went wrong, no event is told
	fewThings = 2   // sentences that name a thing; fewer, with neither time nor anchor, could be about anything
	clearly   = 2.9 // credit of an event that is clearly there
	vivid     = 5   // and of one that is easy to picture
	pinned    = 2   // anchors of an event that is clearly there: a date, or several figures and names
	firmly    = 3   // and of one that is easy to picture
	noted     = 4   // of one that is told in notes, without a sentence in which something happens
)

// specifics asks for one past event: when, where, who, what thing, how much. What one usually does or would do is no
// event, whatever figures it has.
func specifics(s *seen) verdict {
	kinds, credit, named := 0, -fading(s.of(Vague)), none
	for _, f := range []Feature{When, Amount, Where, Who, Thing} {
		if n := s.told(f); n > 0 {
			kinds++
			credit += fading(n)
			if !named.some {
				named = because(f)
			}
		}
	}
	scenes, general, pin, usual := s.scenes(), s.general(), s.pin(), Habit
	if s.of(Supposed) > s.of(Habit) {
		usual = Supposed
	}
	switch {
	case general > 0 && general >= scenes:
		return verdict{practice.Missing, because(usual)}
	case scenes < fewScenes && pin >= noted:
		return verdict{practice.Good, named}
	case scenes == 0, scenes < fewScenes && credit < clearly && !s.any(Mishap), scenes <= fewScenes && s.any(Refused):
		return verdict{practice.Missing, named}
	case pin < 1 && s.told(When) == 0 && s.told(Thing) < fewThings:
		return verdict{practice.Missing, named}
	case kinds == 0 && scenes <= fewScenes, general > 0 && credit <= 1:
		return verdict{practice.Missing, named}
	case 2*general > scenes:
		return verdict{practice.Weak, because(usual)}
	case credit < clearly && s.any(Vague):
		return verdict{practice.Weak, because(Vague)}
	case credit < clearly, pin < pinned:
		return verdict{practice.Weak, named}
	case credit < vivid, pin < firmly:
		return verdict{practice.Good, named}
	}
	return verdict{practice.Strong, named}
}

// told is how many sentences have a feature that tell more than what something is like: a town may be described in any
// answer.
func (s *seen) told(f Feature) int {
	n := 0
	for i, m := range s.marks {
		if m.has(f) && s.sayings[i] != picture {
			n++
		}
	}
	return n
}

// fading is the credit of so many instances: the first counts 1, the second 0.4, each further one 0.15.
func fading(n int) float64 {
	switch n {
	case 0:
		return 0
	case 1:
		return 1
	}
	return 1.4 + 0.15*float64(n-2)
}

// scenes is how many sentences tell that something happened. What is told in the present tense counts where the answer
// says when it was and tells more of that than of habits.
func (s *seen) scenes() int {
	n := s.of(Scene) + s.of(TheirScene)
	if s.told(When) > 0 && s.general() < s.of(PresentScene) {
		n += s.of(PresentScene)
	}
	return n
}

// general is how many sentences tell what one usually does or would do.
func (s *seen) general() int { return s.of(Habit) + s.of(Supposed) }

// pin is how firmly an event is pinned down: by its anchors, and half as much by times told in other words.
func (s *seen) pin() float64 { return s.anchors.pin() + float64(min(s.told(When), fewAnchors))/2 }
