package check

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
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

	criterion practice.Criterion
	text      []byte
	err       error
}

// Load reads the rules of a folder: words.toml, one file a criterion and caps.toml. It refuses rules that have nothing
// to say where something is to be said.
func Load(folder fs.FS) (*Rules, error) {
	files := make(chan *criterionFile, len(practice.Criteria))
	var beside sync.WaitGroup
	defer beside.Wait()
	beside.Go(func() { decodeFiles(folder, files) })
	var w words
	text, err := decode(folder, "words.toml", &w)
	if err != nil {
		return nil, err
	}
	r := &Rules{lexicon: prose.NewLexicon()}
	compiler := newCompiler(&w, r.lexicon)
	careful, err := r.learn(&w, compiler)
	if err != nil {
		return nil, fmt.Errorf("words.toml: %w", err)
	}
	texts := [][]byte{text}
	var patterns []pattern
	for f := range files {
		if f.err == nil {
			patterns, f.err = f.compile(len(r.rules), compiler, patterns)
		}
		if f.err != nil {
			return nil, f.err
		}
		texts = append(texts, f.text)
		r.add(f)
	}
	if text, err = decode(folder, "caps.toml", &r.caps); err != nil {
		return nil, err
	}
	texts = append(texts, text)
	if err := completeCaps(r.caps); err != nil {
		return nil, fmt.Errorf("caps.toml: %w", err)
	}
	beside.Go(func() { r.lexicon.Spell(careful) })
	beside.Go(func() { r.version = version(texts) })
	r.automaton = newAutomaton(patterns, r.lexicon.Len())
	beside.Wait()
	r.learnHints()
	return r, nil
}

// decodeFiles sends the files of the criteria one by one, so that they can be compiled meanwhile.
func decodeFiles(folder fs.FS, files chan<- *criterionFile) {
	defer close(files)
	for _, c := range practice.Criteria {
		f := &criterionFile{criterion: c}
		f.err = f.load(folder)
		files <- f
	}
}

// version names rules by the texts of their files.
func version(texts [][]byte) string {
	sum := sha256.New()
	for _, text := range texts {
		sum.Write(text)
	}
	return fmt.Sprintf("en%d.%s", engine, hex.EncodeToString(sum.Sum(nil))[:8])
}

// decode reads a file of the folder and gives its text too.
func decode(folder fs.FS, name string, into any) ([]byte, error) {
	text, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, err
	}
	return text, practice.Decode(name, text, into)
}

func (f *criterionFile) name() string { return f.criterion.Key() + ".toml" }

// load reads the file of a criterion.
func (f *criterionFile) load(folder fs.FS) (err error) {
	if f.text, err = decode(folder, f.name(), f); err != nil {
		return err
	}
	for _, key := range levelKeys {
		if f.Level[key].Message == "" {
			return fmt.Errorf("%s: level.%s.message is missing", f.name(), key)
		}
	}
	if err := f.Fix.complete(f.criterion); err != nil {
		return fmt.Errorf("%s: %w", f.name(), err)
	}
	if n := len(f.Probes); n != 2 && n != 3 {
		return fmt.Errorf("%s: probes must be two or three", f.name())
	}
	return nil
}

// compile makes the rules ready for use and appends their patterns; first is the place of the first among all rules.
func (f *criterionFile) compile(first int, c *compiler, patterns []pattern) ([]pattern, error) {
	if err := c.begin(f.Classes, f.Verbs); err != nil {
		return nil, fmt.Errorf("%s: %w", f.name(), err)
	}
	for i := range f.Rule {
		rule := &f.Rule[i]
		rule.Criterion = f.criterion
		var err error
		if patterns, err = rule.compile(first+i, c, patterns); err != nil {
			return nil, fmt.Errorf("%s: rule %q: %w", f.name(), rule.ID, err)
		}
	}
	return patterns, nil
}

// add takes over what a file holds.
func (r *Rules) add(f *criterionFile) {
	r.rules = append(r.rules, f.Rule...)
	r.fixes[f.criterion], r.probes[f.criterion] = f.Fix, f.Probes
	for level, key := range levelKeys {
		r.wordings[f.criterion][level] = f.Level[key]
	}
}

// learn takes the words that the criteria themselves go by, and gives those that are read with a slip too.
func (r *Rules) learn(w *words, c *compiler) (careful []string, err error) {
	for name, set := range map[string]**symbolSet{
		"ENGLISH": &r.english, "CLAUSE": &r.clauses, "SPEAKER": &r.speaker,
		"CALENDAR": &r.dates, "MONTH": &r.months, "WEEKDAY": &r.days, "NUMERAL": &r.numerals,
		"MANNER_IRONY": &r.ironic, "MANNER_AIRS": &r.airs, "MANNER_SORRY": &r.sorry, "MANNER_THIRD": &r.third,
	} {
		all, err := w.class(name)
		if err != nil {
			return nil, err
		}
		*set = c.setOf(all...)
	}
	plain, err := w.class("PLAIN")
	office, officeErr := w.class("OFFICE")
	careful, carefulErr := w.class("CAREFUL")
	noSlips, slipsErr := w.class("NO_SLIPS")
	pasts, pastsErr := w.forms("*.past")
	if err := errors.Join(err, officeErr, carefulErr, slipsErr, pastsErr); err != nil {
		return nil, err
	}
	r.office, r.plain, r.pasts = c.setOf(office...), c.setOf(slices.Concat(plain, office)...), c.setOf(pasts...)
	c.setOf(slices.Concat(careful, noSlips)...)
	if r.general, err = newGenerality(r.plain, w, c); err != nil {
		return nil, err
	}
	return careful, nil
}

// compile makes the rule ready for use and appends its patterns; number is its place among the rules.
func (r *Rule) compile(number int, c *compiler, patterns []pattern) ([]pattern, error) {
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
	patterns = slices.Grow(patterns, len(r.Patterns))
	for i, p := range r.Patterns {
		one, err := c.pattern(p.Match)
		if err != nil {
			return nil, fmt.Errorf("pattern %q: %w", p.Match, err)
		}
		one.rule, one.written = number, i
		patterns = append(patterns, one)
	}
	return patterns, nil
}
