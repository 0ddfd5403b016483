package prose

import "slices"

// table finds the symbol of a word by the sum that a scan makes of it anyway: a hash table of a power of two places, at
// most three quarters of them taken.
type table struct {
	places  []place
	words   []string
	symbols []Symbol // of the words
}

// place is where a word stands, by its number and one, so that 0 is a free place.
type place struct{ sum, word uint32 }

// What the hash FNV-1a begins and goes on with, of 32 bits for words and of 64 for sentences.
const (
	fnvOffset  = 2166136261
	fnvPrime   = 16777619
	longOffset = 14695981039346656037
	longPrime  = 1099511628211
)

// sumOf is the FNV-1a hash of a word.
func sumOf[T string | []byte](word T) uint32 {
	sum := uint32(fnvOffset)
	for i := range len(word) {
		sum = (sum ^ uint32(word[i])) * fnvPrime
	}
	return sum
}

// find gives the place of a word with a sum, or the free place for it.
func find[T string | []byte](t *table, word T, sum uint32) *place {
	mask := uint32(len(t.places) - 1)
	for i := sum & mask; ; i = (i + 1) & mask {
		if p := &t.places[i]; p.word == 0 || p.sum == sum && t.words[p.word-1] == string(word) {
			return p
		}
	}
}

// at gives the symbol of the word at a place.
func (t *table) at(p *place) Symbol {
	if p.word == 0 {
		return Unknown
	}
	return t.symbols[p.word-1]
}

// grow makes room for so many words more.
func (t *table) grow(words int) {
	size := max(16, len(t.places))
	for 3*size < 4*(len(t.words)+words) {
		size *= 2
	}
	if size == len(t.places) {
		return
	}
	t.words, t.symbols = slices.Grow(t.words, words), slices.Grow(t.symbols, words)
	t.places = make([]place, size)
	for number, word := range t.words {
		sum := sumOf(word)
		*find(t, word, sum) = place{sum, uint32(number + 1)}
	}
}

// add gives a word a symbol, unless it has one, and tells which it has.
func (t *table) add(word string, symbol Symbol) Symbol {
	t.grow(1)
	sum := sumOf(word)
	p := find(t, word, sum)
	if p.word > 0 {
		return t.symbols[p.word-1]
	}
	t.words, t.symbols = append(t.words, word), append(t.symbols, symbol)
	*p = place{sum, uint32(len(t.words))}
	return symbol
}

// get tells the symbol of a word, where it has one.
func (t *table) get(word string) (Symbol, bool) {
	if len(t.places) == 0 {
		return Unknown, false
	}
	p := find(t, word, sumOf(word))
	return t.at(p), p.word > 0
}
