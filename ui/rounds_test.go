package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/practice"
)

// setUp, beginRound and wholeRound bring a desk to the set-up of a round, to its first question, and to its report.
func setUp(d *desk)      { d.key(fyne.Key2, 0) }
func beginRound(d *desk) { beginRoundAs(d, func(r *practice.RoundSetup) { r.FollowUps = true }) }

// beginRoundAs begins a round of three questions without the minute of breathing.
func beginRoundAs(d *desk, change func(*practice.RoundSetup)) {
	setUp(d)
	shows[*roundSetup](d).set(func(r *practice.RoundSetup) {
		r.Count, r.Breathe, r.Choosing, r.Seed = 3, false, practice.AtRandom, 7
		change(r)
	})
	d.key(fyne.KeyReturn, 0)
}

// fixed chooses a set of one's own.
func fixed(r *practice.RoundSetup) {
	r.Choosing, r.Fixed = practice.FixedSet, []string{"own-mistake-any", "failure-any"}
}

// wholeRound answers the first question in time, with a pause, the second too slowly, and skips the third.
func wholeRound(d *desk) {
	beginRound(d)
	d.write(told...)
	d.key(fyne.KeyP, 0)
	d.key(fyne.KeyReturn, 0)
	d.wait(3 * time.Minute)
	d.key(fyne.KeyReturn, 0)
	d.write("By asking.")
	d.key(fyne.KeyReturn, 0)
	d.write(told...)
	d.wait(9 * time.Minute)
	d.key(fyne.KeyReturn, 0)
	d.key(fyne.KeyReturn, 0)
	d.key(fyne.KeyK, 0)
}

func TestARoundByTheKeyboard(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	setUp(d)
	s := shows[*roundSetup](d)
	if got := s.minutes.String(); got != "51 min" { // 5 x (30 s + 8 min + 90 s) + 1 min
		t.Errorf("the round takes %s", got)
	}
	s.set(func(r *practice.RoundSetup) { r.Count = 3 })
	d.key(fyne.KeyReturn, 0)
	shows[*breathing](d)
	d.key(fyne.Key1, 0)
	shows[*breathing](d) // there is no other screen now
	d.key(fyne.KeyReturn, 0)
	first := shows[*turn](d)
	if got := d.sitting.Left(d.parts.Now()); got != 30*time.Second {
		t.Errorf("%v to think", got)
	}
	if d.frame.Objects[len(d.frame.Objects)-1] == d.rail.face {
		t.Error("the rail is there")
	}
	d.write(told...)
	d.key(fyne.KeyP, 0)
	if !first.cover.on || !d.sitting.Paused() {
		t.Error("it is not covered")
	}
	d.wait(time.Minute)
	d.key(fyne.KeyP, 0)
	if got := d.sitting.Left(d.parts.Now()); first.cover.on || got != 8*time.Minute {
		t.Errorf("after the pause %v is left", got)
	}
	d.key(fyne.KeyReturn, 0)
	follow := shows[*followUp](d)
	if len(d.store.tries) != 1 || d.store.tries[0].Answer != practice.Answer(told) || d.store.tries[0].Round == "" {
		t.Errorf("kept %+v", d.store.tries)
	}
	d.write("By asking.")
	if got := d.sitting.Probed().Answer; got != "By asking." || follow.cover.on {
		t.Errorf("the follow-up holds %q", got)
	}
	d.key(fyne.KeyReturn, 0)
	d.key(fyne.KeyK, 0)
	d.write(told...)
	d.key(fyne.KeyReturn, 0)
	d.key(fyne.KeyReturn, 0)
	r := shows[*roundReport](d)
	if r.report.Answered != 2 || r.report.Scored != 2 || r.report.Average != 47 || r.marked() != "Paused once." {
		t.Errorf("the report: %+v, %q", r.report, r.marked())
	}
	if len(d.store.rounds) != 1 || len(d.store.tries) != 2 || d.store.open != nil || d.sitting != nil {
		t.Errorf("%d rounds, %d tries, still open %v", len(d.store.rounds), len(d.store.tries), d.store.open)
	}
	if got := d.store.rounds[0]; !slices.Equal(got.Attempts, []string{d.store.tries[0].ID, "", d.store.tries[1].ID}) {
		t.Errorf("the round has %v", got.Attempts)
	}
	d.press(fyne.KeyDown)
	d.press(fyne.KeyReturn)
	if f := shows[*feedback](d); f.attempt.ID != d.store.tries[1].ID {
		t.Errorf("opened %s", f.attempt.ID)
	}
	d.press(fyne.KeyEscape)
	shows[*roundReport](d)
	if d.win.Canvas().Focused() != fyne.Focusable(r.rows[1]) {
		t.Error("the row that was opened has not the focus")
	}
	d.key(fyne.KeyReturn, 0)
	shows[*writing](d)
	if d.session.RevisionOf() == "" {
		t.Error("the weakest is not practised with an answer of the round")
	}
}

func TestTheLastSetupIsThereAgain(t *testing.T) {
	s := &store{checker: steady{}}
	d := sit(t, s)
	setUp(d)
	shows[*roundSetup](d).set(func(r *practice.RoundSetup) { r.Count, r.Think, r.Aloud = 7, 60_000, true })
	d.key(fyne.KeyReturn, 0)
	again := sit(t, &store{checker: steady{}, settings: s.settings})
	setUp(again)
	if got := shows[*roundSetup](again).setup; got.Count != 7 || got.Think != 60_000 || !got.Aloud {
		t.Errorf("remembered %+v", got)
	}
}

// The time to answer is that of the person's own pace as soon as there is one, until they choose another.
func TestTheTimeToAnswerIsProposed(t *testing.T) {
	s := &store{checker: steady{}}
	d := sit(t, s)
	at := func() string {
		setUp(d)
		return clock(time.Duration(shows[*roundSetup](d).setup.Write) * time.Millisecond)
	}
	if got := at(); got != "8:00" {
		t.Errorf("without a try %s", got)
	}
	for i, id := range []string{"own-mistake-any", "failure-any", "weakness-any"} {
		s.tries = append(s.tries, practice.Attempt{
			Record: practice.Record{ID: id}, Question: practice.Question{ID: id}, Answer: practice.Answer{strings.Repeat("word ", 180+i)},
			Times: practice.Times{Used: 360_000},
		})
	}
	if got := at(); got != "7:00" { // 210 words at 30 a minute
		t.Errorf("with three %s", got)
	}
	shows[*roundSetup](d).step(1)
	d.key(fyne.KeyReturn, 0)
	d.endRound()
	if got := at(); got != "7:30" {
		t.Errorf("chosen %s", got)
	}
}

func TestARoundNeedsQuestions(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	setUp(d)
	s := shows[*roundSetup](d)
	for name, change := range map[string]func(*practice.RoundSetup){
		"no theme":  func(r *practice.RoundSetup) { r.Themes = nil },
		"no set":    func(r *practice.RoundSetup) { r.Choosing = practice.FixedSet },
		"none weak": func(r *practice.RoundSetup) { r.Choosing = practice.WeakOnly },
	} {
		before := s.setup
		s.set(change)
		d.key(fyne.KeyReturn, 0)
		if d.screen != screen(s) || !strings.HasPrefix(d.says(), "The round can't start yet.") {
			t.Errorf("%s: %T says %q", name, d.screen, d.says())
		}
		s.setup = before
	}
}

func TestASeedIsDigits(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	setUp(d)
	s := shows[*roundSetup](d)
	s.seed.SetText("")
	test.Type(s.seed, "1a2 34567")
	if s.seed.Text != "1234" || s.setup.Seed != 1234 {
		t.Errorf("%q is %d", s.seed.Text, s.setup.Seed)
	}
}

func TestPickingASet(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	setUp(d)
	s := shows[*roundSetup](d)
	s.set(func(r *practice.RoundSetup) { r.Choosing = practice.FixedSet })
	s.pickSet()
	test.Type(d.win.Canvas().Focused(), "deadline")
	d.press(fyne.KeyReturn)
	d.press(fyne.KeyDown)
	d.press(fyne.KeyReturn)
	d.key(fyne.KeyReturn, 0)
	if len(s.setup.Fixed) != 2 || s.sum[0].String() != "2 questions from 2 in your set" {
		t.Errorf("picked %v: %s", s.setup.Fixed, s.sum[0].String())
	}
}

// A round is there after the end of the program, whenever that came.
func TestARoundIsTakenUpAgain(t *testing.T) {
	for name, c := range map[string]struct {
		before func(*desk)
		where  string
		left   time.Duration
	}{
		"thinking": {func(d *desk) { beginRound(d); d.wait(10 * time.Second) }, "Question 1 of 3", 20 * time.Second},
		"answering": {func(d *desk) {
			beginRound(d)
			d.write(told...)
			d.wait(time.Minute)
		}, "Question 1 of 3", 7 * time.Minute},
		"follow-up": {func(d *desk) {
			beginRound(d)
			d.write(told...)
			d.key(fyne.KeyReturn, 0)
			d.wait(30 * time.Second)
		}, "Question 1 of 3, follow-up", time.Minute},
		"the second": {func(d *desk) {
			beginRound(d)
			d.write(told...)
			d.key(fyne.KeyReturn, 0)
			d.key(fyne.KeyReturn, 0)
			d.write("Once")
			d.wait(2 * time.Second)
		}, "Question 2 of 3", 8*time.Minute - 2*time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			s := &store{checker: steady{}}
			before := sit(t, s)
			c.before(before)
			answer := before.sitting.Session().Answer()
			d := sit(t, &store{checker: steady{}, open: s.open, tries: s.tries})
			waits := shows[*roundWaits](d)
			if got := place(d.sitting); got != c.where {
				t.Errorf("waits at %q", got)
			}
			d.wait(time.Hour)
			_ = waits
			d.key(fyne.KeyReturn, 0)
			if left := d.sitting.Left(d.parts.Now()); left < c.left || left > c.left+keepBeat*time.Second {
				t.Errorf("%v is left, not %v", left, c.left)
			}
			if got := d.sitting.Session().Answer(); got != answer {
				t.Errorf("holds %v, not %v", got, answer)
			}
			d.write("Once")
			d.endRound()
			if r := shows[*roundReport](d); !strings.Contains(r.marked(), "interrupted once") {
				t.Errorf("marked %q", r.marked())
			}
		})
	}
}

// A round that ended while nothing could be kept is kept at the next start.
func TestWhatARoundMadeIsKeptLater(t *testing.T) {
	s := &store{checker: steady{}}
	d := sit(t, s)
	beginRoundAs(d, func(r *practice.RoundSetup) { r.FollowUps = false })
	d.write(told...)
	q := between(d)
	q.stuck = true // the history is slow
	d.key(fyne.KeyReturn, 0)
	d.endRound()
	if len(s.tries) != 0 || s.open == nil {
		t.Fatalf("%d tries, open %v", len(s.tries), s.open)
	}
	again := &store{checker: steady{}, open: s.open}
	sit(t, again)
	if len(again.tries) != 1 || len(again.rounds) != 1 || again.open != nil {
		t.Errorf("%d tries, %d rounds, open %v", len(again.tries), len(again.rounds), again.open)
	}
}

// The report waits for the history, and whatever the person does meanwhile means nothing to the round that has ended.
func TestTheReportWaitsForTheHistory(t *testing.T) {
	for name, end := range map[string]func(*desk){
		"the last answer": func(d *desk) { d.key(fyne.KeyK, 0); d.key(fyne.KeyK, 0); d.write("Once"); d.key(fyne.KeyReturn, 0) },
		"leaving":         func(d *desk) { d.write("Once"); d.endRound() },
		"ended later":     func(d *desk) { d.write("Once"); d.later(); d.endRound() },
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{checker: steady{}})
			beginRoundAs(d, func(r *practice.RoundSetup) { r.FollowUps = false })
			q := between(d)
			q.stuck = true
			end(d)
			d.wait(3 * time.Second)
			d.key(fyne.KeyP, 0)
			d.key(fyne.KeyReturn, 0)
			d.key(fyne.KeyK, 0)
			d.press(fyne.KeyEscape)
			d.win.Resize(fyne.NewSize(1280, 800))
			d.key(fyne.Key3, 0)
			for next(&q.history) {
			}
			if s := shows[*roundReport](d); s.report.Answered != 1 || len(d.store.rounds) != 1 {
				t.Errorf("%d answers, %d rounds", s.report.Answered, len(d.store.rounds))
			}
		})
	}
}

// What a round made while the tries before were on their way is tried again too where it could not be kept.
func TestTheEndOfARoundIsTriedAgain(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	beginRoundAs(d, func(r *practice.RoundSetup) { r.FollowUps = false })
	d.write("Once")
	q := between(d)
	q.stuck = true
	d.key(fyne.KeyReturn, 0)
	d.write("Twice")
	d.endRound()
	next(&q.history) // the first answer is kept, and the disk becomes full
	d.store.fail = practice.ErrNoRoom
	for next(&q.history) {
	}
	if len(d.store.tries) != 1 || len(d.drafts.open) != 1 || !d.drafts.open[0].failed() {
		t.Fatalf("%d tries, unsaved %v", len(d.store.tries), d.drafts.open)
	}
	d.store.fail, q.stuck = nil, false
	d.wait(2 * retryDelay)
	if len(d.store.tries) != 2 || len(d.store.rounds) != 1 || len(d.drafts.open) != 0 {
		t.Errorf("later %d tries, %d rounds, unsaved %v", len(d.store.tries), len(d.store.rounds), d.drafts.open)
	}
}

func TestARoundOnAFullDisk(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	beginRoundAs(d, func(r *practice.RoundSetup) { r.FollowUps = false })
	d.store.fail = practice.ErrNoRoom
	d.write(told...)
	d.wait(2 * time.Second)
	if got := d.says(); !strings.HasPrefix(got, "The round is not saved: the disk is full. Your text is still here.") {
		t.Errorf("says %q", got)
	}
	d.key(fyne.KeyReturn, 0)
	d.write("Once")
	d.quit()
	d.closeSheet()
	texts := d.drafts.open[0].texts()
	if len(texts) != 2 || texts[0].Answer != practice.Answer(told) || texts[1].Answer[0] != "Once" {
		t.Errorf("what could be saved elsewhere: %v", texts)
	}
	d.store.fail = nil
	d.wait(6 * time.Second)
	if len(d.store.tries) != 1 || d.store.open == nil || len(d.drafts.open) != 0 {
		t.Errorf("later: %d tries, %d unsaved", len(d.store.tries), len(d.drafts.open))
	}
	if d.says() != "Saved now. Everything you wrote is kept." {
		t.Errorf("says %q", d.says())
	}
}

func TestTheTimeIsUp(t *testing.T) {
	t.Run("and one goes on", func(t *testing.T) {
		d := sit(t, &store{checker: steady{}})
		beginRound(d)
		d.write(told...)
		d.wait(8*time.Minute + time.Second)
		if s := shows[*turn](d); d.sitting.Place() != 0 || !strings.HasPrefix(d.says(), "Time is up.") || s.clock.ring.Face().Time != "0:01" {
			t.Errorf("says %q, shows %q", d.says(), s.clock.ring.Face().Time)
		}
	})
	t.Run("and it stops there", func(t *testing.T) {
		d := sit(t, &store{checker: steady{}})
		beginRoundAs(d, func(r *practice.RoundSetup) { r.Stop, r.FollowUps = true, false })
		d.write(told...)
		d.wait(8*time.Minute + 10*time.Second)
		s := shows[*turn](d)
		if d.sitting.Place() != 1 || !s.cover.on || d.win.Canvas().Focused() != nil {
			t.Errorf("at question %d, covered %t", d.sitting.Place()+1, s.cover.on)
		}
		if len(d.store.tries) != 1 || d.store.tries[0].Answer != practice.Answer(told) {
			t.Errorf("kept %v", d.store.tries)
		}
		d.key(fyne.KeyReturn, 0)
		if got := d.sitting.Left(d.parts.Now()); s.cover.on || got != 30*time.Second {
			t.Errorf("then %v to think", got)
		}
	})
}

func TestLeavingARound(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	beginRound(d)
	d.write(told...)
	d.press(fyne.KeyEscape)
	if d.sheet == nil {
		t.Fatal("it does not ask")
	}
	d.press(fyne.KeyEscape)
	s := shows[*turn](d)
	if d.sheet != nil || d.win.Canvas().Focused() != fyne.Focusable(s.cards[practice.Result].Box) {
		t.Error("it does not stay where it was")
	}
	d.quit()
	if d.sheet == nil {
		t.Fatal("leaving the program does not ask")
	}
	d.closeSheet()
	d.later()
	shows[*roundWaits](d)
	d.wait(time.Hour)
	d.key(fyne.Key1, 0)
	shows[*writing](d)
	d.key(fyne.Key2, 0)
	d.key(fyne.KeyReturn, 0)
	if got := d.sitting.Left(d.parts.Now()); got != 8*time.Minute {
		t.Errorf("%v is left", got)
	}
	if got := shows[*turn](d).cards[practice.Situation].Box.Text; got != told[0] {
		t.Errorf("the box holds %q", got)
	}
}

func TestARoundWithoutAnAnswer(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	beginRound(d)
	d.wait(10 * time.Second)
	d.endRound()
	shows[*roundSetup](d)
	if len(d.store.rounds) != 0 || d.store.open != nil || !strings.HasPrefix(d.says(), "The round has ended. Nothing was answered") {
		t.Errorf("%d rounds, open %v, says %q", len(d.store.rounds), d.store.open, d.says())
	}
}

func TestARoundIsInTheHistory(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	wholeRound(d)
	h := d.lists()
	rows := h.listing.rows
	if len(rows) != 4 || rows[1].round == nil || rows[2].round != nil {
		t.Fatalf("the rows are %+v", rows)
	}
	d.press(fyne.KeyDelete)
	if len(d.store.trash) != 1 || len(h.listing.rows) != 3 {
		t.Errorf("%d are in the trash, and %d rows are left", len(d.store.trash), len(h.listing.rows))
	}
	d.key(fyne.KeyZ, 0)
	d.press(fyne.KeyHome)
	d.press(fyne.KeyReturn)
	if s := shows[*roundReport](d); s.report.Answered != 2 {
		t.Errorf("the report has %d answers", s.report.Answered)
	}
}

func TestPrintingARound(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	wholeRound(d)
	s := shows[*roundReport](d)
	for name, begins := range map[string]string{"round.pdf": "%PDF", "round.md": "# "} {
		path := filepath.Join(t.TempDir(), name)
		d.writePaper(s.printed(), path, false)
		got, err := os.ReadFile(path)
		if err != nil || !strings.HasPrefix(string(got), begins) || d.says() != "Saved. It is in "+path+"." {
			t.Errorf("%s begins %.20q, %v; says %q", name, got, err, d.says())
		}
		if name == "round.md" && !strings.Contains(string(got), told[1]) {
			t.Error("the answer is not in it")
		}
	}
}

func TestARoundThatCantBeRead(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	wholeRound(d)
	id := d.store.rounds[0].ID
	d.store.tries = nil
	d.openRound(id, d.showRounds)
	if s := shows[*roundReport](d); s.report.Answered != 0 || d.says() != "Something could not be read. not there. Nothing was changed." {
		t.Errorf("answered %d, says %q", s.report.Answered, d.says())
	}
}
