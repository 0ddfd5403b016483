package practice

import (
	"slices"
	"time"
)

// shortestPaced is how long a telling has to be for its pace to be estimated.
const shortestPaced = 10 * time.Second

// Telling is one time that an answer was told aloud, from cue words and without its text.
type Telling struct {
	Cues map[Section][]string `json:"cues,omitempty"` // that the person picked
	Used int64                `json:"used_ms"`        // the time it took, pauses left out, in milliseconds
	Told []Section            `json:"told"`           // the parts that the person says they told, in their order
}

// Time is how long it took.
func (t Telling) Time() time.Duration { return time.Duration(t.Used) * time.Millisecond }

// Pace estimates how many words a minute it was told at: those written in the parts that were told. It is 0 where that
// can't be said: nothing was told, or for less than ten seconds.
func (t Telling) Pace(a Answer) int {
	if t.Time() < shortestPaced {
		return 0
	}
	n := 0
	for _, part := range t.Told {
		n += a.Words(part)
	}
	return int(float64(n)/t.Time().Minutes() + 0.5)
}

// Dropped lists the parts that are written and were not told.
func (t Telling) Dropped(a Answer) (parts []Section) {
	for _, part := range Sections {
		if a.Words(part) > 0 && !slices.Contains(t.Told, part) {
			parts = append(parts, part)
		}
	}
	return parts
}

// Tellings lists the notes of tellings that are not in the trash, in the order they come.
func Tellings(notes []Note) (tellings []Note) {
	for _, n := range notes {
		if n.About == NoteTelling && n.Telling != nil && n.Deleted.IsZero() {
			tellings = append(tellings, n)
		}
	}
	return tellings
}
