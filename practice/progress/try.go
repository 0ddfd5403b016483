package progress

import (
	"time"

	"retake/practice"
)

// Try is a try as charts need it: small, so that a hundred thousand of them are at hand at once.
type Try struct {
	Place  int64 // in the history, in µs since 1970; names the try
	At     time.Time
	Day    Day
	Score  practice.Score
	Levels [len(practice.Criteria)]practice.Level
	Words  int32
	Used   int32                         // writing time in seconds
	Shares [len(practice.Sections)]uint8 // of the words, in per cent
	Round  bool                          // it was part of a round
	First  bool                          // it revises no other
	Told   int32                         // how long it was told aloud the last time, in seconds; 0 for never
	Pace   int32                         // words a minute then; 0 where that can't be said
}

// Scored tells whether a score was given.
func (t Try) Scored() bool { return t.Score != practice.NoScore }

// scored leaves the tries out that have no score.
func scored(tries []Try) []Try {
	var some []Try
	for _, t := range tries {
		if t.Scored() {
			some = append(some, t)
		}
	}
	return some
}
