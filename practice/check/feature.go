package check

import (
	"fmt"

	"retake/practice"
)

// Feature is what a rule says it has seen. The criteria count features and never look at rules.
type Feature int

const (
	Admission Feature = iota // "my mistake", "that was on me"
	OwnAct                   // "I forgot", "I assumed", "I should have checked"
	Shared                   // "we made an error"
	Hidden                   // "mistakes were made"
	Blamed                   // "the vendor let me down"
	Denied                   // "it wasn't my fault"
	Fake                     // "I care too much"

	When   // a time
	Amount // how much, how many
	Who    // people by their role
	Habit  // "usually", "whenever"

	Step  // "I called the client"
	Shift // "we fixed it"

	Effect   // what came of it
	Reaction // what somebody said or did about it
	Shrug    // "it worked out"

	Insight // "I learned that ..."
	Slogan  // "communication is key"

	Device  // a lasting change
	Proof   // that it holds
	Promise // "I will be more careful"

	Hedge   // "sort of"
	Passive // "the letter was drafted"

	Insult    // contempt for people or the employer
	Risky     // politics, religion, sex, drink and drugs
	Lied      // a matter of honesty
	Crime     // theft, fraud, violence, driving drunk
	Danger    // danger to people shrugged off
	Complaint // "nobody ever thanked me", sarcasm
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
	Admission: {"admission", practice.Ownership, true, ""},
	OwnAct:    {"own act", practice.Ownership, true, ""},
	Shared:    {"shared", practice.Ownership, false, ""},
	Hidden:    {"hidden", practice.Ownership, false, ""},
	Blamed:    {"blame", practice.Ownership, false, practice.Blame},
	Denied:    {"denial", practice.Ownership, false, practice.Denial},
	Fake:      {"fake", practice.Relevance, false, ""},
	When:      {"when", practice.Specifics, true, ""},
	Amount:    {"amount", practice.Specifics, true, ""},
	Who:       {"who", practice.Specifics, true, ""},
	Habit:     {"habit", practice.Specifics, false, ""},
	Step:      {"step", practice.CorrectiveAction, true, ""},
	Shift:     {"we", practice.CorrectiveAction, false, ""},
	Effect:    {"effect", practice.Outcome, true, ""},
	Reaction:  {"reaction", practice.Outcome, true, ""},
	Shrug:     {"shrug", practice.Outcome, false, ""},
	Insight:   {"insight", practice.Lesson, true, ""},
	Slogan:    {"slogan", practice.Lesson, false, ""},
	Device:    {"device", practice.Prevention, true, ""},
	Proof:     {"proof", practice.Prevention, true, ""},
	Promise:   {"promise", practice.Prevention, false, ""},
	Passive:   {"passive", practice.Clarity, false, ""},
	Hedge:     {"hedge", practice.Clarity, false, ""},
	Insult:    {"insult", practice.Tone, false, practice.Contempt},
	Risky:     {"risky", practice.Tone, false, practice.Risky},
	Lied:      {"lie", practice.Tone, false, practice.Honesty},
	Crime:     {"crime", practice.Tone, false, practice.Crime},
	Danger:    {"danger", practice.Tone, false, practice.Safety},
	Complaint: {"complaint", practice.Tone, false, ""},
	SelfHate:  {"self-hate", practice.Tone, false, ""},
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
	hits      int // not counting a span within another of the same rule
	sentences int // different sentences among them
	first     int // index of the first hit, meaningful where hits > 0
	last      int // sentence of the last hit
}

// seen is all that the criteria go by.
type seen struct {
	tallies   [features]tally
	marks     []marks // of each sentence, in the order they are told
	words     [4]int  // in each part
	sentences int     // in all parts
	stops     int     // marks that end a sentence
	notes     int     // words in sentences that have neither a subject nor a verb
	again     int     // words in phrases said before
	copied    int     // words in phrases of the question or of our hints
	kind      practice.Kind
}

// marks says which features a sentence has, one bit each.
type marks uint64

func (m marks) has(f Feature) bool { return m&(1<<f) != 0 }

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
