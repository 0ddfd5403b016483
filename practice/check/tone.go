package check

import "retake/practice"

// How much complaint, self-punishment or setting oneself above the others makes it what the answer is about: one is a bad
// moment, from these on an interviewer hears little else. The limits are judgement.
const (
	manyComplaints    = 4
	muchSelfPunishing = 2
	oftenAbove        = 2
)

// tone is good until something spoils it: what is severe at once, complaints and self-punishment by how much there is. Who
// puts it on others, denies it, or boasts instead is not fair to everybody either.
func tone(s *seen) verdict {
	for _, f := range []Feature{Lied, Crime, Danger, Shady, Risky, Insult} {
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
	if s.aboveOthers() {
		return verdict{practice.Weak, because(Superior)}
	}
	return verdict{practice.Strong, none}
}

// aboveOthers tells whether an answer that owns nothing speaks as if the others were the matter with it: they act more
// than once in it, the speaker hedges and excuses what was done, and sees what they should learn. Of rated answers in
// which that shows and no insight or "we" stands against it, 83 in 100 were not called fair.
func (s *seen) aboveOthers() bool {
	if s.kind == practice.Would || ownership(s).level > practice.Missing {
		return false
	}
	return weigh(
		sign{s.any(Superior), 2},
		sign{s.any(Hedge), 2},
		sign{s.any(Excused), 1},
		sign{s.any(Unlearned), 1},
		sign{s.any(Fake), 1},
		sign{s.of(TheirScene) > 1, 1},
		sign{s.any(Insight), -1},
		sign{s.any(Shift), -1},
	) > 0
}

// enoughDark is how many sentences have a sign that something was kept from somebody where that is what the story tells.
const enoughDark = 2

// keptDark tells whether something was kept from somebody to the end: several signs of it, and nobody who is told. To have
// said nothing is one sign, however often it is told; three signs that it ended as a mistake of one's own does weigh one
// up, and five weigh up two.
func (s *seen) keptDark() bool {
	signs, quiet := 0, 0
	for _, m := range s.marks {
		switch {
		case m.has(Shady), m.has(Cover), m.has(Unfound):
			signs++
		case m.has(Disclosed), m.has(Confessed):
			return false
		case m.has(Quiet):
			quiet = 1
		}
	}
	return signs+quiet >= enoughDark+max(0, s.redeeming()-1)/2
}

// cameClean tells whether the last of what was untrue or hidden was confessed then or later.
func (s *seen) cameClean() bool {
	clean := false
	for _, m := range s.marks {
		clean = m.has(Confessed) || clean && !m.has(Lied)
	}
	return clean
}
