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

// The hash is FNV-1a over the letters of a word, and over the words of a phrase.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// wordHash is the same for a word in any case of its (Latin) letters.
func wordHash(word string) uint64 {
	h := uint64(fnvOffset)
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * fnvPrime
	}
	return h
}

// phraseHash is that of some words in a row, never 0.
func phraseHash(words []uint64) uint64 {
	h := uint64(fnvOffset)
	for _, w := range words {
		h = (h ^ w) * fnvPrime
	}
	return h | 1
}

// addText puts every phrase of a text into a set that has room for it.
func (p phrases) addText(text string, tokens []prose.Token, words []uint64) []uint64 {
	words = words[:0]
	for _, t := range tokens {
		words = append(words, wordHash(text[t.From:t.To]))
	}
	for i := 0; i+copiedPhrase <= len(words); i++ {
		p.add(phraseHash(words[i : i+copiedPhrase]))
	}
	return words
}

// repetition counts the words that stand in phrases said before, and those in phrases of the question or of our hints.
func (c *Checker) repetition(q practice.Question, a practice.Answer) (again, copied int) {
	c.rules.lexicon.Scan(q.Text, &c.question)
	c.asked.reset(len(c.question.Tokens))
	c.words = c.asked.addText(q.Text, c.question.Tokens, c.words)
	n := 0
	for _, part := range practice.Sections {
		n += len(c.texts[part].Tokens)
	}
	c.said.reset(n)
	for _, part := range practice.Sections {
		c.words = c.words[:0]
		for _, t := range c.texts[part].Tokens {
			c.words = append(c.words, wordHash(a[part][t.From:t.To]))
		}
		words, againTo, copiedTo := c.words, 0, 0 // up to where the words are counted
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
	var words []uint64
	for _, text := range texts {
		r.lexicon.Scan(text, &scanned)
		words = r.hints.addText(text, scanned.Tokens, words)
	}
}
