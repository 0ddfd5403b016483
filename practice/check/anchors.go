package check

import "retake/practice/prose"

// anchors counts what pins a story to one day, one place and certain people: it is easily said of what happened and hard
// to say of what might have.
type anchors struct {
	dates   int // months, years and feasts
	days    int // days of the week
	figures int // other numbers, in figures or words
	names   int // words that are none of the language and begin with a capital within a sentence
	acts    int // such a word, or one that begins a sentence, before a past tense: "Declan told"
}

// read adds what a part holds, but for the sentences that were told before, by their numbers, and for those that only
// say what something is like.
func (n *anchors) read(r *Rules, part string, text *prose.Text, numbers []int32, sayings []saying) {
	for i, sentence := range text.Sentences {
		if numbers[i] != toldBefore && sayings[numbers[i]] != picture {
			n.readSentence(r, part, text.Tokens[sentence.First:sentence.End])
		}
	}
}

func (n *anchors) readSentence(r *Rules, part string, tokens []prose.Token) {
	for i, t := range tokens {
		capital, kind := t.Flags&prose.Capital != 0, r.kinds.of(t.Symbol)
		switch {
		case t.Symbol == prose.Number && isYear(part[t.From:t.To]), kind&dateWord != 0,
			kind&monthWord != 0 && t.Flags&(prose.Capital|prose.Break) == prose.Capital:
			n.dates++
		case kind&weekdayWord != 0:
			n.days++
		case t.Symbol == prose.Number, kind&numeralWord != 0:
			n.figures++
		case capital && t.Symbol == prose.Unknown:
			if t.Flags&prose.Break == 0 {
				n.names++
			}
			if i+1 < len(tokens) && r.past(tokens[i+1]) {
				n.acts++
			}
		}
	}
}

// past tells whether a word is a past tense.
func (r *Rules) past(t prose.Token) bool {
	return t.Flags&(prose.Clause|prose.Capital) == 0 && (t.Flags&prose.Ending != 0 || r.kinds.is(t.Symbol, pastWord))
}

// isYear tells whether a number is a year of somebody's working life.
func isYear(number string) bool {
	return len(number) == 4 && (number[:2] == "19" || number[:2] == "20")
}

// pin is how firmly they pin a story down: a date counts two, a day of the week, a figure and a name a half each.
func (n *anchors) pin() float64 {
	return 2*float64(min(n.dates, 1)) + float64(min(n.days, fewAnchors)+min(n.figures, manyAnchors)+min(n.names, manyAnchors))/2
}

// More of a kind than these pin nothing down any further.
const (
	fewAnchors  = 2
	manyAnchors = 4
)
