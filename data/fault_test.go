package data

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dgraph-io/badger/v4"

	"retake/data/disk"
	"retake/data/disk/faulty"
	"retake/practice"
)

// deed is something that is done to a data folder and must not lose anything, wherever it ends.
type deed struct {
	name string
	lay  func(t *testing.T, dir string) // makes the data folder, and closes it

	// open tells that do gets a history that was opened before the fault. It is closed after it.
	open  bool
	ready func(t *testing.T, dir string, s *Store) // what comes before the fault, where it is open; may be nil

	do func(ctx context.Context, dir string, how Opening, s *Store) error

	// holds looks, before the folder is opened again, for what must be true besides; it may be nil.
	holds func(t *testing.T, e ending)

	// partly tells that what was not done whole may have been done in part, as an erasure, and then be ended.
	partly bool

	closes bool // it closes the history
}

// ending is how a deed ended.
type ending struct {
	what          string // the deed and its fault
	template, dir string // what the folder held before, and the folder
	before        string // the history's export then
	err           error  // what was said; nil where it was killed, and nothing could be
	killed        bool
}

// faultKinds are what the n-th operation can meet.
var faultKinds = []faulty.Kind{faulty.Fail, faulty.Short, faulty.Dead, faulty.Full, faulty.Kill}

// TestFaults has every operation on the disk fail, one after the other, in all that is done to a history, and sees what
// is there afterwards: what was there before or what was to be there, whole.
func TestFaults(t *testing.T) {
	table := outcomes{}
	for _, d := range deeds() {
		t.Run(d.name, func(t *testing.T) { d.suffer(t, table) })
	}
	t.Log("\n" + table.String())
}

// sample chooses some at random: few for a test that everybody runs all the time, and many where it may take its time.
func sample[T any](t *testing.T, all []T, few, many int) []T {
	t.Helper()
	n := few
	if os.Getenv(torture) != "" {
		n = many
	}
	seed := rand.Uint64()
	t.Logf("seed %d, %d of %d", seed, min(n, len(all)), len(all))
	r := rand.New(rand.NewPCG(seed, 1))
	some := slices.Clone(all)
	r.Shuffle(len(some), func(i, j int) { some[i], some[j] = some[j], some[i] })
	return some[:min(n, len(all))]
}

// suffer does a deed once without a fault, and then again and again with one.
func (d deed) suffer(t *testing.T, table outcomes) {
	template := t.TempDir()
	d.lay(t, template)
	none := d.at(t, template)
	none.begin(t)
	none.close(t)
	before := none.state(t, "before it")
	whole := d.at(t, template)
	whole.begin(t)
	whole.disk.Arm(faulty.Fault{})
	if err := d.do(t.Context(), whole.dir, whole.how, whole.store); err != nil {
		t.Fatal(err)
	}
	done := whole.disk.Done()
	whole.close(t)
	after := whole.state(t, "after it")

	var all []faulty.Fault
	for _, n := range faulty.Chosen(done) {
		for _, kind := range faultKinds {
			if kind != faulty.Short || strings.HasPrefix(done[n-1], "write ") {
				all = append(all, faulty.Fault{At: n, Kind: kind})
			}
		}
	}
	for _, f := range sample(t, all, 3, 200) {
		table.add(d.name, d.once(t, template, f, before, after))
	}
}

// once does a deed with a fault, and says how that ended.
func (d deed) once(t *testing.T, template string, f faulty.Fault, before, after string) string {
	a := d.at(t, template)
	a.begin(t)
	e := ending{template: template, dir: a.dir, before: before}
	if f.Kind == faulty.Kill {
		f.Do = func() {
			e.killed, e.dir = true, t.TempDir()
			copyTree(t, a.dir, e.dir)
		}
	}
	a.disk.Arm(f)
	e.err = d.do(t.Context(), a.dir, a.how, a.store)
	e.what = fmt.Sprintf("%s, %v", d.name, a.disk)
	a.disk.Arm(faulty.Fault{})
	once := f.Kind == faulty.Fail || f.Kind == faulty.Short
	if once && a.store != nil && !d.closes {
		if err := a.store.update("nothing", func(*badger.Txn) error { return errUnchanged }); err != nil {
			t.Errorf("%s: it does not go on after %v: %v", e.what, e.err, err)
		}
	}
	a.close(t)
	if e.killed {
		e.err = nil
	}
	if d.holds != nil {
		d.holds(t, e)
	}
	a.dir = e.dir
	got := a.state(t, e.what)
	switch {
	case got != before && got != after:
		t.Errorf("%s: it holds neither what it did nor what it was to, but %.80q, after %v", e.what, got, e.err)
		return "lost"
	case e.killed:
		return "killed"
	case e.err == nil && got != after:
		t.Errorf("%s: it said that it was done, and it was not", e.what)
		return "lost"
	case e.err == nil:
		return "done"
	case got != before && once && !d.partly:
		t.Errorf("%s: it was done, and it said %v", e.what, e.err)
	}
	return "refused"
}

// attempted is a deed on its way.
type attempted struct {
	deed
	dir   string
	disk  *faulty.Disk
	how   Opening
	store *Store
}

// at lays a copy of the template out.
func (d deed) at(t *testing.T, template string) *attempted {
	t.Helper()
	a := &attempted{deed: d, dir: t.TempDir(), disk: faulty.New(disk.System{}), how: opening()}
	copyTree(t, template, a.dir)
	a.how.disk = a.disk
	return a
}

// begin does what comes before the deed.
func (a *attempted) begin(t *testing.T) {
	t.Helper()
	if !a.open {
		return
	}
	var err error
	if a.store, err = Open(a.dir, a.how); err != nil {
		t.Fatal(err)
	}
	if a.ready != nil {
		a.ready(t, a.dir, a.store)
	}
}

func (a *attempted) close(t *testing.T) {
	if a.store != nil {
		if err := a.store.Close(); err != nil {
			t.Error(err)
		}
	}
}

// state says what a data folder holds, once a program that has no faults has opened and closed it. Nothing unfinished is
// left in it then.
func (a *attempted) state(t *testing.T, what string) string {
	t.Helper()
	s, err := Open(a.dir, opening())
	var doubt *practice.Doubt
	if errors.As(err, &doubt) {
		return "doubt"
	}
	if err != nil {
		t.Errorf("%s: %v", what, err)
		return ""
	}
	all := exported(t, s)
	sound(t, s)
	if err := s.Close(); err != nil {
		t.Errorf("%s: %v", what, err)
	}
	err = filepath.WalkDir(a.dir, func(path string, entry fs.DirEntry, err error) error {
		name := entry.Name()
		if slices.Contains([]string{stagingFolder, nextFolder, copyFolder, rescuedFile}, name) || disk.IsTemp(name) {
			t.Errorf("%s: %s is left", what, name)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
	return all
}

// copyTree copies what a folder holds into another; zeros become holes. A history in it may be open: the copy is of a
// moment in which Badger tidies nothing up, as one that was killed would be.
func copyTree(t testing.TB, from, to string) {
	t.Helper()
	var err error
	for range 100 {
		before := stateOf(from)
		if err = copyFiles(from, to); err == nil && stateOf(from) == before {
			return
		}
		if err := os.RemoveAll(to); err != nil {
			t.Fatal(err)
		}
	}
	t.Fatal("it never stands still: ", err)
}

// stateOf says which files are below a folder, how long they are and when they were written.
func stateOf(dir string) string {
	var all strings.Builder
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			fmt.Fprintln(&all, path, info.Size(), info.ModTime())
		}
		return err
	})
	if err != nil {
		return ""
	}
	return all.String()
}

func copyFiles(from, to string) error {
	zeros := make([]byte, 64<<10)
	return filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		there := filepath.Join(to, strings.TrimPrefix(path, from))
		switch {
		case entry.IsDir():
			return os.MkdirAll(there, 0o700)
		case !entry.Type().IsRegular() || entry.Name() == reserveName:
			return nil
		}
		in, err := os.Open(path)
		if err != nil {
			return err
		}
		defer in.Close()
		out, err := os.OpenFile(there, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
		if err != nil {
			return err
		}
		defer out.Close()
		size := int64(0)
		for buffer := make([]byte, len(zeros)); ; {
			n, err := in.Read(buffer)
			if !bytes.Equal(buffer[:n], zeros[:n]) {
				if _, err := out.WriteAt(buffer[:n], size); err != nil {
					return err
				}
			}
			size += int64(n)
			if errors.Is(err, io.EOF) {
				return out.Truncate(size)
			}
			if err != nil {
				return err
			}
		}
	})
}

// layTries makes a history of some tries, with notes and a story, and closes it.
func layTries(t *testing.T, dir string) {
	s := mustOpen(t, dir)
	addSome(t, s)
	mustClose(t, s)
}

func addSome(t *testing.T, s *Store) {
	for i := range 5 {
		mustAdd(t, s, try(fmt.Sprintf("t%d", i), noon.Add(time.Duration(i)*time.Minute)))
	}
	if err := s.PutNote(recheck("n", "t1", 80, noon)); err != nil {
		t.Fatal(err)
	}
}

// mustOpen is open without what it does at the test's end.
func mustOpen(t *testing.T, dir string) *Store {
	t.Helper()
	s, err := Open(dir, opening())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func mustClose(t *testing.T, s *Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// layKilled makes one whose program was killed.
func layKilled(t *testing.T, dir string) {
	s := open(t, t.TempDir())
	addSome(t, s)
	copyTree(t, s.dir, dir)
}

// importName is a file in the data folder that is imported: two tries that are there, one of them in the trash since, and
// two that are not.
const importName = "from-elsewhere.jsonl"

func layImport(t *testing.T, dir string) {
	other := open(t, t.TempDir())
	for _, i := range []int{0, 1, 7, 8} {
		mustAdd(t, other, try(fmt.Sprintf("t%d", i), noon.Add(time.Duration(i)*time.Minute)))
	}
	if err := other.Trash(noon.Add(time.Hour), "t1"); err != nil {
		t.Fatal(err)
	}
	layTries(t, dir)
	if err := os.WriteFile(filepath.Join(dir, importName), []byte(exported(t, other)), 0o600); err != nil {
		t.Fatal(err)
	}
}

// layBackedUp makes a history with a backup of the most of it.
func layBackedUp(t *testing.T, dir string) {
	s := mustOpen(t, dir)
	addSome(t, s)
	backUp(t, s, noon)
	mustAdd(t, s, try("later", noon.Add(time.Hour)))
	mustClose(t, s)
}

func backUp(t *testing.T, s *Store, at time.Time) {
	t.Helper()
	if _, err := s.BackUp(t.Context(), practice.OccasionChanged, at, nil); err != nil {
		t.Fatal(err)
	}
}

// layDamaged makes one whose table has a wrong byte, with a backup.
func layDamaged(t *testing.T, dir string) {
	layBackedUp(t, dir)
	tables, err := filepath.Glob(filepath.Join(dir, historyFolder, "*.sst"))
	if err != nil || len(tables) == 0 {
		t.Fatalf("%v, %v", tables, err)
	}
	content, err := os.ReadFile(tables[0])
	if err != nil {
		t.Fatal(err)
	}
	content[len(content)/3] ^= 1
	if err := os.WriteFile(tables[0], content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// openAndClose opens a history and, where that goes well, closes it.
func openAndClose(_ context.Context, dir string, how Opening, _ *Store) error {
	s, err := Open(dir, how)
	if err != nil {
		return err
	}
	return s.Close()
}

// errWay is that a doubt doesn't offer a way.
var errWay = errors.New("there is no such way")

// takes opens a damaged history and goes one of the ways it offers.
func takes(title string) func(context.Context, string, Opening, *Store) error {
	return func(ctx context.Context, dir string, how Opening, _ *Store) error {
		s, err := Open(dir, how)
		var doubt *practice.Doubt
		switch {
		case err == nil:
			return errors.Join(errors.New("it was opened"), s.Close())
		case !errors.As(err, &doubt):
			return err
		}
		for _, way := range doubt.Ways {
			if strings.HasPrefix(way.Title, title) {
				return way.Take(ctx, nil)
			}
		}
		return errWay
	}
}

// keepsWhole tells whether the history that was there before still is, byte for byte, be it under another name.
func keepsWhole(t *testing.T, e ending) {
	t.Helper()
	want := bytesOf(t, filepath.Join(e.template, historyFolder))
	names := asides(t, e.dir)
	for _, name := range append(names, historyFolder) {
		if maps.Equal(bytesOf(t, filepath.Join(e.dir, name)), want) {
			return
		}
	}
	t.Errorf("%s: what was there before is not, after %v; put aside were %q", e.what, e.err, names)
}

// asides are the histories that were put aside.
func asides(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), historyFolder+"-") {
			names = append(names, entry.Name())
		}
	}
	return names
}

// backupsWhole tells whether each backup there is can be used.
func backupsWhole(t *testing.T, e ending) {
	t.Helper()
	f := folder{e.dir, disk.System{}}
	all, err := f.backups()
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range all {
		if _, err := f.look(t.Context(), f.backupPath(b.Name), nil); err != nil {
			t.Errorf("%s: the backup %s: %v", e.what, b.Name, err)
		}
	}
	if e.err == nil && !e.killed && len(all) == 0 {
		t.Errorf("%s: there is no backup", e.what)
	}
}

// replaces tells besides whether what was put aside is what was there before.
func replaces(t *testing.T, e ending) {
	t.Helper()
	backupsWhole(t, e)
	for _, name := range asides(t, e.dir) {
		to := t.TempDir()
		copyTree(t, filepath.Join(e.dir, name), filepath.Join(to, historyFolder))
		s := mustOpen(t, to)
		if exported(t, s) != e.before {
			t.Errorf("%s: what was put aside is not what was there", e.what)
		}
		mustClose(t, s)
	}
}

func deeds() []deed {
	return []deed{
		{
			name: "add a try", lay: layTries, open: true,
			do: func(_ context.Context, _ string, _ Opening, s *Store) error {
				return s.AddAttempt(try("new", noon.Add(time.Hour)))
			},
		},
		{name: "close", lay: layTries, open: true, closes: true, ready: func(t *testing.T, _ string, s *Store) {
			mustAdd(t, s, try("new", noon.Add(time.Hour)))
		}, do: func(_ context.Context, _ string, _ Opening, s *Store) error { return s.Close() }},
		{name: "open none", lay: func(*testing.T, string) {}, do: openAndClose},
		{name: "open a closed one", lay: layTries, do: openAndClose},
		{name: "open a killed one", lay: layKilled, do: openAndClose},
		{name: "open an older form", lay: func(t *testing.T, dir string) { copyTree(t, unpack(t, "schema1"), dir) }, do: openAndClose, holds: keepsWhole},
		{name: "use a backup instead", lay: layDamaged, do: takes("Use the backup"), holds: keepsWhole},
		{name: "use what can be read", lay: layDamaged, do: takes("Use what"), holds: keepsWhole},
		{name: "start with an empty one", lay: layDamaged, do: takes("Start"), holds: keepsWhole},
		{
			name: "back up", lay: layTries, open: true, holds: backupsWhole,
			do: func(ctx context.Context, _ string, _ Opening, s *Store) error {
				_, err := s.BackUp(ctx, practice.OccasionChanged, noon, nil)
				return err
			},
		},
		{
			name: "thin out", lay: func(t *testing.T, dir string) {
				s := mustOpen(t, dir)
				for i := range keepNewest + 5 {
					mustAdd(t, s, try(fmt.Sprintf("t%02d", i), noon))
					backUp(t, s, noon.Add(time.Duration(i)*time.Second))
				}
				mustClose(t, s)
			}, open: true, holds: func(t *testing.T, e ending) {
				backupsWhole(t, e)
				all, _ := folder{e.dir, disk.System{}}.backups()
				if len(all) < keepNewest || e.err == nil && !e.killed && len(all) > keepNewest {
					t.Errorf("%s: there are %d backups", e.what, len(all))
				}
			},
			do: func(_ context.Context, _ string, _ Opening, s *Store) error { return s.thin(noon.Add(time.Hour)) },
		},
		{
			name: "import", lay: layImport, open: true, holds: replaces,
			do: func(ctx context.Context, dir string, _ Opening, s *Store) error {
				_, err := s.Import(ctx, filepath.Join(dir, importName), noon, nil)
				return err
			},
		},
		{
			name: "restore", lay: layBackedUp, open: true, holds: replaces,
			do: func(ctx context.Context, _ string, _ Opening, s *Store) error {
				all, err := (folder{s.dir, disk.System{}}).backups()
				if err != nil {
					return err
				}
				_, err = s.RestoreBackup(ctx, all[len(all)-1].Name, noon.Add(2*time.Hour), nil)
				return err
			},
		},
		{
			name: "undo", lay: layImport, open: true, holds: backupsWhole,
			ready: func(t *testing.T, dir string, s *Store) {
				if _, err := s.Import(t.Context(), filepath.Join(dir, importName), noon, nil); err != nil {
					t.Fatal(err)
				}
			},
			do: func(_ context.Context, _ string, _ Opening, s *Store) error { return s.Undo() },
		},
		{
			name: "erase", lay: layBackedUp, open: true, partly: true,
			do: func(ctx context.Context, dir string, _ Opening, s *Store) error {
				_, err := s.Erase(ctx, dir+"-last.jsonl.gz", noon)
				return err
			},
		},
		{
			name: "build", lay: func(*testing.T, string) {},
			do: func(ctx context.Context, dir string, how Opening, _ *Store) error {
				return Build(ctx, dir, how, func(add func(any) error) error {
					return errors.Join(add(try("t1", noon)), add(try("t2", noon.Add(time.Minute))), add(recheck("n", "t1", 70, noon)))
				})
			},
		},
	}
}
