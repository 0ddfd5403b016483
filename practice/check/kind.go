package check

import "retake/practice"

// byKind changes the verdicts where the question asks for something else than one past event of one's own.
func byKind(s *seen, v *[len(practice.Criteria)]verdict) {
	if s.kind != practice.Would || s.admits() && v[practice.Specifics].level > practice.Missing {
		return // a real case: judged as an event
	}
	for _, c := range []practice.Criterion{practice.Ownership, practice.Specifics, practice.Outcome, practice.Lesson} {
		v[c] = verdict{level: practice.Missing}
	}
	v[practice.CorrectiveAction].level = min(v[practice.CorrectiveAction].level, practice.Weak)
	v[practice.Relevance] = verdict{level: practice.Good}
}
