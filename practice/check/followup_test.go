package check

import (
	"fmt"
	"slices"
	"testing"

	"retake/practice"
)

// levelled makes up a check in which all criteria are Good but for some.
func levelled(kind practice.Kind, but map[practice.Criterion]practice.Level) practice.Check {
	c := practice.Check{Kind: kind}
	for _, criterion := range practice.Criteria {
		level := practice.Good
		if other, ok := but[criterion]; ok {
			level = other
		}
		c.Criteria[criterion].Level = level
	}
	return c
}

func TestFollowUp(t *testing.T) {
	rules := load(t)
	checker := New(rules)
	type but = map[practice.Criterion]practice.Level
	own := []string{"When was it?", "Why was it?"}
	nothing := but{}
	for _, criterion := range practice.Criteria {
		nothing[criterion] = practice.NotJudged
	}
	for name, c := range map[string]struct {
		kind   practice.Kind
		levels but
		probes []string
		want   []string // one of these
	}{
		"the weakest":               {practice.Event, but{practice.Lesson: practice.Missing, practice.Specifics: practice.Missing}, own, rules.probes[practice.Lesson]},
		"by points":                 {practice.Event, but{practice.CorrectiveAction: practice.Weak, practice.Tone: practice.Missing}, own, rules.probes[practice.CorrectiveAction]},
		"all Good":                  {practice.Event, nil, own, own[:1]},
		"all Good, none of its own": {practice.Event, but{practice.Ownership: practice.Strong, practice.CorrectiveAction: practice.Strong}, nil, rules.probes[practice.Lesson]},
		"not judged":                {practice.Event, nothing, own, own[:1]},
		"nothing at all":            {practice.Event, nothing, nil, []string{""}},
		"a plan without a case":     {practice.Would, but{practice.Ownership: practice.Missing, practice.Lesson: practice.Missing}, own, rules.probes[practice.Specifics]},
		"a case of its own":         {practice.Would, but{practice.Lesson: practice.Missing}, own, rules.probes[practice.Lesson]},
	} {
		t.Run(name, func(t *testing.T) {
			q := practice.Question{ID: "own-any", Kind: c.kind, Probes: c.probes}
			check := levelled(c.kind, c.levels)
			got := checker.FollowUp(q, check).Text
			if !slices.Contains(c.want, got) {
				t.Errorf("asks %q", got)
			}
			if again := New(rules).FollowUp(q, check).Text; again != got {
				t.Errorf("then asks %q", again)
			}
		})
	}

	asked := map[string]bool{}
	for i := range 30 {
		asked[checker.FollowUp(practice.Question{ID: fmt.Sprint(i)}, levelled(practice.Event, but{practice.Ownership: practice.Missing})).Text] = true
	}
	if len(asked) != len(rules.probes[practice.Ownership]) {
		t.Errorf("thirty questions lead to %d of %d", len(asked), len(rules.probes[practice.Ownership]))
	}
}
