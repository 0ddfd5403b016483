package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sign is what is not parted at the end of a line: a rune with the marks above and below it.
type sign struct {
	face  int
	text  string
	width float64 // in em
	kind  kind
}

type kind int

const (
	letter  kind = iota
	missing      // shown by the stand-in
	space        // where a line may end
	newLine      // where it must
)

const (
	standIn = "\ufffd"
	tab     = 4 // spaces
)

// signs are those of a text, from the face wanted or from the first that has them. What has no look of its own, such
// as a soft hyphen, is left out. What no face has becomes a stand-in, one for all the runes of an emoji.
func (s *setter) signs(text string, wanted int) []sign {
	var signs []sign
	add := func(face int, r rune, text string, kind kind) {
		signs = append(signs, sign{face, text, s.width(face, r), kind})
	}
	text = newlines(text)
	var before rune
	for i, r := range text {
		joined := before == '\u200d'
		before = r
		last := &sign{kind: newLine}
		if len(signs) > 0 {
			last = &signs[len(signs)-1]
		}
		found := s.find(r, wanted)
		if r == utf8.RuneError && !strings.HasPrefix(text[i:], standIn) {
			found = nowhere // a byte that belongs to no rune
		}
		switch {
		case r == '\t':
			for range tab {
				add(wanted, ' ', " ", space)
			}
		case unicode.Is(unicode.Zs, r) && r != '\u00a0' && r != '\u202f':
			add(wanted, ' ', " ", space)
		case unicode.IsSpace(r) && !unicode.Is(unicode.Zs, r):
			add(wanted, ' ', "", newLine)
		case unicode.In(r, unicode.Cf, unicode.Variation_Selector) && !unicode.Is(unsettable, r):
		case last.kind == missing && (joined || attached(r)):
		case last.kind == letter && attached(r) && s.faces[last.face].has.has(r) && !unicode.Is(unsettable, r):
			last.text += string(r)
			last.width += s.width(last.face, r)
		case found == nowhere:
			add(wanted, utf8.RuneError, standIn, missing)
		default:
			add(found, r, string(r), letter)
		}
	}
	return signs
}

const nowhere = -1

// find looks for the face that has a rune, the wanted one first.
func (s *setter) find(r rune, wanted int) int {
	if unicode.Is(unsettable, r) || unicode.IsControl(r) {
		return nowhere
	}
	if s.faces[wanted].has.has(r) {
		return wanted
	}
	return slices.IndexFunc(s.faces, func(f *face) bool { return f.has.has(r) }) // nowhere is what it says, too
}

// attached tells whether a rune belongs to the sign before it: accents and the like, and the skin tones of emoji.
func attached(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me) || r >= 0x1f3fb && r <= 0x1f3ff
}

// plain is a text as it is set, where it is not set in a font: in what the PDF says of itself.
func (s *setter) plain(text string) string {
	var b strings.Builder
	for _, sign := range s.signs(text, regular) {
		b.WriteString(sign.text)
	}
	return b.String()
}
