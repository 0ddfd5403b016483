package check

import (
	"testing"

	"retake/practice"
)

func TestPreventionGoesByWhatChangedAndWhatShowsThatItHolds(t *testing.T) {
	checker := New(load(t))
	const told = "I sent the wrong file. I rang the client. She was kind about it. "
	for name, c := range map[string]struct {
		result string
		want   practice.Level
	}{
		"nothing":              {"", practice.Missing},
		"a hope":               {"I will be more careful.", practice.Missing},
		"an imagined change":   {"I would introduce a checklist.", practice.Missing},
		"more careful":         {"I am more careful now.", practice.Weak},
		"more careful, proved": {"I am more careful now, and it has never happened again.", practice.Weak},
		"a change":             {"Now I read the name aloud.", practice.Weak},
		"a change of a thing":  {"The form now asks for the name.", practice.Weak},
		"a sign alone":         {"It has never happened again.", practice.Weak},
		"a sign in passing":    {"It has never happened again. She sends me a card at Christmas.", practice.Missing},
		"still in use":         {"I added a checklist. The whole team still uses it.", practice.Good},
		"proved":               {"Now I read the name aloud, and it has never happened again.", practice.Strong},
		"proved before":        {"It has never happened again. Now I read the name aloud.", practice.Strong},
		"a record of before":   {"Until then nothing had been lost in two years. That hurt me. Now I read the name aloud.", practice.Weak},
	} {
		t.Run(name, func(t *testing.T) {
			if got := levels(checker.Check(practice.Question{Kind: practice.Event}, practice.Answer{practice.Situation: told + c.result}))["prevention"]; got != c.want {
				t.Errorf("is %d, want %d", got, c.want)
			}
		})
	}
}

// A habit told with the scene is the one that the mistake was made in.
func TestAChangeStandsBehindTheScene(t *testing.T) {
	checker := New(load(t))
	answer := practice.Answer{"I now run the shop. That day I sent the wrong file.", "It was mine to send.", "I rang the client.", "She was kind about it."}
	if got := levels(checker.Check(practice.Question{Kind: practice.Event}, answer))["prevention"]; got != practice.Missing {
		t.Errorf("is %d", got)
	}
}
