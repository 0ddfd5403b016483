package practice_test

import (
	"testing"

	"retake/practice"
)

func TestKindByWording(t *testing.T) {
	for wording, want := range map[string]practice.Kind{
		"Tell me about a time you made a mistake at work.":             practice.Event,
		"How would you deal with a mistake that cost us a client?":     practice.Would,
		"What is your greatest weakness?":                              practice.Weakness,
		"Tell me about critical feedback you got.":                     practice.Feedback,
		"What would you do differently if you could start again?":      practice.Regret,
		"Describe a mistake your team made and how you dealt with it.": practice.Leader,
		"If you’d another chance at that project, what would you do?":  practice.Regret,
		"A blank page": practice.Event,

		"Tell me about a mistake at work. What would you do differently today?":            practice.Event,
		"Describe a project that failed and what you would do differently.":                practice.Event,
		"Walk me through a decision that went wrong.":                                      practice.Event,
		"Have you ever missed a deadline, and how did you handle it?":                      practice.Event,
		"When were you last wrong?":                                                        practice.Event,
		"What's the costliest error you have made so far?":                                 practice.Event,
		"Which piece of work would you like to do over?":                                   practice.Regret,
		"Looking back on your last job, what do you wish you had done sooner?":             practice.Regret,
		"Tell me about a project you would run differently now.":                           practice.Regret,
		"With hindsight, where did you go wrong?":                                          practice.Regret,
		"What did your last appraisal say that you did not like?":                          practice.Feedback,
		"How do you take criticism from a customer?":                                       practice.Feedback,
		"What is the most difficult thing a manager ever told you to improve?":             practice.Feedback,
		"Tell us about a complaint about you that was fair.":                               practice.Feedback,
		"What do you need to work on?":                                                     practice.Weakness,
		"Name one of your shortcomings.":                                                   practice.Weakness,
		"What do you struggle with in a team?":                                             practice.Weakness,
		"Where is there room for improvement?":                                             practice.Weakness,
		"How do you handle mistakes?":                                                      practice.Would,
		"Everyone makes mistakes. What would you do about yours?":                          practice.Would,
		"What do you do when you notice that you got something wrong?":                     practice.Would,
		"Let's say you have sent the wrong invoice and nobody knows. How do you go on?":    practice.Would,
		"How would you deal with a colleague who made a mistake and hid it?":               practice.Would,
		"Tell me about an error made by a member of your staff.":                           practice.Leader,
		"Which mistake did you make as a supervisor?":                                      practice.Leader,
		"What went wrong the first time you delegated something?":                          practice.Leader,
		"Talk about a time someone on your team failed and how you handled it.":            practice.Leader,
		"Describe a mistake by one of your direct reports. What would you do differently?": practice.Leader,
	} {
		if got := practice.KindOf(wording); got != want {
			t.Errorf("%q is %s, want %s", wording, got, want)
		}
	}
}
