package check

import "retake/practice"

// share is the part of an answer, in per cent, that a section should have (rubric: shares of strong answers).
type share struct{ from, to int }

var shares = [4]share{practice.Situation: {10, 30}, practice.Task: {3, 17}, practice.Action: {35, 65}, practice.Result: {15, 35}}

// structure asks whether all four parts hold text, and how they stand to each other.
func structure(s *seen) verdict {
	all, filled, proportioned := max(1, s.allWords()), 0, true
	percent := func(part practice.Section) int { return 100 * s.words[part] / all }
	for _, part := range practice.Sections {
		if s.words[part] > 0 {
			filled++
		}
		p := percent(part)
		proportioned = proportioned && shares[part].from <= p && p <= shares[part].to
	}
	switch {
	case filled < 2:
		return verdict{practice.Missing, none}
	case filled < 4, percent(practice.Situation) > 50, percent(practice.Action) < 15:
		return verdict{practice.Weak, none}
	case proportioned:
		return verdict{practice.Strong, none}
	}
	return verdict{practice.Good, none}
}
