package check

import "retake/practice"

// lesson asks what the speaker understood. What is announced, denied or meant for others is none; what fits any mistake
// is Weak. An insight counts unless its sentence denies it.
func lesson(s *seen) verdict {
	insights, slogans, general := 0, 0, 0
	for i, m := range s.marks {
		switch {
		case m.has(Unlearned):
		case m.has(Insight) && (m.has(Slogan) || s.concludes(i)):
			insights++
		case m.has(Slogan) && !m.has(Announced):
			slogans++
		case s.generic[i] && s.concludes(i) && m&of(tellsElse...) == 0 && !s.before[i]:
			general++
		}
	}
	switch {
	case s.disowned():
		return verdict{practice.Missing, none}
	case insights >= 2:
		return verdict{practice.Strong, because(Insight)}
	case insights == 1:
		return verdict{practice.Good, because(Insight)}
	case general > 0 && ownership(s).level > practice.Missing:
		return verdict{practice.Good, none}
	case slogans > 0:
		return verdict{practice.Weak, because(Slogan)}
	case s.any(Unlearned):
		return verdict{practice.Missing, because(Unlearned)}
	case s.any(Announced):
		return verdict{practice.Missing, because(Announced)}
	}
	return verdict{practice.Missing, none}
}

// tellsElse are features of sentences that are about something else than what was understood.
var tellsElse = []Feature{
	Effect, Reaction, Shrug, Device, Adopted, Proof, Resolve, Promise, Blamed, Denied, Excused, Insult, Complaint, SelfHate, Announced, Risky,
}

// concludes tells whether a sentence stands where a story is summed up: in the Result, or where that is empty in the
// last two fifths of the answer. Before that, what sounds like a lesson is mostly part of the story.
func (s *seen) concludes(sentence int) bool {
	if from := s.until[practice.Action]; s.until[practice.Result] > from {
		return sentence >= from
	}
	return 5*sentence >= 3*s.sentences
}

// disowned tells whether the mistake is denied, blamed on others, kept from them or none at all, and admitted nowhere.
// Whoever tells it so has understood nothing of it, whatever they say.
func (s *seen) disowned() bool {
	return (s.any(Denied) || s.any(Blamed) || s.any(Concealed) || s.any(Fake) || s.any(Refused)) && !s.admits() || s.any(Concealed) || s.any(Lied) || s.any(Crime)
}
