package check

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"

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
}

// source is a file, which is read while those before it are worked on.
type source struct {
	name string
	text []byte
	err  error
	read chan struct{} // closed when it has been read
}

// open begins to read a file.
func open(folder fs.FS, name string, into any) *source {
	s := &source{name: name, read: make(chan struct{})}
	go func() {
		defer close(s.read)
		if s.text, s.err = fs.ReadFile(folder, name); s.err == nil {
			s.err = practice.Decode(name, s.text, into)
		}
	}()
	return s
}

// loader puts rules together from their files.
type loader struct {
	*Rules
	words    words
	patterns []pattern
	common   symbols
}

// Load reads the rules of a folder: words.toml, one file a criterion and caps.toml. It refuses rules that have nothing
// to say where something is to be said.
func Load(folder fs.FS) (*Rules, error) {
	l := loader{Rules: &Rules{lexicon: prose.NewLexicon()}, common: symbols{}}
	sum := sha256.New()
	take := func(s *source) error {
		<-s.read
		sum.Write(s.text)
		return s.err
	}
	wordsFile, capsFile := open(folder, "words.toml", &l.words), open(folder, "caps.toml", &l.caps)
	var files [len(practice.Criteria)]struct {
		criterionFile
		*source
	}
	for _, c := range practice.Criteria {
		files[c].source = open(folder, c.Key()+".toml", &files[c].criterionFile)
	}
	if err := take(wordsFile); err != nil {
		return nil, err
	}
	for _, c := range practice.Criteria {
		f := &files[c]
		if err := take(f.source); err != nil {
			return nil, err
		}
		if err := l.criterion(c, &f.criterionFile); err != nil {
			return nil, fmt.Errorf("%s: %w", f.name, err)
		}
	}
	if err := take(capsFile); err != nil {
		return nil, err
	}
	if err := completeCaps(l.caps); err != nil {
		return nil, fmt.Errorf("caps.toml: %w", err)
	}
	if err := l.finish(); err != nil {
		return nil, fmt.Errorf("words.toml: %w", err)
	}
	l.version = fmt.Sprintf("en%d.%s", engine, hex.EncodeToString(sum.Sum(nil))[:8])
	return l.Rules, nil
}

// criterion takes in the file of a criterion.
func (l *loader) criterion(c practice.Criterion, file *criterionFile) error {
	for level, key := range levelKeys {
		l.wordings[c][level] = file.Level[key]
		if file.Level[key].Message == "" {
			return fmt.Errorf("level.%s.message is missing", key)
		}
	}
	if err := file.Fix.complete(c); err != nil {
		return err
	}
	if n := len(file.Probes); n != 2 && n != 3 {
		return errors.New("probes must be two or three")
	}
	l.fixes[c], l.probes[c] = file.Fix, file.Probes
	own, err := l.words.with(file.Classes, file.Verbs)
	if err != nil {
		return err
	}
	compiler := newCompiler(own, l.lexicon, l.common)
	for _, rule := range file.Rule {
		rule.Criterion = c
		more, err := rule.compile(len(l.rules), compiler)
		if err != nil {
			return fmt.Errorf("rule %q: %w", rule.ID, err)
		}
		l.patterns = append(l.patterns, more...)
		l.rules = append(l.rules, rule)
	}
	return nil
}

// finish makes the rules ready for use when all their words are known.
func (l *loader) finish() error {
	var lists [4][]string
	for i, name := range []string{"ENGLISH", "CLAUSE", "CAREFUL", "NO_SLIPS"} {
		var err error
		if lists[i], err = l.words.class(name); err != nil {
			return err
		}
	}
	english, clauses, careful, noSlips := lists[0], lists[1], lists[2], lists[3]
	l.english, l.clauses = l.setOf(english), l.setOf(clauses)
	l.setOf(careful)
	l.setOf(noSlips)
	l.lexicon.Spell(careful)
	l.automaton = newAutomaton(l.patterns, l.lexicon.Len())
	l.learnHints()
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
	return patterns, nil
}
