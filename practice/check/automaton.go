package check

import (
	"retake/practice/prose"
)

// automaton holds the slots of all patterns, so that one pass over a text finds them all: see [matcher]. It never
// changes.
type automaton struct {
	patterns []pattern
	slots    []slot
	of       []int32 // of each slot, its pattern
	base     []int32 // of each pattern, its first slot
	next     lists   // of each slot, those that may follow
	under    lists   // by symbol: the slots that a pattern may begin with, where only a few words will do
	anywhere []int32 // such slots where many will
}

// newAutomaton puts patterns together, over so many symbols.
func newAutomaton(patterns []pattern, symbols int) *automaton {
	n := 0
	for _, p := range patterns {
		n += len(p.slots)
	}
	a := &automaton{patterns: patterns, slots: make([]slot, 0, n), of: make([]int32, 0, n), base: make([]int32, len(patterns))}
	for i, p := range patterns {
		a.base[i] = int32(len(a.slots))
		a.slots = append(a.slots, p.slots...)
		for range p.slots {
			a.of = append(a.of, int32(i))
		}
	}
	a.next = newLists(n, func(add func(list, member int32)) {
		for i := range a.slots {
			for _, before := range a.slots[i].prev {
				add(before+a.base[a.of[i]], int32(i))
			}
		}
	})
	a.under = newLists(symbols, func(add func(list, member int32)) {
		for i := range a.slots {
			if p := &a.slots[i]; p.first && p.takes.listed() {
				for _, symbol := range p.takes.symbols.members {
					add(int32(symbol), int32(i))
				}
			}
		}
	})
	for i := range a.slots {
		if p := &a.slots[i]; p.first && !p.takes.listed() {
			a.anywhere = append(a.anywhere, int32(i))
		}
	}
	return a
}

// lists are many short lists in one piece of memory.
type lists struct {
	members []int32
	from    []int32 // of each list, its first member; one more for the end
}

// newLists makes n lists of what fill adds to them, in that order. It calls fill twice: first it counts.
func newLists(n int, fill func(add func(list, member int32))) lists {
	l := lists{from: make([]int32, n+2)}
	fill(func(list, _ int32) { l.from[list+2]++ })
	for i := 2; i < len(l.from); i++ {
		l.from[i] += l.from[i-1]
	}
	l.members = make([]int32, l.from[n+1])
	fill(func(list, member int32) {
		l.members[l.from[list+1]] = member
		l.from[list+1]++
	})
	return l
}

// of gives a list; one that there is not is empty.
func (l *lists) of(i int) []int32 {
	if i >= len(l.from)-2 {
		return nil
	}
	return l.members[l.from[i]:l.from[i+1]]
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
