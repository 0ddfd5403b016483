package prose

// table finds the symbol of a word by the sum that a scan makes of it anyway: a hash table of a power of two places, at
// most half of them taken.
type table struct {
	places []entry
	taken  int
}

type entry struct {
	word   string // empty in a place that is free
	sum    uint32
	symbol Symbol
}

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
func find[T string | []byte](t *table, word T, sum uint32) *entry {
	mask := uint32(len(t.places) - 1)
	for i := sum & mask; ; i = (i + 1) & mask {
		if e := &t.places[i]; e.word == "" || e.sum == sum && e.word == string(word) {
			return e
		}
	}
}

// grow makes room for so many words more.
func (t *table) grow(words int) {
	size := max(16, len(t.places))
	for size < 2*(t.taken+words) {
		size *= 2
	}
	if size == len(t.places) {
		return
	}
	old := t.places
	t.places = make([]entry, size)
	for _, e := range old {
		if e.word != "" {
			*find(t, e.word, e.sum) = e
		}
	}
}

// set gives a word its symbol.
func (t *table) set(word string, symbol Symbol) {
	t.grow(1)
	sum := sumOf(word)
	e := find(t, word, sum)
	if e.word == "" {
		t.taken++
	}
	*e = entry{word, sum, symbol}
}

// get tells the symbol of a word, where it has one.
func (t *table) get(word string) (Symbol, bool) {
	if len(t.places) == 0 {
		return Unknown, false
	}
	e := find(t, word, sumOf(word))
	return e.symbol, e.word != ""
}
