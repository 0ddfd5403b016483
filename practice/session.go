package practice

import (
	"errors"
	"time"
)

// Checker judges answers and says what would help. What it returns belongs to the caller.
type Checker interface {
	Check(Question, Answer) Check

	// Advise lists everything that would raise the check's score, the largest gain first.
	Advise(Check, Answer) []Advice

	// FollowUp is what an interviewer may well ask next; without a text where nothing was judged and the question brings none.
	FollowUp(Question, Check) Probe

	// Because completes "Held at 45 because ..." for [Cap.Because].
	Because(string) string

	// Reason explains a rule, by [Finding.Rule]. Not ok means that the rules have no such rule any more.
	Reason(rule string) (reason Reason, ok bool)

	// Grades lists what the levels of a criterion are worth.
	Grades(Criterion) Grades

	// Version is that of the rules, as in [Check.Rules].
	Version() string
}

// Session is one question being answered, with two clocks: the thinking time runs from Begin to the first key, the
// writing time from there on.
type Session struct {
	checker  Checker
	draft    Draft
	thinking Countdown
	writing  Countdown
	begun    bool
	strict   bool // the thinking time ends by itself
	timeUp   bool // it was told
	unsaved  bool
}

// NewSession begins an answer to a question; id will be its attempt's. Think and Write of the preferences are its
// times.
func NewSession(checker Checker, q Question, id string, p Preferences) *Session {
	return Resume(checker, Draft{Schema: DraftSchema, ID: id, Question: q, Given: p.Write.Milliseconds()}, p)
}

// Revise begins a new answer with the text of an earlier try.
func Revise(checker Checker, earlier Attempt, q Question, id string, p Preferences) *Session {
	s := NewSession(checker, q, id, p)
	s.draft.Answer, s.draft.RevisionOf = earlier.Answer, earlier.ID
	return s
}

// Resume goes on with a draft and the writing time it was given. Where it had a first key the clock stands until the
// next one.
func Resume(checker Checker, d Draft, p Preferences) *Session {
	s := &Session{
		checker: checker, draft: d, begun: !d.Started.IsZero(),
		thinking: NewCountdown(p.Think, 0),
		writing:  NewCountdown(time.Duration(d.Given)*time.Millisecond, time.Duration(d.Used)*time.Millisecond),
	}
	s.writing.slept = d.Suspended
	s.timeUp = s.writing.Left(Instant{}) < 0
	return s
}

// ResumeTurn goes on with a question of a round, as Resume does; but its thinking time ends by itself, and what was used
// of it is used.
func ResumeTurn(checker Checker, d Draft, think time.Duration) *Session {
	s := Resume(checker, d, Preferences{})
	s.strict, s.thinking = true, NewCountdown(think, time.Duration(d.Thought)*time.Millisecond)
	return s
}

// ID is that of the attempt to come.
func (s *Session) ID() string { return s.draft.ID }

// Question is the one being answered.
func (s *Session) Question() Question { return s.draft.Question }

// Answer is what has been written so far.
func (s *Session) Answer() Answer { return s.draft.Answer }

// RevisionOf is the try whose text it began with, if any.
func (s *Session) RevisionOf() string { return s.draft.RevisionOf }

// Countdown is the writing time.
func (s *Session) Countdown() Countdown { return s.writing }

// Unsaved tells whether something changed since the last draft was taken.
func (s *Session) Unsaved() bool { return s.unsaved }

// Begin starts the thinking time: the question is seen for the first time. It does nothing later on.
func (s *Session) Begin(now Instant) {
	if !s.begun {
		s.begun = true
		s.thinking.Start(now)
	}
}

// Type takes the new text of one part. The first key ends the thinking and starts the writing time; a key ends a pause.
func (s *Session) Type(part Section, text string, now Instant) {
	if s.draft.Answer[part] == text {
		return
	}
	s.draft.Answer[part] = text
	s.draft.Changed = now.Wall.UTC()
	if s.draft.Started.IsZero() {
		s.draft.Started = s.draft.Changed
	}
	s.begun = true
	s.thinking.Stop(now)
	s.writing.Look(now)
	s.writing.Start(now)
	s.unsaved = true
}

// Pause lets the clock of the phase stand until GoOn or the next key.
func (s *Session) Pause(now Instant) { s.clock().Stop(now) }

// GoOn ends a pause.
func (s *Session) GoOn(now Instant) {
	if s.begun {
		s.clock().Start(now)
	}
}

// Paused tells whether the clock stands, after Begin or the first key.
func (s *Session) Paused() bool { return s.begun && !s.clock().running }

// Restart begins the thinking time anew and forgets what was used of the writing time; the next key is the first one
// again. The text stays.
func (s *Session) Restart(now Instant) {
	if !s.draft.Started.IsZero() {
		s.draft.Started, s.draft.Changed = time.Time{}, now.Wall.UTC()
		s.unsaved = true
	}
	s.thinking = NewCountdown(s.thinking.Given, 0)
	s.writing = NewCountdown(s.writing.Given, 0)
	s.begun, s.timeUp = true, false
	s.thinking.Start(now)
}

// Tick is to be called about once a second. It says what has come about since the last tick: that the time is up, once
// an answer or restart, or that the machine slept since the last tick or key, which pauses the session.
func (s *Session) Tick(now Instant) ClockEvent {
	clock := s.clock()
	switch {
	case clock.Look(now):
		clock.Stop(now)
		return EventSlept
	case s.strict && s.Phase(now) == Thinking && s.thinking.Left(now) <= 0 && s.thinking.Running():
		s.answer(now)
		return EventThought
	case s.Phase(now) == Over && !s.timeUp:
		s.timeUp = true
		return EventTimeUp
	}
	return EventNone
}

// answer ends the thinking time that is over, and begins the writing time where that ended.
func (s *Session) answer(now Instant) {
	over := -s.thinking.Left(now)
	s.thinking.Stop(now)
	s.draft.Started = now.Wall.UTC()
	s.draft.Changed = s.draft.Started
	s.writing.used += over
	s.writing.Start(now)
	s.unsaved = true
}

// Phase is Thinking until the first key, however long that takes; in a round until its time is over.
func (s *Session) Phase(now Instant) Phase {
	switch {
	case s.draft.Started.IsZero():
		return Thinking
	case s.writing.Left(now) < 0:
		return Over
	}
	return Answering
}

// Given is the time that the phase has: the thinking time, else the writing time.
func (s *Session) Given(Instant) time.Duration { return s.clock().Given }

// Left is what remains of it. No thinking time ever falls below zero; negative writing time is time over.
func (s *Session) Left(now Instant) time.Duration {
	left := s.clock().Left(now)
	if s.Phase(now) == Thinking {
		return max(0, left)
	}
	return left
}

// clock is the one that the phase goes by.
func (s *Session) clock() *Countdown {
	if s.draft.Started.IsZero() {
		return &s.thinking
	}
	return &s.writing
}

// Draft gives what is to be kept now, and counts as saving it.
func (s *Session) Draft(now Instant) Draft {
	s.unsaved = false
	d := s.draft
	d.Used, d.Suspended = s.writing.Used(now).Milliseconds(), s.writing.Slept(now)
	if s.strict {
		d.Thought = s.thinking.Used(now).Milliseconds()
	}
	return d
}

// NotSaved takes it back that the last draft was saved.
func (s *Session) NotSaved() { s.unsaved = true }

// ErrNothingWritten is returned by Finish for an empty answer.
var ErrNothingWritten = errors.New("nothing is written yet")

// Check judges the answer as it stands.
func (s *Session) Check() Check { return s.checker.Check(s.draft.Question, s.draft.Answer) }

// Finish stops the clocks and makes the attempt. An answer that a gate holds back makes none: look at its check's Gate.
func (s *Session) Finish(now Instant) (Attempt, error) {
	if s.draft.Answer.Empty() {
		return Attempt{}, ErrNothingWritten
	}
	s.thinking.Stop(now)
	s.writing.Stop(now)
	a := Attempt{
		Record:     NewRecord(s.draft.ID, now),
		Question:   s.draft.Question.Asked(),
		Answer:     s.draft.Answer,
		Check:      s.Check(),
		RevisionOf: s.draft.RevisionOf,
		Times: Times{
			Started:   s.draft.Started,
			Finished:  now.Wall.UTC(),
			LocalDate: now.Wall.Format(time.DateOnly),
			Zone:      now.Wall.Format("-07:00"),
			Given:     s.draft.Given,
			Used:      s.writing.Used(now).Milliseconds(),
			Suspended: s.writing.Slept(now),
		},
	}
	if a.Times.Started.IsZero() {
		a.Times.Started = a.Times.Finished
	}
	return a, nil
}
