package check

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"retake/practice/prose"
)

// compiler reads patterns. What is written in the same way in several of them is read once.
type compiler struct {
	words   *words
	lexicon *prose.Lexicon
	read    map[string]choice
}

// choice is what a few words with bars between stand for.
type choice struct {
	symbols *symbolSet
	open    bool // also any word in -ed
}

func newCompiler(w *words, l *prose.Lexicon) *compiler {
	return &compiler{words: w, lexicon: l, read: map[string]choice{}}
}

// spread gives the patterns without groups that a pattern stands for.
func spread(text string) []string {
	before, rest, grouped := strings.Cut(text, "(")
	if !grouped {
		return []string{text}
	}
	group, after, _ := strings.Cut(rest, ")")
	var all []string
	for choice := range strings.SplitSeq(group, "|") {
		all = append(all, spread(before+choice+after)...)
	}
	return all
}

// pattern reads a pattern without groups and adds its words to the lexicon.
func (c *compiler) pattern(text string) ([]element, error) {
	var elements []element
	comma, fresh := false, false
	for field := range strings.FieldsSeq(text) {
		if field == "," || field == ";" {
			comma, fresh = true, field == ";"
			continue
		}
		if rest, ok := strings.CutPrefix(field, ".."); ok {
			n, err := strconv.Atoi(rest)
			if err != nil || n < 1 || n > 9 {
				return nil, fmt.Errorf("%q: a gap is ..1 to ..9", field)
			}
			elements = append(elements, element{gap: n})
			continue
		}
		more, err := c.elements(field, comma, fresh)
		if err != nil {
			return nil, err
		}
		comma, fresh = false, false
		elements = append(elements, more...)
	}
	if len(elements) == 0 || elements[0].gap > 0 || elements[len(elements)-1].gap > 0 {
		return nil, errors.New("a pattern begins and ends with a word")
	}
	for _, e := range elements {
		if e.listed() {
			return elements, nil
		}
	}
	return nil, errors.New("a pattern needs a word that must be there")
}

// elements reads what stands between two spaces: one element, or several for a contraction. comma tells whether a clause
// may begin there, fresh whether one must.
func (c *compiler) elements(field string, comma, fresh bool) ([]element, error) {
	e := element{clause: comma, fresh: fresh}
	field, e.start = strings.CutPrefix(field, "^")
	field, e.optional = strings.CutSuffix(field, "?")
	field, except, excepts := strings.Cut(field, "!")
	if excepts {
		none, err := c.choice(except)
		if err != nil {
			return nil, err
		}
		e.except = none.symbols
	}
	if field == "*" || field == "" && excepts {
		return []element{e}, nil
	}
	if !strings.ContainsAny(field, "|<{") && !smallWord(field) {
		if tokens := prose.Tokens(field); len(tokens) > 1 {
			return c.contraction(tokens, e)
		}
	}
	one, err := c.choice(field)
	e.symbols, e.open = one.symbols, one.open
	return []element{e}, err
}

// contraction gives an element for each of the words that a contraction is read as.
func (c *compiler) contraction(words []string, whole element) (all []element, err error) {
	if whole.optional {
		return nil, fmt.Errorf("%q is several words and can't be optional", strings.Join(words, " "))
	}
	for i, word := range words {
		one := element{symbols: &symbolSet{}, start: whole.start && i == 0, clause: whole.clause && i == 0, fresh: whole.fresh && i == 0}
		one.symbols.add(c.lexicon.Add(word))
		all = append(all, one)
	}
	return all, nil
}

// choice reads alternatives with bars between.
func (c *compiler) choice(text string) (choice, error) {
	if known, ok := c.read[text]; ok {
		return known, nil
	}
	one := choice{symbols: &symbolSet{}}
	for alternative := range strings.SplitSeq(text, "|") {
		all, open, err := c.alternative(alternative)
		if err != nil {
			return one, err
		}
		one.open = one.open || open
		for _, word := range all {
			if word == "#" {
				one.symbols.add(prose.Number)
				continue
			}
			one.symbols.add(c.lexicon.Add(word))
		}
	}
	c.read[text] = one
	return one, nil
}

// alternative gives the words of one alternative, and tells whether any word in -ed is one too.
func (c *compiler) alternative(text string) (all []string, open bool, err error) {
	if name, ok := strings.CutPrefix(text, "<"); ok {
		all, err = c.words.class(strings.TrimSuffix(name, ">"))
		return all, false, err
	}
	if name, ok := strings.CutPrefix(text, "{"); ok {
		name = strings.TrimSuffix(name, "}")
		all, err = c.words.forms(name)
		return all, strings.HasPrefix(name, "*"), err
	}
	if smallWord(text) || text == "#" || text == "'s" || text == "'d" {
		return []string{text}, false, nil
	}
	if tokens := prose.Tokens(text); len(tokens) != 1 || tokens[0] != text {
		return nil, false, fmt.Errorf("%q is not one word in lower case", text)
	}
	return []string{text}, false, nil
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
