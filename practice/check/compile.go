package check

import (
	"fmt"
	"strings"

	"retake/practice/prose"
)

// compiler reads the patterns of one file after the other. What is written in the same way in several of them is read
// once.
type compiler struct {
	lexicon *prose.Lexicon
	shared  *words            // those of words.toml
	words   *words            // and the file's own
	known   map[string][]word // what stands between two spaces
	common  symbols           // of the classes and verbs of words.toml
	own     symbols           // of those of the file alone
	reading reading

	sets    symbolSets
	slots   stock[slot]
	numbers stock[int32]
	taken   stock[word]
	choices []prose.Symbol // room for those of one word
}

// symbols are those of classes and verbs, as they are written.
type symbols map[string]*symbolSet

func newCompiler(w *words, lexicon *prose.Lexicon) *compiler {
	c := &compiler{lexicon: lexicon, shared: w, words: w, known: map[string][]word{}, common: symbols{}, own: symbols{}}
	c.reading.compiler = c
	return c
}

// begin goes on to another file, with its own classes and verbs.
func (c *compiler) begin(classes, verbs map[string]string) (err error) {
	clear(c.known)
	clear(c.own)
	c.words, err = c.shared.with(classes, verbs)
	return err
}

// setOf gives the symbols of words; # is any number.
func (c *compiler) setOf(words ...string) *symbolSet {
	symbols := make([]prose.Symbol, len(words))
	for i, word := range words {
		if symbols[i] = prose.Number; word != "#" {
			symbols[i] = c.lexicon.Add(word)
		}
	}
	return c.sets.of(symbols)
}

// pattern gives a pattern ready for use. Its words are in the lexicon then.
func (c *compiler) pattern(text string) (pattern, error) {
	r := &c.reading
	if err := r.pattern(text); err != nil {
		return pattern{}, err
	}
	return pattern{slots: c.slots.keep(r.slots), prev: lists{c.numbers.keep(r.prev.members), c.numbers.keep(r.prev.from)}}, nil
}

// written gives what stands between two spaces: one word, or several for a contraction.
func (c *compiler) written(field string) ([]word, error) {
	all, known := c.known[field]
	if known {
		return all, nil
	}
	all, err := c.fresh(field)
	if err != nil {
		return nil, err
	}
	c.known[field] = all
	return all, nil
}

// fresh reads what was not read before.
func (c *compiler) fresh(field string) (all []word, err error) {
	var one word
	text, start := strings.CutPrefix(field, "^")
	one.start = start
	text, except, excepts := strings.Cut(text, "!")
	if excepts {
		if one.except, _, err = c.choice(except); err != nil {
			return nil, err
		}
	}
	if text == "*" || text == "" && excepts {
		return c.taken.keep([]word{one}), nil
	}
	if several := contractedTokens(text); several != nil {
		return c.contraction(several, one), nil
	}
	one.symbols, one.open, err = c.choice(text)
	return c.taken.keep([]word{one}), err
}

// contractedTokens gives the words that a contraction is read as; nil for anything else.
func contractedTokens(field string) []string {
	if smallWord(field) || strings.ContainsAny(field, "|<{") {
		return nil
	}
	if tokens := prose.Tokens(field); len(tokens) > 1 {
		return tokens
	}
	return nil
}

// contraction gives each of the words that a contraction is read as.
func (c *compiler) contraction(texts []string, one word) (all []word) {
	for i, text := range texts {
		one.symbols = c.setOf(text)
		one.start = one.start && i == 0
		all = append(all, one)
	}
	return c.taken.keep(all)
}

// choice reads alternatives with bars between, and tells whether any word in -ed is one too.
func (c *compiler) choice(text string) (all *symbolSet, open bool, err error) {
	c.choices = c.choices[:0]
	for alternative := range strings.SplitSeq(text, "|") {
		if !named(alternative) {
			symbol, err := c.one(alternative)
			if err != nil {
				return nil, false, err
			}
			c.choices = append(c.choices, symbol)
			continue
		}
		several, err := c.several(alternative)
		if err != nil {
			return nil, false, err
		}
		open = open || strings.HasPrefix(alternative, "{*")
		if alternative == text {
			return several, open, nil
		}
		c.choices = append(c.choices, several.members...)
	}
	return c.sets.of(c.choices), open, nil
}

// named tells whether an alternative stands for a class or for forms of verbs.
func named(alternative string) bool {
	return strings.HasPrefix(alternative, "<") || strings.HasPrefix(alternative, "{")
}

// several gives the symbols of a class or of forms of verbs.
func (c *compiler) several(text string) (*symbolSet, error) {
	class, isClass := strings.CutPrefix(text, "<")
	verb, _ := strings.CutPrefix(text, "{")
	known := c.common
	if c.words.ownClass(class) || c.words.ownVerbs(verb) {
		known = c.own
	}
	if all, ok := known[text]; ok {
		return all, nil
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
