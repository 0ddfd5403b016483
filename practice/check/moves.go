package check

import "retake/practice/prose"

// move is a step from a state: the state, the symbol of the word, and those of its flags that patterns ask for. A step back
// is the state and the slot from which it is taken.
type move uint64

func step(from int32, token prose.Token) move {
	const asked = prose.Clause | prose.Break | prose.Ending // all below 1<<9
	return move(from)<<32 | move(token.Symbol)<<9 | move(token.Flags&asked)
}

func stepBack(from, slot int32) move { return move(from)<<32 | move(slot) }

// moves says where each of the known steps leads: a hash table of a power of two places, at most half of them taken.
type moves struct {
	places []leads
	taken  int
}

// leads is one of them.
type leads struct {
	by move
	to int32 // the state or slot and one, so that 0 is a free place
}

func (m *moves) reset() { *m = moves{} }

// place gives where a step stands, or the free place for it.
func (m *moves) place(by move) int {
	const spread = 0x9e3779b97f4a7c15 // 2^64 by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4)
	mask := uint64(len(m.places) - 1)
	for i := uint64(by) * spread >> 32 & mask; ; i = (i + 1) & mask {
		if p := &m.places[i]; p.to == 0 || p.by == by {
			return int(i)
		}
	}
}

func (m *moves) get(by move) (to int32, known bool) {
	if len(m.places) == 0 {
		return 0, false
	}
	p := &m.places[m.place(by)]
	return p.to - 1, p.to != 0
}

// set adds a step that is not known yet.
func (m *moves) set(by move, to int32) {
	if 2*(m.taken+1) > len(m.places) {
		old := m.places
		m.places = make([]leads, max(1024, 2*len(old)))
		for _, p := range old {
			if p.to != 0 {
				m.places[m.place(p.by)] = p
			}
		}
	}
	p := &m.places[m.place(by)]
	p.by, p.to = by, to+1
	m.taken++
}
