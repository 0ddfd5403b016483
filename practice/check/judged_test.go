package check_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"retake/assets"
	"retake/practice"
	"retake/practice/check"
	"retake/practice/split"
)

// judge is whoever is judged on the corpus. What a baseline does not say is nil.
type judge struct {
	name   string
	score  func(q practice.Question, a practice.Answer) verdict
	levels bool // whether its verdicts have levels
	parts  func(sentences []string) []practice.Section
}

// verdict is what a judge says of an answer. A score that is withheld counts as zero.
type verdict struct {
	score float64
	check practice.Check
}

// level is one criterion's, where a level that is not judged counts as Missing.
func (v verdict) level(c practice.Criterion) practice.Level {
	return max(practice.Missing, v.check.Criteria[c].Level)
}

// missing tells whether the verdict says that the answer does not meet a criterion at all.
func (v verdict) missing(c practice.Criterion) bool {
	return v.check.Criteria[c].Level == practice.Missing
}

// severe tells whether there is a severe finding that counts against a criterion.
func (v verdict) severe(c practice.Criterion) bool {
	for _, s := range v.check.Severe {
		if s.Kind.Criterion() == c {
			return true
		}
	}
	return false
}

// judged is a corpus, or a resample of it, with what a judge says of it.
type judged struct {
	answers   []*judgedAnswer
	pairs     []*judgedPair
	hostile   []*judgedHostile
	tellings  []*judgedTelling
	published []*judgedPublished
}

type judgedAnswer struct {
	ratedAnswer
	verdict
	overall float64
	ratings [len(practice.Criteria)]int
	words   float64
}

// levelFor is a criterion's level for comparing with its rating. One that is not judged is wrong, as no rated answer is
// too short or odd for it.
func (a *judgedAnswer) levelFor(c practice.Criterion) practice.Level {
	switch {
	case a.check.Criteria[c].Level != practice.NotJudged:
		return a.check.Criteria[c].Level
	case a.ratings[c] > 0:
		return practice.Missing
	}
	return practice.Strong
}

type judgedPair struct {
	pair
	weak, strong verdict
}

func (p *judgedPair) overallInOrder() bool { return p.strong.score > p.weak.score }

func (p *judgedPair) criterionInOrder() bool {
	return p.strong.check.Criteria[p.Criterion].Level > p.weak.check.Criteria[p.Criterion].Level
}

type judgedHostile struct {
	hostile
	verdict
}

func (h *judgedHostile) withinBounds() bool {
	return (h.MinOverall == nil || h.score >= *h.MinOverall) && (h.MaxOverall == nil || h.score <= *h.MaxOverall)
}

type judgedTelling struct {
	telling
	parts []practice.Section
	right int
}

type judgedPublished struct {
	published
	verdict
	words    int
	levels   float64 // the sum of them over the rated criteria
	disowned bool    // whether the mistake is denied, put on others, not owned, or none
}

// disowning are the flaws that cost a published answer its ownership.
var disowning = []string{"denies_mistake", "blames_others", "no_ownership", "trivial_or_fake_mistake"}

// judgedBy lets a judge judge what of the corpus is wanted. No question tells its kind but by its wording.
func judgedBy(j judge, c corpus, wanted func(id string) bool) *judged {
	d := &judged{}
	ask := func(question string, a practice.Answer) verdict {
		if j.score == nil {
			return verdict{}
		}
		return j.score(practice.Question{Text: question}, a)
	}
	for _, a := range c.answers {
		if !wanted(a.ID) {
			continue
		}
		one := &judgedAnswer{
			ratedAnswer: a, verdict: ask(a.Question, a.Answer),
			overall: float64(a.Ratings["overall"]), words: float64(a.Answer.AllWords()),
		}
		for _, criterion := range ratedCriteria {
			one.ratings[criterion] = a.Ratings[criterion.Key()]
		}
		d.answers = append(d.answers, one)
	}
	for _, p := range c.pairs {
		if wanted(p.ID) {
			d.pairs = append(d.pairs, &judgedPair{p, ask(p.Question, p.Weak), ask(p.Question, p.Strong)})
		}
	}
	for _, h := range c.hostile {
		if wanted(h.ID) {
			d.hostile = append(d.hostile, &judgedHostile{h, ask(h.Question, h.Answer)})
		}
	}
	for _, s := range c.tellings {
		if wanted(s.ID) && j.parts != nil {
			d.tellings = append(d.tellings, spread(j, s))
		}
	}
	for _, p := range c.published {
		if !wanted(p.ID) {
			continue
		}
		a := split.Answer(p.Whole)
		if p.Parts != nil {
			a = *p.Parts
		}
		one := &judgedPublished{published: p, verdict: ask(p.Question, a), words: practice.Words(p.Whole)}
		for _, criterion := range ratedCriteria {
			one.levels += float64(one.level(criterion))
		}
		for _, flaw := range disowning {
			one.disowned = one.disowned || strings.Contains(" "+strings.Join(p.Flaws, " ")+" ", " "+flaw+" ")
		}
		d.published = append(d.published, one)
	}
	return d
}

// spread lets a judge tell the part of each sentence.
func spread(j judge, s telling) *judgedTelling {
	sentences := make([]string, len(s.Sentences))
	for i := range sentences {
		sentences[i] = s.Sentences[i].text
	}
	one := &judgedTelling{telling: s, parts: j.parts(sentences)}
	for i, part := range one.parts {
		if part == s.Sentences[i].part {
			one.right++
		}
	}
	return one
}

// resampled draws each file of the corpus anew.
func (d *judged) resampled(random *rand.Rand) *judged {
	return &judged{
		resampled(random, d.answers), resampled(random, d.pairs), resampled(random, d.hostile),
		resampled(random, d.tellings), resampled(random, d.published),
	}
}

// theChecker is the judge that all this is about.
func theChecker(t *testing.T) judge {
	t.Helper()
	rules, err := check.Load(assets.Rules())
	if err != nil {
		t.Fatal(err)
	}
	checker := check.New(rules)
	return judge{
		name: "checker", levels: true, parts: split.Parts,
		score: func(q practice.Question, a practice.Answer) verdict {
			c := checker.Check(q, a)
			return verdict{float64(max(0, c.Score)), c}
		},
	}
}
