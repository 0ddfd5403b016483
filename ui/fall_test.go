package ui

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/practice"
)

// A person sees at the next start that the program fell, whatever screen they were on and whatever else is to be told.
func TestTheNextStartTellsOfAFall(t *testing.T) {
	const report = "/home/me/retake/reports/crash-20261122T143800Z.txt"
	const text = " What happened is in " + report + ", without any of your words."
	for _, c := range []struct {
		name  string
		store store
		want  string
	}{
		{"before the first answer", store{}, "Retake ended by itself last time. Your answers are here." + text},
		{
			"with a draft",
			store{drafts: map[string]practice.Draft{"x": {ID: "x", Question: practice.Question{ID: "x"}}}},
			"Retake ended by itself last time. Your answers are here." + text,
		},
		{
			"in the history",
			store{tries: []practice.Attempt{{}}, machine: `{"screen":"history","width":1024,"height":640}`},
			"Retake ended by itself last time. Your answers are here." + text,
		},
		{"with a problem", store{machine: "{"}, "Something could not be read. unexpected end of JSON input. Nothing was changed. Retake ended by itself last time." + text},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.store.crashed = report
			d := sit(t, &c.store)
			if got := d.says(); got != c.want {
				t.Errorf("it says %q", got)
			}
			told := shows[*writing](d).banner.told
			if len(told.offers) != 1 || told.offers[0].label != "Open folder" {
				t.Errorf("it offers %v", told.offers)
			}
		})
	}
}

func TestAFallLosesNothingThatWasTyped(t *testing.T) {
	d := sit(t, &store{})
	d.key(fyne.KeyReturn, 0)
	test.Type(d.box(), "On a Thursday")
	if len(d.store.drafts) != 0 {
		t.Fatal("it is kept already")
	}
	d.tasks = fallingDrain{d.tasks}
	d.rescue()
	if got := d.store.drafts["own-mistake-any"].Answer; got != (practice.Answer{"On a Thursday"}) {
		t.Errorf("the draft is %q", got)
	}
	test.Type(d.box(), " in May")
	d.parts.Drafts = nil
	d.rescue() // and never falls itself
}

// fallingDrain is a Tasks whose work fell too.
type fallingDrain struct{ Tasks }

func (fallingDrain) Drain(time.Duration) bool { panic("and the tasks") }

func TestWhatFallsBesideTheWindowIsRaised(t *testing.T) {
	test.NewTempApp(t)
	b := newTasks()
	b.Do(func() error { panic(errors.New("beside")) }, func(error) { t.Error("it was done") })
	worked := false
	b.Do(func() error { worked = true; return nil }, func(error) {})
	fall := caught(func() { b.Drain(time.Minute) })
	if fall == nil || fmt.Sprint(fall.Cause) != "beside" || !strings.Contains(string(fall.Stack), "fall_test.go") {
		t.Errorf("raised is %v", fall)
	}
	if !worked {
		t.Error("what was given behind it was not done")
	}
}

func TestWhatFallsAheadIsRaised(t *testing.T) {
	ask := ahead(func() (int, error) { panic("ahead") })
	for range 2 {
		fall := caught(func() { _, _ = ask() })
		if fall == nil || fall.Cause != "ahead" || !strings.Contains(string(fall.Stack), "fall_test.go") {
			t.Errorf("raised is %v", fall)
		}
	}
}

func TestARaisedFallStaysWhatItWas(t *testing.T) {
	first := &Fall{Cause: "x", Stack: []byte("there")}
	if fall := caught(func() { panic(first) }); fall != first {
		t.Errorf("it is %v", fall)
	}
	if fall := caught(func() {}); fall != nil {
		t.Errorf("nothing fell, but %v", fall)
	}
	if says := (&Fall{Cause: "secret"}).Error(); strings.Contains(says, "secret") {
		t.Errorf("it says %q", says)
	}
}
