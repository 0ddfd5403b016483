package practice_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"retake/practice"
)

// probing is a checker that asks for a lesson until the Result says "learned".
type probing struct{ counting }

func (probing) Check(q practice.Question, a practice.Answer) practice.Check {
	c := counting{}.Check(q, a)
	if strings.Contains(a[practice.Result], "learned") {
		c.Criteria[practice.Lesson].Level = practice.Good
	}
	return c
}

func (probing) FollowUp(_ practice.Question, c practice.Check) practice.Probe {
	if c.Criteria[practice.Lesson].Level == practice.Good {
		return practice.Probe{}
	}
	lesson := practice.Lesson
	return practice.Probe{Text: "What did you learn?", Lacks: &lesson, Part: practice.Result}
}

// sitting begins a round of three: a minute to think, five to write.
func sitting(setup practice.RoundSetup) *practice.Sitting {
	setup.Count, setup.Think, setup.Write = 3, 60_000, 300_000
	var questions []practice.Question
	for i := range 3 {
		q := asked
		q.ID = fmt.Sprint("q", i+1)
		questions = append(questions, q)
	}
	return practice.Sit(probing{}, setup, questions, "round", []string{"a1", "a2", "a3"}, at(0))
}

func TestARoundFromBeginToEnd(t *testing.T) {
	s := sitting(practice.RoundSetup{FollowUps: true})
	s.Begin(at(0))
	s.Type(practice.Situation, "I erred", at(20))
	first := s.Finish(at(80))
	if first == nil || first.ID != "a1" || first.Round != "round" || first.Question.ID != "q1" || first.Times.Used != 60_000 {
		t.Fatalf("made %+v", first)
	}
	if s.Stage() != practice.StageFollowUp || s.Probed().Text != "What did you learn?" || s.Left(at(80)) != practice.FollowUpTime {
		t.Fatalf("then %v, %+v", s.Stage(), s.Probed())
	}
	s.Reply("I learned to look", at(90))
	if made := s.Finish(at(100)); made != nil || s.Stage() != practice.StageQuestion || s.Place() != 1 {
		t.Fatalf("after the follow-up %v at %d, %v", s.Stage(), s.Place(), made)
	}
	s.Begin(at(100))
	if made := s.Skip(at(110)); made != nil || s.Place() != 2 {
		t.Fatalf("skipped to %d, %v", s.Place(), made)
	}
	s.Begin(at(110))
	s.Type(practice.Result, "I learned it", at(115))
	if made := s.Finish(at(130)); made == nil || s.Stage() != practice.StageEnded || s.Session() != nil {
		t.Fatalf("ended at %v with %v", s.Stage(), made)
	}
	r := s.Round()
	if !slices.Equal(r.Attempts, []string{"a1", "", "a3"}) || r.Left || !r.Ended.Equal(at(130).Wall) {
		t.Errorf("%+v", r)
	}
	if p := r.Turns[0].Probed; p == nil || !p.Brought() || p.Used != 20_000 || p.Answer != "I learned to look" {
		t.Errorf("the follow-up: %+v", p)
	}
	if r.Turns[1].Probed != nil || r.Turns[2].Probed != nil {
		t.Error("nothing was to be asked of the others")
	}
}

func TestTheThinkingTimeEndsByItself(t *testing.T) {
	s := sitting(practice.RoundSetup{})
	s.Begin(at(0))
	if event, _ := s.Tick(at(59)); event != practice.EventNone || s.Session().Phase(at(59)) != practice.Thinking {
		t.Errorf("after 59 s %v", event)
	}
	if event, _ := s.Tick(at(63)); event != practice.EventThought || s.Left(at(63)) != 297*time.Second {
		t.Errorf("after 63 s %v, left %v", event, s.Left(at(63)))
	}
}

func TestWhatInterruptsARound(t *testing.T) {
	s := sitting(practice.RoundSetup{})
	s.Begin(at(0))
	s.Type(practice.Task, "I erred", at(1))
	slept := at(3)
	slept.Wall, slept.Boot = slept.Wall.Add(time.Hour), slept.Boot+time.Hour
	if event, _ := s.Tick(slept); event != practice.EventSlept || s.Round().Turns[0].Interrupted != 1 {
		t.Errorf("%v, then %+v", event, s.Round().Turns[0])
	}
	s = practice.ResumeSitting(probing{}, s.Draft(slept))
	s.Interrupted()
	if n := s.Round().Turns[0].Interrupted; n != 2 {
		t.Errorf("left and taken up: %d", n)
	}
	s.End(slept)
	s.Interrupted()
	if n := s.Round().Turns[0].Interrupted; n != 2 {
		t.Errorf("after the end: %d", n)
	}
}

func TestWhenTheTimeIsUp(t *testing.T) {
	for name, c := range map[string]struct {
		stop bool
		text string
		made bool
		at   int
	}{
		"it goes on":               {false, "I erred", false, 0},
		"it stops, the text kept":  {true, "I erred", true, 1},
		"it stops without a word ": {true, "", false, 1},
	} {
		t.Run(name, func(t *testing.T) {
			s := sitting(practice.RoundSetup{Stop: c.stop})
			s.Begin(at(0))
			s.Type(practice.Action, "x", at(0))
			s.Type(practice.Action, c.text, at(1))
			event, made := s.Tick(at(302))
			if event != practice.EventTimeUp || (made != nil) != c.made || s.Place() != c.at {
				t.Errorf("%v, %v at question %d", event, made, s.Place())
			}
		})
	}
}

// Every event at every stage: where it leads, and whether an attempt comes of it.
func TestEveryEventAtEveryStage(t *testing.T) {
	stages := map[string]func() *practice.Sitting{
		"not begun": func() *practice.Sitting { return sitting(practice.RoundSetup{FollowUps: true}) },
		"thinking": func() *practice.Sitting {
			s := sitting(practice.RoundSetup{FollowUps: true})
			s.Begin(at(0))
			return s
		},
		"answering": func() *practice.Sitting {
			s := sitting(practice.RoundSetup{FollowUps: true})
			s.Type(practice.Task, "I erred", at(1))
			return s
		},
		"paused": func() *practice.Sitting {
			s := sitting(practice.RoundSetup{FollowUps: true})
			s.Type(practice.Task, "I erred", at(1))
			s.Pause(at(2))
			return s
		},
		"follow-up": func() *practice.Sitting {
			s := sitting(practice.RoundSetup{FollowUps: true})
			s.Type(practice.Task, "I erred", at(1))
			s.Finish(at(3))
			return s
		},
		"feedback": func() *practice.Sitting {
			s := sitting(practice.RoundSetup{AfterEach: true})
			s.Type(practice.Task, "I erred", at(1))
			s.Finish(at(3))
			return s
		},
		"ended": func() *practice.Sitting {
			s := sitting(practice.RoundSetup{})
			s.End(at(3))
			return s
		},
	}
	events := map[string]func(s *practice.Sitting) *practice.Attempt{
		"begin": func(s *practice.Sitting) *practice.Attempt { s.Begin(at(10)); return nil },
		"type": func(s *practice.Sitting) *practice.Attempt {
			s.Type(practice.Task, "I erred badly", at(10))
			return nil
		},
		"reply":  func(s *practice.Sitting) *practice.Attempt { s.Reply("I learned", at(10)); return nil },
		"pause":  func(s *practice.Sitting) *practice.Attempt { s.Pause(at(10)); return nil },
		"go on":  func(s *practice.Sitting) *practice.Attempt { s.GoOn(at(10)); return nil },
		"tick":   func(s *practice.Sitting) *practice.Attempt { _, made := s.Tick(at(10)); return made },
		"finish": func(s *practice.Sitting) *practice.Attempt { return s.Finish(at(10)) },
		"skip":   func(s *practice.Sitting) *practice.Attempt { return s.Skip(at(10)) },
		"end":    func(s *practice.Sitting) *practice.Attempt { return s.End(at(10)) },
	}
	const (
		question, followUp, feedback, ended = practice.StageQuestion, practice.StageFollowUp, practice.StageFeedback, practice.StageEnded
	)
	type leads struct {
		stage  practice.Stage
		place  int
		paused bool
		made   bool
	}
	want := map[string]map[string]leads{
		"not begun": {"begin": {question, 0, false, false}, "type": {question, 0, false, false}, "finish": {question, 1, false, false}, "skip": {question, 1, false, false}, "end": {ended, 0, false, false}},
		"thinking":  {"pause": {question, 0, true, false}, "finish": {question, 1, false, false}, "skip": {question, 1, false, false}, "end": {ended, 0, false, false}},
		"answering": {"pause": {question, 0, true, false}, "finish": {followUp, 0, false, true}, "skip": {question, 1, false, true}, "end": {ended, 0, false, true}},
		"paused":    {"begin": {question, 0, true, false}, "reply": {question, 0, true, false}, "pause": {question, 0, true, false}, "tick": {question, 0, true, false}, "finish": {followUp, 0, false, true}, "skip": {question, 1, false, true}, "end": {ended, 0, false, true}},
		"follow-up": {"begin": {followUp, 0, false, false}, "type": {followUp, 0, false, false}, "reply": {followUp, 0, false, false}, "pause": {followUp, 0, true, false}, "go on": {followUp, 0, false, false}, "tick": {followUp, 0, false, false}, "finish": {question, 1, false, false}, "skip": {question, 1, false, false}, "end": {ended, 0, false, false}},
		"feedback":  {"begin": {feedback, 0, false, false}, "type": {feedback, 0, false, false}, "reply": {feedback, 0, false, false}, "pause": {feedback, 0, false, false}, "go on": {feedback, 0, false, false}, "tick": {feedback, 0, false, false}, "finish": {question, 1, false, false}, "skip": {question, 1, false, false}, "end": {ended, 0, false, false}},
		"ended":     {"begin": {ended, 0, false, false}, "type": {ended, 0, false, false}, "reply": {ended, 0, false, false}, "pause": {ended, 0, false, false}, "go on": {ended, 0, false, false}, "tick": {ended, 0, false, false}, "finish": {ended, 0, false, false}, "skip": {ended, 0, false, false}, "end": {ended, 0, false, false}},
	}
	for stage, begin := range stages {
		for event, do := range events {
			t.Run(stage+"/"+event, func(t *testing.T) {
				s := begin()
				made := do(s)
				got := leads{s.Stage(), s.Place(), s.Paused(), made != nil}
				expected, written := want[stage][event]
				if !written { // nothing changes
					expected = leads{question, 0, false, false}
				}
				if got != expected {
					t.Errorf("leads to %+v, not %+v", got, expected)
				}
			})
		}
	}
}

// Whatever happens in a round: no time is negative, nothing that was answered is dropped, and a round taken up again from
// what was kept at any moment is the same.
func TestAnyRound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sitting(practice.RoundSetup{
			FollowUps: rapid.Bool().Draw(t, "follow-ups"), AfterEach: rapid.Bool().Draw(t, "after each"), Stop: rapid.Bool().Draw(t, "stop"),
		})
		now := at(0)
		made := map[string]practice.Answer{}
		kept := map[string]bool{}
		typed := map[int]practice.Answer{}
		keep := func(a *practice.Attempt) {
			if a != nil {
				made[a.ID] = a.Answer
				if a.Times.Used < 0 || a.Times.Used > now.Mono.Milliseconds() {
					t.Fatalf("used %d ms", a.Times.Used)
				}
			}
		}
		for i := range rapid.IntRange(0, 40).Draw(t, "events") {
			now.Mono += time.Duration(rapid.IntRange(0, 200).Draw(t, "seconds")) * time.Second
			now.Wall = at(0).Wall.Add(now.Mono)
			now.Boot = at(0).Boot + now.Mono
			switch rapid.IntRange(0, 10).Draw(t, "event") {
			case 0:
				s.Begin(now)
			case 1, 2:
				part := rapid.SampledFrom(practice.Sections[:]).Draw(t, "part")
				if s.Stage() == practice.StageQuestion {
					a := s.Session().Answer()
					a[part] = fmt.Sprint("text ", i)
					typed[s.Place()] = a
				}
				s.Type(part, fmt.Sprint("text ", i), now)
			case 3:
				s.Reply(fmt.Sprint("reply ", i), now)
			case 4:
				s.Pause(now)
			case 5:
				s.GoOn(now)
			case 6:
				keep(s.Finish(now))
			case 7:
				_, a := s.Tick(now)
				keep(a)
			case 8:
				keep(s.Skip(now))
			case 9:
				if rapid.IntRange(0, 9).Draw(t, "leaves") == 0 {
					keep(s.End(now))
				}
			case 10:
				for _, a := range s.Made()[:min(1, len(s.Made()))] {
					s.Kept(a.ID)
					kept[a.ID] = true
				}
			}
			if n := len(s.Made()); n+len(kept) != len(made) {
				t.Fatalf("%d attempts were made, %d are kept and %d are not", len(made), len(kept), n)
			}
			for place, answer := range typed {
				id := []string{"a1", "a2", "a3"}[place]
				if whole, there := made[id]; there && whole != answer || !there && (place != s.Place() || s.Session() == nil || s.Session().Answer() != answer) {
					t.Fatalf("question %d: typed %v, made %v", place+1, answer, whole)
				}
			}
			if given := s.Given(); given < 0 {
				t.Fatalf("given %v", given)
			}
			text, err := json.Marshal(s.Draft(now))
			if err != nil {
				t.Fatal(err)
			}
			var read practice.RoundDraft
			if err := json.Unmarshal(text, &read); err != nil {
				t.Fatal(err)
			}
			again := practice.ResumeSitting(probing{}, read)
			if c := again.Draft(now); again.Stage() != s.Stage() || again.Place() != s.Place() || marshal(t, c) != string(text) {
				t.Fatalf("kept\n%s\ntaken up\n%s", text, marshal(t, c))
			}
			if left := again.Left(now); s.Stage() != practice.StageEnded && !near(left, s.Left(now)) {
				t.Fatalf("left %v, taken up %v", s.Left(now), left)
			}
			if rapid.IntRange(0, 3).Draw(t, "killed") == 0 {
				s = again
				s.GoOn(now)
			}
		}
	})
}

func near(a, b time.Duration) bool { return (a - b).Abs() < time.Millisecond }

func marshal(t *rapid.T, of any) string {
	text, err := json.Marshal(of)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
