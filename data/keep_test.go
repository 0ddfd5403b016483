package data

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"retake/data/archive"
	"retake/data/disk"
	"retake/practice"
)

// fillSome adds records of every kind.
func fillSome(t testing.TB, s *Store, from, to int) {
	t.Helper()
	at := func(i int) time.Time { return noon.Add(time.Duration(i) * time.Minute) }
	for i := from; i < to; i++ {
		id := fmt.Sprintf("t%03d", i)
		mustAdd(t, s, try(id, at(i)))
		record := practice.Record{ID: fmt.Sprint("x", i), Schema: practice.RecordSchema, Created: at(i), Changed: at(i)}
		err := errors.Join(
			s.PutNote(recheck(record.ID, id, 81, at(i))),
			s.PutRound(practice.Round{Record: record, Attempts: []string{id}}),
			s.PutStory(practice.Story{Record: record, Title: "<a> & b", Text: "  "}),
			s.PutQuestion(practice.OwnQuestion{Record: record, Question: practice.Question{ID: record.ID, Text: "Why?", Kind: practice.Event}}),
			s.PutSetting(practice.Setting{Record: record, Value: "1"}),
		)
		if err != nil {
			t.Fatal(err)
		}
	}
}

func exportFile(t testing.TB, export string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "all.jsonl")
	if err := os.WriteFile(path, []byte(export), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestBackups(t *testing.T) {
	s := open(t, t.TempDir())
	if made, err := s.BackUpIfDue(t.Context(), noon); made || err != nil {
		t.Errorf("of nothing a backup was made: %t, %v", made, err)
	}
	fillSome(t, s, 0, 3)
	if made, err := s.BackUpIfDue(t.Context(), noon); !made || err != nil {
		t.Fatalf("it is due: %t, %v", made, err)
	}
	if made, err := s.BackUpIfDue(t.Context(), noon.Add(time.Hour)); made || err != nil {
		t.Errorf("nothing was kept since: %t, %v", made, err)
	}
	all := exported(t, s)
	mustAdd(t, s, try("later", noon.Add(time.Hour)))
	if made, err := s.BackUpIfDue(t.Context(), noon.Add(-time.Hour)); !made || err != nil { // a clock that was set back
		t.Fatalf("it is due: %t, %v", made, err)
	}
	backups, err := s.Backups()
	if err != nil || len(backups) != 2 || !backups[0].Made.Equal(noon.Add(-time.Hour).Truncate(time.Second)) || backups[1].Size == 0 {
		t.Fatalf("%+v, %v", backups, err)
	}
	h, err := s.Look(t.Context(), backups[1].Name, nil)
	if err != nil || h.Tries != 3 || h.Notes != 3 || h.Rounds != 3 || h.Stories != 3 || h.Questions != 3 || h.Settings != 3 ||
		!h.First.Equal(noon) || !h.Last.Equal(noon.Add(2*time.Minute)) {
		t.Errorf("%+v, %v", h, err)
	}

	t.Run("restored and undone", func(t *testing.T) {
		now := exported(t, s)
		if s.CanUndo() || s.Undo() == nil {
			t.Error("what was not done can be undone")
		}
		if _, err := s.RestoreBackup(t.Context(), backups[1].Name, noon, nil); err != nil {
			t.Fatal(err)
		}
		sound(t, s)
		if exported(t, s) != all {
			t.Error("the history is not what was backed up")
		}
		if !s.CanUndo() {
			t.Fatal("it can't be undone")
		}
		if made, err := s.BackUpIfDue(t.Context(), noon); !made || err != nil {
			t.Fatal(made, err)
		}
		if err := s.Undo(); err != nil {
			t.Fatal(err)
		}
		sound(t, s)
		if exported(t, s) != now {
			t.Error("the history is not what it was")
		}
		mustAdd(t, s, try("after-the-undo", noon))
		if made, err := s.BackUpIfDue(t.Context(), noon); !made || err != nil {
			t.Errorf("after an undo what is kept is not backed up: %t, %v", made, err)
		}
		if _, err := s.RestoreBackup(t.Context(), backups[1].Name, noon, nil); err != nil {
			t.Fatal(err)
		}
		mustAdd(t, s, try("much-later", noon))
		if s.CanUndo() || s.Undo() == nil {
			t.Error("it was undone although something was kept since")
		}
	})
	t.Run("damaged", func(t *testing.T) {
		path := s.backupPath(backups[0].Name)
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		before := exported(t, s)
		for at := 10; at < len(content); at += len(content) / 20 { // behind gzip's head
			flipped := bytes.Clone(content)
			flipped[at] ^= 4
			if err := os.WriteFile(path, flipped, 0o600); err != nil {
				t.Fatal(err)
			}
			if _, err := s.Look(t.Context(), backups[0].Name, nil); err == nil {
				t.Errorf("with a bit of byte %d flipped it is fine", at)
			}
			if _, err := s.RestoreBackup(t.Context(), backups[0].Name, noon, nil); err == nil {
				t.Errorf("with a bit of byte %d flipped it is restored", at)
			}
		}
		if exported(t, s) != before {
			t.Error("the history was changed")
		}
	})
	for _, name := range []string{"../history/MANIFEST", "", "window.json"} {
		if _, err := s.Look(t.Context(), name, nil); err == nil {
			t.Errorf("%q is a backup", name)
		}
	}
}

func TestThinning(t *testing.T) {
	day := 24 * time.Hour
	list := func(size int64, ages ...time.Duration) (all []backup) {
		for i, age := range ages {
			all = append(all, backup{practice.Backup{Name: fmt.Sprint(age), Made: noon.Add(-age), Size: size}, uint64(len(ages) - i)})
		}
		return all
	}
	halfHours := func(n int) (ages []time.Duration) {
		for i := range n {
			ages = append(ages, time.Duration(i)*30*time.Minute)
		}
		return ages
	}
	days := func(n int) (ages []time.Duration) {
		for i := range n {
			ages = append(ages, time.Duration(i)*day)
		}
		return ages
	}
	for _, c := range []struct {
		name    string
		all     []backup
		history int64
		kept    int
	}{
		{"few", list(1000, halfHours(10)...), 1000, 10},
		{"of one day", list(1000, halfHours(20)...), 1000, 10},
		{"of many days", list(1000, days(40)...), 1000, 10 + 4}, // four of the six weeks began before
		{"of many years", list(1000, days(2000)...), 1000, 10 + 6},
		{"large ones of a small history", list(10<<20, days(10)...), 1 << 20, 2},
		{"of a large history", list(400<<20, days(10)...), 500 << 20, 2},
		{"one of tomorrow", list(1000, append([]time.Duration{-day}, days(40)...)...), 1000, 41},
		{"none", nil, 1000, 0},
	} {
		over := tooMany(c.all, noon, c.history)
		if kept := len(c.all) - len(over); kept != c.kept {
			t.Errorf("%s: %d are kept, not %d", c.name, kept, c.kept)
		}
		again := slices.DeleteFunc(slices.Clone(c.all), func(b backup) bool {
			return slices.ContainsFunc(over, func(o backup) bool { return o.Name == b.Name })
		})
		if more := tooMany(again, noon, c.history); len(more) > 0 {
			t.Errorf("%s: thinned again, it loses %d more", c.name, len(more))
		}
	}
}

func TestHistoriesPutAsideAreTidied(t *testing.T) {
	s := open(t, t.TempDir())
	fillSome(t, s, 0, 1)
	old := []string{
		"history-2026-10-01-0900-before-import", "history-2026-10-01-0900-2-before-restore", // they go
		"history-2026-10-01-0900-damaged", "history-2026-10-01-0900-form-1", "history-2026-11-01-0900-before-import", "history-mine",
	}
	for _, name := range old {
		if err := os.Mkdir(filepath.Join(s.dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if made, err := s.BackUpIfDue(t.Context(), noon); !made || err != nil {
		t.Fatal(made, err)
	}
	for i, name := range old {
		if _, err := os.Stat(filepath.Join(s.dir, name)); errors.Is(err, fs.ErrNotExist) != (i < 2) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestImport(t *testing.T) {
	other := open(t, t.TempDir())
	fillSome(t, other, 2, 6)
	file := exportFile(t, exported(t, other))

	t.Run("into an empty history", func(t *testing.T) {
		s := open(t, t.TempDir())
		m, err := s.Import(t.Context(), file, noon, nil)
		if err != nil || m.Adds.Tries != 4 || m.Adds.All() != 24 || m.Same != 0 {
			t.Fatalf("%+v, %v", m, err)
		}
		if exported(t, s) != exported(t, other) || !slices.Equal(ids(t, s, 3), ids(t, other, 3)) {
			t.Error("it is not the same history")
		}
	})
	t.Run("into another one", func(t *testing.T) {
		s := open(t, t.TempDir())
		fillSome(t, s, 0, 4)
		if err := s.Trash(noon.Add(time.Hour), "t002"); err != nil {
			t.Fatal(err)
		}
		if err := s.PutSetting(practice.Setting{Record: practice.Record{ID: "x3", Schema: 1, Created: noon, Changed: noon.Add(-time.Hour)}}); !errors.Is(err, ErrOlder) {
			t.Fatal(err)
		}
		before := exported(t, s)
		weighed, err := s.Weigh(t.Context(), file, nil)
		if err != nil || exported(t, s) != before {
			t.Fatalf("weighing changed it, or %v", err)
		}
		m, err := s.Import(t.Context(), file, noon, nil)
		if err != nil || m != weighed || m.Adds.Tries != 2 || m.Later != 1 || m.Same != 11 || m.Differs != 0 {
			t.Fatalf("%+v, %v; weighed %+v", m, err, weighed)
		}
		sound(t, s)
		if got := ids(t, s, 10); !slices.Equal(got, []string{"t005", "t004", "t003", "t001", "t000"}) {
			t.Errorf("%q", got)
		}
		if err := s.Undo(); err != nil || exported(t, s) != before {
			t.Errorf("undone, it is another one, %v", err)
		}
		backups, err := s.Backups()
		if err != nil || len(backups) != 1 || backups[0].Occasion != practice.OccasionImport {
			t.Errorf("%+v, %v", backups, err)
		}
	})
	t.Run("a try with other words", func(t *testing.T) {
		s := open(t, t.TempDir())
		a := try("t004", noon)
		a.Answer[practice.Task] = "Other words."
		mustAdd(t, s, a)
		m, err := s.Import(t.Context(), file, noon, nil)
		if err != nil || m.Differs != 1 || m.Adds.Tries != 3 {
			t.Fatalf("%+v, %v", m, err)
		}
		if got, err := s.Attempt("t004"); err != nil || got.Answer != a.Answer {
			t.Errorf("%+v, %v", got.Answer, err)
		}
	})
	t.Run("a newer setting, a try that was deleted", func(t *testing.T) {
		if err := other.Trash(noon.Add(time.Hour), "t003"); err != nil {
			t.Fatal(err)
		}
		s := open(t, t.TempDir())
		fillSome(t, s, 0, 4)
		m, err := s.Import(t.Context(), exportFile(t, exported(t, other)), noon, nil)
		if err != nil || m.Replaces.Tries != 1 || m.Replaces.All() != 1 {
			t.Fatalf("%+v, %v", m, err)
		}
		sound(t, s)
		if got := ids(t, s, 10); slices.Contains(got, "t003") {
			t.Errorf("%q", got)
		}
	})
}

// TestBadImports changes nothing, and names the line.
func TestBadImports(t *testing.T) {
	s := open(t, t.TempDir())
	fillSome(t, s, 0, 2)
	before, files := exported(t, s), bytesOf(t, s.dir+"/history")
	lines := strings.SplitAfter(before, "\n")
	edit := func(at int, line string) string {
		changed := slices.Clone(lines)
		changed[at-1] = line
		return strings.Join(changed, "")
	}
	note := strings.Replace(lines[3], `"attempt":"t000"`, `"attempt":"gone"`, 1)
	for _, c := range []struct{ name, file, says string }{
		{"empty", "", ""},
		{"no JSON", edit(3, "I told them.\n"), "line 3"},
		{"a number for a text", edit(2, strings.Replace(lines[1], `"id":"t000"`, `"id":7`, 1)), "line 2"},
		{"an id that can't be", edit(2, strings.Replace(lines[1], `"id":"t000"`, `"id":"a/b"`, 1)), "line 2"},
		{"another kind", edit(2, strings.Replace(lines[1], `"attempt"`, `"letter"`, 1)), "line 2"},
		{"the same twice", edit(3, lines[1]), "line 3"},
		{"a note about nothing", edit(4, note), "line 4"},
		{"cut", strings.Join(lines[:4], ""), ""},
		{"a newer form", edit(1, `{"kind":"retake","form":3}`+"\n"), "newer"},
	} {
		file := exportFile(t, c.file)
		for _, do := range []func() error{
			func() error { _, err := s.Weigh(t.Context(), file, nil); return err },
			func() error { _, err := s.Import(t.Context(), file, noon, nil); return err },
		} {
			if err := do(); err == nil || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), file) {
				t.Errorf("%s: %v", c.name, err)
			}
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Import(ctx, exportFile(t, before), noon, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled, it says %v", err)
	}
	if exported(t, s) != before || !maps.Equal(files, bytesOf(t, s.dir+"/history")) {
		t.Error("the history was changed")
	}
	if entries, err := os.ReadDir(s.dir); err != nil || len(entries) > 3 {
		t.Errorf("there are left %v, %v", entries, err)
	}
}

// TestRoundTrip brings made-up histories out and in again.
func TestRoundTrip(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 1))
	for range 6 {
		s := open(t, t.TempDir())
		for i := range r.IntN(8) {
			a := try(fmt.Sprint("t", i), noon.Add(time.Duration(r.IntN(200)-100)*time.Hour))
			a.Answer[practice.Action] = strangeText(r)
			mustAdd(t, s, a)
			if r.IntN(2) == 0 {
				if err := s.Trash(noon, a.ID); err != nil {
					t.Fatal(err)
				}
			}
		}
		other := open(t, t.TempDir())
		if _, err := other.Import(t.Context(), exportFile(t, exported(t, s)), noon, nil); err != nil {
			t.Fatal(err)
		}
		if exported(t, other) != exported(t, s) || !slices.Equal(ids(t, other, 10), ids(t, s, 10)) {
			t.Error("it comes out as another one")
		}
	}
}

// strangeText is made of what is hard to write down.
func strangeText(r *rand.Rand) string {
	signs := []rune("<>&\"\\\u0000\u2028\u2029\ufeff\t\r\n😀é́ א")
	text := make([]rune, r.IntN(40))
	for i := range text {
		text[i] = signs[r.IntN(len(signs))]
	}
	return string(text)
}

func TestErase(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	drafts, err := OpenDrafts(dir)
	if err != nil {
		t.Fatal(err)
	}
	fillSome(t, s, 0, 2)
	if err := errors.Join(drafts.Save(draft("one", "q", noon)), drafts.PutAside(draft("two", "p", noon), noon), s.Reserve()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.BackUpIfDue(t.Context(), noon); err != nil {
		t.Fatal(err)
	}
	backups, _ := s.Backups()
	if _, err := s.RestoreBackup(t.Context(), backups[0].Name, noon, nil); err != nil {
		t.Fatal(err)
	}
	all := exported(t, s)
	taken := exportFile(t, "mine")
	if _, err := s.Erase(t.Context(), taken, noon); !errors.Is(err, fs.ErrExist) || exported(t, s) != all {
		t.Fatalf("a file was in the way, and Erase says %v", err)
	}
	last := filepath.Join(t.TempDir(), "last.jsonl.gz")
	gone, err := s.Erase(t.Context(), last, noon)
	want := []string{"2 tries", "2 notes", "2 rounds", "2 stories", "2 questions of your own", "2 settings", "2 backups", "1 older copy of the history", "1 draft", "1 earlier draft"}
	if err != nil || !slices.Equal(gone, want) {
		t.Errorf("%q, %v", gone, err)
	}
	if n, err := s.Count(); n != 0 || err != nil || s.CanUndo() {
		t.Errorf("%d tries are left, %v", n, err)
	}
	found, err := filepath.Glob(filepath.Join(dir, "*", "*"))
	if err != nil || slices.ContainsFunc(found, func(path string) bool {
		return !strings.HasPrefix(path, s.history()) && filepath.Base(path) != earlierFolder && filepath.Base(path) != roundsFolder
	}) {
		t.Errorf("there are left %q, %v", found, err)
	}
	mustAdd(t, s, try("new", noon))
	if _, err := s.Import(t.Context(), last, noon, nil); err != nil {
		t.Fatal(err)
	}
	if n, err := s.Count(); n != 3 || err != nil {
		t.Errorf("with the last backup there are %d tries, %v", n, err)
	}
}

// tight is a disk with little room.
type tight struct {
	disk.Disk
	free *uint64
}

func (d tight) Free(string) (uint64, error) { return *d.free, nil }

// TestTheReserveIsGivenUpWhereItIsNeeded closes a history with just enough room, and with a byte less.
func TestTheReserveIsGivenUpWhereItIsNeeded(t *testing.T) {
	for free, stays := range map[uint64]bool{roomToClose: true, roomToClose - 1: false} {
		now := uint64(1 << 40)
		how := opening()
		how.disk = tight{disk.System{}, &now}
		dir := t.TempDir()
		s, err := Open(dir, how)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Reserve(); err != nil {
			t.Fatal(err)
		}
		now = free
		mustClose(t, s)
		if _, err := os.Stat(filepath.Join(dir, reserveName)); (err == nil) != stays {
			t.Errorf("with %d bytes free: %v", free, err)
		}
	}
}

func TestLittleRoom(t *testing.T) {
	free := uint64(1 << 40)
	how := opening()
	how.disk = tight{disk.System{}, &free}
	dir := t.TempDir()
	s, err := Open(dir, how)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Reserve(); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(filepath.Join(dir, reserveName)); err != nil || info.Size() != roomReserve {
		t.Errorf("the reserve is %v, %v", info, err)
	}
	mustAdd(t, s, try("a", noon))
	free = roomToCommit - 1
	if err := s.AddAttempt(try("b", noon)); !errors.Is(err, practice.ErrNoRoom) {
		t.Errorf("without room it says %v", err)
	}
	if _, err := s.BackUp(t.Context(), practice.OccasionAsked, noon, nil); !errors.Is(err, practice.ErrNoRoom) {
		t.Errorf("without room for a backup it says %v", err)
	}
	free = roomToCommit
	mustAdd(t, s, try("b", noon))
	free = 0
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, reserveName)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the reserve was not given up: %v", err)
	}
	files := bytesOf(t, filepath.Join(dir, historyFolder))
	if _, err := Open(dir, how); !errors.Is(err, practice.ErrNoRoom) || !maps.Equal(files, bytesOf(t, filepath.Join(dir, historyFolder))) {
		t.Errorf("without room it opens, or says %v", err)
	}
	free = 1 << 40
	if got := ids(t, open(t, dir), 5); len(got) != 2 {
		t.Errorf("%q", got)
	}
}

// A backup says of itself which schema it has, which must be one that the archive can be of.
func TestSchemas(t *testing.T) {
	if archive.Schema != schema {
		t.Errorf("an archive is of schema %d, and a history of %d", archive.Schema, schema)
	}
}
