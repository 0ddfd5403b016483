package practice

import "time"

// Trashed is what is in the trash: a round, or else a try.
type Trashed struct {
	Try   Summary
	Round *Round
	Until time.Time // when it is removed for good
}

// ID is that of the round or the try.
func (t Trashed) ID() string {
	if t.Round != nil {
		return t.Round.ID
	}
	return t.Try.ID
}

// DaysLeft is how many days it stays, the last one begun counted whole: 1 or more until it is over.
func (t Trashed) DaysLeft(now time.Time) int {
	const day = 24 * time.Hour
	return int(max(0, (t.Until.Sub(now)+day-1)/day))
}
