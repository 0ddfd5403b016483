package ui

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// Tab goes round every control of a screen and comes back to the first, Shift+Tab the other way round.
func TestTabGoesRoundEveryScreen(t *testing.T) {
	for name, c := range map[string]struct {
		come func(*desk)
		want []string // the controls in their order
	}{
		"start":    {func(*desk) {}, []string{"Other question", "Start writing", "Bring my data", "Practice", "Mock round", "Progress", "Settings"}},
		"practice": {begin, []string{"Other question", "Why they ask", "Situation", "Task", "Action", "Result", "Pause", "Restart", "Next question", "Check answer", "Practice", "Mock round", "Progress", "Settings"}},
		"feedback": {judge, []string{
			"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "Go to Action", "Why?", "Practise it",
			"Copy answer", "Save or print", "Tell it aloud", "Next question", "Revise", "Practice", "Mock round", "Progress", "Settings",
		}},
		"progress": {progressOf(1), []string{
			"Overview", "Last 3 months", "Table", "score", "Table", "days", "Practise it", "Set the date", "Table", "length", "Table", "pace", "Table",
			"Practice", "Mock round", "Progress", "Settings", "Save as text",
		}},
		"history": {historyOf(2, nil), []string{
			"search", "All themes", "Any score", "Any time", "tries", "Trash", "Export", "Practice", "Mock round", "Progress", "Settings", "Save as text", "Overview",
		}},
		"picked": {historyOf(2, func(d *desk) { d.press(fyne.KeySpace) }), []string{
			"search", "All themes", "Any score", "Any time", "tries", "Delete", "None", "Practice", "Mock round", "Progress", "Settings", "Save as text", "Overview",
		}},
		"trash":        {states["trash"], []string{"Close", "trash", "Delete for good", "Bring back"}},
		"a table":      {states["progress-table"], []string{"Close", "table", "Copy", "Save the picture"}},
		"a choice":     {states["history-theme"], []string{"Close", "choices"}},
		"save as text": {states["progress-save"], []string{"Close", "path", "Save"}},
		"no progress":  {func(d *desk) { d.key(fyne.Key3, 0) }, []string{"Start writing", "Trash", "Practice", "Mock round", "Progress", "Settings"}},
		"settings": {func(d *desk) { d.key(fyne.Key6, 0) }, []string{
			"Keyboard shortcuts", "think", "write", "aim", "rate", "Choose", "Theme", "Text size", "Fewer movements",
			"Open", "Back up now", "Restore", "Export", "Import", "Erase everything", "Practice", "Mock round", "Progress", "Settings",
		}},
		"picker":         {func(d *desk) { begin(d); d.pick() }, []string{"Close", "search", "questions", "Earlier drafts"}},
		"earlier drafts": {states["earlier"], []string{"Close", "drafts", "text", "Take it back"}},
		"save elsewhere": {states["elsewhere"], []string{"Close", "path", "Save"}},
		"leaving":        {states["leaving"], []string{"Leave anyway", "Stay", "Save elsewhere"}},
		"doubt":          {states["doubt"], []string{"ways", "Open folder", "Quit", "Continue", "Practice", "Mock round", "Progress", "Settings"}},
		"settings, with something to undo": {func(d *desk) { d.kept.undo = true; d.key(fyne.Key6, 0) }, []string{
			"Keyboard shortcuts", "think", "write", "aim", "rate", "Choose", "Theme", "Text size", "Fewer movements",
			"Open", "Back up now", "Restore", "Export", "Undo", "Import", "Erase everything", "Practice", "Mock round", "Progress", "Settings",
		}},
		"settings, with an interview and older rules": {func(d *desk) { states["settings-interview"](d); outdated(d) }, []string{
			"Keyboard shortcuts", "think", "write", "aim", "rate", "Clear", "Change", "Theme", "Text size", "Fewer movements",
			"Open", "Back up now", "Restore", "Export", "Import", "Check again", "Erase everything", "Practice", "Mock round", "Progress", "Settings",
		}},
		"interview":      {states["interview"], []string{"Close", "days"}},
		"check again":    {states["check-again"], []string{"Close", "Not now", "Check"}},
		"export":         {exporting, []string{"Close", "form", "path", "Export"}},
		"export runs":    {states["export-running"], []string{"Close", "Cancel"}},
		"import":         {importing, []string{"Close", "path", "Choose a file", "Next"}},
		"import weighed": {states["import-weighed"], []string{"Close", "Back", "Import"}},
		"backups":        {restoring, []string{"Close", "backups", "Cancel", "Restore this one"}},
		"damaged backup": {states["backup-damaged"], []string{"Close", "backups", "Cancel"}},
		"no backups":     {states["backups-none"], []string{"Close", "Done"}},
		"erase":          {erasing, []string{"Close", "tick", "path", "Erase everything", "Keep everything"}},
		"erase all":      {states["erase-all"], []string{"Close", "tick", "Erase everything", "Keep everything"}},
		"round, set up": {states["round-setup"], []string{
			"Questions", "Time to answer", "Time to think", "Themes", "Choose", "Seed", "Another", "only at the end", "keep going",
			"follow-ups", "breathing", "aloud", "Start round", "Practice", "Mock round", "Progress", "Settings",
		}},
		"round, breathing": {states["round-breathing"], []string{"Leave round", "Begin now"}},
		"round, answering": {states["round-answering"], []string{
			"Leave round", "Situation", "Task", "Action", "Result", "Pause", "Skip", "Finish and go on",
		}},
		"round, paused":    {states["round-paused"], []string{"Leave round", "Go on", "Pause"}},
		"round, follow-up": {states["round-followup"], []string{"Leave round", "Your answer", "Pause", "Skip", "Go on"}},
		"round, leaving":   {states["round-leave"], []string{"End with a report", "Go on later", "Stay"}},
		"round, waits":     {states["round-waits"], []string{"End with a report", "Go on", "Practice", "Mock round", "Progress", "Settings"}},
		"round, report": {states["round-report"], []string{
			"1", "2", "Save report", "New round", "Practise", "Practice", "Mock round", "Progress", "Settings",
		}},
		"telling, the cue words": {states["telling-cues"], []string{"S", "T", "A", "R", "Back", "Start", "Practice", "Mock round", "Progress", "Settings"}},
		"telling, the clock":     {states["telling"], []string{"Pause", "Back", "Done"}},
		"telling, the parts":     {states["telling-parts"], []string{"S", "T", "A", "R", "Back", "Tell it again", "Keep it", "Practice", "Mock round", "Progress", "Settings"}},
		"second try": {judgeTwice, []string{
			"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "Go to Action", "Why?", "Practise it",
			"Copy answer", "Save or print", "Tell it aloud", "Compare", "Next question", "Revise", "Practice", "Mock round", "Progress", "Settings",
		}},
		"compare": {states["compare"], []string{
			"text", "Feedback", "Copy third try", "Revise second try", "Revise third try", "Practice", "Mock round", "Progress", "Settings",
			"Back", "Only parts that changed", "Second try", "Third try",
		}},
		"compare, the tries": {states["compare-pick"], []string{"Close", "tries"}},
		"keys":               {func(d *desk) { d.press(fyne.KeyF1) }, []string{"Close", "keys"}},
		"reason":             {states["reason"], []string{"Close", "findings", "text"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{checker: steady{}})
			c.come(d)
			canvas := d.win.Canvas()
			first := canvas.Focused()
			if first == nil {
				t.Fatal("nothing has the focus")
			}
			var there, back []fyne.Focusable
			for f := first; len(there) < 40; {
				there = append(there, f)
				canvas.FocusNext()
				if f = canvas.Focused(); f == first {
					break
				}
			}
			for f := first; len(back) < 40; {
				back = append(back, f)
				canvas.FocusPrevious()
				if f = canvas.Focused(); f == first {
					break
				}
			}
			if len(there) != len(c.want) {
				t.Errorf("%d controls, want %d: %s", len(there), len(c.want), strings.Join(c.want, ", "))
			}
			slices.Reverse(back)
			if fmt.Sprint(there[1:]) != fmt.Sprint(back[:len(back)-1]) {
				t.Error("the way back is another")
			}
		})
	}
}

func TestHintsComeWhileWriting(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	begin(d)
	shown := func() (all []string) {
		for _, h := range shows[*writing](d).live.shown {
			all = append(all, h.Text)
		}
		return all
	}
	d.write("In May I ran the till.")
	d.wait(2 * time.Second)
	if got := shown(); len(got) != 0 {
		t.Errorf("after six words: %q", got)
	}
	d.write(" I was to close it every evening of that week, and on Friday I did not.")
	if got := shown(); len(got) != 0 {
		t.Errorf("while typing: %q", got)
	}
	d.wait(time.Second)
	if got := shown(); len(got) != 0 {
		t.Errorf("of parts that come later: %q", got)
	}
	d.win.Canvas().FocusNext()
	d.win.Canvas().FocusNext()
	test.Type(d.box(), "Then I told her.")
	d.wait(time.Second)
	if got := shown(); len(got) != 1 || got[0] != "One step is there. What did you do next?" {
		t.Errorf("in a low window: %q", got)
	}
	d.win.Resize(fyne.NewSize(1280, 800))
	d.win.Canvas().FocusNext()
	d.wait(time.Second)
	if got := shown(); len(got) != 2 {
		t.Errorf("in a high window: %q", got)
	}
}

func TestAPastedAnswerIsSpread(t *testing.T) {
	whole := strings.Join(told, " ")
	d := sit(t, &store{})
	begin(d)
	d.write("Well. ")
	box := d.box()
	d.app.Clipboard().SetContent(whole)
	box.TypedShortcut(&fyne.ShortcutPaste{Clipboard: d.app.Clipboard()})
	if !strings.HasPrefix(d.says(), "This looks like a whole answer.") {
		t.Fatalf("says %q", d.says())
	}
	w := shows[*writing](d)
	w.banner.told.offers[0].do()
	spread := w.session.Answer()
	if spread[practice.Situation] == "Well. "+whole || spread[practice.Result] == "" || spread[practice.Action] == "" {
		t.Fatalf("spread as %q", spread)
	}
	letters := func(s string) int { return len(strings.Join(strings.Fields(s), "")) }
	if got := letters(strings.Join(spread[:], "")); got != letters("Well."+whole) {
		t.Errorf("%d letters became %d", letters("Well."+whole), got)
	}
	d.box().TypedShortcut(&fyne.ShortcutUndo{})
	if got := w.session.Answer(); got != (practice.Answer{"Well. " + whole}) {
		t.Errorf("undone to %q", got)
	}
	d.box().TypedShortcut(&fyne.ShortcutRedo{})
	if got := w.session.Answer(); got != spread {
		t.Errorf("redone to %q", got)
	}
	d.wait(2 * time.Second)
	if got := d.store.drafts["own-mistake-any"].Answer; got != spread {
		t.Errorf("the draft has %q", got)
	}
}

func TestTooLongIsRefusedWhole(t *testing.T) {
	d := sit(t, &store{})
	begin(d)
	d.write("In May")
	d.app.Clipboard().SetContent(strings.Repeat("words ", widgets.MaxLength/6+10))
	d.box().TypedShortcut(&fyne.ShortcutPaste{Clipboard: d.app.Clipboard()})
	if !strings.HasPrefix(d.says(), "This is 64 characters too long for Situation.") {
		t.Errorf("says %q", d.says())
	}
	if got := shows[*writing](d).session.Answer()[practice.Situation]; got != "In May" {
		t.Errorf("holds %d characters", len(got))
	}
}

func TestAnotherQuestionIsPicked(t *testing.T) {
	d := sit(t, &store{})
	begin(d)
	d.pick()
	test.Type(d.win.Canvas().Focused(), "missed deadline")
	d.press(fyne.KeyDown)
	d.press(fyne.KeyReturn)
	q := shows[*writing](d).session.Question()
	if q.Theme != "missed-deadline" || d.sheet != nil {
		t.Errorf("asks %q, of %s", q.Text, q.Theme)
	}
	if _, inBox := d.win.Canvas().Focused().(*widgets.AnswerBox); !inBox {
		t.Errorf("the focus is in %T", d.win.Canvas().Focused())
	}
	d.pick()
	d.press(fyne.KeyEscape)
	if d.sheet != nil || shows[*writing](d).session.Question().ID != q.ID {
		t.Error("Escape does not leave all as it was")
	}
}

func TestFeedbackComparesByTodaysRules(t *testing.T) {
	s := &store{}
	d := sit(t, s)
	judge(d)
	f := shows[*feedback](d)
	if got := f.score.when.String(); !strings.HasPrefix(got, "First try · today, 12:03 · written in 3:00") {
		t.Errorf("the first: %q", got)
	}
	today := s.tries[0].Check.Score
	s.tries[0].Check.Score = 31 // as other rules had it
	d.key(fyne.KeyR, 0)
	if got := shows[*writing](d).card.tries.String(); got != "Second try · last score 31" {
		t.Errorf("the card says %q", got)
	}
	test.Type(d.box(), " It was the week before Mother’s Day.")
	d.key(fyne.KeyReturn, 0)
	f = shows[*feedback](d)
	change := signed(int(f.attempt.Check.Score - today))
	if got := f.score.said; got != change+" since your first try, both by today’s rules" {
		t.Errorf("says %q, want a change of %s", got, change)
	}
	if got := f.score.when.String(); !strings.HasPrefix(got, "Second try") {
		t.Errorf("the second: %q", got)
	}
}

func TestTheFixOpensItsBox(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	judge(d)
	f := shows[*feedback](d)
	f.revise()
	w := shows[*writing](d)
	if d.box() != w.cards[f.fix.Part].Box || w.session.Answer() != practice.Answer(told) {
		t.Error("the caret is in another box, or the text is another")
	}
	if len(w.live.shown) == 0 || w.live.shown[0].Criterion != f.fix.Criterion {
		t.Errorf("the hints are %v", w.live.shown)
	}
}

func TestMarksOfOneCriterion(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	judge(d)
	f := shows[*feedback](d)
	all := f.answer.texts[practice.Result].String()
	d.press(fyne.KeyDown)
	d.press(fyne.KeyReturn)
	if f.rows.chosen != 1 || f.answer.whose.String() != "Specifics only" || f.answer.texts[practice.Result].String() == all {
		t.Errorf("chosen %d, %q", f.rows.chosen, f.answer.whose.String())
	}
	d.press(fyne.KeyEscape)
	if f.rows.chosen != -1 || f.answer.texts[practice.Result].String() != all {
		t.Error("Escape does not show all")
	}
	f.answer.texts[practice.Result].OnEvidence(3)
	if f.rows.chosen != 2 {
		t.Errorf("a mark chose %d", f.rows.chosen)
	}
}

func TestTheFollowUpIsPractised(t *testing.T) {
	d := sit(t, &store{checker: steady{}})
	judge(d)
	f := shows[*feedback](d)
	d.ask(practice.FollowUp(f.attempt.Question, f.follow))
	if got := shows[*writing](d).session.Question(); got.Text != f.follow || got.ID == "" || got.Theme != "own-mistake" {
		t.Errorf("asks %+v", got)
	}
}

func TestCopyingAnAnswer(t *testing.T) {
	d := sit(t, &store{})
	judge(d)
	shows[*feedback](d).copySheet()
	d.key(fyne.KeyReturn, 0)
	if got := d.app.Clipboard().Content(); !strings.HasPrefix(got, "Situation\n"+told[0]) || !strings.HasSuffix(got, told[3]) {
		t.Errorf("copied %q", got)
	}
	if !strings.HasPrefix(d.says(), "Copied.") {
		t.Errorf("says %q", d.says())
	}
}

func TestSavingATry(t *testing.T) {
	d := sit(t, &store{})
	judge(d)
	f := shows[*feedback](d)
	for name, begins := range map[string]string{"try.pdf": "%PDF", "try.md": "# "} {
		path := filepath.Join(t.TempDir(), name)
		d.writePaper(f.printed(), path, false)
		got, err := os.ReadFile(path)
		if err != nil || !strings.HasPrefix(string(got), begins) || d.says() != "Saved. It is in "+path+"." {
			t.Errorf("%s begins %.20q, %v; says %q", name, got, err, d.says())
		}
		if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
			t.Fatal(err)
		}
		d.writePaper(f.printed(), path, false)
		if got, _ := os.ReadFile(path); string(got) != "mine" || !strings.HasPrefix(d.says(), "It was not saved.") {
			t.Errorf("wrote over a file: %.20q; says %q", got, d.says())
		}
	}
}

func TestSettingsHoldAtOnceAndLater(t *testing.T) {
	s := &store{}
	d := sit(t, s)
	judge(d)
	d.key(fyne.Key6, 0)
	d.press(fyne.KeyRight) // thinking
	d.win.Canvas().FocusNext()
	d.press(fyne.KeyLeft) // writing
	d.key(fyne.KeyPlus, 0)
	d.key(fyne.KeyPlus, 0)
	set := shows[*settings](d)
	set.mode.OnChanged(2)
	set.calm.OnChanged(false)
	if d.prefs.Think != 45*time.Second || d.prefs.Write != 450*time.Second {
		t.Errorf("now %v", d.prefs)
	}
	d.win.Resize(fyne.NewSize(1300, 820))
	d.wait(2 * time.Second)

	d = sit(t, s)
	shows[*settings](d) // where one was
	if d.prefs.Think != 45*time.Second || d.prefs.Write != 450*time.Second {
		t.Errorf("later %v", d.prefs)
	}
	if m := d.machine; m.Theme != theme.Dark || m.TextSize != 110 || m.Calm || m.Width != 1300 || m.Height != 820 {
		t.Errorf("remembered %+v", m)
	}
	if got := theme.Size(theme.Body); got < 15.3 || got > 15.5 {
		t.Errorf("text is %g high", got)
	}
	d.key(fyne.Key1, 0)
	if got := shows[*writing](d).live.ring.Face().Time; got != "0:45" {
		t.Errorf("the clock shows %s", got)
	}
	s.fail = errors.New("the disk is full")
	d.key(fyne.Key6, 0)
	if d.says() != "" {
		t.Errorf("where one is can not be remembered, and it says %q", d.says())
	}
	d.key(fyne.KeyPlus, 0)
	if !strings.HasPrefix(d.says(), "Your choice was not saved. The disk is full.") || d.machine.TextSize != 115 {
		t.Errorf("says %q, text of %d", d.says(), d.machine.TextSize)
	}
	d.press(fyne.KeyRight)
	if !strings.HasPrefix(d.says(), "Your choice was not saved. The disk is full. It holds") || d.prefs.Think != time.Minute {
		t.Errorf("says %q, thinks %v", d.says(), d.prefs.Think)
	}
}

func TestWhatCannotBeIsNotRemembered(t *testing.T) {
	for name, memory := range map[string]string{
		"text":  `{"text_size": 900}`,
		"size":  `{"width": 3, "height": -1}`,
		"theme": `{"theme": "purple"}`,
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{machine: memory})
			if d.machine != (machine{}).sound() {
				t.Errorf("%+v", d.machine)
			}
		})
	}
}

// Commands do nothing for a moment after the screen was replaced, and a sheet keeps them from what lies below.
func TestCommandsWait(t *testing.T) {
	d := sit(t, &store{})
	begin(d)
	d.presses.down()
	d.do(cmdProgress)
	if !d.dead {
		t.Error("commands go on at once")
	}
	d.wait(time.Second)
	if d.dead {
		t.Error("commands never go on")
	}
	d.press(fyne.KeyF1)
	d.key(fyne.Key6, 0)
	shows[*progressScreen](d)
	d.press(fyne.KeyEscape)
	d.key(fyne.Key6, 0)
	shows[*settings](d)
}

func TestEveryCommandHasItsKeysAlone(t *testing.T) {
	seen := map[shortcut]command{}
	for _, c := range commands {
		if c.does == "" || len(c.keys) == 0 {
			t.Errorf("command %d does %q", c.command, c.does)
		}
		for _, k := range c.keys {
			if other, taken := seen[k]; taken {
				t.Errorf("%v is both %d and %d", k, other, c.command)
			}
			seen[k] = c.command
		}
	}
}
