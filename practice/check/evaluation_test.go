package check_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"retake/practice"
)

// figure is one row of the evaluation.
type figure struct {
	name      string
	of        aspect
	must, aim float64 // none where 0
	fewer     bool    // whether less is better
	value     func(*judged) (value float64, n int)
}

// aspect is what a judge must say for a figure to be made of it.
type aspect int

const (
	ofScore aspect = iota
	ofLevels
	ofParts
)

// saidBy tells whether a judge says enough for the figure.
func (f figure) saidBy(j judge) bool {
	switch f.of {
	case ofLevels:
		return j.levels
	case ofParts:
		return j.parts != nil
	}
	return j.score != nil
}

// reached tells whether a value is as good as a limit. What is not a number reaches none.
func (f figure) reached(value, limit float64) bool {
	if f.fewer {
		return value <= limit
	}
	return value >= limit
}

// evaluation has the figures that the checker is held to, and then those that only inform.
var evaluation = slices.Concat(
	[]figure{
		{"overall.kappa", ofScore, 0.75, 0.87, false, overallKappa},
		{"overall.spearman", ofScore, 0.80, 0.92, false, overallSpearman},
		{"overall.same_length_in_order", ofScore, 0.85, 0.94, false, sameLengthInOrder},
		{"criteria.macro_f1", ofLevels, 0.80, 0.90, false, criteriaMacroF1},
	},
	eachRated("criterion.%s.macro_f1", ofLevels, 0.65, macroF1),
	[]figure{
		{"severe.precision", ofLevels, 0.90, 0.98, false, severePrecision(practice.Ownership, practice.Tone)},
		{"pairs.criterion_in_order", ofLevels, 0.90, 0.97, false, pairsCriterionInOrder},
		{"pairs.overall_in_order", ofScore, 0.90, 0.97, false, pairsOverallInOrder},
		{"adversarial.within_bounds", ofScore, 0.93, 1, false, withinBounds},
		{"strong.faults_each", ofLevels, 0.5, 0.2, true, strongFaults(practice.Criteria[:]...)},
		{"split.sentences_right", ofParts, 0.80, 0.90, false, sentencesRight},
		{"published.levels_auc", ofLevels, 0.93, 0.98, false, publishedLevels},
		{"published.disowned.precision", ofLevels, 0.85, 0.97, false, disownedPrecision},
		{"published.disowned.recall", ofLevels, 0.60, 0.80, false, disownedRecall},
	},
	[]figure{
		{"overall.scored", ofScore, 0, 0, false, scored},
		{"overall.mean_abs_error", ofScore, 0, 0, true, meanAbsoluteError},
		{"severe.precision.ownership", ofLevels, 0, 0, false, severePrecision(practice.Ownership)},
		{"severe.precision.tone", ofLevels, 0, 0, false, severePrecision(practice.Tone)},
		{"severe.recall.ownership", ofLevels, 0, 0, false, severeRecall(practice.Ownership)},
		{"severe.recall.tone", ofLevels, 0, 0, false, severeRecall(practice.Tone)},
		{"published.score_auc", ofScore, 0, 0, false, publishedScores},
	},
	eachRated("criterion.%s.good_f1", ofLevels, 0, goodF1),
	eachRated("criterion.%s.missing_f1", ofLevels, 0, missingF1),
	eachRated("criterion.%s.fault_is_fault", ofLevels, 0, faultIsFault),
	eachRated("criterion.%s.kappa", ofLevels, 0, criterionKappa),
	strongFaultsEach(),
	[]figure{
		{"published.ownership.f1", ofLevels, 0, 0, false, publishedF1("owns_mistake", practice.Ownership)},
		{"published.specifics.f1", ofLevels, 0, 0, false, publishedF1("specific", practice.Specifics)},
		{"published.action.f1", ofLevels, 0, 0, false, publishedF1("corrective_action", practice.CorrectiveAction)},
		{"published.result.f1", ofLevels, 0, 0, false, publishedF1("result", practice.Outcome)},
		{"published.lesson.f1", ofLevels, 0, 0, false, publishedF1("lesson", practice.Lesson)},
		{"published.prevention.f1", ofLevels, 0, 0, false, publishedF1("prevention", practice.Prevention)},
	},
)

// eachRated makes a figure for every criterion that has ratings.
func eachRated(name string, of aspect, must float64, value func(practice.Criterion) func(*judged) (float64, int)) (all []figure) {
	for _, criterion := range ratedCriteria {
		all = append(all, figure{fmt.Sprintf(name, criterion.Key()), of, must, 0, false, value(criterion)})
	}
	return all
}

// strongFaultsEach makes a figure for every criterion.
func strongFaultsEach() (all []figure) {
	for _, criterion := range practice.Criteria {
		all = append(all, figure{"strong.faults_each." + criterion.Key(), ofLevels, 0, 0, true, strongFaults(criterion)})
	}
	return all
}

// Where to look: RETAKE_EVALUATE_ON=tune judges only the two thirds of the corpus that rules may be tuned on, held only
// the rest, and own the answers in testdata/own; RETAKE_EVALUATE_SHOW=5 lists the five worst cases of each kind, with what the rules saw in them.
const (
	evaluateOn   = "RETAKE_EVALUATE_ON"
	evaluateShow = "RETAKE_EVALUATE_SHOW"
)

func everything(string) bool  { return true }
func toTuneOn(id string) bool { return !heldBack(id) }

// TestEvaluation judges the checker on the corpus. With -v it prints all figures.
func TestEvaluation(t *testing.T) {
	parts := map[string]func(string) bool{"": everything, "tune": toTuneOn, "held": heldBack, "own": everything}
	on := os.Getenv(evaluateOn)
	wanted := parts[on]
	if wanted == nil {
		t.Fatalf("%s is %q; it can be tune, held or own", evaluateOn, on)
	}
	show := 0
	if text := os.Getenv(evaluateShow); text != "" {
		var err error
		if show, err = strconv.Atoi(text); err != nil || show < 0 {
			t.Fatalf("%s is %q; it can be a number", evaluateShow, text)
		}
	}

	whole := readCorpus(t)
	if on == "own" {
		whole = readOwn(t)
	}
	checker := theChecker(t)
	d := judgedBy(checker, whole, wanted)
	var out strings.Builder
	printFigures(&out, d, whole, wanted)
	if on == "" || on == "own" {
		printHeldBack(&out, d, judgedBy(checker, whole, toTuneOn), judgedBy(checker, whole, heldBack))
	}
	printWeakest(&out, d)
	if show > 0 {
		printWorst(&out, d, show)
	}
	if testing.Verbose() {
		fmt.Print(out.String())
	}
	if on != "" {
		return // the limits are for the whole corpus
	}

	for _, f := range evaluation {
		if f.must == 0 {
			continue
		}
		value, n := f.value(d)
		if !f.reached(value, f.must) {
			t.Errorf("%s is %.3f (n = %d), must be %.2f", f.name, value, n, f.must)
		}
	}
}

func TestReached(t *testing.T) {
	more, fewer := figure{must: 0.8}, figure{must: 0.5, fewer: true}
	for _, c := range []struct {
		name  string
		f     figure
		value float64
		want  bool
	}{
		{"as good as it must be", more, 0.8, true},
		{"not as good", more, 0.79, false},
		{"few enough", fewer, 0.5, true},
		{"too many", fewer, 0.6, false},
		{"made of nothing", more, math.NaN(), false},
		{"too few of nothing", fewer, math.NaN(), false},
	} {
		if got := c.f.reached(c.value, c.f.must); got != c.want {
			t.Errorf("%s: reached is %t", c.name, got)
		}
	}
}

// printFigures prints the table, each figure with its span and what the baselines come to.
func printFigures(out *strings.Builder, d *judged, whole corpus, wanted func(string) bool) {
	spans := bootstrap(func(random *rand.Rand) []float64 { return values(d.resampled(random)) })
	var others []*judged
	fmt.Fprintf(out, "%-36s %7s  %-15s %5s %5s %5s  ", "figure", "value", "90 % interval", "n", "must", "aim")
	for _, b := range baselines {
		fmt.Fprintf(out, " %8s", b.name)
		others = append(others, judgedBy(b, whole, wanted))
	}
	fmt.Fprintln(out)
	held := true
	for i, f := range evaluation {
		if held && f.must == 0 {
			fmt.Fprintln(out, "and, without a limit:")
			held = false
		}
		value, n := f.value(d)
		mark := ""
		switch {
		case f.must > 0 && !f.reached(value, f.must):
			mark = "  below must"
		case f.aim > 0 && f.reached(value, f.aim):
			mark = "  aim reached"
		}
		fmt.Fprintf(out, "%-36s %7s  %-15s %5d %5s %5s  ", f.name, digits(value),
			digits(spans[i].from)+" to "+digits(spans[i].to), n, limit(f.must), limit(f.aim))
		for k, b := range baselines {
			text := "-"
			if f.saidBy(b) {
				value, _ := f.value(others[k])
				text = digits(value)
			}
			fmt.Fprintf(out, " %8s", text)
		}
		fmt.Fprintln(out, mark)
	}
	fmt.Fprintf(out, "\nIntervals: %d resamples, seed %d.\n"+
		"Baselines: a dozen words a criterion; the number of words; a quarter of the sentences to each part.\n", resamples, bootstrapSeed)
}

// printHeldBack prints the figures on what rules are tuned on and on the rest, and how far apart they are.
func printHeldBack(out *strings.Builder, all, tune, held *judged) {
	fmt.Fprintf(out, "\n%-36s %7s %9s %9s\n", "figure", "all", "tuned on", "held back")
	for _, f := range evaluation {
		if f.must > 0 {
			a, _ := f.value(all)
			b, _ := f.value(tune)
			c, _ := f.value(held)
			fmt.Fprintf(out, "%-36s %7s %9s %9s\n", f.name, digits(a), digits(b), digits(c))
		}
	}
	a, b := meanFigures(tune, held)
	gap := bootstrap(func(random *rand.Rand) []float64 {
		a, b := meanFigures(tune.resampled(random), held.resampled(random))
		return []float64{a - b}
	})[0]
	fmt.Fprintf(out, "%-36s %7s %9s %9s   gap %s, 90 %% interval %s to %s\n", "mean of those with an aim, at most 1", "",
		digits(a), digits(b), digits(a-b), digits(gap.from), digits(gap.to))
}

// meanFigures gives the mean of the figures with an aim, on two parts of a corpus. One that is no number on either is
// left out, and so are faults, which have no upper end.
func meanFigures(a, b *judged) (ofA, ofB float64) {
	var valuesA, valuesB []float64
	for _, f := range evaluation {
		if f.aim == 0 || f.fewer {
			continue
		}
		x, _ := f.value(a)
		y, _ := f.value(b)
		if !math.IsNaN(x) && !math.IsNaN(y) {
			valuesA, valuesB = append(valuesA, x), append(valuesB, y)
		}
	}
	return mean(valuesA), mean(valuesB)
}

// values gives every figure.
func values(d *judged) []float64 {
	all := make([]float64, len(evaluation))
	for i, f := range evaluation {
		all[i], _ = f.value(d)
	}
	return all
}

func digits(value float64) string {
	if math.IsNaN(value) {
		return "-"
	}
	return strconv.FormatFloat(value, 'f', 3, 64)
}

func limit(value float64) string {
	if value == 0 {
		return ""
	}
	return strconv.FormatFloat(value, 'f', 2, 64)
}
