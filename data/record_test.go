package data

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"retake/practice"
)

// everyRecord has one of each kind with all fields set, in the order of Each.
func everyRecord() []any {
	record := func(id string) practice.Record {
		return practice.Record{
			ID: id, Schema: practice.RecordSchema, Created: noon, Changed: noon.Add(time.Second), Deleted: noon.Add(time.Hour),
		}
	}
	attempt := try("01ATTEMPT", noon)
	attempt.Deleted = noon.Add(time.Hour)
	score := practice.Score(88)
	again := check(practice.NoScore)
	return []any{
		attempt,
		practice.Note{
			Record: record("01NOTE"), Attempt: attempt.ID, About: practice.NoteCheck, Text: "t <b>&", Rating: &score,
			Finding: &again.Criteria[0].Spans[0], Story: "01STORY", Check: &again,
		},
		practice.Round{
			Record: record("01ROUND"), Questions: []practice.Question{attempt.Question}, Attempts: []string{attempt.ID, ""},
			Seed: 1<<64 - 1, Thinking: 60_000, Writing: 480_000,
		},
		practice.Story{Record: record("01STORY"), Title: "The late release", Text: "Ünïcode\n\"quoted\""},
		practice.OwnQuestion{Record: record("01QUESTION"), Question: practice.Question{
			ID: "01QUESTION", Text: "Why?", Kind: practice.Would, Theme: "mine", Why: "To see.", Watch: "Words.", Probes: []string{"And?"},
		}},
		practice.Setting{Record: record("interview-date"), Value: "2026-12-01"},
	}
}

// put keeps a record of any kind, as an import would.
func put(s *Store, record any) error {
	switch r := record.(type) {
	case practice.Attempt:
		return s.AddAttempt(r)
	case practice.Note:
		return s.PutNote(r)
	case practice.Round:
		return s.PutRound(r)
	case practice.Story:
		return s.PutStory(r)
	case practice.OwnQuestion:
		return s.PutQuestion(r)
	case practice.Setting:
		return s.PutSetting(r)
	}
	return errors.New("no kind of record")
}

func each(t *testing.T, s *Store) (kinds []string, records []any) {
	t.Helper()
	err := s.Each(func(kind string, record any) error {
		kinds, records = append(kinds, kind), append(records, record)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return kinds, records
}

func TestEveryKindComesBackAsItWas(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	want := everyRecord()
	for _, record := range want {
		if err := put(s, record); err != nil {
			t.Fatal(err)
		}
	}
	for _, when := range []string{"at once", "after opening again"} {
		kinds, got := each(t, s)
		if k := strings.Join(kinds, " "); k != "attempt note round story question setting" {
			t.Errorf("%s the kinds are %s", when, k)
		}
		for i := range want {
			if !reflect.DeepEqual(got[i], want[i]) {
				t.Errorf("%s\n got %+v\nwant %+v", when, got[i], want[i])
			}
		}
		if a, err := s.Attempt("01ATTEMPT"); err != nil || !reflect.DeepEqual(a, want[0]) {
			t.Errorf("%s Attempt gives %+v, %v", when, a, err)
		}
		r, err := s.Verify()
		if err != nil || r.Trash != 6 || len(r.Records) != 6 || r.Records["note"] != 1 {
			t.Errorf("%s the report is %+v, %v", when, r, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		s = open(t, dir)
	}
}

func TestEachOrderAndEnd(t *testing.T) {
	s := open(t, t.TempDir())
	mustAdd(t, s, try("b", noon), try("c", noon.Add(-time.Hour)), try("a", noon.Add(time.Hour)))
	for _, n := range []practice.Note{recheck("z", "a", 1, noon), recheck("y", "b", 1, noon), recheck("x", "b", 1, noon)} {
		if err := s.PutNote(n); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	stop := errors.New("stop")
	err := s.Each(func(_ string, record any) error {
		switch r := record.(type) {
		case practice.Attempt:
			got = append(got, r.ID)
		case practice.Note:
			got = append(got, r.ID)
			if len(got) == 5 {
				return stop
			}
		}
		return nil
	})
	if order := strings.Join(got, " "); order != "a b c z x" || err != stop {
		t.Errorf("%s, %v", order, err)
	}
}

func TestEachGoesAroundDamage(t *testing.T) {
	s := open(t, t.TempDir())
	for _, record := range everyRecord() {
		if err := put(s, record); err != nil {
			t.Fatal(err)
		}
	}
	write(t, s, map[string][]byte{"s/01STORY": []byte("{")})
	n := 0
	err := s.Each(func(string, any) error { n++; return nil })
	if n != 5 || err == nil || !strings.Contains(err.Error(), "s/01STORY") {
		t.Errorf("%d records, %v", n, err)
	}
	if err := s.Close(); err != nil { // before the helper finds the damage
		t.Fatal(err)
	}
}

func TestLaterWins(t *testing.T) {
	story := func(text string, changed time.Duration) practice.Story {
		return practice.Story{
			Record: practice.Record{ID: "s", Schema: 1, Created: noon, Changed: noon.Add(changed)}, Text: text,
		}
	}
	cases := []struct {
		name string
		puts []practice.Story
		want string
		err  error
	}{
		{"later", []practice.Story{story("old", 0), story("new", 1)}, "new", nil},
		{"earlier", []practice.Story{story("new", 1), story("old", 0)}, "new", ErrOlder},
		{"the same moment", []practice.Story{story("first", 1), story("second", 1)}, "second", nil},
		{"the same again", []practice.Story{story("same", 1), story("same", 1)}, "same", nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := open(t, t.TempDir())
			var err error
			for _, p := range c.puts {
				err = s.PutStory(p)
			}
			if !errors.Is(err, c.err) {
				t.Errorf("the last one says %v", err)
			}
			if _, got := each(t, s); len(got) != 1 || got[0].(practice.Story).Text != c.want {
				t.Errorf("kept is %+v", got)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	long := try("long", noon)
	long.Answer[practice.Action] = strings.Repeat("word ", 1<<18)
	kindless, level, score := try("a", noon), try("a", noon), try("a", noon)
	kindless.Question.Kind = ""
	level.Check.Criteria[0].Level = 4
	score.Check.Score = 101
	record := func(id string) practice.Record { return practice.Record{ID: id, Schema: 1} }
	cases := []struct {
		name   string
		record any
		says   string
	}{
		{"no id", practice.Story{}, "cannot be the id"},
		{"a slash in the id", practice.Setting{Record: record("a/b")}, "cannot be the id"},
		{"a very long id", practice.Round{Record: record(strings.Repeat("x", 65))}, "cannot be the id"},
		{"an attempt without an id", practice.Attempt{}, "cannot be the id"},
		{"an answer of 1.3 MB", long, "the history takes 1048575 at most"},
		{"a question of no kind", kindless, "could not be read again"},
		{"a level that is none", level, "could not be read again"},
		{"a score that is none", score, "could not be read again"},
		{"a note about nothing", recheck("n", "nobody", 1, noon), ErrNotFound.Error()},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := open(t, t.TempDir())
			if err := put(s, c.record); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("it says %v", err)
			}
			if _, got := each(t, s); len(got) != 0 || len(ids(t, s, 9)) != 0 {
				t.Errorf("kept is %+v", got)
			}
		})
	}
}
