package data

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"retake/practice"
)

func TestHistoryOrder(t *testing.T) {
	const us = time.Microsecond
	cases := []struct {
		name     string
		finished []time.Duration // of a, b, c, ... after noon
		want     string
	}{
		{"a clock that runs", []time.Duration{0, time.Second, time.Minute}, "c b a"},
		{"a clock set back a year", []time.Duration{0, -365 * 24 * time.Hour, -364 * 24 * time.Hour}, "c b a"},
		{"a clock that stands", []time.Duration{0, 0, 0}, "c b a"},
		{"less than a microsecond", []time.Duration{2, 1, 0}, "c b a"},
		{"back, and forward again", []time.Duration{0, -us, -us, 2 * us, 3 * us, time.Hour}, "f e d c b a"},
		{"ahead by years, then right", []time.Duration{1e6 * time.Hour, 0, time.Hour}, "c b a"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			s := open(t, dir)
			for i, after := range c.finished {
				mustAdd(t, s, try(string(rune('a'+i)), noon.Add(after)))
				if i == 1 { // the last place is known after opening again
					if err := s.Close(); err != nil {
						t.Fatal(err)
					}
					s = open(t, dir)
				}
			}
			if got := strings.Join(ids(t, s, 2), " "); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
	t.Run("a time before 1970", func(t *testing.T) {
		s := open(t, t.TempDir())
		mustAdd(t, s, try("a", time.Time{}), try("b", time.Time{}), try("c", noon))
		if got := strings.Join(ids(t, s, 9), " "); got != "c b a" {
			t.Errorf("got %s", got)
		}
	})
	t.Run("the place of one in the trash is not given again", func(t *testing.T) {
		s := open(t, t.TempDir())
		a := try("a", noon)
		mustAdd(t, s, a, trashed(a, time.Second), try("b", noon.Add(-time.Hour)), restored(a, time.Minute))
		if got := strings.Join(ids(t, s, 9), " "); got != "b a" {
			t.Errorf("got %s", got)
		}
	})
}

func trashed(a practice.Attempt, after time.Duration) practice.Attempt {
	a.Changed = a.Changed.Add(after)
	a.Deleted = a.Changed
	return a
}

func restored(a practice.Attempt, after time.Duration) practice.Attempt {
	a.Changed, a.Deleted = a.Changed.Add(after), time.Time{}
	return a
}

func TestPages(t *testing.T) {
	for _, tries := range []int{0, 1, 2, 3, 4, 5, 6, 120} {
		for _, n := range []int{1, 2, 3, 6, 100, 1 << 40} {
			if tries > 6 && n < 3 {
				continue
			}
			t.Run(fmt.Sprintf("%d in pages of %d", tries, n), func(t *testing.T) {
				s := open(t, t.TempDir())
				var want []string
				for i := range tries {
					id := fmt.Sprintf("t%03d", i)
					mustAdd(t, s, try(id, noon.Add(time.Duration(i)*time.Second)))
					want = append(want, id)
				}
				slices.Reverse(want)
				if got := ids(t, s, n); !slices.Equal(got, want) {
					t.Errorf("got %v", got)
				}
				if count, err := s.Count(); err != nil || count != tries {
					t.Errorf("Count() = %d, %v", count, err)
				}
			})
		}
	}
}

func TestPageWhileThingsChange(t *testing.T) {
	s := open(t, t.TempDir())
	a, b, c, d := try("a", noon), try("b", noon.Add(1e6)), try("c", noon.Add(2e6)), try("d", noon.Add(3e6))
	mustAdd(t, s, a, b, c, d)
	first, next, err := s.Page("", 2)
	if err != nil || first[1].ID != "c" {
		t.Fatal(first, err)
	}
	mustAdd(t, s, try("e", noon.Add(4e6)), trashed(c, 1), trashed(b, 1))
	rest, end, err := s.Page(next, 2)
	if err != nil || len(rest) != 1 || rest[0].ID != "a" || end != "" {
		t.Errorf("%v, %v, %v", rest, end, err)
	}
	if _, _, err := s.Page("", 0); err == nil {
		t.Error("a page of none was read")
	}
}

func TestSummaryIsTheAttempts(t *testing.T) {
	s := open(t, t.TempDir())
	a := try("a", noon)
	mustAdd(t, s, a)
	page, _, err := s.Page("", 1)
	if want := listed(a); err != nil || len(page) != 1 || page[0] != want {
		t.Errorf("got %+v, %v\nwant %+v", page, err, want)
	}
}

func TestTries(t *testing.T) {
	s := open(t, t.TempDir())
	questions := map[string]string{
		"a1": "a", "b1": "ab", "a2": "a", "c1": "a/b", "u1": "Ü %2F", "z1": "", "a3": "a", "l1": strings.Repeat("long ", 200),
	}
	for i, id := range []string{"a1", "b1", "a2", "c1", "u1", "z1", "a3", "l1"} {
		a := try(id, noon.Add(time.Duration(-i)*time.Hour))
		a.Question.ID = questions[id]
		mustAdd(t, s, a)
		if id == "a2" {
			mustAdd(t, s, trashed(a, 1))
		}
	}
	for question, want := range map[string]string{
		"a": "a3 a1", "ab": "b1", "a/b": "c1", "Ü %2F": "u1", "": "", "b": "", "a/": "", questions["l1"]: "l1",
	} {
		tries, err := s.Tries(question)
		var got []string
		for _, summary := range tries {
			got = append(got, summary.ID)
		}
		if strings.Join(got, " ") != want || err != nil {
			t.Errorf("Tries(%.9q) = %v, %v; want %s", question, got, err, want)
		}
	}
}

func TestTheSameAttemptAgain(t *testing.T) {
	a := try("a", noon)
	other := a
	other.Answer[practice.Result] = "Another end."
	odd := a
	odd.Answer[practice.Task] = "not UTF-8: \xff"
	sleepless := a
	sleepless.Times.Finished = noon.Local()
	cases := []struct {
		name  string
		tries []practice.Attempt
		fails bool // the last of them
		count int
	}{
		{"the same", []practice.Attempt{a, a}, false, 1},
		{"another content", []practice.Attempt{a, other}, true, 1},
		{"another content, changed later", []practice.Attempt{a, trashed(other, time.Hour)}, true, 1},
		{"text that is not UTF-8", []practice.Attempt{odd, odd}, false, 1},
		{"into the trash", []practice.Attempt{a, trashed(a, 1)}, false, 0},
		{"into the trash, told late", []practice.Attempt{a, restored(a, 2), trashed(a, 1)}, false, 1},
		{"the draft's again, from the trash", []practice.Attempt{a, trashed(a, 1), a}, false, 0},
		{"out of the trash", []practice.Attempt{a, trashed(a, 1), restored(a, 2)}, false, 1},
		{"first met in the trash", []practice.Attempt{trashed(a, 1)}, false, 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := open(t, t.TempDir())
			var err error
			for _, a := range c.tries {
				err = s.AddAttempt(a)
			}
			if (err != nil) != c.fails {
				t.Errorf("the last one says %v", err)
			}
			if n, err := s.Count(); n != c.count || err != nil {
				t.Errorf("Count() = %d, %v; want %d", n, err, c.count)
			}
			kept, err := s.Attempt("a")
			if err != nil || kept.Answer[practice.Result] != a.Answer[practice.Result] {
				t.Errorf("kept is %q, %v", kept.Answer, err)
			}
		})
	}
}

func TestNoAttempt(t *testing.T) {
	s := open(t, t.TempDir())
	for _, id := range []string{"", "nobody", "../x"} {
		if _, err := s.Attempt(id); !errors.Is(err, ErrNotFound) {
			t.Errorf("Attempt(%q) says %v", id, err)
		}
	}
}

func TestNotesAreReadInTheOrderTheyWereMade(t *testing.T) {
	s := open(t, t.TempDir())
	mustAdd(t, s, try("ab", noon), try("a", noon))
	told := practice.Note{
		Record: practice.Record{ID: "1", Created: noon.Add(2 * time.Hour)}, Attempt: "a", About: practice.NoteTelling,
		Telling: &practice.Telling{Used: 112_000, Told: []practice.Section{practice.Situation, practice.Result}},
	}
	for _, n := range []practice.Note{told, recheck("2", "a", 90, noon.Add(time.Hour)), recheck("3", "ab", 80, noon)} {
		if err := s.PutNote(n); err != nil {
			t.Fatal(err)
		}
	}
	notes, err := s.Notes("a")
	if err != nil || len(notes) != 2 || notes[0].ID != "2" || !reflect.DeepEqual(notes[1].Telling, told.Telling) {
		t.Errorf("%+v, %v", notes, err)
	}
	if notes, err := s.Notes("x"); err != nil || len(notes) != 0 {
		t.Errorf("of a try that is not there: %+v, %v", notes, err)
	}
}

func TestNotesChangeTheSummary(t *testing.T) {
	later := recheck("2", "a", 90, noon.Add(time.Hour))
	deleted := later
	deleted.Changed = noon.Add(2 * time.Hour)
	deleted.Deleted = deleted.Changed
	rating := practice.Score(11)
	said := practice.Note{Record: practice.Record{ID: "3", Created: noon.Add(9 * time.Hour)}, Attempt: "a", About: practice.NoteRating, Rating: &rating}
	cases := []struct {
		name  string
		notes []practice.Note
		want  practice.Score
	}{
		{"none", nil, 72},
		{"a check", []practice.Note{later}, 90},
		{"the newest check", []practice.Note{recheck("9", "a", 60, noon), later}, 90},
		{"the newest check, kept first", []practice.Note{later, recheck("9", "a", 60, noon)}, 90},
		{"two of one moment", []practice.Note{recheck("5", "a", 50, noon), recheck("4", "a", 40, noon)}, 50},
		{"a check that was deleted", []practice.Note{later, deleted}, 72},
		{"a check that was held back", []practice.Note{recheck("1", "a", practice.NoScore, noon)}, practice.NoScore},
		{"no check", []practice.Note{said}, 72},
		{"a check of another try", []practice.Note{recheck("1", "ab", 60, noon)}, 72},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := open(t, t.TempDir())
			mustAdd(t, s, try("ab", noon), try("a", noon))
			for _, n := range c.notes {
				if err := s.PutNote(n); err != nil {
					t.Fatal(err)
				}
			}
			page, _, err := s.Page("", 1)
			if err != nil || page[0].ID != "a" || page[0].Score != c.want {
				t.Errorf("%+v, %v; want %d", page, err, c.want)
			}
		})
	}
	t.Run("in the trash", func(t *testing.T) {
		s := open(t, t.TempDir())
		a := try("a", noon)
		mustAdd(t, s, trashed(a, 1))
		if err := s.PutNote(later); err != nil {
			t.Fatal(err)
		}
		if n, err := s.Count(); n != 0 || err != nil {
			t.Errorf("Count() = %d, %v", n, err)
		}
		mustAdd(t, s, restored(a, 2))
		if page, _, err := s.Page("", 1); err != nil || len(page) != 1 || page[0].Score != 90 {
			t.Errorf("%+v, %v", page, err)
		}
	})
}
