package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Scan fills a Text from a part of an answer.
func (l *Lexicon) Scan(text string, into *Text) {
	into.Tokens, into.Sentences = into.Tokens[:0], into.Sentences[:0]
	s := scanner{emit: func(from, to int, word string, flags Flags) {
		symbol := l.symbols[word]
		if word == "" {
			symbol = Number
		}
		if flags&Break != 0 {
			into.Sentences = append(into.Sentences, Sentence{First: int32(len(into.Tokens))})
		}
		into.Tokens = append(into.Tokens, Token{int32(from), int32(to), symbol, flags})
		into.Sentences[len(into.Sentences)-1].End = int32(len(into.Tokens))
	}, asked: func() {
		if n := len(into.Sentences); n > 0 {
			for i := into.Sentences[n-1].First; i < into.Sentences[n-1].End; i++ {
				into.Tokens[i].Flags |= Asked
			}
		}
	}}
	s.run(text)
	l.cues.lay(text, into)
}

// longest is the longest word, in bytes, that can be in a lexicon.
const longest = 32

// scanner goes over a text once. A number is emitted as the empty word.
type scanner struct {
	emit  func(from, to int, word string, flags Flags)
	asked func()
	next  Flags // of the token to come
	word  [longest]byte
}

func (s *scanner) run(text string) {
	s.next = Break | Clause
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsLetter(r):
			i = s.letters(text, i)
		case unicode.IsDigit(r), isMoney(r) && digitAt(text, i+size):
			end := number(text, i+size)
			s.emit(i, end, "", s.next)
			s.next = 0
			i = end
		default:
			s.mark(text, i, r)
			i += size
		}
	}
}

// letters emits the word that begins at from, taken apart where it is a contraction, and returns where it ends.
func (s *scanner) letters(text string, from int) int {
	n, end, fits := 0, from, true
	var cuts [longest + 1]int // where each byte of the word stands in the text
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if r == '’' || r == '\'' {
			if next, _ := utf8.DecodeRuneInString(text[end+size:]); !unicode.IsLetter(next) {
				break
			}
			r = '\''
		} else if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		r = unicode.ToLower(r)
		if fits = fits && n+utf8.RuneLen(r) <= longest; fits {
			for k := range utf8.EncodeRune(s.word[n:], r) {
				cuts[n+k] = end
			}
			n += utf8.RuneLen(r)
		}
		end += size
	}
	flags := s.next
	s.next = 0
	if first, _ := utf8.DecodeRuneInString(text[from:]); unicode.IsUpper(first) {
		flags |= Capital
	}
	if !fits {
		s.emit(from, end, "\x00", flags) // no lexicon has it
		return end
	}
	word := string(s.word[:n])
	if c, ok := split(word); ok {
		at := cuts[c.cut]
		s.emit(from, at, c.first, flags)
		s.emit(at, end, c.second, 0)
		return end
	}
	if pastLike(word) {
		flags |= Ending
	}
	s.emit(from, end, word, flags)
	return end
}

// noPast lists words that end in -ed and are no form of a verb ending so.
var noPast = func() map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq(`need indeed hundred speed feed seed weed bleed breed greed creed deed heed reed shed sled
		embed exceed proceed succeed naked wicked sacred rugged crooked shred newlywed biped misled`) {
		all[word] = true
	}
	return all
}()

// pastLike tells whether a word in lower case ends as a past tense does.
func pastLike(word string) bool {
	return len(word) > 3 && strings.HasSuffix(word, "ed") && !noPast[word]
}

// mark takes a rune that belongs to no token, and sets what it means for the token to come.
func (s *scanner) mark(text string, at int, r rune) {
	switch r {
	case '.', '…':
		if r == '.' && abbreviation(text, at) {
			return
		}
		s.next |= Break | Clause
	case '?':
		if s.asked != nil && s.next&Break == 0 {
			s.asked()
		}
		s.next |= Break | Clause
	case '!', '\n', '\r', '•':
		s.next |= Break | Clause
	case ',', ';', ':', '(', ')', '–', '—':
		s.next |= Clause
	case '-':
		if at > 0 && text[at-1] == ' ' {
			s.next |= Clause
		}
	}
}

// abbreviation tells whether the full stop at a place ends no sentence: within "e.g.", after "Mr", or between letters
// without a space, as in "v2.one".
func abbreviation(text string, at int) bool {
	if next, _ := utf8.DecodeRuneInString(text[at+1:]); unicode.IsLetter(next) {
		return len(text) > at+2 && text[at+2] == '.' || at > 1 && text[at-2] == '.' // i.e., not "x.i did y"
	}
	from := max(0, at-len("(approx"))
	from += strings.LastIndexFunc(text[from:at], unicode.IsSpace) + 1
	switch strings.ToLower(strings.TrimLeft(text[from:at], "(\"“'")) {
	case "mr", "mrs", "ms", "dr", "prof", "approx", "e.g", "i.e", "vs", "no":
		rest := strings.TrimLeft(text[at+1:], " ")
		return !strings.EqualFold(text[from:at], "no") || digitAt(rest, 0)
	}
	return false
}

// number gives where the number ends whose first digit stands before from: 1,200.50, 14:30, 3rd, 20%.
func number(text string, from int) int {
	i := from
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsDigit(r), unicode.IsLetter(r), r == '%':
		case (r == '.' || r == ',' || r == ':' || r == '/') && digitAt(text, i+size):
		default:
			return i
		}
		i += size
	}
	return i
}

func digitAt(text string, at int) bool {
	return at < len(text) && '0' <= text[at] && text[at] <= '9'
}

func isMoney(r rune) bool { return unicode.Is(unicode.Sc, r) }
