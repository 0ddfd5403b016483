package practice_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"retake/practice"
)

// at is an instant some seconds after the start, by all three clocks.
func at(seconds int) practice.Instant {
	d := time.Duration(seconds) * time.Second
	return practice.Instant{Wall: time.Date(2026, 3, 9, 14, 0, 0, 0, time.UTC).Add(d), Mono: d, Boot: time.Hour + d}
}

func TestCountdown(t *testing.T) {
	setBack := at(60)
	setBack.Wall = setBack.Wall.Add(-time.Hour)
	noBoot := nap(60, 300)
	noBoot.Boot = 0
	for name, c := range map[string]struct {
		now   practice.Instant
		left  time.Duration
		slept bool
	}{
		"at once":           {at(0), 8 * time.Minute, false},
		"a minute in":       {at(60), 7 * time.Minute, false},
		"time over":         {at(500), -20 * time.Second, false},
		"five minutes' nap": {nap(60, 300), 7 * time.Minute, true},
		"clock set back":    {setBack, 7 * time.Minute, false},
		"no boot clock":     {noBoot, 7 * time.Minute, false},
	} {
		t.Run(name, func(t *testing.T) {
			clock := practice.NewCountdown(8*time.Minute, 0)
			clock.Start(at(0))
			if left := clock.Left(c.now); left != c.left || clock.Slept(c.now) != c.slept {
				t.Errorf("%v left, slept %v", left, clock.Slept(c.now))
			}
			clock.Stop(c.now)
			if left := clock.Left(at(10_000)); left != c.left || clock.Slept(at(10_000)) != c.slept {
				t.Errorf("stopped: %v left, slept %v", left, clock.Slept(c.now))
			}
		})
	}
}

func TestACountdownNeverRunsBackwards(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		clock := practice.NewCountdown(8*time.Minute, 0)
		now, used := at(0), time.Duration(0)
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			now.Mono += time.Duration(rapid.IntRange(-50, 5000).Draw(t, "ms")) * time.Millisecond
			now.Boot += time.Duration(rapid.IntRange(-50, 9000).Draw(t, "boot ms")) * time.Millisecond
			now.Wall = now.Wall.Add(time.Duration(rapid.IntRange(-9e6, 9e6).Draw(t, "wall ms")) * time.Millisecond)
			before := clock.Used(now)
			switch rapid.IntRange(0, 2).Draw(t, "what") {
			case 0:
				clock.Start(now)
			case 1:
				clock.Stop(now)
			}
			if got := clock.Used(now); got != before {
				t.Fatalf("starting or stopping took %v", got-before)
			}
			if !clock.Running() {
				if got := clock.Used(now); got < used {
					t.Fatalf("%v used after %v", got, used)
				}
				used = clock.Used(now)
			}
		}
	})
}
