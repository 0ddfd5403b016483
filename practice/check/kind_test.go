package check

import (
	"testing"

	"retake/practice"
)

// What a question asks for changes what counts: the same answer, judged as one to another kind of question.
func TestLevelsByKindOfQuestion(t *testing.T) {
	checker := New(load(t))
	plan := practice.Answer{
		"I would stay calm and find out what had happened.", "I would tell my manager.",
		"I would call the client, apologise and correct the invoice.", "I would add a second check.",
	}
	story := practice.Answer{
		"In March I sent the wrong invoice to a client in Leeds. It was my mistake.", "I was the clerk for that account.",
		"I called the client, told my manager and sent the right invoice.", "The client thanked me.",
	}
	team := practice.Answer{
		"Last May a member of my team deleted the price list of our largest client.", "I was the lead.",
		"I called the client, restored the list and sat down with him.", "We had it back by noon.",
	}
	for name, c := range map[string]struct {
		kind      practice.Kind
		answer    practice.Answer
		criterion practice.Criterion
		from, to  practice.Level
	}{
		"a plan is no event":              {practice.Event, plan, practice.Specifics, practice.Missing, practice.Missing},
		"a plan is general talk":          {practice.Event, plan, practice.Relevance, practice.Weak, practice.Weak},
		"a plan answers would":            {practice.Would, plan, practice.Relevance, practice.Good, practice.Good},
		"a plan alone shows no ownership": {practice.Would, plan, practice.Ownership, practice.Missing, practice.Missing},
		"a plan alone is weak in action":  {practice.Would, plan, practice.CorrectiveAction, practice.Missing, practice.Weak},
		"a case answers would fully":      {practice.Would, story, practice.Specifics, practice.Good, practice.Strong},
		"and shows ownership":             {practice.Would, story, practice.Ownership, practice.Good, practice.Strong},
		"another's mistake is none":       {practice.Event, team, practice.Relevance, practice.Missing, practice.Missing},
		"a lead may tell the team's":      {practice.Leader, team, practice.Relevance, practice.Good, practice.Strong},
	} {
		t.Run(name, func(t *testing.T) {
			got := checker.Check(practice.Question{Kind: c.kind}, c.answer).Criteria[c.criterion].Level
			if got < c.from || got > c.to {
				t.Errorf("%s is %d, want %d to %d", c.criterion.Key(), got, c.from, c.to)
			}
		})
	}
}
