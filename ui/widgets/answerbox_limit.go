package widgets

import (
	"strings"
	"unicode"
)

// MaxLength is the longest text that typing and pasting can make, in runes. An answer of five minutes has some 4,000.
// The toolkit breaks and measures the whole text at each key: that takes about 1 ms at 5,000 runes and 10 ms at 20,000,
// which can't be felt, but 30 ms and more at 50,000, which can.
const MaxLength = 20_000

// insert puts runes into the place of what is selected, and tells whether it did. What would make the text longer than
// MaxLength is refused as a whole; a text that is longer already may only become shorter.
func (b *AnswerBox) insert(with []rune, alone bool) bool {
	from, to := b.buffer.selection()
	length := len(b.buffer.text) - (to - from) + len(with)
	if length > MaxLength && length > len(b.buffer.text) {
		if b.OnRefused != nil {
			b.OnRefused(length - MaxLength)
		}
		return false
	}
	b.buffer.replace(from, to, with, alone)
	if from == to && len(with) == 1 && b.settled {
		b.typed(from, with[0])
	} else {
		b.changed()
	}
	return true
}

// typed gives the entry one more rune, which takes it half as long as a whole text.
func (b *AnswerBox) typed(at int, r rune) {
	b.known = string(b.buffer.text) // before the entry tells OnChanged
	b.place(at)
	b.Entry.TypedRune(r)
	if b.CursorTextOffset() != b.buffer.cursor {
		b.show()
	}
}

// clean makes a text that comes from outside one to work with: every way to end a line becomes a line feed, a tab a
// space, what is no UTF-8 the replacement character; other control characters and byte order marks go.
func clean(text string) []rune {
	text = strings.ToValidUTF8(text, string(unicode.ReplacementChar))
	return []rune(strings.Map(func(r rune) rune {
		if r == '\uFEFF' || r != '\n' && unicode.IsControl(r) {
			return -1
		}
		return r
	}, lineEnds.Replace(text)))
}

var lineEnds = strings.NewReplacer(
	"\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n", "\t", " ",
)
