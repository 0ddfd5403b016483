package check

import "retake/practice"

// Reason explains a rule.
func (c *Checker) Reason(id string) (practice.Reason, bool) {
	rule, ok := c.rules.Rule(id)
	if !ok {
		return practice.Reason{}, false
	}
	severe := featureTable[rule.feature].severe
	r := practice.Reason{
		Why: rule.Why, Message: rule.Message, Suggestion: rule.Suggestion, Leaves: rule.No, Except: rule.Unless,
		Severe: severe, Held: capped[string(severe)],
	}
	for _, p := range rule.Patterns {
		r.Finds = append(r.Finds, p.Yes...)
	}
	return r, true
}

// Grades lists what the levels of a criterion are worth.
func (c *Checker) Grades(criterion practice.Criterion) (all practice.Grades) {
	for level := range all {
		all[level] = practice.Grade{
			Points:  points(criterion, practice.Level(level)),
			Message: c.rules.wordings[criterion][level].Message,
		}
	}
	return all
}
