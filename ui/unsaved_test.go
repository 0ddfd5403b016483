package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/practice"
	"retake/ui/widgets"
)

// offered is a button of the banner on the screen.
func offered(d *desk, label string) *widgets.Button {
	d.t.Helper()
	for _, o := range bannerOf(d).buttons {
		if o.Text() == label {
			return o
		}
	}
	d.t.Fatalf("%q offers no %q", d.says(), label)
	return nil
}

func bannerOf(d *desk) *bannerPlace {
	switch s := d.screen.(type) {
	case *writing:
		return s.banner
	case *feedback:
		return s.banner
	case *progressScreen:
		return s.banner
	}
	d.t.Fatalf("%T has no banner", d.screen)
	return nil
}

const fullDisk = "Draft not saved: the disk is full. Your text is still here. Free some space or save it elsewhere."

func TestItIsTriedAgainQuietly(t *testing.T) {
	d := sit(t, &store{})
	fill(d)
	if d.says() != fullDisk {
		t.Fatalf("says %q", d.says())
	}
	again := offered(d, "Try again")
	d.win.Canvas().Focus(again)
	d.wait(time.Minute)
	if d.says() != fullDisk || offered(d, "Try again") != again || d.win.Canvas().Focused() != again {
		t.Errorf("the banner was told again: %q", d.says())
	}
	test.Tap(again)
	if want := "Draft still not saved: the disk is full."; !strings.HasPrefix(d.says(), want) {
		t.Errorf("says %q, not %q", d.says(), want)
	}
	if d.win.Canvas().Focused() != offered(d, "Try again") {
		t.Error("the button that was pressed has lost the focus")
	}
	d.store.fail = nil
	d.wait(6 * time.Second)
	if !strings.HasPrefix(d.says(), "Saved now.") || len(d.store.drafts) != 1 {
		t.Errorf("says %q, %d drafts", d.says(), len(d.store.drafts))
	}
	if got := shows[*writing](d).state.text.String(); !strings.HasPrefix(got, "Draft saved at 12:01") {
		t.Errorf("the state is %q", got)
	}
	if d.drafts.again != nil {
		t.Error("it is tried again although all is saved")
	}
}

// A banner that the person has closed stays so, and another one that came over it uncovers it again.
func TestTheBannerIsNotInTheWay(t *testing.T) {
	d := sit(t, &store{})
	fill(d)
	d.tell(banner{bold: "Time is up.", kind: warn})
	d.wait(10 * time.Second)
	if !strings.HasPrefix(d.says(), "Time is up.") {
		t.Errorf("says %q", d.says())
	}
	d.press(fyne.KeyEscape)
	if d.says() != fullDisk {
		t.Errorf("below it says %q", d.says())
	}
	d.press(fyne.KeyEscape)
	d.wait(10 * time.Second)
	if d.says() != "" {
		t.Errorf("says %q once more", d.says())
	}
	d.store.fail = nil
	d.wait(10 * time.Second)
	if d.says() != "" {
		t.Errorf("says %q behind the person's back", d.says())
	}
}

func TestOtherFailuresAreTold(t *testing.T) {
	d := sit(t, &store{})
	answer(d)
	d.store.fail = errors.New("the draft was not saved: the folder can only be read")
	d.wait(2 * time.Second)
	want := "Draft not saved. The draft was not saved: the folder can only be read. Your text is still here. Try again or save it elsewhere."
	if d.says() != want {
		t.Errorf("says %q", d.says())
	}
}

// A try that could not be saved is tried again wherever the person is.
func TestATryIsSavedLater(t *testing.T) {
	d := sit(t, &store{})
	fill(d)
	d.key(fyne.KeyReturn, 0)
	if got := shows[*feedback](d).state.text.String(); got != "Not saved" {
		t.Errorf("the state is %q", got)
	}
	d.key(fyne.Key3, 0)
	if want := "Not everything could be saved: the disk is full. Your text is still here."; !strings.HasPrefix(d.says(), want) {
		t.Errorf("History says %q", d.says())
	}
	d.store.fail = nil
	d.wait(6 * time.Second)
	if len(d.store.tries) != 1 || len(d.store.drafts) != 0 || !strings.HasPrefix(d.says(), "Saved now.") {
		t.Errorf("%d tries, %d drafts, says %q", len(d.store.tries), len(d.store.drafts), d.says())
	}
}

// badHistory is a history that keeps no try.
type badHistory struct {
	*store
	err error
}

func (b *badHistory) AddAttempt(a practice.Attempt) error {
	if b.err != nil {
		return b.err
	}
	return b.store.AddAttempt(a)
}

func TestATryThatFailsIsADraft(t *testing.T) {
	s := &store{}
	d := sit(t, s)
	bad := &badHistory{s, practice.ErrNoRoom}
	d.drafts.history = bad
	answer(d)
	d.key(fyne.KeyReturn, 0)
	f := shows[*feedback](d)
	if want := "This try was not saved: the disk is full. Your text is kept as a draft."; !strings.HasPrefix(d.says(), want) || f.state.text.String() != "Kept as a draft" {
		t.Errorf("says %q, the state is %q", d.says(), f.state.text.String())
	}
	tried := f.attempt.ID
	if s.drafts["own-mistake-any"].ID != tried {
		t.Error("there is no draft of it")
	}

	// Going back to it makes it another answer: the try may be kept all the same.
	d.key(fyne.Key1, 0)
	w := shows[*writing](d)
	if w.session.ID() == tried || w.session.Answer() != practice.Answer(told) || s.drafts["own-mistake-any"].ID != w.session.ID() {
		t.Errorf("goes on with %s, %q", w.session.ID(), w.session.Answer())
	}
	bad.err = nil
	d.wait(time.Minute)
	if len(s.tries) != 0 {
		t.Error("the try that was taken up again is kept")
	}
	test.Type(d.box(), "More. ")
	d.key(fyne.KeyReturn, 0)
	if len(s.tries) != 1 || len(s.drafts) != 0 || !strings.Contains(s.tries[0].Answer[0], "More. ") {
		t.Errorf("%d tries, %d drafts", len(s.tries), len(s.drafts))
	}
}

// A try that is kept while the person writes on does not take the new words with it.
func TestATryThatIsKeptAfterAll(t *testing.T) {
	s := &store{}
	d := sit(t, s)
	bad := &badHistory{s, practice.ErrNoRoom}
	d.drafts.history = bad
	answer(d)
	d.key(fyne.KeyReturn, 0)
	q := between(d)
	q.stuck = true
	bad.err = nil
	d.wait(6 * time.Second) // it is on its way
	q.stuck = false
	d.key(fyne.Key1, 0)
	test.Type(d.box(), "More. ")
	next(&q.history)
	d.wait(2 * time.Second)
	if len(s.tries) != 1 || s.tries[0].Answer != practice.Answer(told) {
		t.Errorf("%d tries", len(s.tries))
	}
	draft := s.drafts["own-mistake-any"]
	if !strings.Contains(draft.Answer[0], "More. ") || d.isTry(draft) {
		t.Errorf("the draft is %+v", draft)
	}
}

func TestSavedElsewhere(t *testing.T) {
	d := sit(t, &store{})
	fill(d)
	t.Setenv("HOME", "/home/me")
	test.Tap(offered(d, "Save elsewhere"))
	const path = "/home/me/retake-own-mistake-2026-03-09.md"
	d.kept.written = map[string]string{path: "mine"}
	d.key(fyne.KeyReturn, 0)
	if d.sheet == nil || d.kept.written[path] != "mine" {
		t.Fatal("the file was replaced, or the sheet is gone")
	}
	if !reads(d.sheet.face, "There is a file of that name already") {
		t.Error("it does not say that there is a file")
	}
	field := d.win.Canvas().Focused().(*widgets.Field)
	field.SetText("/media/stick/answer.md")
	d.key(fyne.KeyReturn, 0)
	want := "# Have you ever made a mistake at work?\n\n## Situation\n\n" + told[0] + "\n\n## Task\n\n" + told[1] +
		"\n\n## Action\n\n" + told[2] + "\n\n## Result\n\n" + told[3] + "\n"
	if got := d.kept.written["/media/stick/answer.md"]; got != want {
		t.Errorf("the file holds %q", got)
	}
	if d.sheet != nil || d.says() != "Saved elsewhere. It is in /media/stick/answer.md." {
		t.Errorf("says %q, sheet %v", d.says(), d.sheet)
	}
	d.wait(10 * time.Second)
	d.press(fyne.KeyEscape)
	if d.says() != fullDisk {
		t.Errorf("below it says %q", d.says())
	}
}

// reads tells whether a text can be read in an object.
func reads(o fyne.CanvasObject, text string) bool {
	for _, child := range test.LaidOutObjects(o) {
		if t, ok := child.(*widgets.Text); ok && strings.Contains(t.String(), text) {
			return true
		}
	}
	return false
}

// closing is a window that says when it is closed, and stays for the test.
type closing struct {
	fyne.Window
	closed bool
}

func (c *closing) Close() { c.closed = true }

func TestLeavingAsksOnce(t *testing.T) {
	come := func(t *testing.T) (*desk, *bool) {
		d := sit(t, &store{})
		win := &closing{Window: d.win}
		d.win = win
		return d, &win.closed
	}
	t.Run("all is saved", func(t *testing.T) {
		d, closed := come(t)
		answer(d)
		d.key(fyne.KeyQ, 0)
		if !*closed || len(d.store.drafts) != 1 {
			t.Errorf("closed: %t, %d drafts", *closed, len(d.store.drafts))
		}
	})
	t.Run("nothing is written", func(t *testing.T) {
		d, closed := come(t)
		begin(d)
		d.store.fail = practice.ErrNoRoom
		d.key(fyne.KeyQ, 0)
		if !*closed {
			t.Error("it asks")
		}
	})
	t.Run("staying", func(t *testing.T) {
		d, closed := come(t)
		fill(d)
		d.key(fyne.KeyQ, 0)
		if *closed || d.sheet == nil || !reads(d.sheet.face, "Not everything could be saved") {
			t.Fatal("it does not ask")
		}
		d.press(fyne.KeyEscape)
		d.wait(10 * time.Second)
		if *closed || d.sheet != nil {
			t.Error("it does not stay")
		}
		d.store.fail = nil
		d.key(fyne.KeyQ, 0) // it is tried again first
		if !*closed || len(d.store.drafts) != 1 {
			t.Errorf("closed: %t, %d drafts", *closed, len(d.store.drafts))
		}
	})
	t.Run("saving elsewhere", func(t *testing.T) {
		d, closed := come(t)
		fill(d)
		d.key(fyne.KeyQ, 0)
		d.key(fyne.KeyReturn, 0)
		d.key(fyne.KeyReturn, 0)
		if *closed || len(d.kept.written) != 1 {
			t.Fatalf("closed: %t, %d files", *closed, len(d.kept.written))
		}
		test.Type(d.box(), "More. ")
		d.key(fyne.KeyQ, 0)
		if *closed {
			t.Error("new words are not asked about")
		}
		d.key(fyne.KeyReturn, 0)
		d.win.Canvas().Focused().(*widgets.Field).SetText("/b.md")
		d.key(fyne.KeyReturn, 0)
		d.key(fyne.KeyQ, 0)
		if !*closed {
			t.Error("it asks about what is elsewhere")
		}
	})
	t.Run("a slow disk", func(t *testing.T) {
		d, closed := come(t)
		answer(d)
		q := between(d)
		q.stuckDrafts = true
		d.key(fyne.KeyQ, 0)
		if *closed || d.sheet != nil {
			t.Fatal("it does not wait")
		}
		d.wait(time.Second)
		for next(&q.drafts) {
		}
		if !*closed || len(d.store.drafts) != 1 {
			t.Errorf("closed: %t, %d drafts", *closed, len(d.store.drafts))
		}
	})
	t.Run("a disk that hangs", func(t *testing.T) {
		d, closed := come(t)
		answer(d)
		between(d).stuckDrafts = true
		d.key(fyne.KeyQ, 0)
		d.wait(3 * time.Second)
		if *closed || d.sheet == nil {
			t.Error("it does not ask")
		}
	})
	t.Run("a try that hangs, with its draft saved", func(t *testing.T) {
		d, closed := come(t)
		answer(d)
		between(d).stuck = true
		d.key(fyne.KeyReturn, 0)
		d.key(fyne.KeyQ, 0)
		if !*closed {
			t.Error("it waits for what the next start brings back")
		}
	})
}

// When the program is told to end, what could not be saved is tried once more.
func TestTheLastChance(t *testing.T) {
	d := sit(t, &store{})
	fill(d)
	d.key(fyne.KeyReturn, 0)
	d.store.fail = nil
	d.leave()
	if len(d.store.tries) != 1 {
		t.Errorf("%d tries", len(d.store.tries))
	}
}

// What is not saved of another question is there when one comes back to it.
func TestUnsavedWordsOfAnotherQuestion(t *testing.T) {
	d := sit(t, &store{})
	fill(d)
	first := shows[*writing](d).session
	d.key(fyne.KeyN, 0)
	if shows[*writing](d).session == first {
		t.Fatal("there was no next question")
	}
	d.ask(first.Question())
	if got := shows[*writing](d).session; got.ID() != first.ID() || got.Answer() != practice.Answer(told) {
		t.Errorf("there is %q", got.Answer())
	}
	d.ask(first.Question()) // the one that is shown
	if !slices.Equal(told, func() []string { a := shows[*writing](d).session.Answer(); return a[:] }()) {
		t.Error("it was replaced")
	}
}
