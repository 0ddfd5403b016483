package check

import (
	"cmp"
	"slices"

	"retake/practice"
)

// worth is what each level of a criterion earns; the Strong ones add up to 100. It was fitted, with the caps, to 485 rated
// answers: to the levels found in them, and to their true levels blurred the way levels are misjudged in answers that no
// rule was made for. So it trusts no criterion as far as the weights of the rubric, its start, do where every level is true:
// on answers kept apart the mean distance from the rating fell from 14.1 points to 11.8.
var worth = [len(practice.Criteria)][4]int{
	practice.Ownership:        {0, 6, 12, 15},
	practice.Specifics:        {0, 3, 6, 9},
	practice.CorrectiveAction: {0, 6, 12, 15},
	practice.Outcome:          {0, 3, 8, 11},
	practice.Lesson:           {0, 3, 9, 15},
	practice.Prevention:       {0, 3, 7, 13},
	practice.Structure:        {0, 1, 3, 5},
	practice.Clarity:          {0, 1, 3, 5},
	practice.Tone:             {0, 2, 4, 6},
	practice.Relevance:        {0, 2, 4, 6},
}

func points(c practice.Criterion, l practice.Level) int { return worth[c][l] }

// capped is what the score is held at when something outweighs all the rest, by its severity or criterion (rubric, fitted
// with the points). Of what lies above, a tenth counts, so that every improvement still shows. Caps of different criteria
// differ by more than a criterion earns of that tenth, so that lifting the lowest is always worth most.
var capped = map[string]int{
	practice.Relevance.Key(): 35, practice.Tone.Key(): 40, practice.Clarity.Key(): 55, practice.CorrectiveAction.Key(): 60, // where they are Missing
	string(practice.Denial): 45, string(practice.Blame): 45, // blame only where nothing is owned
	string(practice.Contempt): 40, string(practice.Risky): 40, string(practice.Crime): 40, string(practice.Safety): 30,
	string(practice.Honesty): 20,
}

// grades are the levels of all criteria.
type grades [len(practice.Criteria)]practice.Level

// score adds up the points and applies the lowest cap.
func score(l *grades, severe []practice.Severe) practice.Score {
	sum := l.points()
	at := sum
	eachCap(l, severe, func(because string) { at = min(at, capped[because]) })
	return practice.Score(holding(at, sum))
}

// holding is what a cap lets through of a sum above it.
func holding(at, sum int) int { return at + (sum-at)/10 }

// caps names every cap that binds, the lowest first.
func caps(l *grades, severe []practice.Severe) []practice.Cap {
	all := []practice.Cap{}
	sum := l.points()
	eachCap(l, severe, func(because string) {
		known := slices.ContainsFunc(all, func(c practice.Cap) bool { return c.Because == because })
		if at := capped[because]; at < sum && !known {
			all = append(all, practice.Cap{At: holding(at, sum), Because: because})
		}
	})
	slices.SortStableFunc(all, func(a, b practice.Cap) int { return cmp.Compare(a.At, b.At) })
	return all
}

// holders are the criteria that hold the score where they are Missing.
var holders = [...]practice.Criterion{practice.Relevance, practice.Tone, practice.Clarity, practice.CorrectiveAction}

// eachCap goes through what holds an answer with these levels and findings, if its points are that many.
func eachCap(l *grades, severe []practice.Severe, do func(because string)) {
	spoilt := false // what is severe in the tone says more than that it is Missing
	for _, s := range severe {
		spoilt = spoilt || s.Kind.Criterion() == practice.Tone
		if s.Kind != practice.Blame || l[practice.Ownership] == practice.Missing {
			do(string(s.Kind))
		}
	}
	for _, criterion := range holders {
		if l[criterion] == practice.Missing && !(spoilt && criterion == practice.Tone) {
			do(criterion.Key())
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
