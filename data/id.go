package data

import (
	"crypto/rand"
	"time"

	"github.com/oklog/ulid/v2"
)

// NewID makes the ID of a record: a ULID, 26 letters and digits that begin with the time and end in 80 random bits.
// Sorting IDs sorts by time, to the millisecond.
func NewID(now time.Time) string {
	ms := min(uint64(max(0, now.UnixMilli())), ulid.MaxTime())
	return ulid.MustNew(ms, rand.Reader).String()
}
