package check

import (
	"strings"
	"testing"

	"retake/practice"
)

// The sound answer, told in other ways, is clear or not.
func TestClarity(t *testing.T) {
	checker := New(load(t))
	each := func(change func(string) string) practice.Answer {
		a := sound
		for _, part := range practice.Sections {
			a[part] = change(a[part])
		}
		return a
	}
	unpunctuated := strings.NewReplacer(".", "", ",", "")
	filled := strings.NewReplacer(" I ", " I sort of ", ", and", ", um, and", " the ", " basically the ")
	passive := sound
	passive[practice.Action] = "The understudies had been forgotten in the order. The director was informed within the hour, and the costume house was contacted. " +
		"A new list with every actor was drafted, and it was compared with the cast sheet line by line. The six missing pieces were found on the Saturday and brought over to the theatre by road."
	again := sound
	again[practice.Task] = again[practice.Action]
	for name, c := range map[string]struct {
		answer practice.Answer
		want   practice.Level
	}{
		"sound":           {sound, practice.Strong},
		"without stops":   {each(unpunctuated.Replace), practice.Missing},
		"with fillers":    {each(filled.Replace), practice.Missing},
		"in notes":        {notes, practice.Missing},
		"one part twice":  {again, practice.Missing},
		"without a doer":  {passive, practice.Weak},
		"nothing in Task": {practice.Answer{sound[0], "", sound[2], sound[3]}, practice.Weak},
		"in one box":      {practice.Answer{practice.Result: strings.Join(sound[:], " ")}, practice.Weak},
	} {
		t.Run(name, func(t *testing.T) {
			if got := checker.Check(event, c.answer).Criteria[practice.Clarity]; got.Level != c.want {
				t.Errorf("%d: %s", got.Level, got.Message)
			}
		})
	}
}
