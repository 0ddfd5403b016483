package check

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"sync"

	"retake/practice"
	"retake/practice/prose"
)

var levelKeys = [4]string{"missing", "weak", "good", "strong"}

// criterionFile is what the file of a criterion holds.
type criterionFile struct {
	Level  map[string]Wording
	Fix    fixes
	Probes []string
	Rule   []Rule

	Classes, Verbs map[string]string // of this file alone

	text     []byte
	patterns []pattern // of all its rules, which are counted from 0 here
	err      error
}

// Load reads the rules of a folder: words.toml, one file a criterion and caps.toml. It refuses rules that have nothing
// to say where something is to be said.
func Load(folder fs.FS) (*Rules, error) {
	r := &Rules{lexicon: prose.NewLexicon()}
	var w words
	wordsText, err := decode(folder, "words.toml", &w)
	if err != nil {
		return nil, err
	}
	var files [len(practice.Criteria)]criterionFile
	shared := &vocabulary{lexicon: r.lexicon, common: symbols{}}
	var all sync.WaitGroup
	for _, c := range practice.Criteria {
		all.Go(func() {
			files[c].err = files[c].load(folder, c, &w, shared)
		})
	}
	capsText, err := decode(folder, "caps.toml", &r.caps)
	all.Wait()

	sum := sha256.New()
	sum.Write(wordsText)
	var patterns []pattern
	for _, c := range practice.Criteria {
		f := &files[c]
		if f.err != nil {
			return nil, f.err
		}
		sum.Write(f.text)
		for _, p := range f.patterns {
			p.rule += len(r.rules)
			patterns = append(patterns, p)
		}
		r.rules = append(r.rules, f.Rule...)
		r.fixes[c], r.probes[c] = f.Fix, f.Probes
		for level, key := range levelKeys {
			r.wordings[c][level] = f.Level[key]
		}
	}
	if err != nil {
		return nil, err
	}
	sum.Write(capsText)
	if err := completeCaps(r.caps); err != nil {
		return nil, fmt.Errorf("caps.toml: %w", err)
	}
	if err := r.finish(&w, patterns); err != nil {
		return nil, fmt.Errorf("words.toml: %w", err)
	}
	r.version = fmt.Sprintf("en%d.%s", engine, hex.EncodeToString(sum.Sum(nil))[:8])
	return r, nil
}

// decode reads a file of the folder and gives its text too.
func decode(folder fs.FS, name string, into any) ([]byte, error) {
	text, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, err
	}
	return text, practice.Decode(name, text, into)
}

// load reads the file of a criterion and compiles its rules.
func (f *criterionFile) load(folder fs.FS, c practice.Criterion, w *words, shared *vocabulary) error {
	name := c.Key() + ".toml"
	var err error
	if f.text, err = decode(folder, name, f); err != nil {
		return err
	}
	wrong := func(err error) error { return fmt.Errorf("%s: %w", name, err) }
	for _, key := range levelKeys {
		if f.Level[key].Message == "" {
			return wrong(fmt.Errorf("level.%s.message is missing", key))
		}
	}
	if err := f.Fix.complete(c); err != nil {
		return wrong(err)
	}
	if n := len(f.Probes); n != 2 && n != 3 {
		return wrong(errors.New("probes must be two or three"))
	}
	own, err := w.with(f.Classes, f.Verbs)
	if err != nil {
		return wrong(err)
	}
	compiler := newCompiler(own, shared)
	for i := range f.Rule {
		rule := &f.Rule[i]
		rule.Criterion = c
		more, err := rule.compile(i, compiler)
		if err != nil {
			return wrong(fmt.Errorf("rule %q: %w", rule.ID, err))
		}
		f.patterns = append(f.patterns, more...)
	}
	return nil
}

// finish makes the rules ready for use when all their words are known.
func (r *Rules) finish(w *words, patterns []pattern) error {
	for name, set := range map[string]**symbolSet{
		"ENGLISH": &r.english, "CLAUSE": &r.clauses, "SPEAKER": &r.speaker,
		"CALENDAR": &r.dates, "MONTH": &r.months, "WEEKDAY": &r.days, "NUMERAL": &r.numerals,
		"MANNER_IRONY": &r.ironic, "MANNER_AIRS": &r.airs, "MANNER_SORRY": &r.sorry, "MANNER_THIRD": &r.third,
	} {
		all, err := w.class(name)
		if err != nil {
			return err
		}
		*set = r.setOf(all)
	}
	plain, err := w.class("PLAIN")
	office, officeErr := w.class("OFFICE")
	careful, carefulErr := w.class("CAREFUL")
	noSlips, slipsErr := w.class("NO_SLIPS")
	pasts, pastsErr := w.forms("*.past")
	if err := errors.Join(err, officeErr, carefulErr, slipsErr, pastsErr); err != nil {
		return err
	}
	r.office = r.setOf(office)
	r.plain, r.pasts = r.setOf(slices.Concat(plain, office)), r.setOf(pasts)
	r.setOf(slices.Concat(careful, noSlips))
	if r.general, err = newGenerality(r, w); err != nil {
		return err
	}
	var spelt sync.WaitGroup
	spelt.Go(func() { r.lexicon.Spell(careful) })
	r.automaton = newAutomaton(patterns, r.lexicon.Len())
	spelt.Wait()
	r.learnHints()
	return nil
}

// setOf gives the symbols of words.
func (r *Rules) setOf(words []string) *symbolSet {
	all := make([]prose.Symbol, len(words))
	for i, word := range words {
		all[i] = r.lexicon.Add(word)
	}
	return setOf(all)
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
	for _, match := range slices.Sorted(maps.Keys(r.Spare)) {
		slots, err := c.pattern(match)
		if err != nil {
			return nil, fmt.Errorf("pattern %q: %w", match, err)
		}
		patterns = append(patterns, pattern{rule: number, spare: match, slots: slots})
	}
	return patterns, nil
}
