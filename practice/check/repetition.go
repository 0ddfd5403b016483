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

// phraseHash is that of some words in a row, never 0: FNV-1a over the sums of the words.
func phraseHash(words []prose.Token) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	for _, w := range words {
		h = (h ^ uint64(w.Sum)) * prime
	}
	return h | 1
}

// addText puts every phrase of a text into a set that has room for it.
func (p phrases) addText(words []prose.Token) {
	for i := 0; i+copiedPhrase <= len(words); i++ {
		p.add(phraseHash(words[i : i+copiedPhrase]))
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
		for i := range words {
			if i+phrase <= len(words) && c.said.add(phraseHash(words[i:i+phrase])) {
				again += i + phrase - max(i, againTo)
				againTo = i + phrase
			}
			if i+copiedPhrase > len(words) {
				continue
			}
			if h := phraseHash(words[i : i+copiedPhrase]); c.asked.has(h) || c.rules.hints.has(h) {
				copied += i + copiedPhrase - max(i, copiedTo)
				copiedTo = i + copiedPhrase
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
