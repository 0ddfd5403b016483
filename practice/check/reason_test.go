package check

import (
	"strings"
	"testing"

	"retake/practice"
)

// Whatever an answer is told can be asked why.
func TestEveryRemarkHasItsReason(t *testing.T) {
	c := New(load(t))
	for _, rule := range c.rules.rules {
		r, ok := c.Reason(rule.ID)
		switch {
		case !ok, r.Why == "", len(r.Finds) == 0, len(r.Leaves) < 2:
			t.Errorf("%s explains itself by %+v", rule.ID, r)
		case (r.Severe != "") != (r.Held > 0):
			t.Errorf("%s is %q and holds the score at %d", rule.ID, r.Severe, r.Held)
		case len(r.Except) != len(rule.Unless):
			t.Errorf("%s: not all exceptions are told: %v", rule.ID, r.Except)
		}
		for _, text := range r.Finds {
			if strings.Count(text, "[") != strings.Count(text, "]") || !strings.Contains(text, "[") {
				t.Errorf("%s: %q marks nothing", rule.ID, text)
			}
		}
	}
	if _, ok := c.Reason("own.gone"); ok {
		t.Error("a rule that there is not has a reason")
	}
	if c.Version() != c.Check(event, story).Rules {
		t.Errorf("a check is by %s, the rules are %s", c.Check(event, story).Rules, c.Version())
	}
}

func TestGradesRise(t *testing.T) {
	c := New(load(t))
	sum := 0
	for _, criterion := range practice.Criteria {
		all := c.Grades(criterion)
		for level, g := range all {
			if g.Message == "" || level > 0 && g.Points <= all[level-1].Points {
				t.Errorf("%s at level %d is %+v", criterion.Key(), level, g)
			}
		}
		sum += all[practice.Strong].Points
	}
	if sum != 100 {
		t.Errorf("all Strong is worth %d", sum)
	}
}
