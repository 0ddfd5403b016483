package check

import (
	"hash/fnv"

	"retake/practice"
)

// FollowUp is what an interviewer may well ask next. It goes for the criterion below Good that has lost most points;
// where there is none, it is the first follow-up that the question brings. The same question and levels always give the
// same one. It has no text where nothing was judged and the question brings none.
func (c *Checker) FollowUp(q practice.Question, k practice.Check) practice.Probe {
	weakest, lost := practice.Ownership, -1
	for _, criterion := range practice.Criteria {
		level := k.Criteria[criterion].Level
		if level == practice.NotJudged || level >= practice.Good && len(q.Probes) > 0 {
			continue
		}
		if n := points(criterion, practice.Strong) - points(criterion, level); n > lost {
			weakest, lost = criterion, n
		}
	}
	switch {
	case lost < 0 && len(q.Probes) > 0:
		return practice.Probe{Text: q.Probes[0]}
	case lost < 0:
		return practice.Probe{}
	}
	if k.Kind == practice.Would && k.Criteria[practice.Ownership].Level == practice.Missing {
		weakest = practice.Specifics // a plan without a case: one is asked for
	}
	sum := fnv.New32a()
	sum.Write([]byte(q.ID + q.Text))
	probes := c.rules.probes[weakest]
	probe := practice.Probe{Text: probes[int(sum.Sum32()%uint32(len(probes)))], Lacks: &weakest, Part: practice.Task}
	if part := c.rules.fixes[weakest].Part; part != nil {
		probe.Part = *part
	}
	return probe
}
