package practice

import (
	"slices"
	"time"
)

// paceFrom is how many first tries make a pace.
const paceFrom = 3

// WritingPace is how many words a minute the person composes: the median of their first tries of a question. It is 0
// until there are three. Tries come newest first; a first one is the oldest of its question here that revises none.
func WritingPace(tries []Summary) float64 {
	var paces []float64
	met := map[string]bool{}
	for _, t := range slices.Backward(tries) {
		first := !met[t.Question] && t.RevisionOf == ""
		met[t.Question] = true
		if first && t.Question != "" && t.Score != NoScore && t.Used > 0 {
			paces = append(paces, float64(t.Words)/(time.Duration(t.Used)*time.Millisecond).Minutes())
		}
	}
	if len(paces) < paceFrom {
		return 0
	}
	slices.Sort(paces)
	n := len(paces)
	return (paces[(n-1)/2] + paces[n/2]) / 2
}

// ByPace proposes a writing time where the person has not chosen one: the words of the aim at their own pace, rounded up
// to half a minute. Without a pace it stays as it is.
func (p Preferences) ByPace(stored []Setting, tries []Summary) Preferences {
	pace := WritingPace(tries)
	if pace == 0 || PreferWrite.chosen(stored) {
		return p
	}
	const half = 30
	seconds := int(float64(p.AimWords()) / pace * 60)
	return p.With(PreferWrite, (seconds+half-1)/half*half)
}
