package salvage_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dgraph-io/badger/v4"
	"pgregory.net/rapid"

	"retake/data/salvage"
)

// tester is what testing's and rapid's T have in common.
type tester interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// store is the folder of a store, as a kill would leave it, and what was written to it.
type store struct {
	dir     string
	written map[string][]string // every value that a key ever had
	now     map[string]string   // what each key has in the end
	file    map[string]string   // where that lies
	gone    map[string]bool     // keys that were deleted in the end
}

const (
	firstTable  = "000001.sst"
	secondTable = "000002.sst"
	liveLog     = "00001.mem"
)

// record is a value as the history has them: JSON of one to three kilobytes that belongs to one key.
func record(random *rand.Rand, key string) string {
	words := strings.Fields("the wrong file went to a customer and nobody saw it for two days until somebody asked me")
	var text strings.Builder
	for size := 1000 + random.IntN(2000); text.Len() < size; {
		fmt.Fprintf(&text, "%s %d ", words[random.IntN(len(words))], random.IntN(1000))
	}
	return encoded(key, text.String())
}

func encoded(key, text string) string {
	return fmt.Sprintf(`{"text":%q,"sum":%d}`, text, sum(key, text))
}

func sum(key, text string) uint32 { return crc32.ChecksumIEEE([]byte(key + "\n" + text)) }

// plausible tells whether a value is one that record made for the key.
func plausible(key, value []byte) bool {
	var v struct{ Text string }
	return json.Unmarshal(value, &v) == nil && string(value) == encoded(string(key), v.Text)
}

func options(dir string) badger.Options {
	return badger.DefaultOptions(dir).WithExternalMagic(7).WithLogger(nil).WithMetricsEnabled(false).
		WithMemTableSize(1 << 20).WithValueThreshold(1 << 16).WithValueLogFileSize(1 << 20).WithBlockCacheSize(1 << 20)
}

// opened runs fn with a store open. What it leaves in the log moves to a table when the store is closed.
func opened(t testing.TB, opts badger.Options, fn func(db *badger.DB)) {
	t.Helper()
	db, err := badger.Open(opts)
	if err != nil {
		t.Fatal(err)
	}
	fn(db)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func update(t testing.TB, db *badger.DB, fn func(txn *badger.Txn) error) {
	t.Helper()
	if err := db.Update(fn); err != nil {
		t.Fatal(err)
	}
}

// newStore makes two tables and a log. Every part also changes and deletes some of the parts before.
func newStore(t testing.TB) store {
	t.Helper()
	s := store{t.TempDir(), map[string][]string{}, map[string]string{}, map[string]string{}, map[string]bool{}}
	random := rand.New(rand.NewPCG(1, 2))
	live := t.TempDir()
	for _, part := range []struct {
		file              string
		from, to, deleted int // deleted is which of ten keys before from
	}{{firstTable, 0, 160, 0}, {secondTable, 120, 260, 3}, {liveLog, 230, 320, 7}} {
		opened(t, options(live), func(db *badger.DB) {
			for i := part.from; i < part.to; i += 3 {
				update(t, db, func(txn *badger.Txn) error {
					for j := i; j < min(i+3, part.to); j++ {
						key := fmt.Sprintf("a/%04d", j)
						value := record(random, key)
						s.written[key] = append(s.written[key], value)
						s.now[key], s.file[key] = value, part.file
						if err := txn.Set([]byte(key), []byte(value)); err != nil {
							return err
						}
					}
					return nil
				})
			}
			for i := part.deleted; i < part.from; i += 10 {
				key := fmt.Sprintf("a/%04d", i)
				delete(s.now, key)
				s.gone[key] = true
				update(t, db, func(txn *badger.Txn) error { return txn.Delete([]byte(key)) })
			}
			if part.file == liveLog {
				s.copyFrom(t, live)
			}
		})
	}
	for _, file := range []string{firstTable, secondTable, liveLog, "MANIFEST", "KEYREGISTRY", "DISCARD", "000003.vlog"} {
		if _, err := os.Stat(filepath.Join(s.dir, file)); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func (s store) copyFrom(t testing.TB, live string) {
	t.Helper()
	if err := os.CopyFS(s.dir, os.DirFS(live)); err != nil {
		t.Fatal(err)
	}
}

func (s store) read(t tester, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(s.dir, file))
	if err != nil {
		t.Fatalf("%v", err)
	}
	return data
}

// damaged runs fn while a file has other bytes than it should, or with nil is not there.
func (s store) damaged(t tester, file string, data []byte, fn func()) {
	t.Helper()
	path, whole := filepath.Join(s.dir, file), s.read(t, file)
	put := func(data []byte) {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatalf("%v", err)
		}
	}
	defer put(whole)
	if put(data); data == nil {
		os.Remove(path)
	}
	fn()
}

// rows reads what is left, and looks at what must be true whatever the damage is.
func (s store) rows(t tester) (map[string]string, salvage.Report) {
	t.Helper()
	got := map[string]string{}
	before := ""
	report, err := salvage.Rows(s.dir, time.Now(), plausible, func(key, value []byte) error {
		k, v := string(key), string(value)
		if k <= before {
			t.Errorf("%q came after %q", k, before)
		}
		if !slices.Contains(s.written[k], v) {
			t.Errorf("%q has a value that was never written: %.80q", k, v)
		}
		got[k], before = v, k
		return nil
	})
	if err != nil {
		t.Fatalf("%v", err)
	}
	if report.Rows != len(got) {
		t.Errorf("%d rows were handed out, the report says %d", len(got), report.Rows)
	}
	return got, report
}

// worse counts the keys that do not have their last value, and of those that were deleted the ones that came back.
func (s store) worse(got map[string]string) (lost, back int) {
	for key, value := range s.now {
		if got[key] != value {
			lost++
		}
	}
	for key := range got {
		if _, there := s.now[key]; !there {
			back++
		}
	}
	return lost, back
}

func TestUndamaged(t *testing.T) {
	s := newStore(t)
	got, report := s.rows(t)
	if !maps.Equal(got, s.now) {
		lost, back := s.worse(got)
		t.Errorf("%d rows, want %d; %d are not the last that were written, %d were deleted", len(got), len(s.now), lost, back)
	}
	if len(report.Lost) > 0 || report.Doubtful > 0 {
		t.Errorf("the report is %+v", report)
	}
	if len(s.now) < 280 || len(s.gone) < 30 {
		t.Errorf("%d keys and %d deleted are too few for a test", len(s.now), len(s.gone))
	}
}

func TestDamaged(t *testing.T) {
	s := newStore(t)
	half := func(data []byte) []byte { return data[:len(data)/2] }
	zeros := func(data []byte) []byte { return make([]byte, len(data)) }
	none := func([]byte) []byte { return nil }
	noise := func(data []byte) []byte {
		random := rand.New(rand.NewPCG(3, 4))
		for i := range data {
			data[i] = byte(random.Uint32())
		}
		return data
	}
	used := func(data []byte) int { return len(bytes.TrimRight(data, "\x00")) }
	for _, c := range []struct {
		name, file string
		damage     func([]byte) []byte
		least      float64 // how many of the rows in the file are still there
		says       string
	}{
		{"no list", "MANIFEST", none, 1, "MANIFEST"},
		{"an empty list", "MANIFEST", func([]byte) []byte { return []byte{} }, 1, "MANIFEST"},
		{"half a list", "MANIFEST", half, 1, "MANIFEST"},
		{"a list without its end", "MANIFEST", func(d []byte) []byte { return d[:len(d)-5] }, 1, "MANIFEST) is missing"},
		{"a list of zeros", "MANIFEST", zeros, 1, "MANIFEST"},
		{"no table", firstTable, none, 0, "000001.sst is missing."},
		{"an empty table", firstTable, func([]byte) []byte { return []byte{} }, 0, "000001.sst is empty."},
		{"a table of zeros", secondTable, zeros, 0, "000002.sst is empty."},
		{"a table of noise", secondTable, noise, 0, "The end of 000002.sst is damaged"},
		{"half a table", secondTable, half, 0.45, "The end of 000002.sst is damaged"},
		{"a table without its start", firstTable, func(d []byte) []byte { return d[len(d)/2:] }, 0.25, "Of 000001.sst,"},
		{"a table without its end", firstTable, func(d []byte) []byte { return d[:len(d)-1] }, 1, "The end of 000001.sst"},
		{"a table with a hole", firstTable, func(d []byte) []byte {
			clear(d[len(d)*4/10 : len(d)*6/10])
			return d
		}, 0.7, "Of 000001.sst,"},
		{"no log", liveLog, none, 0, ""},
		{"a log of zeros", liveLog, zeros, 0, "00001.mem is empty."},
		{"a log of noise", liveLog, noise, 0, "Of 00001.mem,"},
		{"half a log", liveLog, func(d []byte) []byte { return d[:used(d)/2] }, 0.45, "Of 00001.mem,"},
		{"a log without its start", liveLog, func(d []byte) []byte { return d[used(d)/2:] }, 0.45, "Of 00001.mem,"},
		{"a log with a hole", liveLog, func(d []byte) []byte {
			clear(d[used(d)*4/10 : used(d)*6/10])
			return d
		}, 0.75, "Of 00001.mem,"},
		{"a log for another key", liveLog, func(d []byte) []byte { d[7] = 1; return d }, 1, ""},
		{"no keys", "KEYREGISTRY", none, 1, ""},
		{"keys of zeros", "KEYREGISTRY", zeros, 1, ""},
		{"no counts", "DISCARD", none, 1, ""},
		{"counts of noise", "DISCARD", noise, 1, ""},
		{"no values", "000003.vlog", none, 1, ""},
		{"values of noise", "000003.vlog", noise, 1, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s.damaged(t, c.file, c.damage(s.read(t, c.file)), func() {
				got, report := s.rows(t)
				in, left := 0, 0
				for key, value := range s.now {
					switch {
					case s.file[key] != c.file && got[key] != value:
						t.Errorf("%q is lost, which lay in %s", key, s.file[key])
					case s.file[key] == c.file:
						in++
						if got[key] == value {
							left++
						}
					}
				}
				if float64(left) < c.least*float64(in) {
					t.Errorf("%d of %d rows are left", left, in)
				}
				if says := strings.Join(report.Lost, "\n"); !strings.Contains(says, c.says) || says != "" && c.says == "" {
					t.Errorf("the report says %q", says)
				}
			})
		})
	}
}

// TestOneBit turns over one bit anywhere. Values are a kilobyte at least, so four of them fill a block.
func TestOneBit(t *testing.T) {
	s := newStore(t)
	for _, c := range []struct {
		file       string
		most, back int
	}{{firstTable, 4, 0}, {secondTable, 4, 20}, {liveLog, 1, 1}, {"MANIFEST", 0, 0}} {
		t.Run(c.file, func(t *testing.T) {
			whole := s.read(t, c.file)
			used := len(bytes.TrimRight(whole, "\x00"))
			rapid.Check(t, func(t *rapid.T) {
				at, bit := rapid.IntRange(0, used-1).Draw(t, "at"), rapid.IntRange(0, 7).Draw(t, "bit")
				data := bytes.Clone(whole)
				data[at] ^= 1 << bit
				s.damaged(t, c.file, data, func() {
					got, report := s.rows(t)
					lost, back := s.worse(got)
					if lost > c.most || back > c.back {
						t.Errorf("%d rows are lost, %d came back: %q", lost, back, report.Lost)
					}
					if lost+back > 0 && len(report.Lost) == 0 {
						t.Errorf("%d rows are lost, %d came back, and the report does not say so", lost, back)
					}
				})
			})
		})
	}
}

// TestMuch damages several files at once, so much that only what is always true can be looked at.
func TestMuch(t *testing.T) {
	s := newStore(t)
	files := []string{firstTable, secondTable, liveLog, "MANIFEST"}
	rapid.Check(t, func(t *rapid.T) {
		fn := func() { s.rows(t) }
		for _, file := range rapid.SliceOfNDistinct(rapid.SampledFrom(files), 1, 4, rapid.ID).Draw(t, "files") {
			data := s.read(t, file)
			used := len(bytes.TrimRight(data, "\x00"))
			for range rapid.IntRange(1, 20).Draw(t, "places") {
				from := rapid.IntRange(0, used-1).Draw(t, "from")
				part := data[from:min(used, from+rapid.IntRange(1, 5000).Draw(t, "length"))]
				switch other := rapid.IntRange(0, used-len(part)).Draw(t, "other"); rapid.IntRange(0, 3).Draw(t, "how") {
				case 0:
					clear(part)
				case 1:
					copy(part, data[other:])
				case 2:
					part[0] ^= byte(rapid.IntRange(1, 255).Draw(t, "bits"))
				case 3:
					data = slices.Delete(data, from, from+len(part))
					used -= len(part)
				}
				if used == 0 {
					break
				}
			}
			inner := fn
			fn = func() { s.damaged(t, file, data, inner) }
		}
		fn()
	})
}

// TestDoubtful damages a letter of every value, so that it depends on the caller what counts.
func TestDoubtful(t *testing.T) {
	s := newStore(t)
	log := s.read(t, liveLog)
	letters := bytes.ReplaceAll(log, []byte("customer"), []byte("costumer"))
	s.damaged(t, liveLog, letters, func() {
		for _, c := range []struct {
			name      string
			plausible bool
		}{{"all are plausible", true}, {"none is plausible", false}} {
			rows := 0
			report, err := salvage.Rows(s.dir, time.Now(),
				func(_, _ []byte) bool { return c.plausible },
				func(_, value []byte) error {
					if bytes.Contains(value, []byte("costumer")) {
						rows++
					}
					return nil
				})
			if err != nil || (rows > 0) != c.plausible || report.Doubtful != rows || len(report.Lost) == 0 {
				t.Errorf("%s: %d rows, %+v, %v", c.name, rows, report, err)
			}
		}
	})
}

// TestDeletions damages what deletes: what was deleted is there again, and nothing else is missing.
func TestDeletions(t *testing.T) {
	s := newStore(t)
	log := s.read(t, liveLog)
	key := []byte("a/0007\xff") // which the log does nothing to but delete
	at := bytes.Index(log, key)
	for _, c := range []struct {
		name   string
		damage []byte
		least  int
	}{
		{"the ends of all transactions", bytes.ReplaceAll(log, []byte("!badger!txn"), []byte("!badger!tXn")), 20},
		{"one deletion", slices.Concat(log[:at+15], []byte{^log[at+15]}, log[at+16:]), 1},
	} {
		s.damaged(t, liveLog, c.damage, func() {
			got := map[string]string{}
			_, err := salvage.Rows(s.dir, time.Now(), func(_, _ []byte) bool { return true }, func(key, value []byte) error {
				got[string(key)] = string(value)
				return nil
			})
			if lost, back := s.worse(got); err != nil || lost > 0 || back < c.least {
				t.Errorf("%s: %d are lost, %d came back, %v", c.name, lost, back, err)
			}
		})
	}
}

// TestTwice has a log twice, once with values that are damaged: the others count.
func TestTwice(t *testing.T) {
	s := newStore(t)
	other := bytes.ReplaceAll(s.read(t, liveLog), []byte("customer"), []byte("costumer"))
	for _, name := range []string{"00000.mem", "00002.mem"} {
		if err := os.WriteFile(filepath.Join(s.dir, name), other, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got := map[string]string{}
	report, err := salvage.Rows(s.dir, time.Now(), func(_, _ []byte) bool { return true }, func(key, value []byte) error {
		got[string(key)] = string(value)
		return nil
	})
	if err != nil || !maps.Equal(got, s.now) || report.Doubtful > 0 {
		t.Errorf("%d rows, %+v, %v", len(got), report, err)
	}
}

// TestKinds has what the history does not write, or seldom.
func TestKinds(t *testing.T) {
	now := time.Now().Add(time.Hour)
	large := strings.Repeat("0123456789abcde\n", 1<<16)[:1<<20-1]
	cases := []struct {
		name, key, value string
		lasts            time.Duration
		there            bool
	}{
		{"an empty value", "empty", "", 0, true},
		{"a byte for a key", "\x00", "v", 0, true},
		{"a large value", "large", large, 0, true},
		{"a value in the value log", "larger", large + "x", 0, false},
		{"not expired yet", "later", "v", 2 * time.Hour, true},
		{"expired", "sooner", "v", time.Minute, false},
	}
	live, killed := t.TempDir(), store{dir: t.TempDir()}
	opts := badger.DefaultOptions(live).WithLogger(nil).WithMemTableSize(16 << 20).WithValueLogFileSize(4 << 20)
	opened(t, opts, func(db *badger.DB) {
		for _, c := range cases {
			update(t, db, func(txn *badger.Txn) error {
				entry := badger.NewEntry([]byte(c.key), []byte(c.value))
				if c.lasts > 0 {
					entry = entry.WithTTL(c.lasts)
				}
				return txn.SetEntry(entry)
			})
		}
		killed.copyFrom(t, live)
	})
	for where, dir := range map[string]string{"log": killed.dir, "table": live} {
		got := map[string]string{}
		report, err := salvage.Rows(dir, now, plausible, func(key, value []byte) error {
			got[string(key)] = string(value)
			return nil
		})
		if err != nil || len(report.Lost) != 1 || !strings.HasPrefix(report.Lost[0], "Values that lay outside") {
			t.Errorf("in a %s: %+v, %v", where, report, err)
		}
		for _, c := range cases {
			if value, there := got[c.key]; there != c.there || there && value != c.value {
				t.Errorf("in a %s: %s is there: %t, %.80q", where, c.name, there, value)
			}
		}
	}
}

func TestErrors(t *testing.T) {
	all := func(_, _ []byte) error { return nil }
	if _, err := salvage.Rows(filepath.Join(t.TempDir(), "no"), time.Now(), plausible, all); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("without a folder: %v", err)
	}
	s := newStore(t)
	stop := errors.New("stop")
	report, err := salvage.Rows(s.dir, time.Now(), plausible, func(_, _ []byte) error { return stop })
	if !errors.Is(err, stop) || report.Rows != 1 {
		t.Errorf("stopped: %+v, %v", report, err)
	}
}

// TestNotAFile has a folder where a table should be: what cannot be opened is said, not an error.
func TestNotAFile(t *testing.T) {
	s := newStore(t)
	if err := os.Mkdir(filepath.Join(s.dir, "000009.sst"), 0o700); err != nil {
		t.Fatal(err)
	}
	got, report := s.rows(t)
	if lost, back := s.worse(got); lost+back > 0 || len(report.Lost) != 1 {
		t.Errorf("%d are lost, %d came back: %q", lost, back, report.Lost)
	}
}

// TestFalls has a caller that falls over a damaged value: the file before it, and all others, are there.
func TestFalls(t *testing.T) {
	s := newStore(t)
	log := s.read(t, liveLog)
	at := bytes.LastIndex(log, []byte("customer"))
	log[at] = 'C'
	s.damaged(t, liveLog, log, func() {
		rows := 0
		report, err := salvage.Rows(s.dir, time.Now(), func(_, _ []byte) bool { panic("fell") },
			func(_, _ []byte) error { rows++; return nil })
		if err != nil || rows < len(s.now)-1 || !strings.Contains(strings.Join(report.Lost, "\n"), "fell") {
			t.Errorf("%d rows, %+v, %v", rows, report, err)
		}
	})
}

// TestChanging has files that go while the values are handed out.
func TestChanging(t *testing.T) {
	s := newStore(t)
	rows := 0
	report, err := salvage.Rows(s.dir, time.Now(), plausible, func(_, _ []byte) error {
		if rows++; rows == 1 {
			for _, file := range []string{secondTable, liveLog} {
				if err := os.Truncate(filepath.Join(s.dir, file), 100); err != nil {
					t.Fatal(err)
				}
			}
			clear := make([]byte, len(s.read(t, firstTable)))
			if err := os.WriteFile(filepath.Join(s.dir, firstTable), clear, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		return nil
	})
	if err != nil || rows > 4 || len(report.Lost) < len(s.now)-4 {
		t.Errorf("%d rows, %d lost, %v", rows, len(report.Lost), err)
	}
}
