package check

import (
	"retake/practice"
	"retake/practice/prose"
)

// phrase is how many words in a row must come again to count as the same text. People repeat five or six ("I told the
// team that it"), hardly ever eight.
const phrase = 8

// copiedPhrase is the same for text of the question or of our own hints, which are short.
const copiedPhrase = 5

// phrases is a set of phrases by their hashes, which keeps its memory: a table of a power of two places, at most half of
// them taken. No phrase has the hash 0.
type phrases []uint64

// reset empties the set and makes room for n phrases.
func (p *phrases) reset(n int) {
	size := 16
	for size < 2*n {
		size *= 2
	}
	if cap(*p) < size {
		*p = make(phrases, size)
		return
	}
	*p = (*p)[:size]
	clear(*p)
}

// add tells whether the phrase was there already, and puts it there if not.
func (p phrases) add(hash uint64) bool {
	mask := uint64(len(p) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		switch p[i] {
		case hash:
			return true
		case 0:
			p[i] = hash
			return false
		}
	}
}

func (p phrases) has(hash uint64) bool {
	mask := uint64(len(p) - 1)
	for i := hash & mask; p[i] != 0; i = (i + 1) & mask {
		if p[i] == hash {
			return true
		}
	}
	return false
}

// rolling is the hash of the last words of a text: a polynomial of their sums, from which the first is taken when the next
// comes (Rabin & Karp 1987).
type rolling struct {
	words int    // how many
	first uint64 // what the first of them is multiplied by, once more
	hash  uint64
}

// factor is the prime of the hash FNV-1a; any odd number without a pattern would do.
const factor = 1099511628211

func newRolling(words int) rolling {
	r := rolling{words: words, first: 1}
	for range words {
		r.first *= factor
	}
	return r
}

// take goes on to word i and gives the hash of the phrase that ends with it, never 0; there is none before the first
// words are full.
func (r *rolling) take(text []prose.Token, i int) (hash uint64, full bool) {
	r.hash = r.hash*factor + uint64(text[i].Sum)
	if i >= r.words {
		r.hash -= uint64(text[i-r.words].Sum) * r.first
	}
	return r.hash | 1, i >= r.words-1
}

// addText puts every phrase of a text into a set that has room for it.
func (p phrases) addText(words []prose.Token) {
	copied := newRolling(copiedPhrase)
	for i := range words {
		if h, full := copied.take(words, i); full {
			p.add(h)
		}
	}
}

// repetition counts the words that stand in phrases said before, and those in phrases of the question or of our hints.
func (c *Checker) repetition() (again, copied int) {
	n := 0
	for _, part := range practice.Sections {
		n += len(c.texts[part].Tokens)
	}
	c.said.reset(n)
	for _, part := range practice.Sections {
		words, againTo, copiedTo := c.texts[part].Tokens, 0, 0 // up to where the words are counted
		said, asked := newRolling(phrase), newRolling(copiedPhrase)
		for i := range words {
			if h, full := said.take(words, i); full && c.said.add(h) {
				again += i + 1 - max(i+1-phrase, againTo)
				againTo = i + 1
			}
			if h, full := asked.take(words, i); full && (c.asked.has(h) || c.rules.hints.has(h)) {
				copied += i + 1 - max(i+1-copiedPhrase, copiedTo)
				copiedTo = i + 1
			}
		}
	}
	return again, copied
}

// learnHints remembers all that we say ourselves about how to answer.
func (r *Rules) learnHints() {
	var texts []string
	for _, c := range practice.Criteria {
		f := &r.fixes[c]
		for _, one := range []fix{f.Missing, f.Weak, f.Good} {
			texts = append(texts, one.Title, one.Text, one.Hint)
		}
		texts = append(texts, r.probes[c]...)
		for _, w := range r.wordings[c] {
			texts = append(texts, w.Message, w.Suggestion)
		}
	}
	n := 0
	for _, text := range texts {
		n += len(text)
	}
	r.hints.reset(n / 4)
	var scanned prose.Text
	for _, text := range texts {
		r.lexicon.Scan(text, &scanned)
		r.hints.addText(scanned.Tokens)
	}
}
