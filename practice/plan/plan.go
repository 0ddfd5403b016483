package plan

// Most and least questions a day. Above three a day they are written down rather than practised (judgement).
const (
	most  = 3
	light = 1 // the day before the interview
)

// Left is how many days are left until an interview: 0 on its day, negative behind it. Both are days counted from one and
// the same.
func Left(today, interview int) int { return interview - today }

// Even spreads questions over the days from today to the day before the interview, today first: as evenly as can be, the
// earlier days taking one more, at most three a day, and one on the last day. It is empty on the day of the interview and
// behind it. Where there are more questions than fit, the rest is left out.
func Even(todo, left int) []int {
	if left <= 0 {
		return nil
	}
	days := make([]int, left)
	if left == 1 {
		days[0] = min(todo, light)
		return days
	}
	todo = max(0, todo)
	last := min(todo, light)
	before := todo - last
	for i := range left - 1 {
		rest := left - 1 - i
		days[i] = min(most, (before+rest-1)/rest)
		before -= days[i]
	}
	days[left-1] = last
	return days
}
