package check

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"retake/practice"
)

func TestRepetition(t *testing.T) {
	checker := New(load(t))
	q := practice.Question{Text: "Tell me about a time you made a mistake.", Kind: practice.Event}
	ten := "On Monday I drove the van to the wrong yard. "
	for name, c := range map[string]struct {
		text          string
		again, copied int
	}{
		"nothing":           {"", 0, 0},
		"once":              {ten, 0, 0},
		"twice":             {ten + ten, 10, 0},
		"three times":       {ten + ten + ten, 20, 0},
		"in capitals":       {ten + strings.ToUpper(ten), 10, 0},
		"eight words of it": {ten + "Then I drove the van to the wrong yard, late.", 8, 0},
		"seven words of it": {ten + "Then she drove the van to the wrong yard.", 0, 0},
		"the question":      {q.Text, 0, 9},
		"part of it":        {"You ask about a time you made a mistake, so here it is.", 0, 7},
		"four words of it":  {"There was a time you would not know.", 0, 0},
		"words we suggest":  {"That was my mistake, because I had not looked.", 0, 6},
	} {
		t.Run(name, func(t *testing.T) {
			a := practice.Answer{practice.Action: c.text}
			checker.hear(q)
			checker.look(practice.Event, a)
			if again, copied := checker.repetition(); again != c.again || copied != c.copied {
				t.Errorf("again %d, copied %d", again, copied)
			}
		})
	}
}

// A text of words that are all different repeats nothing, and written n times it repeats all but the first.
func TestEveryWordOfARepeatCounts(t *testing.T) {
	checker := New(load(t))
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfNDistinct(rapid.StringMatching("[b-df-hj-np-tv-z]{6}"), phrase, 40, strings.ToLower).Draw(t, "words")
		n := rapid.IntRange(1, 5).Draw(t, "n")
		a := practice.Answer{practice.Result: strings.Repeat(strings.Join(words, " ")+". ", n)}
		checker.hear(practice.Question{})
		checker.look(practice.Event, a)
		if again, copied := checker.repetition(); again != (n-1)*len(words) || copied != 0 {
			t.Fatalf("again %d, copied %d", again, copied)
		}
	})
}
