package check

import "retake/practice"

// byKind changes the verdicts where the question asks for something else than one past event of one's own.
func byKind(s *seen, v *[len(practice.Criteria)]verdict) {
	soften := func(c practice.Criterion) { v[c].level = max(v[c].level, practice.Weak) }
	switch s.kind {
	case practice.Would:
		if v[practice.Specifics].level > practice.Missing && (s.admits() || s.pin() >= pinned) && s.scenes() > 2*s.general() {
			return // a real case: judged as an event
		}
		v[practice.Specifics] = verdict{level: practice.Missing}
		v[practice.Relevance] = verdict{practice.Weak, because(Supposed)}
		if s.admits() && s.scenes() > 0 {
			return // a habit of one's own, and what was done about it
		}
		for _, c := range []practice.Criterion{practice.Ownership, practice.Outcome, practice.Lesson} {
			v[c] = verdict{level: practice.Missing}
		}
		for _, c := range []practice.Criterion{practice.CorrectiveAction, practice.Prevention} {
			v[c].level = min(v[c].level, practice.Weak)
		}
	case practice.Weakness, practice.Feedback, practice.Regret:
		soften(practice.Prevention)
	}
}
