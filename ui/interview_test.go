package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/widgets"
)

func TestTheInterviewIsChosen(t *testing.T) {
	s := &store{}
	d := sit(t, s)
	d.key(fyne.Key6, 0)
	row := shows[*settings](d).asked
	if got := row.when.String(); got != "not set" || row.clear.Visible() {
		t.Fatalf("at first it reads %q", got)
	}
	d.pushes("Choose")
	for range 9 {
		d.press(fyne.KeyRight)
	}
	d.press(fyne.KeyReturn)
	if want := "Wednesday, 18 March 2026\nin 9 days"; row.when.String() != want || d.sheet != nil || row.choose.Text() != "Change" {
		t.Errorf("then it reads %q", row.when.String())
	}
	if d.win.Canvas().Focused() != row.choose {
		t.Error("the focus is somewhere else")
	}

	d = sit(t, s) // the next day
	d.time.now += 24 * 3600e9
	d.key(fyne.Key6, 0)
	row = shows[*settings](d).asked
	if got := row.when.String(); !strings.HasSuffix(got, "in 8 days") {
		t.Errorf("the next day it reads %q", got)
	}
	d.pushes("Clear")
	if _, set := practice.InterviewOf(s.settings); set || row.when.String() != "not set" || row.clear.Visible() || d.win.Canvas().Focused() != row.choose {
		t.Errorf("cleared it reads %q", row.when.String())
	}
}

func TestAnInterviewThatIsNotChosen(t *testing.T) {
	d := sit(t, &store{})
	d.chooseInterview(func() { t.Error("it is said to be another one") })
	find(d, func(*widgets.MonthPicker) bool { return true })
	d.press(fyne.KeyDown)
	d.press(fyne.KeyEscape)
	if _, set := d.interview(); set || d.sheet != nil || len(d.store.settings) > 0 {
		t.Error("Escape takes a day, or leaves the sheet there")
	}
}

func TestAnInterviewThatIsNotSavedHolds(t *testing.T) {
	s := &store{}
	d := sit(t, s)
	d.key(fyne.Key6, 0)
	s.fail = practice.ErrNoRoom
	d.pushes("Choose")
	d.press(fyne.KeyReturn)
	if day, set := d.interview(); !set || day != d.today() {
		t.Errorf("it is on %s, %t", day.Date(), set)
	}
	if !strings.HasPrefix(d.says(), choiceNotSaved) {
		t.Errorf("says %q", d.says())
	}
}

func TestHowFarADayIs(t *testing.T) {
	for days, want := range map[int]string{
		-30: "30 days ago", -2: "2 days ago", -1: "yesterday", 0: "today", 1: "tomorrow", 2: "in 2 days", 365: "in 365 days",
	} {
		if got := daysAway(days); got != want {
			t.Errorf("%d: %q, not %q", days, got, want)
		}
	}
}
