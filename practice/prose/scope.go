package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// reach is how many words a negation covers at most, unless something ends it before. NegEx (Chapman et al. 2001)
// takes about six.
const reach = 6

// cue says what a word does to scopes.
type cue uint16

const (
	negates cue = 1 << iota
	pseudo      // takes the force from the negation before it: "not only"
	ends        // ends what a negation reaches
	reports     // somebody says or thinks something
	speaker
	others
	modal
	likens // "as if"
	conditional
	past // with -ed there are more
)

// cueWords lists the words that open and close scopes.
var cueWords = []struct {
	cue   cue
	words string
}{
	{negates, "not never no nobody nothing none neither nor without hardly"},
	{pseudo, "only just doubt less least"},
	{ends, "but however because although though except until unless instead rather"},
	{reports, "said says told claimed insisted replied wrote thought believed felt argued explained reckoned reckons assured"},
	{speaker, "i we"},
	{others, "he she they you it who"},
	{modal, "would might could"},
	{likens, "as even"},
	{conditional, "if"},
	{past, "told rang went sent wrote made took got saw knew found gave came felt said spoke kept put left ran brought drove met"},
}

// cues knows them by their symbols.
type cues []cue

func newCues(l *Lexicon) cues {
	var all cues
	for _, c := range cueWords {
		for word := range strings.FieldsSeq(c.words) {
			symbol := l.Add(word)
			for int(symbol) >= len(all) {
				all = append(all, 0)
			}
			all[symbol] |= c.cue
		}
	}
	return all
}

// is tells whether a token is a cue.
func (c cues) is(t Token, one cue) bool { return int(t.Symbol) < len(c) && c[t.Symbol]&one != 0 }

// lay sets the scope flags of all tokens.
func (c cues) lay(text string, t *Text) {
	for _, s := range t.Sentences {
		sentence := t.Tokens[s.First:s.End]
		var there cue
		for _, token := range sentence {
			if int(token.Symbol) < len(c) {
				there |= c[token.Symbol]
			}
		}
		if there&negates != 0 {
			c.negation(sentence)
		}
		if there&reports != 0 {
			c.report(sentence)
		}
		if there&(modal|conditional) != 0 {
			c.supposition(sentence)
		}
	}
	if t.scanner.quotes {
		quotations(text, t.Tokens)
	}
}

// negation marks what a negation reaches: up to six words, not past a clause or a word such as "but", and not in "not
// only" and its like.
func (c cues) negation(sentence []Token) {
	for i, cue := range sentence {
		if !c.is(cue, negates) || i+1 < len(sentence) && c.is(sentence[i+1], pseudo) {
			continue
		}
		for j := i + 1; j < len(sentence) && j <= i+reach; j++ {
			if sentence[j].Flags&Clause != 0 || c.is(sentence[j], ends) {
				break
			}
			sentence[j].Flags |= Negated
		}
	}
}

// report marks what somebody else is said to have said: from the verb to the end of the sentence, unless the last
// subject before the verb is the speaker. Who begins with a verb has left "I" out.
func (c cues) report(sentence []Token) {
	own, reported := c.is(sentence[0], past) || sentence[0].Flags&Ending != 0, false
	for i := range sentence {
		token := &sentence[i]
		switch {
		case reported:
			token.Flags |= Reported
		case c.is(*token, speaker):
			own = true
		case c.is(*token, others):
			own = false
		case i > 0 && !own && c.is(*token, reports):
			reported = true
		}
	}
}

// supposition marks what is only imagined: behind "if" to the end of the sentence, behind "would" and its like to the
// end of the clause.
func (c cues) supposition(sentence []Token) {
	imagined, iffy := false, false
	for i := range sentence {
		token := &sentence[i]
		if token.Flags&Clause != 0 {
			imagined = false
		}
		if !iffy && (i == 0 || !c.is(sentence[i-1], likens)) {
			iffy = c.is(*token, conditional)
			imagined = imagined || c.is(*token, modal)
		}
		if imagined || iffy {
			token.Flags |= Hypothetical
		}
	}
}

// longestQuote is how far apart single quotation marks may stand, in bytes; what is farther apart are apostrophes.
const longestQuote = 200

// quotations marks the tokens between double quotation marks, and between single ones that stand at the edges of words. A mark
// that is never closed on its line opens nothing.
func quotations(text string, tokens []Token) {
	double, single, next := -1, -1, 0
	mark := func(from, to int) {
		for next < len(tokens) && int(tokens[next].From) < from {
			next++
		}
		for next < len(tokens) && int(tokens[next].From) < to {
			tokens[next].Flags |= Quoted
			next++
		}
	}
	before := ' '
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf && c != '"' && c != '\'' && c != '\n' {
			before = rune(c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		after, _ := utf8.DecodeRuneInString(text[i+size:])
		switch {
		case r == '“' || r == '"' && double < 0:
			double = i
		case (r == '”' || r == '"') && double >= 0:
			mark(double, i)
			double, single = -1, -1
		case r == '\n':
			double, single = -1, -1
		case double >= 0 || r != '\'' && r != '‘' && r != '’':
		case r != '’' && !isWordRune(before) && isWordRune(after):
			single = i
		case r != '‘' && single >= 0 && !isWordRune(after) && !unicode.IsSpace(before):
			if i-single <= longestQuote {
				mark(single, i)
			}
			single = -1
		}
		before = r
		i += size
	}
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
