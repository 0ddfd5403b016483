package prose

import (
	"maps"
	"strings"
)

// Symbol stands for a word. Symbols count up from 0 without gaps.
type Symbol uint32

const (
	Unknown Symbol = iota // any word that the lexicon does not know
	Number                // anything that begins with a digit, or a sum of money
	firstWord
)

// Lexicon knows words. It is built once and only read afterwards.
type Lexicon struct {
	symbols map[string]Symbol // of the words and of their other spellings
	words   int
	cues    cues
}

// NewLexicon knows only the words that scopes and contractions hang on.
func NewLexicon() *Lexicon {
	l := &Lexicon{symbols: map[string]Symbol{}}
	l.cues = newCues(l)
	return l
}

// Add gives a word its symbol. The word is one token: lower case, no contraction; see [Tokens].
func (l *Lexicon) Add(word string) Symbol {
	if s, ok := l.symbols[word]; ok {
		return s
	}
	s := Symbol(l.Len())
	l.symbols[word] = s
	l.words++
	return s
}

// Len is the number of symbols, all smaller than it.
func (l *Lexicon) Len() int { return int(firstWord) + l.words }

// Spell has other spellings of the words read as those: British ones for American ones and the other way round, and of
// the careful words also with a letter left out, doubled, or changed with the next. It is called once, behind the last Add.
// No word that was added is read as another.
func (l *Lexicon) Spell(careful []string) {
	other := map[string]Symbol{}
	add := func(spelling string, of Symbol) {
		if _, own := l.symbols[spelling]; own {
			return
		}
		if known, taken := other[spelling]; taken && known != of {
			of = Unknown // it may be either
		}
		other[spelling] = of
	}
	for word, symbol := range l.symbols {
		for _, spelling := range overseas(word) {
			add(spelling, symbol)
		}
	}
	for _, word := range careful {
		for _, slip := range slips(word) {
			add(slip, l.symbols[word])
		}
	}
	maps.Copy(l.symbols, other)
}

// Tokens takes a text apart as a scan does and gives the words as the lexicon wants them: "I didn't" is i, did, not.
func Tokens(text string) []string {
	var words []string
	var s scanner
	s.emit = func(from, to int, word string, _ Flags) { words = append(words, word) }
	s.run(text)
	return words
}

// contraction is a word that is written as one and read as two; cut is where the second begins.
type contraction struct {
	cut           int
	first, second string
}

// endings are the second halves of contractions, as written behind the first, and what they stand for. What may stand
// for several words ('s, 'd) stays as it is.
var endings = []struct{ written, word string }{
	{"n't", "not"}, {"'m", "am"}, {"'re", "are"}, {"'ve", "have"}, {"'ll", "will"}, {"'d", "'d"}, {"'s", "'s"},
}

// bare lists contractions that are often typed without their apostrophe and are no other word.
var bare = func() map[string]contraction {
	all := map[string]contraction{"cannot": {3, "can", "not"}}
	for _, verb := range strings.Fields("did does do is was were are has have had could would should must need") {
		all[verb+"nt"] = contraction{len(verb), verb, "not"}
	}
	all["cant"] = contraction{2, "can", "not"}
	all["wont"] = contraction{2, "will", "not"}
	for word, c := range map[string]contraction{
		"im": {1, "i", "am"}, "ive": {1, "i", "have"}, "youre": {3, "you", "are"}, "youve": {3, "you", "have"},
		"theyre": {4, "they", "are"}, "theyve": {4, "they", "have"}, "weve": {2, "we", "have"},
		"thats": {4, "that", "'s"}, "whats": {4, "what", "'s"}, "theres": {5, "there", "'s"}, "shouldve": {6, "should", "have"},
		"couldve": {5, "could", "have"}, "wouldve": {5, "would", "have"},
	} {
		all[word] = c
	}
	return all
}()

// split takes a contraction apart. Its argument is lower case with straight apostrophes.
func split(word string) (contraction, bool) {
	if c, ok := bare[word]; ok {
		return c, true
	}
	for _, e := range endings {
		first, ok := strings.CutSuffix(word, e.written)
		if !ok || first == "" {
			continue
		}
		switch word {
		case "can't":
			return contraction{2, "can", "not"}, true
		case "won't":
			return contraction{2, "will", "not"}, true
		case "shan't":
			return contraction{3, "shall", "not"}, true
		}
		return contraction{len(first), first, e.word}, true
	}
	return contraction{}, false
}
