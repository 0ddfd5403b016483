package check

import "retake/practice"

// lesson asks what the speaker understood. What is announced, denied or meant for others is none; what fits any mistake
// is Weak. An insight counts unless its sentence denies or only announces it. Half of all lessons come without a word that
// announces one, so a general statement told with the result is one too, and where the mistake is owned and put right so
// is a reflection there that nothing else accounts for. What is said besides never lowers the verdict. General talk
// without a story is no lesson of it.
func lesson(s *seen) verdict {
	insights, slogans, statements, musings := 0, 0, 0, 0
	for i, m := range s.marks {
		switch last := s.concludes(i); {
		case m.has(Unlearned), m.has(Announced), m.meets(selfServing):
		case m.has(Insight) && (m.has(Slogan) || last):
			insights++
		case m.has(Slogan), last && s.sayings[i] == platitude:
			slogans++
		case !last, m.meets(otherMatters):
		case s.sayings[i] == general:
			statements++
		case s.sayings[i] == musing && s.words[practice.Result] > 0:
			musings++
		}
	}
	owned, acted, told := ownership(s).level, correctiveAction(s).level, specifics(s).level > practice.Missing
	open := !s.any(Concealed) && !s.any(Insult) && !s.any(SelfHate)
	switch {
	case s.disowned(), s.any(Lied) && owned < practice.Good:
		return verdict{practice.Missing, none}
	case insights >= 2:
		return verdict{practice.Strong, because(Insight)}
	case insights == 1:
		return verdict{practice.Good, because(Insight)}
	case statements > 0 && open && told && owned > practice.Missing && acted > practice.Missing:
		return verdict{practice.Good, none}
	case musings > 0 && open && owned >= practice.Good && acted >= practice.Good && !s.any(Unlearned) && !s.any(Announced):
		return verdict{practice.Good, none}
	case slogans > 0:
		return verdict{practice.Weak, because(Slogan)}
	case statements > 0 && open && (told || owned > practice.Missing):
		return verdict{practice.Weak, none}
	case s.any(Unlearned):
		return verdict{practice.Missing, because(Unlearned)}
	case s.any(Announced):
		return verdict{practice.Missing, because(Announced)}
	}
	return verdict{practice.Missing, none}
}

// otherMatters are features of sentences that are about something else than what was understood.
var otherMatters = of(Effect, Reaction, Shrug, Device, Adopted, Proof, Resolve, Promise, Blamed, Denied, Excused, Deflected,
	Insult, Risky, Complaint, SelfHate, Announced)

// selfServing are features of sentences that despise, brag or hide: what sounds like a lesson there is none.
var selfServing = of(Insult, Danger, Lied, Crime, Fake, Blamed, Denied, Refused, Vindicated, Superior)

// concludes tells whether a sentence stands where a story is summed up: in the Result, or where that is empty in the
// last two fifths of the answer. Before that, what sounds like a lesson is mostly part of the story.
func (s *seen) concludes(sentence int) bool {
	if from := s.until[practice.Action]; s.until[practice.Result] > from {
		return sentence >= from
	}
	return 5*sentence >= 3*len(s.marks)
}

// disowned tells whether the mistake is denied, blamed on others or none at all, and admitted nowhere, or put on others or
// another's where nothing is owned. Whoever tells it so has understood nothing of it, whatever they say.
func (s *seen) disowned() bool {
	owned := ownership(s).level
	switch {
	case owned >= practice.Good:
		return false
	case owned == practice.Missing && (s.any(Deflected) || s.any(Fake) || s.any(Theirs) || s.any(Aside)):
		return true
	}
	return !s.admits() && (s.any(Denied) || s.any(Blamed) || s.any(Fake) || s.any(Refused))
}
