package check

import (
	"retake/practice"
	"retake/practice/prose"
)

// An answer is generic where fewer than fewOwn of a hundred words are its own: different ones, beside those that any
// answer could be made of. Answers that were rated as telling one event clearly have 20 to 40, slogans and stories of "a
// mistake with some data" 5 to 15 (a figure of our own). A long answer has ever fewer new ones, so manyOwn are enough.
const (
	fewOwn  = 16
	manyOwn = 50
)

// ownWords counts the different words that are neither of those that any answer could be made of, nor numbers.
func (c *Checker) ownWords() int {
	tokens, n := 0, 0
	for _, part := range practice.Sections {
		tokens += len(c.texts[part].Tokens)
	}
	c.own.reset(tokens)
	for _, part := range practice.Sections {
		for _, t := range c.texts[part].Tokens {
			if t.Symbol == prose.Number || t.To-t.From < shortestOwn || c.rules.plain.has(t.Symbol) {
				continue
			}
			if !c.own.add(uint64(t.Sum) | 1<<32) {
				n++
			}
		}
	}
	return n
}

// shortestOwn is how many letters a word has at least that says something; what is shorter is grammar.
const shortestOwn = 3

// generic tells whether an answer tells of nothing in particular.
func (s *seen) generic() bool {
	words := s.allWords()
	return words >= practice.TooShortToJudge && s.own < manyOwn && 100*s.own < fewOwn*words
}

// inGeneral lowers the verdicts on an answer that tells of nothing in particular: whatever it says could be said of any
// mistake, so none of it is clearly there. Owning it can be.
func inGeneral(s *seen, v *[len(practice.Criteria)]verdict) {
	if !s.generic() {
		return
	}
	for _, c := range []practice.Criterion{
		practice.Specifics, practice.CorrectiveAction, practice.Outcome, practice.Lesson, practice.Prevention,
	} {
		if v[c].level > practice.Weak {
			v[c] = verdict{practice.Weak, none}
		}
	}
}
