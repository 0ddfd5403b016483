package practice_test

import (
	"testing"

	"retake/practice"
)

func TestKindByWording(t *testing.T) {
	for wording, want := range map[string]practice.Kind{
		"Tell me about a time you made a mistake at work.":             practice.Event,
		"How would you deal with a mistake that cost us a client?":     practice.Would,
		"What is your greatest weakness?":                              practice.Weakness,
		"Tell me about critical feedback you got.":                     practice.Feedback,
		"What would you do differently if you could start again?":      practice.Regret,
		"Describe a mistake your team made and how you dealt with it.": practice.Leader,
		"If you’d another chance at that project, what would you do?":  practice.Regret,
		"A blank page": practice.Event,
	} {
		if got := practice.KindOf(wording); got != want {
			t.Errorf("%q is %s, want %s", wording, got, want)
		}
	}
}
