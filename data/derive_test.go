package data

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"retake/practice"
)

// TestRebuiltIsStored does anything that can be done, by a clock that jumps, and checks the lists against a model.
// Then it spoils the derived keys and finds them rebuilt as they were, byte by byte.
func TestRebuiltIsStored(t *testing.T) {
	root := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		dir, err := os.MkdirTemp(root, "")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		m := model{s: reopen(t, nil, dir), kept: map[string]practice.Attempt{}}
		defer func() { m.s.Close() }()
		t.Repeat(map[string]func(*rapid.T){
			"add":   m.add,
			"trash": m.trash,
			"told":  m.told,
			"empty": m.empty,
			"note":  m.note,
			"reopen": func(t *rapid.T) {
				if rapid.IntRange(0, 9).Draw(t, "now") == 0 { // it takes long
					m.s = reopen(t, m.s, dir)
				}
			},
			"": m.check,
		})
		stored := derivedKeys(t, m.s)
		spoil(t, m.s, rapid.IntRange(0, 3).Draw(t, "spoil"), m.removed)
		m.s = reopen(t, m.s, dir)
		if rebuilt := derivedKeys(t, m.s); !slices.Equal(stored, rebuilt) {
			t.Fatalf("stored\n%s\nrebuilt\n%s", strings.Join(stored, "\n"), strings.Join(rebuilt, "\n"))
		}
		sound(t, m.s)
	})
}

func reopen(t *rapid.T, s *Store, dir string) *Store {
	if s != nil {
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	s, err := Open(dir, opening())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// spoil changes derived keys, and takes away the version so that the next Open rebuilds them. The last place follows
// from the records unless some were removed.
func spoil(t *rapid.T, s *Store, how int, removed bool) {
	keys := map[string][]byte{keyIndex: nil}
	for i, line := range derivedKeys(t, s) {
		var key string
		if _, err := fmt.Sscanf(line, "%q", &key); err != nil {
			t.Fatal(err)
		}
		switch {
		case key == keyIndex, key == keyLast && removed:
		case how == 1, how == 3 && i%2 == 0:
			keys[key] = nil
		case how == 2, how == 3:
			keys[key] = []byte("0")
		}
	}
	if how > 0 {
		keys[prefixSummary+"12345678stray"] = []byte("{}")
		keys[prefixTry+"stray/12345678stray"] = []byte{}
		keys[prefixTrash+"stray"] = []byte{}
	}
	write(t, s, keys)
}

// model is what the lists should say, kept the simple way.
type model struct {
	s       *Store
	made    int      // how many IDs were given
	order   []string // as added
	kept    map[string]practice.Attempt
	notes   []practice.Note
	removed bool // whether the trash was ever emptied of something
}

func (m *model) id() int { m.made++; return m.made }

func (m *model) moment(t *rapid.T) time.Time {
	return noon.Add(time.Duration(rapid.Int64Range(-3e9, 3e9).Draw(t, "ns")) * rapid.SampledFrom([]time.Duration{0, 1, 1e6}).Draw(t, "jump"))
}

func (m *model) add(t *rapid.T) {
	id := fmt.Sprintf("%x-%d", rapid.Byte().Draw(t, "id"), m.id())
	a := try(id, m.moment(t))
	a.Question.ID = rapid.SampledFrom([]string{"", "one", "two", "one/two"}).Draw(t, "question")
	if err := m.s.AddAttempt(a); err != nil {
		t.Fatal(err)
	}
	m.order, m.kept[id] = append(m.order, id), a
}

func (m *model) any(t *rapid.T) string {
	if len(m.order) == 0 {
		t.Skip("nothing yet")
	}
	return rapid.SampledFrom(m.order).Draw(t, "try")
}

// trash puts an attempt into the trash or takes it out.
func (m *model) trash(t *rapid.T) {
	a, now := m.kept[m.any(t)], m.moment(t)
	move := m.s.Trash
	if !a.Deleted.IsZero() {
		move = m.s.Restore
	}
	if err := move(now, a.ID); err != nil {
		t.Fatal(err)
	}
	moved, err := m.s.Attempt(a.ID)
	if err != nil || !moved.Changed.After(a.Changed) || moved.Deleted.IsZero() == a.Deleted.IsZero() {
		t.Fatalf("it was changed at %v and is %+v, %v", a.Changed, moved.Record, err)
	}
	if !moved.Deleted.IsZero() && moved.Deleted.Before(now) {
		t.Fatalf("deleted %v, at %v", moved.Deleted, now)
	}
	m.kept[a.ID] = moved
}

func (m *model) empty(t *rapid.T) {
	now := m.moment(t).Add(rapid.SampledFrom([]time.Duration{0, 30 * day, 31 * day}).Draw(t, "later"))
	gone := func(id string) bool {
		in := m.kept[id].Deleted
		return !in.IsZero() && !now.Before(in.Add(30*day))
	}
	all := len(m.order)
	m.order = slices.DeleteFunc(m.order, gone)
	m.notes = slices.DeleteFunc(m.notes, func(n practice.Note) bool { return gone(n.Attempt) })
	m.removed = m.removed || len(m.order) < all
	if n, err := m.s.EmptyTrash(now); err != nil || n != all-len(m.order) {
		t.Fatalf("%d were removed, %v; want %d", n, err, all-len(m.order))
	}
}

// told hears from another copy of the history that an attempt was moved.
func (m *model) told(t *rapid.T) {
	a := m.kept[m.any(t)]
	if a.Deleted.IsZero() {
		a = trashed(a, 1)
	} else {
		a = restored(a, 1)
	}
	if err := m.s.AddAttempt(a); err != nil {
		t.Fatal(err)
	}
	m.kept[a.ID] = a
}

func (m *model) note(t *rapid.T) {
	n := recheck(fmt.Sprintf("n%d", m.id()), m.any(t), practice.Score(rapid.IntRange(-1, 100).Draw(t, "score")), m.moment(t))
	if rapid.Bool().Draw(t, "deleted") {
		n.Deleted = n.Changed
	}
	if err := m.s.PutNote(n); err != nil {
		t.Fatal(err)
	}
	m.notes = append(m.notes, n)
}

// score is that of the last check in the order in which they were made.
func (m *model) score(id string) practice.Score {
	score, at, last := m.kept[id].Check.Score, time.Time{}, ""
	for _, n := range m.notes {
		if n.Attempt == id && n.Deleted.IsZero() && (n.Created.After(at) || n.Created.Equal(at) && n.ID > last) {
			score, at, last = n.Check.Score, n.Created, n.ID
		}
	}
	return score
}

func (m *model) check(t *rapid.T) {
	records := map[string]int{}
	err := m.s.Each(func(kind string, _ any) error { records[kind]++; return nil })
	if err != nil || records["attempt"] != len(m.order) || records["note"] != len(m.notes) {
		t.Fatalf("there are %v, %v; want %d tries and %d notes", records, err, len(m.order), len(m.notes))
	}
	var want, wantOne []string
	for _, id := range slices.Backward(m.order) {
		if a := m.kept[id]; a.Deleted.IsZero() {
			line := fmt.Sprint(id, " ", m.score(id))
			want = append(want, line)
			if a.Question.ID == "one" {
				wantOne = append(wantOne, line)
			}
		}
	}
	all, _, err := m.s.Page("", 1<<20)
	if got := lines(all); err != nil || !slices.Equal(got, want) {
		t.Fatalf("the history is %v, %v; want %v", got, err, want)
	}
	points, err := m.s.Points()
	var scores, wantScores []int
	for i, p := range points {
		scores, wantScores = append(scores, int(p.Score)), append(wantScores, int(all[len(all)-1-i].Score))
	}
	if err != nil || !slices.Equal(scores, wantScores) {
		t.Fatalf("the points have the scores %v, %v; want %v", scores, err, wantScores)
	}
	one, err := m.s.Tries("one")
	if got := lines(one); err != nil || !slices.Equal(got, wantOne) {
		t.Fatalf("the tries are %v, %v; want %v", got, err, wantOne)
	}
}

func lines(summaries []practice.Summary) (lines []string) {
	for _, summary := range summaries {
		lines = append(lines, fmt.Sprint(summary.ID, " ", int(summary.Score)))
	}
	return lines
}

// TestRebuildOfMany needs more than one transaction, which holds 1.2 MB here.
func TestRebuildOfMany(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	a := try("", noon)
	a.Question.Text = strings.Repeat("A long question? ", 4000)
	for i := range 60 {
		a.ID = fmt.Sprint("t", i)
		mustAdd(t, s, a)
	}
	stored := derivedKeys(t, s)
	keys := map[string][]byte{keyIndex: nil}
	for _, line := range stored {
		var key string
		if _, err := fmt.Sscanf(line, "%q", &key); err != nil {
			t.Fatal(err)
		}
		keys[key] = nil
	}
	write(t, s, keys)
	if len(ids(t, s, 9)) != 0 {
		t.Fatal("the list is still there")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	if rebuilt := derivedKeys(t, s); !slices.Equal(stored, rebuilt) {
		t.Errorf("stored %d keys, rebuilt %d", len(stored), len(rebuilt))
	}
}

// TestSummariesOfTheLastForm opens a history whose summaries do not say how long a try took, nor what it revises.
func TestSummariesOfTheLastForm(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	a := try("a", noon)
	mustAdd(t, s, a)
	keys := map[string][]byte{keyIndex: []byte("1")}
	for _, line := range derivedKeys(t, s) {
		var key string
		if _, err := fmt.Sscanf(line, "%q", &key); err == nil && strings.HasPrefix(key, prefixSummary) {
			keys[key] = []byte(`{"id":"a","score":72}`)
		}
	}
	write(t, s, keys)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	page, _, err := s.Page("", 1)
	if err != nil || len(page) != 1 || page[0] != listed(a) || page[0].Used == 0 || page[0].RevisionOf == "" {
		t.Errorf("%+v, %v", page, err)
	}
}

func TestVerifyFinds(t *testing.T) {
	summaryOf := func(t *testing.T, s *Store, id string) string {
		for _, line := range derivedKeys(t, s) {
			var key string
			if _, err := fmt.Sscanf(line, "%q", &key); err == nil && strings.HasPrefix(key, prefixSummary) && strings.HasSuffix(key, id) {
				return key
			}
		}
		t.Fatal("no summary")
		return ""
	}
	cases := []struct {
		name  string
		spoil func(t *testing.T, s *Store) map[string][]byte
		says  []string
	}{
		{"a summary that was changed", func(t *testing.T, s *Store) map[string][]byte {
			return map[string][]byte{summaryOf(t, s, "b"): []byte(`{"id":"b","score":100}`)}
		}, []string{"The summary of the try b is not what the records say."}},
		{"a summary that is missing", func(t *testing.T, s *Store) map[string][]byte {
			return map[string][]byte{summaryOf(t, s, "a"): nil}
		}, []string{"The summary of the try a is missing."}},
		{"a text that is missing", func(t *testing.T, s *Store) map[string][]byte {
			return map[string][]byte{prefixText + summaryOf(t, s, "a")[len(prefixSummary):]: nil}
		}, []string{"What is searched of the try a is missing."}},
		{"a day too many", func(*testing.T, *Store) map[string][]byte {
			return map[string][]byte{dayKey(3): make([]byte, pointSize)}
		}, []string{"should not be there."}},
		{"a list entry too many", func(*testing.T, *Store) map[string][]byte {
			return map[string][]byte{"q/x/12345678y": {}}
		}, []string{`The list entry "q/x/12345678y" should not be there.`}},
		{"a last place that fell", func(*testing.T, *Store) map[string][]byte {
			return map[string][]byte{keyLast: []byte("5")}
		}, []string{"The last place in the history is not what the records say."}},
		{"a record that is no JSON", func(*testing.T, *Store) map[string][]byte {
			return map[string][]byte{"g/x": []byte("?")}
		}, []string{"One record is damaged: the setting \"g/x\" cannot be read", "There should be"}},
		{"a record under another's key", func(*testing.T, *Store) map[string][]byte {
			return map[string][]byte{"s/x": []byte(`{"id":"y"}`)}
		}, []string{`the story "y" is kept under the key "s/x"`, "There should be"}},
		{"a note about nothing", func(*testing.T, *Store) map[string][]byte {
			return map[string][]byte{"n/x/1": []byte(`{"id":"1","attempt":"x"}`)}
		}, []string{"The note 1 is about the try x, which is not there.", "There should be"}},
		{"an attempt that is damaged", func(*testing.T, *Store) map[string][]byte {
			return map[string][]byte{"a/a": []byte("[]")}
		}, []string{"The list entry", "The summary of the try a should not be there.", "What is searched of the try a should not be there.", "What charts show of the day", "One record is damaged"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := open(t, t.TempDir())
			mustAdd(t, s, try("a", noon), try("b", noon))
			sound(t, s)
			write(t, s, c.spoil(t, s))
			r, err := s.Verify()
			found := append(r.Problems, r.Stale...)
			if err != nil || len(found) != len(c.says) {
				t.Errorf("%q, %v", found, err)
			}
			for _, says := range c.says {
				if !strings.Contains(strings.Join(found, "\n"), says) {
					t.Errorf("%q does not say %q", found, says)
				}
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		})
	}
}

func TestExamineFindsADamagedDisk(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	for i := range 50 {
		mustAdd(t, s, try(fmt.Sprint("t", i), noon))
	}
	if err := s.Close(); err != nil { // writes a table
		t.Fatal(err)
	}
	tables, err := filepath.Glob(filepath.Join(dir, historyFolder, "*.sst"))
	if err != nil || len(tables) == 0 {
		t.Fatal("no table", err)
	}
	table := tables[len(tables)-1] // the first holds the beginning
	content, err := os.ReadFile(table)
	if err != nil {
		t.Fatal(err)
	}
	content[100] ^= 1
	if err := os.WriteFile(table, content, 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := Examine(dir, opening())
	if err != nil || len(r.Problems) == 0 || !strings.Contains(r.Problems[0], "damaged on the disk") {
		t.Errorf("%q, %v", r.Problems, err)
	}
}
