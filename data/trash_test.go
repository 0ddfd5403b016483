package data

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"retake/practice"
)

const day = 24 * time.Hour

func TestTrashAndRestore(t *testing.T) {
	s := open(t, t.TempDir())
	mustAdd(t, s, try("a", noon), try("b", noon.Add(time.Minute)), try("c", noon.Add(time.Hour)))
	last := noon.Add(time.Hour).Truncate(time.Microsecond)
	changed := noon.Add(time.Minute)
	for _, step := range []struct {
		name    string
		do      func(now time.Time, ids ...string) error
		after   time.Duration // the clock, after noon
		commits uint64
		list    string
		deleted time.Time
	}{
		{"out, and was not in", s.Restore, 2 * time.Hour, 0, "c b a", time.Time{}},
		{"in", s.Trash, 3 * time.Hour, 1, "c a", noon.Add(3 * time.Hour)},
		{"in again", s.Trash, 4 * time.Hour, 0, "c a", noon.Add(3 * time.Hour)},
		{"out, by a clock set back", s.Restore, -99 * day, 1, "c b a", time.Time{}},
		{"out again", s.Restore, 5 * time.Hour, 0, "c b a", time.Time{}},
		{"in, by a clock set back", s.Trash, -99 * day, 1, "c a", noon.Add(3*time.Hour + 2*time.Microsecond)},
		{"out by a clock that runs", s.Restore, 6 * time.Hour, 1, "c b a", time.Time{}},
	} {
		before, err := s.Verify()
		if err == nil {
			err = step.do(noon.Add(step.after), "b")
		}
		after, verifyErr := s.Verify()
		if err := errors.Join(err, verifyErr); err != nil {
			t.Fatal(step.name, err)
		}
		sound(t, s)
		list := strings.Join(ids(t, s, 9), " ")
		tries, err := s.Tries("own-mistake-time")
		a, attemptErr := s.Attempt("b")
		if list != step.list || err != nil || len(tries) != len(strings.Fields(list)) {
			t.Errorf("%s: the list is %s, and %d tries, %v", step.name, list, len(tries), err)
		}
		if n := after.Sequence - before.Sequence; n != step.commits || !a.Deleted.Equal(step.deleted) || attemptErr != nil {
			t.Errorf("%s: %d commits, deleted %v, %v", step.name, n, a.Deleted, attemptErr)
		}
		if step.commits > 0 && !a.Changed.After(changed) {
			t.Errorf("%s: changed at %v, not after %v", step.name, a.Changed, changed)
		}
		changed = a.Changed
		mustAdd(t, s, try("b", noon.Add(time.Minute))) // its draft's again, which says nothing new
		if again := strings.Join(ids(t, s, 9), " "); again != list {
			t.Errorf("%s: added again the list is %s", step.name, again)
		}
	}
	t.Run("the time in the trash begins at the last place", func(t *testing.T) {
		if err := s.Trash(noon.Add(-99*day), "a"); err != nil {
			t.Fatal(err)
		}
		if a, err := s.Attempt("a"); err != nil || !a.Deleted.Equal(last) || a.Changed.After(last) {
			t.Errorf("%v, changed %v, %v; want %v", a.Deleted, a.Changed, err, last)
		}
	})
}

func TestTrashOfNothing(t *testing.T) {
	s := open(t, t.TempDir())
	for _, id := range []string{"", "nobody", "../x"} {
		if err := s.Trash(noon, id); !errors.Is(err, ErrNotFound) {
			t.Errorf("Trash(%q) says %v", id, err)
		}
		if err := s.Restore(noon, id); !errors.Is(err, ErrNotFound) {
			t.Errorf("Restore(%q) says %v", id, err)
		}
	}
	if n, err := s.EmptyTrash(noon.Add(99 * day)); n != 0 || err != nil {
		t.Errorf("EmptyTrash() = %d, %v", n, err)
	}
	if r, err := s.Verify(); err != nil || r.Sequence != 1 {
		t.Errorf("something was committed: %+v, %v", r, err)
	}
}

func TestEmptyTrash(t *testing.T) {
	in := func(s *Store, after time.Duration) error { return s.Trash(noon.Add(after), "a") }
	cases := []struct {
		name  string
		do    func(s *Store) error
		after time.Duration // the clock when the trash is emptied, after noon
		want  int
	}{
		{"never in the trash", func(*Store) error { return nil }, 99 * day, 0},
		{"just put in", func(s *Store) error { return in(s, 0) }, time.Second, 0},
		{"a nanosecond less", func(s *Store) error { return in(s, time.Hour) }, time.Hour + 30*day - 1, 0},
		{"thirty days", func(s *Store) error { return in(s, time.Hour) }, time.Hour + 30*day, 1},
		{"long ago", func(s *Store) error { return in(s, time.Hour) }, 999 * day, 1},
		{"a clock set back since", func(s *Store) error { return in(s, time.Hour) }, -999 * day, 0},
		{"a clock set back then, and right again", func(s *Store) error { return in(s, -999*day) }, 30*day - time.Hour, 0},
		{"a clock set back then, thirty days later", func(s *Store) error { return in(s, -999*day) }, 31 * day, 1},
		{"restored", func(s *Store) error {
			return errors.Join(in(s, time.Hour), s.Restore(noon.Add(2*time.Hour), "a"))
		}, 99 * day, 0},
		{"restored, and put in again", func(s *Store) error {
			return errors.Join(in(s, time.Hour), s.Restore(noon.Add(day), "a"), in(s, 2*day))
		}, 31 * day, 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			s := open(t, dir)
			mustAdd(t, s, try("ab", noon.Add(-time.Minute)), try("a", noon))
			for _, n := range []string{"1 a", "2 a", "3 a", "4 a", "5 a", "6 a", "7 ab"} {
				id, about, _ := strings.Cut(n, " ")
				if err := s.PutNote(recheck(id, about, 1, noon)); err != nil {
					t.Fatal(err)
				}
			}
			ds, err := OpenDrafts(dir)
			if err != nil {
				t.Fatal(err)
			}
			save(t, ds, draft("a", "own-mistake-time", noon.Add(-999*day)))
			if err := c.do(s); err != nil {
				t.Fatal(err)
			}
			for i, want := range []int{c.want, 0} {
				if n, err := s.EmptyTrash(noon.Add(c.after)); n != want || err != nil {
					t.Errorf("time %d: EmptyTrash() = %d, %v; want %d", i+1, n, err, want)
				}
			}
			sound(t, s)
			if _, err := s.Attempt("a"); errors.Is(err, ErrNotFound) != (c.want == 1) {
				t.Errorf("a: %v", err)
			}
			want := "attempt attempt note note note note note note note"
			if c.want == 1 {
				want = "attempt note"
			}
			kinds, records := each(t, s)
			if got := strings.Join(kinds, " "); got != want {
				t.Errorf("left are %s, not %s", got, want)
			}
			if n, ok := records[len(records)-1].(practice.Note); !ok || n.ID != "7" {
				t.Errorf("the other's note is %+v", records[len(records)-1])
			}
			wantFiles(t, ds, "own-mistake-time.json")
		})
	}
}

func TestAfterTheTrashWasEmptied(t *testing.T) {
	s := open(t, t.TempDir())
	for _, id := range []string{"a", "b", "c", "d"} {
		mustAdd(t, s, try(id, noon))
	}
	for _, id := range []string{"b", "d"} {
		if err := s.Trash(noon, id); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := s.EmptyTrash(noon.Add(40 * day)); n != 2 || err != nil {
		t.Fatal(n, err)
	}
	if err := s.Restore(noon, "d"); !errors.Is(err, ErrNotFound) {
		t.Errorf("Restore says %v", err)
	}
	mustAdd(t, s, try("e", noon.Add(-time.Hour)), try("d", noon)) // the places of the removed are not given again
	if got := strings.Join(ids(t, s, 9), " "); got != "d e c a" {
		t.Errorf("the list is %s", got)
	}
}

func TestEmptyTrashGoesAroundDamage(t *testing.T) {
	s := open(t, t.TempDir())
	mustAdd(t, s, try("a", noon), try("b", noon), try("c", noon))
	for _, id := range []string{"a", "b"} {
		if err := s.Trash(noon, id); err != nil {
			t.Fatal(err)
		}
	}
	write(t, s, map[string][]byte{"a/a": []byte(`{"deleted":"2026-01-01T00:00:00Z",`), "n/b/1": []byte("?")})
	if n, err := s.EmptyTrash(noon.Add(40 * day)); n != 1 || err != nil {
		t.Errorf("EmptyTrash() = %d, %v", n, err)
	}
	if _, err := s.Attempt("a"); err == nil || errors.Is(err, ErrNotFound) {
		t.Errorf("the damaged try: %v", err)
	}
	var left []string
	err := s.Each(func(kind string, _ any) error { left = append(left, kind); return nil })
	if !slices.Equal(left, []string{"attempt"}) || err == nil || strings.Contains(err.Error(), "n/b/1") {
		t.Errorf("left are %v, %v", left, err)
	}
	if err := s.Close(); err != nil { // before the helper finds the damage
		t.Fatal(err)
	}
}

func TestRoundsInTheTrash(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	mustAdd(t, s, try("a", noon))
	round := practice.Round{Record: practice.NewRecord("r", practice.Instant{Wall: noon}), Attempts: []string{"a"}}
	if err := errors.Join(s.PutRound(round), s.Trash(noon.Add(time.Hour), "r", "a")); err != nil {
		t.Fatal(err)
	}
	in, err := s.Trashed()
	if err != nil || len(in) != 2 || in[0].DaysLeft(noon.Add(time.Hour)) != 30 {
		t.Errorf("in the trash: %+v, %v", in, err)
	}
	if all, err := s.Rounds(9); err != nil || len(all) != 0 {
		t.Errorf("listed: %v, %v", all, err)
	}
	sound(t, s)
	if err := s.Restore(noon.Add(2*time.Hour), "r"); err != nil {
		t.Fatal(err)
	}
	all, err := s.Rounds(9)
	if in, _ := s.Trashed(); err != nil || len(all) != 1 || len(in) != 1 || in[0].ID() != "a" {
		t.Errorf("restored: %v, %v, in the trash %v", all, err, in)
	}
	if err := s.Trash(noon.Add(3*time.Hour), "r"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	sound(t, s)
	if n, err := s.EmptyTrash(noon.Add(time.Hour + 30*day)); n != 1 || err != nil {
		t.Errorf("after thirty days %d went, %v", n, err)
	}
	if n, err := s.EmptyTrash(noon.Add(3*time.Hour + 30*day)); n != 1 || err != nil {
		t.Errorf("after thirty days of the round %d went, %v", n, err)
	}
	if _, err := s.Round("r"); !errors.Is(err, ErrNotFound) {
		t.Errorf("the round: %v", err)
	}
	sound(t, s)
}

func TestPurge(t *testing.T) {
	s := open(t, t.TempDir())
	mustAdd(t, s, try("a", noon), try("b", noon), try("c", noon))
	mustNote(t, s, practice.Note{Record: practice.NewRecord("n", practice.Instant{Wall: noon}), Attempt: "a", About: practice.NoteRating})
	if err := s.Trash(noon, "a", "b"); err != nil {
		t.Fatal(err)
	}
	n, err := s.Purge("a", "c")
	if _, gone := s.Attempt("a"); n != 1 || err != nil || !errors.Is(gone, ErrNotFound) {
		t.Errorf("%d, %v, %v", n, err, gone)
	}
	if in, err := s.Trashed(); err != nil || len(in) != 1 || strings.Join(ids(t, s, 9), " ") != "c" {
		t.Errorf("left in the trash %v, %v", in, err)
	}
	sound(t, s)
}

// A great many at once, and some so large that a transaction can hold but a few.
func TestManyIntoTheTrash(t *testing.T) {
	s := open(t, t.TempDir())
	var all []string
	for i := range 3 * movedAtOnce {
		a := try(fmt.Sprint("t", i), noon)
		if i < movedAtOnce {
			a.Answer[2] = strings.Repeat("I said so. ", 6000)
		}
		mustAdd(t, s, a)
		all = append(all, a.ID)
	}
	if err := s.Trash(noon, all...); err != nil || len(ids(t, s, 99)) != 0 {
		t.Fatalf("%v, %d are left", err, len(ids(t, s, 99)))
	}
	if err := s.Restore(noon, all...); err != nil || len(ids(t, s, 99)) != len(all) {
		t.Fatalf("%v, %d are back", err, len(ids(t, s, 99)))
	}
	sound(t, s)
}
