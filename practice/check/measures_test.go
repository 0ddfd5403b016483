package check_test

import (
	"math"
	"slices"
	"testing"

	"retake/practice"
)

// The figures of the evaluation, each with the number of cases it is made of.

// What the figures count.
const (
	bandWidth    = 20   // the overall rating is compared in bands of 20
	lastBand     = 4    // 80 to 100
	apart        = 15   // two answers whose ratings differ by this much have an order
	sameLength   = 1.15 // and are of the same length if one has at most 15 % more words
	strongRating = 80
)

func band(score float64) int { return min(lastBand, int(score/bandWidth)) }

func overallKappa(d *judged) (float64, int) {
	var rated, got []int
	for _, a := range d.answers {
		rated, got = append(rated, band(a.overall)), append(got, band(a.score))
	}
	return kappa(rated, got, lastBand+1), len(d.answers)
}

func overallSpearman(d *judged) (float64, int) {
	var rated, got []float64
	for _, a := range d.answers {
		rated, got = append(rated, a.overall), append(got, a.score)
	}
	return spearman(rated, got), len(d.answers)
}

func sameLengthInOrder(d *judged) (float64, int) {
	right, n := 0.0, 0
	for i, a := range d.answers {
		for _, b := range d.answers[:i] {
			if max(a.words, b.words) > sameLength*min(a.words, b.words) || math.Abs(a.overall-b.overall) < apart {
				continue
			}
			if a.overall > b.overall {
				right += inOrder(a.score, b.score)
			} else {
				right += inOrder(b.score, a.score)
			}
			n++
		}
	}
	return ratio(right, float64(n)), n
}

func scored(d *judged) (float64, int) {
	n := 0
	for _, a := range d.answers {
		if a.check.Score != practice.NoScore {
			n++
		}
	}
	return ratio(float64(n), float64(len(d.answers))), len(d.answers)
}

func meanAbsoluteError(d *judged) (float64, int) {
	sum := 0.0
	for _, a := range d.answers {
		sum += math.Abs(a.overall - a.score)
	}
	return ratio(sum, float64(len(d.answers))), len(d.answers)
}

// good tallies "Good or better", missing "Missing", each against the ratings.
func good(d *judged, c practice.Criterion) (t tally) {
	for _, a := range d.answers {
		t.add(a.ratings[c] == 2, a.levelFor(c) >= practice.Good)
	}
	return t
}

func missing(d *judged, c practice.Criterion) (t tally) {
	for _, a := range d.answers {
		t.add(a.ratings[c] == 0, a.levelFor(c) == practice.Missing)
	}
	return t
}

func goodF1(c practice.Criterion) func(*judged) (float64, int) {
	return func(d *judged) (float64, int) { return good(d, c).macroF1(), len(d.answers) }
}

func missingF1(c practice.Criterion) func(*judged) (float64, int) {
	return func(d *judged) (float64, int) { return missing(d, c).macroF1(), len(d.answers) }
}

func macroF1(c practice.Criterion) func(*judged) (float64, int) {
	return func(d *judged) (float64, int) {
		return (good(d, c).macroF1() + missing(d, c).macroF1()) / 2, len(d.answers)
	}
}

func criteriaMacroF1(d *judged) (float64, int) {
	var each []float64
	for _, c := range ratedCriteria {
		value, _ := macroF1(c)(d)
		each = append(each, value)
	}
	return mean(each), len(d.answers)
}

// faultIsFault is how often an answer that is told it misses a criterion is not rated clearly there.
func faultIsFault(c practice.Criterion) func(*judged) (float64, int) {
	return func(d *judged) (float64, int) {
		var t tally
		for _, a := range d.answers {
			t.add(a.ratings[c] < 2, a.levelFor(c) == practice.Missing)
		}
		return t.precision(), t.right + t.wrong
	}
}

func criterionKappa(c practice.Criterion) func(*judged) (float64, int) {
	return func(d *judged) (float64, int) {
		var rated, got []int
		for _, a := range d.answers {
			rated, got = append(rated, a.ratings[c]), append(got, int(min(practice.Good, a.levelFor(c))))
		}
		return kappa(rated, got, 3), len(d.answers)
	}
}

// severePrecision is how often a severe finding is right: an answer counts once for each criterion it is held against.
func severePrecision(against ...practice.Criterion) func(*judged) (float64, int) {
	return func(d *judged) (float64, int) {
		t := severe(d, against)
		return t.precision(), t.right + t.wrong
	}
}

func severeRecall(against ...practice.Criterion) func(*judged) (float64, int) {
	return func(d *judged) (float64, int) {
		t := severe(d, against)
		return t.recall(), t.right + t.missed
	}
}

func severe(d *judged, against []practice.Criterion) (t tally) {
	for _, a := range d.answers {
		for _, c := range against {
			t.add(a.ratings[c] == 0, a.severe(c))
		}
	}
	return t
}

// strongFaults is how many criteria a strong answer is told it misses, on average.
func strongFaults(of ...practice.Criterion) func(*judged) (float64, int) {
	return func(d *judged) (float64, int) {
		faults, n := 0, 0
		for _, a := range d.answers {
			if a.overall < strongRating {
				continue
			}
			n++
			for _, c := range of {
				if a.missing(c) {
					faults++
				}
			}
		}
		return ratio(float64(faults), float64(n)), n
	}
}

func pairsOverallInOrder(d *judged) (float64, int) {
	n := count(d.pairs, (*judgedPair).overallInOrder)
	return ratio(n, float64(len(d.pairs))), len(d.pairs)
}

func pairsCriterionInOrder(d *judged) (float64, int) {
	n := count(d.pairs, (*judgedPair).criterionInOrder)
	return ratio(n, float64(len(d.pairs))), len(d.pairs)
}

func withinBounds(d *judged) (float64, int) {
	n := count(d.hostile, (*judgedHostile).withinBounds)
	return ratio(n, float64(len(d.hostile))), len(d.hostile)
}

func count[T any](all []T, is func(T) bool) (n float64) {
	for _, one := range all {
		if is(one) {
			n++
		}
	}
	return n
}

func sentencesRight(d *judged) (float64, int) {
	right, n := 0, 0
	for _, s := range d.tellings {
		right += s.right
		n += len(s.Sentences)
	}
	return ratio(float64(right), float64(n)), n
}

// publishedLevels is the chance that a strong published answer has a higher sum of levels than a weak one.
func publishedLevels(d *judged) (float64, int) {
	high, low := strongAndWeak(d, 0, func(p *judgedPublished) float64 { return p.levels })
	return above(high, low), len(high) + len(low)
}

// publishedScores is the same by score, of answers that are long enough for one.
func publishedScores(d *judged) (float64, int) {
	high, low := strongAndWeak(d, practice.TooShortToJudge, func(p *judgedPublished) float64 { return p.score })
	return above(high, low), len(high) + len(low)
}

func strongAndWeak(d *judged, words int, of func(*judgedPublished) float64) (strong, weak []float64) {
	for _, p := range d.published {
		switch {
		case p.words < words:
		case p.Label == "strong":
			strong = append(strong, of(p))
		case p.Label == "weak":
			weak = append(weak, of(p))
		}
	}
	return strong, weak
}

// disowned tallies ownership called Missing against the flaws that say so.
func disowned(d *judged) (t tally) {
	for _, p := range d.published {
		t.add(p.disowned, p.missing(practice.Ownership))
	}
	return t
}

func disownedPrecision(d *judged) (float64, int) {
	t := disowned(d)
	return t.precision(), t.right + t.wrong
}

func disownedRecall(d *judged) (float64, int) {
	t := disowned(d)
	return t.recall(), t.right + t.missed
}

// publishedF1 compares a strength that an answer is tagged with and a criterion that is at least partly met.
func publishedF1(tag string, c practice.Criterion) func(*judged) (float64, int) {
	return func(d *judged) (float64, int) {
		var t tally
		for _, p := range d.published {
			t.add(slices.Contains(p.Strengths, tag), p.level(c) >= practice.Weak)
		}
		return t.macroF1(), len(d.published)
	}
}

// Three answers, the last of them without a score, and one or two cases of everything else.
func TestMeasures(t *testing.T) {
	answer := func(overall, score, words float64, rated int, got practice.Level, severe ...practice.Severe) *judgedAnswer {
		a := &judgedAnswer{overall: overall, words: words}
		a.score, a.check.Score, a.check.Severe = score, practice.Score(score), severe
		a.ratings[practice.Ownership], a.ratings[practice.Tone] = rated, rated
		for _, c := range practice.Criteria {
			a.check.Criteria[c].Level = practice.Strong
		}
		a.check.Criteria[practice.Ownership].Level = got
		return a
	}
	blame, contempt := practice.Severe{Kind: practice.Blame}, practice.Severe{Kind: practice.Contempt}
	d := &judged{
		answers: []*judgedAnswer{
			answer(90, 70, 110, 2, practice.Missing, blame),
			answer(50, 70, 100, 0, practice.Good),
			answer(10, 0, 115, 0, practice.Missing, blame, contempt, contempt),
			answer(80, 85, 400, 2, practice.NotJudged),
		},
		hostile: []*judgedHostile{{hostile{MinOverall: new(float64)}, verdict{}}, {hostile{MaxOverall: new(float64)}, verdict{score: 1}}},
		published: []*judgedPublished{
			{published: published{Label: "strong"}, words: 49, levels: 9, disowned: true},
			{published: published{Label: "weak"}, words: 50, levels: 9},
			{published: published{Label: "weak"}, words: 60, levels: 3},
			{published: published{Label: "mixed"}, words: 60},
		},
		tellings: []*judgedTelling{{telling: telling{Sentences: make([]labelled, 4)}, right: 3}},
	}
	d.answers[2].check.Score = practice.NoScore
	d.published[2].check.Criteria[practice.Ownership].Level = practice.NotJudged
	d.published[3].check.Criteria[practice.Ownership].Level = practice.Weak
	weak, strong := verdict{score: 40}, verdict{score: 41}
	strong.check.Criteria[practice.Lesson].Level = practice.Weak
	d.pairs = []*judgedPair{
		{pair{Criterion: practice.Lesson}, weak, strong},
		{pair{Criterion: practice.Tone}, weak, strong},
		{pair{Criterion: practice.Lesson}, weak, weak},
	}

	for _, c := range []struct {
		name  string
		value func(*judged) (float64, int)
		want  float64
		n     int
	}{
		{"kappa of bands 4 2 0 4 and 3 3 0 4: squares of 2, and of 80 / 4 by chance", overallKappa, 1 - 2.0/(80.0/4), 4},
		{"rank correlation, one tie", overallSpearman, 3 / math.Sqrt(5*4.5), 4},
		{"same length: one tie, one in order", sameLengthInOrder, 1.5 / 2, 2},
		{"scored", scored, 3.0 / 4, 4},
		{"mean error", meanAbsoluteError, (20.0 + 20 + 10 + 5) / 4, 4},
		{"Good or better: always wrong where said or meant", goodF1(practice.Ownership), (0 + 2.0/(2+1+2)) / 2, 4},
		{"Missing: one right of three said", missingF1(practice.Ownership), (2.0/(2+2+1) + 0) / 2, 4},
		{"both of them", macroF1(practice.Ownership), 0.2, 4},
		{"faults that are", faultIsFault(practice.Ownership), 1.0 / 3, 3},
		{"severe", severePrecision(practice.Ownership, practice.Tone), 2.0 / 3, 3},
		{"severe of tone", severePrecision(practice.Tone), 1, 1},
		{"severe that were found", severeRecall(practice.Tone), 1.0 / 2, 2},
		{"faults of two strong ones, one not judged", strongFaults(practice.Criteria[:]...), 1.0 / 2, 2},
		{"faults of tone", strongFaults(practice.Tone), 0, 2},
		{"pairs overall, two of three", pairsOverallInOrder, 2.0 / 3, 3},
		{"pairs by criterion, one of three", pairsCriterionInOrder, 1.0 / 3, 3},
		{"bounds", withinBounds, 1.0 / 2, 2},
		{"sentences", sentencesRight, 3.0 / 4, 4},
		{"published by levels", publishedLevels, 1.5 / 2, 3},
		{"published by score: no strong one is long enough", publishedScores, math.NaN(), 2},
		{"disowned, precision", disownedPrecision, 1.0 / 2, 2},
		{"disowned, recall", disownedRecall, 1, 1},
		{"a strength that nobody has and one gets", publishedF1("owns_mistake", practice.Ownership), (0 + 6.0/7) / 2, 4},
	} {
		if value, n := c.value(d); !near(value, c.want) || n != c.n {
			t.Errorf("%s: %v of %d, not %v of %d", c.name, value, n, c.want, c.n)
		}
	}
}
