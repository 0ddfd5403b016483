package check

import (
	"testing"

	"retake/practice"
)

func TestAnAnswerThatTellsOfNothingInParticular(t *testing.T) {
	checker := New(load(t))
	empty := practice.Answer{
		"At my job I made a mistake in a task, and it affected some people in the team and a customer.",
		"I had to solve the problem in time and keep everybody informed about it.",
		"I told my manager at once. I looked at everything again and corrected what was wrong, and then I checked it and sent it to the people who needed it.",
		"The customer was happy with the result. I learned that communication is important. Now I always check my work.",
	}
	j := checker.Judge(event, empty)
	if !checker.seen.generic() {
		t.Errorf("%d own words of %d", checker.seen.own, empty.AllWords())
	}
	for _, c := range []practice.Criterion{practice.Specifics, practice.CorrectiveAction, practice.Outcome} {
		if j.Levels[c] > practice.Weak {
			t.Errorf("%s is at %d", c.Key(), j.Levels[c])
		}
	}
	full := empty
	full[practice.Situation] = "At the mill in Leeds I entered oats as barley on the order of four bakeries, and I did not read the label on the sack."
	full[practice.Action] += " I rang the bakeries, fetched the sacks with the van before noon, and weighed the flour again on the old brass scale."
	if checker.Judge(event, full); checker.seen.generic() {
		t.Errorf("%d own words of %d", checker.seen.own, full.AllWords())
	}
	if checker.Judge(event, practice.Answer{practice.Action: "I told my manager about it."}); checker.seen.generic() {
		t.Error("a short text is no answer in general")
	}
}
