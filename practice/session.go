package practice

import (
	"errors"
	"time"
)

// Checker judges an answer. What it returns belongs to the caller.
type Checker interface {
	Check(Question, Answer) Check
}

// Session is one question being answered.
type Session struct {
	checker Checker
	draft   Draft
	clock   Countdown
	unsaved bool
}

// NewSession begins an answer to a question; id will be its attempt's.
func NewSession(checker Checker, q Question, id string) *Session {
	return Resume(checker, Draft{Schema: DraftSchema, ID: id, Question: q, Given: WritingTime.Milliseconds()})
}

// Revise begins a new answer with the text of an earlier try.
func Revise(checker Checker, earlier Attempt, q Question, id string) *Session {
	s := NewSession(checker, q, id)
	s.draft.Answer, s.draft.RevisionOf = earlier.Answer, earlier.ID
	return s
}

// Resume goes on with a draft. Its clock stands until the next key.
func Resume(checker Checker, d Draft) *Session {
	clock := NewCountdown(time.Duration(d.Given)*time.Millisecond, time.Duration(d.Used)*time.Millisecond)
	clock.slept = d.Suspended
	return &Session{checker: checker, draft: d, clock: clock}
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
func (s *Session) Countdown() Countdown { return s.clock }

// Unsaved tells whether something was typed since the last draft was taken.
func (s *Session) Unsaved() bool { return s.unsaved }

// Type takes the new text of one part. The first key starts the clock.
func (s *Session) Type(part Section, text string, now Instant) {
	if s.draft.Answer[part] == text {
		return
	}
	s.draft.Answer[part] = text
	s.draft.Changed = now.Wall.UTC()
	if s.draft.Started.IsZero() {
		s.draft.Started = s.draft.Changed
	}
	s.clock.Start(now)
	s.unsaved = true
}

// Pause lets the clock stand until the next key.
func (s *Session) Pause(now Instant) { s.clock.Stop(now) }

// Draft gives what is to be kept now, and counts as saving it.
func (s *Session) Draft(now Instant) Draft {
	s.unsaved = false
	d := s.draft
	d.Used, d.Suspended = s.clock.Used(now).Milliseconds(), s.clock.Slept(now)
	return d
}

// NotSaved takes it back that the last draft was saved.
func (s *Session) NotSaved() { s.unsaved = true }

// ErrNothingWritten is returned by Finish for an empty answer.
var ErrNothingWritten = errors.New("nothing is written yet")

// Check judges the answer as it stands.
func (s *Session) Check() Check { return s.checker.Check(s.draft.Question, s.draft.Answer) }

// Finish stops the clock and makes the attempt. An answer that a gate holds back makes none: look at its check's Gate.
func (s *Session) Finish(now Instant) (Attempt, error) {
	if s.draft.Answer.Empty() {
		return Attempt{}, ErrNothingWritten
	}
	s.clock.Stop(now)
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
			Used:      s.clock.Used(now).Milliseconds(),
			Suspended: s.clock.Slept(now),
		},
	}
	if a.Times.Started.IsZero() {
		a.Times.Started = a.Times.Finished
	}
	return a, nil
}
