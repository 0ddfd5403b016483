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

	Classes, Verbs map[string]string // of this file alone

	criterion practice.Criterion
	text      []byte
	rules     []Rule
	first     int       // of all patterns, the first of its rules; these are counted from 0 here
	patterns  []pattern // these
	written   []written // the words of its patterns
	err       error
}

// Load reads the rules of a folder: words.toml, one file a criterion and caps.toml. It refuses rules that have nothing
// to say where something is to be said.
//
// While one file is decoded, the patterns of another are read, and the words of a third are looked up.
func Load(folder fs.FS) (*Rules, error) {
	var files [len(practice.Criteria)]criterionFile
	for _, c := range practice.Criteria {
		f := &files[c]
		f.criterion = c
		f.text, f.err = fs.ReadFile(folder, f.name())
	}
	var beside sync.WaitGroup
	decoded, read := make(chan *criterionFile, len(files)), make(chan *criterionFile, len(files))
	for _, f := range largestFirst(files[:]) {
		beside.Go(func() {
			f.load()
			decoded <- f
		})
	}
	reader := newReader()
	beside.Go(func() {
		for range files {
			f := <-decoded
			if f.err == nil {
				f.err = f.named(f.read(reader))
			}
			read <- f
		}
	})
	var w words
	text, err := decode(folder, "words.toml", &w)
	if err != nil {
		return nil, err
	}
	r := &Rules{lexicon: prose.NewLexicon()}
	r.lexicon.Grow(mostWords)
	compiler := newCompiler(&w, r.lexicon)
	careful, err := r.learn(&w, compiler)
	if err != nil {
		return nil, fmt.Errorf("words.toml: %w", err)
	}
	for range files {
		if f := <-read; f.err == nil {
			f.err = f.named(compiler.compile(f))
		}
	}
	texts := [][]byte{text}
	for i := range files {
		f := &files[i]
		if f.err != nil {
			return nil, f.err
		}
		texts = append(texts, f.text)
		reader.renumber(f, len(r.rules))
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
	r.automaton = newAutomaton(reader.patterns, compiler.slots, r.lexicon.Len())
	beside.Wait()
	r.learnHints()
	return r, nil
}

// largestFirst puts files in the order in which they are loaded side by side in the shortest time.
func largestFirst(files []criterionFile) []*criterionFile {
	order := make([]*criterionFile, len(files))
	for i := range files {
		order[i] = &files[i]
	}
	slices.SortFunc(order, func(a, b *criterionFile) int { return len(b.text) - len(a.text) })
	return order
}

// version names rules by the texts of their files.
func version(texts [][]byte) string {
	sum := sha256.New()
	for _, text := range texts {
		sum.Write(text)
	}
	return fmt.Sprintf("en%d.%s", engine, hex.EncodeToString(sum.Sum(nil))[:8])
}

// mostWords is how many words the rules may well have, with their other spellings.
const mostWords = 12_000

// decode reads a file of the folder and gives its text too.
func decode(folder fs.FS, name string, into any) ([]byte, error) {
	text, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, err
	}
	return text, practice.Decode(name, text, into)
}

func (f *criterionFile) name() string { return f.criterion.Key() + ".toml" }

// named says in which file an error is.
func (f *criterionFile) named(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", f.name(), err)
}

// load decodes the text of the file.
func (f *criterionFile) load() {
	if f.err == nil {
		f.err = f.decode()
	}
	if f.err == nil {
		f.err = f.named(f.complete())
	}
}

// complete tells what the file lacks.
func (f *criterionFile) complete() error {
	for _, key := range levelKeys {
		if f.Level[key].Message == "" {
			return fmt.Errorf("level.%s.message is missing", key)
		}
	}
	if err := f.Fix.complete(f.criterion); err != nil {
		return err
	}
	if n := len(f.Probes); n != 2 && n != 3 {
		return errors.New("probes must be two or three")
	}
	return nil
}

// read reads the patterns of the rules.
func (f *criterionFile) read(r *reader) error {
	n := 0
	for i := range f.rules {
		n += len(f.rules[i].Patterns) + len(f.rules[i].Spare)
	}
	r.file(n)
	for i := range f.rules {
		rule := &f.rules[i]
		rule.Criterion = f.criterion
		if err := rule.read(i, r); err != nil {
			return fmt.Errorf("rule %q: %w", rule.ID, err)
		}
	}
	f.first, f.patterns, f.written = r.begin, r.all[r.begin:], r.written
	return nil
}

// add takes over what a file holds.
func (r *Rules) add(f *criterionFile) {
	r.rules = append(r.rules, f.rules...)
	r.fixes[f.criterion], r.probes[f.criterion] = f.Fix, f.Probes
	for level, key := range levelKeys {
		r.wordings[f.criterion][level] = f.Level[key]
	}
}

// learn takes the words that the criteria themselves go by, and gives those that are read with a slip too.
func (r *Rules) learn(w *words, c *compiler) (careful []string, err error) {
	for name, kind := range kindClasses {
		all, err := w.class(name)
		if err != nil {
			return nil, err
		}
		r.kinds.add(kind, c.setOf(all...))
	}
	plain, err := w.class("PLAIN")
	office, officeErr := w.class("OFFICE")
	careful, carefulErr := w.class("CAREFUL")
	noSlips, slipsErr := w.class("NO_SLIPS")
	pasts, pastsErr := w.forms("*.past")
	if err := errors.Join(err, officeErr, carefulErr, slipsErr, pastsErr); err != nil {
		return nil, err
	}
	r.kinds.add(pastWord, c.setOf(pasts...))
	c.setOf(slices.Concat(careful, noSlips)...)
	if r.general, err = newGenerality(c.setOf(slices.Concat(plain, office)...), w, c); err != nil {
		return nil, err
	}
	return careful, nil
}

// read reads what the rule says of itself, and its patterns; number is its place among the rules.
func (r *Rule) read(number int, patterns *reader) (err error) {
	if r.feature, err = featureNamed(r.Counts); err != nil {
		return err
	}
	if of := featureTable[r.feature].criterion; of != r.Criterion {
		return fmt.Errorf("%q belongs to %s", r.Counts, of.Key())
	}
	for name := range r.Unless {
		flag, ok := scopes[name]
		if !ok {
			return fmt.Errorf("unknown scope %q", name)
		}
		r.unless |= flag
	}
	for _, part := range practice.Sections {
		r.elsewhere[part] = len(r.Where) > 0 && !slices.Contains(r.Where, part.Key())
	}
	for _, key := range r.Where {
		if !slices.ContainsFunc(practice.Sections[:], func(part practice.Section) bool { return part.Key() == key }) {
			return fmt.Errorf("unknown part %q", key)
		}
	}
	for i, p := range r.Patterns {
		if err := patterns.pattern(p.Match, number, i); err != nil {
			return err
		}
	}
	for _, match := range slices.Sorted(maps.Keys(r.Spare)) {
		if err := patterns.pattern(match, number, 0); err != nil {
			return err
		}
		patterns.all[len(patterns.all)-1].spare = match
	}
	return nil
}
