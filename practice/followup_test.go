package practice_test

import (
	"slices"
	"testing"

	"retake/practice"
)

func TestFollowUpIsAQuestion(t *testing.T) {
	of := practice.Question{ID: "own-any", Text: "Have you erred?", Kind: practice.Leader, Theme: "own", Why: "To see.", Watch: "Say yes.", Probes: []string{"When?", "Why?"}}
	q := practice.FollowUp(of, "Why?")
	if q.ID != "probe-5d8a995a6fa7" {
		t.Errorf("the ID is %q: drafts and tries under the old one are lost", q.ID)
	}
	if q.Text != "Why?" || q.Kind != practice.Leader || q.Theme != "own" || q.Why == "" || q.Watch == "" || !slices.Equal(q.Probes, []string{"When?"}) {
		t.Errorf("%+v", q)
	}
	if other := practice.FollowUp(of, "When?"); other.ID == q.ID {
		t.Errorf("two questions are both %s", q.ID)
	}
	if len(of.Probes) != 2 || of.Probes[1] != "Why?" {
		t.Errorf("the first question has lost its own: %q", of.Probes)
	}
}
