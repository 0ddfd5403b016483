package plan_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"retake/practice/plan"
)

func TestEven(t *testing.T) {
	for name, c := range map[string]struct {
		todo, left int
		want       []int
	}{
		"the day itself":         {5, 0, nil},
		"behind it":              {5, -3, nil},
		"tomorrow":               {5, 1, []int{1}},
		"nothing left to do":     {0, 3, []int{0, 0, 0}},
		"one":                    {1, 3, []int{0, 0, 1}},
		"five over four days":    {5, 4, []int{2, 1, 1, 1}},
		"seven over four days":   {7, 4, []int{2, 2, 2, 1}},
		"more than fit in three": {20, 3, []int{3, 3, 1}},
	} {
		if got := plan.Even(c.todo, c.left); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, not %v", name, got, c.want)
		}
	}
}

// No day has more than three, the last at most one; the days differ by one at most but for the last; nothing is done twice.
func TestEvenIsEven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		todo, left := rapid.IntRange(0, 200).Draw(t, "todo"), rapid.IntRange(2, 60).Draw(t, "left")
		days := plan.Even(todo, left)
		sum := 0
		for _, n := range days {
			sum += n
		}
		room := 3*(left-1) + 1
		if len(days) != left || sum != min(todo, room) || days[left-1] > 1 {
			t.Fatalf("%d over %d days: %v", todo, left, days)
		}
		if before := days[:left-1]; slices.Max(before)-slices.Min(before) > 1 || !slices.IsSortedFunc(before, func(a, b int) int { return b - a }) {
			t.Fatalf("%d over %d days: %v", todo, left, days)
		}
	})
}
