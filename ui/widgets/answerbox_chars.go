package widgets

import (
	"iter"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/clipperhouse/uax29/v2/words"
)

// What a person takes for one character may be many runes: a letter with its accents, a flag, a family. Where one ends
// and where a word does is found by the rules of Unicode (UAX #29).

// charBefore is where the character before a place begins.
func charBefore(text []rune, at int) int {
	if at == 0 || plain(text[at-1]) {
		return max(at-1, 0)
	}
	start := 0
	for n := range chars(text[lineStart(text, at-1):at]) {
		start = at - n
	}
	return start
}

// charAfter is where the character after a place ends.
func charAfter(text []rune, at int) int {
	if at == len(text) || at+1 == len(text) || plain(text[at]) && !joins(text[at+1]) {
		return min(at+1, len(text))
	}
	for n := range chars(text[at:min(lineEnd(text, at)+1, len(text))]) {
		return at + n
	}
	return at
}

// charAt is where the character begins in which a place is; the place itself where none is cut there.
func charAt(text []rune, at int) int {
	if at == 0 || at == len(text) || !joins(text[at]) {
		return at
	}
	start := lineStart(text, at)
	for n := range chars(text[start:min(lineEnd(text, at)+1, len(text))]) {
		if start+n > at {
			return start
		}
		start += n
	}
	return at
}

// plain tells of a rune that joins none before it, other than some Arabic signs that are better deleted alone.
func plain(r rune) bool { return ' ' <= r && r <= '~' }

// joins tells of a rune that may join the one before it. U+0300 is the first combining mark.
func joins(r rune) bool { return r >= 0x300 || r == '\n' }

// chars goes through the characters of a line, and tells how many runes each has.
func chars(line []rune) iter.Seq[int] {
	return func(yield func(int) bool) {
		for all := graphemes.FromString(string(line)); all.Next(); {
			if !yield(utf8.RuneCountInString(all.Value())) {
				return
			}
		}
	}
}

// wordBefore is where the word begins that a place is in or behind; the start of the text without one.
func wordBefore(text []rune, at int) (start int) {
	for from := range wordsOf(text[:at]) {
		start = from
	}
	return start
}

// wordAfter is where the word ends that a place is in or before; the end of the text without one.
func wordAfter(text []rune, at int) int {
	for _, to := range wordsOf(text) {
		if to > at {
			return to
		}
	}
	return len(text)
}

// wordAround is the word that a place is in or at; empty without one.
func wordAround(text []rune, at int) (from, to int) {
	for start, end := range wordsOf(text) {
		if start <= at && at <= end {
			from, to = start, end
		}
	}
	return from, to
}

// wordsOf goes through the words of a text, and tells where each begins and ends.
func wordsOf(text []rune) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		from := 0
		for all := words.FromString(string(text)); all.Next(); {
			to := from + utf8.RuneCountInString(all.Value())
			if slices.ContainsFunc(text[from:to], isWordRune) && !yield(from, to) {
				return
			}
			from = to
		}
	}
}

// isWordRune tells of a rune that makes a word of what it is in. Signs and spaces alone are none.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// lineStart is where the line of a place begins, however many rows it takes.
func lineStart(text []rune, at int) int {
	for at > 0 && text[at-1] != '\n' {
		at--
	}
	return at
}

// lineEnd is where the line of a place ends.
func lineEnd(text []rune, at int) int {
	if i := slices.Index(text[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(text)
}
