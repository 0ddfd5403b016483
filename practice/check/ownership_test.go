package check

import (
	"testing"

	"retake/assets"
	"retake/practice"
)

func TestQuestionsThatAskForAFault(t *testing.T) {
	bank, err := practice.LoadBank(assets.Questions())
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range bank.Questions() {
		if q.Kind == practice.Event && !asksForFault(q.Text) {
			t.Errorf("%q asks for nothing that went wrong", q.Text)
		}
	}
	for wording, want := range map[string]bool{
		"":                                   true,
		"When did you last get it wrong?":    true,
		"Describe a technical choice.":       false,
		"Tell me about handling a conflict.": false,
	} {
		if asksForFault(wording) != want {
			t.Errorf("%q: not %v", wording, want)
		}
	}
}
