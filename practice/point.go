package practice

import (
	"hash/fnv"
	"time"
)

// Point is a try as charts need it: small, so that a hundred thousand of them are at hand at once. It is derived from the
// attempt, its place in the history and its notes.
type Point struct {
	Place  int64 // in the history, in µs since 1970; names the try, and is when it was finished or a little later
	Zone   int16 // of the person's clock then, in minutes east of UTC
	Day    Day
	Score  Score // by its newest stored check, as the levels
	Levels [criteria]Level
	Words  int
	Used   int           // writing time in seconds
	Shares [sections]int // of the words, in whole per cent
	Round  uint32        // the round it was part of, by RoundMark; 0 for none
	First  bool          // it revises no other
	Told   int           // how long it was told aloud the last time, in seconds; 0 for never
	Pace   int           // words a minute then; 0 where that can't be said
}

// PointOf derives the point of an attempt from its place and the notes about it, in the order they were made.
func PointOf(a Attempt, place int64, notes []Note) Point {
	check := a.Check
	for _, n := range notes {
		if n.About == NoteCheck && n.Check != nil && n.Deleted.IsZero() {
			check = *n.Check
		}
	}
	local := Summarise(a, nil).Local()
	_, offset := local.Zone()
	p := Point{
		Place: place, Zone: int16(offset / 60), Day: DayOf(local), Score: check.Score,
		Words: a.Answer.AllWords(), Used: int(a.Times.Used / 1000), Shares: a.Answer.Shares(),
		Round: RoundMark(a.Round), First: a.RevisionOf == "",
	}
	for c, j := range check.Criteria {
		p.Levels[c] = j.Level
	}
	if told := Tellings(notes); len(told) > 0 {
		last := told[len(told)-1].Telling
		p.Told, p.Pace = int(last.Used/1000), last.Pace(a.Answer)
	}
	return p
}

// At is the moment of the try on the clock the person saw then.
func (p Point) At() time.Time {
	return time.UnixMicro(p.Place).In(time.FixedZone("", int(p.Zone)*60))
}

// Scored tells whether a score was given.
func (p Point) Scored() bool { return p.Score != NoScore }

// RoundMark names a round by a number that its ID gives; 0 for no round. Two rounds of one history hardly ever have the
// same.
func RoundMark(id string) uint32 {
	if id == "" {
		return 0
	}
	h := fnv.New32a()
	h.Write([]byte(id))
	return max(1, h.Sum32())
}
