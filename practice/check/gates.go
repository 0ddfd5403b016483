package check

import (
	"slices"
	"strings"

	"retake/practice"
	"retake/practice/prose"
)

// Limits of the gates. They are judgement, set where no honest answer comes near: English prose has 40 to 60 % function
// words, a list of nouns hardly any.
const (
	fewEnglish  = 25 // per cent of words that hold English sentences together; below it this is no English prose
	known       = 35 // per cent of words that the rules know; a list of good words has more, a foreign text fewer
	repeatedPct = 50 // per cent of the words that stand in sentences said before
	copiedPct   = 60 // per cent of the words that stand in the question
)

// gate tells why the answer cannot be judged, if it cannot.
func (c *Checker) gate(q practice.Question, a practice.Answer) practice.Gate {
	words, english, familiar := 0, 0, 0
	for _, part := range practice.Sections {
		for _, t := range c.texts[part].Tokens {
			words++
			if c.rules.english.has(t.Symbol) {
				english++
			}
			if t.Symbol != prose.Unknown {
				familiar++
			}
		}
	}
	switch {
	case c.seen.allWords() < practice.TooShortToJudge:
		return practice.GateShort
	case 100*english < fewEnglish*words:
		if 100*familiar >= known*words {
			return practice.GateList
		}
		if unreadable(a) {
			return practice.GateGibberish
		}
		return practice.GateLanguage
	}
	again, copied := c.repetition(q)
	switch {
	case 100*copied > copiedPct*words:
		return practice.GateCopied
	case 100*again > repeatedPct*words:
		return practice.GateRepeated
	}
	return practice.GateNone
}

// repetition counts the words that stand in sentences told before, and those in sentences of the question.
func (c *Checker) repetition(q practice.Question) (again, copied int) {
	c.rules.lexicon.Scan(q.Text, &c.question)
	n := 0
	for _, part := range practice.Sections {
		text := &c.texts[part]
		for _, s := range text.Sentences {
			tokens := text.Tokens[s.First:s.End]
			if c.seen.again[n] {
				again += len(tokens)
			}
			if len(tokens) >= leastCopied && within(tokens, c.question.Tokens) {
				copied += len(tokens)
			}
			n++
		}
	}
	return again, copied
}

// leastCopied is how many words a sentence has at least that can be a copy.
const leastCopied = 4

// within tells whether words stand in a text in the same order, one behind the other.
func within(words, text []prose.Token) bool {
	for ; len(text) >= len(words); text = text[1:] {
		if slices.EqualFunc(words, text[:len(words)], func(a, b prose.Token) bool { return a.Sum == b.Sum }) {
			return true
		}
	}
	return false
}

// unreadable tells whether most words are none in any language written in letters: too long, or one sound over and over.
func unreadable(a practice.Answer) bool {
	words, odd := 0, 0
	for _, text := range a {
		for word := range strings.FieldsSeq(text) {
			words++
			if len([]rune(word)) > 24 || !strings.ContainsAny(strings.ToLower(word), "aeiouyäöüéèáíóúåøæ") && isASCII(word) {
				odd++
			}
		}
	}
	return 3*odd > words
}

func isASCII(word string) bool {
	for i := range len(word) {
		if word[i] >= 0x80 {
			return false
		}
	}
	return true
}
