package practice

import (
	"slices"
	"time"
)

// Stage is where a [Sitting] stands.
type Stage int

const (
	StageQuestion Stage = iota // a question is thought about or answered, by the session's phase
	StageFollowUp              // a follow-up is answered, on its own clock
	StageFeedback              // the feedback of the answer just given is read; no clock runs
	StageEnded
)

// Sitting is a round being sat. It does as it is told and by the clocks alone: whatever it was told until it was kept as
// a [RoundDraft], it goes on from there, with the time that was left.
type Sitting struct {
	checker Checker
	state   RoundDraft
	session *Session  // of the question at hand; nil at StageEnded
	probe   Countdown // of the follow-up
	timeUp  bool      // it was told of the follow-up
	unsaved bool
}

// RoundDraft is a round that goes on. It is no record: when it ends, its Round is kept. Of its questions those that were
// reached have a turn each, the last of them the one at hand.
type RoundDraft struct {
	Schema int      `json:"schema"`
	Round  Round    `json:"round"`
	IDs    []string `json:"ids"` // of the attempts, one a question
	Stage  Stage    `json:"stage"`
	Draft  *Draft   `json:"draft,omitempty"` // of the question at hand
	Last   *Attempt `json:"last,omitempty"`  // at StageFollowUp and StageFeedback the one just made
	Probed Probed   `json:"probed,omitzero"`

	Made []Attempt `json:"made,omitempty"` // not known to be in the history yet
}

// Whole tells whether it can be gone on with: nothing that its stage needs is missing.
func (d RoundDraft) Whole() bool {
	reached := len(d.Round.Turns)
	switch {
	case d.Round.ID == "" || reached > len(d.Round.Questions) || len(d.IDs) < len(d.Round.Questions):
		return false
	case d.Stage == StageQuestion:
		return reached > 0 && d.Draft != nil && len(d.Round.Attempts) == reached-1
	case d.Stage == StageFollowUp, d.Stage == StageFeedback:
		return reached > 0 && d.Draft != nil && d.Last != nil && len(d.Round.Attempts) == reached
	}
	return d.Stage == StageEnded
}

// Sit begins a round of these questions; id will be the round's, ids those of the attempts. No clock runs before Begin.
func Sit(checker Checker, setup RoundSetup, questions []Question, id string, ids []string, now Instant) *Sitting {
	s := &Sitting{checker: checker, state: RoundDraft{
		Schema: DraftSchema, IDs: ids,
		Round: Round{
			Record: NewRecord(id, now), Setup: setup, Seed: setup.Seed,
			Thinking: setup.Think, Writing: setup.Write, Questions: slices.Clone(questions), Attempts: []string{},
		},
	}}
	s.next(now)
	return s
}

// Interrupted notes that the round was left at the question at hand, and is gone on with now.
func (s *Sitting) Interrupted() {
	if s.state.Stage == StageQuestion || s.state.Stage == StageFollowUp {
		s.turn().Interrupted++
		s.unsaved = true
	}
}

// ResumeSitting goes on with a round that was kept. All clocks stand until GoOn or a key.
func ResumeSitting(checker Checker, d RoundDraft) *Sitting {
	s := &Sitting{checker: checker, state: d}
	s.state.Round.Turns = slices.Clone(d.Round.Turns)
	s.state.Round.Attempts, s.state.Made = slices.Clone(d.Round.Attempts), slices.Clone(d.Made)
	if d.Stage != StageEnded {
		s.session = ResumeTurn(checker, *d.Draft, s.think())
		s.session.begun = true
	}
	s.probe = NewCountdown(FollowUpTime, time.Duration(d.Probed.Used)*time.Millisecond)
	s.timeUp = s.probe.Left(Instant{}) < 0
	return s
}

func (s *Sitting) think() time.Duration {
	return time.Duration(s.state.Round.Thinking) * time.Millisecond
}

// turn is that of the question at hand.
func (s *Sitting) turn() *Turn { return &s.state.Round.Turns[len(s.state.Round.Turns)-1] }

// next goes to the question after those that were reached, or ends the round.
func (s *Sitting) next(now Instant) {
	r := &s.state.Round
	n := len(r.Turns)
	if n == len(r.Questions) {
		s.end(now)
		return
	}
	r.Turns = append(r.Turns, Turn{})
	s.state.Stage, s.state.Last, s.state.Probed = StageQuestion, nil, Probed{}
	d := Draft{Schema: DraftSchema, ID: s.state.IDs[n], Question: r.Questions[n], Given: r.Writing}
	s.session = ResumeTurn(s.checker, d, s.think())
	s.unsaved = true
}

func (s *Sitting) end(now Instant) {
	s.state.Stage, s.session, s.state.Last = StageEnded, nil, nil
	s.state.Round.Ended = now.Wall.UTC()
	s.state.Round.Touch(now.Wall)
	s.unsaved = true
}

// Stage is where it stands.
func (s *Sitting) Stage() Stage { return s.state.Stage }

// Round is what there is of it so far; it is to be kept when it has ended.
func (s *Sitting) Round() Round { return s.state.Round }

// Place is the number of the question at hand, from 0; of a round that has ended, of the last one reached.
func (s *Sitting) Place() int { return max(0, len(s.state.Round.Turns)-1) }

// Session is that of the question at hand, until the round has ended.
func (s *Sitting) Session() *Session { return s.session }

// Last is the attempt just made, at StageFollowUp and StageFeedback; nil elsewhere.
func (s *Sitting) Last() *Attempt { return s.state.Last }

// Probed is the follow-up at hand and what was said to it so far.
func (s *Sitting) Probed() Probed { return s.state.Probed }

// Begin starts the clock of the question at hand: it is seen now.
func (s *Sitting) Begin(now Instant) {
	if s.state.Stage != StageQuestion || s.session.begun {
		return
	}
	s.session.Begin(now)
	if s.think() <= 0 {
		s.session.answer(now)
	}
}

// Type takes the new text of one part of the answer. A key ends a pause.
func (s *Sitting) Type(part Section, text string, now Instant) {
	if s.state.Stage == StageQuestion {
		s.session.Type(part, text, now)
	}
}

// Reply takes the new text said to a follow-up. A key ends a pause.
func (s *Sitting) Reply(text string, now Instant) {
	if s.state.Stage == StageFollowUp && s.state.Probed.Answer != text {
		s.state.Probed.Answer = text
		s.probe.Start(now)
		s.unsaved = true
	}
}

// clock is the one that runs at this stage, nil where none does.
func (s *Sitting) clock() *Countdown {
	switch s.state.Stage {
	case StageQuestion:
		return s.session.clock()
	case StageFollowUp:
		return &s.probe
	}
	return nil
}

// Pause lets the clock stand until GoOn or the next key. The turn notes it.
func (s *Sitting) Pause(now Instant) {
	if c := s.clock(); c != nil && c.Running() {
		s.Halt(now)
		s.turn().Paused++
	}
}

// Halt lets the clock stand until GoOn, when the round is left.
func (s *Sitting) Halt(now Instant) {
	if c := s.clock(); c != nil && c.Running() {
		c.Stop(now)
		s.unsaved = true
	}
}

// GoOn ends a pause.
func (s *Sitting) GoOn(now Instant) {
	if c := s.clock(); c != nil && (s.state.Stage == StageFollowUp || s.session.begun) {
		c.Start(now)
	}
}

// Paused tells whether a clock stands that has run.
func (s *Sitting) Paused() bool {
	c := s.clock()
	return c != nil && !c.Running() && (s.state.Stage == StageFollowUp || s.session.begun)
}

// Given is the time that the stage's phase has.
func (s *Sitting) Given() time.Duration {
	if c := s.clock(); c != nil {
		return c.Given
	}
	return 0
}

// Left is what remains of it; negative is time over, which no thinking time is.
func (s *Sitting) Left(now Instant) time.Duration {
	switch s.state.Stage {
	case StageQuestion:
		return s.session.Left(now)
	case StageFollowUp:
		return s.probe.Left(now)
	}
	return 0
}

// Tick is to be called about once a second. It says what has come about since. Where answers end when their time is up,
// that finishes this one: the attempt it makes is to be kept.
func (s *Sitting) Tick(now Instant) (event ClockEvent, made *Attempt) {
	switch s.state.Stage {
	case StageQuestion:
		event = s.session.Tick(now)
	case StageFollowUp:
		switch {
		case s.probe.Look(now):
			s.probe.Stop(now)
			event = EventSlept
		case s.probe.Left(now) < 0 && !s.timeUp:
			s.timeUp, event = true, EventTimeUp
		}
	}
	if event == EventSlept {
		s.Interrupted()
	}
	if event == EventTimeUp && s.state.Round.Setup.Stop {
		made = s.Finish(now)
	}
	return event, made
}

// Finish ends what is at hand and goes on: from an answer to its follow-up, its feedback or the next question. The
// attempt that an answer makes is to be kept; one of which nothing was written makes none.
func (s *Sitting) Finish(now Instant) *Attempt { return s.finish(now, true) }

// Skip goes on to the next question without a follow-up. What was written of the answer is kept as after Finish.
func (s *Sitting) Skip(now Instant) *Attempt { return s.finish(now, false) }

func (s *Sitting) finish(now Instant, ask bool) *Attempt {
	switch s.state.Stage {
	case StageQuestion:
		a := s.answered(now)
		if a == nil {
			s.next(now)
			return nil
		}
		s.state.Last = a
		if ask {
			s.followUp(now)
		} else {
			s.afterwards(now)
		}
		return a
	case StageFollowUp:
		s.replied(now)
		s.afterwards(now)
	case StageFeedback:
		s.next(now)
	}
	return nil
}

// answered makes the attempt of the question at hand, nil where nothing was written.
func (s *Sitting) answered(now Instant) *Attempt {
	r := &s.state.Round
	a, err := s.session.Finish(now)
	if err != nil {
		r.Attempts = append(r.Attempts, "")
		return nil
	}
	a.Round = r.ID
	r.Attempts = append(r.Attempts, a.ID)
	s.state.Made = append(s.state.Made, a)
	return &a
}

// Made lists the attempts that are not known to be kept, oldest first. Until then the draft has them.
func (s *Sitting) Made() []Attempt { return slices.Clone(s.state.Made) }

// Kept says that an attempt is in the history.
func (s *Sitting) Kept(id string) {
	s.state.Made = slices.DeleteFunc(slices.Clone(s.state.Made), func(a Attempt) bool { return a.ID == id })
}

// followUp asks what the answer lacks, or goes on where nothing is to be asked.
func (s *Sitting) followUp(now Instant) {
	var probe Probe
	if s.state.Round.Setup.FollowUps {
		probe = s.checker.FollowUp(s.session.Question(), s.state.Last.Check)
	}
	if probe.Text == "" {
		s.afterwards(now)
		return
	}
	s.state.Stage, s.state.Probed = StageFollowUp, Probed{Probe: probe}
	s.probe, s.timeUp = NewCountdown(FollowUpTime, 0), false
	s.probe.Start(now)
	s.unsaved = true
}

// replied notes what was said to the follow-up, and whether it brought what was missing: the answer is checked again
// with it.
func (s *Sitting) replied(now Instant) {
	s.probe.Stop(now)
	p := s.state.Probed
	p.Used = s.probe.Used(now).Milliseconds()
	if p.Lacks != nil {
		whole := s.state.Last.Answer
		whole[p.Part] += "\n" + p.Answer
		p.Before = s.state.Last.Check.Criteria[*p.Lacks].Level
		p.After = max(p.Before, s.checker.Check(s.session.Question(), whole).Criteria[*p.Lacks].Level)
	}
	s.state.Probed, s.turn().Probed = p, &p
}

// afterwards follows an answer and its follow-up.
func (s *Sitting) afterwards(now Instant) {
	if s.state.Round.Setup.AfterEach {
		s.state.Stage, s.unsaved = StageFeedback, true
		return
	}
	s.next(now)
}

// End ends the round with what there is. What was written of the answer at hand is kept as after Finish.
func (s *Sitting) End(now Instant) (made *Attempt) {
	switch s.state.Stage {
	case StageQuestion:
		made = s.answered(now)
	case StageFollowUp:
		s.replied(now)
	case StageEnded:
		return nil
	}
	s.state.Round.Left = made == nil && s.state.Stage == StageQuestion || len(s.state.Round.Turns) < len(s.state.Round.Questions)
	s.end(now)
	return made
}

// Unsaved tells whether something changed since the last draft was taken.
func (s *Sitting) Unsaved() bool {
	return s.unsaved || s.session != nil && s.session.Unsaved()
}

// Draft gives what is to be kept now, and counts as saving it.
func (s *Sitting) Draft(now Instant) RoundDraft {
	s.unsaved = false
	d := s.state
	d.Round.Turns, d.Round.Attempts, d.Made = slices.Clone(d.Round.Turns), slices.Clone(d.Round.Attempts), s.Made()
	d.Draft = nil
	if s.session != nil {
		draft := s.session.Draft(now)
		d.Draft = &draft
	}
	if d.Stage == StageFollowUp {
		d.Probed.Used = s.probe.Used(now).Milliseconds()
	}
	return d
}

// NotSaved takes it back that the last draft was saved.
func (s *Sitting) NotSaved() { s.unsaved = true }
