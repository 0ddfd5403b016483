package practice

import (
	"math"
	"time"
)

// RoundReport is what came of a round.
type RoundReport struct {
	Rows      []RoundRow // one a question of the round
	Average   Score      // of the scored answers, rounded; NoScore where there is none
	Scored    int        // how many answers that is
	Answered  int
	Used      time.Duration // writing time
	Given     time.Duration // of the questions that were answered
	Over      int           // answers that took longer than their time
	Strongest *Standing     // nil where no answer was judged
	Weakest   *Standing
	Criteria  [criteria]Mark
}

// RoundRow is what came of one question.
type RoundRow struct {
	Question  Question
	Attempt   *Attempt // nil where it was skipped or not reached
	Reached   bool
	Before    Score // of the try of that question before this one; NoScore where there is none
	Strongest Criterion
	Weakest   Criterion
	Judged    bool // whether the last two say anything
	Turn      Turn
	Over      time.Duration // how much longer than its time the answer took, 0 where it did not or was ended with it
}

// Standing is a criterion and in how many of the judged answers it was Strong, or for the weakest, Weak or Missing.
type Standing struct {
	Criterion Criterion
	Answers   int
}

// Mark is a criterion's average level in tenths, 0 to 10: the level times 10/3 (rubric); NaN where no answer was judged.
type Mark float64

// Report puts together what came of a round: attempts in the order of its questions, nil where there is none, and
// before, the score of the try of a question that was the last before the round.
func Report(r Round, attempts []*Attempt, before func(question string) Score, worth func(Criterion) Grades) RoundReport {
	report := RoundReport{Average: NoScore}
	var sums [criteria]float64
	var strong, weak [criteria]int
	total, judged := 0, 0
	for i, q := range r.Questions {
		row := RoundRow{Question: q, Before: NoScore, Reached: i < len(r.Attempts)}
		if i < len(r.Turns) {
			row.Turn = r.Turns[i]
		}
		if i < len(attempts) && attempts[i] != nil {
			a := attempts[i]
			row.Attempt, row.Before = a, before(q.ID)
			report.Answered++
			report.Used += time.Duration(a.Times.Used) * time.Millisecond
			report.Given += time.Duration(a.Times.Given) * time.Millisecond
			if over := a.Times.Used - a.Times.Given; over > 0 && !r.Setup.Stop {
				row.Over = time.Duration(over) * time.Millisecond
				report.Over++
			}
			if a.Check.Score != NoScore {
				report.Scored++
				total += int(a.Check.Score)
			}
			if row.Strongest, row.Weakest, row.Judged = extremes(a.Check, worth); row.Judged {
				judged++
				for _, c := range Criteria {
					level := max(Missing, a.Check.Criteria[c].Level)
					sums[c] += float64(level) / float64(Strong)
					if level == Strong {
						strong[c]++
					}
					if level <= Weak {
						weak[c]++
					}
				}
			}
		}
		report.Rows = append(report.Rows, row)
	}
	if report.Scored > 0 {
		report.Average = Score(math.Round(float64(total) / float64(report.Scored)))
	}
	best, worst := Ownership, Ownership
	for _, c := range Criteria {
		report.Criteria[c] = Mark(math.Round(100*sums[c]/float64(judged)) / 10)
		if sums[c] > sums[best] {
			best = c
		}
		if sums[c] < sums[worst] {
			worst = c
		}
	}
	if judged > 0 {
		report.Strongest, report.Weakest = &Standing{best, strong[best]}, &Standing{worst, weak[worst]}
	}
	return report
}

// extremes gives the criterion that stands highest in an answer and the one that stands lowest, the heavier one of
// several. Not ok means that no criterion was judged.
func extremes(c Check, worth func(Criterion) Grades) (strongest, weakest Criterion, ok bool) {
	heavy := func(of Criterion) int { return worth(of)[Strong].Points }
	for _, criterion := range Criteria {
		level := c.Criteria[criterion].Level
		if level == NotJudged {
			continue
		}
		if !ok {
			strongest, weakest, ok = criterion, criterion, true
			continue
		}
		high, low := c.Criteria[strongest].Level, c.Criteria[weakest].Level
		if level > high || level == high && heavy(criterion) > heavy(strongest) {
			strongest = criterion
		}
		if level < low || level == low && heavy(criterion) > heavy(weakest) {
			weakest = criterion
		}
	}
	return strongest, weakest, ok
}
