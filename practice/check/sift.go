package check

import "retake/practice"

// sift keeps the hits where their rules hold, and of those for the same feature that overlap the leftmost and then the
// longest. The hits are sorted so.
func (c *Checker) sift() {
	clear(c.spared)
	var ends [features]reached
	kept := c.hits[:0]
	for _, h := range c.hits {
		rule, spared := &c.rules.rules[h.rule], &c.spared[h.rule]
		if spared.part != h.part {
			*spared = reached{part: h.part}
		}
		if h.spare {
			spared.end = max(spared.end, h.end)
			continue
		}
		last := &ends[rule.feature]
		if h.first < spared.end || last.part == h.part && h.first < last.end || c.outOfScope(rule, h) {
			continue
		}
		*last = reached{h.part, h.end}
		kept = append(kept, h)
	}
	c.hits = kept
}

// reached is how far something goes in an answer.
type reached struct {
	part practice.Section
	end  int32
}

// outOfScope tells whether a hit lies where its rule does not hold.
func (c *Checker) outOfScope(rule *Rule, h hit) bool {
	if rule.elsewhere != [len(practice.Sections)]bool{} && rule.elsewhere[c.partOf(h)] {
		return true
	}
	if rule.unless == 0 {
		return false
	}
	for _, t := range c.texts[h.part].Tokens[h.first:h.end] {
		if t.Flags&rule.unless != 0 {
			return true
		}
	}
	return false
}

// partOf is the part whose text a sentence is: that it stands in, unless that part is empty whose place in the telling it
// has: the last third of an answer without a Result is its Result, and the second of one that is all in one box its
// Action. What is too short for a score is no whole telling, and where only the Result is empty, none was told.
func (c *Checker) partOf(h hit) practice.Section {
	third := 3 * int(h.sentence) / max(1, len(c.seen.marks))
	switch words := &c.seen.words; {
	case c.seen.allWords() < practice.TooShortToJudge,
		words[practice.Result] == 0 && words[practice.Situation] > 0 && words[practice.Task] > 0 && words[practice.Action] > 0:
	case third == 2 && words[practice.Result] == 0:
		return practice.Result
	case third == 1 && words[h.part] == c.seen.allWords():
		return practice.Action
	}
	return h.part
}
