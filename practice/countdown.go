package practice

import "time"

// Countdown is a time to think or to write. It is worked out from the clocks and never by counting ticks: a stalled
// window loses nothing, a changed clock changes nothing, and a sleep of the machine takes no time.
type Countdown struct {
	Given   time.Duration
	used    time.Duration // up to since
	since   Instant
	running bool
	slept   bool
}

// NewCountdown has a time of which some may be used already.
func NewCountdown(given, used time.Duration) Countdown { return Countdown{Given: given, used: used} }

// Start lets it run; it does nothing while it runs.
func (c *Countdown) Start(now Instant) {
	if !c.running {
		c.running, c.since = true, now
	}
}

// Stop lets it stand.
func (c *Countdown) Stop(now Instant) {
	c.Look(now)
	c.running = false
}

// Look takes in the time since the last look or start, and tells whether the machine slept in it. It does nothing
// while the countdown stands.
func (c *Countdown) Look(now Instant) (slept bool) {
	if !c.running {
		return false
	}
	slept = now.SleptSince(c.since)
	c.used, c.slept, c.since = c.Used(now), c.slept || slept, now
	return slept
}

// Running tells whether time passes.
func (c Countdown) Running() bool { return c.running }

// Used is the time taken so far.
func (c Countdown) Used(now Instant) time.Duration {
	if !c.running {
		return c.used
	}
	return c.used + now.Since(c.since)
}

// Left is the time that remains; negative is time over.
func (c Countdown) Left(now Instant) time.Duration { return c.Given - c.Used(now) }

// Slept tells whether the machine slept while it ran.
func (c Countdown) Slept(now Instant) bool {
	return c.slept || c.running && now.SleptSince(c.since)
}

// ShareLeft is the share of the time given that is left, 0 to 1.
func ShareLeft(left, given time.Duration) float64 {
	if given <= 0 {
		return 0
	}
	return min(max(0, float64(left)/float64(given)), 1)
}
