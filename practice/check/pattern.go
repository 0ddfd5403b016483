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
//	^word      that word at the beginning of a sentence
//	word?      that word or nothing
//	,          a new clause may begin here
//	;          a new clause begins here
//	(a b|c)    one of several, each of any number of words
type pattern struct {
	rule     int
	written  int // which of the rule's patterns it comes from
	elements []element
	anchor   int // index of its rarest element
}

type element struct {
	symbols  *symbolSet // nil for any word
	except   *symbolSet // but none of these
	open     bool       // also a word in -ed
	optional bool
	start    bool // only at the beginning of a sentence
	clause   bool // also at the beginning of a clause
	fresh    bool // only at the beginning of a clause
	gap      int  // up to so many words; such an element has nothing else
}

func (e *element) takes(t prose.Token) bool {
	one := e.symbols == nil || e.symbols.has(t.Symbol) || e.open && t.Flags&prose.Ending != 0
	begins := (!e.start || t.Flags&prose.Break != 0) && (!e.fresh || t.Flags&prose.Clause != 0)
	return one && begins && !e.except.has(t.Symbol)
}

// members are the symbols it is one of; none where any word will do.
func (e *element) members() []prose.Symbol {
	if e.symbols == nil {
		return nil
	}
	return e.symbols.members
}

// listed tells whether an element is one of a few words, so that a pattern can be found by it.
func (e *element) listed() bool { return e.symbols != nil && !e.optional && !e.open }
