package check

import "retake/practice"

// share is the part of an answer, in per cent, that a section should have (rubric: shares of strong answers).
type share struct{ from, to int }

var shares = [4]share{practice.Situation: {10, 30}, practice.Task: {3, 17}, practice.Action: {35, 65}, practice.Result: {15, 35}}

// belongs tells in which part a feature is at home. What is told anywhere is in none.
var belongs = map[practice.Section]marks{
	practice.Situation: of(Admission, OwnAct, Shared, Hidden, Blamed, When),
	practice.Action:    of(Step, Deed, Shift, Done, Present),
	practice.Result:    of(Effect, Reaction, Shrug, Insight, Slogan, Device, Proof, Promise),
}

func of(features ...Feature) (m marks) {
	for _, f := range features {
		m.set(f)
	}
	return m
}

// misplaced is how many parts surely hold the text of others: they have no sentence of their own, and two or more of the
// Action or the Result. The mistake itself may stand anywhere, so nothing follows from its place.
func (s *seen) misplaced() int {
	wrong, from := 0, 0
	for _, part := range practice.Sections {
		own, others := 0, 0
		for _, m := range s.marks[from:s.until[part]] {
			if m.meets(belongs[part]) {
				own++
				continue
			}
			for _, other := range []practice.Section{practice.Action, practice.Result} {
				if other != part && m.meets(belongs[other]) {
					others++
				}
			}
		}
		if own == 0 && others >= 2 {
			wrong++
		}
		from = s.until[part]
	}
	return wrong
}

// structure asks whether all four parts hold text, three of them at least their own, and how they stand to each other.
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
	case filled < 4, percent(practice.Situation) > 50, percent(practice.Action) < 15, s.misplaced() > 1:
		return verdict{practice.Weak, none}
	case proportioned:
		return verdict{practice.Strong, none}
	}
	return verdict{practice.Good, none}
}
