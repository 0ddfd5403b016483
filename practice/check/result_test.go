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
		"told in another part":    {step + " The owner was angry.", "I learned to read the label aloud.", practice.Good},
		"unharmed":                {step, "Nobody was hurt.", practice.Weak},
		"how a stranger took it":  {step, "Even the caretaker cried.", practice.Good},
		"a shrug by the way":      {step, "Guests are by and large content.", practice.Weak},
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

func TestOutcomeOfWholeAnswers(t *testing.T) {
	checker := New(load(t))
	for name, c := range map[string]struct {
		answer practice.Answer
		want   practice.Level
	}{
		"told first, with the change": {practice.Answer{
			"The guests were very kind about it and the bride thanked me. I tick every plate off on a list now.",
			"I forgot to count the plates for a wedding in May.", "I rang the shop. I drove there and told the bride.",
			"It was my job to count them.",
		}, practice.Good},
		"without a full stop": {practice.Answer{
			"i forgot to count the plates for a wedding in may", "it was my job", "i rang the shop and drove there and told the bride",
			"we had the plates by six and i learned that a list is not a count so now i count them twice",
		}, practice.Good},
		"all but the end": {practice.Answer{
			"I forgot to count the plates for a wedding of ninety guests in May.", "It was my job to count them, and nobody else was there.",
			"I rang the shop and drove there in the small van. I told the bride about it. She sent me to the kitchen with a smile.", "",
		}, practice.Missing},
		"refused": {practice.Answer{
			"I can't think of a mistake.", "My task is to serve.", "There is nothing to tell.", "The guests were there by six.",
		}, practice.Missing},
	} {
		t.Run(name, func(t *testing.T) {
			if got := checker.Check(practice.Question{}, c.answer).Criteria[practice.Outcome]; got.Level != c.want {
				t.Errorf("level %d, %s, %v", got.Level, got.Message, got.Spans)
			}
		})
	}
}
