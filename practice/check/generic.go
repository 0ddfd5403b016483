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
func (c *Checker) ownWords(a practice.Answer) (own, all int) {
	for _, part := range practice.Sections {
		all += len(c.texts[part].Tokens)
	}
	c.own.reset(all)
	all = 0
	for _, part := range practice.Sections {
		text := &c.texts[part]
		for _, s := range text.Sentences {
			sentence := text.Tokens[s.First:s.End]
			if !slices.ContainsFunc(sentence, func(t prose.Token) bool { return c.rules.kinds.is(t.Symbol, speakerWord) }) {
				continue
			}
			all += len(sentence)
			for _, t := range sentence {
				kind := c.rules.kinds.of(t.Symbol)
				if kind&officeWord != 0 || isAbstract(a[part][t.From:t.To]) {
					c.seen.manner.office++
				}
				plain := t.Symbol == prose.Number || t.To-t.From < shortestOwn || kind&plainWord != 0
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
// mistake, so none of it is clearly there. Owning it can be, unless not even the mistake is named.
func inGeneral(s *seen, v *[len(practice.Criteria)]verdict) {
	event := !s.unasked && s.kind != practice.Would && s.kind != practice.Weakness && s.allWords() >= practice.TooShortToJudge
	switch {
	case s.unfilled(), event && s.proverbial(), event && s.hollow() && s.own == 0:
		hold(v, practice.Missing, told...)
		hold(v, practice.Missing, practice.Ownership, practice.Relevance)
	case event && s.ironic():
		hold(v, practice.Missing, practice.Ownership, practice.Lesson, practice.Prevention)
		hold(v, practice.Weak, practice.CorrectiveAction, practice.Outcome, practice.Relevance)
	case event && s.triumphant():
		hold(v, practice.Missing, practice.Ownership, practice.Lesson, practice.Prevention, practice.Relevance)
		hold(v, practice.Weak, practice.CorrectiveAction)
	case event && s.patronising():
		hold(v, practice.Missing, practice.Ownership, practice.Lesson, practice.Prevention)
		hold(v, practice.Weak, practice.CorrectiveAction)
	case event && s.listed() && !s.any(OwnAct):
		hold(v, practice.Weak, told...)
		hold(v, practice.Weak, practice.Ownership)
		hold(v, practice.Missing, practice.Relevance)
	case event && s.abstract():
		hold(v, practice.Weak, told...)
		hold(v, practice.Weak, practice.Ownership, practice.Relevance)
		hold(v, practice.Missing, practice.CorrectiveAction)
		if s.anchors.names+s.anchors.acts == 0 {
			hold(v, practice.Missing, practice.Specifics)
		}
	case event && (s.hollow() && !s.any(OwnAct) || s.contrite()):
		hold(v, practice.Weak, told...)
		hold(v, practice.Weak, practice.Ownership, practice.Relevance)
	case event && (s.listed() || s.hollow() || s.unpinned()):
		hold(v, practice.Weak, told...)
		hold(v, practice.Good, practice.Ownership, practice.Relevance)
	case s.generic(): // lesson and outcome ask for words of their own themselves
		hold(v, practice.Weak, practice.Specifics, practice.CorrectiveAction, practice.Prevention)
	}
}

// told are the criteria that ask what happened.
var told = []practice.Criterion{
	practice.Specifics, practice.CorrectiveAction, practice.Outcome, practice.Lesson, practice.Prevention,
}

// hold lowers verdicts to a level where they are above. Of what is Weak the words that there are can still be named.
func hold(v *[len(practice.Criteria)]verdict, level practice.Level, criteria ...practice.Criterion) {
	for _, c := range criteria {
		if v[c].level > level {
			v[c].level = level
			if level == practice.Missing {
				v[c].reason = none
			}
		}
	}
}
