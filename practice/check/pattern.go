package check

import "retake/practice/prose"

// A pattern is written as words with spaces between. All of it must stand within one clause, but for its commas.
//
//	word       that word; a contraction is as many words as it is read as
//	a|b|<C>    one of several
//	<CLASS>    a word of that class of words.toml
//	{go.past}  that form of a verb: base, s, past, done, ing; {go} is every form
//	{V.past}   that form of any verb of the class V
//	{*.past}   that form of any verb at all, of those in -ed also ones that nobody listed
//	a|b!c      one of the first, but none of those behind the mark; !c is any word but that
//	#          a number in figures
//	*          any one word
//	..3        up to three words, whatever they are
//	^word      that word at the beginning of a sentence; so does ^( for a group
//	word?      that word or nothing
//	,          a new clause may begin here
//	;          a new clause begins here
//	(a b|c)    one of several, each of any number of words
type pattern struct {
	rule    int32
	written int32  // which of the rule's patterns it is
	spare   string // if it is one of those that tell what the rule leaves alone: the way it is written
	end     int32  // its slots begin where those of the pattern before it end
}

// patterns are some, with the slots they are made of.
type patterns struct {
	all   []pattern
	slots []slot
	prev  lists // of each slot, those that may stand before it, the one to be preferred first
}

// match is how a pattern of a rule is written.
func (p *pattern) match(of *Rule) string {
	if p.spare != "" {
		return p.spare
	}
	return of.Patterns[p.written].Match
}

// ruling is what a pattern stands for: its rule, twice, and one more unless it tells what the rule leaves alone.
type ruling int32

func (p *pattern) ruling() ruling {
	r := ruling(2 * p.rule)
	if p.spare == "" {
		r++
	}
	return r
}

func (r ruling) rule() int32  { return int32(r / 2) }
func (r ruling) spares() bool { return r%2 == 0 }

// slot is where one word of a pattern stands. Slots are counted from 0 over all patterns.
type slot struct {
	takes  int32  // the number of a word
	clause border // before its word, unless the pattern begins with it
	first  bool   // the pattern may begin with it
	last   bool   // the pattern may end with it
	length uint8  // how many words the pattern has up to here, where that is always the same; 0 where not
}

// word is what may stand in a slot.
type word struct {
	symbols *symbolSet // nil for any word
	except  *symbolSet // but none of these
	open    bool       // also a word in -ed
	start   bool       // only at the beginning of a sentence
	listed  bool       // only a few words will do, so that a pattern can be found by them
}

// anyWord is the number of the word that a gap takes.
const anyWord = 0

// border says where a clause may begin.
type border uint8

const (
	within border = iota // none begins here
	may
	must
)

// is tells whether a token is one of the words.
func (w *word) is(t prose.Token) bool {
	one := w.symbols == nil || w.symbols.has(t.Symbol) || w.open && t.Flags&prose.Ending != 0
	return one && (!w.start || t.Flags&prose.Break != 0) && !w.except.has(t.Symbol)
}

// allows tells whether a token stands rightly towards the beginning of its clause.
func (b border) allows(t prose.Token) bool {
	return b == may || (b == must) == (t.Flags&prose.Clause != 0)
}
