package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Scan fills a Text from a part of an answer.
func (l *Lexicon) Scan(text string, into *Text) {
	into.Tokens, into.Sentences, into.lexicon = into.Tokens[:0], into.Sentences[:0], l
	into.text = text
	into.scanner.run(text, into)
	l.cues.lay(text, into)
}

// word appends a token.
func (t *Text) word(from, to int, word []byte, flags Flags) {
	symbol, sum := Number, uint32(0)
	if len(word) > 0 {
		sum = sumOf(word)
		symbol = t.lexicon.symbols.at(find(&t.lexicon.symbols, word, sum))
	} else {
		sum = sumOf(t.text[from:to])
	}
	if flags&Break != 0 {
		t.Sentences = append(t.Sentences, Sentence{First: int32(len(t.Tokens)), Sum: longOffset})
	}
	t.Tokens = append(t.Tokens, Token{From: int32(from), To: int32(to), Symbol: symbol, Sum: sum, Flags: flags})
	s := &t.Sentences[len(t.Sentences)-1]
	s.End = int32(len(t.Tokens))
	s.Sum = (s.Sum ^ uint64(sum)) * longPrime
}

// asked marks the last sentence as a question.
func (t *Text) asked() {
	if n := len(t.Sentences); n > 0 {
		for i := t.Sentences[n-1].First; i < t.Sentences[n-1].End; i++ {
			t.Tokens[i].Flags |= Asked
		}
	}
}

// longest is the longest word, in bytes, that can be in a lexicon.
const longest = 32

// sink takes what a scan finds.
type sink interface {
	// word takes a word in lower case, which holds until it returns; an empty one is a number.
	word(from, to int, word []byte, flags Flags)
	asked()
}

// scanner goes over a text once.
type scanner struct {
	into sink
	next Flags         // of the token to come
	low  [longest]byte // the word in lower case

	quotes bool // there is a quotation mark, or an apostrophe outside of words
}

func (s *scanner) run(text string, into sink) {
	s.into, s.next, s.quotes = into, Break|Clause, false
	for i := 0; i < len(text); {
		if text[i] == ' ' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsLetter(r):
			i = s.letters(text, i)
		case unicode.IsDigit(r), isMoney(r) && digitAt(text, i+size):
			end := number(text, i+size)
			s.into.word(i, end, nil, s.next)
			s.next = 0
			i = end
		default:
			s.mark(text, i, r)
			i += size
		}
	}
}

// noWord is in no lexicon.
var noWord = []byte{0}

// letters passes on the word that begins at from, taken apart where it is a contraction, and returns where it ends.
func (s *scanner) letters(text string, from int) int {
	n, end, fits := 0, from, true
	for end < len(text) {
		if c := text[end] | 0x20; 'a' <= c && c <= 'z' && n < longest { // most letters there are
			s.low[n] = c
			n++
			end++
			continue
		}
		if text[end] == ' ' {
			break
		}
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
			n += utf8.EncodeRune(s.low[n:], r)
		}
		end += size
	}
	flags := s.next
	s.next = 0
	if capital(text[from:]) {
		flags |= Capital
	}
	word := s.low[:n]
	if !fits {
		s.into.word(from, end, noWord, flags)
		return end
	}
	if splits(word) {
		if c, ok := split(word); ok {
			at := cutAt(text, from, c.cut)
			s.into.word(from, at, c.first, flags)
			s.into.word(at, end, c.second, 0)
			return end
		}
	}
	if pastLike(word) {
		flags |= Ending
	}
	s.into.word(from, end, word, flags)
	return end
}

// capital tells whether a text begins with a capital letter.
func capital(text string) bool {
	if first := text[0]; first < utf8.RuneSelf {
		return first-'A' < 26
	}
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first)
}

// cutAt gives where a word of the text, which begins at from, has come to so many bytes in lower case.
func cutAt(text string, from, low int) int {
	at := from
	for low > 0 {
		r, size := utf8.DecodeRuneInString(text[at:])
		at += size
		if r == '’' {
			r = '\''
		}
		low -= utf8.RuneLen(unicode.ToLower(r))
	}
	return at
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
func pastLike(word []byte) bool {
	n := len(word)
	return n > 3 && word[n-2] == 'e' && word[n-1] == 'd' && !noPast[string(word)]
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
		if s.next&Break == 0 {
			s.into.asked()
		}
		s.next |= Break | Clause
	case '"', '\'', '“', '”', '‘', '’':
		s.quotes = true
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
	if end := text[max(0, at-3):at]; strings.EqualFold(end, "a.m") || strings.EqualFold(end, "p.m") {
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[at+1:], " "))
		return unicode.IsLower(next)
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
