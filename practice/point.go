package practice

import (
	"hash/fnv"
	"time"
)

// Point is a try as charts need it: small, so that a hundred thousand of them are at hand at once. It is derived from the
// attempt, its place in the history and its notes.
type Point struct {
	Place    int64 // in the history, in µs since 1970; names the try, and is when it was finished or a little later
	Day      Day
	Zone     int16  // of the person's clock then, in minutes east of UTC
	Question uint32 // the question it answers, by Tag; 0 for none
	Round    uint32 // the round it was part of, by Tag; 0 for none
	Rules    uint32 // the version of the rules of its newest stored check, by Tag
	Score    Score  // by that check, as the levels
	Levels   [criteria]Level
	Words    int32
	Used     int32           // writing time in seconds
	Shares   [sections]uint8 // of the words, in whole per cent
	First    bool            // it revises no other
	Told     int32           // how long it was told aloud the last time, in seconds; 0 for never
	Pace     int32           // words a minute then; 0 where that can't be said
}

// PointOf derives the point of an attempt from its place and the notes about it, in the order they were made.
func PointOf(a Attempt, place int64, notes []Note) Point {
	check := NewestCheck(a, notes)
	local := Summarise(a, nil).Local()
	_, offset := local.Zone()
	p := Point{
		Place: place, Zone: int16(offset / 60), Day: DayOf(local), Score: check.Score,
		Question: Tag(a.Question.ID), Round: Tag(a.Round), Rules: Tag(check.Rules),
		Words: int32(a.Answer.AllWords()), Used: int32(a.Times.Used / 1000), First: a.RevisionOf == "",
	}
	for i, share := range a.Answer.Shares() {
		p.Shares[i] = uint8(share)
	}
	for c, j := range check.Criteria {
		p.Levels[c] = j.Level
	}
	if told := Tellings(notes); len(told) > 0 {
		last := told[len(told)-1].Telling
		p.Told, p.Pace = int32(last.Used/1000), int32(last.Pace(a.Answer))
	}
	return p
}

// At is the moment of the try on the clock the person saw then.
func (p Point) At() time.Time {
	return time.UnixMicro(p.Place).In(time.FixedZone("", int(p.Zone)*60))
}

// Scored tells whether a score was given.
func (p Point) Scored() bool { return p.Score != NoScore }

// Tag names a question, a round or a version of the rules by a number that its ID gives; 0 for an empty one. Two of one
// history hardly ever have the same.
func Tag(id string) uint32 {
	if id == "" {
		return 0
	}
	h := fnv.New32a()
	h.Write([]byte(id))
	return max(1, h.Sum32())
}
