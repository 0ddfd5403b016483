package progress

import (
	"cmp"
	"slices"

	"retake/practice"
)

// Focus is what is worth practising next: the criterion that costs most points lately, and the questions to practise it on.
type Focus struct {
	Criterion practice.Criterion
	Now       float64 // its average over the last five scored tries, in tenths
	Worth     float64 // points that it costs on average
	Questions []Candidate
}

// Candidate is a question worth asking, and why.
type Candidate struct {
	Question practice.Question
	Last     practice.Score // NoScore where it was never scored
	Ago      int            // days since it was tried last; −1 for never
	Fresh    bool           // none of its theme was tried yet
}

// Last is how a question went last.
type Last struct {
	Score practice.Score
	Day   practice.Day
}

// mostCandidates is how many questions are named.
const mostCandidates = 3

// restDays is how many days a question that went well is left alone: what is learned lasts longer when it is taken up again
// after a while (Cepeda et al. 2006).
const restDays = 3

// Next gives the focus; ok is false where fewer than five tries have a score. worth is what a criterion's levels are worth,
// last how each question went, where it was tried.
func Next(tries []practice.Point, bank []practice.Question, last map[string]Last, worth func(practice.Criterion) practice.Grades, today practice.Day) (f Focus, ok bool) {
	standings := Standings(tries)
	if standings == nil {
		return f, false
	}
	for _, s := range standings {
		costs := float64(worth(s.Criterion)[practice.Strong].Points) * (1 - s.Now/10)
		if !ok || costs > f.Worth {
			f.Criterion, f.Now, f.Worth, ok = s.Criterion, s.Now, costs, true
		}
	}
	f.Questions = Candidates(bank, last, today)
	return f, true
}

// Candidates lists the questions most worth asking, at most three, of different themes where there are any: first those of
// themes never tried, then the weak ones that have rested, then what was not tried yet.
func Candidates(bank []practice.Question, last map[string]Last, today practice.Day) []Candidate {
	met := map[string]bool{}
	for _, q := range bank {
		if _, tried := last[q.ID]; tried {
			met[q.Theme] = true
		}
	}
	var all []Candidate
	for _, q := range bank {
		c := Candidate{Question: q, Last: practice.NoScore, Ago: -1, Fresh: !met[q.Theme]}
		if l, tried := last[q.ID]; tried {
			c.Last, c.Ago = l.Score, int(today-l.Day)
		}
		all = append(all, c)
	}
	slices.SortStableFunc(all, func(a, b Candidate) int { return cmp.Compare(a.rank(), b.rank()) })
	var some []Candidate
	taken := map[string]bool{}
	for _, different := range []bool{true, false} {
		for _, c := range all {
			again := slices.ContainsFunc(some, func(s Candidate) bool { return s.Question.ID == c.Question.ID })
			if len(some) == mostCandidates || again || different && taken[c.Question.Theme] {
				continue
			}
			some = append(some, c)
			taken[c.Question.Theme] = true
		}
	}
	return some
}

// rank is the lower the more a question is worth asking.
func (c Candidate) rank() int {
	weak := c.Last != practice.NoScore && c.Last < practice.WeakBelow
	switch {
	case c.Fresh:
		return 0
	case weak && c.Ago >= restDays:
		return 100 + int(c.Last)
	case c.Ago < 0:
		return 300
	case weak:
		return 400 + int(c.Last)
	case c.Ago >= restDays:
		return 500 + int(c.Last)
	}
	return 700 + int(max(0, c.Last))
}
