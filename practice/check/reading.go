package check

import (
	"errors"
	"fmt"
	"iter"
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

// reader reads how patterns are built, whatever their words mean, in one file after the other. What is written in the same
// way in several patterns of a file is read once.
type reader struct {
	patterns
	words int32 // so many there are, in all files

	// Of the file that is being read.
	begin   int            // its first pattern
	written []written      // its words
	known   map[string]run // what stands between two spaces: one word, or several in a row for a contraction

	// Of the pattern that is being read.
	ends    []end // all there were
	grouped []end // those of the last group
	listed  bool  // a word that must be there has come
}

// run is words by their numbers, first to last but one.
type run struct {
	first, end int32
	listed     bool // only a few words will do
}

// written is a word as it is written, whose symbols are still to be found.
type written struct {
	text    string // alternatives with bars between, and behind a mark those that it is not
	pattern int32  // of the file, where it stands first

	start, open, listed bool // as of the [word]
}

// How much of everything the patterns of all rules may well have, to make room for; more is no error.
const (
	mostPatterns = 4_000
	mostSlots    = 14 * mostPatterns
	mostLinks    = 2 * mostSlots
	mostWritten  = 4 * mostPatterns // different words, in each file
)

func newReader() *reader {
	r := &reader{known: make(map[string]run, mostWritten/4), words: anyWord + 1}
	r.all, r.slots, r.prev = make([]pattern, 0, mostPatterns), make([]slot, 0, mostSlots), roomFor(mostSlots, mostLinks)
	return r
}

// file begins a file with so many patterns.
func (r *reader) file(patterns int) {
	r.begin, r.written = len(r.all), make([]written, 0, patterns*mostWritten/mostPatterns)
	clear(r.known)
}

// renumber counts the rules of a file on from so many.
func (r *reader) renumber(f *criterionFile, before int) {
	for i := range f.patterns {
		r.all[f.first+i].rule += int32(before)
	}
}

// pattern reads one pattern more, of a rule with a number, which is the rule's so manieth.
func (r *reader) pattern(text string, rule, number int) error {
	from := len(r.slots)
	r.listed = false
	r.ends = append(r.ends[:0], end{at: atBegin})
	if err := r.read(text); err != nil {
		return fmt.Errorf("pattern %q: %w", text, err)
	}
	for i := from; i < len(r.slots); i++ {
		r.measure(i)
	}
	r.all = append(r.all, pattern{rule: int32(rule), written: int32(number), end: int32(len(r.slots))})
	return nil
}

// measure notes how many words there are up to a slot, where that is always the same. Those before it are measured.
func (r *reader) measure(i int) {
	s, length := &r.slots[i], uint8(0)
	if s.first {
		length = 1
	}
	for _, before := range r.prev.of(i) {
		upTo := r.slots[before].length
		if upTo == 0 || length != 0 && length != upTo+1 {
			return
		}
		length = upTo + 1
	}
	s.length = length
}

// read reads the slots of a pattern.
func (r *reader) read(text string) error {
	ends := r.ends
	for rest, grouped := text, true; grouped; {
		var plain, group string
		plain, rest, grouped = strings.Cut(rest, "(")
		var err error
		plain, start := strings.CutSuffix(plain, "^")
		if ends, err = r.row(plain, ends); err != nil {
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
		r.slots[e.at].last = r.slots[e.at].takes != anyWord
	}
	if last := r.slots[len(r.slots)-1]; last.takes == anyWord {
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
	for alternative := range alternatives(text) {
		r.listed = false
		if start {
			alternative = "^" + alternative
		}
		more, err := r.row(alternative, ends)
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

// row reads words with spaces between.
func (r *reader) row(text string, ends []end) ([]end, error) {
	var err error
	for field := range fields(text) {
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
		ends = r.slot(anyWord, ends)
	}
	return r.ends[from:], nil
}

// slot appends a slot for a word behind each of the ends. Where they differ in their borders, so do the slots.
func (r *reader) slot(takes int32, ends []end) (after []end) {
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
	if optional && words.end-words.first > 1 {
		return nil, fmt.Errorf("%q is several words and can't be optional", field)
	}
	from, before := len(r.ends), ends
	for i := words.first; i < words.end; i++ {
		from = len(r.ends)
		ends = r.slot(i, ends)
	}
	if optional {
		r.ends = append(r.ends, before...)
		return r.ends[from:], nil
	}
	r.listed = r.listed || words.listed
	return ends, nil
}

// fresh reads what was not read before.
func (r *reader) fresh(field string) run {
	text, start := strings.CutPrefix(field, "^")
	word, except := text, ""
	if mark := strings.IndexByte(text, '!'); mark >= 0 {
		word, except = text[:mark], text[mark:]
	}
	w := written{text: text, pattern: int32(len(r.all) - r.begin), start: start}
	w.open = strings.HasPrefix(word, "{*") || strings.Contains(word, "|{*")
	w.listed = !w.open && word != "*" && (word != "" || except == "")
	first := r.words
	if tokens := contractedTokens(word); tokens != nil {
		for _, token := range tokens {
			w.text = token + except
			r.written = append(r.written, w)
			w.start = false
		}
		r.words += int32(len(tokens))
	} else {
		r.written = append(r.written, w)
		r.words++
	}
	return run{first, r.words, w.listed}
}

// contractedTokens gives the words that a contraction is read as; nil for anything else.
func contractedTokens(field string) []string {
	small := true
	for i := range len(field) {
		switch c := field[i]; {
		case c == '|', c == '<', c == '{':
			return nil
		case c < 'a' || c > 'z':
			small = false
		}
	}
	if small && !prose.Contracted(field) {
		return nil
	}
	if tokens := prose.Tokens(field); len(tokens) > 1 {
		return tokens
	}
	return nil
}

// alternatives gives the texts between bars. As they are short, this is quicker than to search each for the next bar.
func alternatives(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		from := 0
		for i := range len(text) {
			if text[i] == '|' {
				if !yield(text[from:i]) {
					return
				}
				from = i + 1
			}
		}
		yield(text[from:])
	}
}

// fields gives what stands between spaces or line ends.
func fields(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		from := 0
		for i := range len(text) {
			if text[i] <= ' ' {
				if i > from && !yield(text[from:i]) {
					return
				}
				from = i + 1
			}
		}
		if len(text) > from {
			yield(text[from:])
		}
	}
}
