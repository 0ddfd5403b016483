package ui

import (
	"time"

	"retake/practice"
	"retake/ui/widgets"
)

// ringFace is what a ring shows of a clock: what is left of the time given, or by how much it is over.
func ringFace(left, given time.Duration, over, paused bool) widgets.RingFace {
	f := widgets.RingFace{
		Share: float32(practice.ShareLeft(left, given)), Time: clock(left), Below: "left of " + clock(given), Still: paused,
	}
	if over {
		f.Time, f.Below, f.Over = clock(-left), "over", true
	}
	if paused {
		f.Below = "paused"
	}
	return f
}

// showPause has a button pause a clock, or let it go on.
func showPause(b *widgets.Button, paused bool) {
	if paused {
		b.SetFace("play", "Go on")
	} else {
		b.SetFace("pause", "Pause")
	}
}
