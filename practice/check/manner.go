package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"retake/practice"
	"retake/practice/prose"
)

// manner is how an answer is told as a whole, whatever its sentences say.
type manner struct {
	acting  int // words of the Action
	selves  int // times that the speaker is named in it: "I"
	ironies int // words by which a confession mocks itself: "naturally", "sacred"
	airs    int // words that look down on somebody kindly, before the Result: "gently", "a charming girl"
	others  int // times that one other person is named there: "she"
	office  int // words that name no thing, in sentences with "I": "stakeholder", "calibration"
	sorries int // words of being sorry
	gaps    int // gaps of a form that were left open: "[number]"
}

// read adds what a part holds.
func (m *manner) read(r *Rules, part practice.Section, answer string, text *prose.Text) {
	m.gaps += gaps(answer)
	for _, t := range text.Tokens {
		word := answer[t.From:t.To]
		if part == practice.Action && (word == "I" || word == "i") {
			m.selves++
		}
		kind := r.kinds.of(t.Symbol)
		if kind&sorryWord != 0 {
			m.sorries++
		}
		if part != practice.Result && t.Flags&prose.Quoted == 0 {
			if kind&airyWord != 0 && t.Flags&prose.Capital == 0 {
				m.airs++
			}
			if kind&thirdWord != 0 {
				m.others++
			}
		}
		if kind&ironicWord != 0 && t.Flags&prose.Quoted == 0 {
			m.ironies++
		}
	}
	if part == practice.Action {
		m.acting = len(text.Tokens)
	}
}

// gaps counts what stands in square brackets and is words. It goes from the end to the beginning, so that a text of
// brackets is gone through once.
func gaps(text string) (n int) {
	first := strings.IndexByte(text, '[')
	if first < 0 {
		return 0
	}
	closed, letter := false, false
	for len(text) > first {
		r, size := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-size]
		switch {
		case r == ']':
			closed, letter = true, false
		case r == '[' && closed && letter:
			n++
		default:
			letter = letter || unicode.IsLetter(r)
		}
	}
	return n
}

// abstractEndings make nouns of what somebody is or does, and adjectives of these.
var abstractEndings = []string{
	"tion", "tions", "ment", "ments", "ence", "ance", "ity", "ities", "ship", "ships", "ness", "ency", "ancy", "ism",
	"ture", "tures", "ative", "ional", "ised", "ized", "ated",
}

// shortestAbstract is how many letters a word has at least that ends so and is abstract; shorter are "station", "cement".
const shortestAbstract = 8

func isAbstract(word string) bool {
	return len(word) >= shortestAbstract &&
		slices.ContainsFunc(abstractEndings, func(ending string) bool { return strings.HasSuffix(word, ending) })
}

// Limits of what can be told of an answer as a whole. No rated answer above 40 of 100 lies beyond them.
const (
	leastSelves   = 5  // of a list of verbs: "I informed, I corrected, I verified"
	fewPerSelf    = 5  // words to each of these; stories have seven or more
	enoughIrony   = 3  // ironical words
	wordsToIrony  = 40 // words to each of them; sound stories have more than seventy
	enoughSorries = 4  // words of being sorry
	wordsToSorry  = 30 // words to each of them; sound stories have two such words at most
	enoughAirs    = 2  // words that look down on somebody
	manyAirs      = 3  // such words that say enough even beside an act of the speaker's own
	wordsToAirs   = 65 // words before the Result to each of them; sound stories have more than ninety
	enoughGaps    = 3  // gaps left open
	hollowOwn     = 10 // per cent of own words below which not even the mistake is named
	hollowMost    = 15 // own words that make an answer no hollow one, however long it is
	unpinnedOwn   = 13 // per cent of own words below which it may be any answer where nothing pins it down
	unpinnedMost  = 1  // figures and names that pin nothing down
	muchOffice    = 10 // per cent of words that name no thing above which nothing can be pictured
	enoughSayings = 3  // general statements, of at least a quarter of the sentences, that are proverbs and no reflections
)

// unfilled tells whether it is a form that was not filled in.
func (s *seen) unfilled() bool { return s.manner.gaps >= enoughGaps }

// listed tells whether the Action is a list of verbs without anything that they were done to.
func (s *seen) listed() bool {
	m := &s.manner
	return m.selves >= leastSelves && m.acting <= fewPerSelf*m.selves
}

// ironic tells whether the answer mocks its own confession.
func (s *seen) ironic() bool {
	n := s.manner.ironies
	return n >= enoughIrony && s.allWords() <= wordsToIrony*n
}

// contrite tells whether being sorry is all that is told: what for is not.
func (s *seen) contrite() bool {
	n := s.manner.sorries
	return !s.any(OwnAct) && n >= enoughSorries && s.allWords() <= wordsToSorry*n
}

// patronising tells whether the speaker forgives somebody else, and so lays it on them: with kind words about them, and
// nothing of the speaker's own or an excuse beside it.
func (s *seen) patronising() bool {
	n := s.manner.airs
	return s.manner.others > 0 && n >= enoughAirs && s.allWords()-s.words[practice.Result] <= wordsToAirs*n &&
		(n >= manyAirs || !s.any(OwnAct) || s.any(Excused))
}

// proverbial tells whether sayings stand in place of a story.
func (s *seen) proverbial() bool {
	sayings := 0
	for _, saying := range s.sayings {
		if saying == general {
			sayings++
		}
	}
	n := &s.anchors
	return n.dates+n.days+n.names+n.acts == 0 && sayings >= enoughSayings && 4*sayings >= len(s.sayings)
}

// abstract tells whether nothing in it can be pictured, for all its words: no act of the speaker's that went wrong is
// named, and much is said in words that name no things.
func (s *seen) abstract() bool {
	return !s.any(OwnAct) && s.speaks() && 100*s.manner.office > muchOffice*s.spoken
}

// triumphant tells whether a success stands in the place of the mistake: more is said of it than of what went wrong, the
// others admire it, and little was changed for good.
func (s *seen) triumphant() bool {
	asides := s.of(Aside)
	return asides >= asideFew && asides >= s.of(Mishap) && asides > s.of(Device) && s.any(Reaction)
}

// hollow tells whether there is hardly a word in it that not any answer has.
func (s *seen) hollow() bool {
	return s.generic() && s.speaks() && s.own < hollowMost && 100*s.own < hollowOwn*s.spoken
}

// unpinned tells whether it has few words of its own, and nothing that pins it to a place or to people.
func (s *seen) unpinned() bool {
	n := &s.anchors
	return s.generic() && s.speaks() && n.figures+n.names+n.acts <= unpinnedMost && 100*s.own < unpinnedOwn*s.spoken
}

// speaks tells whether enough of it is told with "I" or the like; notes that leave it out say nothing of their words.
func (s *seen) speaks() bool { return 3*s.spoken >= s.allWords() }
