package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/practice"
)

func TestAnEarlierDraftIsTakenBack(t *testing.T) {
	s := &store{}
	d := sit(t, s)
	begin(d)
	d.write("In May")
	d.again()
	d.wait(time.Hour)
	d.write("In June")
	d.again()
	d.again() // of nothing: it is not listed
	d.write("In July")
	d.key(fyne.KeyE, 0)
	if d.sheet == nil {
		t.Fatal("no sheet")
	}
	if !reads(d.sheet.face, "Situation\nIn June") {
		t.Error("the newest is not shown")
	}
	d.press(fyne.KeyDown)
	if !reads(d.sheet.face, "Situation\nIn May") || !reads(d.sheet.face, "Put aside today, 12:00 · 2 words") {
		t.Error("the one that is chosen is not shown")
	}
	d.press(fyne.KeyReturn) // does nothing
	d.key(fyne.KeyReturn, 0)
	w := shows[*writing](d)
	if d.sheet != nil || w.session.Answer()[0] != "In May" || !strings.HasPrefix(d.says(), "Taken back. What you were writing is kept.") {
		t.Errorf("goes on with %q, says %q", w.session.Answer()[0], d.says())
	}
	var aside []string
	for _, a := range s.aside {
		if !a.Answer.Empty() {
			aside = append(aside, a.Answer[0])
		}
	}
	if strings.Join(aside, ", ") != "In June, In July" || s.drafts["own-mistake-any"].Answer[0] != "In May" {
		t.Errorf("aside are %q, the draft is %q", aside, s.drafts["own-mistake-any"].Answer[0])
	}
	test.Type(d.box(), "! ")
	d.wait(2 * time.Second)
	d = sit(t, s)
	if got := shows[*writing](d).session.Answer()[0]; got != "! In May" && got != "In May! " {
		t.Errorf("later there is %q", got)
	}
}

// A draft whose try was kept after all goes on as another answer: as it was it would be taken for the try.
func TestAnEarlierDraftThatIsATry(t *testing.T) {
	s := &store{}
	d := sit(t, s)
	answer(d)
	d.wait(2 * time.Second)
	left := s.drafts["own-mistake-any"]
	d.key(fyne.KeyReturn, 0)
	s.aside = append(s.aside, left)
	d.key(fyne.KeyR, 0)
	d.key(fyne.KeyE, 0)
	d.key(fyne.KeyReturn, 0)
	got := shows[*writing](d).session
	if got.ID() == left.ID || got.RevisionOf() != left.ID || got.Answer() != left.Answer {
		t.Errorf("goes on with %s, revising %s", got.ID(), got.RevisionOf())
	}
	if d.isTry(s.drafts["own-mistake-any"]) {
		t.Error("its draft is a try")
	}
}

func TestAnEarlierDraftThatStays(t *testing.T) {
	s := &store{}
	d := sit(t, s)
	answer(d)
	d.again()
	d.key(fyne.KeyE, 0)
	s.fail = practice.ErrNoRoom
	d.key(fyne.KeyReturn, 0)
	if !strings.HasPrefix(d.says(), "It was not taken back. There is not enough room on the disk.") || len(s.aside) != 1 {
		t.Errorf("says %q, %d aside", d.says(), len(s.aside))
	}
}

// The new words of a draft that could not be put aside are not lost.
func TestBeginningAgainOnAFullDisk(t *testing.T) {
	s := &store{}
	d := sit(t, s)
	fill(d)
	d.again()
	d.write("In June")
	d.wait(10 * time.Second)
	if want := "Not everything could be saved"; !strings.HasPrefix(d.says(), "Draft not saved") && !strings.HasPrefix(d.says(), want) {
		t.Errorf("says %q", d.says())
	}
	s.fail = nil
	d.wait(10 * time.Second)
	if len(s.aside) != 1 || s.aside[0].Answer != practice.Answer(told) || s.drafts["own-mistake-any"].Answer[0] != "In June" {
		t.Errorf("aside are %+v, drafts %+v", s.aside, s.drafts)
	}
}
