package ui

import (
	"sort"

	"retake/practice"
	"retake/practice/progress"
)

// facts are all tries as charts show them, and what follows from them. They are made beside the window and not changed.
type facts struct {
	tries   []practice.Point  // oldest first
	repeats []progress.Repeat // of each of the tries
	rounds  map[uint32]roundAverage
	today   practice.Day
}

// roundAverage is the average score of a round, and of the one before it.
type roundAverage struct {
	average practice.Score
	before  practice.Score // NoScore where there is none
	tries   int
}

// readFacts reads all tries; it is done beside the window.
func readFacts(history History, today practice.Day) (*facts, error) {
	tries, err := history.Points()
	f := &facts{tries: tries, repeats: progress.Repeats(tries), rounds: map[uint32]roundAverage{}, today: today}
	before := practice.NoScore
	for _, r := range progress.Rounds(tries, progress.All, today) {
		now := practice.Score(r.Value + 0.5)
		f.rounds[r.Round] = roundAverage{average: now, before: before, tries: r.Tries}
		before = now
	}
	return f, err
}

// repeat says how often the question of a try had been tried, by its place.
func (f *facts) repeat(place int64) (progress.Repeat, bool) {
	if f == nil {
		return progress.Repeat{}, false
	}
	i := sort.Search(len(f.tries), func(i int) bool { return f.tries[i].Place >= place })
	if i == len(f.tries) || f.tries[i].Place != place {
		return progress.Repeat{}, false
	}
	return f.repeats[i], true
}

// round says what a round came to.
func (f *facts) round(id string) (roundAverage, bool) {
	if f == nil {
		return roundAverage{}, false
	}
	r, ok := f.rounds[practice.Tag(id)]
	return r, ok
}
