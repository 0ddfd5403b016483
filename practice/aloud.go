package practice

import (
	"slices"
	"time"
)

// AloudStep is where an [Aloud] stands.
type AloudStep int

const (
	AloudCues    AloudStep = iota // cue words are picked
	AloudTelling                  // it is told, against the clock
	AloudTicking                  // what was told is ticked
	AloudDone                     // it is kept
)

// Aloud is an answer being told aloud: cue words are picked, it is told while a clock runs, and the parts that were told
// are ticked. What an event does not belong to does nothing.
type Aloud struct {
	proposed map[Section][]string
	step     AloudStep
	cues     map[Section][]string // that are picked, in the order they are proposed
	clock    Countdown
	told     [sections]bool
}

// NewAloud begins with the cue words.
func NewAloud(a Answer) *Aloud {
	return &Aloud{proposed: Cues(a), cues: map[Section][]string{}, clock: NewCountdown(AloudTime, 0)}
}

// Step is where it stands.
func (a *Aloud) Step() AloudStep { return a.step }

// Proposed lists the cue words of a part that can be picked, as [Cues] gives them.
func (a *Aloud) Proposed(part Section) []string { return slices.Clone(a.proposed[part]) }

// Cues lists the cue words of a part that are picked, in the order of the text.
func (a *Aloud) Cues(part Section) []string { return slices.Clone(a.cues[part]) }

// Pick picks a cue word, or drops it. It tells whether it did: only what is proposed can be picked, and at most
// [MostCues] of a part.
func (a *Aloud) Pick(part Section, cue string, on bool) bool {
	picked := slices.Contains(a.cues[part], cue)
	if a.step != AloudCues || picked == on || on && len(a.cues[part]) == MostCues {
		return false
	}
	var cues []string
	for _, proposed := range a.proposed[part] {
		if proposed == cue && on || proposed != cue && slices.Contains(a.cues[part], proposed) {
			cues = append(cues, proposed)
		}
	}
	changed := len(cues) != len(a.cues[part])
	a.cues[part] = cues
	return changed
}

// Start lets the clock run.
func (a *Aloud) Start(now Instant) {
	if a.step == AloudCues {
		a.step = AloudTelling
		a.clock.Start(now)
	}
}

// Pause lets the clock stand until GoOn.
func (a *Aloud) Pause(now Instant) { a.clock.Stop(now) }

// GoOn ends a pause.
func (a *Aloud) GoOn(now Instant) {
	if a.step == AloudTelling {
		a.clock.Start(now)
	}
}

// Paused tells whether the clock stands while it is told.
func (a *Aloud) Paused() bool { return a.step == AloudTelling && !a.clock.Running() }

// Tick is to be called about once a second. It tells whether the machine slept since the last time, which pauses the
// clock.
func (a *Aloud) Tick(now Instant) (slept bool) {
	if slept = a.clock.Look(now); slept {
		a.clock.Stop(now)
	}
	return slept
}

// Left is what remains of [AloudTime]; negative is time over.
func (a *Aloud) Left(now Instant) time.Duration { return a.clock.Left(now) }

// End ends the telling: what was told can be ticked.
func (a *Aloud) End(now Instant) {
	if a.step == AloudTelling {
		a.clock.Stop(now)
		a.step = AloudTicking
	}
}

// Tell ticks a part as told, or not.
func (a *Aloud) Tell(part Section, on bool) {
	if a.step == AloudTicking {
		a.told[part] = on
	}
}

// Told tells whether a part is ticked.
func (a *Aloud) Told(part Section) bool { return a.told[part] }

// Telling is what there is to keep: as it stands at AloudTicking and later, empty before.
func (a *Aloud) Telling() Telling {
	if a.step < AloudTicking {
		return Telling{}
	}
	t := Telling{Used: a.clock.Used(Instant{}).Milliseconds(), Told: []Section{}}
	for _, part := range Sections {
		if a.told[part] {
			t.Told = append(t.Told, part)
		}
		if cues := a.cues[part]; len(cues) > 0 {
			if t.Cues == nil {
				t.Cues = map[Section][]string{}
			}
			t.Cues[part] = slices.Clone(cues)
		}
	}
	return t
}

// Keep says that the telling is kept.
func (a *Aloud) Keep() {
	if a.step == AloudTicking {
		a.step = AloudDone
	}
}

// Again goes back to the cue words, which stay picked, to tell it once more; what was not kept is forgotten.
func (a *Aloud) Again() {
	if a.step != AloudCues {
		*a = Aloud{proposed: a.proposed, cues: a.cues, clock: NewCountdown(AloudTime, 0)}
	}
}
