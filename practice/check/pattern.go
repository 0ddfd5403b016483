package check

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"retake/practice/prose"
)

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
	symbols  symbolSet // nil for any word
	except   symbolSet // but none of these
	open     bool      // also a word in -ed
	optional bool
	start    bool // only at the beginning of a sentence
	clause   bool // also at the beginning of a clause
	fresh    bool // only at the beginning of a clause
	gap      int  // up to so many words; such an element has nothing else
}

// symbolSet is a set of symbols, one bit each.
type symbolSet []uint64

func (s symbolSet) has(symbol prose.Symbol) bool {
	i := int(symbol >> 6)
	return i < len(s) && s[i]&(1<<(symbol&63)) != 0
}

func (s *symbolSet) add(symbol prose.Symbol) {
	for int(symbol>>6) >= len(*s) {
		*s = append(*s, 0)
	}
	(*s)[symbol>>6] |= 1 << (symbol & 63)
}

func (e *element) takes(t prose.Token) bool {
	one := e.symbols == nil || e.symbols.has(t.Symbol) || e.open && t.Flags&prose.Ending != 0
	begins := (!e.start || t.Flags&prose.Break != 0) && (!e.fresh || t.Flags&prose.Clause != 0)
	return one && begins && !e.except.has(t.Symbol)
}

// listed tells whether an element is one of a few words, so that a pattern can be found by it.
func (e *element) listed() bool { return e.symbols != nil && !e.optional && !e.open }

// spread gives the patterns without groups that a pattern stands for.
func spread(text string) []string {
	before, rest, grouped := strings.Cut(text, "(")
	if !grouped {
		return []string{text}
	}
	group, after, _ := strings.Cut(rest, ")")
	var all []string
	for choice := range strings.SplitSeq(group, "|") {
		all = append(all, spread(before+choice+after)...)
	}
	return all
}

// parsePattern reads a pattern without groups and adds its words to the lexicon.
func parsePattern(text string, w *words, l *prose.Lexicon) ([]element, error) {
	var elements []element
	comma, fresh := false, false
	for field := range strings.FieldsSeq(text) {
		if field == "," || field == ";" {
			comma, fresh = true, field == ";"
			continue
		}
		if rest, ok := strings.CutPrefix(field, ".."); ok {
			n, err := strconv.Atoi(rest)
			if err != nil || n < 1 || n > 9 {
				return nil, fmt.Errorf("%q: a gap is ..1 to ..9", field)
			}
			elements = append(elements, element{gap: n})
			continue
		}
		e := element{clause: comma, fresh: fresh}
		comma, fresh = false, false
		field, e.start = strings.CutPrefix(field, "^")
		field, e.optional = strings.CutSuffix(field, "?")
		if field == "*" {
			elements = append(elements, e)
			continue
		}
		field, except, _ := strings.Cut(field, "!")
		for choice := range strings.FieldsFuncSeq(except, func(r rune) bool { return r == '|' }) {
			all, _, err := choose(choice, w)
			if err != nil {
				return nil, err
			}
			for _, word := range all {
				e.except.add(l.Add(word))
			}
		}
		if field == "" {
			elements = append(elements, e)
			continue
		}
		if tokens := prose.Tokens(field); len(tokens) > 1 && !strings.ContainsAny(field, "|<{") {
			if e.optional {
				return nil, fmt.Errorf("%q is several words and can't be optional", field)
			}
			for i, word := range tokens {
				one := element{start: e.start && i == 0, clause: e.clause && i == 0, fresh: e.fresh && i == 0}
				one.symbols.add(l.Add(word))
				elements = append(elements, one)
			}
			continue
		}
		for choice := range strings.SplitSeq(field, "|") {
			all, open, err := choose(choice, w)
			if err != nil {
				return nil, err
			}
			e.open = e.open || open
			for _, word := range all {
				if word == "#" {
					e.symbols.add(prose.Number)
					continue
				}
				e.symbols.add(l.Add(word))
			}
		}
		elements = append(elements, e)
	}
	if len(elements) == 0 || elements[0].gap > 0 || elements[len(elements)-1].gap > 0 {
		return nil, errors.New("a pattern begins and ends with a word")
	}
	for _, e := range elements {
		if e.listed() {
			return elements, nil
		}
	}
	return nil, errors.New("a pattern needs a word that must be there")
}

// choose gives the words of one alternative, and tells whether any word in -ed is one too.
func choose(choice string, w *words) (all []string, open bool, err error) {
	if name, ok := strings.CutPrefix(choice, "<"); ok {
		all, err = w.class(strings.TrimSuffix(name, ">"))
		return all, false, err
	}
	if name, ok := strings.CutPrefix(choice, "{"); ok {
		name = strings.TrimSuffix(name, "}")
		all, err = w.forms(name)
		return all, strings.HasPrefix(name, "*"), err
	}
	if choice == "#" || choice == "'s" || choice == "'d" {
		return []string{choice}, false, nil
	}
	if tokens := prose.Tokens(choice); len(tokens) != 1 || tokens[0] != choice {
		return nil, false, fmt.Errorf("%q is not one word in lower case", choice)
	}
	return []string{choice}, false, nil
}
