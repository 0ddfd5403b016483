package ui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/practice"
)

// looks goes to the field to search in and types, and rests.
func (d *desk) looks(text string) {
	d.t.Helper()
	d.key(fyne.KeyF, 0)
	test.Type(shows[*progressScreen](d).history.find.field, text)
	d.wait(time.Second)
}

// filters opens one of the filters, by what it reads, and goes down so many choices.
func (d *desk) filters(button string, down int) {
	d.t.Helper()
	d.pushes(button)
	for range down {
		d.press(fyne.KeyDown)
	}
	d.press(fyne.KeyReturn)
}

// everything is what is listed of vouchers.
var everything = []string{"round", "third", "deadline", "short", "second", "first"}

func TestSearchingWhileTyping(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	h := d.lists()
	d.press(fyne.KeyEnd)
	d.key(fyne.KeyF, 0)
	test.Type(h.find.field, "man")
	d.listing(everything...) // typing has not rested yet
	d.wait(time.Second)
	d.listing("deadline", "second")
	if got := h.find.count.String(); got != "2 tries found" || chosen(h) != "deadline" {
		t.Errorf("it says %q, and %q is chosen", got, chosen(h))
	}
	test.Type(h.find.field, "x")
	d.wait(time.Second)
	d.listing()
	d.press(fyne.KeyBackspace)
	d.wait(time.Second)
	d.press(fyne.KeyDown) // walks through what is found, from the field
	if chosen(h) != "second" {
		t.Errorf("%q is chosen", chosen(h))
	}
	d.press(fyne.KeyReturn)
	if s := shows[*comparison](d); s.sides[right].attempt.ID != "second" {
		t.Errorf("%s is opened", s.sides[right].attempt.ID)
	}
}

func TestWordsAndPhrases(t *testing.T) {
	for text, want := range map[string]string{
		"vouchers":              "third second first",
		"  DRAWER  ":            "third first",
		"vouchers manager":      "second",
		`"told my manager"`:     "deadline second",
		`"my manager told"`:     "",
		`"told my manager" day`: "deadline",
		"“vouchers in the dra":  "third first",
		"oucher":                "",
		`"`:                     "round third deadline short second first",
		"   ":                   "round third deadline short second first",
	} {
		t.Run(text, func(t *testing.T) {
			d := sit(t, &store{})
			vouchers(d)
			d.lists()
			d.looks(text)
			d.listing(strings.Fields(want)...)
		})
	}
}

// What was typed and taken back before typing rested is not looked for.
func TestASearchThatIsTakenBack(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	h := d.lists()
	d.key(fyne.KeyF, 0)
	test.Type(h.find.field, "z")
	d.press(fyne.KeyBackspace)
	d.wait(time.Second)
	d.listing(everything...)
}

// A search is not lost where the list is read anew before typing rests.
func TestASearchIsNotLost(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	h := d.lists()
	d.looks("vouchers")
	test.Type(h.find.field, " manager")
	h.again()
	d.wait(time.Second)
	d.listing("second")
}

func TestClearingASearch(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	h := d.lists()
	if h.find.clear.Visible() {
		t.Error("there is nothing to clear yet")
	}
	d.looks("drawer")
	d.pushes("Clear")
	d.wait(time.Second)
	d.listing(everything...)
	if h.find.clear.Visible() || h.find.count.String() != "5 tries" || d.win.Canvas().Focused() != fyne.Focusable(h.find.field) {
		t.Errorf("it says %q, and the focus is in %T", h.find.count.String(), d.win.Canvas().Focused())
	}
}

// Escape takes back one thing after the other, and then leaves.
func TestEscapeTakesBackOneAfterTheOther(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	h := d.lists()
	d.filters("Any time", 3)
	d.looks("vouchers")
	d.win.Canvas().Focus(h.list)
	d.press(fyne.KeySpace)
	h.tell(banner{bold: "Something", text: "else."})
	for i, left := range []func() bool{
		func() bool { return d.says() == "" && h.Picks() == 1 },
		func() bool { return h.Picks() == 0 && h.find.field.Text == "vouchers" },
		func() bool { return h.find.field.Text == "" && h.find.timed == "Last 30 days" },
		func() bool { return h.find.timed == anyTime && slices.Equal(listed(h), everything) },
	} {
		d.press(fyne.KeyEscape)
		d.wait(time.Second)
		if shows[*progressScreen](d); !left() {
			t.Fatalf("Escape number %d leaves %q, %q, %v", i+1, d.says(), h.find.field.Text, h.picks)
		}
	}
	d.press(fyne.KeyEscape)
	shows[*writing](d)
}

func TestFilters(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(*desk)
		want string
	}{
		"a theme":                {func(d *desk) { d.filters("All themes", 1) }, "third second first"},
		"a weak score":           {func(d *desk) { d.filters("Any score", 1) }, "first"},
		"a fair score":           {func(d *desk) { d.filters("Any score", 2) }, "third second"},
		"a strong score":         {func(d *desk) { d.filters("Any score", 3) }, "deadline"},
		"rounds":                 {func(d *desk) { d.filters("Any score", 4) }, "round third deadline"},
		"today":                  {func(d *desk) { d.filters("Any time", 1) }, ""},
		"seven days":             {func(d *desk) { d.filters("Any time", 2) }, "round third deadline"},
		"thirty days":            {func(d *desk) { d.filters("Any time", 3) }, "round third deadline short second"},
		"three months":           {func(d *desk) { d.filters("Any time", 4) }, "round third deadline short second first"},
		"this month":             {func(d *desk) { d.filters("Any time", 5) }, "round third deadline"},
		"a month before":         {func(d *desk) { d.filters("Any time", 6) }, "short second"},
		"theme and score":        {func(d *desk) { d.filters("All themes", 1); d.filters("Any score", 2) }, "third second"},
		"score and time":         {func(d *desk) { d.filters("Any score", 2); d.filters("Any time", 6) }, "second"},
		"all three":              {func(d *desk) { d.filters("All themes", 1); d.filters("Any score", 2); d.filters("Any time", 2) }, "third"},
		"rounds of a month":      {func(d *desk) { d.filters("Any score", 4); d.filters("Any time", 6) }, ""},
		"words and rounds":       {func(d *desk) { d.looks("bank"); d.filters("Any score", 4) }, "third"},
		"words and a time":       {func(d *desk) { d.filters("Any time", 6); d.looks("told") }, "second"},
		"the same one once more": {func(d *desk) { d.filters("Any score", 0) }, "round third deadline short second first"},
		"another, and none again": {func(d *desk) {
			d.filters("Any score", 1)
			d.pushes("Under 60")
			d.press(fyne.KeyUp)
			d.press(fyne.KeyReturn)
		}, "round third deadline short second first"},
		"not chosen after all": {func(d *desk) { d.pushes("Any score"); d.press(fyne.KeyDown); d.press(fyne.KeyEscape) }, "round third deadline short second first"},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{})
			vouchers(d)
			d.lists()
			c.do(d)
			d.listing(strings.Fields(c.want)...)
		})
	}
}

func TestWhatIsFilteredIsNamed(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	h := d.lists()
	d.filters("All themes", 1)
	d.filters("Any score", 2)
	d.filters("Any time", 3)
	if a, b, c := h.find.theme.Text(), h.find.score.Text(), h.find.time.Text(); a != "Own mistake" || b != "60 to 79" || c != "Last 30 days" {
		t.Errorf("named are %q, %q and %q", a, b, c)
	}
	if got := h.find.count.String(); got != "2 tries found" {
		t.Errorf("it says %q", got)
	}
}

func TestNothingIsFound(t *testing.T) {
	for name, c := range map[string]struct {
		do         func(*desk)
		said, more string
	}{
		"a word":             {func(d *desk) { d.looks("zebra") }, "No try mentions “zebra”", "Try a single word, or the beginning of one."},
		"a time":             {func(d *desk) { d.filters("Any time", 1) }, "No try in that time", "Without filters, 5 tries would be found."},
		"a theme":            {func(d *desk) { d.filters("All themes", 2) }, "No try in Costly mistake yet", "Without filters, 5 tries would be found."},
		"a word, and a time": {func(d *desk) { d.filters("Any time", 1); d.looks("bank") }, "No try mentions “bank”", "Without filters, 1 try would be found."},
		"a word, and a score": {
			func(d *desk) { d.filters("Any score", 1); d.looks("bank") },
			"No try, under 60, mentions “bank”", "Without filters, 1 try would be found.",
		},
		"nor without the filters": {
			func(d *desk) { d.filters("Any time", 1); d.looks("zebra") },
			"No try mentions “zebra”", "Nor does any other. Try a single word, or the beginning of one.",
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{})
			vouchers(d)
			n := d.lists().none
			c.do(d)
			d.listing()
			if !n.face.Visible() || n.said.String() != c.said || n.more.String() != c.more {
				t.Errorf("it says %q, %q", n.said.String(), n.more.String())
			}
			if n.widen.Visible() != strings.HasPrefix(c.more, "Without") {
				t.Error("searching without filters is offered where it helps nothing, or not where it does")
			}
		})
	}
}

func TestSearchingWithoutFilters(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	h := d.lists()
	d.filters("Any time", 1)
	d.looks("bank")
	d.pushes("Search without filters")
	d.listing("third")
	if h.none.face.Visible() || h.find.timed != anyTime || h.find.field.Text != "bank" || d.win.Canvas().Focused() != fyne.Focusable(h.list) {
		t.Errorf("it is filtered by %s; the focus is in %T", h.find.timed, d.win.Canvas().Focused())
	}
}

// What an earlier search finds late is not shown.
func TestAnEarlierSearchIsOver(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	h := d.lists()
	history := &slowSearch{store: d.store}
	d.parts.History, d.time.held = history, true
	d.looks("drawer")
	late := history.found
	d.looks(" manager")
	late([]practice.Summary{d.store.summary(d.store.tries[0])})
	d.listing("round", "third", "deadline", "short", "second", "first") // what was there before
	history.found([]practice.Summary{d.store.summary(d.store.tries[1])})
	d.listing("second")
	late([]practice.Summary{d.store.summary(d.store.tries[0])})
	d.listing("second")
	if got := h.find.count.String(); got != "1 try so far" {
		t.Errorf("it says %q", got)
	}
	d.time.finish()
	d.listing("second")
	if got := h.find.count.String(); got != "1 try found" {
		t.Errorf("at the end it says %q", got)
	}
}

func TestASearchThatCannotBeRead(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	d.lists()
	d.store.unread = errors.New("a block is damaged")
	d.looks("bank")
	if !strings.HasPrefix(d.says(), "Something could not be read. a block is damaged.") {
		t.Errorf("says %q", d.says())
	}
	d.store.unread = nil
	d.press(fyne.KeyEscape)
	d.press(fyne.KeyEscape)
	d.wait(time.Second)
	d.listing(everything...)
}

// A search that is left behind is stopped without a word, and done again when one comes back.
func TestLeavingDuringASearch(t *testing.T) {
	d := sit(t, &store{})
	vouchers(d)
	h := d.lists()
	d.time.held = true
	d.looks("bank")
	d.press(fyne.KeyReturn)
	shows[*comparison](d)
	d.time.finish()
	d.press(fyne.KeyEscape)
	d.listing("third")
	if d.says() != "" || h.find.count.String() != "1 try found" {
		t.Errorf("back, it says %q, %q", d.says(), h.find.count.String())
	}
}

// Of a long list of what is found the row stays chosen, though it is searched anew.
func TestWhatIsFoundStaysInItsPlace(t *testing.T) {
	d := sit(t, &store{})
	practised(d, 100)
	h := d.lists()
	d.looks("in may")
	if len(h.tries) != 100 {
		t.Fatalf("%d are found", len(h.tries))
	}
	d.win.Canvas().Focus(h.list)
	for range 60 {
		d.press(fyne.KeyDown)
	}
	was, at := chosen(h), h.list.At()
	d.press(fyne.KeyReturn)
	d.press(fyne.KeyEscape)
	if chosen(h) != was || len(h.tries) != 100 {
		t.Errorf("back, %s is chosen, not %s, of %d", chosen(h), was, len(h.tries))
	}
	d.press(fyne.KeyDelete)
	if h.list.At() != at || chosen(h) == was || len(h.tries) != 99 || h.find.count.String() != "99 tries found" {
		t.Errorf("after a deletion, row %d of %s", h.list.At(), h.find.count.String())
	}
	d.key(fyne.KeyZ, 0)
	if chosen(h) != was || h.find.count.String() != "100 tries found" || h.find.field.Text != "in may" {
		t.Errorf("undone, %s is chosen of %s", chosen(h), h.find.count.String())
	}
}

// slowSearch is a history that finds only what the test hands on.
type slowSearch struct {
	*store
	found func([]practice.Summary)
}

func (s *slowSearch) Search(_ context.Context, _ practice.Query, found func([]practice.Summary) error) error {
	s.found = func(some []practice.Summary) { _ = found(some) }
	return nil
}
