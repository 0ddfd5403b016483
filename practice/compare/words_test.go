package compare_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"retake/practice/compare"
)

// marked puts spans into brackets.
func marked(text string, spans []compare.Span) string {
	for _, s := range slices.Backward(spans) {
		text = text[:s.From] + "[" + text[s.From:s.To] + "]" + text[s.To:]
	}
	return text
}

func TestWords(t *testing.T) {
	for name, c := range map[string]struct{ before, after, out, in string }{
		"the same":             {"I rang her.", "I rang her.", "I rang her.", "I rang her."},
		"nothing at all":       {"", "", "", ""},
		"from nothing":         {"", "I rang her.", "", "[I rang her.]"},
		"to nothing":           {"I rang her.", "", "[I rang her.]", ""},
		"a word more":          {"I rang her.", "I rang her twice.", "I rang her.", "I rang her [twice.]"},
		"a word less":          {"I then rang her.", "I rang her.", "I [then] rang her.", "I rang her."},
		"another word":         {"We rang her.", "I rang her.", "[We] rang her.", "[I] rang her."},
		"words side by side":   {"It was all my fault.", "It was the late shift.", "It was [all my fault.]", "It was [the late shift.]"},
		"punctuation alone":    {"Well, I rang (her).", "Well I rang her!", "Well, I rang (her).", "Well I rang her!"},
		"case alone":           {"Then I rang.", "then I rang.", "Then I rang.", "then I rang."},
		"a dash by itself":     {"I rang her", "I rang – her", "I rang her", "I rang [–] her"},
		"spaces alone":         {"I  rang\n her", "I rang her", "I  rang\n her", "I rang her"},
		"a curly apostrophe":   {"I didn't", "I didn’t", "I didn't", "I didn’t"},
		"a line's end":         {"I rang", "I rang\nShe came\nWe spoke", "I rang", "I rang\n[She came]\n[We spoke]"},
		"in the middle, twice": {"a b c d e", "a x c y e", "a [b] c [d] e", "a [x] c [y] e"},
		"another alphabet":     {"ещё раз", "ещё один раз", "ещё раз", "ещё [один] раз"},
	} {
		out, in := compare.Words(c.before, c.after)
		if got := marked(c.before, out); got != c.out {
			t.Errorf("%s: taken out %q, not %q", name, got, c.out)
		}
		if got := marked(c.after, in); got != c.in {
			t.Errorf("%s: added %q, not %q", name, got, c.in)
		}
	}
}

func TestCount(t *testing.T) {
	const text = "It was [all my fault], all of it."
	if n := compare.Count(text, []compare.Span{{7, 20}, {22, 25}}); n != 4 {
		t.Errorf("%d words", n)
	}
}

// What is left of both texts without what was taken out and added is the same but for case, spaces and punctuation; spans
// are in order, apart, and on the edges of letters.
func TestWhatIsLeftIsTheSame(t *testing.T) {
	word := rapid.SampledFrom([]string{"I", "rang", "her", "her,", "Rang", "–", "é", "now.", "\n", "  "})
	text := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(word, 0, 20).Draw(t, "words"), " ")
	})
	rapid.Check(t, func(t *rapid.T) {
		before, after := text.Draw(t, "before"), text.Draw(t, "after")
		out, in := compare.Words(before, after)
		if a, b := left(t, before, out), left(t, after, in); !slices.Equal(a, b) {
			t.Fatalf("%q and %q leave %q and %q", before, after, a, b)
		}
	})
}

// left gives the bare words outside of the spans.
func left(t *rapid.T, text string, spans []compare.Span) (words []string) {
	rest, at := "", 0
	for _, s := range spans {
		if s.From < at || s.To <= s.From || s.To > len(text) || !utf8.ValidString(text[s.From:s.To]) {
			t.Fatalf("spans %v of %q", spans, text)
		}
		rest += text[at:s.From] + " "
		at = s.To
	}
	for _, w := range strings.Fields(rest + text[at:]) {
		if bare := strings.ToLower(strings.Trim(w, ",.")); bare != "" {
			words = append(words, bare)
		}
	}
	return words
}

func BenchmarkWords(b *testing.B) {
	before := strings.Repeat("I rang her at once and told her what had gone wrong. ", 180)
	after := strings.Repeat("I called him at noon and told him what I had done wrong. ", 180)
	for b.Loop() {
		compare.Words(before, after)
	}
}
