package check

import "retake/practice/prose"

// symbolSet is a set of symbols. Nil is the empty one.
type symbolSet struct {
	bits    []uint64 // one a symbol
	members []prose.Symbol
}

func (s *symbolSet) has(symbol prose.Symbol) bool {
	if s == nil {
		return false
	}
	i := int(symbol >> 6)
	return i < len(s.bits) && s.bits[i]&(1<<(symbol&63)) != 0
}

func (s *symbolSet) add(symbol prose.Symbol) {
	if s.has(symbol) {
		return
	}
	if more := int(symbol>>6) + 1 - len(s.bits); more > 0 {
		s.bits = append(s.bits, make([]uint64, more)...)
	}
	s.bits[symbol>>6] |= 1 << (symbol & 63)
	s.members = append(s.members, symbol)
}
