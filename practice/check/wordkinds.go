package check

import "retake/practice/prose"

// wordKind says what a word is to those who count words one by one, a bit each.
type wordKind uint16

const (
	englishWord wordKind = 1 << iota // holds English sentences together
	clauseWord                       // a whole sentence has one
	speakerWord                      // the one who speaks
	dateWord                         // a month or feast that is no other word too
	monthWord                        // any month
	weekdayWord
	numeralWord
	ironicWord // by which a confession mocks itself
	airyWord   // by which one looks down on others kindly
	sorryWord  // being sorry
	thirdWord  // one other person
	officeWord // names no thing
	plainWord  // any answer could be made of it
	pastWord   // a past tense that does not end in -ed
)

// kindClasses are the classes of words.toml that words of most kinds stand in.
var kindClasses = map[string]wordKind{
	"ENGLISH": englishWord, "CLAUSE": clauseWord, "SPEAKER": speakerWord,
	"CALENDAR": dateWord, "MONTH": monthWord, "WEEKDAY": weekdayWord, "NUMERAL": numeralWord,
	"MANNER_IRONY": ironicWord, "MANNER_AIRS": airyWord, "MANNER_SORRY": sorryWord, "MANNER_THIRD": thirdWord,
	"OFFICE": officeWord | plainWord, "PLAIN": plainWord,
}

// wordKinds are the kinds of all words, by symbol.
type wordKinds []wordKind

// add notes that words are of some kinds.
func (k *wordKinds) add(kind wordKind, words *symbolSet) {
	for _, symbol := range words.members {
		if more := int(symbol) + 1 - len(*k); more > 0 {
			*k = append(*k, make(wordKinds, more)...)
		}
		(*k)[symbol] |= kind
	}
}

// of gives the kinds of a word.
func (k wordKinds) of(symbol prose.Symbol) wordKind {
	if int(symbol) < len(k) {
		return k[symbol]
	}
	return 0
}

// is tells whether a word is of one of some kinds.
func (k wordKinds) is(symbol prose.Symbol, kind wordKind) bool { return k.of(symbol)&kind != 0 }
