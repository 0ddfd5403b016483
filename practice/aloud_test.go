package practice_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"retake/practice"
)

var toTell = practice.Answer{
	"In May I ran the till of a garden centre.", "I was to close it every evening.",
	"I forgot the vouchers. I called the bank and corrected the sheet.", "Nothing was lost.",
}

func TestTellingAloudFromBeginToEnd(t *testing.T) {
	a := practice.NewAloud(toTell)
	for _, pick := range []struct {
		cue  string
		on   bool
		want bool
	}{
		{"sheet", true, true},
		{"vouchers", true, true},
		{"vouchers", true, false},
		{"spaceship", true, false},
		{"spaceship", false, false},
		{"bank", true, true},
		{"called", true, false}, // a fourth
		{"bank", false, true},
		{"called", true, true},
	} {
		if got := a.Pick(practice.Action, pick.cue, pick.on); got != pick.want {
			t.Errorf("%+v: %t", pick, got)
		}
	}
	if got := strings.Join(a.Cues(practice.Action), " "); got != "vouchers called sheet" {
		t.Errorf("picked %s", got)
	}
	a.Start(at(10))
	a.Pause(at(50))
	a.GoOn(at(80))
	if left := a.Left(at(170)); left != -10*time.Second || a.Tick(at(170)) {
		t.Errorf("left %v", left)
	}
	a.End(at(190))
	a.Tell(practice.Situation, true)
	a.Tell(practice.Action, true)
	a.Tell(practice.Situation, false)
	want := "{map[2:[vouchers called sheet]] 150000 [2]}"
	if got := fmt.Sprint(a.Telling()); got != want {
		t.Errorf("told %s, want %s", got, want)
	}
	a.Keep()
	if got := fmt.Sprint(a.Telling()); got != want || a.Step() != practice.AloudDone {
		t.Errorf("kept %s", got)
	}
	a.Again()
	if a.Step() != practice.AloudCues || len(a.Cues(practice.Action)) != 3 || a.Left(at(500)) != practice.AloudTime || a.Told(practice.Action) {
		t.Errorf("once more: %+v", a)
	}
}

func TestASleepPausesTheTelling(t *testing.T) {
	a := practice.NewAloud(toTell)
	a.Start(at(0))
	if a.Tick(at(20)) || !a.Tick(nap(30, 600)) || !a.Paused() || a.Left(nap(90, 600)) != 90*time.Second {
		t.Errorf("paused is %t, left %v", a.Paused(), a.Left(nap(90, 600)))
	}
}

// Every event at every step: where it leads, and whether the clock stands there.
func TestEveryEventAtEveryStep(t *testing.T) {
	steps := map[string]func(*practice.Aloud){
		"cues":    func(*practice.Aloud) {},
		"telling": func(a *practice.Aloud) { a.Start(at(0)) },
		"paused":  func(a *practice.Aloud) { a.Start(at(0)); a.Pause(at(5)) },
		"ticking": func(a *practice.Aloud) { a.Start(at(0)); a.End(at(5)) },
		"done":    func(a *practice.Aloud) { a.Start(at(0)); a.End(at(5)); a.Keep() },
	}
	events := map[string]func(*practice.Aloud){
		"pick":  func(a *practice.Aloud) { a.Pick(practice.Task, "evening", true) },
		"start": func(a *practice.Aloud) { a.Start(at(10)) },
		"pause": func(a *practice.Aloud) { a.Pause(at(10)) },
		"go on": func(a *practice.Aloud) { a.GoOn(at(10)) },
		"tick":  func(a *practice.Aloud) { a.Tick(at(10)) },
		"end":   func(a *practice.Aloud) { a.End(at(10)) },
		"tell":  func(a *practice.Aloud) { a.Tell(practice.Task, true) },
		"keep":  func(a *practice.Aloud) { a.Keep() },
		"again": func(a *practice.Aloud) { a.Again() },
	}
	// The step; the seconds left at 20; paused, picked, told.
	stays := map[string]string{"cues": "0 120", "telling": "1 100", "paused": "1 115 paused", "ticking": "2 115", "done": "3 115"}
	leads := map[string]map[string]string{
		"cues":    {"pick": "0 120 picked", "start": "1 110"},
		"telling": {"pause": "1 110 paused", "end": "2 110", "again": "0 120"},
		"paused":  {"go on": "1 105", "end": "2 115", "again": "0 120"},
		"ticking": {"tell": "2 115 told", "keep": "3 115", "again": "0 120"},
		"done":    {"again": "0 120"},
	}
	for step, come := range steps {
		for event, do := range events {
			t.Run(step+"/"+event, func(t *testing.T) {
				a := practice.NewAloud(toTell)
				come(a)
				do(a)
				got := fmt.Sprint(int(a.Step()), " ", int(a.Left(at(20)).Seconds()))
				for said, is := range map[string]bool{" paused": a.Paused(), " picked": len(a.Cues(practice.Task)) > 0, " told": a.Told(practice.Task)} {
					if is {
						got += said
					}
				}
				want, moves := leads[step][event]
				if !moves {
					want = stays[step]
				}
				if got != want {
					t.Errorf("leads to %s, want %s", got, want)
				}
			})
		}
	}
}

func TestNoTellingTakesNegativeTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := practice.NewAloud(toTell)
		now, used := at(0), time.Duration(0)
		events := map[string]func(){
			"start": func() { a.Start(now) }, "pause": func() { a.Pause(now) }, "go on": func() { a.GoOn(now) },
			"tick": func() { a.Tick(now) }, "end": func() { a.End(now) }, "keep": a.Keep,
			"again": func() { a.Again(); used = 0 },
			"tell":  func() { a.Tell(practice.Result, true) },
			"pick": func() {
				cue := rapid.SampledFrom(practice.Cues(toTell)[practice.Action]).Draw(t, "cue")
				a.Pick(practice.Action, cue, rapid.Bool().Draw(t, "on"))
			},
		}
		for range rapid.IntRange(1, 40).Draw(t, "events") {
			now.Mono += time.Duration(rapid.IntRange(0, 5000).Draw(t, "ms")) * time.Millisecond
			now.Boot += time.Duration(rapid.IntRange(-50, 9000).Draw(t, "boot ms")) * time.Millisecond
			stood := a.Step() != practice.AloudTelling || a.Paused()
			before := practice.AloudTime - a.Left(now)
			if before < used || stood && before != used {
				t.Fatalf("%v used, then %v; it stood: %t", used, before, stood)
			}
			used = before
			events[rapid.SampledFrom(slices.Sorted(maps.Keys(events))).Draw(t, "event")]()
			if left := a.Left(now); left > practice.AloudTime || left != practice.AloudTime-used {
				t.Fatalf("%v left, %v used", left, used)
			}
			if len(a.Cues(practice.Action)) > practice.MostCues {
				t.Fatalf("picked %q", a.Cues(practice.Action))
			}
			if told := a.Telling(); told.Used < 0 || a.Step() >= practice.AloudTicking && told.Time() != used.Truncate(time.Millisecond) {
				t.Fatalf("%+v after %v", told, used)
			}
		}
	})
}
