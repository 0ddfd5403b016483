package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is a piece of a text, in bytes.
type Span struct{ From, To int }

// Words gives what was taken out of one text, and what was added in the other, as runs of whole words: as few words as can
// be. Words that differ in nothing but case and the punctuation around them are the same; spaces do not count.
func Words(before, after string) (out, in []Span) {
	a, b := words(before), words(after)
	skip := common(a, b, func(n, i int) int { return i })
	a, b = a[skip:], b[skip:]
	end := common(a, b, func(n, i int) int { return n - 1 - i })
	keptA, keptB := kept(a[:len(a)-end], b[:len(b)-end])
	return runs(before, a[:len(a)-end], keptA), runs(after, b[:len(b)-end], keptB)
}

// word is a word of a text with the spaces around it left out.
type word struct {
	Span
	key string // what is compared
}

// words cuts a text at its spaces.
func words(text string) (all []word) {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		from := i
		for i < len(text) {
			r, size := utf8.DecodeRuneInString(text[i:])
			if unicode.IsSpace(r) {
				break
			}
			i += size
		}
		all = append(all, word{Span{from, i}, key(text[from:i])})
	}
	return all
}

// key is a word without what does not count: its case, and the punctuation around it. What is nothing else has itself.
func key(text string) string {
	bare := strings.TrimFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	if bare == "" {
		return text
	}
	return strings.ReplaceAll(strings.ToLower(bare), "’", "'")
}

// common counts the words that both begin, or end, with; at gives the place of the i-th of n.
func common(a, b []word, at func(n, i int) int) int {
	n := 0
	for n < len(a) && n < len(b) && a[at(len(a), n)].key == b[at(len(b), n)].key {
		n++
	}
	return n
}

// kept finds a longest common subsequence, and tells of each word whether it is in it.
func kept(a, b []word) (inA, inB []bool) {
	inA, inB = make([]bool, len(a)), make([]bool, len(b))
	wide := len(b) + 1
	longest := make([]uint16, (len(a)+1)*wide) // of what is left of a from i and of b from j on
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].key == b[j].key {
				longest[i*wide+j] = longest[(i+1)*wide+j+1] + 1
			} else {
				longest[i*wide+j] = max(longest[(i+1)*wide+j], longest[i*wide+j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].key == b[j].key:
			inA[i], inB[j] = true, true
			i++
			j++
		case longest[(i+1)*wide+j] >= longest[i*wide+j+1]:
			i++
		default:
			j++
		}
	}
	return inA, inB
}

// runs puts the words that were not kept together where nothing but spaces stands between them. A line's end ends a run.
func runs(text string, all []word, kept []bool) (spans []Span) {
	for i, w := range all {
		if kept[i] {
			continue
		}
		if n := len(spans); n > 0 && i > 0 && !kept[i-1] && !strings.Contains(text[spans[n-1].To:w.From], "\n") {
			spans[n-1].To = w.To
			continue
		}
		spans = append(spans, w.Span)
	}
	return spans
}

// Count is how many words spans of a text have.
func Count(text string, spans []Span) (n int) {
	for _, s := range spans {
		n += len(strings.Fields(text[s.From:s.To]))
	}
	return n
}
