package ui

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/practice"
	"retake/ui/theme"
)

// steady is a checker that says something of everything, and the same whatever the rules are.
type steady struct{}

func (steady) Check(q practice.Question, a practice.Answer) practice.Check {
	c := practice.Check{Score: 47, Rules: "en1.1a2b3c4d", Kind: q.Kind, Caps: []practice.Cap{{At: 45, Because: "contempt"}}}
	if a.AllWords() < practice.TooShortToJudge {
		c.Score, c.Gate = practice.NoScore, practice.GateShort
	}
	for i, criterion := range practice.Criteria {
		c.Criteria[criterion] = practice.Judgement{
			Level:   practice.Level(3 - i%4),
			Message: "One sentence about it, with “some words” of the answer.", Suggestion: "What would help?",
		}
	}
	for i, span := range []practice.Span{{Part: practice.Situation, From: 0, To: 6}, {Part: practice.Action, From: 10, To: 18}, {Part: practice.Result, From: 0, To: 10}} {
		text := a[span.Part]
		if span.To <= len(text) {
			j := &c.Criteria[practice.Criteria[i]]
			j.Spans = append(j.Spans, practice.Finding{Span: span, Text: text[span.From:span.To], Rule: "some.rule", Helps: i != 1})
		}
	}
	c.Severe = []practice.Severe{{Kind: practice.Contempt, Text: "ran the till"}}
	return c
}

func (steady) Advise(_ practice.Check, a practice.Answer) []practice.Advice {
	if a.Empty() {
		return nil
	}
	return []practice.Advice{
		{
			Criterion: practice.CorrectiveAction, Gain: 9, Part: practice.Action, Title: "Say what you did, step by step",
			Text:  "You told somebody at once. What is missing is how you put it right, and in what order.",
			Start: "First I called …, and then I …", Hint: "One step is there. What did you do next?",
		},
		{
			Criterion: practice.Outcome, Gain: 4, Part: practice.Result, Title: "Say how it ended",
			Text: "The end is open.", Hint: "The end is open. What came of it?",
		},
	}
}

func (steady) FollowUp(practice.Question, practice.Check) practice.Probe {
	return practice.Probe{Text: "How do you make sure that the list is still used on a busy day?"}
}

func (steady) Because(key string) string { return "something in it is unkind (" + key + ")" }

func (steady) Reason(string) (practice.Reason, bool) {
	return practice.Reason{
		Why:        "An interviewer listens for who did it. Silvester 1997: causes that are one's own and can be changed go with better ratings.",
		Message:    "“{words}” names nobody who did it.",
		Suggestion: "Say who: “I ...”",
		Finds:      []string{"[The list was sent] to the wrong customer.", "So [the wrong price was printed]."},
		Leaves:     []string{"I sent the list to the wrong customer.", "The list was long."},
		Except:     map[string]string{"quoted": "She wrote “the list was sent”."},
	}, true
}

func (steady) Grades(practice.Criterion) practice.Grades {
	return practice.Grades{
		{Message: "What is missing."},
		{Points: 8, Message: "What is there in part."},
		{Points: 17, Message: "What is there."},
		{Points: 20, Message: "What is there and more."},
	}
}

func (steady) Version() string { return "en1.12345678" }

// begin, answer and judge bring a desk from the first start to the boxes, to a whole answer and to its feedback.
func begin(d *desk)  { d.key(fyne.KeyReturn, 0) }
func answer(d *desk) { begin(d); d.write(told...) }
func judge(d *desk)  { answer(d); d.wait(3 * time.Minute); d.key(fyne.KeyReturn, 0) }

func writeLong(d *desk) {
	begin(d)
	d.write(long()...)
}

// long is an answer that is far too long.
func long() []string {
	return []string{strings.Repeat(told[0]+" ", 8), strings.Repeat(told[1]+" ", 8), strings.Repeat(told[2]+" ", 10), strings.Repeat(told[3]+" ", 6)}
}

func judgeTwice(d *desk) {
	judge(d)
	d.key(fyne.KeyR, 0)
	test.Type(d.box(), "Then I went home. ")
	d.key(fyne.KeyReturn, 0)
}

// fill fills the disk, so that what is written is not saved.
func fill(d *desk) {
	answer(d)
	d.store.fail = practice.ErrNoRoom
	d.wait(2 * time.Second)
}

// found is a history that can't be trusted, with some ways to go on.
func found(ways int, err error) *Doubt {
	d := &Doubt{What: "The file is damaged near the end.", Kept: "history, 15 June 08:02, damaged", Folder: "/home/me/retake"}
	if ways > 3 {
		d.What = "Of 58 tries one can't be read: its file has bytes that nobody wrote, and the list of files names one that is not there. " +
			"This comes of a computer that was switched off while it wrote, or of a disk that is about to fail."
	}
	for i := range ways {
		way := Way{
			Title: "Use the backup of 14 June, 15:21", Text: "57 tries, 6 stories. One try is missing.",
			Take: func(context.Context, practice.Progress) error { return err },
		}
		switch {
		case i == ways-2:
			way.Title, way.Text = "Use what can still be read", "54 tries, 6 stories, rescued from the damaged file."
		case i == ways-1:
			way.Title, way.Text = "Start with an empty history", "You can bring the others back later in Settings."
		}
		d.Ways = append(d.Ways, way)
	}
	return d
}

// pick ticks the first cue words of so many parts, two each.
func pick(d *desk, parts int) {
	for range parts {
		d.press(fyne.KeySpace)
		d.press(fyne.KeyRight)
		d.press(fyne.KeySpace)
		d.win.Canvas().FocusNext()
	}
}

// pickCues, tellAloud, endTelling and tick bring a desk to the steps of telling an answer aloud.
func pickCues(d *desk)   { judge(d); d.key(fyne.KeyT, 0); pick(d, 3) }
func tellAloud(d *desk)  { pickCues(d); d.key(fyne.KeyReturn, 0); d.wait(9 * time.Second) }
func endTelling(d *desk) { tellAloud(d); d.wait(13 * time.Second); d.key(fyne.KeyReturn, 0) }
func tick(d *desk)       { endTelling(d); d.press(fyne.KeyS); d.press(fyne.KeyA) }

// writeUnwieldy writes an answer of long words, and has it checked.
func writeUnwieldy(d *desk) {
	const long = "The Rindfleischkennzeichnung had 1,250 misinterpretations. The overenthusiastic counterintelligence was " +
		"uncharacteristically internationalised. Incomprehensibilities had disproportionately many disqualifications. "
	begin(d)
	d.write(long, strings.ReplaceAll(long, "i", "j"), strings.ReplaceAll(long, "e", "a"), strings.ReplaceAll(long, "t", "d"))
	d.key(fyne.KeyReturn, 0)
}

// states are all that the window can show.
var states = map[string]func(*desk){
	"start":    func(*desk) {},
	"thinking": begin,
	"writing":  func(d *desk) { answer(d); d.wait(9 * time.Second) },
	"paused":   func(d *desk) { answer(d); d.wait(time.Minute); d.key(fyne.KeyP, 0) },
	"over":     func(d *desk) { answer(d); d.wait(8*time.Minute + 12*time.Second) },
	"slept": func(d *desk) {
		answer(d)
		d.time.slept = time.Hour
		d.wait(time.Second)
	},
	"why": func(d *desk) {
		begin(d)
		d.screen.(*writing).card.fold.Open()
	},
	"long":      writeLong,
	"held-back": func(d *desk) { begin(d); d.write("In May I ran the till."); d.key(fyne.KeyReturn, 0) },
	"not-saved": func(d *desk) {
		answer(d)
		d.store.fail = practice.ErrNoRoom
		d.wait(2 * time.Second)
	},
	"draft-back": func(d *desk) { answer(d); d.wait(2 * time.Second); d.begin(nil) },
	"pasted": func(d *desk) {
		begin(d)
		d.screen.(*writing).pasted(practice.Situation, strings.Join(told, " "), "")
	},
	"picker": func(d *desk) { begin(d); d.pick() },
	"picker-none": func(d *desk) {
		begin(d)
		d.pick()
		test.Type(d.win.Canvas().Focused(), "spaceship")
	},
	"feedback":       judge,
	"feedback-one":   func(d *desk) { judge(d); d.press(fyne.KeyReturn) },
	"feedback-later": judgeTwice,
	"feedback-long":  func(d *desk) { writeLong(d); d.key(fyne.KeyReturn, 0) },
	"copy":           func(d *desk) { judge(d); d.screen.(*feedback).copySheet() },
	"save": func(d *desk) {
		judge(d)
		d.t.Setenv("HOME", "/home/me")
		d.screen.(*feedback).saveSheet()
	},
	"history":        func(d *desk) { judge(d); d.lists() },
	"progress-one":   progressOf(1),
	"progress-three": progressOf(3),
	"progress-seven": progressOf(7),
	"progress":       progressOf(60),
	"progress-planned": func(d *desk) {
		d.keepSetting(practice.InterviewSetting(d.today()+9, nil, d.parts.Now()))
		progressOf(60)(d)
	},
	"progress-below": func(d *desk) {
		d.keepSetting(practice.InterviewSetting(d.today()+9, nil, d.parts.Now()))
		progressOf(60)(d)
		d.win.Canvas().Focus(shows[*progressScreen](d).overview.telling.lines)
	},
	"progress-table": func(d *desk) { progressOf(60)(d); shows[*progressScreen](d).overview.score.showTable() },
	"progress-save":  func(d *desk) { progressOf(60)(d); d.t.Setenv("HOME", "/home/me"); shows[*progressScreen](d).saveText() },
	"history-many":   historyOf(60, nil),
	"history-picked": historyOf(60, func(d *desk) {
		d.press(fyne.KeySpace)
		d.press(fyne.KeyDown)
		d.press(fyne.KeyDown)
		d.press(fyne.KeySpace)
	}),
	"history-found": historyOf(60, func(d *desk) {
		d.key(fyne.KeyF, 0)
		test.Type(shows[*progressScreen](d).history.find.field, "mana")
		d.wait(time.Second)
	}),
	"history-none": historyOf(60, func(d *desk) {
		h := shows[*progressScreen](d).history
		h.find.onlyTheme("weakness")
		d.key(fyne.KeyF, 0)
		test.Type(h.find.field, "invoice")
		d.wait(time.Second)
	}),
	"history-theme": historyOf(60, func(d *desk) { shows[*progressScreen](d).history.find.chooseTheme() }),
	"trash": historyOf(60, func(d *desk) {
		h := shows[*progressScreen](d).history
		for range 3 {
			d.press(fyne.KeyDelete)
		}
		d.showTrash(h.cameBack)
	}),
	"trash-empty":   historyOf(3, func(d *desk) { d.showTrash(func() {}) }),
	"history-empty": func(d *desk) { d.key(fyne.Key3, 0) },
	"history-deleted": func(d *desk) {
		judgeTwice(d)
		d.lists()
		d.press(fyne.KeyDelete)
	},
	"settings": func(d *desk) { d.key(fyne.Key6, 0) },
	"settings-interview": func(d *desk) {
		d.keepSetting(practice.InterviewSetting(d.today()+9, nil, d.parts.Now()))
		d.key(fyne.Key6, 0)
	},
	"interview": func(d *desk) {
		d.keepSetting(practice.InterviewSetting(d.today()+9, nil, d.parts.Now()))
		d.key(fyne.Key6, 0)
		d.pushes("Change")
	},
	"check-again": func(d *desk) { outdated(d); d.pushes("Check again") },
	"check-again-running": func(d *desk) {
		outdated(d)
		d.pushes("Check again")
		d.time.held = true
		d.pushes("Check 57 tries again")
		d.wait(time.Second)
	},
	"check-again-stopped":    func(d *desk) { outdated(d); d.stopAt(20); d.pushes("Check again"); d.pushes("Check 57 tries again") },
	"checked-again":          func(d *desk) { outdated(d); d.pushes("Check again"); d.pushes("Check 57 tries again") },
	"settings-outdated":      outdated,
	"feedback-checked-again": recheck,
	"not-elsewhere": func(d *desk) {
		fill(d)
		d.t.Setenv("HOME", "/home/me")
		d.saveElsewhere()
		d.kept.written = map[string]string{"/home/me/retake-own-mistake-2026-03-09.md": ""}
		d.key(fyne.KeyReturn, 0)
	},
	"elsewhere": func(d *desk) {
		fill(d)
		d.t.Setenv("HOME", "/home/me")
		d.saveElsewhere()
	},
	"leaving":         func(d *desk) { fill(d); d.key(fyne.KeyQ, 0) },
	"try-not-saved":   func(d *desk) { fill(d); d.key(fyne.KeyReturn, 0) },
	"unsaved-history": func(d *desk) { fill(d); d.key(fyne.Key3, 0) },
	"put-aside":       func(d *desk) { answer(d); d.again() },
	"earlier": func(d *desk) {
		answer(d)
		d.again()
		d.wait(26 * time.Hour)
		d.write("In June I sent the wrong letter.")
		d.again()
		d.key(fyne.KeyE, 0)
		d.press(fyne.KeyDown)
	},
	"earlier-none": func(d *desk) { begin(d); d.key(fyne.KeyE, 0) },
	"doubt":        func(d *desk) { d.show(newDoubt(d.Window, found(3, nil), func() {})) },
	"doubt-long": func(d *desk) {
		d.show(newDoubt(d.Window, found(8, errors.New("the disk is full")), func() {}))
		for range 5 {
			d.press(fyne.KeyDown)
		}
		d.key(fyne.KeyReturn, 0)
	},
	"settings-kept": func(d *desk) {
		d.kept.backups, d.kept.undo = sevenBackups(), true
		d.parts.Folder = "/home/me/a-folder-with-a-name-that-is-much-too-long-for-any-line/of-the-settings/retake"
		d.key(fyne.Key6, 0)
	},
	"settings-backing-up": func(d *desk) {
		keeping(d)
		d.time.held, d.kept.steps = true, 57
		d.backUp()
		d.win.Canvas().Focus(shows[*settings](d).data.backUp)
	},
	"backed-up":    func(d *desk) { keeping(d); d.backUp() },
	"no-backup":    func(d *desk) { judge(d); d.kept.fail = practice.ErrNoRoom; d.wait(backupBeat) },
	"export":       exporting,
	"export-table": func(d *desk) { exporting(d); d.win.Canvas().FocusPrevious(); d.press(fyne.KeyRight) },
	"export-there": func(d *desk) {
		exporting(d)
		d.kept.written["/home/me/retake-2026-03-09.jsonl"] = "mine"
		d.press(fyne.KeyReturn)
	},
	"export-running": func(d *desk) { exporting(d); d.stopIn(57); d.press(fyne.KeyReturn) },
	"exported":       func(d *desk) { exporting(d); d.press(fyne.KeyReturn) },
	"import":         func(d *desk) { d.t.Setenv("HOME", "/home/me"); d.bring("") },
	"import-wrong": func(d *desk) {
		importing(d)
		d.kept.fail = errors.New("line 1,204 is no record: unexpected end of JSON input")
		d.press(fyne.KeyReturn)
	},
	"import-reading":  func(d *desk) { importing(d); d.stopIn(57); d.press(fyne.KeyReturn) },
	"import-weighed":  func(d *desk) { importing(d); d.press(fyne.KeyReturn) },
	"import-nothing":  func(d *desk) { importing(d); d.kept.merge = practice.Merge{Same: 75}; d.press(fyne.KeyReturn) },
	"import-adding":   func(d *desk) { importing(d); d.press(fyne.KeyReturn); d.stopIn(57); d.key(fyne.KeyReturn, 0) },
	"imported":        func(d *desk) { keeping(d); importing(d); d.press(fyne.KeyReturn); d.key(fyne.KeyReturn, 0) },
	"backups":         restoring,
	"backups-other":   func(d *desk) { restoring(d); d.press(fyne.KeyDown); d.press(fyne.KeyDown); d.wait(time.Second) },
	"backups-none":    func(d *desk) { d.restore() },
	"backup-looking":  func(d *desk) { keeping(d); d.stopIn(57); d.restore() },
	"backup-damaged":  func(d *desk) { keeping(d); d.kept.fail = errDamaged; d.restore() },
	"backup-restored": func(d *desk) { restoring(d); d.key(fyne.KeyReturn, 0) },
	"not-restored":    func(d *desk) { restoring(d); d.kept.fail = practice.ErrNoRoom; d.key(fyne.KeyReturn, 0) },
	"erase":           erasing,
	"erase-all":       func(d *desk) { erasing(d); d.untick() },
	"erased": func(d *desk) {
		erasing(d)
		d.kept.gone = []string{"57 tries, 6 stories and 3 settings", "2 drafts and 4 earlier drafts", "7 backups", "the report of a fault", "an older copy of the history, of 2 March"}
		d.eraseNow()
	},
	"round-setup":      setUp,
	"round-set":        func(d *desk) { setUp(d); shows[*roundSetup](d).set(fixed); shows[*roundSetup](d).pickSet() },
	"round-no-theme":   func(d *desk) { setUp(d); shows[*roundSetup](d).set(func(r *practice.RoundSetup) { r.Themes = nil }) },
	"round-setup-last": func(d *desk) { wholeRound(d); d.press(fyne.KeyEscape) },
	"round-breathing":  func(d *desk) { setUp(d); d.key(fyne.KeyReturn, 0); d.wait(7 * time.Second) },
	"round-thinking":   func(d *desk) { beginRound(d); d.wait(4 * time.Second) },
	"round-answering":  func(d *desk) { beginRound(d); d.write(told...); d.wait(102 * time.Second) },
	"round-long":       func(d *desk) { beginRound(d); d.write(long()...) },
	"round-over":       func(d *desk) { beginRound(d); d.write(told...); d.wait(8*time.Minute + 12*time.Second) },
	"round-paused":     func(d *desk) { beginRound(d); d.write(told...); d.key(fyne.KeyP, 0) },
	"round-followup": func(d *desk) {
		beginRound(d)
		d.write(told...)
		d.key(fyne.KeyReturn, 0)
		d.write("By asking.")
		d.wait(9 * time.Second)
	},
	"round-leave": func(d *desk) { beginRound(d); d.write(told...); d.press(fyne.KeyEscape) },
	"round-waits": func(d *desk) { beginRound(d); d.write(told...); d.wait(time.Minute); d.later() },
	"round-feedback": func(d *desk) {
		beginRoundAs(d, func(r *practice.RoundSetup) { r.AfterEach, r.FollowUps = true, false })
		d.write(told...)
		d.key(fyne.KeyReturn, 0)
	},
	"round-report":      wholeRound,
	"round-report-last": func(d *desk) { wholeRound(d); d.wait(40 * time.Hour); wholeRound(d) },
	"round-report-none": func(d *desk) { beginRound(d); d.write("Once."); d.endRound() },
	"round-ended-empty": func(d *desk) { beginRound(d); d.endRound() },
	"round-report-row":  func(d *desk) { wholeRound(d); d.press(fyne.KeyReturn) },
	"history-round": func(d *desk) {
		wholeRound(d)
		d.wait(time.Hour)
		d.key(fyne.Key1, 0)
		d.write(told...)
		d.key(fyne.KeyReturn, 0)
		d.lists()
	},
	"round-report-print": func(d *desk) { d.t.Setenv("HOME", "/home/me"); wholeRound(d); shows[*roundReport](d).savePaper() },
	"telling-cues":       func(d *desk) { judge(d); d.key(fyne.KeyT, 0) },
	"telling-picked":     pickCues,
	"telling-nothing":    func(d *desk) { begin(d); d.tellAloud(practice.Attempt{Question: d.session.Question()}, func() {}) },
	"telling-long":       func(d *desk) { writeUnwieldy(d); d.key(fyne.KeyT, 0); pick(d, 4) },
	"telling":            tellAloud,
	"telling-bare":       func(d *desk) { judge(d); d.key(fyne.KeyT, 0); d.key(fyne.KeyReturn, 0) },
	"telling-paused":     func(d *desk) { tellAloud(d); d.wait(time.Minute); d.key(fyne.KeyP, 0) },
	"telling-over":       func(d *desk) { tellAloud(d); d.wait(132 * time.Second) },
	"telling-slept":      func(d *desk) { tellAloud(d); d.time.slept = time.Hour; d.wait(time.Second) },
	"telling-long-clock": func(d *desk) { writeUnwieldy(d); d.key(fyne.KeyT, 0); pick(d, 4); d.key(fyne.KeyReturn, 0) },
	"telling-parts":      endTelling,
	"telling-ticked":     tick,
	"telling-whole":      func(d *desk) { tick(d); d.press(fyne.KeyT); d.press(fyne.KeyR) },
	"telling-long-parts": func(d *desk) {
		writeUnwieldy(d)
		d.key(fyne.KeyT, 0)
		pick(d, 4)
		d.key(fyne.KeyReturn, 0)
		d.wait(150 * time.Second)
		d.key(fyne.KeyReturn, 0)
		d.press(fyne.KeyT)
	},
	"telling-none-ticked": func(d *desk) { endTelling(d); d.key(fyne.KeyReturn, 0) },
	"telling-not-kept":    func(d *desk) { tick(d); d.store.fail = practice.ErrNoRoom; d.key(fyne.KeyReturn, 0) },
	"feedback-told":       func(d *desk) { tick(d); d.key(fyne.KeyReturn, 0) },
	"compare":             func(d *desk) { compareTries(d, 1, 2) },
	"compare-changed":     func(d *desk) { compareTries(d, 1, 2); shows[*comparison](d).changed.Tapped(nil) },
	"compare-fell":        func(d *desk) { compareTries(d, 2, 1) },
	"compare-same": func(d *desk) {
		compareTries(d, 1, 1)
		shows[*comparison](d).changed.Tapped(nil)
	},
	"compare-unjudged": func(d *desk) { compareTries(d, 3, 1) },
	"compare-stale": func(d *desk) {
		invoices(d)
		d.store.tries[1].Check.Score = 64
		d.compare(d.store.tries[1], d.store.tries[2], d.showHistory)
	},
	"compare-long": func(d *desk) {
		invoices(d)
		for i, text := range long() {
			d.store.tries[0].Answer[i] = text
			d.store.tries[2].Answer[i] = strings.ReplaceAll(text, "the ", "a ")
		}
		d.compare(d.store.tries[0], d.store.tries[2], d.showHistory)
	},
	"compare-pick":      func(d *desk) { compareTries(d, 1, 2); shows[*comparison](d).pick(left) },
	"compare-pick-many": func(d *desk) { hundreds(d); shows[*comparison](d).pick(left) },
	"opened-later":      func(d *desk) { judgeTwice(d); d.lists(); d.press(fyne.KeyReturn) },
	"compare-revised":   func(d *desk) { judgeTwice(d); d.key(fyne.KeyD, 0) },
	"reason":            func(d *desk) { judge(d); d.key(fyne.KeyI, 0) },
	"reason-words":      func(d *desk) { judge(d); d.key(fyne.KeyI, 0); d.press(fyne.KeyDown) },
	"keys":              func(d *desk) { d.press(fyne.KeyF1) },
	"in-use":            func(d *desk) { d.show(newTrouble(d.Window, ErrInUse, func() {})) },
	"opened":            func(d *desk) { judge(d); d.lists(); d.press(fyne.KeyReturn) },
	"no-room": func(d *desk) {
		d.show(newTrouble(d.Window, fmt.Errorf("%w: 48 MB more have to be free in /home/me/retake", practice.ErrNoRoom), func() {}))
	},
	"trouble": func(d *desk) {
		d.show(newTrouble(d.Window, errors.New("the folder /home/me/retake can only be read"), func() {}))
	},
}

// look is how a picture is taken.
type look struct {
	size fyne.Size
	machine
}

// usual is the compact window in light colours, that everything has to fit into first.
var usual = look{fyne.NewSize(1024, 640), machine{Theme: theme.Light, TextSize: 100}}

// come sits down before a window of a look, and brings it to a state.
func come(t *testing.T, state string, l look) *desk {
	t.Helper()
	l.Width, l.Height = l.size.Components()
	l.Calm = true
	memory, err := json.Marshal(l.machine)
	if err != nil {
		t.Fatal(err)
	}
	d := sit(t, &store{checker: steady{}, machine: string(memory)})
	states[state](d)
	d.settle()
	return d
}

func TestStatesAreBuiltAsBefore(t *testing.T) {
	for name := range states {
		t.Run(name, func(t *testing.T) {
			test.AssertRendersToMarkup(t, name+".xml", come(t, name, usual).win.Canvas())
		})
	}
}

func TestScreensLookAsBefore(t *testing.T) {
	for _, name := range []string{
		"start", "writing", "feedback", "reason-words", "history", "settings", "interview", "check-again-running", "doubt", "not-saved", "earlier",
		"export-running", "import-weighed", "backups", "erase",
		"round-setup", "round-breathing", "round-answering", "round-paused", "round-followup", "round-waits", "round-report-last",
		"telling-picked", "telling", "telling-ticked", "compare", "compare-pick",
		"progress-one", "progress-three", "progress", "progress-below", "history-picked", "trash",
	} {
		for _, mode := range []theme.Mode{theme.Light, theme.Dark} {
			t.Run(name+"-"+string(mode), func(t *testing.T) {
				l := usual
				l.Theme = mode
				test.AssertRendersToImage(t, name+"-"+string(mode)+".png", come(t, name, l).win.Canvas())
			})
		}
	}
}

// The charts stand beside the history where there is room for both.
func TestWideProgressLooksAsBefore(t *testing.T) {
	for _, mode := range []theme.Mode{theme.Light, theme.Dark} {
		l := look{fyne.NewSize(1280, 800), machine{Theme: mode, TextSize: 100}}
		test.AssertRendersToImage(t, "progress-wide-"+string(mode)+".png", come(t, "progress-planned", l).win.Canvas())
	}
}

// settle lays the screen out once more, as the real driver does before it paints.
func (d *desk) settle() {
	size := d.win.Canvas().Size()
	d.win.Resize(size.AddWidthHeight(0, 1))
	d.win.Resize(size)
}
