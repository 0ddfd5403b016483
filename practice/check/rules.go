package check

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

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
	No         []string          // texts in which it must find nothing
	Message    string            // about an answer it finds something in, where that costs points
	Suggestion string
	Why        string // the reason, with its source

	Criterion practice.Criterion `toml:"-"`
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
	english   symbolSet  // words that hold English sentences together
	clauses   symbolSet  // words of which a whole sentence has one
	general   generality
	version   string
}

// scopes are the names that a rule's Unless may have.
var scopes = map[string]prose.Flags{
	"negated": prose.Negated, "quoted": prose.Quoted, "reported": prose.Reported,
	"hypothetical": prose.Hypothetical, "asked": prose.Asked,
}

var levelKeys = [4]string{"missing", "weak", "good", "strong"}

// Load reads the rules of a folder: words.toml, one file a criterion and caps.toml. It refuses rules that have nothing
// to say where something is to be said.
func Load(folder fs.FS) (*Rules, error) {
	sum := sha256.New()
	read := func(name string, into any) error {
		data, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		sum.Write(data)
		meta, err := toml.Decode(string(data), into)
		var at toml.ParseError
		if errors.As(err, &at) {
			return fmt.Errorf("%s:%d: %s", name, at.Position.Line, at.Message)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if unknown := meta.Undecoded(); len(unknown) > 0 {
			return fmt.Errorf("%s: unknown key %q", name, unknown[0])
		}
		return nil
	}
	var w words
	if err := read("words.toml", &w); err != nil {
		return nil, err
	}
	r := &Rules{lexicon: prose.NewLexicon()}
	var patterns []pattern
	for _, c := range practice.Criteria {
		var file struct {
			Level  map[string]Wording
			Fix    fixes
			Probes []string
			Rule   []Rule

			Classes, Verbs map[string]string // of this file alone
		}
		name := c.Key() + ".toml"
		if err := read(name, &file); err != nil {
			return nil, err
		}
		for level, key := range levelKeys {
			r.wordings[c][level] = file.Level[key]
			if file.Level[key].Message == "" {
				return nil, fmt.Errorf("%s: level.%s.message is missing", name, key)
			}
		}
		if err := file.Fix.complete(c); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if n := len(file.Probes); n != 2 && n != 3 {
			return nil, fmt.Errorf("%s: probes must be two or three", name)
		}
		r.fixes[c], r.probes[c] = file.Fix, file.Probes
		own, err := w.with(file.Classes, file.Verbs)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		compiler := newCompiler(own, r.lexicon)
		for _, rule := range file.Rule {
			rule.Criterion = c
			more, err := rule.compile(len(r.rules), compiler)
			if err != nil {
				return nil, fmt.Errorf("%s: rule %q: %w", name, rule.ID, err)
			}
			patterns = append(patterns, more...)
			r.rules = append(r.rules, rule)
		}
	}
	if err := read("caps.toml", &r.caps); err != nil {
		return nil, err
	}
	if err := completeCaps(r.caps); err != nil {
		return nil, fmt.Errorf("caps.toml: %w", err)
	}
	english, err := w.class("ENGLISH")
	careful, carefulErr := w.class("CAREFUL")
	own, ownErr := w.class("NO_SLIPS")
	clauses, clausesErr := w.class("CLAUSE")
	if err := errors.Join(err, carefulErr, ownErr, clausesErr); err != nil {
		return nil, fmt.Errorf("words.toml: %w", err)
	}
	for _, word := range english {
		r.english.add(r.lexicon.Add(word))
	}
	for _, word := range clauses {
		r.clauses.add(r.lexicon.Add(word))
	}
	for _, word := range slices.Concat(careful, own) {
		r.lexicon.Add(word)
	}
	if r.general, err = newGenerality(&w, r.lexicon); err != nil {
		return nil, fmt.Errorf("words.toml: %w", err)
	}
	r.lexicon.Spell(careful)
	r.automaton = newAutomaton(patterns, r.lexicon.Len())
	r.learnHints()
	r.version = fmt.Sprintf("en%d.%s", engine, hex.EncodeToString(sum.Sum(nil))[:8])
	return r, nil
}

// compile makes the rule ready for use and gives its patterns; number is its place among the rules.
func (r *Rule) compile(number int, c *compiler) ([]pattern, error) {
	var err error
	if r.feature, err = featureNamed(r.Counts); err != nil {
		return nil, err
	}
	if of := featureTable[r.feature].criterion; of != r.Criterion {
		return nil, fmt.Errorf("%q belongs to %s", r.Counts, of.Key())
	}
	for name := range r.Unless {
		flag, ok := scopes[name]
		if !ok {
			return nil, fmt.Errorf("unknown scope %q", name)
		}
		r.unless |= flag
	}
	for _, part := range practice.Sections {
		r.elsewhere[part] = len(r.Where) > 0 && !slices.Contains(r.Where, part.Key())
	}
	for _, key := range r.Where {
		if !slices.ContainsFunc(practice.Sections[:], func(part practice.Section) bool { return part.Key() == key }) {
			return nil, fmt.Errorf("unknown part %q", key)
		}
	}
	var patterns []pattern
	for i, p := range r.Patterns {
		slots, err := c.pattern(p.Match)
		if err != nil {
			return nil, fmt.Errorf("pattern %q: %w", p.Match, err)
		}
		patterns = append(patterns, pattern{rule: number, written: i, slots: slots})
	}
	return patterns, nil
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
