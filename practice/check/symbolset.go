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

// few is how many symbols are looked through faster than a table of all.
const few = 4

// setOf holds all symbols of some lists.
func setOf(lists ...[]prose.Symbol) *symbolSet {
	n, last := 0, prose.Symbol(0)
	for _, list := range lists {
		n += len(list)
		for _, symbol := range list {
			last = max(last, symbol)
		}
	}
	s := &symbolSet{members: make([]prose.Symbol, 0, n)}
	if n > few {
		s.bits = make([]uint64, last>>6+1)
	}
	for _, list := range lists {
		for _, symbol := range list {
			if s.has(symbol) {
				continue
			}
			s.members = append(s.members, symbol)
			if s.bits != nil {
				s.bits[symbol>>6] |= 1 << (symbol & 63)
			}
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
