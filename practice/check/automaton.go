package check

import (
	"slices"

	"retake/practice/prose"
)

// automaton holds the slots of all patterns, so that one pass over a text finds them all: see [matcher]. It never
// changes.
type automaton struct {
	patterns []pattern
	slots    []slot
	of       []int32   // of each slot, its pattern
	next     [][]int32 // of each slot, those that may follow
	under    [][]int32 // by symbol: the slots that a pattern may begin with, where only a few words will do
	anywhere []int32   // such slots where many will
}

// newAutomaton puts patterns together, over so many symbols.
func newAutomaton(patterns []pattern, symbols int) *automaton {
	a := &automaton{patterns: patterns, under: make([][]int32, symbols)}
	for i, p := range patterns {
		base := int32(len(a.slots))
		for _, one := range p.slots {
			one.prev = slices.Clone(one.prev)
			for k := range one.prev {
				one.prev[k] += base
			}
			a.slots = append(a.slots, one)
			a.of = append(a.of, int32(i))
		}
	}
	a.next = make([][]int32, len(a.slots))
	for i := range a.slots {
		p := &a.slots[i]
		for _, before := range p.prev {
			a.next[before] = append(a.next[before], int32(i))
		}
		switch {
		case !p.first:
		case p.takes.listed():
			for _, symbol := range p.takes.symbols.members {
				a.under[symbol] = append(a.under[symbol], int32(i))
			}
		default:
			a.anywhere = append(a.anywhere, int32(i))
		}
	}
	return a
}

// step appends the slots that take a token when those at `from` took the one before, in no order and some of them
// perhaps twice.
func (a *automaton) step(from []int32, token prose.Token, to []int32) []int32 {
	begin := func(starts []int32) {
		for _, i := range starts {
			p := &a.slots[i]
			if p.takes.is(token) && (p.clause != must || p.clause.allows(token)) {
				to = append(to, i)
			}
		}
	}
	if int(token.Symbol) < len(a.under) {
		begin(a.under[token.Symbol])
	}
	begin(a.anywhere)
	for _, before := range from {
		for _, i := range a.next[before] {
			if p := &a.slots[i]; p.clause.allows(token) && p.takes.is(token) {
				to = append(to, i)
			}
		}
	}
	return to
}
