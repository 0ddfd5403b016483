package check

import (
	"testing"

	"retake/practice"
)

func TestOutcome(t *testing.T) {
	const step = "I rang the client and told my boss."
	checker := New(load(t))
	for name, c := range map[string]struct {
		action, result string
		want           practice.Level
	}{
		"nothing":                 {step, "", practice.Missing},
		"only a lesson":           {step, "I learned to read the label aloud.", practice.Missing},
		"a shrug":                 {step, "It all worked out fine.", practice.Weak},
		"what merely happened":    {step, "The flat dried.", practice.Weak},
		"with a number":           {step, "The flat dried in six days.", practice.Good},
		"what somebody said":      {step, "The tenant sent me a card.", practice.Good},
		"a bad end":               {step, "We lost the contract.", practice.Good},
		"an end and an answer":    {step, "We lost the contract. The owner was angry.", practice.Strong},
		"told in another part":    {step + " Nobody was hurt.", "I learned to read the label aloud.", practice.Good},
		"several, each by itself": {step, "The flat dried. The carpet stayed.", practice.Good},
		"several in one sentence": {step, "The flat dried and the carpet shrank.", practice.Good},
		"present":                 {step, "The tenant still laughs about it.", practice.Good},
		"in doubt":                {step, "The tenant forgave me, I guess.", practice.Weak},
		"a cause":                 {step, "My mind was elsewhere that day.", practice.Missing},
		"nothing done or learned": {"My boss found it.", "We lost the contract.", practice.Weak},
	} {
		t.Run(name, func(t *testing.T) {
			answer := practice.Answer{"I flooded a flat in May.", "The pump was mine.", c.action, c.result}
			if got := checker.Check(practice.Question{}, answer).Criteria[practice.Outcome]; got.Level != c.want {
				t.Errorf("level %d, %s", got.Level, got.Message)
			}
		})
	}
}

// The harm that the mistake did is told before the first step, and says little of how it ended.
func TestHarmIsNoEnding(t *testing.T) {
	answer := practice.Answer{
		"I forgot the van. The guests were angry. They arrived two hours late.", "It was mine to book.",
		"I rang the hotel. I drove there myself. I told my boss.", "I keep a list.",
	}
	if got := New(load(t)).Check(practice.Question{}, answer).Criteria[practice.Outcome].Level; got != practice.Weak {
		t.Errorf("level %d", got)
	}
}

// A fraud that went well is nobody's good end.
func TestCoveredUpIsNoEnding(t *testing.T) {
	answer := practice.Answer{
		"I forgot to file the form in May.", "The form was mine.", "I forged the signature and told my boss it was hers.",
		"The auditor gave us a gold star. Sales rose by 20 per cent.",
	}
	if got := New(load(t)).Check(practice.Question{}, answer).Criteria[practice.Outcome].Level; got != practice.Weak {
		t.Errorf("level %d", got)
	}
}
