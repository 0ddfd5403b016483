package check

import (
	"slices"
	"strings"

	"retake/practice"
	"retake/practice/prose"
)

// engine is the version of what is not data: it goes up when the code judges otherwise by the same rules.
const engine = 1

// Rule is one reason with all its patterns, what it says, and the proofs that it says it in the right places.
type Rule struct {
	ID         string
	Counts     string            // the feature it has seen
	Patterns   []Pattern         // any of them
	Where      []string          // the parts it holds in; empty for all
	Unless     map[string]string // a scope in which it does not hold, with a text that shows why
	Spare      map[string]string // a pattern of what it leaves alone, with a text that shows why
	No         []string          // texts in which it must find nothing
	Message    string            // about an answer it finds something in, where that costs points
	Suggestion string
	Why        string // the reason, with its source

	Criterion practice.Criterion
	feature   Feature
	unless    prose.Flags
	elsewhere [len(practice.Sections)]bool // the parts it does not hold in
}

// Pattern is one way of saying it (for the notation see pattern.go), with texts in which it must match. The brackets
// show exactly what.
type Pattern struct {
	Match string
	Yes   []string
}

// Wording is what a criterion says at one level. Quoting, where there is one, is said when there are words of the answer
// to put in the place of {words}.
type Wording struct {
	Message    string
	Quoting    string
	Suggestion string
}

// Rules are the rules of one language, ready for use. They never change.
type Rules struct {
	rules     []Rule
	wordings  [len(practice.Criteria)][4]Wording // by level
	fixes     [len(practice.Criteria)]fixes
	probes    [len(practice.Criteria)][]string // what an interviewer asks where a criterion is weak
	caps      map[string]capWords
	lexicon   *prose.Lexicon
	automaton *automaton // of all patterns
	hints     phrases    // of our own wording, so that it is no answer
	kinds     wordKinds
	general   generality
	version   string
}

// scopes are the names that a rule's Unless may have.
var scopes = map[string]prose.Flags{
	"negated": prose.Negated, "quoted": prose.Quoted, "reported": prose.Reported,
	"hypothetical": prose.Hypothetical, "asked": prose.Asked,
}

// Version names the rules: it changes whenever a rule, a word or the engine does.
func (r *Rules) Version() string { return r.version }

// Rule finds a rule by its ID, so that a finding can give its reason and source.
func (r *Rules) Rule(id string) (Rule, bool) {
	i := slices.IndexFunc(r.rules, func(rule Rule) bool { return rule.ID == id })
	if i < 0 {
		return Rule{}, false
	}
	return r.rules[i], true
}

// Because completes "Held at 45 because ..." for the key of a cap: a severe kind or a criterion's key.
func (r *Rules) Because(key string) string {
	if w, ok := r.caps[key]; ok {
		return w.Because
	}
	return "of " + key
}

// quoted fits the words of an answer into a sentence of at most limit characters.
func quoted(sentence, words string, limit int) string {
	words = strings.Join(strings.Fields(words), " ")
	room := limit - len([]rune(sentence)) + len("{words}")
	if cut := []rune(words); len(cut) > room {
		words = string(cut[:room-1])
		if at := strings.LastIndexByte(words, ' '); at > 0 {
			words = words[:at]
		}
		words += "…"
	}
	return strings.Replace(sentence, "{words}", words, 1)
}
