package progress

import (
	"sort"

	"retake/practice"
)

// Todo counts the questions of a bank that were still to be practised when the day began, those never tried and those that
// went weakly the last time, and the questions that were tried on the day so far. What is planned for a day so stays the
// same all day. Tries come oldest first.
func Todo(tries []practice.Point, bank []practice.Question, today practice.Day) (todo, done int) {
	began := sort.Search(len(tries), func(i int) bool { return tries[i].Day >= today })
	last, now := LastTries(tries[:began], bank), LastTries(tries[began:], bank)
	for _, q := range bank {
		if l, tried := last[q.ID]; !tried || l.Score == practice.NoScore || l.Score < practice.WeakBelow {
			todo++
		}
		if _, tried := now[q.ID]; tried {
			done++
		}
	}
	return todo, done
}
