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

// grades are the levels of all criteria.
type grades [len(practice.Criteria)]practice.Level

// score adds up the points and applies the lowest cap.
func score(l *grades, severe []practice.Severe) practice.Score {
	sum := l.points()
	at := sum
	eachCap(l, severe, func(because string) { at = min(at, capped[because]) })
	return practice.Score(at + (sum-at)/10)
}

// caps names every cap that binds, the lowest first.
func caps(l *grades, severe []practice.Severe) []practice.Cap {
	all := []practice.Cap{}
	sum := l.points()
	eachCap(l, severe, func(because string) {
		known := slices.ContainsFunc(all, func(c practice.Cap) bool { return c.Because == because })
		if at := capped[because]; at < sum && !known {
			all = append(all, practice.Cap{At: at, Because: because})
		}
	})
	slices.SortStableFunc(all, func(a, b practice.Cap) int { return cmp.Compare(a.At, b.At) })
	return all
}

// eachCap goes through what holds an answer with these levels and findings, if its points are that many.
func eachCap(l *grades, severe []practice.Severe, do func(because string)) {
	for _, criterion := range []practice.Criterion{practice.Relevance, practice.Clarity} {
		if l[criterion] == practice.Missing {
			do(criterion.Key())
		}
	}
	for _, s := range severe {
		if s.Kind != practice.Blame || l[practice.Ownership] == practice.Missing {
			do(string(s.Kind))
		}
	}
}

// points is what the levels are worth together, without any cap.
func (l *grades) points() (sum int) {
	for _, c := range practice.Criteria {
		sum += points(c, max(practice.Missing, l[c]))
	}
	return sum
}
