package salvage

import (
	"encoding/binary"
	"hash/crc32"
	"math"
	"time"
)

// castagnoli makes Badger's checksums.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// How Badger marks entries.
const (
	markDeleted     byte = 1 << 0
	markElsewhere   byte = 1 << 1 // the value is in the value log
	markTransaction byte = 1 << 6 // only in logs: one of a transaction
	markEnd         byte = 1 << 7 // only in logs: the end of a transaction, with its version

	allMarks = markDeleted | markElsewhere | 1<<2 | 1<<3 | markTransaction | markEnd
)

// entry is what was written under a key once.
type entry struct {
	key     []byte
	version uint64 // the higher, the later; entries of a transaction have the same
	meta    byte
	expires uint64 // in seconds since 1970; 0 is never
	value   []byte
}

// newEntry takes a key apart: its last eight bytes are the version, all bits turned over.
func newEntry(key []byte, meta byte, expires uint64, value []byte) (entry, bool) {
	at := len(key) - 8
	if at < 1 {
		return entry{}, false
	}
	version := math.MaxUint64 - binary.BigEndian.Uint64(key[at:])
	return entry{key[:at], version, meta, expires, value}, true
}

// gone tells whether the entry removes its key.
func (e entry) gone(now time.Time) bool {
	return e.meta&markDeleted != 0 || e.expires != 0 && e.expires <= uint64(now.Unix())
}
