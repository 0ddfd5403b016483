package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/widgets"
)

// rising is a checker that finds an answer the better the longer it is.
type rising struct{ steady }

func (r rising) Check(q practice.Question, a practice.Answer) practice.Check {
	c := r.steady.Check(q, a)
	words := a.AllWords()
	if c.Score != practice.NoScore {
		c.Score = practice.Score(min(100, words/2))
	}
	for i, criterion := range practice.Criteria {
		j := c.Criteria[criterion]
		j.Level = practice.Level(min(max(words/40-i%3, 0), 3))
		if c.Score == practice.NoScore {
			j.Level = practice.NotJudged
		}
		c.Criteria[criterion] = j
	}
	return c
}

// invoices puts four tries of one question into the history: a first one, two longer ones, and one too short to judge.
func invoices(d *desk) {
	d.parts.Checker = rising{}
	q, _ := d.parts.Bank.Question("own-mistake-any")
	for i, a := range []practice.Answer{
		{
			"In March I prepared the monthly invoice run.", "My task was to load the new price list and release the run.",
			"The wrong list got loaded. I told my manager and we stopped the second batch. Then we wrote to the customers.", "Most of the customers paid.",
		},
		{
			"In March I prepared the monthly invoice run. A lot of customers were moving to new prices, and the run had to leave by noon on Friday.",
			"My task was to load the new price list and release the run.",
			"The wrong list got loaded and the contract check was skipped, because I was short of time. An hour later a customer called about the old price. I told my manager and we stopped the second batch before it left. Then I listed every wrong invoice and we wrote to the customers, with a plain apology. I sent the corrected invoices on Monday morning.",
			"By the end of the month most of the customers had paid the right amount. My manager thanked me for speaking up early. I learned that checks are important. I will be more careful with price lists from now on.",
		},
		{
			"In March I prepared the monthly invoice run at a packaging wholesaler. Forty-one customers were moving to new prices, and the run had to leave by noon on Friday.",
			"My task was to load the new price list and release the run.",
			"I loaded last quarter’s list and skipped the contract check, because I was short of time. That was my mistake. An hour later a customer called about the old price. I told my manager within ten minutes and stopped the second batch before it left. Then I listed every wrong invoice and wrote to all 41 customers the same afternoon, with a plain apology and the date they would get a corrected one. I sent the corrected invoices on Monday morning.",
			"By the end of the month 39 of the 41 customers had paid the right amount, and none of them left. My manager thanked me for speaking up early. I learned that a check is worth most on the day I feel too busy for it. I will be more careful with price lists from now on.",
		},
		{"In March I sent the wrong invoice.", "", "I told my manager.", ""},
	} {
		finished := noon.AddDate(0, 0, 2*i-7)
		d.store.tries = append(d.store.tries, practice.Attempt{
			Record: practice.Record{ID: fmt.Sprint("try", i+1)}, Question: q, Answer: a, Check: rising{}.Check(q, a),
			Times: practice.Times{Finished: finished, LocalDate: finished.Format(time.DateOnly), Zone: "+00:00"},
		})
	}
}

// compareTries compares two of them, by their place.
func compareTries(d *desk, a, b int) {
	invoices(d)
	d.compare(d.store.tries[a], d.store.tries[b], d.showHistory)
}

// hundreds compares the two newest of a thousand tries.
func hundreds(d *desk) {
	invoices(d)
	one := d.store.tries[0]
	for i := range 996 {
		one.ID = fmt.Sprint("more", i)
		one.Times.Finished = one.Times.Finished.Add(-time.Hour)
		d.store.tries = append([]practice.Attempt{one}, d.store.tries...)
	}
	d.compare(d.store.tries[998], d.store.tries[999], d.showHistory)
}

func TestATryIsComparedWithTheOneBefore(t *testing.T) {
	d := sit(t, &store{})
	judge(d)
	f := shows[*feedback](d)
	offered := func() bool {
		return slices.ContainsFunc(drawn[*widgets.Button](d.win.Canvas().Content()), func(b *widgets.Button) bool { return b.Text() == "Compare" })
	}
	d.key(fyne.KeyD, 0)
	if d.screen != screen(f) || offered() {
		t.Fatal("a first try is compared with something")
	}
	d.key(fyne.KeyR, 0)
	d.write("Then I went home. ")
	d.key(fyne.KeyReturn, 0)
	f = shows[*feedback](d)
	if !offered() {
		t.Error("a second try has no button to compare it")
	}
	d.key(fyne.KeyD, 0)
	s := shows[*comparison](d)
	if a, b := s.sides[left].attempt, s.sides[right].attempt; a.ID != d.store.tries[0].ID || b.ID != d.store.tries[1].ID {
		t.Errorf("compares %s with %s", a.ID, b.ID)
	}
	if a, b := s.choose[left].Text(), s.choose[right].Text(); a != "First try, today" || b != "Second try, today" {
		t.Errorf("says %q and %q", a, b)
	}
	if got := s.today(); got != "" {
		t.Errorf("by the same rules it says %q", got)
	}
	d.press(fyne.KeyEscape)
	if d.screen != screen(f) {
		t.Errorf("Escape leads to %T", d.screen)
	}
}

// A try that could not be saved is compared as well, with the number it would have.
func TestATryThatIsNotKeptIsCompared(t *testing.T) {
	d := sit(t, &store{})
	judge(d)
	d.key(fyne.KeyR, 0)
	d.write("Then I went home. ")
	d.store.fail = practice.ErrNoRoom
	d.key(fyne.KeyReturn, 0)
	d.key(fyne.KeyD, 0)
	s := shows[*comparison](d)
	if got := s.choose[right].Text(); got != "Second try, today" || len(d.store.tries) != 1 {
		t.Errorf("says %q, %d tries are kept", got, len(d.store.tries))
	}
	s.pick(right)
	d.press(fyne.KeyDown)
	d.press(fyne.KeyReturn)
	s.pick(right)
	d.press(fyne.KeyUp)
	d.press(fyne.KeyReturn)
	if got := s.choose[right].Text(); got != "Second try, today" {
		t.Errorf("chosen again it is %q", got)
	}
}

func TestWithTry(t *testing.T) {
	at := func(id string, hour int) practice.Attempt {
		return practice.Attempt{Record: practice.Record{ID: id}, Times: practice.Times{Finished: noon.Add(time.Duration(hour) * time.Hour)}}
	}
	tries := []practice.Summary{practice.Summarise(at("c", 3), nil), practice.Summarise(at("a", 1), nil)}
	for name, c := range map[string]struct {
		add  practice.Attempt
		want string
	}{
		"there already":       {at("a", 1), "c a"},
		"there, another time": {at("a", 9), "c a"},
		"the newest":          {at("d", 4), "d c a"},
		"in between":          {at("b", 2), "c b a"},
		"the oldest":          {at("0", 0), "c a 0"},
		"at the same time":    {at("b", 1), "c b a"},
	} {
		var ids []string
		for _, one := range withTry(tries, c.add) {
			ids = append(ids, one.ID)
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("%s: %s, not %s", name, got, c.want)
		}
	}
}

func TestComparedTriesAreChosen(t *testing.T) {
	d := sit(t, &store{})
	compareTries(d, 1, 2)
	s := shows[*comparison](d)
	shown := func() string { return s.sides[left].attempt.ID + " " + s.sides[right].attempt.ID }
	for _, c := range []struct {
		name string
		at   int
		keys []fyne.KeyName
		want string
	}{
		{"the one that is there", left, []fyne.KeyName{fyne.KeyReturn}, "try2 try3"},
		{"an older one", left, []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, "try1 try3"},
		{"one that was there before", left, []fyne.KeyName{fyne.KeyUp, fyne.KeySpace}, "try2 try3"},
		{"that of the other side", left, []fyne.KeyName{fyne.KeyUp, fyne.KeyReturn}, "try3 try2"},
		{"the newest", right, []fyne.KeyName{fyne.KeyHome, fyne.KeyReturn}, "try3 try4"},
		{"none", right, []fyne.KeyName{fyne.KeyEnd, fyne.KeyEscape}, "try3 try4"},
	} {
		d.win.Canvas().Focus(s.choose[c.at])
		d.press(fyne.KeyReturn)
		if d.sheet == nil {
			t.Fatalf("%s: no list of tries", c.name)
		}
		for _, key := range c.keys {
			d.press(key)
		}
		if got := shown(); got != c.want {
			t.Errorf("%s: %s, not %s", c.name, got, c.want)
		}
		if got := d.win.Canvas().Focused(); d.sheet != nil || got != fyne.Focusable(s.choose[c.at]) {
			t.Errorf("%s: the focus is on %T", c.name, got)
		}
	}
	if a, b := s.copy.Text(), s.earlier.Text(); a != "Copy fourth try" || b != "Revise third try" || s.revise.Text() != "Revise fourth try" {
		t.Errorf("buttons %q, %q, %q", a, b, s.revise.Text())
	}
}

// Whichever try is taken for whichever side, that side shows it, and the other one another.
func TestTwoDifferentTriesAreCompared(t *testing.T) {
	d := sit(t, &store{})
	compareTries(d, 1, 2)
	s := shows[*comparison](d)
	for a := range s.tries {
		for b := range s.tries {
			for at := range s.sides {
				if a == b {
					continue
				}
				s.set(s.judged(d.store.tries[a]), s.judged(d.store.tries[b]))
				for row, try := range s.tries {
					p := &tryPicker{s: s, at: at}
					p.take(row)
					if shown := s.sides[at].attempt.ID; shown != try.ID || shown == s.sides[1-at].attempt.ID {
						t.Fatalf("tries %d and %d, row %d taken for side %d: %s beside %s", a, b, row, at, shown, s.sides[1-at].attempt.ID)
					}
				}
			}
		}
	}
}

// With large text all scrolls but the question and the actions, and what has the focus is brought into sight.
func TestThePickersScrollIntoSight(t *testing.T) {
	d := sit(t, &store{machine: `{"theme":"light","text_size":140,"fewer_movements":true,"width":960,"height":640}`})
	compareTries(d, 1, 2)
	s := shows[*comparison](d)
	top := func() float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(s.choose[left]).Y }
	d.win.Canvas().Focus(s.reader)
	d.press(fyne.KeyEnd)
	if top() > 0 {
		t.Fatalf("at the end the picker is at %g", top())
	}
	d.win.Canvas().Focus(s.choose[left])
	if top() < 100 || top() > 500 {
		t.Errorf("with the focus it is at %g", top())
	}
}

func TestATryThatCannotBeReadLeavesTheOthers(t *testing.T) {
	d := sit(t, &store{})
	compareTries(d, 1, 2)
	s := shows[*comparison](d)
	s.pick(left)
	d.store.tries = d.store.tries[1:]
	d.press(fyne.KeyEnd)
	d.press(fyne.KeyReturn)
	if s.sides[left].attempt.ID != "try2" || !strings.Contains(d.says(), "Something could not be read.") {
		t.Errorf("shows %s, says %q", s.sides[left].attempt.ID, d.says())
	}
	d.press(fyne.KeyEscape)
	if d.says() != "" || d.screen != screen(s) {
		t.Error("Escape does not close the banner first")
	}
}

func TestAThousandTriesAreChosenFrom(t *testing.T) {
	d := sit(t, &store{})
	hundreds(d)
	s := shows[*comparison](d)
	if got := s.choose[right].Text(); !strings.HasPrefix(got, "1000th try, ") {
		t.Errorf("the newest is %q", got)
	}
	s.pick(left)
	if got := len(drawn[*widgets.Text](d.sheet.face)); got > 60 {
		t.Errorf("%d texts are drawn", got)
	}
	d.press(fyne.KeyEnd)
	d.press(fyne.KeyReturn)
	if got := s.choose[left].Text(); !strings.HasPrefix(got, "First try, ") {
		t.Errorf("the oldest is %q", got)
	}
}

func TestWhatChangedIsCounted(t *testing.T) {
	before := practice.Answer{"I ran the till.", "I was to close it.", "We forgot the vouchers.", ""}
	after := practice.Answer{"I ran the till.", "I was to close it every evening.", "I forgot the vouchers.", "Nothing was lost."}
	d := sit(t, &store{})
	invoices(d)
	d.store.tries[0].Answer, d.store.tries[1].Answer = before, after
	d.compare(d.store.tries[0], d.store.tries[1], d.showHistory)
	s := shows[*comparison](d)
	if got := strings.Join(strings.Fields(s.counts().String()), " "); got != "taken out 1 word added 6 words" {
		t.Errorf("says %s", got)
	}
	letters := func() (all string) {
		for _, text := range drawn[*widgets.Text](s.texts(d.layout.room)) {
			if len(text.String()) == 1 {
				all += text.String()
			}
		}
		return all
	}
	if got := letters(); got != "STAR" {
		t.Errorf("parts %s", got)
	}
	d.win.Canvas().Focus(s.changed)
	d.press(fyne.KeySpace)
	if got := letters(); got != "TAR" {
		t.Errorf("parts that changed %s", got)
	}
	s.change(s.sides[left], s.sides[left])
	if got := drawn[*widgets.Text](s.texts(d.layout.room)); len(got) != 1 || !strings.HasPrefix(got[0].String(), "No part changed") {
		t.Errorf("%d texts where nothing changed", len(got))
	}
}

// drawn finds all objects of a type in what is shown.
func drawn[T fyne.CanvasObject](o fyne.CanvasObject) (all []T) {
	if one, ok := o.(T); ok {
		return []T{one}
	}
	for _, child := range holds(o) {
		if child.Visible() {
			all = append(all, drawn[T](child)...)
		}
	}
	return all
}

func TestLevelsMove(t *testing.T) {
	level := func(l practice.Level, hurts bool) practice.Check {
		var c practice.Check
		c.Criteria[practice.Tone].Level = l
		if hurts {
			c.Severe = []practice.Severe{{Kind: practice.Contempt}}
		}
		return c
	}
	for name, c := range map[string]struct {
		was, is practice.Check
		want    int
	}{
		"as before":            {level(practice.Weak, false), level(practice.Weak, false), 0},
		"up":                   {level(practice.Weak, false), level(practice.Strong, false), 1},
		"down":                 {level(practice.Good, false), level(practice.Missing, false), -1},
		"no longer hurts":      {level(practice.Missing, true), level(practice.Missing, false), 1},
		"hurts":                {level(practice.Missing, false), level(practice.Missing, true), -1},
		"from hurting to weak": {level(practice.Missing, true), level(practice.Weak, false), 1},
		"was not judged":       {level(practice.NotJudged, false), level(practice.Good, false), 0},
		"is not judged":        {level(practice.Good, false), level(practice.NotJudged, false), 0},
	} {
		if got := moved(c.was, c.is, practice.Tone); got != c.want {
			t.Errorf("%s: %d, not %d", name, got, c.want)
		}
	}
}

func TestTodaysRulesAreNamedWhereTheyDiffer(t *testing.T) {
	for name, c := range map[string]struct {
		change func(a, b *practice.Attempt)
		want   string
	}{
		"as stored":       {func(*practice.Attempt, *practice.Attempt) {}, ""},
		"another score":   {func(a, _ *practice.Attempt) { a.Check.Score = 31 }, "Both by today’s rules. When it was checked, the second try had a score of 31."},
		"no score":        {func(_, b *practice.Attempt) { b.Check.Score = practice.NoScore }, "Both by today’s rules. When it was checked, the third try had no score."},
		"another level":   {func(_, b *practice.Attempt) { b.Check.Criteria[practice.Tone].Level = practice.Missing }, "Both by today’s rules. When it was checked, the third try had other levels."},
		"other sentences": {func(_, b *practice.Attempt) { b.Check.Criteria[practice.Tone].Message = "Calm." }, ""},
		"both": {
			func(a, b *practice.Attempt) { a.Check.Score, b.Check.Score = 31, 99 },
			"Both by today’s rules. When it was checked, the second try had a score of 31. When it was checked, the third try had a score of 99.",
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{})
			invoices(d)
			c.change(&d.store.tries[1], &d.store.tries[2])
			d.compare(d.store.tries[1], d.store.tries[2], d.showHistory)
			if got := shows[*comparison](d).today(); got != c.want {
				t.Errorf("says %q", got)
			}
		})
	}
}

func TestAComparedTryIsRevised(t *testing.T) {
	for name, c := range map[string]struct {
		act  func(*desk)
		want int
	}{
		"the right one":                {func(d *desk) { d.key(fyne.KeyR, 0) }, 2},
		"the right one, filled":        {func(d *desk) { d.key(fyne.KeyReturn, 0) }, 2},
		"the right one, by its button": {func(d *desk) { shows[*comparison](d).revise.Tapped(nil) }, 2},
		"the left one":                 {func(d *desk) { shows[*comparison](d).earlier.Tapped(nil) }, 1},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{})
			compareTries(d, 1, 2)
			want := d.store.tries[c.want]
			c.act(d)
			w := shows[*writing](d)
			if w.session.Answer() != want.Answer || w.session.RevisionOf() != want.ID {
				t.Errorf("revises %s", w.session.RevisionOf())
			}
			if d.box() != w.cards[practice.Action].Box {
				t.Error("the caret is not where the most is to be gained")
			}
		})
	}
}

func TestTheRightTryIsCopied(t *testing.T) {
	d := sit(t, &store{})
	compareTries(d, 1, 2)
	shows[*comparison](d).copy.Tapped(nil)
	d.key(fyne.KeyReturn, 0)
	if got := d.app.Clipboard().Content(); !strings.HasPrefix(got, "Situation\nIn March I prepared the monthly invoice run at") || !strings.HasPrefix(d.says(), "Copied.") {
		t.Errorf("copied %.60q, says %q", got, d.says())
	}
}

func TestTriesThatCannotBeListedAreComparedAllTheSame(t *testing.T) {
	d := sit(t, &store{})
	invoices(d)
	d.parts.History = unlisted{d.store}
	d.compare(d.store.tries[1], d.store.tries[2], d.showHistory)
	s := shows[*comparison](d)
	if len(s.tries) != 2 || d.says() == "" {
		t.Errorf("%d tries, says %q", len(s.tries), d.says())
	}
}

// unlisted is a history that can't be searched by question.
type unlisted struct{ History }

func (unlisted) Tries(string) ([]practice.Summary, error) {
	return nil, errors.New("the disk is damaged")
}
