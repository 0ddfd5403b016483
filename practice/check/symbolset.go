package check

import (
	"slices"

	"retake/practice/prose"
)

// symbolSet is a set of symbols. Nil is the empty one.
type symbolSet struct {
	members []prose.Symbol
	bits    []uint64 // one a symbol, where there are more than a few
}

const (
	few  = 4  // how many symbols are looked through faster than a table of all
	some = 16 // how many are looked through nearly as fast; most words of patterns have no more, and each table has its size
)

// symbolSets makes many sets in a few pieces of memory.
type symbolSets struct {
	sets    stock[symbolSet]
	members stock[prose.Symbol]
	bits    stock[uint64]
}

// of gives the set of some symbols, with a table where there are more than so many.
func (all *symbolSets) of(symbols []prose.Symbol, few int) *symbolSet {
	s := &all.sets.take(1)[0]
	s.members = all.members.take(len(symbols))[:0]
	if len(symbols) > few {
		s.bits = all.bits.take(int(slices.Max(symbols)>>6) + 1)
	}
	for _, symbol := range symbols {
		if s.has(symbol) {
			continue
		}
		s.members = append(s.members, symbol)
		if s.bits != nil {
			s.bits[symbol>>6] |= 1 << (symbol & 63)
		}
	}
	return s
}

func (s *symbolSet) has(symbol prose.Symbol) bool {
	if s == nil {
		return false
	}
	if s.bits == nil {
		return slices.Contains(s.members, symbol)
	}
	i := int(symbol >> 6)
	return i < len(s.bits) && s.bits[i]&(1<<(symbol&63)) != 0
}
