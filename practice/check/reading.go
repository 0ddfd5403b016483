package check

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// end is where a pattern has come to: behind a slot, or at its beginning, and what was said of the next word.
type end struct {
	at   int32 // atBegin at the beginning
	next border
}

const atBegin = -1

// reading is a pattern that is being read. Its memory serves the next one too.
type reading struct {
	*compiler
	slots   []slot
	prev    lists
	ends    []end // all there were
	grouped []end // those of the last group
	listed  bool  // a word that must be there has come
}

// begin forgets what was read, and gives the beginning of a pattern.
func (r *reading) begin() []end {
	r.slots, r.listed = r.slots[:0], false
	r.prev.members, r.prev.from = r.prev.members[:0], append(r.prev.from[:0], 0)
	r.ends = append(r.ends[:0], end{at: atBegin})
	return r.ends
}

// pattern reads a pattern and adds its words to the lexicon.
func (r *reading) pattern(text string) error {
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
func (r *reading) group(text string, start bool, ends []end) ([]end, error) {
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
func (r *reading) words(text string, ends []end) ([]end, error) {
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
func (r *reading) bordered(ends []end, next border) []end {
	from := len(r.ends)
	for _, e := range ends {
		r.ends = append(r.ends, end{e.at, max(e.next, next)})
	}
	return r.ends[from:]
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
func (r *reading) slot(takes *word, ends []end) (after []end) {
	from := len(r.ends)
	for _, next := range []border{within, may, must} {
		p := slot{takes: takes, clause: next}
		links := len(r.prev.members)
		for _, e := range ends {
			switch {
			case e.next != next:
			case e.at == atBegin:
				p.first = true
			default:
				r.prev.members = append(r.prev.members, e.at)
			}
		}
		if p.first || len(r.prev.members) > links {
			r.ends = append(r.ends, end{at: int32(len(r.slots))})
			r.slots = append(r.slots, p)
			r.prev.end()
		}
	}
	return r.ends[from:]
}

// word reads what stands between two spaces: one word, or several for a contraction.
func (r *reading) word(field string, ends []end) ([]end, error) {
	field, optional := strings.CutSuffix(field, "?")
	several, err := r.written(field)
	if err != nil {
		return nil, err
	}
	if optional && len(several) > 1 {
		return nil, fmt.Errorf("%q is several words and can't be optional", field)
	}
	from, before := len(r.ends), ends
	for i := range several {
		from = len(r.ends)
		ends = r.slot(&several[i], ends)
	}
	if optional {
		r.ends = append(r.ends, before...)
		return r.ends[from:], nil
	}
	r.listed = r.listed || several[0].listed()
	return ends, nil
}
