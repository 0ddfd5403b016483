package check_test

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// kappa is Cohen's kappa of two lists of ratings from 0 to steps-1, with squared weights: 1 where they agree, 0 where
// they do no better than chance.
func kappa(a, b []int, steps int) float64 {
	ofA, ofB := make([]float64, steps), make([]float64, steps)
	apart := 0.0
	for i := range a {
		ofA[a[i]]++
		ofB[b[i]]++
		apart += float64((a[i] - b[i]) * (a[i] - b[i]))
	}
	chance := 0.0
	for i := range ofA {
		for j := range ofB {
			chance += ofA[i] * ofB[j] / float64(len(a)) * float64((i-j)*(i-j))
		}
	}
	return 1 - ratio(apart, chance)
}

// spearman is the correlation of the ranks; equals share the middle of their ranks.
func spearman(x, y []float64) float64 { return correlation(ranks(x), ranks(y)) }

func ranks(values []float64) []float64 {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(values[i], values[j]) })
	ranks := make([]float64, len(values))
	for from := 0; from < len(order); {
		to := from
		for to+1 < len(order) && values[order[to+1]] == values[order[from]] {
			to++
		}
		for _, i := range order[from : to+1] {
			ranks[i] = float64(from+to) / 2
		}
		from = to + 1
	}
	return ranks
}

func correlation(x, y []float64) float64 {
	var xy, xx, yy float64
	mx, my := mean(x), mean(y)
	for i := range x {
		xy += (x[i] - mx) * (y[i] - my)
		xx += (x[i] - mx) * (x[i] - mx)
		yy += (y[i] - my) * (y[i] - my)
	}
	return ratio(xy, math.Sqrt(xx*yy))
}

func mean(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return ratio(sum, float64(len(values)))
}

// ratio is not a number where there is nothing to divide by.
func ratio(a, b float64) float64 {
	if b == 0 {
		return math.NaN()
	}
	return a / b
}

// tally counts what is so and what is said to be so.
type tally struct{ right, wrong, missed, neither int }

func (t *tally) add(is, said bool) {
	switch {
	case is && said:
		t.right++
	case said:
		t.wrong++
	case is:
		t.missed++
	default:
		t.neither++
	}
}

func (t tally) precision() float64 { return ratio(float64(t.right), float64(t.right+t.wrong)) }
func (t tally) recall() float64    { return ratio(float64(t.right), float64(t.right+t.missed)) }

// macroF1 is the mean of F1 for "it is so" and for "it is not". A side that is never right counts 0.
func (t tally) macroF1() float64 {
	f1 := func(right int) float64 {
		if right == 0 {
			return 0
		}
		return 2 * float64(right) / float64(2*right+t.wrong+t.missed)
	}
	return (f1(t.right) + f1(t.neither)) / 2
}

// above is the chance that one of the high values is greater than one of the low ones (AUC); equals count half.
func above(high, low []float64) float64 {
	won := 0.0
	for _, h := range high {
		for _, l := range low {
			won += inOrder(h, l)
		}
	}
	return ratio(won, float64(len(high)*len(low)))
}

// inOrder is 1 where the first is greater, and a half where they are equal.
func inOrder(high, low float64) float64 {
	switch {
	case high > low:
		return 1
	case high == low:
		return 0.5
	}
	return 0
}

// span has the middle 90 % of what a figure comes to on resamples.
type span struct{ from, to float64 }

// How the spans are found.
const (
	resamples     = 1000
	bootstrapSeed = 20240901
)

// bootstrap gives the span of each figure that draw makes from a resample. A draw that is not a number is left out.
func bootstrap(draw func(*rand.Rand) []float64) []span {
	random := rand.New(rand.NewPCG(bootstrapSeed, 0))
	var drawn [][]float64
	for range resamples {
		values := draw(random)
		if drawn == nil {
			drawn = make([][]float64, len(values))
		}
		for i, v := range values {
			if !math.IsNaN(v) {
				drawn[i] = append(drawn[i], v)
			}
		}
	}
	spans := make([]span, len(drawn))
	for i, values := range drawn {
		spans[i] = middle(values)
	}
	return spans
}

// middle gives the 5th and the 95th percentile.
func middle(values []float64) span {
	if len(values) == 0 {
		return span{math.NaN(), math.NaN()}
	}
	slices.Sort(values)
	last := float64(len(values) - 1)
	return span{values[int(math.Round(0.05*last))], values[int(math.Round(0.95*last))]}
}

// resampled draws as many as there are, with replacement.
func resampled[T any](random *rand.Rand, all []T) []T {
	drawn := make([]T, len(all))
	for i := range drawn {
		drawn[i] = all[random.IntN(len(all))]
	}
	return drawn
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 || math.IsNaN(a) && math.IsNaN(b) }

func TestKappa(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b []int
		want float64
	}{
		{"they agree", []int{0, 1, 2}, []int{0, 1, 2}, 1},
		{"the other way round", []int{0, 2}, []int{2, 0}, -1},
		{"chance", []int{0, 0, 2, 2}, []int{0, 2, 0, 2}, 0},
		{"one step off in three", []int{0, 1, 2}, []int{0, 1, 1}, 1 - 1.0/3}, // 1 apart, 9/3 by chance
		{"all the same", []int{1, 1}, []int{1, 1}, math.NaN()},
		{"none", nil, nil, math.NaN()},
	} {
		if got := kappa(c.a, c.b, 3); !near(got, c.want) {
			t.Errorf("%s: %v, not %v", c.name, got, c.want)
		}
	}
}

func TestSpearman(t *testing.T) {
	for _, c := range []struct {
		name string
		x, y []float64
		want float64
	}{
		{"the same order", []float64{1, 5, 9}, []float64{10, 11, 400}, 1},
		{"the other order", []float64{1, 5, 9}, []float64{3, 2, 1}, -1},
		{"two swapped of three", []float64{1, 2, 3}, []float64{2, 1, 3}, 0.5}, // 1 - 6*2/(3*8)
		{"a tie", []float64{1, 1, 2}, []float64{1, 2, 3}, 1.5 / math.Sqrt(1.5*2)},
		{"all the same", []float64{1, 1}, []float64{1, 2}, math.NaN()},
	} {
		if got := spearman(c.x, c.y); !near(got, c.want) {
			t.Errorf("%s: %v, not %v", c.name, got, c.want)
		}
	}
}

func TestTally(t *testing.T) {
	var got tally
	for _, c := range []struct{ is, said bool }{{true, true}, {true, true}, {false, true}, {true, false}, {false, false}} {
		got.add(c.is, c.said)
	}
	if want := (tally{right: 2, wrong: 1, missed: 1, neither: 1}); got != want {
		t.Fatalf("%+v, not %+v", got, want)
	}
	if p, r := got.precision(), got.recall(); !near(p, 2.0/3) || !near(r, 2.0/3) {
		t.Errorf("precision %v, recall %v", p, r)
	}
	if f := got.macroF1(); !near(f, (4.0/6+2.0/4)/2) {
		t.Errorf("macro-F1 %v", f)
	}
	if f := (tally{wrong: 3, neither: 3}).macroF1(); !near(f, 1.0/3) {
		t.Errorf("macro-F1 where nothing is so: %v", f)
	}
	if p := (tally{missed: 3}).precision(); !math.IsNaN(p) {
		t.Errorf("precision of nothing said: %v", p)
	}
}

func TestAbove(t *testing.T) {
	if got := above([]float64{3, 2}, []float64{1, 2, 4}); !near(got, 3.5/6) {
		t.Errorf("%v", got)
	}
	if got := above(nil, []float64{1}); !math.IsNaN(got) {
		t.Errorf("of none: %v", got)
	}
}

func TestBootstrap(t *testing.T) {
	coins := make([]float64, 100) // half of them 1: the mean has a standard error of 0.05
	for i := range coins {
		coins[i] = float64(i % 2)
	}
	spans := bootstrap(func(random *rand.Rand) []float64 {
		return []float64{7, mean(resampled(random, coins)), math.NaN()}
	})
	if spans[0] != (span{7, 7}) {
		t.Errorf("of what is always 7: %v", spans[0])
	}
	if s := spans[1]; math.Abs(s.from-0.418) > 0.015 || math.Abs(s.to-0.582) > 0.015 {
		t.Errorf("of a hundred coins: %v, not 0.5 ± 1.645 × 0.05", s)
	}
	if s := spans[2]; !math.IsNaN(s.from) || !math.IsNaN(s.to) {
		t.Errorf("of what is no number: %v", s)
	}
	hundred := make([]float64, 101)
	for i := range hundred {
		hundred[i] = float64(100 - i)
	}
	if s := middle(hundred); s != (span{5, 95}) {
		t.Errorf("the middle of 0 to 100 is %v", s)
	}
}
