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
// put on others, tools, luck or a lack of ability, was kept from others or put people in danger, holds it at Weak.
func ownership(s *seen) verdict {
	own, said := s.owned()
	denied := s.lastWith(Denied)
	recanted := denied < s.lastWith(Admission)
	switch {
	case denied >= 0 && !recanted && (s.of(Denied) > own || !s.any(Admission) || denied > s.lastWith(OwnAct)):
		return verdict{practice.Missing, because(Denied)}
	case s.any(Fake) && (!s.any(OwnAct) && !s.any(Shortcoming) || !s.any(Admission)):
		return verdict{practice.Missing, none}
	case own == 0:
		return s.unowned()
	case s.excuses.open >= own+outweighed:
		return verdict{practice.Missing, because(s.excuse())}
	case denied >= 0 && !recanted:
		return verdict{practice.Weak, because(Denied)}
	}
	for _, f := range []Feature{Blamed, Concealed, Lied, Crime, Danger} {
		if s.any(f) {
			return verdict{practice.Weak, because(f)}
		}
	}
	switch {
	case s.any(Refused) && own < enoughOwned:
		return verdict{practice.Weak, none}
	case (s.excuses.open >= own || s.excuses.beside > 0) && s.kind != practice.Weakness:
		return verdict{practice.Weak, because(s.excuse())}
	case s.any(Admission) && own >= enoughOwned:
		return verdict{practice.Strong, because(Admission)}
	}
	return verdict{practice.Good, because(said)}
}

// excuses follows what is put on others, tools or luck through the telling, and what the speaker owns beside it. The last
// word counts: "nobody had told me, but I should have asked" takes the excuse back, "I should have asked, but nobody had
// told me" takes back the admission.
type excuses struct {
	open   int   // not taken back
	beside int   // of them those that follow on something owned
	fresh  int   // of open those that an admission may still take back
	behind int   // and of beside
	last   int32 // sentence of the last excuse
	owned  int32 // and, counted from 1, of what was owned last
}

// nearby is how many sentences may lie from an admission to the excuse that takes it back, and the other way about.
const nearby = 1

// read takes the next thing seen, in the order it is told.
func (e *excuses) read(f Feature, sentence int32) {
	switch f {
	case Admission:
		if sentence-e.last <= nearby {
			e.open, e.beside = e.open-e.fresh, e.beside-e.behind
		}
		fallthrough
	case OwnAct:
		e.fresh, e.behind, e.owned = 0, 0, sentence+1
	case Deflected, Excused:
		if sentence-e.last > nearby {
			e.fresh, e.behind = 0, 0
		}
		e.open, e.fresh, e.last = e.open+1, e.fresh+1, sentence
		if e.owned > 0 && sentence+1-e.owned <= nearby {
			e.beside, e.behind = e.beside+1, e.behind+1
		}
	}
}

// excuse is the feature to name words of.
func (s *seen) excuse() Feature {
	if s.any(Deflected) {
		return Deflected
	}
	return Excused
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
	return weigh(
		sign{s.any(Device), 2},
		sign{s.any(Proof) && (s.any(Device) || s.any(Mishap)), 1},
		sign{s.any(Adopted), 1},
		sign{s.any(Resolve), 1},
		sign{s.told(Insight) > s.of(Slogan), 1},
		sign{steps >= 1, 1},
		sign{steps >= 2, 1},
		sign{s.of(Deed)+s.of(Row) >= 2, 1},
		sign{s.any(Answerable), 1},
		sign{s.any(Habit), -1},
		sign{s.any(Announced), -1},
		sign{s.any(Shrug), -2},
	) >= enoughSigns
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
