package check

import (
	"testing"

	"retake/practice"
)

func TestCorrectiveAction(t *testing.T) {
	checker := New(load(t))
	scene := "I told the parents about a trip. Last March I forgot to book the coach for a trip."
	for name, c := range map[string]struct {
		action string
		want   practice.Level
	}{
		"feelings":             {"I was sorry. I felt awful and I worried about it.", practice.Missing},
		"others acted":         {"My head found out. She rang a firm and paid.", practice.Missing},
		"imagined":             {"I would tell the head and ring a firm.", practice.Missing},
		"kept quiet":           {"I opened the diary. I said nothing to the head.", practice.Missing},
		"quiet, then spoke up": {"I said nothing at first. That night I rang the head. I told the parents the next day.", practice.Good},
		"hidden":               {"I told the head it was booked. I rang a firm. I backdated the letter.", practice.Missing},
		"one step":             {"I apologised to the head.", practice.Weak},
		"by nobody":            {"The head was informed.", practice.Weak},
		"two in a sentence":    {"I told the head and rang another firm.", practice.Weak},
		"three in a sentence":  {"I told the head, rang another firm and paid.", practice.Good},
		"by us":                {"We rang a firm. We paid the deposit. We moved the date. I thanked them.", practice.Weak},
		"two steps":            {"I told the head. I rang another firm.", practice.Good},
		"many":                 {"I told the head, rang five firms and paid. I wrote to the parents. I drove over, signed it and took it back.", practice.Strong},
		"notes":                {"Told the head. Rang another firm.", practice.Good},
		"learner's present":    {"I tell the head. I call the firm and I pay the deposit.", practice.Good},
		"no Action":            {"", practice.Weak},
		"the slip itself":      {"I forgot the date. I opened the diary.", practice.Weak},
		"by nobody, at length": {"The head was informed. A coach was booked. The parents were written to. A refund was paid. A plan was drafted. Places were given away.", practice.Good},
		"phrases":              {"I leveraged my network, empowered the office and aligned all stakeholders.", practice.Missing},
		"a lie":                {"I rang the head. I told her the firm had let us down.", practice.Missing},
		"usual steps":          {"I usually ring the head. I always pay the firm. I would normally write to the parents.", practice.Weak},
		"never told":           {"I opened the diary. I never rang the head.", practice.Missing},
		"contempt":             {"I told the head. My boss was an idiot and the clerk was a moron, a bunch of clowns.", practice.Weak},
		"bare verbs":           {"I told the head. I corrected it, then I verified it, then I documented it, and I rang a firm.", practice.Weak},
		"nothing":              {"By then it was late and I did nothing. I opened the diary.", practice.Missing},
		"nothing put right":    {"I read the room. I filmed their faces and opened a shop. I painted the door and hired a band.", practice.Weak},
		"put right in a row":   {"I opened the diary, found the card and told the head. I baked them a cake and drove back.", practice.Good},
		"quiet to listen":      {"I told the head. I kept quiet and listened. I rang another firm.", practice.Good},
	} {
		t.Run(name, func(t *testing.T) {
			answer := practice.Answer{scene, "", c.action, ""}
			if got := checker.Check(practice.Question{}, answer).Criteria[practice.CorrectiveAction].Level; got != c.want {
				t.Errorf("is %d, not %d", got, c.want)
			}
		})
	}
}

// Steps in a story that puts it on others, with no mistake of the speaker's own are Weak at most.
func TestStepsWithoutAMistakeOfOnesOwn(t *testing.T) {
	checker := New(load(t))
	steps := "I told the head. I rang five firms. I drove over and paid. I wrote to the parents."
	for scene, want := range map[string]practice.Level{
		"Last March I forgot to book the coach.":                      practice.Strong,
		"Last March it was my colleague's fault, there was no coach.": practice.Weak,
	} {
		answer := practice.Answer{scene, "", steps, ""}
		if got := checker.Check(practice.Question{}, answer).Criteria[practice.CorrectiveAction].Level; got != want {
			t.Errorf("%q: is %d, not %d", scene, got, want)
		}
	}
}

// What nobody ever asked about was hidden, unless it had been told.
func TestConcealedToTheEnd(t *testing.T) {
	checker := New(load(t))
	scene := "Last March I forgot to book the coach for forty pupils."
	for action, want := range map[string]practice.Level{
		"I moved the trip to May and paid the deposit from the tea money.":                          practice.Missing,
		"I told the head at once. I rang five firms. I moved the trip to May and paid the deposit.": practice.Good,
	} {
		answer := practice.Answer{scene, "", action, "Nobody ever asked about it."}
		if got := checker.Check(practice.Question{}, answer).Criteria[practice.CorrectiveAction].Level; got != want {
			t.Errorf("%q: is %d, not %d", action, got, want)
		}
	}
}

// Steps are about a mistake of one's own where the story ends like one, though no rule knows the words for the act.
func TestStepsAndHowTheStoryEnds(t *testing.T) {
	checker := New(load(t))
	scene := "Last March the pupils stood at the gate and there was no coach."
	steps := "I told the head. I rang five firms. I drove over and paid. I wrote to the parents."
	for end, want := range map[string]practice.Level{
		"We won the prize of the county and the paper wrote about me.":                                    practice.Weak,
		"I learned that a date in my head is no booking. Each trip has a sheet now, and none was missed.": practice.Strong,
	} {
		answer := practice.Answer{scene, "", steps, end}
		if got := checker.Check(practice.Question{}, answer).Criteria[practice.CorrectiveAction].Level; got != want {
			t.Errorf("%q: is %d, not %d", end, got, want)
		}
	}
}

// A whole story in one part, or steps in the wrong one, are steps none the less.
func TestStepsInOtherParts(t *testing.T) {
	checker := New(load(t))
	slip := "Last March I forgot to book the coach for forty pupils."
	steps := "I told the head. I rang five firms and paid. I drove over to the school."
	for name, answer := range map[string]practice.Answer{
		"all in the Situation":   {slip + " " + steps, "", "", ""},
		"steps in the Situation": {steps, "", slip, ""},
	} {
		if got := checker.Check(practice.Question{}, answer).Criteria[practice.CorrectiveAction].Level; got < practice.Good {
			t.Errorf("%s: is %d", name, got)
		}
	}
}
