package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/practice"
)

// vouchers gives the person a short history: three tries of one question, one of another in a round with the newest of
// them, and one that was too short to be judged.
func vouchers(d *desk) {
	for _, past := range []struct {
		id, question, said string
		hours              int
		score              practice.Score
		round              string
	}{
		{"first", "own-mistake-any", "I forgot the vouchers in the drawer.", 50 * 24, 45, ""},
		{"second", "own-mistake-any", "I forgot the vouchers, and told my manager.", 20 * 24, 62, ""},
		{"short", "weakness-current", "Patience.", 10 * 24, practice.NoScore, ""},
		{"deadline", "missed-deadline-late", "The order left a day late. I told my manager.", 25, 85, "round"},
		{"third", "own-mistake-any", "I left the vouchers in the drawer, and called the bank.", 24, 70, "round"},
	} {
		at := noon.Add(-time.Duration(past.hours) * time.Hour)
		q, known := d.parts.Bank.Question(past.question)
		if !known {
			d.t.Fatalf("there is no question %s", past.question)
		}
		d.store.tries = append(d.store.tries, practice.Attempt{
			Record: practice.NewRecord(past.id, practice.Instant{Wall: at}), Question: q, Round: past.round,
			Answer: practice.Answer{practice.Action: past.said}, Check: practice.Check{Score: past.score, Rules: d.parts.Rules},
			Times: practice.Times{Finished: at, Zone: "+00:00", Used: 60_000},
		})
	}
	a, b := d.store.tries[3], d.store.tries[4]
	d.store.rounds = append(d.store.rounds, practice.Round{
		Record: practice.NewRecord("round", practice.Instant{Wall: b.Times.Finished}), Ended: b.Times.Finished.Add(time.Minute),
		Questions: []practice.Question{a.Question, b.Question}, Attempts: []string{a.ID, b.ID}, Turns: make([]practice.Turn, 2),
	})
}

// listed are the IDs of the tries and rounds that are listed.
func listed(h *history) (ids []string) {
	for i := range h.listing.rows {
		if row, ok := h.row(i); ok {
			ids = append(ids, h.id(row))
		}
	}
	return ids
}

// listing fails unless these tries and rounds are listed, newest first.
func (d *desk) listing(ids ...string) {
	d.t.Helper()
	if got := listed(shows[*progressScreen](d).history); !slices.Equal(got, ids) {
		d.t.Errorf("listed are %q, not %q", got, ids)
	}
}

// chosen is the ID of the row that is chosen; empty for none.
func chosen(h *history) string {
	row, ok := h.row(h.list.At())
	if !ok {
		return ""
	}
	return h.id(row)
}

// pickAll presses Ctrl+A.
func (d *desk) pickAll() {
	d.t.Helper()
	list, ok := d.win.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		d.t.Fatalf("the focus is in %T", d.win.Canvas().Focused())
	}
	list.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// newest are the IDs of the n newest tries.
func (s *store) newest(n int) (ids []string) {
	for _, a := range s.listed()[:n] {
		ids = append(ids, a.ID)
	}
	return ids
}

func TestDeletingIsUndone(t *testing.T) {
	s := &store{}
	d := sit(t, s)
	judge(d)
	h := d.lists()
	d.press(fyne.KeyDelete)
	if len(h.tries) != 0 || !s.trash["id1"] || !strings.HasPrefix(d.says(), "Deleted. In the trash for 30 days.") {
		t.Fatalf("%d tries are shown; says %q", len(h.tries), d.says())
	}
	d.key(fyne.KeyZ, 0)
	if len(h.tries) != 1 || s.trash["id1"] || d.says() != "" {
		t.Errorf("undone: %d tries are shown; says %q", len(h.tries), d.says())
	}
	s.fail = errors.New("The disk is full")
	d.press(fyne.KeyDelete)
	if len(h.tries) != 1 || !strings.HasPrefix(d.says(), "Not all of it was deleted. The disk is full") {
		t.Errorf("failed: %d tries are shown; says %q", len(h.tries), d.says())
	}
}

func TestHistoryIsByDay(t *testing.T) {
	s := &store{}
	for i, days := range []int{40, 8, 1, 0, 0} {
		at := noon.AddDate(0, 0, -days).Add(time.Duration(i) * time.Minute)
		s.tries = append(s.tries, practice.Attempt{
			Record: practice.Record{ID: fmt.Sprint("t", i)}, Question: practice.Question{ID: "own-mistake-any", Text: "Have you?"},
			Check: practice.Check{Score: practice.Score(50 + 5*i)}, Times: practice.Times{Finished: at, Zone: "+00:00"},
		})
	}
	d := sit(t, s)
	h := d.lists()
	var got []string
	for _, r := range h.listing.rows {
		if r.day != "" {
			got = append(got, r.day)
			continue
		}
		_, _, _, change := h.trySaid(r)
		got = append(got, change.Text)
	}
	want := "Today|+5|+5|Yesterday|+5|Sunday, 1 March|+5|Wednesday, 28 January|first"
	if strings.Join(got, "|") != want {
		t.Errorf("rows %s\nwant %s", strings.Join(got, "|"), want)
	}
}

// Of a long history pages are read as one comes near the end of what is listed.
func TestPagesAreReadOnTheWay(t *testing.T) {
	d := sit(t, &store{})
	practised(d, 450)
	h := d.lists()
	if len(h.tries) != pageSize || h.find.count.String() != "450 tries" {
		t.Fatalf("%d are listed at first, and it says %q", len(h.tries), h.find.count.String())
	}
	d.press(fyne.KeyPageDown)
	if len(h.tries) != pageSize {
		t.Error("more is read than is needed")
	}
	for _, want := range []int{400, 450, 450} {
		d.press(fyne.KeyEnd)
		if len(h.tries) != want {
			t.Fatalf("%d are listed, not %d", len(h.tries), want)
		}
	}
	for i, id := range d.store.newest(450) {
		if h.tries[i].ID != id {
			t.Fatalf("try %d is %s, not %s", i, h.tries[i].ID, id)
		}
	}
	ids := listed(h)
	slices.Sort(ids)
	if want := 450 + len(d.store.rounds); len(ids) != want || len(slices.Compact(ids)) != want {
		t.Errorf("%d rows, of which %d differ; want %d", len(ids), len(slices.Compact(ids)), want)
	}
}

func TestAPageIsReadOnce(t *testing.T) {
	d := sit(t, &store{})
	practised(d, 450)
	h := d.lists()
	q := between(d)
	q.stuck = true
	for range 5 {
		d.press(fyne.KeyEnd)
		d.press(fyne.KeyHome)
	}
	if len(q.history) != 1 {
		t.Errorf("%d pages are asked for", len(q.history))
	}
	for next(&q.history) {
	}
	if len(h.tries) != 2*pageSize || h.list.At() != 1 {
		t.Errorf("%d are listed, and row %d is chosen", len(h.tries), h.list.At())
	}
}

func TestAPageThatCannotBeRead(t *testing.T) {
	d := sit(t, &store{})
	practised(d, 450)
	h := d.lists()
	d.store.unread = errors.New("a block is damaged")
	q := between(d)
	q.stuck = true
	d.press(fyne.KeyEnd)
	asked := 0
	for next(&q.history) {
		if asked++; asked > 3 {
			t.Fatal("it is asked for again and again")
		}
	}
	if want := "Something could not be read. a block is damaged. Nothing was changed."; d.says() != want || len(h.tries) != pageSize {
		t.Errorf("%d are listed, and it says %q", len(h.tries), d.says())
	}
	d.store.unread, q.stuck = nil, false
	d.press(fyne.KeyEscape)
	d.lists()
	d.press(fyne.KeyEnd)
	if h := shows[*progressScreen](d).history; len(h.tries) != 2*pageSize {
		t.Errorf("once it can be read, %d are listed", len(h.tries))
	}
}

// A page that comes once something else is looked for is not shown, and does not keep later ones away.
func TestAPageThatComesLate(t *testing.T) {
	d := sit(t, &store{})
	practised(d, 450)
	d.store.tries[440].Answer[practice.Task] = "A zebra came."
	h := d.lists()
	q := between(d)
	q.stuck = true
	d.press(fyne.KeyEnd)
	d.key(fyne.KeyF, 0)
	test.Type(h.find.field, "zebra")
	d.wait(time.Second)
	d.listing("t00440")
	for next(&q.history) {
	}
	d.listing("t00440")
	q.stuck = false
	d.press(fyne.KeyEscape)
	d.wait(time.Second)
	if len(h.tries) != pageSize {
		t.Fatalf("without the search %d are listed", len(h.tries))
	}
	for range 3 {
		h.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
	if got := len(h.tries); got != 450 {
		t.Errorf("at the end %d are listed", got)
	}
}

// A list that is read anew while a page of it is on its way has no gap.
func TestAPageIsReadWhileAllIsReadAnew(t *testing.T) {
	d := sit(t, &store{})
	practised(d, 650)
	h := d.lists()
	q := between(d)
	q.stuck = true
	d.press(fyne.KeyEnd)
	h.again()
	next(&q.history)
	d.press(fyne.KeyHome)
	d.press(fyne.KeyEnd)
	for next(&q.history) {
	}
	q.stuck = false
	for range 4 {
		d.press(fyne.KeyEnd)
	}
	if len(h.tries) != 650 {
		t.Errorf("%d are listed", len(h.tries))
	}
}

func TestAllThatIsListedIsDeleted(t *testing.T) {
	d := sit(t, &store{})
	practised(d, 450)
	h := d.lists()
	d.pickAll()
	d.press(fyne.KeyDelete)
	if !strings.HasPrefix(d.says(), "2") || len(h.tries) != pageSize || h.tries[0].ID != d.store.newest(1)[0] {
		t.Errorf("%d are listed, and it says %q", len(h.tries), d.says())
	}
}

// A page that is asked for while a round is on its way into the trash does not bring it back.
func TestARoundIsDeletedWhileAPageIsRead(t *testing.T) {
	d := sit(t, &store{})
	practised(d, 450)
	h := d.lists()
	for at := h.list.At(); h.listing.rows[at].round == nil; at++ {
		h.list.Choose(at + 1)
	}
	id := h.listing.rows[h.list.At()].round.ID
	q := between(d)
	q.stuck = true
	d.press(fyne.KeyDelete)
	d.press(fyne.KeyEnd)
	for next(&q.history) {
	}
	for _, r := range h.listing.rows {
		if r.round != nil && r.round.ID == id {
			t.Error("it is listed")
		}
	}
	if len(h.tries) != 2*pageSize {
		t.Errorf("%d tries are listed", len(h.tries))
	}
}

func TestRowsArePicked(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	h := d.lists()
	picked := func() int { return h.Picks() }
	d.listing("round", "third", "deadline", "short", "second", "first")
	d.press(fyne.KeySpace)
	d.press(fyne.KeyDown)
	d.press(fyne.KeySpace)
	if picked() != 2 || !h.picks["round"] || !h.picks["third"] || !strings.Contains(d.reads(), "2 picked") {
		t.Errorf("picked are %v", h.picks)
	}
	d.press(fyne.KeySpace)
	if picked() != 1 || h.picks["third"] {
		t.Errorf("then %v", h.picks)
	}
	d.pickAll()
	if picked() != 6 {
		t.Errorf("of all, %d are picked", picked())
	}
	d.pushes("None")
	if picked() != 0 || strings.Contains(d.reads(), " picked") {
		t.Errorf("none: %v", h.picks)
	}
	d.press(fyne.KeyHome)
	if chosen(h) != "round" {
		t.Errorf("the keyboard is not in the list: %q is chosen", chosen(h))
	}
	d.press(fyne.KeySpace)
	d.press(fyne.KeyEscape)
	if picked() != 0 {
		t.Error("Escape does not unpick")
	}
	shows[*progressScreen](d)
}

func TestSeveralAreDeleted(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	h := d.lists()
	d.press(fyne.KeySpace) // the round
	d.press(fyne.KeyEnd)
	d.press(fyne.KeySpace) // the first try
	d.pushes("Delete")
	d.listing("third", "deadline", "short", "second")
	if d.says() != "2 deleted. In the trash for 30 days." || h.Picks() != 0 || h.find.count.String() != "4 tries" {
		t.Errorf("says %q; %d are picked, of %s", d.says(), h.Picks(), h.find.count.String())
	}
	d.press(fyne.KeyHome)
	if chosen(h) != "third" {
		t.Errorf("the keyboard is not in the list: %q is chosen", chosen(h))
	}
	d.key(fyne.KeyZ, 0)
	d.listing("round", "third", "deadline", "short", "second", "first")
	if d.says() != "" || h.find.count.String() != "5 tries" {
		t.Errorf("undone, it says %q, of %s", d.says(), h.find.count.String())
	}
	d.key(fyne.KeyZ, 0) // nothing is left to undo
	d.listing("round", "third", "deadline", "short", "second", "first")

	d.store.fail = errors.New("the disk is full")
	d.pickAll()
	d.press(fyne.KeyDelete)
	d.listing("round", "third", "deadline", "short", "second", "first")
	if !strings.HasPrefix(d.says(), "Not all of it was deleted. The disk is full.") {
		t.Errorf("says %q", d.says())
	}
}

func TestWhatCannotBeUndone(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	d.lists()
	d.press(fyne.KeyDelete)
	d.store.fail = errors.New("the disk is full")
	d.key(fyne.KeyZ, 0)
	d.listing("third", "deadline", "short", "second", "first")
	if !strings.HasPrefix(d.says(), "It is still in the trash. The disk is full.") {
		t.Errorf("says %q", d.says())
	}
}

// The row below a deleted one is chosen, so that several can be deleted one after the other.
func TestWhatIsListedStaysInItsPlace(t *testing.T) {
	d := sit(t, &store{})
	practised(d, 100)
	h := d.lists()
	for range 60 {
		d.press(fyne.KeyDown)
	}
	ids, was := listed(h), chosen(h)
	at := slices.Index(ids, was)
	d.press(fyne.KeyDelete)
	if chosen(h) != ids[at+1] {
		t.Errorf("%s is chosen, not %s", chosen(h), ids[at+1])
	}
	d.key(fyne.KeyZ, 0)
	if chosen(h) != was {
		t.Errorf("undone, %s is chosen, not %s", chosen(h), was)
	}
}

func TestTwoAreCompared(t *testing.T) {
	for name, c := range map[string]struct {
		pick []string
		can  bool
	}{
		"two of one question":    {[]string{"third", "first"}, true},
		"two, the earlier first": {[]string{"first", "third"}, true},
		"of different questions": {[]string{"third", "deadline"}, false},
		"one":                    {[]string{"third"}, false},
		"three":                  {[]string{"first", "second", "third"}, false},
		"a try and a round":      {[]string{"third", "round"}, false},
		"nothing":                {nil, false},
	} {
		t.Run(name, func(t *testing.T) {
			for _, byKey := range []bool{true, false} {
				d := sit(t, &store{})
				vouchers(d)
				h := d.lists()
				for _, id := range c.pick {
					d.press(fyne.KeyHome)
					for chosen(h) != id {
						d.press(fyne.KeyDown)
					}
					d.press(fyne.KeySpace)
				}
				switch offered := strings.Contains(d.reads(), ">Compare<"); {
				case offered != c.can:
					t.Fatalf("it is offered: %t", offered)
				case byKey:
					d.key(fyne.KeyD, 0)
				case c.can:
					d.pushes("Compare")
				}
				if !c.can {
					shows[*progressScreen](d)
					continue
				}
				s := shows[*comparison](d)
				if a, b := s.sides[left].attempt.ID, s.sides[right].attempt.ID; a != "first" || b != "third" {
					t.Errorf("%s is compared with %s", a, b)
				}
				d.press(fyne.KeyEscape)
				if shows[*progressScreen](d).history != h || h.Picks() != 2 {
					t.Errorf("back, %d are picked", h.Picks())
				}
			}
		})
	}
}

// What is opened leads back to the row it was opened from, of the same list.
func TestWhatIsListedIsOpened(t *testing.T) {
	for id, opens := range map[string]func(*desk){
		"first": func(d *desk) {
			if f := shows[*feedback](d); f.attempt.ID != "first" {
				d.t.Errorf("the feedback is of %s", f.attempt.ID)
			}
		},
		"third": func(d *desk) {
			s := shows[*comparison](d)
			if a, b := s.sides[left].attempt.ID, s.sides[right].attempt.ID; a != "second" || b != "third" {
				d.t.Errorf("%s is compared with %s", a, b)
			}
		},
		"short": func(d *desk) { shows[*feedback](d) },
		"round": func(d *desk) { shows[*roundReport](d) },
	} {
		for _, words := range []string{"", "i", "vouchers"} {
			t.Run(id+" "+words, func(t *testing.T) {
				d := sit(t, &store{})
				vouchers(d)
				h := d.lists()
				if words != "" {
					d.key(fyne.KeyF, 0)
					test.Type(h.find.field, words)
					d.wait(time.Second)
				}
				before := listed(h)
				if !slices.Contains(before, id) {
					return // it is not found by that
				}
				d.win.Canvas().Focus(h.list)
				for chosen(h) != id {
					d.press(fyne.KeyDown)
				}
				d.press(fyne.KeyReturn)
				opens(d)
				d.press(fyne.KeyEscape)
				d.wait(time.Second)
				if shows[*progressScreen](d).history != h || chosen(h) != id || h.find.field.Text != words || h.list.At() < 0 {
					t.Errorf("back, %q is chosen among %q", chosen(h), h.find.field.Text)
				}
				d.listing(before...)
				if d.win.Canvas().Focused() != fyne.Focusable(h.list) {
					t.Errorf("the focus is in %T", d.win.Canvas().Focused())
				}
			})
		}
	}
}

func TestTheFeedbackBesideAComparison(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	h := d.lists()
	d.press(fyne.KeyDown)
	d.press(fyne.KeyReturn)
	shows[*comparison](d)
	d.pushes("Feedback")
	if f := shows[*feedback](d); f.attempt.ID != "third" {
		t.Errorf("the feedback is of %s", f.attempt.ID)
	}
	d.press(fyne.KeyEscape)
	if _, compared := d.screen.(*comparison); compared {
		d.press(fyne.KeyEscape)
	}
	if shows[*progressScreen](d).history != h || chosen(h) != "third" {
		t.Errorf("back, %q is chosen", chosen(h))
	}
}

func TestATryThatCannotBeOpened(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	d.lists()
	d.press(fyne.KeyDown)
	d.store.tries = d.store.tries[:3]
	d.press(fyne.KeyReturn)
	shows[*progressScreen](d)
	if !strings.HasPrefix(d.says(), "Something could not be read. not there") {
		t.Errorf("says %q", d.says())
	}
}
