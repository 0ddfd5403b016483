package check

import (
	"cmp"
	"slices"

	"retake/practice"
	"retake/practice/prose"
)

// Checker judges answers by a set of rules. It belongs to one goroutine and reuses its memory.
type Checker struct {
	rules *Rules
	texts [4]prose.Text

	question    prose.Text
	said, asked phrases  // of the answer, and of the question
	words       []uint64 // hashes of the words of one text
	hits        []hit
	seen        seen
}

// New makes a checker.
func New(rules *Rules) *Checker { return &Checker{rules: rules} }

// verdict is a criterion's level and what it rests on.
type verdict struct {
	level  practice.Level
	reason reason
}

// reason is the feature a verdict names words of; none where it has nothing to name.
type reason struct {
	feature Feature
	some    bool
}

var none reason

func because(f Feature) reason { return reason{f, true} }

// judges holds the function of each criterion.
var judges = [len(practice.Criteria)]func(*seen) verdict{
	practice.Ownership:        ownership,
	practice.Specifics:        specifics,
	practice.CorrectiveAction: correctiveAction,
	practice.Outcome:          outcome,
	practice.Lesson:           lesson,
	practice.Prevention:       prevention,
	practice.Structure:        structure,
	practice.Clarity:          clarity,
	practice.Tone:             tone,
	practice.Relevance:        relevance,
}

// Check judges an answer to a question. What it returns is the caller's.
func (c *Checker) Check(q practice.Question, a practice.Answer) practice.Check {
	kind := q.Kind
	if kind == "" {
		kind = practice.KindOf(q.Text)
	}
	c.look(kind, a)
	c.seen.again, c.seen.copied = c.repetition(q, a)
	result := practice.Check{
		Score: practice.NoScore, Gate: c.gate(a), Rules: c.rules.version, Kind: kind,
		Severe: []practice.Severe{}, Caps: []practice.Cap{},
	}
	verdicts := c.judge()
	for _, criterion := range practice.Criteria {
		result.Criteria[criterion] = c.judgement(criterion, verdicts[criterion], a)
		if result.Gate != practice.GateNone && result.Gate != practice.GateShort {
			result.Criteria[criterion].Level, result.Criteria[criterion].Points = practice.NotJudged, 0
		}
	}
	for _, h := range c.hits {
		if kind := featureTable[c.rules.rules[h.rule].feature].severe; kind != "" {
			f := c.finding(h, a)
			result.Severe = append(result.Severe, practice.Severe{Kind: kind, Span: f.Span, Text: f.Text, Rule: f.Rule})
		}
	}
	if result.Gate == practice.GateNone {
		result.Score, result.Caps = score(&result)
	}
	return result
}

// look scans the answer and tallies what the rules find in it.
func (c *Checker) look(kind practice.Kind, a practice.Answer) {
	c.hits = c.hits[:0]
	c.seen = seen{kind: kind, marks: c.seen.marks[:0]}
	for _, part := range practice.Sections {
		text := &c.texts[part]
		c.rules.lexicon.Scan(a[part], text)
		c.hits = c.rules.index.find(part, text, c.seen.sentences, c.hits)
		c.seen.sentences += len(text.Sentences)
		c.seen.marks = append(c.seen.marks, make([]marks, len(text.Sentences))...)
		c.seen.words[part] = practice.Words(a[part])
		c.seen.stops += stops(a[part])
		c.seen.notes += c.notes(text)
	}
	c.hits = slices.DeleteFunc(c.hits, c.outOfScope)
	slices.SortFunc(c.hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.part, b.part), cmp.Compare(a.first, b.first), cmp.Compare(b.end, a.end), cmp.Compare(a.rule, b.rule))
	})
	c.hits = c.withoutOverlaps(c.hits)
	for i, h := range c.hits {
		feature := c.rules.rules[h.rule].feature
		c.seen.marks[h.sentence] |= 1 << feature
		t := &c.seen.tallies[feature]
		if t.hits == 0 {
			t.first = i
		}
		if t.hits == 0 || t.last != h.sentence {
			t.sentences++
		}
		t.hits++
		t.last = h.sentence
	}
}

// outOfScope tells whether a hit lies where its rule does not hold.
func (c *Checker) outOfScope(h hit) bool {
	if c.rules.rules[h.rule].elsewhere[h.part] {
		return true
	}
	for _, t := range c.texts[h.part].Tokens[h.first:h.end] {
		if t.Flags&c.rules.rules[h.rule].unless != 0 {
			return true
		}
	}
	return false
}

// withoutOverlaps keeps, of hits for the same feature that overlap, the leftmost and then the longest. The hits are
// sorted so.
func (c *Checker) withoutOverlaps(hits []hit) []hit {
	var ends [features]struct {
		part practice.Section
		end  int
	}
	return slices.DeleteFunc(hits, func(h hit) bool {
		last := &ends[c.rules.rules[h.rule].feature]
		if last.part == h.part && h.first < last.end {
			return true
		}
		last.part, last.end = h.part, h.end
		return false
	})
}

// judge gives every criterion's verdict, for the kind of question.
func (c *Checker) judge() [len(practice.Criteria)]verdict {
	var v [len(practice.Criteria)]verdict
	for _, criterion := range practice.Criteria {
		v[criterion] = judges[criterion](&c.seen)
	}
	byKind(&c.seen, &v)
	return v
}

// judgement puts a verdict into words.
func (c *Checker) judgement(criterion practice.Criterion, v verdict, a practice.Answer) practice.Judgement {
	j := practice.Judgement{Level: v.level, Points: points(criterion, v.level), Spans: []practice.Finding{}}
	for _, h := range c.hits {
		if c.rules.rules[h.rule].Criterion == criterion {
			j.Spans = append(j.Spans, c.finding(h, a))
		}
	}
	w := c.rules.wordings[criterion][v.level]
	j.Message, j.Suggestion = w.Message, w.Suggestion
	if !v.reason.some || !c.seen.any(v.reason.feature) {
		return j
	}
	first := c.hits[c.seen.tallies[v.reason.feature].first]
	if rule := c.rules.rules[first.rule]; rule.Message != "" {
		j.Message, j.Suggestion = rule.Message, rule.Suggestion
	} else if w.Quoting != "" {
		j.Message = w.Quoting
	}
	j.Message = quoted(j.Message, c.finding(first, a).Text, longestMessage)
	return j
}

// longestMessage is how many characters a criterion's sentence may have: two lines beside its level.
const longestMessage = 90

// finding gives a hit as what the answer says there.
func (c *Checker) finding(h hit, a practice.Answer) practice.Finding {
	tokens := c.texts[h.part].Tokens
	from, to := int(tokens[h.first].From), int(tokens[h.end-1].To)
	rule := &c.rules.rules[h.rule]
	return practice.Finding{
		Span:  practice.Span{Part: h.part, From: from, To: to},
		Text:  a[h.part][from:to],
		Rule:  rule.ID,
		Helps: featureTable[rule.feature].helps,
	}
}
