package practice

import "time"

// Record is what all that is kept has in common. Times are in UTC.
type Record struct {
	ID      string    `json:"id"`
	Schema  int       `json:"schema"` // version of the record's own form
	Created time.Time `json:"created"`
	Changed time.Time `json:"changed"`
	Deleted time.Time `json:"deleted,omitzero"` // when it was put in the trash; zero while it is not there
}

// Meta gives the part that every record has, so that one piece of code can keep records of all kinds.
func (r *Record) Meta() *Record { return r }

// NewRecord begins a record of the present form.
func NewRecord(id string, now Instant) Record {
	at := now.Wall.UTC()
	return Record{ID: id, Schema: RecordSchema, Created: at, Changed: at}
}

// Touch notes that the record is changed now. A clock that was set back does not count: Changed grows by a microsecond
// at least, so that what was just changed is never taken for an earlier version.
func (r *Record) Touch(now time.Time) {
	at, next := now.UTC(), r.Changed.UTC().Add(time.Microsecond)
	if at.Before(next) {
		at = next
	}
	r.Changed = at
}

// RecordSchema is the version of the records' form that this program writes.
const RecordSchema = 1
