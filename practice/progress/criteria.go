package progress

import "retake/practice"

// Standing is where a criterion is now and where it was at first: its average level in tenths (0 to 10) over the last five
// scored tries and over the first five.
type Standing struct {
	Criterion practice.Criterion
	Now       float64
	First     float64
	Changed   bool // whether First can be compared: there are ten tries or more
}

// Standings gives all ten in their order; none where fewer than five tries have a score.
func Standings(tries []practice.Point) (all []Standing) {
	first, last, judged := ends(tries, compared)
	if judged < claimFrom {
		return nil
	}
	for _, c := range practice.Criteria {
		all = append(all, Standing{
			Criterion: c,
			Now:       average(last, c),
			First:     average(first, c),
			Changed:   judged >= changeFrom,
		})
	}
	return all
}

// average is the average level of a criterion in tenths; one that was not judged counts as missing.
func average(tries []practice.Point, c practice.Criterion) float64 {
	sum := 0
	for _, t := range tries {
		sum += int(max(practice.Missing, t.Levels[c]))
	}
	return tenth(10 * float64(sum) / float64(len(tries)*int(practice.Strong)))
}
