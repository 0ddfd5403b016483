package prose

import (
	"bytes"
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
	symbols table // of the words and of their other spellings
	words   int
	cues    cues
}

// NewLexicon knows only the words that scopes and contractions hang on.
func NewLexicon() *Lexicon {
	l := &Lexicon{}
	l.cues = newCues(l)
	return l
}

// Grow makes room for so many words more.
func (l *Lexicon) Grow(words int) { l.symbols.grow(words) }

// Add gives a word its symbol. The word is one token: lower case, no contraction; see [Tokens].
func (l *Lexicon) Add(word string) Symbol {
	next := Symbol(l.Len())
	symbol := l.symbols.add(word, next)
	if symbol == next {
		l.words++
	}
	return symbol
}

// Symbol tells that of a word, where it is known.
func (l *Lexicon) Symbol(word string) (symbol Symbol, known bool) { return l.symbols.get(word) }

// Len is the number of symbols, all smaller than it.
func (l *Lexicon) Len() int { return int(firstWord) + l.words }

// Spell has other spellings of the words read as those: British ones for American ones and the other way round, and of
// the careful words also with a letter left out, doubled, or changed with the next. It is called once, behind the last Add.
// No word that was added is read as another.
func (l *Lexicon) Spell(careful []string) {
	other := map[string]Symbol{}
	add := func(spelling string, of Symbol) {
		if _, own := l.symbols.get(spelling); own {
			return
		}
		if known, taken := other[spelling]; taken && known != of {
			of = Unknown // it may be either
		}
		other[spelling] = of
	}
	for i, word := range l.symbols.words {
		for _, spelling := range overseas(word) {
			add(spelling, l.symbols.symbols[i])
		}
	}
	for _, word := range careful {
		symbol, _ := l.symbols.get(word)
		for _, slip := range slips(word) {
			add(slip, symbol)
		}
	}
	for spelling, symbol := range other {
		l.symbols.add(spelling, symbol)
	}
}

// Tokens takes a text apart as a scan does and gives the words as the lexicon wants them: "I didn't" is i, did, not.
func Tokens(text string) []string {
	var words collected
	var s scanner
	s.run(text, &words)
	return words
}

// collected are the words of a text.
type collected []string

func (c *collected) word(_, _ int, word []byte, _ Flags) { *c = append(*c, string(word)) }
func (c *collected) asked()                              {}

// contraction is a word that is written as one and read as two; cut is where the second begins.
type contraction struct {
	cut           int
	first, second []byte
}

func contracted(cut int, first, second string) contraction {
	return contraction{cut, []byte(first), []byte(second)}
}

// endings are the second halves of contractions, as written behind the first, and what they stand for. What may stand
// for several words ('s, 'd) stays as it is.
var endings = []struct{ written, word []byte }{
	{[]byte("n't"), []byte("not")},
	{[]byte("'m"), []byte("am")},
	{[]byte("'re"), []byte("are")},
	{[]byte("'ve"), []byte("have")},
	{[]byte("'ll"), []byte("will")},
	{[]byte("'d"), []byte("'d")},
	{[]byte("'s"), []byte("'s")},
}

// whole lists contractions that are known as a whole: those whose first half is no word, and those that are often typed
// without their apostrophe and are no other word.
var whole = func() map[string]contraction {
	all := map[string]contraction{}
	for _, verb := range strings.Fields("did does do is was were are has have had could would should must need") {
		all[verb+"nt"] = contracted(len(verb), verb, "not")
	}
	for _, c := range []struct {
		written       string
		cut           int
		first, second string
	}{
		{"can't", 2, "can", "not"},
		{"cant", 2, "can", "not"},
		{"cannot", 3, "can", "not"},
		{"won't", 2, "will", "not"},
		{"wont", 2, "will", "not"},
		{"shan't", 3, "shall", "not"},
		{"im", 1, "i", "am"},
		{"ive", 1, "i", "have"},
		{"youre", 3, "you", "are"},
		{"youve", 3, "you", "have"},
		{"theyre", 4, "they", "are"},
		{"theyve", 4, "they", "have"},
		{"weve", 2, "we", "have"},
		{"thats", 4, "that", "'s"},
		{"whats", 4, "what", "'s"},
		{"theres", 5, "there", "'s"},
		{"shouldve", 6, "should", "have"},
		{"couldve", 5, "could", "have"},
		{"wouldve", 5, "would", "have"},
	} {
		all[c.written] = contracted(c.cut, c.first, c.second)
	}
	return all
}()

// Contracted tells whether a word without an apostrophe is read as several.
func Contracted(word string) bool {
	if !splits(word) {
		return false
	}
	_, ok := whole[word]
	return ok
}

// split takes a contraction apart. Its argument is lower case with straight apostrophes, and [splits].
func split(word []byte) (contraction, bool) {
	if c, ok := whole[string(word)]; ok {
		return c, true
	}
	if !bytes.Contains(word, apostrophe) {
		return contraction{}, false
	}
	for _, e := range endings {
		if first, ok := bytes.CutSuffix(word, e.written); ok && len(first) > 0 {
			return contraction{len(first), first, e.word}, true
		}
	}
	return contraction{}, false
}

// splits tells by its first and last letters and its length whether a word may be a contraction.
func splits[T string | []byte](word T) bool {
	n := len(word)
	switch {
	case n < 2:
		return false
	case word[n-2] == '\'' || n > 2 && word[n-3] == '\'':
		return true
	}
	first, last := word[0]-'a', word[n-1]-'a'
	return first < 26 && last < 26 && n < 32 && shapes[first][last]&(1<<n) != 0
}

// shapes are those of the contractions that are known as a whole: by the first and the last letter the lengths, a bit each.
var shapes = func() (all [26][26]uint32) {
	for word := range whole {
		all[word[0]-'a'][word[len(word)-1]-'a'] |= 1 << len(word)
	}
	return all
}()

var apostrophe = []byte("'")
