package practice

import (
	"slices"
	"time"
)

// Round is a series of questions answered against the clock. Spans are in whole milliseconds.
type Round struct {
	Record
	Questions []Question `json:"questions"`
	Attempts  []string   `json:"attempts"` // one ID a question; empty where it was skipped
	Seed      uint64     `json:"seed"`
	Thinking  int64      `json:"thinking_ms"`
	Writing   int64      `json:"writing_ms"`

	Setup RoundSetup `json:"setup,omitzero"`
	Turns []Turn     `json:"turns,omitempty"` // one a question that was reached
	Ended time.Time  `json:"ended,omitzero"`  // UTC
	Left  bool       `json:"left,omitempty"`  // it was ended before the last question
}

// At is when it ended, UTC; of one that does not say, when it was kept.
func (r Round) At() time.Time {
	if r.Ended.IsZero() {
		return r.Created
	}
	return r.Ended
}

// Empty tells whether nothing was answered in it.
func (r Round) Empty() bool {
	return !slices.ContainsFunc(r.Attempts, func(id string) bool { return id != "" })
}

// Turn is what came of one question of a round beside its attempt.
type Turn struct {
	Paused      int     `json:"paused,omitempty"`      // how often
	Interrupted int     `json:"interrupted,omitempty"` // how often the computer slept or the round was left and taken up again
	Probed      *Probed `json:"probed,omitempty"`
}

// Probe is what an interviewer may ask next.
type Probe struct {
	Text  string     `json:"text"`
	Lacks *Criterion `json:"lacks,omitempty"` // what it asks for; nil where nothing was missing
	Part  Section    `json:"part"`            // where that belongs
}

// Probed is a follow-up that was asked in a round, and what was said to it.
type Probed struct {
	Probe
	Answer string `json:"answer"`
	Used   int64  `json:"used_ms"`
	Before Level  `json:"before"` // of what it asks for, in the answer alone
	After  Level  `json:"after"`  // with what was said to the follow-up
}

// Brought tells whether it said what was missing.
func (p Probed) Brought() bool { return p.Lacks != nil && p.After > p.Before }
