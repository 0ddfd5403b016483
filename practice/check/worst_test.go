package check_test

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"retake/practice"
)

// printWeakest says where the checker is weakest, by ids and figures only.
func printWeakest(out *strings.Builder, d *judged) {
	worst := slices.MinFunc(ratedCriteria, func(a, b practice.Criterion) int {
		x, _ := macroF1(a)(d)
		y, _ := macroF1(b)(d)
		return cmp.Compare(x, y)
	})
	value, _ := macroF1(worst)(d)
	fmt.Fprintf(out, "\nWeakest criterion: %s, %.3f.\nFarthest from their rating:\n", worst.Key(), value)
	for _, a := range farthest(d, 10) {
		fmt.Fprintf(out, "  %s rated %.0f got %s\n", a.ID, a.overall, scoreOrGate(a.check))
	}
}

// farthest gives the answers whose score is farthest from their rating.
func farthest(d *judged, n int) []*judgedAnswer {
	return worstOf(d.answers, n, func(a *judgedAnswer) float64 { return math.Abs(a.overall - a.score) })
}

// worstOf gives those that are worst, without those that are not bad at all.
func worstOf[T any](all []T, n int, bad func(T) float64) []T {
	all = slices.DeleteFunc(slices.Clone(all), func(one T) bool { return bad(one) <= 0 })
	slices.SortStableFunc(all, func(a, b T) int { return cmp.Compare(bad(b), bad(a)) })
	return all[:min(n, len(all))]
}

func scoreOrGate(c practice.Check) string {
	if c.Score == practice.NoScore {
		return "none (" + string(c.Gate) + ")"
	}
	return fmt.Sprint(int(c.Score))
}

// printWorst lists cases of each kind for those who tune rules: what was wanted, what came, and which rules saw what.
func printWorst(out *strings.Builder, d *judged, n int) {
	fmt.Fprintln(out, "\nAnswers farthest from their rating")
	for _, a := range farthest(d, n) {
		fmt.Fprintf(out, "  %s rated %.0f got %s%s\n", a.ID, a.overall, scoreOrGate(a.check), capsOf(a.check))
		for _, c := range ratedCriteria {
			if int(min(practice.Good, a.levelFor(c))) != a.ratings[c] {
				printRules(out, fmt.Sprintf("%s rated %d got", c.Key(), a.ratings[c]), c, a.check)
			}
		}
	}
	printOpposites(out, d, n)
	printFalseFaults(out, d, n)
	printWrongSevere(out, d, n)
	printPairs(out, d, n)
	printHostile(out, d, n)
	printPublished(out, d, n)
	printConfusion(out, d)
}

func printOpposites(out *strings.Builder, d *judged, n int) {
	for _, c := range ratedCriteria {
		for _, kind := range []struct {
			name     string
			rated    int
			opposite func(practice.Level) bool
		}{
			{"rated 2, got Missing", 2, func(l practice.Level) bool { return l == practice.Missing }},
			{"rated 0, got Good or Strong", 0, func(l practice.Level) bool { return l >= practice.Good }},
		} {
			found := worstOf(d.answers, len(d.answers), func(a *judgedAnswer) float64 {
				if a.ratings[c] != kind.rated || !kind.opposite(a.levelFor(c)) {
					return 0
				}
				return 1 + math.Abs(a.overall-a.score)
			})
			if len(found) == 0 {
				continue
			}
			fmt.Fprintf(out, "\nOpposites, %s: %s (%d)\n", c.Key(), kind.name, len(found))
			for _, a := range found[:min(n, len(found))] {
				printRules(out, a.ID, c, a.check)
			}
		}
	}
}

func printFalseFaults(out *strings.Builder, d *judged, n int) {
	fmt.Fprintf(out, "\nFaults said of answers rated %d or more\n", strongRating)
	faults := func(a *judgedAnswer) (sum float64) {
		if a.overall < strongRating {
			return 0
		}
		return count(practice.Criteria[:], a.missing)
	}
	for _, a := range worstOf(d.answers, n, faults) {
		fmt.Fprintf(out, "  %s rated %.0f got %s\n", a.ID, a.overall, scoreOrGate(a.check))
		for _, c := range practice.Criteria {
			if a.missing(c) {
				printRules(out, fmt.Sprintf("%s rated %s got", c.Key(), ratingOf(a, c)), c, a.check)
			}
		}
	}
}

// ratingOf is a criterion's rating in words; structure has none.
func ratingOf(a *judgedAnswer, c practice.Criterion) string {
	if rating, ok := a.Ratings[c.Key()]; ok {
		return fmt.Sprint(rating)
	}
	return "not"
}

func printWrongSevere(out *strings.Builder, d *judged, n int) {
	fmt.Fprintln(out, "\nSevere findings that are wrong")
	wrong := func(a *judgedAnswer) float64 {
		return count(a.check.Severe, func(s practice.Severe) bool { return a.ratings[s.Kind.Criterion()] > 0 })
	}
	for _, a := range worstOf(d.answers, n, wrong) {
		for _, s := range a.check.Severe {
			if c := s.Kind.Criterion(); a.ratings[c] > 0 {
				fmt.Fprintf(out, "  %s %s, rated %s %d: %s %q\n", a.ID, s.Kind, c.Key(), a.ratings[c], s.Rule, s.Text)
			}
		}
	}
	fmt.Fprintln(out, "\nRated 0 without a severe finding (ownership need not have one)")
	for _, c := range []practice.Criterion{practice.Tone, practice.Ownership} {
		var ids []string
		for _, a := range d.answers {
			if a.ratings[c] == 0 && !a.severe(c) {
				ids = append(ids, a.ID)
			}
		}
		fmt.Fprintf(out, "  %s: %s\n", c.Key(), firstOf(ids, n))
	}
}

func firstOf(ids []string, n int) string {
	text := strings.Join(ids[:min(n, len(ids))], " ")
	if len(ids) > n {
		text += fmt.Sprintf(" and %d more", len(ids)-n)
	}
	return text
}

func printPairs(out *strings.Builder, d *judged, n int) {
	fmt.Fprintln(out, "\nPairs out of order")
	bad := func(p *judgedPair) float64 {
		if p.overallInOrder() && p.criterionInOrder() {
			return 0
		}
		return 1000 + p.weak.score - p.strong.score
	}
	for _, p := range worstOf(d.pairs, n, bad) {
		fmt.Fprintf(out, "  %s %s: score %s to %s\n", p.ID, p.Criterion.Key(), scoreOrGate(p.weak.check), scoreOrGate(p.strong.check))
		printRules(out, "weak", p.Criterion, p.weak.check)
		printRules(out, "strong", p.Criterion, p.strong.check)
		for _, c := range practice.Criteria {
			if was, is := p.weak.check.Criteria[c].Level, p.strong.check.Criteria[c].Level; c != p.Criterion && is < was {
				fmt.Fprintf(out, "      %s falls too, from %d to %d\n", c.Key(), was, is)
			}
		}
	}
}

func printHostile(out *strings.Builder, d *judged, n int) {
	fmt.Fprintln(out, "\nAdversarial inputs out of their bounds")
	bad := func(h *judgedHostile) float64 {
		far := 0.0
		if h.MaxOverall != nil {
			far = max(far, h.score-*h.MaxOverall)
		}
		if h.MinOverall != nil {
			far = max(far, *h.MinOverall-h.score)
		}
		return far
	}
	for _, h := range worstOf(d.hostile, n, bad) {
		fmt.Fprintf(out, "  %s %s: wanted %s to %s, got %s%s\n", h.ID, h.Kind, bound(h.MinOverall), bound(h.MaxOverall),
			scoreOrGate(h.check), capsOf(h.check))
		tooHigh := h.MaxOverall != nil && h.score > *h.MaxOverall
		for _, c := range practice.Criteria {
			if l := h.check.Criteria[c].Level; tooHigh && l >= practice.Weak || !tooHigh && l <= practice.Weak {
				printRules(out, c.Key(), c, h.check)
			}
		}
	}
}

func bound(b *float64) string {
	if b == nil {
		return "any"
	}
	return fmt.Sprint(*b)
}

func printPublished(out *strings.Builder, d *judged, n int) {
	for _, kind := range []struct {
		label string
		bad   func(*judgedPublished) float64
	}{
		{"strong", func(p *judgedPublished) float64 { return 100 - p.levels }},
		{"weak", func(p *judgedPublished) float64 { return p.levels }},
	} {
		fmt.Fprintf(out, "\nPublished answers called %s with the least fitting levels\n", kind.label)
		bad := func(p *judgedPublished) float64 {
			if p.Label != kind.label {
				return 0
			}
			return kind.bad(p)
		}
		for _, p := range worstOf(d.published, n, bad) {
			fmt.Fprintf(out, "  %s: %d words, score %s, sum of levels %.0f, flaws %v, strengths %v\n",
				p.ID, p.words, scoreOrGate(p.check), p.levels, p.Flaws, p.Strengths)
			for _, c := range ratedCriteria {
				if l := p.check.Criteria[c].Level; kind.label == "strong" && l <= practice.Weak || kind.label == "weak" && l >= practice.Good {
					printRules(out, c.Key(), c, p.check)
				}
			}
		}
	}
	for _, kind := range []struct {
		name     string
		disowned bool
	}{{"Ownership faults said wrongly of published answers", false}, {"Ownership faults missed in published answers", true}} {
		found := slices.DeleteFunc(slices.Clone(d.published), func(p *judgedPublished) bool {
			return p.disowned != kind.disowned || p.missing(practice.Ownership) == kind.disowned
		})
		fmt.Fprintf(out, "\n%s (%d)\n", kind.name, len(found))
		for _, p := range found[:min(n, len(found))] {
			printRules(out, fmt.Sprintf("%s %v", p.ID, p.Flaws), practice.Ownership, p.check)
		}
	}
}

// printConfusion prints which parts sentences were taken for.
func printConfusion(out *strings.Builder, d *judged) {
	var taken [len(practice.Sections)][len(practice.Sections)]int
	for _, s := range d.tellings {
		for i, part := range s.parts {
			taken[s.Sentences[i].part][part]++
		}
	}
	fmt.Fprintf(out, "\n%-20s", "Sentences taken for")
	for _, part := range practice.Sections {
		fmt.Fprintf(out, "%10s", part.Key())
	}
	fmt.Fprintln(out)
	for _, part := range practice.Sections {
		fmt.Fprintf(out, "  %-18s", part.Key())
		for _, n := range taken[part] {
			fmt.Fprintf(out, "%10d", n)
		}
		fmt.Fprintln(out)
	}
}

// printRules prints a criterion's level and what each of its rules saw.
func printRules(out *strings.Builder, what string, c practice.Criterion, judged practice.Check) {
	level := "not judged"
	if l := judged.Criteria[c].Level; l != practice.NotJudged {
		level = fmt.Sprint(int(l))
	}
	fmt.Fprintf(out, "    %s %s:", what, level)
	if len(judged.Criteria[c].Spans) == 0 {
		fmt.Fprint(out, " no rule")
	}
	for i, f := range judged.Criteria[c].Spans {
		fmt.Fprintf(out, "%s %s %q", strings.Repeat(";", min(1, i)), f.Rule, f.Text)
	}
	fmt.Fprintln(out)
}

func capsOf(c practice.Check) (text string) {
	for _, held := range c.Caps {
		text += fmt.Sprintf(", held at %d because of %s", held.At, held.Because)
	}
	return text
}

func TestWorstOf(t *testing.T) {
	badness := func(n int) float64 { return float64(n % 10) }
	for _, c := range []struct {
		name string
		all  []int
		n    int
		want []int
	}{
		{"the worst first, equals as they come", []int{12, 5, 22, 9}, 3, []int{9, 5, 12}},
		{"not those that are not bad", []int{10, 1, 20}, 3, []int{1}},
		{"none", nil, 3, nil},
	} {
		if got := worstOf(c.all, c.n, badness); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, not %v", c.name, got, c.want)
		}
	}
}

// A judge that is often wrong has cases of nearly every kind.
func TestWorstCases(t *testing.T) {
	wrong := judge{levels: true, parts: byPlace, score: func(q practice.Question, a practice.Answer) verdict {
		v := byKeywords(q, a)
		v.score = 100 - v.score
		v.check.Criteria[practice.Lesson].Spans = []practice.Finding{{Rule: "les.some", Text: "some words"}}
		v.check.Severe = []practice.Severe{{Kind: practice.Blame, Rule: "own.some", Text: "other words"}}
		return v
	}}
	d := judgedBy(wrong, readCorpus(t), heldBack)
	var out strings.Builder
	printWorst(&out, d, 1)
	for _, want := range []string{
		"\n  d", " rated 2 got 0: les.some \"some words\"", "rated 2, got Missing", "rated 0, got Good",
		"Faults said of answers rated 80", "own.some \"other words\"", "\n    weak ", "wanted any to",
		"called strong", "called weak", "Ownership faults missed", "\n  result",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in what is printed:\n%s", want, out.String())
		}
	}

	out.Reset()
	printWeakest(&out, d)
	for _, a := range farthest(d, 10) {
		if !strings.Contains(out.String(), " "+a.ID+" rated ") || !heldBack(a.ID) {
			t.Errorf("%s is not rightly in %s", a.ID, out.String())
		}
	}
}
