package practice

// Phase is where a session stands by its clocks.
type Phase int

const (
	Thinking  Phase = iota // the question is there, nothing was typed yet
	Answering              // from the first key on
	Over                   // more than the writing time is used
)

// ClockEvent is what a tick of the clock brings with it.
type ClockEvent int

const (
	EventNone    ClockEvent = iota
	EventTimeUp             // the writing time is over; told once
	EventSlept              // the machine slept: the clock stands, and the time asleep is left out
	EventThought            // in a round the thinking time is over, and the writing time runs
)
