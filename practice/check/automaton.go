package check

import (
	"sync"

	"retake/practice/prose"
)

// automaton holds all patterns, so that one pass over a text finds them all: see [matcher]. It never changes.
type automaton struct {
	patterns
	words    []word   // that the slots take
	rulings  []ruling // of each slot, what its pattern stands for
	next     lists    // of each slot, those that may follow
	under    lists    // by symbol: the slots that a pattern may begin with, where only a few words will do
	anywhere []int32  // such slots where many will
}

// newAutomaton makes patterns ready to be found, over so many symbols.
func newAutomaton(all patterns, words []word, symbols int) *automaton {
	a := &automaton{patterns: all, words: words, rulings: make([]ruling, 0, len(all.slots))}
	var beside sync.WaitGroup
	beside.Go(func() { a.next = a.prev.turned(len(a.slots)) })
	for _, p := range a.all {
		for len(a.rulings) < int(p.end) {
			a.rulings = append(a.rulings, p.ruling())
		}
	}
	a.index(symbols)
	beside.Wait()
	return a
}

// index notes by which words the patterns may begin.
func (a *automaton) index(symbols int) {
	under, listed := newFilling(symbols), make([]int32, 0, 2*len(a.all))
	for i := range a.slots {
		s := &a.slots[i]
		if !s.first {
			continue
		}
		if !a.words[s.takes].listed {
			a.anywhere = append(a.anywhere, int32(i))
			continue
		}
		listed = append(listed, int32(i))
		for _, symbol := range a.words[s.takes].symbols.members {
			under.expect(int32(symbol))
		}
	}
	under.makeRoom()
	for _, i := range listed {
		for _, symbol := range a.words[a.slots[i].takes].symbols.members {
			under.put(int32(symbol), i)
		}
	}
	a.under = under.filled()
}

// step appends the slots that take a token when those at `from` took the one before, in no order and some of them
// perhaps twice.
func (a *automaton) step(from []int32, token prose.Token, to []int32) []int32 {
	begin := func(starts []int32) {
		for _, i := range starts {
			p := &a.slots[i]
			if a.words[p.takes].is(token) && (p.clause != must || p.clause.allows(token)) {
				to = append(to, i)
			}
		}
	}
	begin(a.under.of(int(token.Symbol)))
	begin(a.anywhere)
	for _, before := range from {
		for _, i := range a.next.of(int(before)) {
			if p := &a.slots[i]; p.clause.allows(token) && a.words[p.takes].is(token) {
				to = append(to, i)
			}
		}
	}
	return to
}
