package ui

import (
	"cmp"
	"slices"

	"retake/practice"
)

// roundFacts is a round with what it rests on: its tries, and how their questions had gone before it.
type roundFacts struct {
	round    practice.Round
	attempts []*practice.Attempt // one a question, nil for none
	before   map[string]practice.Score
}

// lookBack is how many rounds are looked through for the one before another.
const lookBack = 100

// readRound reads what a round rests on, beside the window; made are tries of it that are at hand already. It goes on past
// what can't be read, and its error is the first of those.
func (w *Window) readRound(r practice.Round, made []practice.Attempt) (roundFacts, error) {
	f := roundFacts{round: r, attempts: make([]*practice.Attempt, len(r.Questions)), before: map[string]practice.Score{}}
	var wrong error
	for i, id := range r.Attempts {
		if id == "" || i >= len(f.attempts) {
			continue
		}
		if at := slices.IndexFunc(made, func(a practice.Attempt) bool { return a.ID == id }); at >= 0 {
			f.attempts[i] = &made[at]
			continue
		}
		a, err := w.parts.History.Attempt(id)
		if err != nil {
			wrong = cmp.Or(wrong, err)
			continue
		}
		f.attempts[i] = &a
	}
	for _, q := range r.Questions {
		tries, err := w.parts.History.Tries(q.ID)
		if err != nil {
			wrong = cmp.Or(wrong, err)
		}
		f.before[q.ID] = practice.NoScore
		for _, t := range tries {
			if t.Finished.Before(r.At()) && !slices.Contains(r.Attempts, t.ID) && t.Score != practice.NoScore {
				f.before[q.ID] = t.Score
				break
			}
		}
	}
	return f, wrong
}

// readBefore reads the round before another one; nil where there is none.
func (w *Window) readBefore(r practice.Round) (*roundFacts, error) {
	rounds, err := w.parts.Rounds.Rounds(lookBack)
	i := slices.IndexFunc(rounds, func(other practice.Round) bool { return other.ID != r.ID && other.At().Before(r.At()) })
	if i < 0 {
		return nil, err
	}
	f, factsErr := w.readRound(rounds[i], nil)
	return &f, cmp.Or(err, factsErr)
}

// report says what came of the round.
func (f roundFacts) report(c practice.Checker) practice.RoundReport {
	return practice.Report(f.round, f.attempts, func(question string) practice.Score { return f.before[question] }, c.Grades)
}
