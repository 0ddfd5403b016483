package check

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"retake/practice/prose"
)

// vocabulary is what the compilers of several files share.
type vocabulary struct {
	lock    sync.Mutex
	lexicon *prose.Lexicon
	common  symbols // of the classes and verbs of words.toml
}

// add gives the symbols of words; # is any number.
func (v *vocabulary) add(words ...string) []prose.Symbol {
	v.lock.Lock()
	defer v.lock.Unlock()
	all := make([]prose.Symbol, len(words))
	for i, word := range words {
		if all[i] = prose.Number; word != "#" {
			all[i] = v.lexicon.Add(word)
		}
	}
	return all
}

// compiler reads the patterns of one file. What is written in the same way in several of them is read once.
type compiler struct {
	*vocabulary
	words *words
	read  map[string]written
	own   symbols // of the classes and verbs of the file alone
	links []int32 // room for what leads to a slot

	scratch []slot
}

// symbols are those of classes and verbs, as they are written.
type symbols map[string][]prose.Symbol

// written is what stands between two spaces.
type written struct {
	takes   word
	several []string // the words that a contraction is read as; nil for anything else
}

func newCompiler(w *words, shared *vocabulary) *compiler {
	return &compiler{vocabulary: shared, words: w, read: map[string]written{}, own: symbols{}}
}

// end is where a pattern has come to: behind a slot, or at its beginning, and what was said of the next word.
type end struct {
	at   int32 // atBegin at the beginning
	next border
}

const atBegin = -1

// reading is a pattern that is being read.
type reading struct {
	*compiler
	slots  []slot
	listed bool // a word that must be there has come
}

// pattern reads a pattern and adds its words to the lexicon.
func (c *compiler) pattern(text string) ([]slot, error) {
	r := reading{compiler: c, slots: c.scratch[:0]}
	ends := []end{{at: atBegin}}
	for rest, grouped := text, true; grouped; {
		var plain, group string
		plain, rest, grouped = strings.Cut(rest, "(")
		var err error
		plain, start := strings.CutSuffix(plain, "^")
		if ends, err = r.words(plain, ends); err != nil {
			return nil, err
		}
		if !grouped {
			break
		}
		if group, rest, grouped = strings.Cut(rest, ")"); !grouped {
			return nil, errors.New("a bracket is not closed")
		}
		if ends, err = r.group(group, start, ends); err != nil {
			return nil, err
		}
	}
	for _, e := range ends {
		if e.at == atBegin {
			return nil, errGapAtEdge
		}
		r.slots[e.at].last = !r.slots[e.at].gap
	}
	if last := r.slots[len(r.slots)-1]; last.gap {
		return nil, errGapAtEdge
	}
	if !r.listed {
		return nil, errors.New("a pattern needs a word that must be there")
	}
	c.scratch = r.slots
	return slices.Clone(r.slots), nil
}

var errGapAtEdge = errors.New("a pattern begins and ends with a word")

// group reads what stands between round brackets, perhaps only at the beginning of a sentence.
func (r *reading) group(text string, start bool, ends []end) (all []end, err error) {
	before, every := r.listed, true
	for alternative := range strings.SplitSeq(text, "|") {
		r.listed = false
		if start {
			alternative = "^" + alternative
		}
		more, err := r.words(alternative, ends)
		if err != nil {
			return nil, err
		}
		every = every && r.listed
		for _, e := range more {
			if !slices.Contains(all, e) {
				all = append(all, e)
			}
		}
	}
	r.listed = before || every
	return all, nil
}

// words reads words with spaces between.
func (r *reading) words(text string, ends []end) ([]end, error) {
	var err error
	for field := range strings.FieldsSeq(text) {
		switch gap, isGap := strings.CutPrefix(field, ".."); {
		case field == ",":
			ends = bordered(ends, may)
		case field == ";":
			ends = bordered(ends, must)
		case isGap:
			ends, err = r.gap(gap, ends)
		default:
			ends, err = r.word(field, ends)
		}
		if err != nil {
			return nil, err
		}
	}
	return ends, nil
}

// bordered gives ends of which the next word may or must begin a clause.
func bordered(ends []end, next border) []end {
	ends = slices.Clone(ends)
	for i := range ends {
		ends[i].next = max(ends[i].next, next)
	}
	return ends
}

// gap reads how many words there may be.
func (r *reading) gap(most string, ends []end) ([]end, error) {
	n, err := strconv.Atoi(most)
	if err != nil || n < 1 || n > 9 {
		return nil, fmt.Errorf("%q: a gap is ..1 to ..9", ".."+most)
	}
	if slices.ContainsFunc(ends, func(e end) bool { return e.at == atBegin }) {
		return nil, errGapAtEdge
	}
	all, edge := slices.Clone(ends), ends
	for range n {
		from := len(r.slots)
		edge = r.slot(word{}, edge)
		for i := from; i < len(r.slots); i++ {
			r.slots[i].gap = true
		}
		all = append(all, edge...)
	}
	return all, nil
}

// slot appends a slot for a word behind each of the ends. Where they differ in their borders, so do the slots.
func (r *reading) slot(takes word, ends []end) (after []end) {
	if cap(r.links)-len(r.links) < len(ends) {
		r.links = make([]int32, 0, max(1<<12, len(ends)))
	}
	after = make([]end, 0, 1)
	for _, next := range []border{within, may, must} {
		p := slot{takes: takes, clause: next}
		from := len(r.links)
		for _, e := range ends {
			switch {
			case e.next != next:
			case e.at == atBegin:
				p.first = true
			default:
				r.links = append(r.links, e.at)
			}
		}
		p.prev = r.links[from:len(r.links):len(r.links)]
		if p.first || len(p.prev) > 0 {
			after = append(after, end{at: int32(len(r.slots))})
			r.slots = append(r.slots, p)
		}
	}
	return after
}

// word reads what stands between two spaces: one word, or several for a contraction.
func (r *reading) word(field string, ends []end) ([]end, error) {
	field, optional := strings.CutSuffix(field, "?")
	one, known := r.read[field]
	if !known {
		var err error
		if one, err = r.fresh(field); err != nil {
			return nil, err
		}
		r.read[field] = one
	}
	if one.several != nil {
		if optional {
			return nil, fmt.Errorf("%q is several words and can't be optional", strings.Join(one.several, " "))
		}
		return r.contraction(one.several, one.takes, ends), nil
	}
	after := r.slot(one.takes, ends)
	if optional {
		return append(after, ends...), nil
	}
	r.listed = r.listed || one.takes.listed()
	return after, nil
}

// fresh reads what was not read before.
func (c *compiler) fresh(field string) (one written, err error) {
	text, start := strings.CutPrefix(field, "^")
	one.takes.start = start
	text, except, excepts := strings.Cut(text, "!")
	if excepts {
		if one.takes.except, _, err = c.choice(except); err != nil {
			return one, err
		}
	}
	if text == "*" || text == "" && excepts {
		return one, nil
	}
	if one.several = contractedTokens(text); one.several != nil {
		return one, nil
	}
	one.takes.symbols, one.takes.open, err = c.choice(text)
	return one, err
}

// contractedTokens gives the words that a contraction is read as; nil for anything else.
func contractedTokens(field string) []string {
	if strings.ContainsAny(field, "|<{") || smallWord(field) {
		return nil
	}
	if tokens := prose.Tokens(field); len(tokens) > 1 {
		return tokens
	}
	return nil
}

// contraction gives a slot to each of the words that a contraction is read as.
func (r *reading) contraction(words []string, takes word, ends []end) []end {
	for i, text := range words {
		takes.symbols = setOf(r.add(text))
		takes.start = takes.start && i == 0
		ends = r.slot(takes, ends)
	}
	r.listed = true
	return ends
}

// choice reads alternatives with bars between, and tells whether any word in -ed is one too.
func (c *compiler) choice(text string) (all *symbolSet, open bool, err error) {
	var lists [][]prose.Symbol
	for alternative := range strings.SplitSeq(text, "|") {
		symbols, err := c.alternative(alternative)
		if err != nil {
			return nil, false, err
		}
		open = open || strings.HasPrefix(alternative, "{*")
		lists = append(lists, symbols)
	}
	return setOf(lists...), open, nil
}

// alternative gives the symbols of one alternative.
func (c *compiler) alternative(text string) ([]prose.Symbol, error) {
	class, isClass := strings.CutPrefix(text, "<")
	verb, isVerb := strings.CutPrefix(text, "{")
	if !isClass && !isVerb {
		return c.one(text)
	}
	known := c.common
	if c.words.ownClass(class) || c.words.ownVerbs(verb) {
		known = c.own
	}
	c.lock.Lock()
	all, ok := known[text]
	c.lock.Unlock()
	if ok {
		return all, nil
	}
	name, of := strings.TrimSuffix(class, ">"), c.words.class
	if isVerb {
		name, of = strings.TrimSuffix(verb, "}"), c.words.forms
	}
	words, err := of(name)
	if err != nil {
		return nil, err
	}
	all = c.add(words...)
	c.lock.Lock()
	defer c.lock.Unlock()
	known[text] = all
	return all, nil
}

// one gives the symbol of a word.
func (c *compiler) one(text string) ([]prose.Symbol, error) {
	if !smallWord(text) && text != "'s" && text != "'d" && text != "#" {
		if tokens := prose.Tokens(text); len(tokens) != 1 || tokens[0] != text {
			return nil, fmt.Errorf("%q is not one word in lower case", text)
		}
	}
	return c.add(text), nil
}

// smallWord tells whether a text is one word of plain small letters that is no contraction without its apostrophe.
func smallWord(text string) bool {
	for i := range len(text) {
		if text[i] < 'a' || text[i] > 'z' {
			return false
		}
	}
	return text != "" && !prose.Contracted(text)
}
