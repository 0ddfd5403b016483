package demo

import (
	"math/rand/v2"
	"strings"

	"retake/practice"
)

// habit is one thing that a good telling does.
type habit int

const (
	tellsSteps habit = iota
	setsScene
	namesTask
	owns
	givesOutcome
	drawsLesson
	showsChange

	habits = 7
)

// hardness is how skilled a person has to be to do it, where the novice has a skill of 0 and the master one of 1.
var hardness = [habits]float64{
	tellsSteps: 0.20, setsScene: 0.30, namesTask: 0.35, owns: 0.42,
	givesOutcome: 0.52, drawsLesson: 0.64, showsChange: 0.74,
}

// telling is one way to tell of a mistake.
type telling struct {
	of      int // among the texts' mistakes
	kind    practice.Kind
	has     [habits]bool
	steps   int // how many are told, from the first one on
	variant [habits]int
	words   int // which of the words that fit every mistake
	rambles int // how often more is said than is needed
	breaks  bool
}

// tell chooses a way to tell of a mistake that goes with a skill.
func tell(of int, kind practice.Kind, skill float64, rng *rand.Rand) telling {
	t := telling{of: of, kind: kind, steps: 3 + rng.IntN(3), words: rng.IntN(1 << 16)}
	for h := range t.has {
		t.has[h] = skill+0.15*rng.NormFloat64() > hardness[h]
		t.variant[h] = rng.IntN(1 << 16)
	}
	if rng.Float64() > skill {
		t.rambles = rng.IntN(3)
	}
	return t
}

// better is the same telling with the easiest habits that it lacks, two at most, and whether it lacks any.
func (t telling) better() (telling, bool) {
	gained := 0
	for h := range t.has {
		if !t.has[h] && gained < 2 {
			t.has[h] = true
			gained++
		}
	}
	return t, gained > 0
}

// enough is how many words a person writes at least unless they break off: a little more than can be judged.
const enough = practice.TooShortToJudge + 5

// answer puts the telling into words.
func (t telling) answer(texts *Texts) practice.Answer {
	m, w := &texts.mistakes[t.of], &texts.words
	var a practice.Answer
	say := func(s practice.Section, text string) { a[s] = strings.TrimSpace(a[s] + " " + text) }
	either := func(s practice.Section, h habit, well, badly []string) {
		if t.has[h] {
			say(s, of(well, t.variant[h]))
		} else {
			say(s, of(badly, t.variant[h]))
		}
	}

	if t.kind != practice.Event {
		say(practice.Situation, of(w.Opening[string(t.kind)], t.words))
	}
	either(practice.Situation, setsScene, m.Scene.Told, m.Scene.Vague)
	a[practice.Situation] = strings.ReplaceAll(a[practice.Situation], "{when}", of(w.When, t.words))
	either(practice.Task, namesTask, m.Task.Told, m.Task.Vague)
	if t.breaks {
		return a
	}
	either(practice.Action, owns, m.Slip.Owned, m.Slip.Blamed)
	if t.has[tellsSteps] {
		say(practice.Action, strings.Join(m.Steps.Told[:min(t.steps, len(m.Steps.Told))], " "))
	} else {
		say(practice.Action, of(m.Steps.Vague, t.variant[tellsSteps]))
	}
	if t.has[givesOutcome] {
		say(practice.Result, of(m.Outcome.Told, t.variant[givesOutcome]))
	} else if t.variant[givesOutcome]%3 > 0 {
		say(practice.Result, of(m.Outcome.Vague, t.variant[givesOutcome]))
	}
	if t.has[drawsLesson] {
		say(practice.Result, of(m.Lesson.Told, t.variant[drawsLesson]))
	} else if t.variant[drawsLesson]%2 > 0 {
		say(practice.Result, of(w.Slogan, t.words))
	}
	if t.has[showsChange] {
		say(practice.Result, of(m.Change.Told, t.variant[showsChange]))
	} else if t.variant[showsChange]%2 > 0 {
		say(practice.Result, of(w.Promise, t.words))
	}
	for i := 0; i < len(w.Filler) && (i < t.rambles || a.AllWords() < enough); i++ {
		say([]practice.Section{practice.Situation, practice.Action}[i%2], of(w.Filler, t.words+i))
	}
	return a
}

// of takes one of several variants.
func of(list []string, variant int) string { return list[variant%len(list)] }
