package check

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"retake/practice/prose"
)

// end is where a pattern has come to: behind a slot, or at its beginning, and what was said of the next word.
type end struct {
	at   int32 // atBegin at the beginning
	next border
}

const atBegin = -1

// reader reads how the patterns of one file are built, whatever their words mean. What is written in the same way in
// several of them is read once.
type reader struct {
	patterns []pattern
	blanks   []blank
	known    map[string][]word // what stands between two spaces: one word, or several for a contraction

	keptSlots   stock[slot]
	keptNumbers stock[int32]
	keptWords   stock[word]

	// Of the pattern that is being read.
	slots   []slot
	prev    lists
	ends    []end // all there were
	grouped []end // those of the last group
	listed  bool  // a word that must be there has come
}

// blank is a set of a word that still has to be filled in.
type blank struct {
	into    **symbolSet
	text    string // alternatives with bars between
	pattern int    // where it stands first
}

func newReader(patterns int) *reader {
	const fields = 4 // that a pattern has on average and no other before it
	return &reader{
		patterns: make([]pattern, 0, patterns), blanks: make([]blank, 0, fields*patterns),
		known: make(map[string][]word, fields*patterns),
	}
}

// pattern reads one pattern more, of a rule with a number, which is the rule's so manieth.
func (r *reader) pattern(text string, rule, number int) error {
	if err := r.read(text); err != nil {
		return fmt.Errorf("pattern %q: %w", text, err)
	}
	prev := lists{r.keptNumbers.keep(r.prev.members), r.keptNumbers.keep(r.prev.from)}
	r.patterns = append(r.patterns, pattern{rule: rule, written: number, slots: r.keptSlots.keep(r.slots), prev: prev})
	return nil
}

// begin forgets the last pattern, and gives the beginning of the next.
func (r *reader) begin() []end {
	r.slots, r.listed = r.slots[:0], false
	r.prev.members, r.prev.from = r.prev.members[:0], append(r.prev.from[:0], 0)
	r.ends = append(r.ends[:0], end{at: atBegin})
	return r.ends
}

// read reads a pattern into the reader's own memory.
func (r *reader) read(text string) error {
	ends := r.begin()
	for rest, grouped := text, true; grouped; {
		var plain, group string
		plain, rest, grouped = strings.Cut(rest, "(")
		var err error
		plain, start := strings.CutSuffix(plain, "^")
		if ends, err = r.words(plain, ends); err != nil {
			return err
		}
		if !grouped {
			break
		}
		if group, rest, grouped = strings.Cut(rest, ")"); !grouped {
			return errors.New("a bracket is not closed")
		}
		if ends, err = r.group(group, start, ends); err != nil {
			return err
		}
	}
	for _, e := range ends {
		if e.at == atBegin {
			return errGapAtEdge
		}
		r.slots[e.at].last = !r.slots[e.at].gap
	}
	if last := r.slots[len(r.slots)-1]; last.gap {
		return errGapAtEdge
	}
	if !r.listed {
		return errors.New("a pattern needs a word that must be there")
	}
	return nil
}

var errGapAtEdge = errors.New("a pattern begins and ends with a word")

// group reads what stands between round brackets, perhaps only at the beginning of a sentence.
func (r *reader) group(text string, start bool, ends []end) ([]end, error) {
	before, every := r.listed, true
	r.grouped = r.grouped[:0]
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
			if !slices.Contains(r.grouped, e) {
				r.grouped = append(r.grouped, e)
			}
		}
	}
	r.listed = before || every
	from := len(r.ends)
	r.ends = append(r.ends, r.grouped...)
	return r.ends[from:], nil
}

// words reads words with spaces between.
func (r *reader) words(text string, ends []end) ([]end, error) {
	var err error
	for field := range strings.FieldsSeq(text) {
		switch gap, isGap := strings.CutPrefix(field, ".."); {
		case field == ",":
			ends = r.bordered(ends, may)
		case field == ";":
			ends = r.bordered(ends, must)
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
func (r *reader) bordered(ends []end, next border) []end {
	from := len(r.ends)
	for _, e := range ends {
		r.ends = append(r.ends, end{e.at, max(e.next, next)})
	}
	return r.ends[from:]
}

// gap reads how many words there may be.
func (r *reader) gap(most string, ends []end) ([]end, error) {
	n, err := strconv.Atoi(most)
	if err != nil || n < 1 || n > 9 {
		return nil, fmt.Errorf("%q: a gap is ..1 to ..9", ".."+most)
	}
	if slices.ContainsFunc(ends, func(e end) bool { return e.at == atBegin }) {
		return nil, errGapAtEdge
	}
	from := len(r.ends)
	r.ends = append(r.ends, ends...)
	for range n {
		first := len(r.slots)
		ends = r.slot(anyWord, ends)
		for i := first; i < len(r.slots); i++ {
			r.slots[i].gap = true
		}
	}
	return r.ends[from:], nil
}

// slot appends a slot for a word behind each of the ends. Where they differ in their borders, so do the slots.
func (r *reader) slot(takes *word, ends []end) (after []end) {
	from, left := len(r.ends), len(ends)
	for next := within; left > 0; next++ {
		p, were := slot{takes: takes, clause: next}, left
		for _, e := range ends {
			if e.next != next {
				continue
			}
			if left--; e.at == atBegin {
				p.first = true
			} else {
				r.prev.members = append(r.prev.members, e.at)
			}
		}
		if left < were {
			r.ends = append(r.ends, end{at: int32(len(r.slots))})
			r.slots = append(r.slots, p)
			r.prev.end()
		}
	}
	return r.ends[from:]
}

// word reads what stands between two spaces.
func (r *reader) word(field string, ends []end) ([]end, error) {
	field, optional := strings.CutSuffix(field, "?")
	words, known := r.known[field]
	if !known {
		words = r.fresh(field)
		r.known[field] = words
	}
	if optional && len(words) > 1 {
		return nil, fmt.Errorf("%q is several words and can't be optional", field)
	}
	from, before := len(r.ends), ends
	for i := range words {
		from = len(r.ends)
		ends = r.slot(&words[i], ends)
	}
	if optional {
		r.ends = append(r.ends, before...)
		return r.ends[from:], nil
	}
	r.listed = r.listed || words[0].listed
	return ends, nil
}

// fresh reads what was not read before.
func (r *reader) fresh(field string) []word {
	text, start := strings.CutPrefix(field, "^")
	text, except, excepts := strings.Cut(text, "!")
	texts := contractedTokens(text)
	if texts == nil {
		texts = []string{text}
	}
	words := r.keptWords.take(len(texts))
	for i, text := range texts {
		w := &words[i]
		w.start = start && i == 0
		w.open = strings.HasPrefix(text, "{*") || strings.Contains(text, "|{*")
		if excepts {
			r.blanks = append(r.blanks, blank{&w.except, except, len(r.patterns)})
		}
		if text == "*" || text == "" && excepts {
			continue
		}
		w.listed = !w.open
		r.blanks = append(r.blanks, blank{&w.symbols, text, len(r.patterns)})
	}
	return words
}

// contractedTokens gives the words that a contraction is read as; nil for anything else.
func contractedTokens(field string) []string {
	if smallWord(field) || strings.ContainsAny(field, "|<{") {
		return nil
	}
	if tokens := prose.Tokens(field); len(tokens) > 1 {
		return tokens
	}
	return nil
}
