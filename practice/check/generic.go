package check

import (
	"slices"

	"retake/practice"
	"retake/practice/prose"
)

// An answer is generic where, in the sentences in which it speaks of the speaker, fewer than fewOwn of a hundred words are
// its own: different ones, beside those that any answer could be made of. Answers that were rated as telling one event
// clearly have 20 to 40, slogans and stories of "a mistake with some data" 5 to 15 (a figure of our own). A long answer has
// ever fewer new ones, so manyOwn are enough.
const (
	fewOwn  = 16
	manyOwn = 50
)

// ownWords counts the different words that are neither of those that any answer could be made of, nor numbers, and all
// words, in sentences with "I", "we" or the like.
func (c *Checker) ownWords() (own, all int) {
	for _, part := range practice.Sections {
		all += len(c.texts[part].Tokens)
	}
	c.own.reset(all)
	all = 0
	for _, part := range practice.Sections {
		text := &c.texts[part]
		for _, s := range text.Sentences {
			sentence := text.Tokens[s.First:s.End]
			if !slices.ContainsFunc(sentence, func(t prose.Token) bool { return c.rules.speaker.has(t.Symbol) }) {
				continue
			}
			all += len(sentence)
			for _, t := range sentence {
				plain := t.Symbol == prose.Number || t.To-t.From < shortestOwn || c.rules.plain.has(t.Symbol)
				if !plain && !c.own.add(uint64(t.Sum)|1<<32) {
					own++
				}
			}
		}
	}
	return own, all
}

// shortestOwn is how many letters a word has at least that says something; what is shorter is grammar.
const shortestOwn = 3

// generic tells whether an answer tells of nothing in particular.
func (s *seen) generic() bool {
	return s.allWords() >= practice.TooShortToJudge && s.own < manyOwn && 100*s.own < fewOwn*s.spoken
}

// inGeneral lowers the verdicts on an answer that tells of nothing in particular: whatever it says could be said of any
// mistake, so none of it is clearly there. Owning it can be, and so can what was understood: its words are their own proof.
func inGeneral(s *seen, v *[len(practice.Criteria)]verdict) {
	if !s.generic() {
		return
	}
	for _, c := range []practice.Criterion{
		practice.Specifics, practice.CorrectiveAction, practice.Outcome, practice.Prevention,
	} {
		if v[c].level > practice.Weak {
			v[c] = verdict{practice.Weak, none}
		}
	}
}
