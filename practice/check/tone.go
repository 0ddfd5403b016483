package check

import "retake/practice"

// How many sentences of complaint, or of self-punishment, make it what the answer is about. One or two are a bad moment;
// from these on an interviewer hears little else. The limits are judgement.
const (
	manyComplaints    = 4
	muchSelfPunishing = 3
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
	case s.of(SelfHate) >= muchSelfPunishing:
		return verdict{practice.Missing, because(SelfHate)}
	case s.any(Complaint):
		return verdict{practice.Weak, because(Complaint)}
	case s.any(SelfHate):
		return verdict{practice.Weak, because(SelfHate)}
	}
	for _, f := range []Feature{Blamed, Denied, Fake} {
		if s.any(f) && !s.any(Admission) || s.of(f) > 1 {
			return verdict{practice.Weak, because(f)}
		}
	}
	return verdict{practice.Strong, none}
}
