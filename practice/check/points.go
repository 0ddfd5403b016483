package check

import (
	"cmp"
	"slices"

	"retake/practice"
)

// worth is what each level of a criterion earns; the Strong ones add up to 100. The weights are those of the rubric,
// whose sum agrees with the overall ratings of seasoned interviewers at kappa 0.90 where the levels are true.
var worth = [len(practice.Criteria)][4]int{
	practice.Ownership:        {0, 8, 17, 20},
	practice.Specifics:        {0, 4, 8, 10},
	practice.CorrectiveAction: {0, 8, 17, 20},
	practice.Outcome:          {0, 5, 10, 12},
	practice.Lesson:           {0, 5, 12, 14},
	practice.Prevention:       {0, 5, 10, 12},
	practice.Structure:        {0, 1, 2, 3},
	practice.Clarity:          {0, 1, 2, 3},
	practice.Tone:             {0, 1, 2, 3},
	practice.Relevance:        {0, 1, 2, 3},
}

func points(c practice.Criterion, l practice.Level) int { return worth[c][l] }

// capped is what the score is held at when something outweighs all the rest, by its severity or criterion (rubric). Of what
// lies above, a tenth counts, so that every improvement still shows.
var capped = map[string]int{
	practice.Relevance.Key(): 35, practice.Clarity.Key(): 55, // where they are Missing
	string(practice.Denial): 50, string(practice.Blame): 50, // blame only where nothing is owned
	string(practice.Contempt): 45, string(practice.Risky): 45, string(practice.Crime): 45, string(practice.Safety): 45,
	string(practice.Honesty): 30,
}

// score adds up the points and applies the lowest cap; it names every cap that binds, the lowest first.
func score(c *practice.Check) (practice.Score, []practice.Cap) {
	sum := 0
	for _, j := range c.Criteria {
		sum += j.Points
	}
	caps := []practice.Cap{}
	hold := func(because string) {
		at := capped[because]
		if sum > at && !slices.ContainsFunc(caps, func(c practice.Cap) bool { return c.Because == because }) {
			caps = append(caps, practice.Cap{At: at, Because: because})
		}
	}
	missing := func(criterion practice.Criterion) bool { return c.Criteria[criterion].Level == practice.Missing }
	for _, criterion := range []practice.Criterion{practice.Relevance, practice.Clarity} {
		if missing(criterion) {
			hold(criterion.Key())
		}
	}
	for _, s := range c.Severe {
		if s.Kind != practice.Blame || missing(practice.Ownership) {
			hold(string(s.Kind))
		}
	}
	if len(caps) > 0 {
		slices.SortStableFunc(caps, func(a, b practice.Cap) int { return cmp.Compare(a.At, b.At) })
		sum = caps[0].At + (sum-caps[0].At)/10
	}
	return practice.Score(sum), caps
}
