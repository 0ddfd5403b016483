package check

import (
	"strings"

	"retake/practice"
	"retake/practice/prose"
)

// Limits of the gates. They are judgement, set where no honest answer comes near: English prose has 40 to 60 % function
// words, a list of nouns hardly any.
const (
	fewEnglish  = 25 // per cent of words that hold English sentences together; below it this is no English prose
	known       = 35 // per cent of words that the rules know; a list of good words has more, a foreign text fewer
	note        = 10 // per cent of English words below which it is a list; note form has more
	repeatedPct = 50 // per cent of the words that stand in phrases said before
	copiedPct   = 60 // per cent of the words that stand in the question or in our hints
)

// gate tells why the answer cannot be judged, if it cannot.
func (c *Checker) gate(a practice.Answer) practice.Gate {
	words, english, familiar := 0, 0, 0
	for _, part := range practice.Sections {
		for _, t := range c.texts[part].Tokens {
			words++
			if c.rules.kinds.is(t.Symbol, englishWord) {
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
		switch {
		case 100*familiar >= known*words && 100*english >= note*words:
			// notes can be judged, and are not clear
		case 100*familiar >= known*words:
			return practice.GateList
		case unreadable(a):
			return practice.GateGibberish
		default:
			return practice.GateLanguage
		}
	}
	switch {
	case 100*c.seen.copied > copiedPct*words:
		return practice.GateCopied
	case 100*c.seen.again > repeatedPct*words:
		return practice.GateRepeated
	}
	return practice.GateNone
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
