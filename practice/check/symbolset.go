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

func (s *symbolSet) has(symbol prose.Symbol) bool {
	if s == nil {
		return false
	}
	if len(s.members) <= few {
		return slices.Contains(s.members, symbol)
	}
	i := int(symbol >> 6)
	return i < len(s.bits) && s.bits[i]&(1<<(symbol&63)) != 0
}

func (s *symbolSet) add(symbol prose.Symbol) {
	if s.has(symbol) {
		return
	}
	s.members = append(s.members, symbol)
	switch n := len(s.members); {
	case n == few+1:
		for _, m := range s.members {
			s.mark(m)
		}
	case n > few:
		s.mark(symbol)
	}
}

func (s *symbolSet) mark(symbol prose.Symbol) {
	i := int(symbol >> 6)
	if more := i + 1 - len(s.bits); more > 0 {
		s.bits = append(s.bits, make([]uint64, more)...)
	}
	s.bits[i] |= 1 << (symbol & 63)
}
