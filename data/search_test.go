package data

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"retake/practice"
)

// searched keeps five tries of which one is in the trash.
func searched(t *testing.T) *Store {
	s := open(t, t.TempDir())
	for i, c := range []struct {
		theme, question, answer, round string
		score                          practice.Score
	}{
		{"own-mistake", "A mistake you made?", "I sent the price list to the wrong customer.", "", 40},
		{"deadline", "A deadline you missed?", "The price of the delay was a penalty.", "", 65},
		{"own-mistake", "A mistake you made?", "I checked the pricelist, “twice” even.", "r", 85},
		{"deadline", "A deadline you missed?", "We were late; the wrong list was sent.", "r", practice.NoScore},
		{"own-mistake", "A mistake you made?", "I sent the price list twice.", "", 90},
	} {
		a := try(fmt.Sprint(i+1), noon.AddDate(0, 0, i))
		a.Question.Theme, a.Question.Text, a.Round, a.Check.Score = c.theme, c.question, c.round, c.score
		a.Answer = practice.Answer{"At the depot.", "", c.answer, "All was well."}
		mustAdd(t, s, a)
	}
	if err := s.Trash(noon, "5"); err != nil {
		t.Fatal(err)
	}
	return s
}

func finding(t *testing.T, s *Store, q practice.Query) string {
	t.Helper()
	var ids []string
	err := s.Search(t.Context(), q, func(some []practice.Summary) error {
		for _, one := range some {
			ids = append(ids, one.ID)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(ids, " ")
}

func TestSearch(t *testing.T) {
	s := searched(t)
	with := func(text string, change func(*practice.Query)) practice.Query {
		q := practice.ParseQuery(text)
		if change != nil {
			change(&q)
		}
		return q
	}
	third := practice.DayOf(noon.AddDate(0, 0, 2))
	for name, c := range map[string]struct {
		q    practice.Query
		want string
	}{
		"everything, newest first":       {with("", nil), "4 3 2 1"},
		"a word, from its beginning":     {with("price", nil), "3 2 1"},
		"not from within a word":         {with("list", nil), "4 1"},
		"all words":                      {with("PRICE wrong", nil), "1"},
		"a phrase":                       {with(`"price list"`, nil), "1"},
		"in quotation marks of any kind": {with("twice", nil), "3"},
		"of the question":                {with("deadline", nil), "4 2"},
		"none":                           {with("invoice", nil), ""},
		"no phrase over two parts":       {with(`"depot. we"`, nil), ""},
		"a theme":                        {with("", func(q *practice.Query) { q.Theme = "deadline" }), "4 2"},
		"from a score":                   {with("", func(q *practice.Query) { q.From = 65 }), "3 2"},
		"below a score":                  {with("", func(q *practice.Query) { q.Below = 65 }), "1"},
		"of rounds":                      {with("", func(q *practice.Query) { q.Round = true }), "4 3"},
		"since a day":                    {with("", func(q *practice.Query) { q.Since = third }), "4 3"},
		"until a day":                    {with("", func(q *practice.Query) { q.Until = third }), "3 2 1"},
		"a word and a theme":             {with("wrong", func(q *practice.Query) { q.Theme = "deadline" }), "4"},
	} {
		if got := finding(t, s, c.q); got != c.want {
			t.Errorf("%s: %q, not %q", name, got, c.want)
		}
	}
	if err := s.Restore(noon, "5"); err != nil {
		t.Fatal(err)
	}
	check := check(30)
	mustNote(t, s, practice.Note{Record: practice.NewRecord("n", practice.Instant{Wall: noon}), Attempt: "3", About: practice.NoteCheck, Check: &check})
	if got := finding(t, s, with("", func(q *practice.Query) { q.From = 80 })); got != "5" {
		t.Errorf("after a try came back and another was checked again: %q", got)
	}
}

func mustNote(t *testing.T, s *Store, n practice.Note) {
	t.Helper()
	if err := s.PutNote(n); err != nil {
		t.Fatal(err)
	}
}

func TestASearchIsHandedOutInPieces(t *testing.T) {
	s := open(t, t.TempDir())
	const all = firstFound + nextFound + 7
	for i := range all {
		mustAdd(t, s, try(fmt.Sprint("t", i), noon.Add(time.Duration(i)*time.Minute)))
	}
	var sizes []int
	if err := s.Search(t.Context(), practice.ParseQuery("mistake"), func(some []practice.Summary) error {
		sizes = append(sizes, len(some))
		return nil
	}); err != nil || !slices.Equal(sizes, []int{firstFound, nextFound, 7}) {
		t.Errorf("%v, %v", sizes, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	pieces := 0
	err := s.Search(ctx, practice.ParseQuery("mistake"), func([]practice.Summary) error {
		pieces++
		cancel()
		return nil
	})
	if !errors.Is(err, context.Canceled) || pieces != 1 {
		t.Errorf("cancelled after the first piece: %v, %d", err, pieces)
	}
	full := errors.New("enough")
	if err := s.Search(t.Context(), practice.ParseQuery(""), func([]practice.Summary) error { return full }); !errors.Is(err, full) {
		t.Errorf("who takes them has enough: %v", err)
	}
}
