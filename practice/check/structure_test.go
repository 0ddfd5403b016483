package check

import (
	"testing"

	"retake/practice"
)

func TestStructure(t *testing.T) {
	checker := New(load(t))
	scene := "Last March I forgot to book the coach for a trip of sixty pupils."
	duty := "It was my job to book it."
	steps := "I told the head at once. I rang five firms. I paid the deposit myself. Then I wrote to every parent and explained."
	end := "The trip went ahead. I learned that a booking is no booking without a letter."
	for name, c := range map[string]struct {
		answer practice.Answer
		want   practice.Level
	}{
		"each in its box":            {practice.Answer{scene, duty, steps, end}, practice.Strong},
		"one empty":                  {practice.Answer{scene, "", steps, end}, practice.Weak},
		"all in one":                 {practice.Answer{scene + duty + steps + end, "", "", ""}, practice.Missing},
		"a long scene":               {practice.Answer{scene + " " + scene + " " + scene + " " + scene, duty, steps, end}, practice.Weak},
		"no room for steps":          {practice.Answer{scene, duty, "I rang.", end + " " + end}, practice.Weak},
		"steps told as the duty":     {practice.Answer{scene, steps, "I told her so, and she was kind about it.", end}, practice.Good},
		"duty and end told as steps": {practice.Answer{scene, steps, end + " Since then I have a checklist.", steps}, practice.Weak},
	} {
		t.Run(name, func(t *testing.T) {
			if got := checker.Check(practice.Question{}, c.answer).Criteria[practice.Structure].Level; got != c.want {
				t.Errorf("is %d, not %d", got, c.want)
			}
		})
	}
}
