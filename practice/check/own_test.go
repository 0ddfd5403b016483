package check_test

import (
	"testing"

	"retake/practice"
)

// ownLevel is a short answer of our own, with the level of one criterion.
type ownLevel struct {
	ID       string
	Question string
	Answer   practice.Answer
	Level    practice.Level
}

// Short answers in many voices, each written about one criterion, are judged by it as an interviewer would: whether it is
// there, and whether anything of it is.
func TestLevelsOfOurOwnAnswers(t *testing.T) {
	const must = 0.75
	checker := theChecker(t)
	for _, criterion := range ratedCriteria {
		if criterion == practice.Clarity {
			continue // it is counted, not read
		}
		t.Run(criterion.Key(), func(t *testing.T) {
			all, right := readLines[ownLevel](t, "own/"+criterion.Key()), 0
			for _, a := range all {
				q := practice.Question{Text: a.Question}
				if q.Text == "" {
					q.Text = pairQuestion
				}
				got := checker.score(q, a.Answer).level(criterion)
				if (got >= practice.Good) == (a.Level >= practice.Good) && (got == practice.Missing) == (a.Level == practice.Missing) {
					right++
				}
			}
			t.Logf("%d of %d", right, len(all))
			if float64(right) < must*float64(len(all)) {
				t.Errorf("only %d of %d are judged so", right, len(all))
			}
		})
	}
}
