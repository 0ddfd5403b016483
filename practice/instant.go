package practice

import "time"

// Instant is one moment on three clocks. Wall is the time of day and may be set at any time. Mono only runs forward
// and, on Linux and macOS, stands still while the machine sleeps. Boot runs on in its sleep; it is zero where the
// system has no such clock.
type Instant struct {
	Wall time.Time
	Mono time.Duration
	Boot time.Duration
}

// Since is the time that passed while the machine was awake, never negative.
func (n Instant) Since(then Instant) time.Duration { return max(0, n.Mono-then.Mono) }

// SleptSince tells whether the machine slept in between. Clocks that are read one after the other differ a little:
// two seconds is sleep.
func (n Instant) SleptSince(then Instant) bool {
	if n.Boot == 0 || then.Boot == 0 {
		return false
	}
	return (n.Boot-then.Boot)-(n.Mono-then.Mono) > 2*time.Second
}
