package check

import (
	"fmt"

	"retake/practice"
)

// Feature is what a rule says it has seen. The criteria count features and never look at rules.
type Feature int

const (
	Admission   Feature = iota // "my mistake", "that was on me"
	OwnAct                     // "I forgot", "I assumed", "I should have checked"
	Answerable                 // "it was my job", "I thought it was done"
	Shortcoming                // "I tend to rush"
	Accepted                   // "she was right"
	Shared                     // "we made an error"
	Hidden                     // "mistakes were made"
	Excused                    // "these things happen"
	Deflected                  // "nobody told me"
	Concealed                  // "nobody ever found out"
	Acted                      // "I dried the cores", where the story begins
	Blamed                     // "it was the vendor's fault"
	Denied                     // "it wasn't my fault"
	Fake                       // "I care too much"
	Refused                    // "I can't think of one"
	Theirs                     // "a colleague made a mistake"
	TheirDeed                  // "he laid out the pages", where the story begins
	Private                    // "my wife"
	Vindicated                 // "it proved me right"
	Aside                      // "my greatest success", "a disagreement with"
	Work                       // "job", "customer"
	Mishap                     // "wrong", "instead of"

	When         // a time
	Amount       // how much, how many
	Who          // people by their role
	Where        // a place
	Thing        // what it was about
	Scene        // something happened: "I called"
	TheirScene   // "the driver came"
	PresentScene // "then I lift the pallet"
	Vague        // "some kind of"
	Habit        // "usually", "whenever"
	Supposed     // "I would tell"

	Step      // "I called the client"
	More      // "and told her": a step where the sentence begins with one
	Row       // "opened it, told her and went": three steps in a sentence
	Mend      // "and told her": what puts it right, wherever it stands in a sentence
	Deed      // anything else the speaker did in the Action
	VagueStep // "I dealt with it"
	Present   // "I call the client"
	Done      // "the list was corrected"
	Shift     // "we fixed it"
	Quiet     // "I said nothing"
	Cover     // "I hid it"
	Unfound   // "nobody ever asked"
	Disclosed // "I told my manager"
	Confessed // "I told her what I had done"
	Plan      // "I would call the client"

	Effect    // what came of it
	Reaction  // what somebody said or did about it
	Aftermath // what others did and what became of things, told as the result
	Measure   // a number or a day in the result
	Shrug     // "it worked out"

	Insight   // "I learned that a label is not a count"
	Slogan    // "I learned that communication is key"
	Announced // "I learned a lot"
	Unlearned // "I didn't learn anything", "they should learn"

	Device  // a lasting change
	Adopted // "the team still uses it"
	Proof   // that it holds
	Resolve // "I am more careful now"
	Promise // "I will be more careful"

	Hedge   // "sort of"
	Passive // "the letter was drafted"

	Insult    // contempt for people or the employer
	Risky     // politics, religion, sex, drink and drugs
	Lied      // a matter of honesty
	Crime     // theft, fraud, violence, driving drunk
	Danger    // danger to people shrugged off
	Shady     // "I kept no copies", where nobody was told
	Complaint // "nobody ever thanked me", sarcasm
	Superior  // "he would not listen", "I was vindicated"
	SelfHate  // "I am so stupid"

	features = iota
)

// featureTable says of each feature by which name rules count it, which criterion it belongs to, whether it helps, and
// what makes it severe.
var featureTable = [features]struct {
	name      string
	criterion practice.Criterion
	helps     bool
	severe    practice.Severity
}{
	Admission:    {"admission", practice.Ownership, true, ""},
	OwnAct:       {"own act", practice.Ownership, true, ""},
	Answerable:   {"answerable", practice.Ownership, true, ""},
	Shortcoming:  {"shortcoming", practice.Ownership, true, ""},
	Accepted:     {"feedback accepted", practice.Ownership, true, ""},
	Shared:       {"shared", practice.Ownership, false, ""},
	Hidden:       {"hidden", practice.Ownership, false, ""},
	Excused:      {"excuse", practice.Ownership, false, ""},
	Deflected:    {"deflected", practice.Ownership, false, practice.Blame},
	Concealed:    {"concealed", practice.Ownership, false, ""},
	Acted:        {"acted", practice.Ownership, true, ""},
	Blamed:       {"blame", practice.Ownership, false, practice.Blame},
	Denied:       {"denial", practice.Ownership, false, practice.Denial},
	Fake:         {"fake", practice.Relevance, false, ""},
	Refused:      {"refused", practice.Relevance, false, ""},
	Theirs:       {"theirs", practice.Relevance, false, ""},
	TheirDeed:    {"their deed", practice.Relevance, true, ""},
	Private:      {"private", practice.Relevance, false, ""},
	Vindicated:   {"vindicated", practice.Relevance, false, ""},
	Aside:        {"aside", practice.Relevance, false, ""},
	Work:         {"work", practice.Relevance, true, ""},
	Mishap:       {"mishap", practice.Relevance, true, ""},
	When:         {"when", practice.Specifics, true, ""},
	Amount:       {"amount", practice.Specifics, true, ""},
	Who:          {"who", practice.Specifics, true, ""},
	Where:        {"where", practice.Specifics, true, ""},
	Thing:        {"thing", practice.Specifics, true, ""},
	Scene:        {"scene", practice.Specifics, true, ""},
	TheirScene:   {"their scene", practice.Specifics, true, ""},
	PresentScene: {"present scene", practice.Specifics, true, ""},
	Habit:        {"habit", practice.Specifics, false, ""},
	Step:         {"step", practice.CorrectiveAction, true, ""},
	More:         {"more", practice.CorrectiveAction, true, ""},
	Row:          {"row", practice.CorrectiveAction, true, ""},
	Mend:         {"mend", practice.CorrectiveAction, true, ""},
	Deed:         {"deed", practice.CorrectiveAction, true, ""},
	Vague:        {"vague", practice.Specifics, false, ""},
	VagueStep:    {"vague step", practice.CorrectiveAction, false, ""},
	Supposed:     {"supposed", practice.Specifics, false, ""},
	Present:      {"present", practice.CorrectiveAction, true, ""},
	Done:         {"done", practice.CorrectiveAction, true, ""},
	Shift:        {"we", practice.CorrectiveAction, false, ""},
	Quiet:        {"quiet", practice.CorrectiveAction, false, ""},
	Cover:        {"cover", practice.CorrectiveAction, false, ""},
	Unfound:      {"unfound", practice.CorrectiveAction, false, ""},
	Disclosed:    {"disclosed", practice.CorrectiveAction, true, ""},
	Confessed:    {"confessed", practice.CorrectiveAction, true, ""},
	Plan:         {"plan", practice.CorrectiveAction, false, ""},
	Effect:       {"effect", practice.Outcome, true, ""},
	Reaction:     {"reaction", practice.Outcome, true, ""},
	Aftermath:    {"aftermath", practice.Outcome, true, ""},
	Measure:      {"measure", practice.Outcome, true, ""},
	Shrug:        {"shrug", practice.Outcome, false, ""},
	Insight:      {"insight", practice.Lesson, true, ""},
	Slogan:       {"slogan", practice.Lesson, false, ""},
	Announced:    {"announced", practice.Lesson, false, ""},
	Unlearned:    {"unlearned", practice.Lesson, false, ""},
	Device:       {"device", practice.Prevention, true, ""},
	Adopted:      {"adopted", practice.Prevention, true, ""},
	Proof:        {"proof", practice.Prevention, true, ""},
	Resolve:      {"resolve", practice.Prevention, false, ""},
	Promise:      {"promise", practice.Prevention, false, ""},
	Passive:      {"passive", practice.Clarity, false, ""},
	Hedge:        {"hedge", practice.Clarity, false, ""},
	Insult:       {"insult", practice.Tone, false, practice.Contempt},
	Risky:        {"risky", practice.Tone, false, practice.Risky},
	Lied:         {"lie", practice.Tone, false, practice.Honesty},
	Crime:        {"crime", practice.Tone, false, practice.Crime},
	Danger:       {"danger", practice.Tone, false, practice.Safety},
	Shady:        {"shady", practice.Tone, false, practice.Honesty},
	Complaint:    {"complaint", practice.Tone, false, ""},
	Superior:     {"superior", practice.Tone, false, ""},
	SelfHate:     {"self-hate", practice.Tone, false, ""},
}

// featureNamed finds a feature by the name that rules use.
func featureNamed(name string) (Feature, error) {
	for f := range featureTable {
		if featureTable[f].name == name {
			return Feature(f), nil
		}
	}
	return 0, fmt.Errorf("unknown feature %q", name)
}

// tally is how often a feature was seen, and where first.
type tally struct {
	hits      int   // not counting a span within another of the same rule
	sentences int   // different sentences among them
	first     int   // index of the first hit, meaningful where hits > 0
	last      int32 // sentence of the last hit
}

// seen is all that the criteria go by.
type seen struct {
	tallies [features]tally
	marks   []marks  // of each sentence that says something new, in the order they are told
	sayings []saying // of each of these, what it can be by its words
	anchors anchors
	manner  manner
	words   [4]int  // in each part
	until   [4]int  // of these up to the end of each part
	excuses excuses // what is put on others, tools or luck
	stops   int     // marks that end a sentence
	notes   int     // words in sentences that have neither a subject nor a verb
	own     int     // different words that are not those of any answer, in sentences with "I"
	spoken  int     // words of those sentences
	again   int     // words in phrases said before
	copied  int     // words in phrases of the question or of our hints
	kind    practice.Kind
	unasked bool // the question asks for nothing that went wrong
}

// marks says which features a sentence has, one bit each.
type marks [(features + 63) / 64]uint64

func (m marks) has(f Feature) bool { return m[f>>6]&(1<<(f&63)) != 0 }

func (m *marks) set(f Feature) { m[f>>6] |= 1 << (f & 63) }

// meets tells whether two sentences have a feature in common.
func (m marks) meets(other marks) bool {
	for i := range m {
		if m[i]&other[i] != 0 {
			return true
		}
	}
	return false
}

func (s *seen) of(f Feature) int { return s.tallies[f].sentences }

func (s *seen) any(f Feature) bool { return s.tallies[f].hits > 0 }

func (s *seen) allWords() int {
	n := 0
	for _, w := range s.words {
		n += w
	}
	return n
}

// admits tells whether the speaker says that something was theirs.
func (s *seen) admits() bool { return s.any(Admission) || s.any(OwnAct) }
