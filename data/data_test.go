package data

import (
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

// noon is when things happen unless a test says otherwise.
var noon = time.Date(2026, 11, 22, 12, 0, 0, 123456789, time.UTC)

// asChild tells the test binary to be the program that looks at a copy.
const asChild = "RETAKE_TEST_CHILD"

// opening opens as the program does: what may be damaged is looked at in another process.
func opening() Opening {
	return Opening{Now: noon, Again: func(args ...string) *exec.Cmd {
		cmd := exec.Command(os.Args[0], args...)
		cmd.Env = append(os.Environ(), asChild+"=1")
		return cmd
	}}
}

func TestMain(m *testing.M) {
	if os.Getenv(asChild) != "" {
		if err := RunChild(os.Args[1:], os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if dir := os.Getenv(childFolder); dir != "" {
		writeUntilKilled(dir)
		return
	}
	if how := os.Getenv(childFall); how != "" {
		fallAsChild(how)
	}
	os.Exit(m.Run())
}

// tester is what testing's and rapid's T have in common.
type tester interface {
	Helper()
	Errorf(format string, args ...any)
	Fatal(args ...any)
}

// open opens a store, and when the test ends looks through it and closes it.
func open(t testing.TB, dir string) *Store {
	t.Helper()
	s, err := Open(dir, opening())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if s.db == nil {
			return
		}
		if !t.Failed() {
			sound(t, s)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// sound fails the test where Verify finds a problem.
func sound(t tester, s *Store) {
	t.Helper()
	r, err := s.Verify()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range append(r.Problems, r.Stale...) {
		t.Errorf("Verify: %s", p)
	}
}

// try makes an attempt with every field set.
func try(id string, finished time.Time) practice.Attempt {
	a := practice.Attempt{
		Record: practice.Record{
			ID: id, Schema: practice.RecordSchema, Created: finished.UTC(), Changed: finished.UTC(),
		},
		Question: practice.Question{
			ID: "own-mistake-time", Text: "Tell me about a mistake <you> made.", Kind: practice.Event, Theme: "own-mistake",
		},
		Answer:     practice.Answer{"We shipped late — 3 days.", "I owned the date.", "I \"told\" them\nat once.", "Never again 😀."},
		RevisionOf: "earlier", Round: "round",
		Times: practice.Times{
			Started: finished.Add(-6 * time.Minute).UTC(), Finished: finished.UTC(),
			LocalDate: finished.Format(time.DateOnly), Zone: "+01:00", Given: 480_000, Used: 360_000, Suspended: true,
		},
	}
	a.Check = check(72)
	return a
}

// listed is the summary of an attempt as a list has it, where its place is when it was finished.
func listed(a practice.Attempt) practice.Summary {
	summary := practice.Summarise(a, nil)
	summary.Place = a.Times.Finished.UnixMicro()
	return summary
}

func check(score practice.Score) practice.Check {
	c := practice.Check{Score: score, Rules: "1", Kind: practice.Event}
	finding := practice.Finding{Span: practice.Span{Part: practice.Action, From: 0, To: 1}, Text: "I", Rule: "own-i", Helps: true}
	for i := range c.Criteria {
		c.Criteria[i] = practice.Judgement{Level: practice.Good, Points: 7, Message: "m", Spans: []practice.Finding{finding}}
	}
	c.Criteria[practice.Relevance].Level = practice.NotJudged
	c.Severe = []practice.Severe{{Kind: practice.Blame, Span: finding.Span, Text: "they", Rule: "blame-they"}}
	c.Caps = []practice.Cap{{At: 40, Because: "blame"}}
	return c
}

func recheck(id, attempt string, score practice.Score, made time.Time) practice.Note {
	c := check(score)
	return practice.Note{
		Record:  practice.Record{ID: id, Schema: practice.RecordSchema, Created: made, Changed: made},
		Attempt: attempt, About: practice.NoteCheck, Check: &c,
	}
}

func mustAdd(t testing.TB, s *Store, attempts ...practice.Attempt) {
	t.Helper()
	for _, a := range attempts {
		if err := s.AddAttempt(a); err != nil {
			t.Fatal(err)
		}
	}
}

// ids reads the whole history in pages of n.
func ids(t testing.TB, s *Store, n int) (ids []string) {
	t.Helper()
	var at practice.Cursor
	for {
		page, next, err := s.Page(at, n)
		if err != nil {
			t.Fatal(err)
		}
		if len(page) > n || len(page) == 0 && next != "" {
			t.Fatalf("a page of %d has %d tries, and goes on at %q", n, len(page), next)
		}
		for _, summary := range page {
			ids = append(ids, summary.ID)
		}
		if at = next; at == "" {
			return ids
		}
	}
}

// derivedKeys reads everything that is derived, one line a key.
func derivedKeys(t tester, s *Store) (lines []string) {
	t.Helper()
	err := s.view(func(txn *badger.Txn) error {
		for _, prefix := range []string{prefixSummary, prefixText, prefixTry, prefixTrash, prefixDay, keyLast, keyIndex} {
			err := walk(txn, prefix, true, func(item *badger.Item) error {
				return item.Value(func(value []byte) error {
					lines = append(lines, fmt.Sprintf("%q = %s", item.Key(), value))
					return nil
				})
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

// write changes keys behind the store's back; a nil value deletes.
func write(t tester, s *Store, keys map[string][]byte) {
	t.Helper()
	err := s.db.Update(func(txn *badger.Txn) error {
		for key, value := range keys {
			if value == nil {
				if err := txn.Delete([]byte(key)); err != nil {
					return err
				}
			} else if err := txn.Set([]byte(key), value); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
