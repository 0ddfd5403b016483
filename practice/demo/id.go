package demo

import (
	"math/rand/v2"
	"time"
)

// newID makes an ID like those of the real history, a ULID: 48 bits of milliseconds and 80 random ones, five to a
// letter, the time first.
func newID(at time.Time, rng *rand.Rand) string {
	const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	var id [26]byte
	fill := func(part []byte, bits uint64) {
		for i := len(part) - 1; i >= 0; i-- {
			part[i] = letters[bits&31]
			bits >>= 5
		}
	}
	fill(id[:10], uint64(at.UnixMilli()))
	fill(id[10:18], rng.Uint64())
	fill(id[18:], rng.Uint64())
	return string(id[:])
}
