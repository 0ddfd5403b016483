package check

import (
	"errors"
	"slices"

	"retake/practice/prose"
)

// generality tells statements that hold of things in general, such as "a label is not a count", from what is told: those
// stand in the present, about no one in particular and bound to no time. Linguists know them by these signs as generic
// sentences (Carlson & Pelletier 1995).
type generality struct {
	present  *symbolSet // verbs that nobody takes for a past tense
	past     *symbolSet
	perfect  *symbolSet // participles
	being    *symbolSet // forms of be
	having   *symbolSet // forms of have
	linking  *symbolSet // words behind which a past tense belongs to another clause: "what you told it"
	naming   *symbolSet // words behind which -ed is no verb: "a printed sheet"
	told     *symbolSet // subjects of a story: "she", "my", and what opens anything but a statement
	bound    *symbolSet // what ties a sentence to a time or a habit: "now", "every", "since"
	things   *symbolSet // what lasting changes are made of: "list"
	open     *symbolSet // what makes a statement general: "you", "never", "unless"
	definite *symbolSet // what begins a sentence about one thing
	self     *symbolSet // the speaker
	people   *symbolSet // whoever takes part in a story, by pronouns
	plain    *symbolSet // words that any answer could be made of
}

func newGenerality(plain *symbolSet, w *words, c *compiler) (g generality, err error) {
	for name, set := range map[string]**symbolSet{
		"GENERIC_BEING": &g.being, "GENERIC_HAVING": &g.having, "GENERIC_LINKING": &g.linking, "GENERIC_NAMING": &g.naming,
		"GENERIC_TOLD": &g.told, "GENERIC_BOUND": &g.bound, "GENERIC_FIXTURE": &g.things, "GENERIC_OPEN": &g.open,
		"GENERIC_DEFINITE": &g.definite, "GENERIC_SELF": &g.self, "GENERIC_PEOPLE": &g.people,
	} {
		all, err := w.class(name)
		if err != nil {
			return g, err
		}
		*set = c.setOf(all...)
	}
	present, err := w.class("GENERIC_PRESENT")
	third, thirdErr := w.forms("GENERIC.s")
	base, baseErr := w.forms("GENERIC.base")
	unchanged, unchangedErr := w.class("GENERIC_UNCHANGED")
	if err := errors.Join(err, thirdErr, baseErr, unchangedErr); err != nil {
		return g, err
	}
	present = slices.Concat(present, third, base)
	var past, perfect []string
	for verb := range w.Irregular {
		p, done := w.past(verb)
		perfect = append(perfect, done)
		if !slices.Contains(unchanged, verb) {
			present = append(present, verb, thirdPerson(verb))
			past = append(past, p)
		}
	}
	g.plain = plain
	g.present, g.past, g.perfect = c.setOf(present...), c.setOf(past...), c.setOf(perfect...)
	return g, nil
}

// saying is what a sentence can be by its words, whatever its rules find in it.
type saying uint8

const (
	telling   saying = iota // part of what happened, or a habit
	musing                  // bound to no time and with a word by which people reflect: "but", "what", "never"
	platitude               // a general statement that any mistake could end with
	general                 // a general statement
	picture                 // what something is like, and nobody in it: "the building has three floors"
)

func (g *generality) of(sentence []prose.Token) saying {
	switch {
	case g.states(sentence) && g.ownWords(sentence) < leastOwn:
		return platitude
	case g.states(sentence):
		return general
	case g.muses(sentence):
		return musing
	case g.pictures(sentence):
		return picture
	}
	return telling
}

// pictures tells whether a sentence says in the present what something is like, and of nobody.
func (g *generality) pictures(sentence []prose.Token) bool {
	present := false
	var before prose.Symbol
	for _, t := range sentence {
		is := g.present.has(t.Symbol)
		was := !is && (g.past.has(t.Symbol) || g.being.has(t.Symbol) || g.having.has(t.Symbol))
		lined := t.Flags&prose.Ending != 0 && !g.being.has(before) && !g.naming.has(before)
		if g.people.has(t.Symbol) || was || lined {
			return false
		}
		present = present || is
		before = t.Symbol
	}
	return present
}

// leastOwn is how many words a statement has at least that not just any statement could be made of.
const leastOwn = 1

func (g *generality) ownWords(sentence []prose.Token) int {
	n := 0
	for _, t := range sentence {
		if t.To-t.From >= shortestOwn && !g.plain.has(t.Symbol) {
			n++
		}
	}
	return n
}

// leastMusing is how many words a reflection has at least that no rule knows.
const leastMusing = 5

func (g *generality) muses(sentence []prose.Token) bool {
	reflects, own, told := false, false, false
	var before prose.Symbol
	for i, t := range sentence {
		if i < opening && g.things.has(t.Symbol) {
			return false
		}
		told = told || g.past.has(t.Symbol) || t.Flags&prose.Ending != 0
		own = own || g.self.has(t.Symbol) || g.present.has(t.Symbol) && !told && !g.naming.has(before)
		before = t.Symbol
		if g.bound.has(t.Symbol) || t.Symbol == prose.Number || t.Flags&(prose.Asked|prose.Quoted) != 0 {
			return false
		}
		reflects = reflects || g.open.has(t.Symbol)
	}
	return reflects && own && len(sentence) >= leastMusing
}

// opening is within how many words of its beginning a sentence names what it is about.
const opening = 4

// leastGeneral is how many words a statement has at least.
const leastGeneral = 3

// states tells whether a sentence is a general statement.
func (g *generality) states(sentence []prose.Token) bool {
	if len(sentence) < leastGeneral || g.told.has(sentence[0].Symbol) || sentence[0].Symbol == prose.Number {
		return false
	}
	signs, helped, verb, linked, first := 0, 0, false, false, true
	for i, t := range sentence {
		first = first && (i == 0 || t.Flags&prose.Clause == 0)
		var before prose.Symbol
		if i > 0 {
			before = sentence[i-1].Symbol
		}
		past := g.past.has(t.Symbol) || t.Flags&prose.Ending != 0 && !g.naming.has(before) && i > 0
		switch {
		case g.bound.has(t.Symbol) && i > 0, t.Flags&(prose.Asked|prose.Quoted) != 0:
			return false
		case helped > 0 && !linked && (t.Flags&prose.Ending != 0 || g.perfect.has(t.Symbol)):
			return false
		case first && past && !linked:
			return false
		case first && !verb && i < opening && g.things.has(t.Symbol):
			return false
		case g.present.has(t.Symbol) && i > 0 && first:
			verb = true
		case first && !verb && i > 1 && !linked && g.self.has(t.Symbol):
			linked = true // "a button I press"
		case first && !verb && g.told.has(t.Symbol) && !linked && !g.linking.has(t.Symbol):
			return false
		}
		helped--
		if g.having.has(t.Symbol) || g.being.has(t.Symbol) && i+1 < len(sentence) && sentence[i+1].Flags&prose.Ending != 0 {
			helped = 2
		}
		linked = linked || i > 0 && g.linking.has(t.Symbol)
		if g.open.has(t.Symbol) {
			signs++
		}
	}
	if !g.definite.has(sentence[0].Symbol) {
		signs++
	}
	return verb && signs > 0
}
