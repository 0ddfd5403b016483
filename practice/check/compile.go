package check

import (
	"fmt"
	"strings"

	"retake/practice/prose"
)

// compiler finds the symbols of what patterns are written with, in one file after the other.
type compiler struct {
	lexicon *prose.Lexicon
	slots   []word  // what slots take, by number
	shared  *words  // those of words.toml
	words   *words  // and the file's own
	common  symbols // of the classes and verbs of words.toml
	own     symbols // of those of the file alone
	sets    symbolSets
	choices []prose.Symbol // room for those of one word
}

// symbols are those of classes and verbs, as they are written.
type symbols map[string]*symbolSet

func newCompiler(w *words, lexicon *prose.Lexicon) *compiler {
	return &compiler{lexicon: lexicon, shared: w, words: w, common: symbols{}, own: symbols{}, slots: make([]word, anyWord+1, mostWritten)}
}

// compile makes the patterns of a file ready for use. Their words are in the lexicon then.
func (c *compiler) compile(f *criterionFile) (err error) {
	if c.words, err = c.shared.with(f.Classes, f.Verbs); err != nil {
		return err
	}
	clear(c.own)
	for _, w := range f.written {
		takes, err := c.word(w)
		if err != nil {
			p := &f.patterns[w.pattern]
			rule := &f.rules[p.rule]
			return fmt.Errorf("rule %q: pattern %q: %w", rule.ID, p.match(rule), err)
		}
		c.slots = append(c.slots, takes)
	}
	return nil
}

// word gives what a word stands for.
func (c *compiler) word(w written) (takes word, err error) {
	text, except, excepts := strings.Cut(w.text, "!")
	takes = word{start: w.start, open: w.open, listed: w.listed}
	if excepts {
		if takes.except, err = c.choice(except); err != nil {
			return word{}, err
		}
	}
	if text != "*" && (text != "" || !excepts) {
		takes.symbols, err = c.choice(text)
	}
	return takes, err
}

// setOf gives the symbols of words; # is any number.
func (c *compiler) setOf(words ...string) *symbolSet {
	symbols := make([]prose.Symbol, len(words))
	for i, word := range words {
		if symbols[i] = prose.Number; word != "#" {
			symbols[i] = c.lexicon.Add(word)
		}
	}
	return c.sets.of(symbols, few)
}

// choice gives the symbols of alternatives with bars between.
func (c *compiler) choice(text string) (*symbolSet, error) {
	c.choices = c.choices[:0]
	for alternative := range alternatives(text) {
		if !named(alternative) {
			symbol, err := c.one(alternative)
			if err != nil {
				return nil, err
			}
			c.choices = append(c.choices, symbol)
			continue
		}
		several, err := c.several(alternative)
		if err != nil {
			return nil, err
		}
		if alternative == text {
			return several, nil
		}
		c.choices = append(c.choices, several.members...)
	}
	return c.sets.of(c.choices, some), nil
}

// named tells whether an alternative stands for a class or for forms of verbs.
func named(alternative string) bool {
	return strings.HasPrefix(alternative, "<") || strings.HasPrefix(alternative, "{")
}

// several gives the symbols of a class or of forms of verbs.
func (c *compiler) several(text string) (*symbolSet, error) {
	if all, ok := c.own[text]; ok {
		return all, nil
	}
	if all, ok := c.common[text]; ok {
		return all, nil
	}
	class, isClass := strings.CutPrefix(text, "<")
	verb, _ := strings.CutPrefix(text, "{")
	known := c.common
	if c.words.ownClass(class) || c.words.ownVerbs(verb) {
		known = c.own
	}
	name, of := strings.TrimSuffix(verb, "}"), c.words.forms
	if isClass {
		name, of = strings.TrimSuffix(class, ">"), c.words.class
	}
	words, err := of(name)
	if err != nil {
		return nil, err
	}
	known[text] = c.setOf(words...)
	return known[text], nil
}

// one gives the symbol of a word.
func (c *compiler) one(text string) (prose.Symbol, error) {
	if symbol, known := c.lexicon.Symbol(text); known {
		return symbol, nil
	}
	if text == "#" {
		return prose.Number, nil
	}
	if !smallWord(text) && text != "'s" && text != "'d" {
		if tokens := prose.Tokens(text); len(tokens) != 1 || tokens[0] != text {
			return 0, fmt.Errorf("%q is not one word in lower case", text)
		}
	}
	return c.lexicon.Add(text), nil
}

// smallWord tells whether a text is one word of plain small letters that is no contraction without its apostrophe.
func smallWord(text string) bool {
	for i := range len(text) {
		if text[i] < 'a' || text[i] > 'z' {
			return false
		}
	}
	return text != "" && !prose.Contracted(text)
}
