package check

import (
	"slices"
	"strings"

	"retake/practice"
)

// enoughOwned is in how many sentences the speaker owns it where that is Strong: the act, and that it was theirs.
const enoughOwned = 2

// outweighed is how many more excuses than admissions there are where nothing is left of these.
const outweighed = 2

// ownership asks whether the cause is the speaker's own act or omission, plainly said. What the kind of question takes
// for it counts too: a real weakness, feedback that was accepted, a team's mistake that its lead answers for. What is
// put on others, tools, luck or a lack of ability, or was kept from others, holds it at Weak.
func ownership(s *seen) verdict {
	own, said := s.owned()
	excuses, excuse := s.excuses()
	denied := s.lastWith(Denied)
	recanted := denied < s.lastWith(Admission)
	switch {
	case denied >= 0 && !recanted && (s.of(Denied) > own || !s.any(Admission) || denied > s.lastWith(OwnAct)):
		return verdict{practice.Missing, because(Denied)}
	case s.any(Fake) && (!s.any(OwnAct) && !s.any(Shortcoming) || !s.any(Admission)):
		return verdict{practice.Missing, none}
	case own == 0:
		return s.unowned()
	case excuses >= own+outweighed:
		return verdict{practice.Missing, because(excuse)}
	case denied >= 0 && !recanted:
		return verdict{practice.Weak, because(Denied)}
	}
	for _, f := range []Feature{Blamed, Concealed, Lied, Crime} {
		if s.any(f) {
			return verdict{practice.Weak, because(f)}
		}
	}
	switch {
	case s.any(Refused) && own < enoughOwned:
		return verdict{practice.Weak, none}
	case excuses >= own && s.kind != practice.Weakness:
		return verdict{practice.Weak, because(excuse)}
	case s.any(Admission) && own >= enoughOwned:
		return verdict{practice.Strong, because(Admission)}
	}
	return verdict{practice.Good, because(said)}
}

// excuses counts what is put on others, tools or luck, and gives the feature to name words of.
func (s *seen) excuses() (hits int, said Feature) {
	said = Deflected
	if !s.any(Deflected) {
		said = Excused
	}
	return s.tallies[Deflected].hits + s.tallies[Excused].hits, said
}

// lastWith is the number of the last sentence with a feature, -1 if there is none.
func (s *seen) lastWith(f Feature) int {
	for i := len(s.marks) - 1; i >= 0; i-- {
		if s.marks[i].has(f) {
			return i
		}
	}
	return -1
}

// owned counts the sentences in which the speaker owns something, by the kind of question, and gives the feature to
// name words of.
func (s *seen) owned() (sentences int, said Feature) {
	owning := []Feature{Admission, OwnAct}
	switch s.kind {
	case practice.Weakness:
		owning = []Feature{Admission, Shortcoming, OwnAct}
	case practice.Feedback:
		owning = []Feature{Admission, Accepted, OwnAct, Shortcoming}
	case practice.Leader:
		owning = []Feature{Admission, OwnAct, Answerable}
	}
	for _, m := range s.marks {
		for _, f := range owning {
			if m.has(f) {
				sentences++
				break
			}
		}
	}
	for _, f := range owning {
		if s.any(f) {
			return sentences, f
		}
	}
	return 0, Admission
}

// together is in how many sentences "we" acted where that is half of owning it.
const together = 2

// unowned judges an answer in which nothing is owned plainly. What is half said is Weak, and so is what begins with
// something the speaker did and went wrong, and what the rules may not know as a weakness, as accepted or as a lead's
// where the question asks for that. Nor is it a fault to own nothing where the question asks for nothing that went wrong.
func (s *seen) unowned() verdict {
	if s.toldAsOwn() {
		return verdict{practice.Good, none}
	}
	if s.unasked && (!s.any(Deflected) || s.any(Step) || s.any(Deed)) {
		return verdict{practice.Weak, none}
	}
	for _, f := range []Feature{Blamed, Deflected, Excused, Concealed, Refused} {
		if s.any(f) {
			return verdict{practice.Missing, because(f)}
		}
	}
	for _, f := range []Feature{Shared, Hidden, Answerable, Shortcoming, Accepted} {
		if s.any(f) {
			return verdict{practice.Weak, because(f)}
		}
	}
	other := s.kind != practice.Event && s.kind != practice.Would
	switch {
	case s.begun() && s.goneWrong() && !s.generic(), s.of(Shift) >= together, other && (s.any(Step) || s.any(Device)):
		return verdict{practice.Weak, none}
	}
	return verdict{practice.Missing, none}
}

// enoughSigns is how many points of signs a story has that is told as one's own. Of rated stories that have
// them and disown nothing, 97 in 100 own the mistake.
const enoughSigns = 3

// disowning is what keeps a story from being taken for the speaker's own mistake where no rule knows its words.
var disowning = [...]Feature{
	Denied, Blamed, Excused, Deflected, Concealed, Shared, Fake, Refused, Aside, Lied, Cover, Crime, Insult,
}

// begun tells whether the story of what was asked for begins with something the speaker did, or had to do.
func (s *seen) begun() bool {
	asked := !s.unasked && s.kind != practice.Would && s.kind != practice.Weakness
	return asked && (s.any(Acted) || s.any(Answerable) && !s.any(Hidden) || s.until[practice.Task] == 0 && s.any(Step))
}

// toldAsOwn tells whether the whole of a story says that the mistake was the speaker's, though no rule knows the words for
// the act: the ways to go wrong are without number. Who puts it right, sees what to do otherwise, changes something for
// good and lays nothing on anybody tells it as one's own; who shrugs it off, or speaks of what happens now and then, less
// so.
func (s *seen) toldAsOwn() bool {
	if !s.begun() || slices.ContainsFunc(disowning[:], s.any) {
		return false
	}
	steps := s.of(Step) + s.of(Present)
	signs := 0
	for _, sign := range [...]struct {
		there  bool
		points int
	}{
		{s.any(Device), 2},
		{s.any(Proof) && (s.any(Device) || s.any(Mishap)), 1},
		{s.any(Adopted), 1},
		{s.any(Resolve), 1},
		{s.told(Insight) > s.of(Slogan), 1},
		{steps >= 1, 1},
		{steps >= 2, 1},
		{s.of(Deed)+s.of(Row) >= 2, 1},
		{s.any(Answerable), 1},
		{s.any(Habit), -1},
		{s.any(Announced), -1},
		{s.any(Shrug), -2},
	} {
		if sign.there {
			signs += sign.points
		}
	}
	return signs >= enoughSigns
}

// Words by which a question about an event asks for something that went wrong, and by which it asks for something else.
var (
	faulty = strings.Split("mistake,error,fail,wrong,blunder,slip,oversight,regret,apolog,deadline,misjudg,lost,forgot,unfair,"+
		"your part,did not go,didn't go,did not work,didn't work,did not deliver,didn't deliver,did not meet,didn't meet,"+
		"did not do,didn't do,did not turn,didn't turn,fell short,fall short,not the right,bad call,owned,own up", ",")
	others = strings.Split("conflict,disagree,technical,project,pressure,busy,solve,resolve,discrepancy,example,strength,challenge,"+
		"difficult,stress,achiev,success,priorit,put first,get on with,improvement,unexpected problem,teamwork,motivat", ",")
)

// asksForFault tells whether a question may ask for something that went wrong.
func asksForFault(wording string) bool {
	low := strings.ToLower(wording)
	says := func(words string) bool { return strings.Contains(low, words) }
	return slices.ContainsFunc(faulty, says) || !slices.ContainsFunc(others, says)
}
