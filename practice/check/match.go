package check

import (
	"encoding/binary"
	"hash/maphash"
	"math"
	"slices"

	"retake/practice"
	"retake/practice/prose"
)

// hit is a place where a rule holds.
type hit struct {
	rule     int32
	sentence int32 // counted over all parts
	first    int32 // its tokens, first to last but one, in the part
	end      int32
	part     practice.Section
	spare    bool // it is a place that the rule leaves alone
}

// sortable is where a rule holds in a sentence, as a number by which hits are in order: those that begin together the
// longest first, and of the same words what is spared first.
type sortable uint64

const (
	placeBits = 24 // a sentence has no more tokens
	ruleBits  = 16 // of a [ruling]
	lastPlace = 1<<placeBits - 1
)

func sortableHit(first, end int, r ruling) sortable {
	return sortable(first)<<(placeBits+ruleBits) | sortable(lastPlace-end)<<ruleBits | sortable(r)
}

// hit gives it back; from is the first token of the sentence.
func (s sortable) hit(from, sentence int32, part practice.Section) hit {
	r := ruling(s & (1<<ruleBits - 1))
	return hit{
		rule: r.rule(), spare: r.spares(), sentence: sentence, part: part,
		first: from + int32(s>>(placeBits+ruleBits)), end: from + lastPlace - int32(s>>ruleBits&lastPlace),
	}
}

// matcher runs an [automaton] over texts. What it has once worked out it keeps: a state is all the slots that took a
// token together, and to go from a known state on by a known word costs one look into a table (a deterministic automaton
// made as it is needed, as Thompson 1968 has it). It reuses its memory, and begins anew when that has grown too large.
type matcher struct {
	automaton *automaton
	states    []state
	ends      []bool             // of each state, whether patterns end there
	known     map[uint64][]int32 // states by the hash of their slots
	moves     moves              // the state that a move leads to
	backs     moves              // the slot of a state that a slot follows on, by both
	held      int                // slots in all states
	seed      maphash.Seed
	key       []byte

	path  []int32 // the state behind each token of the sentence
	slots []int32
	found []sortable
	steps int
}

// state is the set of slots that took the last token.
type state struct {
	slots []int32 // sorted
	last  []int32 // those of them that patterns end with
}

// mostHeld is how many slots a matcher keeps in its states, about 16 MB: some ten thousand different words of text.
const mostHeld = 4 << 20

func newMatcher(a *automaton) *matcher {
	m := &matcher{automaton: a, seed: maphash.MakeSeed()}
	m.begin()
	return m
}

// begin forgets everything but the state without slots, which is 0.
func (m *matcher) begin() {
	m.states, m.ends, m.held = []state{{}}, []bool{false}, 0
	m.known = map[uint64][]int32{}
	m.moves.reset()
	m.backs.reset()
}

// find appends the places of one part where a pattern matches, whatever the scopes, as they stand; of those that begin
// together the longest first. The sentences have the numbers that are given.
func (m *matcher) find(part practice.Section, text *prose.Text, numbers []int32, hits []hit) []hit {
	for n, s := range text.Sentences {
		if numbers[n] == toldBefore {
			continue
		}
		if m.held > mostHeld {
			m.begin()
		}
		m.path = m.path[:0]
		at := int32(0)
		m.found = m.found[:0]
		sentence := text.Tokens[s.First:s.End]
		for i, token := range sentence {
			at = m.move(at, token)
			m.path = append(m.path, at)
			if !m.ends[at] {
				continue
			}
			for _, slot := range m.states[at].last {
				m.found = append(m.found, sortableHit(m.first(slot, i, sentence), i+1, m.automaton.rulings[slot]))
			}
		}
		slices.Sort(m.found)
		for _, found := range m.found {
			hits = append(hits, found.hit(s.First, numbers[n], part))
		}
	}
	return hits
}

// move gives the state behind a token.
func (m *matcher) move(from int32, token prose.Token) int32 {
	m.steps++
	key := step(from, token)
	if to, known := m.moves.get(key); known {
		return to
	}
	to := m.work(from, token)
	m.moves.set(key, to)
	return to
}

// work finds the state behind a token among the known ones, or makes it.
func (m *matcher) work(from int32, token prose.Token) int32 {
	m.slots = m.automaton.step(m.states[from].slots, token, m.slots[:0])
	m.steps += len(m.states[from].slots)
	if len(m.slots) == 0 {
		return 0
	}
	slices.Sort(m.slots)
	m.slots = slices.Compact(m.slots)
	m.key = m.key[:0]
	for _, p := range m.slots {
		m.key = binary.LittleEndian.AppendUint32(m.key, uint32(p))
	}
	sum := maphash.Bytes(m.seed, m.key)
	for _, i := range m.known[sum] {
		if slices.Equal(m.states[i].slots, m.slots) {
			return i
		}
	}
	s := state{slots: slices.Clone(m.slots)}
	for _, p := range s.slots {
		if m.automaton.slots[p].last {
			s.last = append(s.last, p)
		}
	}
	i := int32(len(m.states))
	m.states = append(m.states, s)
	m.ends = append(m.ends, len(s.last) > 0)
	m.known[sum] = append(m.known[sum], i)
	m.held += len(s.slots)
	return i
}

// first gives the token at which a pattern begins that has token i of the sentence in a slot. It goes back along
// slots that took the tokens before, so that it never has to turn round. Optional words are taken where they are
// there; gaps are as short as they can be.
func (m *matcher) first(at int32, i int, sentence []prose.Token) int {
	for {
		p := &m.automaton.slots[at]
		if p.length > 0 {
			return i + 1 - int(p.length)
		}
		if i == 0 || !p.clause.allows(sentence[i]) {
			return i
		}
		before, some := m.before(at, m.path[i-1])
		if !some {
			return i
		}
		at, i = before, i-1
	}
}

// before gives the slot of a state that a slot follows on, the one to be preferred where there are several.
func (m *matcher) before(at, state int32) (before int32, some bool) {
	m.steps++
	key := stepBack(state, at)
	if before, known := m.backs.get(key); known {
		return before, before != noSlot
	}
	took := m.states[state].slots
	before = noSlot
	for _, one := range m.automaton.prev.of(int(at)) {
		m.steps++
		if _, some = slices.BinarySearch(took, one); some {
			before = one
			break
		}
	}
	m.backs.set(key, before)
	m.held++
	return before, some
}

// noSlot stands for the slot before one that a pattern begins with.
const noSlot = math.MaxInt32 - 1
