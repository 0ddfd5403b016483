package progress

import "retake/practice"

// Repeat is the how-manieth try of its question a try is, counted from 1, and how the one before it scored that has a
// score: NoScore where there is none.
type Repeat struct {
	Nth    int32
	Before practice.Score
}

// Repeats gives it for each of the tries; a try of no known question repeats none.
func Repeats(tries []practice.Point) []Repeat {
	all := make([]Repeat, len(tries))
	last := map[uint32]Repeat{} // of the try to come
	for i, t := range tries {
		now, known := last[t.Question]
		if !known || t.Question == 0 {
			now = Repeat{1, practice.NoScore}
		}
		all[i] = now
		now.Nth++
		if t.Scored() {
			now.Before = t.Score
		}
		last[t.Question] = now
	}
	return all
}

// LastTries tells how each question of a bank went last, where it was tried: by its last score, and by its last day.
func LastTries(tries []practice.Point, bank []practice.Question) map[string]Last {
	latest := map[uint32]Last{}
	for _, t := range tries {
		last, known := latest[t.Question]
		if !known {
			last.Score = practice.NoScore
		}
		if last.Day = t.Day; t.Scored() {
			last.Score = t.Score
		}
		latest[t.Question] = last
	}
	last := map[string]Last{}
	for _, q := range bank {
		if l, tried := latest[practice.Tag(q.ID)]; tried {
			last[q.ID] = l
		}
	}
	return last
}

// Outdated counts the tries whose newest check is by other rules.
func Outdated(tries []practice.Point, rules string) (n int) {
	tag := practice.Tag(rules)
	for _, t := range tries {
		if t.Rules != tag {
			n++
		}
	}
	return n
}
