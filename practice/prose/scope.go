package prose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// reach is how many words a negation covers at most, unless something ends it before. NegEx (Chapman et al. 2001)
// takes about six.
const reach = 6

// cues are the words that open and close scopes, as sets over the symbols.
type cues struct {
	negate, pseudo, end  []Symbol
	report, self, others []Symbol
	modal, as            []Symbol
	conditional          Symbol
}

func newCues(l *Lexicon) cues {
	set := func(words string) (all []Symbol) {
		for word := range strings.FieldsSeq(words) {
			all = append(all, l.Add(word))
		}
		return all
	}
	return cues{
		negate:      set("not never no nobody nothing none neither nor without hardly"),
		pseudo:      set("only just doubt less least"),
		end:         set("but however because although though except until unless instead rather"),
		report:      set("said says told claimed insisted replied wrote thought believed felt argued explained"),
		self:        set("i we"),
		others:      set("he she they you it who"),
		modal:       set("would might could"),
		as:          set("as even"),
		conditional: l.Add("if"),
	}
}

// lay sets the scope flags of all tokens.
func (c *cues) lay(text string, t *Text) {
	for _, s := range t.Sentences {
		sentence := t.Tokens[s.First:s.End]
		c.negation(sentence)
		c.reports(sentence)
		c.supposition(sentence)
	}
	quotations(text, t.Tokens)
}

// negation marks what a negation reaches: up to six words, not past a clause or a word such as "but", and not in "not
// only" and its like.
func (c *cues) negation(sentence []Token) {
	for i, cue := range sentence {
		if !slices.Contains(c.negate, cue.Symbol) || i+1 < len(sentence) && slices.Contains(c.pseudo, sentence[i+1].Symbol) {
			continue
		}
		for j := i + 1; j < len(sentence) && j <= i+reach; j++ {
			if sentence[j].Flags&Clause != 0 || slices.Contains(c.end, sentence[j].Symbol) {
				break
			}
			sentence[j].Flags |= Negated
		}
	}
}

// reports marks what somebody else is said to have said: from the verb to the end of the sentence, unless the last
// subject before the verb is the speaker.
func (c *cues) reports(sentence []Token) {
	own, reported := false, false
	for i := range sentence {
		token := &sentence[i]
		switch {
		case reported:
			token.Flags |= Reported
		case slices.Contains(c.self, token.Symbol):
			own = true
		case slices.Contains(c.others, token.Symbol):
			own = false
		case i > 0 && !own && slices.Contains(c.report, token.Symbol):
			reported = true
		}
	}
}

// supposition marks what is only imagined: behind "if" to the end of the sentence, behind "would" and its like to the
// end of the clause.
func (c *cues) supposition(sentence []Token) {
	imagined, conditional := false, false
	for i := range sentence {
		token := &sentence[i]
		if token.Flags&Clause != 0 {
			imagined = false
		}
		if !conditional && (i == 0 || !slices.Contains(c.as, sentence[i-1].Symbol)) {
			conditional = token.Symbol == c.conditional
			imagined = imagined || slices.Contains(c.modal, token.Symbol)
		}
		if imagined || conditional {
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
