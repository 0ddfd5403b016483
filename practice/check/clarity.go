package check

import "retake/practice"

// clarity asks for a tidy length, sentences, few hedges, and the Action as the longest part. By the rubric a few words
// around each limit are Good rather than Weak.
func clarity(s *seen) verdict {
	words := s.allWords()
	hedges := 100 * s.tallies[Hedge].hits
	switch {
	case words < practice.ShortBelow, words > practice.LongAbove:
		return verdict{practice.Missing, none}
	case words > 60*max(1, s.sentences): // no full stops
		return verdict{practice.Missing, none}
	case hedges >= 3*words:
		return verdict{practice.Missing, because(Hedge)}
	case words < practice.GoodFrom-2, words > practice.GoodTo+5:
		return verdict{practice.Weak, none}
	}
	for _, part := range practice.Sections {
		if s.words[part] == 0 || s.words[part] > s.words[practice.Action] {
			return verdict{practice.Weak, none}
		}
	}
	if s.any(Hedge) {
		return verdict{practice.Good, because(Hedge)}
	}
	return verdict{practice.Strong, none}
}
