package check

import "retake/practice"

// How much complaint, self-punishment or setting oneself above the others makes it what the answer is about: one is a bad
// moment, from these on an interviewer hears little else. The limits are judgement; of 465 rated answers none that went beyond
// them was called calm.
const (
	manyComplaints    = 4
	muchSelfPunishing = 2
	oftenAbove        = 2
)

// tone is good until something spoils it: what is severe at once, complaints and self-punishment by how much there is. Who
// puts it on others, denies it, or boasts instead is not fair to everybody either.
func tone(s *seen) verdict {
	for _, f := range []Feature{Lied, Crime, Danger, Risky, Insult} {
		if s.any(f) {
			return verdict{practice.Missing, because(f)}
		}
	}
	switch {
	case s.of(Complaint) >= manyComplaints:
		return verdict{practice.Missing, because(Complaint)}
	case s.tallies[SelfHate].hits >= muchSelfPunishing:
		return verdict{practice.Missing, because(SelfHate)}
	case s.any(Complaint):
		return verdict{practice.Weak, because(Complaint)}
	case s.any(SelfHate):
		return verdict{practice.Weak, because(SelfHate)}
	case s.of(Superior) >= oftenAbove:
		return verdict{practice.Weak, because(Superior)}
	}
	for _, f := range []Feature{Blamed, Denied, Fake} {
		if s.any(f) && !s.any(Admission) || s.of(f) > 1 {
			return verdict{practice.Weak, because(f)}
		}
	}
	if s.kind == practice.Would || ownership(s).level > practice.Missing {
		return verdict{practice.Strong, none}
	}
	for _, f := range []Feature{Superior} {
		if s.any(f) {
			return verdict{practice.Weak, because(f)}
		}
	}
	return verdict{practice.Strong, none}
}
