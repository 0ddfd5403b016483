package progress

import "retake/practice"

// Cover is how many of a theme's questions were tried.
type Cover struct {
	Theme      practice.Theme
	Tried, All int
}

// Coverage gives the themes in their order. tried tells whether a question was.
func Coverage(themes []practice.Theme, bank []practice.Question, tried func(question string) bool) []Cover {
	covers := make([]Cover, len(themes))
	for i, theme := range themes {
		covers[i].Theme = theme
		for _, q := range bank {
			if q.Theme != theme.ID {
				continue
			}
			covers[i].All++
			if tried(q.ID) {
				covers[i].Tried++
			}
		}
	}
	return covers
}

// Practised is how much time was spent writing, in seconds: in all, and since a day.
func Practised(tries []practice.Point, since practice.Day) (all, lately int) {
	for _, t := range tries {
		all += int(t.Used)
		if t.Day >= since {
			lately += int(t.Used)
		}
	}
	return all, lately
}
