package practice

import (
	"strings"
	"unicode"
)

// Query is what is looked for in questions and answers: all of its words and phrases, and only among what its filters leave.
type Query struct {
	Terms []string // folded; a word is found where one begins with it, a phrase has spaces
	Theme string   // by ID; empty for all
	From  Score    // the least score; NoScore for all, also those without one
	Below Score    // the score that is too high; 0 for none
	Round bool     // only tries of rounds
	Since Day      // the first day; 0 for all
	Until Day      // the last day; 0 for all
}

// ParseQuery reads words and "phrases in quotation marks". A phrase that is not closed ends with the text, so that one may
// be found while it is typed.
func ParseQuery(text string) Query {
	q := Query{From: NoScore}
	for i, piece := range strings.Split(Fold(text), `"`) {
		words := strings.Fields(piece)
		if i%2 == 1 && len(words) > 0 {
			q.Terms = append(q.Terms, strings.Join(words, " "))
		} else {
			q.Terms = append(q.Terms, words...)
		}
	}
	return q
}

// Everything tells whether it leaves nothing out.
func (q Query) Everything() bool {
	return len(q.Terms) == 0 && q.Theme == "" && q.From == NoScore && q.Below == 0 && !q.Round && q.Since == 0 && q.Until == 0
}

// Lets tells whether the filters let a try through; its theme is not a point's.
func (q Query) Lets(p Point) bool {
	switch {
	case q.From != NoScore && p.Score < q.From, q.Below != 0 && (p.Score >= q.Below || p.Score == NoScore):
		return false
	case q.Round && p.Round == 0, q.Since != 0 && p.Day < q.Since, q.Until != 0 && p.Day > q.Until:
		return false
	}
	return true
}

// Finds tells whether a folded text has all terms. A term is found where a word begins with it.
func (q Query) Finds(folded string) bool {
	for _, term := range q.Terms {
		if !hasTerm(folded, term) {
			return false
		}
	}
	return true
}

func hasTerm(folded, term string) bool {
	for at := 0; ; {
		i := strings.Index(folded[at:], term)
		if i < 0 {
			return false
		}
		if i += at; i == 0 || !wordByte(folded[i-1]) || !wordByte(term[0]) {
			return true
		}
		at = i + 1
	}
}

// wordByte tells whether a byte is part of a word: a letter or figure, or any of a letter that is not ASCII.
func wordByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b >= 0x80
}

// Fold is a text as it is looked through: in lower case, with straight quotation marks and single spaces.
func Fold(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	space := true
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		case r == '’' || r == '‘':
			r = '\''
		case r == '“' || r == '”' || r == '„':
			r = '"'
		default:
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
		space = false
	}
	return strings.TrimSuffix(b.String(), " ")
}
