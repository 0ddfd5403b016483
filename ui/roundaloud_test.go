package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
)

func TestTheBestAnswerOfARoundIsToldAloud(t *testing.T) {
	aloud := func(r *practice.RoundSetup) { r.Aloud, r.FollowUps = true, false }
	answerAll := func(d *desk) {
		d.write(told[0])
		d.wait(time.Minute)
		d.key(fyne.KeyReturn, 0)
		d.write(told...)
		d.wait(time.Minute)
		d.key(fyne.KeyReturn, 0)
		d.key(fyne.KeyK, 0)
	}
	t.Run("told and kept", func(t *testing.T) {
		d := sit(t, &store{checker: steady{}})
		beginRoundAs(d, aloud)
		answerAll(d)
		if got := shows[*tellingCues](d).attempt; got.Answer != practice.Answer(told) {
			t.Errorf("tells %q", got.Answer)
		}
		tickFrom(d)
		d.key(fyne.KeyReturn, 0)
		shows[*roundReport](d)
		if len(d.store.notes) != 1 || d.store.notes[0].Attempt != d.store.tries[1].ID {
			t.Errorf("kept %+v", d.store.notes)
		}
	})
	t.Run("left", func(t *testing.T) {
		d := sit(t, &store{checker: steady{}})
		beginRoundAs(d, aloud)
		answerAll(d)
		d.press(fyne.KeyEscape)
		shows[*roundReport](d)
	})
	t.Run("the round was ended before", func(t *testing.T) {
		d := sit(t, &store{checker: steady{}})
		beginRoundAs(d, aloud)
		d.write(told...)
		d.endRound()
		shows[*roundReport](d)
	})
	t.Run("no score", func(t *testing.T) {
		d := sit(t, &store{checker: steady{}})
		beginRoundAs(d, aloud)
		for range 3 {
			d.write(told[0])
			d.wait(time.Minute)
			d.key(fyne.KeyReturn, 0)
		}
		shows[*roundReport](d)
	})
	t.Run("not chosen", func(t *testing.T) {
		d := sit(t, &store{checker: steady{}})
		beginRoundAs(d, func(r *practice.RoundSetup) { r.FollowUps = false })
		answerAll(d)
		shows[*roundReport](d)
	})
}

// A telling has the window to itself while the clock runs, and leaving it then is not leaving a round that waits.
func TestLeavingWhileARoundWaitsAndAnAnswerIsTold(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	beginRoundAs(d, func(r *practice.RoundSetup) { r.FollowUps = false })
	d.write(told...)
	d.key(fyne.KeyReturn, 0)
	d.later()
	d.tellAloud(d.store.tries[0], func() {})
	d.key(fyne.KeyReturn, 0)
	shows[*tellingClock](d)
	if d.sitting == nil || !d.isAlone() || d.inRound() {
		t.Errorf("a round waits: %t, alone: %t, in the round: %t", d.sitting != nil, d.isAlone(), d.inRound())
	}
	d.key(fyne.Key3, 0)
	shows[*tellingClock](d)
}
