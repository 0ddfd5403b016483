package check

import (
	"strings"

	"retake/practice"
	"retake/practice/prose"
)

// Limits of clarity beside those of length. All are judgement.
const (
	unpunctuated  = 45 // words to a full stop, above which the ear gets no rest
	fewWords      = 40 // below it nobody needs full stops
	notePct       = 50 // per cent of the words that stand in notes instead of sentences
	saidAgainPct  = 20 // per cent of the words that stand in phrases said before
	hedgesInWords = 3  // hedges in a hundred words (rubric)
	passives      = 3  // sentences of the Action that hide who did it
)

// clarity asks for a tidy length, sentences, few hedges, doers, and the Action as the longest part. By the rubric a few
// words around each limit are Good rather than Weak.
func clarity(s *seen) verdict {
	words := s.allWords()
	switch hedges := s.tallies[Hedge].hits; {
	case words < practice.ShortBelow, words > practice.LongAbove:
		return verdict{practice.Missing, none}
	case words > fewWords && words > unpunctuated*s.stops, 100*s.notes > notePct*words, 100*s.again > saidAgainPct*words:
		return verdict{practice.Missing, none}
	case 100*hedges >= hedgesInWords*words:
		return verdict{practice.Missing, because(Hedge)}
	case words < practice.GoodFrom-2, words > practice.GoodTo+5:
		return verdict{practice.Weak, none}
	case s.of(Passive) >= passives && s.of(Passive) > s.of(Step):
		return verdict{practice.Weak, because(Passive)}
	}
	for _, part := range practice.Sections {
		if s.words[part] == 0 || s.words[part] > s.words[practice.Action] {
			return verdict{practice.Weak, none}
		}
	}
	if s.tallies[Hedge].hits > 1 {
		return verdict{practice.Good, because(Hedge)}
	}
	return verdict{practice.Strong, none}
}

// stops counts the marks that end a sentence or a line.
func stops(text string) int {
	n := strings.Count(text, "…") + strings.Count(text, "\n")
	for _, mark := range []byte(".!?;") {
		for rest := text; ; {
			at := strings.IndexByte(rest, mark)
			if at < 0 {
				break
			}
			rest = rest[at+1:]
			if rest == "" || rest[0] <= ' ' || rest[0] >= 0x80 || rest[0] == '"' || rest[0] == ')' {
				n++
			}
		}
	}
	return n
}

// notes counts the words of a part that stand in sentences without a subject or a verb.
func (c *Checker) notes(text *prose.Text) int {
	n := 0
	for _, s := range text.Sentences {
		whole := false
		for _, t := range text.Tokens[s.First:s.End] {
			whole = whole || c.rules.kinds.is(t.Symbol, clauseWord)
		}
		if !whole {
			n += int(s.End - s.First)
		}
	}
	return n
}
