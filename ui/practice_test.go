package ui

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/practice"
	"retake/ui/widgets"
)

// told is a whole answer, long enough to be judged.
var told = []string{
	"In May I ran the till of a garden centre for a week.",
	"I was to close it every evening.",
	"On Friday I forgot to take the vouchers out of the drawer. That was my mistake. I told my supervisor as soon as I noticed. Then I called the bank, and I corrected the sheet by hand.",
	"In the end nothing was lost, and my supervisor thanked me. I learned that the last step of a day needs a list, and since then I use one.",
}

func TestAQuestionFromStartToFinish(t *testing.T) {
	d := sit(t, &store{})
	shows[*start](d)
	d.key(fyne.KeyReturn, 0)
	shows[*writing](d)
	d.write(told...)
	d.wait(2 * time.Second)
	if got := d.store.drafts["own-mistake-any"]; got.Answer != practice.Answer(told) {
		t.Errorf("the draft is %q", got.Answer)
	}
	d.key(fyne.KeyReturn, 0)
	f := shows[*feedback](d)
	if len(d.store.tries) != 1 || len(d.store.drafts) != 0 {
		t.Fatalf("%d tries and %d drafts are kept", len(d.store.tries), len(d.store.drafts))
	}
	a := d.store.tries[0]
	if a.Answer != practice.Answer(told) || a.Check.Score < 60 || a.Times.Used != 2000 {
		t.Errorf("%q, score %d, %d ms", a.Answer, a.Check.Score, a.Times.Used)
	}
	if f.state.text.String() != "Saved to your history" {
		t.Errorf("the state is %q", f.state.text.String())
	}

	d.key(fyne.KeyR, 0)
	if got := shows[*writing](d).session; got.Answer() != a.Answer || got.RevisionOf() != a.ID || got.ID() == a.ID {
		t.Errorf("revising %s with %q", got.RevisionOf(), got.Answer())
	}
	d.key(fyne.KeyN, 0)
	if got := shows[*writing](d).session.Question().ID; got != "own-mistake-recent" {
		t.Errorf("the next question is %s", got)
	}
}

func TestAHeldKeyDoesOneThing(t *testing.T) {
	d := sit(t, &store{})
	d.key(fyne.KeyReturn, 0)
	d.write(told...)
	d.key(fyne.KeyReturn, 20)
	shows[*feedback](d)
	if len(d.store.tries) != 1 {
		t.Errorf("%d tries", len(d.store.tries))
	}
}

func TestWhatCannotBeJudgedStaysADraft(t *testing.T) {
	for name, c := range map[string]struct{ written, want string }{
		"nothing":   {"", "Nothing is written yet."},
		"too short": {"I forgot the vouchers once.", "Too short to judge: 5 words."},
		"repeated":  {strings.Repeat("I told the boss about it. ", 20), "The same sentences"},
		"German":    {strings.Repeat("Gestern habe ich den falschen Brief verschickt und keiner merkte etwas davon. ", 6), "This does not look like English."},
		"list":      {strings.Repeat("mistake learned error checklist told fixed manager ", 12), "These are good words"},
		"gibberish": {strings.Repeat("sdfg hjkl qwrt zxcv bnmp ", 12), "Most of this can't be read"},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{})
			d.key(fyne.KeyReturn, 0)
			d.write(c.written)
			d.key(fyne.KeyReturn, 0)
			shows[*writing](d)
			if !strings.HasPrefix(d.says(), c.want) || len(d.store.tries) != 0 {
				t.Errorf("says %q, %d tries", d.says(), len(d.store.tries))
			}
			if got := d.store.drafts["own-mistake-any"].Answer[0]; got != c.written {
				t.Errorf("the draft is %q", got)
			}
		})
	}
}

func TestADraftIsBack(t *testing.T) {
	s := &store{}
	d := sit(t, s)
	d.key(fyne.KeyReturn, 0)
	d.write("In May I ran the till")
	d.leave()

	d = sit(t, s)
	if got := shows[*writing](d).cards[practice.Situation].Box.Text; got != "In May I ran the till" {
		t.Errorf("in the box: %q", got)
	}
	if got := d.says(); got != "Draft from today, 12:00 is back. Carry on, or begin again." {
		t.Errorf("says %q", got)
	}
	d.write(" of a garden centre.")
	if got := shows[*writing](d).session.Answer()[practice.Situation]; got != "In May I ran the till of a garden centre." {
		t.Errorf("carried on: %q", got)
	}
	test.Tap(d.plainButton(widgets.Face{Text: "Begin again"}, d.again))
	if got := shows[*writing](d).cards[practice.Situation].Box.Text; got != "" || len(s.aside) != 1 || len(s.drafts) != 0 {
		t.Errorf("in the box %q, %d put aside, %d drafts", got, len(s.aside), len(s.drafts))
	}
}

func TestADraftThatIsATryAlreadyIsNoDraft(t *testing.T) {
	s := &store{}
	d := sit(t, s)
	d.key(fyne.KeyReturn, 0)
	d.write(told...)
	d.wait(2 * time.Second)
	left := s.drafts["own-mistake-any"]
	d.key(fyne.KeyReturn, 0)
	s.drafts["own-mistake-any"] = left // killed before it was removed

	d = sit(t, s)
	if w := shows[*writing](d); w.session.Question().ID != "own-mistake-recent" || len(s.drafts) != 0 {
		t.Errorf("shows %s, %d drafts", w.session.Question().ID, len(s.drafts))
	}
}

func TestAFailedSaveKeepsTheText(t *testing.T) {
	s := &store{}
	d := sit(t, s)
	d.key(fyne.KeyReturn, 0)
	d.write(told...)
	s.fail = fmt.Errorf("the draft was not saved: %w", practice.ErrNoRoom)
	d.wait(2 * time.Second)
	if got := d.says(); got != "Draft not saved: the disk is full. Your text is still here. Free some space or save it elsewhere." {
		t.Errorf("says %q", got)
	}
	d.key(fyne.KeyReturn, 0)
	shows[*feedback](d)
	if got := d.says(); !strings.HasPrefix(got, "This try was not saved: the disk is full. Your text is still here.") {
		t.Errorf("says %q", got)
	}
	d.key(fyne.Key1, 0)
	if got := shows[*writing](d).session.Answer(); got != practice.Answer(told) {
		t.Errorf("the text is %q", got)
	}
	s.fail = nil
	d.key(fyne.KeyReturn, 0)
	if shows[*feedback](d); len(s.tries) != 1 {
		t.Errorf("%d tries", len(s.tries))
	}
}

func TestEveryWordIsKeptOnTheWayOut(t *testing.T) {
	for name, leave := range map[string]func(*desk){
		"leaving the window":  func(d *desk) { d.leave() },
		"leaving the box":     func(d *desk) { d.win.Canvas().FocusNext() },
		"going to History":    func(d *desk) { d.key(fyne.Key3, 0) },
		"the next question":   func(d *desk) { d.key(fyne.KeyN, 0) },
		"saving it":           func(d *desk) { d.key(fyne.KeyS, 0) },
		"waiting two seconds": func(d *desk) { d.wait(2 * time.Second) },
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{})
			d.key(fyne.KeyReturn, 0)
			d.write("In May I ran")
			leave(d)
			if got := d.store.drafts["own-mistake-any"].Answer[0]; got != "In May I ran" {
				t.Errorf("kept %q", got)
			}
		})
	}
}

// Ctrl+S writes what is there, whatever has become of the last draft, and nothing where nothing is written.
func TestSavingWritesOnceMore(t *testing.T) {
	d := sit(t, &store{})
	d.key(fyne.KeyReturn, 0)
	d.key(fyne.KeyS, 0)
	if n := len(d.store.drafts); n != 0 {
		t.Errorf("%d drafts of nothing", n)
	}
	d.write("In May I ran")
	d.wait(2 * time.Second)
	clear(d.store.drafts)
	d.key(fyne.KeyS, 0)
	if got := d.store.drafts["own-mistake-any"].Answer[0]; got != "In May I ran" {
		t.Errorf("kept %q", got)
	}
}

// A slow disk gives time to type on while the next question is looked for.
func TestWhatIsTypedMeanwhileIsKept(t *testing.T) {
	d := sit(t, &store{})
	d.key(fyne.KeyReturn, 0)
	d.write("In May I ran")
	late := &slowly{inPlace: d.time}
	d.tasks = late
	d.key(fyne.KeyN, 0)
	d.write(" the till")
	d.tasks = d.time
	late.done(nil)
	if got := d.store.drafts["own-mistake-any"].Answer[0]; got != "In May I ran the till" {
		t.Errorf("kept %q", got)
	}
	if got := shows[*writing](d).session.Question().ID; got == "own-mistake-any" {
		t.Error("there was no next question")
	}
}

// slowly is a Tasks whose work is done, but not said to be before the test does.
type slowly struct {
	*inPlace
	done func(error)
}

func (s *slowly) Do(work func() error, done func(error)) {
	err := work()
	s.done = func(error) { done(err) }
}

func TestTheClockIsShown(t *testing.T) {
	d := sit(t, &store{})
	d.key(fyne.KeyReturn, 0)
	face := func() widgets.RingFace { return shows[*writing](d).live.ring.Face() }
	steps := []struct {
		what  string
		do    func()
		time  string
		below string
		over  bool
	}{
		{"thinking", func() { d.wait(5 * time.Second) }, "0:25", "to think", false},
		{"thinking for long", func() { d.wait(time.Minute) }, "0:00", "start when ready", false},
		{"answering", func() { d.write("I"); d.wait(12 * time.Second) }, "7:48", "left of 8:00", false},
		{"pausing", func() { d.key(fyne.KeyP, 0); d.wait(time.Minute) }, "7:48", "paused", false},
		{"going on", func() { d.key(fyne.KeyP, 0); d.wait(8 * time.Second) }, "7:40", "left of 8:00", false},
		{"typing in a pause", func() { d.key(fyne.KeyP, 0); d.write("t"); d.wait(10 * time.Second) }, "7:30", "left of 8:00", false},
		{"asleep", func() { d.time.slept += time.Hour; d.wait(time.Second); d.wait(time.Minute) }, "7:29", "paused", false},
		{"awake again", func() { d.write(" was"); d.wait(10 * time.Second) }, "7:19", "left of 8:00", false},
		{"over the time", func() { d.wait(7*time.Minute + 31*time.Second) }, "0:12", "over", true},
		{"begun anew", func() { test.Tap(shows[*writing](d).live.restart); d.wait(10 * time.Second) }, "0:20", "to think", false},
	}
	for _, step := range steps {
		step.do()
		if f := face(); f.Time != step.time || f.Below != step.below || f.Over != step.over {
			t.Fatalf("%s: %s %s, over: %t", step.what, f.Time, f.Below, f.Over)
		}
		switch step.what {
		case "asleep":
			if !strings.HasPrefix(d.says(), "Your computer was asleep.") {
				t.Errorf("after sleep it says %q", d.says())
			}
		case "over the time":
			if !strings.HasPrefix(d.says(), "Time is up.") {
				t.Errorf("after the time it says %q", d.says())
			}
		}
	}
	if got := shows[*writing](d).session.Answer()[practice.Situation]; got != "It was" {
		t.Errorf("the text is %q", got)
	}
}

func TestHistoryFindsATryAgain(t *testing.T) {
	s := &store{}
	d := sit(t, s)
	d.key(fyne.Key3, 0)
	if s := shows[*progressScreen](d); !s.isEmpty() || d.win.Canvas().Focused() != s.start {
		t.Error("an empty history says nothing")
	}
	d.key(fyne.Key1, 0)
	d.write(told...)
	d.key(fyne.KeyReturn, 0)

	d = sit(t, s)
	if h := d.lists(); d.win.Canvas().Focused() != h.list || h.isEmpty() {
		t.Error("the list has no focus, or is said to be empty")
	}
	d.press(fyne.KeyReturn)
	if got := shows[*feedback](d).attempt.ID; got != s.tries[0].ID {
		t.Errorf("opened %s", got)
	}
}

func TestTroubleCanBeTriedAgain(t *testing.T) {
	for name, c := range map[string]struct {
		err  error
		want string
	}{
		"in use": {ErrInUse, "Your history is open in another window: Close the other window and try again."},
		"no room": {
			fmt.Errorf("%w: 3 MB more have to be free", practice.ErrNoRoom),
			"The disk is too full to open your history: Nothing was changed. Free some space and try again.",
		},
		"denied": {fs.ErrPermission, "Your history could not be opened: Nothing was changed. Put it right and try again."},
	} {
		t.Run(name, func(t *testing.T) {
			tried := 0
			w := newWindow(test.NewTempApp(t), test.NewTempWindow(t, nil), &inPlace{})
			w.open(func() (Parts, error) {
				tried++
				return Parts{Machine: paper{&store{machine: `{"text_size": 140}`}}}, c.err
			})
			shown := w.screen.(*trouble)
			if got := shown.title + ": " + shown.do; got != c.want {
				t.Errorf("says %q", got)
			}
			if w.machine.TextSize != 140 {
				t.Errorf("its text is of %d", w.machine.TextSize)
			}
			w.presses.down()
			w.do(cmdMain)
			if tried != 2 {
				t.Errorf("tried %d times", tried)
			}
		})
	}
}
