package check

import (
	"slices"

	"retake/practice"
	"retake/practice/prose"
)

// Checker judges answers by a set of rules. It belongs to one goroutine and reuses its memory.
type Checker struct {
	rules    *Rules
	matcher  *matcher
	texts    [4]prose.Text
	question question

	said, asked phrases // of the answer, and of the question

	hits    []hit
	spared  []reached // of each rule, where the last place ends that it leaves alone
	numbers []int32   // of the sentences of one part, over all parts; toldBefore for one that says nothing new
	seen    seen
	told    phrases // sentences, by their sums
	own     phrases // words that are an answer's own, in the same way

	judged Judged
}

// New makes a checker.
func New(rules *Rules) *Checker {
	return &Checker{rules: rules, matcher: newMatcher(rules.automaton), spared: make([]reached, len(rules.rules))}
}

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

// Judged is what a checker makes of an answer, not yet put into words. It belongs to the checker and holds until its next
// call.
type Judged struct {
	Score    practice.Score
	Gate     practice.Gate
	Kind     practice.Kind                          // what the question was judged as
	Levels   [len(practice.Criteria)]practice.Level // under a gate but the one for short answers none is judged
	Findings []practice.Finding                     // in the order they stand
	Severe   []practice.Severe

	verdicts [len(practice.Criteria)]verdict
}

// Judge judges an answer to a question. It allocates nothing once its memory has grown.
func (c *Checker) Judge(q practice.Question, a practice.Answer) *Judged {
	j := &c.judged
	c.hear(q)
	j.Kind = c.question.kind
	c.look(j.Kind, a)
	c.pardon()
	c.seen.unasked = c.question.unasked
	c.seen.again, c.seen.copied = c.repetition()
	c.seen.own, c.seen.spoken = c.ownWords(a)
	j.Score, j.Gate = practice.NoScore, c.gate(a)
	j.Findings, j.Severe = j.Findings[:0], j.Severe[:0]
	j.verdicts = c.judge()
	owned := j.verdicts[practice.Ownership].level > practice.Missing
	for _, h := range c.hits {
		f := c.finding(h, a)
		j.Findings = append(j.Findings, f)
		kind := featureTable[c.rules.rules[h.rule].feature].severe
		if kind == "" || owned && kind.Criterion() == practice.Ownership {
			continue // blame and denial weigh most where nothing is owned; beside an admission they are a contradiction
		}
		j.Severe = append(j.Severe, practice.Severe{Kind: kind, Span: f.Span, Text: f.Text, Rule: f.Rule})
	}
	for _, criterion := range practice.Criteria {
		j.Levels[criterion] = j.verdicts[criterion].level
		if j.Gate != practice.GateNone && j.Gate != practice.GateShort {
			j.Levels[criterion] = practice.NotJudged
		}
	}
	if j.Gate == practice.GateNone {
		j.Score = score((*grades)(&j.Levels), j.Severe)
	}
	return j
}

// Check judges an answer to a question and puts it into words. What it returns is the caller's.
func (c *Checker) Check(q practice.Question, a practice.Answer) practice.Check {
	j := c.Judge(q, a)
	result := practice.Check{
		Score: j.Score, Gate: j.Gate, Rules: c.rules.version, Kind: j.Kind,
		Severe: append([]practice.Severe{}, j.Severe...), Caps: []practice.Cap{},
	}
	for _, criterion := range practice.Criteria {
		result.Criteria[criterion] = c.judgement(criterion, a)
	}
	if j.Gate == practice.GateNone {
		result.Caps = caps((*grades)(&j.Levels), j.Severe)
	}
	return result
}

// look scans the answer and tallies what the rules find in it.
func (c *Checker) look(kind practice.Kind, a practice.Answer) {
	c.hits, c.matcher.steps = c.hits[:0], 0
	c.seen = seen{kind: kind, marks: c.seen.marks[:0], sayings: c.seen.sayings[:0]}
	sentences := 0
	for _, part := range practice.Sections {
		c.rules.lexicon.Scan(a[part], &c.texts[part])
		sentences += len(c.texts[part].Sentences)
		c.seen.words[part] = practice.Words(a[part])
	}
	c.told.reset(sentences)
	for _, part := range practice.Sections {
		text := &c.texts[part]
		c.numbers = c.numbers[:0]
		for _, s := range text.Sentences {
			if c.told.add(s.Sum|1) && s.End-s.First >= leastTold {
				c.numbers = append(c.numbers, toldBefore)
				continue
			}
			c.numbers = append(c.numbers, int32(len(c.seen.marks)))
			c.seen.marks = append(c.seen.marks, marks{})
			c.seen.sayings = append(c.seen.sayings, c.rules.general.of(text.Tokens[s.First:s.End]))
		}
		c.hits = c.matcher.find(part, text, c.numbers, c.hits)
		if part != practice.Result || 2*c.seen.words[part] > c.seen.allWords() { // its numbers are often of the time after
			c.seen.anchors.read(c.rules, a[part], text, c.numbers, c.seen.sayings)
		}
		c.seen.manner.read(c.rules, part, a[part], text)
		c.seen.until[part] = len(c.seen.marks)
		c.seen.stops += stops(a[part])
		c.seen.notes += c.notes(text)
	}
	c.sift()
	c.tally()
}

// tally counts what was found.
func (c *Checker) tally() {
	clear(c.seen.marks)
	c.seen.tallies, c.seen.excuses = [features]tally{}, excuses{}
	for i, h := range c.hits {
		feature := c.rules.rules[h.rule].feature
		c.seen.marks[h.sentence].set(feature)
		c.seen.excuses.read(feature, h.sentence)
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

// pardon forgets what is no matter of honesty in the whole story: signs that something was kept from somebody, unless it was
// kept to the end, and what was hidden and then confessed.
func (c *Checker) pardon() {
	doubtful, lied := c.seen.any(Shady) && !c.seen.keptDark(), c.seen.any(Lied) && c.seen.cameClean()
	if !doubtful && !lied {
		return
	}
	c.hits = slices.DeleteFunc(c.hits, func(h hit) bool {
		feature := c.rules.rules[h.rule].feature
		return doubtful && feature == Shady || lied && feature == Lied
	})
	c.tally()
}

// leastTold is how many words a sentence has at least that is not worth anything a second time; shorter ones, such as
// "I apologised", may be meant anew.
const leastTold = 3

// toldBefore is the number of a sentence that counts no more, nor takes part in the order of the others.
const toldBefore = -1

// judge gives every criterion's verdict, for the kind of question.
func (c *Checker) judge() [len(practice.Criteria)]verdict {
	var v [len(practice.Criteria)]verdict
	for _, criterion := range practice.Criteria {
		v[criterion] = judges[criterion](&c.seen)
	}
	inGeneral(&c.seen, &v)
	byKind(&c.seen, &v)
	return v
}

// judgement puts what was judged of a criterion into words.
func (c *Checker) judgement(criterion practice.Criterion, a practice.Answer) practice.Judgement {
	v, level := c.judged.verdicts[criterion], c.judged.Levels[criterion]
	j := practice.Judgement{Level: level, Spans: []practice.Finding{}}
	if level != practice.NotJudged {
		j.Points = points(criterion, level)
	}
	for i, h := range c.hits {
		if c.rules.rules[h.rule].Criterion == criterion {
			j.Spans = append(j.Spans, c.judged.Findings[i])
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
