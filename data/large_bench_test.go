package data

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"retake/practice"
)

// BenchmarkLarge reads and searches ten tries and 100,000 of 210 words each. All figures are medians in ms.
func BenchmarkLarge(b *testing.B) {
	for _, size := range []int{10, 100_000} {
		dir := b.TempDir()
		if err := fillLarge(b, dir, size); err != nil {
			b.Fatal(err)
		}
		s := open(b, dir)
		b.Run(fmt.Sprintf("of %d", size), func(b *testing.B) {
			took := map[string][]float64{}
			take := func(what string, do func() error) {
				began := time.Now()
				if err := do(); err != nil {
					b.Fatal(what, err)
				}
				took[what] = append(took[what], time.Since(began).Seconds()*1000)
			}
			for range b.N {
				take("page-ms", func() error { _, _, err := s.Page("", 50); return err })
				take("points-ms", func() error {
					points, err := s.Points()
					if len(points) < size {
						b.Fatal(len(points), err)
					}
					return err
				})
				for _, search := range []struct{ name, text string }{{"common", "customer"}, {"rare", "zeppelin"}, {"none", `"no such phrase"`}} {
					began, first := time.Now(), 0.0
					take(search.name+"-ms", func() error {
						return s.Search(b.Context(), practice.ParseQuery(search.text), func([]practice.Summary) error {
							if first == 0 {
								first = time.Since(began).Seconds() * 1000
							}
							return nil
						})
					})
					if first > 0 {
						took[search.name+"-first-ms"] = append(took[search.name+"-first-ms"], first)
					}
				}
			}
			b.ReportMetric(0, "ns/op")
			for what, all := range took {
				slices.Sort(all)
				b.ReportMetric(all[len(all)/2], what)
			}
		})
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// fillLarge makes a history of tries three hours apart, of words that come again as they do in answers; one in a thousand
// speaks of a zeppelin.
func fillLarge(b *testing.B, dir string, size int) error {
	random := rand.New(rand.NewPCG(1, 2))
	vocabulary := strings.Fields(strings.Repeat("I we the my a to of and was in told customer manager checked list price ", 6))
	for len(vocabulary) < 2000 {
		vocabulary = append(vocabulary, NewID(noon)[20:])
	}
	return Build(b.Context(), dir, opening(), func(add func(any) error) error {
		for i := range size {
			a := try(fmt.Sprintf("t%06d", i), noon.Add(time.Duration(i)*3*time.Hour))
			a.Question.ID = fmt.Sprint("q", i%80)
			for part, n := range []int{30, 20, 110, 50} {
				words := make([]string, n)
				for w := range words {
					words[w] = vocabulary[random.IntN(1+random.IntN(len(vocabulary)))]
				}
				a.Answer[part] = strings.Join(words, " ")
			}
			if i%1000 == 3 {
				a.Answer[practice.Result] += " A zeppelin."
			}
			if err := add(a); err != nil {
				return err
			}
		}
		return nil
	})
}
