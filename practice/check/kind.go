package check

import "retake/practice"

// byKind changes the verdicts where the question asks for something else than one past event of one's own.
func byKind(s *seen, v *[len(practice.Criteria)]verdict) {
	switch s.kind {
	case practice.Would:
		if s.realCase(v) {
			return // judged as an event
		}
		for _, c := range []practice.Criterion{practice.Ownership, practice.Specifics, practice.Outcome, practice.Lesson} {
			v[c] = verdict{level: practice.Missing}
		}
		for _, c := range []practice.Criterion{practice.CorrectiveAction, practice.Prevention} {
			v[c].level = min(v[c].level, practice.Weak)
		}
		v[practice.Relevance] = verdict{level: practice.Good}
	case practice.Weakness, practice.Feedback, practice.Regret:
		v[practice.Prevention].level = max(v[practice.Prevention].level, practice.Weak)
	}
}

// realCase tells whether an answer to what one would do comes with something that one did.
func (s *seen) realCase(v *[len(practice.Criteria)]verdict) bool {
	told := s.admits() || s.pin() >= pinned
	return told && v[practice.Specifics].level > practice.Missing && s.scenes() > 2*s.general()
}
