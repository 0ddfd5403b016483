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

func TestAnAnswerIsToldAloudFromBeginToEnd(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	judge(d)
	d.key(fyne.KeyT, 0)
	c := shows[*tellingCues](d)
	pick(d, 3)
	d.press(fyne.KeySpace)
	d.press(fyne.KeySpace) // picked and dropped
	if got := c.counts[practice.Action].String() + ", " + c.counts[practice.Result].String(); got != "2 of 3, 0 of 3" {
		t.Errorf("counts %s", got)
	}
	d.key(fyne.KeyReturn, 20)
	clock := shows[*tellingClock](d)
	d.wait(30 * time.Second)
	if f := clock.ring.Face(); f.Time != "1:30" || f.Below != "left of 2:00" || f.Share != 0.75 || f.Still || f.Over {
		t.Errorf("the ring shows %+v", f)
	}
	d.press(fyne.KeySpace) // the focus is on Pause
	d.wait(time.Minute)
	if f := clock.ring.Face(); f.Time != "1:30" || f.Below != "paused" || !f.Still || clock.pause.Text() != "Go on" {
		t.Errorf("paused, the ring shows %+v", f)
	}
	d.key(fyne.KeyP, 0)
	d.wait(82 * time.Second)
	d.key(fyne.KeyReturn, 0)
	shows[*tellingParts](d)
	for _, letter := range []fyne.KeyName{fyne.KeyA, fyne.KeyR, fyne.KeyS, fyne.KeyR} {
		d.press(letter)
	}
	d.key(fyne.KeyReturn, 20)
	f := shows[*feedback](d)
	if len(d.store.notes) != 1 {
		t.Fatalf("%d notes", len(d.store.notes))
	}
	n := d.store.notes[0]
	if n.Attempt != f.attempt.ID || n.About != practice.NoteTelling || n.ID == "" || !n.Created.Equal(d.parts.Now().Wall) {
		t.Errorf("kept %+v", n)
	}
	if got := fmt.Sprint(*n.Telling); got != "{map[0:[May ran] 1:[close evening] 2:[Friday vouchers]] 112000 [0 2]}" {
		t.Errorf("told %s", got)
	}
	if got := f.aloud.text.String(); got != "Told aloud: today, 1:52, S A" || f.aloud.face.Hidden {
		t.Errorf("the feedback says %q, hidden is %t", got, f.aloud.face.Hidden)
	}
	if got := f.state.text.String(); got != "Saved to your history" {
		t.Errorf("the state is %q", got)
	}
}

func TestTheTextIsHiddenWhileItIsTold(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	tellAloud(d)
	shown := test.RenderToMarkup(d.win.Canvas())
	for part, want := range map[string]bool{"vouchers": true, "Friday": true, "supervisor": false, "drawer": false, "lost": false, "thanked": false} {
		if strings.Contains(shown, part) != want {
			t.Errorf("%q is shown: %t", part, !want)
		}
	}
}

func TestOverTimeCountsOn(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	tellAloud(d)
	d.wait(2*time.Minute - 9*time.Second)
	clock := shows[*tellingClock](d)
	if f := clock.ring.Face(); f.Time != "0:00" || f.Over {
		t.Errorf("just in time: %+v", f)
	}
	d.wait(12 * time.Second)
	if f := clock.ring.Face(); f.Time != "0:12" || f.Below != "over" || !f.Over || d.says() != "" {
		t.Errorf("over: %+v, and it says %q", f, d.says())
	}
}

func TestASleepIsTold(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	tellAloud(d)
	d.time.slept = time.Hour
	d.wait(time.Minute)
	clock := shows[*tellingClock](d)
	if f := clock.ring.Face(); f.Time != "1:50" || !f.Still || !strings.HasPrefix(d.says(), "Your computer was asleep.") {
		t.Errorf("shows %+v, says %q", f, d.says())
	}
	d.key(fyne.KeyP, 0)
	d.wait(time.Second)
	if f := clock.ring.Face(); f.Time != "1:49" || d.says() != "" {
		t.Errorf("goes on with %+v, says %q", f, d.says())
	}
}

func TestEscapeLeavesATellingAtEveryStep(t *testing.T) {
	for name, come := range map[string]func(*desk){"cues": pickCues, "clock": tellAloud, "parts": tick} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{checker: steady{}})
			come(d)
			d.press(fyne.KeyEscape)
			shows[*feedback](d)
			if len(d.store.notes) != 0 {
				t.Errorf("kept %+v", d.store.notes)
			}
			timers := len(d.time.timers)
			d.key(fyne.KeyT, 0)
			if c := shows[*tellingCues](d); len(c.aloud.Cues(practice.Action)) != 0 || len(d.time.timers) > timers+1 {
				t.Error("the next telling goes on with the last")
			}
		})
	}
}

func TestATellingThatIsNotKeptIsTriedAgain(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	tick(d)
	d.store.fail = errors.New("the disk is full")
	d.key(fyne.KeyReturn, 0)
	shows[*tellingParts](d)
	if got := d.says(); got != "Your telling was not kept. The disk is full. What you ticked is still here: try again." {
		t.Errorf("says %q", got)
	}
	d.press(fyne.KeyT)
	d.store.fail = nil
	d.key(fyne.KeyReturn, 0)
	shows[*feedback](d)
	if len(d.store.notes) != 1 || len(d.store.notes[0].Telling.Told) != 3 {
		t.Errorf("kept %+v", d.store.notes)
	}
}

func TestNothingTickedIsNotKept(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	endTelling(d)
	d.key(fyne.KeyReturn, 0)
	shows[*tellingParts](d)
	if got := d.says(); !strings.HasPrefix(got, "Nothing is ticked yet.") || len(d.store.notes) != 0 {
		t.Errorf("says %q, kept %+v", got, d.store.notes)
	}
}

// While the list of keys is open, letters tick nothing.
func TestLettersBelongToTheirScreen(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	endTelling(d)
	parts := shows[*tellingParts](d)
	d.press(fyne.KeyF1)
	d.press(fyne.KeyS)
	if parts.aloud.Told(practice.Situation) {
		t.Error("a letter reaches what lies below")
	}
	d.press(fyne.KeyEscape)
	d.press(fyne.KeyS)
	if !parts.aloud.Told(practice.Situation) {
		t.Error("a letter does not tick")
	}
}

func TestTellingItAgain(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	tick(d)
	shows[*tellingParts](d).tellAgain()
	c := shows[*tellingCues](d)
	if got := fmt.Sprint(c.aloud.Cues(practice.Situation)); got != "[May ran]" || !c.chips[practice.Situation].On(0) {
		t.Errorf("picked %s", got)
	}
	d.key(fyne.KeyReturn, 0)
	if f := shows[*tellingClock](d).ring.Face(); f.Time != "2:00" {
		t.Errorf("the clock begins with %+v", f)
	}
	d.key(fyne.KeyReturn, 0)
	if shows[*tellingParts](d).aloud.Told(practice.Situation) {
		t.Error("a part is ticked")
	}
}

func TestATellingGoesBackToWhereItCameFrom(t *testing.T) {
	for name, leave := range map[string]func(*desk){
		"kept": func(d *desk) { tickFrom(d); d.key(fyne.KeyReturn, 0) },
		"left": func(d *desk) { d.press(fyne.KeyEscape) },
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{checker: steady{}})
			judge(d)
			back := 0
			d.tellAloud(d.store.tries[0], func() { back++ })
			leave(d)
			if back != 1 {
				t.Errorf("went back %d times", back)
			}
		})
	}
}

// tickFrom goes from the cue words to two parts that are ticked.
func tickFrom(d *desk) {
	d.key(fyne.KeyReturn, 0)
	d.wait(20 * time.Second)
	d.key(fyne.KeyReturn, 0)
	d.press(fyne.KeyS)
	d.press(fyne.KeyA)
}

func TestWhatAPaceSays(t *testing.T) {
	for pace, want := range map[int]string{
		0: "This is too little", 60: "Slower than the usual 130 to 160.", 129: "Slower", 130: "Within the usual 130 to 160:",
		160: "Within", 161: "Faster than the usual 130 to 160.",
	} {
		if got := paceSays(pace); !strings.HasPrefix(got, want) {
			t.Errorf("%d words a minute: %q", pace, got)
		}
	}
}

func TestTheFeedbackSaysWhenItWasToldAloud(t *testing.T) {
	told := func(days int, used time.Duration, parts ...practice.Section) practice.Note {
		return practice.Note{
			Record: practice.NewRecord("n", practice.Instant{Wall: noon.AddDate(0, 0, -days)}), Attempt: "id1", About: practice.NoteTelling,
			Telling: &practice.Telling{Used: used.Milliseconds(), Told: parts},
		}
	}
	gone := told(0, time.Minute, practice.Task)
	gone.Deleted = noon
	other := practice.Note{Attempt: "id1", About: practice.NoteRating}
	for name, c := range map[string]struct {
		notes []practice.Note
		want  string
	}{
		"never":     {nil, ""},
		"once":      {[]practice.Note{told(0, 112*time.Second, practice.Situation, practice.Action, practice.Result)}, "Told aloud: today, 1:52, S A R"},
		"before":    {[]practice.Note{told(9, time.Minute), told(3, time.Minute), told(1, 59*time.Second, practice.Task)}, "Told aloud: yesterday, 0:59, T and 2 before"},
		"no parts":  {[]practice.Note{told(2, 131*time.Second)}, "Told aloud: 7 March, 2:11"},
		"not these": {[]practice.Note{other, gone}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{checker: steady{}, notes: c.notes})
			judge(d)
			f := shows[*feedback](d)
			if got := f.aloud.text.String(); got != c.want || f.aloud.face.Hidden != (c.want == "") {
				t.Errorf("%q, hidden is %t", got, f.aloud.face.Hidden)
			}
		})
	}
	t.Run("unreadable", func(t *testing.T) {
		d := sit(t, &store{checker: steady{}, unread: errors.New("the disk is gone")})
		judge(d)
		if got := d.says(); !strings.HasPrefix(got, "Something could not be read. the disk is gone") {
			t.Errorf("says %q", got)
		}
	})
}

// What becomes of the try while it is told aloud shows when one comes back.
func TestComingBackShowsWhatHasBecomeOfTheTry(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	answer(d)
	d.store.fail = errors.New("the disk is full")
	d.key(fyne.KeyReturn, 0)
	d.key(fyne.KeyT, 0)
	if !strings.HasPrefix(d.says(), "Not everything could be saved.") {
		t.Errorf("while telling it says %q", d.says())
	}
	d.store.fail = nil
	d.wait(10 * time.Second)
	d.press(fyne.KeyEscape)
	if _, still := d.screen.(*feedback); !still {
		d.press(fyne.KeyEscape) // the first closed the banner
	}
	if got := shows[*feedback](d).state.text.String(); got != "Saved to your history" || len(d.store.tries) != 1 {
		t.Errorf("the state is %q, %d tries", got, len(d.store.tries))
	}
}
