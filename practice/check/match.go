package check

import (
	"math"

	"retake/practice"
	"retake/practice/prose"
)

// index finds the patterns that a token may belong to: each pattern stands under the symbols of its rarest element, so
// that a common word costs little however many patterns have it.
type index struct {
	patterns []pattern
	under    [][]int32 // by symbol: patterns
}

func newIndex(patterns []pattern, symbols int) index {
	uses := make([]int, symbols)
	for _, p := range patterns {
		for _, e := range p.elements {
			for _, s := range e.members() {
				uses[s]++
			}
		}
	}
	x := index{patterns: patterns, under: make([][]int32, symbols)}
	for i := range patterns {
		p, least := &patterns[i], math.MaxInt
		for k, e := range p.elements {
			if !e.listed() {
				continue
			}
			n := 0
			for _, s := range e.members() {
				n += uses[s]
			}
			if n < least {
				p.anchor, least = k, n
			}
		}
		for _, s := range p.elements[p.anchor].members() {
			x.under[s] = append(x.under[s], int32(i))
		}
	}
	return x
}

// hit is a place where a rule holds.
type hit struct {
	rule     int
	part     practice.Section
	sentence int // counted over all parts
	first    int // its tokens, first to last but one, in the part
	end      int
}

// find appends the places of one part where a pattern matches, whatever the scopes.
// It counts the patterns that it tried.
func (x *index) find(part practice.Section, text *prose.Text, before int, hits []hit) (found []hit, tried int) {
	for n, s := range text.Sentences {
		sentence := text.Tokens[s.First:s.End]
		for i, token := range sentence {
			if int(token.Symbol) >= len(x.under) {
				continue
			}
			tried += len(x.under[token.Symbol])
			for _, k := range x.under[token.Symbol] {
				p := &x.patterns[k]
				if !p.elements[p.anchor].takes(token) {
					continue
				}
				first, ok := back(p.elements, p.anchor, sentence, i)
				if !ok {
					continue
				}
				end, ok := forward(p.elements[p.anchor+1:], sentence, i+1)
				if !ok {
					continue
				}
				hits = append(hits, hit{p.rule, part, before + n, int(s.First) + first, int(s.First) + end})
			}
		}
	}
	return hits, tried
}

// forward matches elements from token i on, within the clause, and gives where the match ends. Optional words are taken
// where they are there; gaps are as short as they can be.
func forward(elements []element, sentence []prose.Token, i int) (int, bool) {
	if len(elements) == 0 {
		return i, true
	}
	e, rest := &elements[0], elements[1:]
	inClause := i < len(sentence) && (e.clause || sentence[i].Flags&prose.Clause == 0)
	if e.gap > 0 {
		for n := 0; n <= e.gap; n++ {
			if end, ok := forward(rest, sentence, i+n); ok {
				return end, true
			}
			if i+n >= len(sentence) || sentence[i+n].Flags&prose.Clause != 0 {
				break
			}
		}
		return 0, false
	}
	if inClause && e.takes(sentence[i]) {
		if end, ok := forward(rest, sentence, i+1); ok {
			return end, true
		}
	}
	if e.optional {
		return forward(rest, sentence, i)
	}
	return 0, false
}

// back matches the elements before the one at k, the last first, which took token i, and gives where the match begins.
func back(elements []element, k int, sentence []prose.Token, i int) (int, bool) {
	if k == 0 {
		return i, true
	}
	e := &elements[k-1]
	inClause := i > 0 && (elements[k].clause || sentence[i].Flags&prose.Clause == 0)
	if e.gap > 0 {
		for n := 0; n <= e.gap; n++ {
			if first, ok := back(elements, k-1, sentence, i-n); ok {
				return first, true
			}
			leaves := sentence[i-n].Flags&prose.Clause != 0 && !(n == 0 && elements[k].clause)
			if i-n <= 0 || leaves {
				break
			}
		}
		return 0, false
	}
	if inClause && e.takes(sentence[i-1]) {
		if first, ok := back(elements, k-1, sentence, i-1); ok {
			return first, true
		}
	}
	if e.optional {
		return back(elements, k-1, sentence, i)
	}
	return 0, false
}
