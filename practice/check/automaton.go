package check

import (
	"retake/practice/prose"
)

// automaton holds the slots of all patterns, so that one pass over a text finds them all: see [matcher]. It never
// changes.
type automaton struct {
	patterns []pattern
	slots    []slot
	rulings  []ruling // of each slot, what its pattern stands for
	prev     lists    // of each slot, those that may stand before it, the one to be preferred first
	next     lists    // of each slot, those that may follow
	under    lists    // by symbol: the slots that a pattern may begin with, where only a few words will do
	anywhere []int32  // such slots where many will
}

// newAutomaton puts patterns together, over so many symbols.
func newAutomaton(patterns []pattern, symbols int) *automaton {
	n, links := 0, 0
	for _, p := range patterns {
		n += len(p.slots)
		links += len(p.prev.members)
	}
	a := &automaton{patterns: patterns, slots: make([]slot, 0, n), rulings: make([]ruling, 0, n), prev: roomFor(n, links)}
	begin := roomFor(n, links) // of each slot, the symbols that a pattern may begin with
	for _, p := range patterns {
		base := int32(len(a.slots))
		a.slots = append(a.slots, p.slots...)
		for k := range p.slots {
			a.rulings = append(a.rulings, p.ruling())
			for _, before := range p.prev.of(k) {
				a.prev.members = append(a.prev.members, base+before)
			}
			a.prev.end()
			a.measure(base + int32(k))
			switch s := &p.slots[k]; {
			case s.first && s.takes.listed:
				for _, symbol := range s.takes.symbols.members {
					begin.members = append(begin.members, int32(symbol))
				}
			case s.first:
				a.anywhere = append(a.anywhere, base+int32(k))
			}
			begin.end()
		}
	}
	a.next, a.under = a.prev.turned(n), begin.turned(symbols)
	return a
}

// measure notes how many words there are up to a slot, where that is always the same. Those before it are measured.
func (a *automaton) measure(i int32) {
	s, length := &a.slots[i], uint8(0)
	if s.first {
		length = 1
	}
	for _, before := range a.prev.of(int(i)) {
		upTo := a.slots[before].length
		if upTo == 0 || length != 0 && length != upTo+1 {
			return
		}
		length = upTo + 1
	}
	s.length = length
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
	begin(a.under.of(int(token.Symbol)))
	begin(a.anywhere)
	for _, before := range from {
		for _, i := range a.next.of(int(before)) {
			if p := &a.slots[i]; p.clause.allows(token) && p.takes.is(token) {
				to = append(to, i)
			}
		}
	}
	return to
}
