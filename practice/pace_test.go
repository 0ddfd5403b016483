package practice_test

import (
	"testing"
	"time"

	"retake/practice"
)

// tried is a try of so many words in so many minutes.
func tried(question string, words int, minutes float64, revises string) practice.Summary {
	return practice.Summary{Question: question, Score: 60, Words: words, Used: int64(minutes * 60_000), RevisionOf: revises}
}

func TestWritingPace(t *testing.T) {
	three := []practice.Summary{tried("c", 200, 10, ""), tried("b", 180, 6, ""), tried("a", 160, 4, "")}
	for name, c := range map[string]struct {
		tries []practice.Summary
		want  float64
		write time.Duration // for an aim of 210 words
	}{
		"none":               {nil, 0, 8 * time.Minute},
		"two":                {three[:2], 0, 8 * time.Minute},
		"three":              {three, 30, 7 * time.Minute},
		"four":               {append([]practice.Summary{tried("d", 280, 7, "")}, three...), 35, 6 * time.Minute},
		"another try of one": {append([]practice.Summary{tried("a", 300, 1, "")}, three...), 30, 7 * time.Minute},
		"a revision":         {append([]practice.Summary{tried("d", 300, 1, "x")}, three...), 30, 7 * time.Minute},
		"no score":           {append([]practice.Summary{{Question: "d", Score: practice.NoScore, Words: 300, Used: 1000}}, three...), 30, 7 * time.Minute},
		"no time":            {append([]practice.Summary{tried("d", 300, 0, "")}, three...), 30, 7 * time.Minute},
		"very slow":          {[]practice.Summary{tried("c", 60, 30, ""), tried("b", 60, 30, ""), tried("a", 60, 30, "")}, 2, 20 * time.Minute},
	} {
		t.Run(name, func(t *testing.T) {
			if got := practice.WritingPace(c.tries); got != c.want {
				t.Errorf("%g words a minute, want %g", got, c.want)
			}
			p := practice.PreferencesOf(nil)
			if got := p.ByPace(nil, c.tries).Write; got != c.write {
				t.Errorf("proposes %v, want %v", got, c.write)
			}
			chosen := []practice.Setting{p.With(practice.PreferWrite, 300).Setting(practice.PreferWrite, nil, at(0))}
			if got := practice.PreferencesOf(chosen).ByPace(chosen, c.tries).Write; got != 5*time.Minute {
				t.Errorf("instead of what was chosen: %v", got)
			}
		})
	}
}
