package practice_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"retake/practice"
)

func TestShares(t *testing.T) {
	for name, c := range map[string]struct {
		words [4]int
		want  [4]int
	}{
		"nothing":  {[4]int{}, [4]int{}},
		"one part": {[4]int{0, 0, 7, 0}, [4]int{0, 0, 100, 0}},
		"thirds":   {[4]int{1, 1, 1, 0}, [4]int{34, 33, 33, 0}},
		"all":      {[4]int{29, 18, 97, 19}, [4]int{18, 11, 59, 12}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := ofWords(c.words).Shares(); got != c.want {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
	rapid.Check(t, func(r *rapid.T) {
		var n [4]int
		for i := range n {
			n[i] = rapid.IntRange(0, 300).Draw(r, "words")
		}
		sum := 0
		for i, share := range ofWords(n).Shares() {
			sum += share
			if share > 0 && n[i] == 0 {
				r.Fatalf("an empty part has %d %%", share)
			}
		}
		if n != [4]int{} && sum != 100 {
			r.Fatalf("%v add up to %d", n, sum)
		}
	})
}

func ofWords(n [4]int) (a practice.Answer) {
	for i := range a {
		a[i] = strings.Repeat("word ", n[i])
	}
	return a
}
