package data

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"retake/practice"
)

func draftsOf(t *testing.T) *Drafts {
	t.Helper()
	ds, err := OpenDrafts(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return ds
}

func draft(id, question string, changed time.Time) practice.Draft {
	return practice.Draft{
		Schema: practice.DraftSchema, ID: id, Question: practice.Question{ID: question, Text: "Why?", Kind: practice.Would},
		Answer: practice.Answer{"s <" + id + ">", "t\n", "", "😀"}, RevisionOf: "r",
		Started: changed.Add(-time.Minute), Changed: changed, Given: 480_000, Used: 1500, Suspended: true,
	}
}

func save(t *testing.T, ds *Drafts, drafts ...practice.Draft) {
	t.Helper()
	for _, d := range drafts {
		if err := ds.Save(d); err != nil {
			t.Fatal(err)
		}
	}
}

// files lists the draft folder and the earlier ones.
func files(t *testing.T, ds *Drafts) (names []string) {
	t.Helper()
	for _, dir := range []string{"", earlierFolder} {
		entries, err := os.ReadDir(filepath.Join(ds.dir, dir))
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range entries {
			if !entry.IsDir() {
				names = append(names, filepath.ToSlash(filepath.Join(dir, entry.Name())))
			}
		}
	}
	return names
}

func wantFiles(t *testing.T, ds *Drafts, want ...string) {
	t.Helper()
	if got := files(t, ds); strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("the files are %q, not %q", got, want)
	}
}

// put writes a file into the draft folder, as another program might.
func plant(t *testing.T, ds *Drafts, name, content string, age time.Duration) {
	t.Helper()
	path := filepath.Join(ds.dir, filepath.FromSlash(name))
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, noon.Add(-age), noon.Add(-age)); err != nil {
		t.Fatal(err)
	}
}

func TestDraftComesBackAsItWas(t *testing.T) {
	for name, question := range map[string]string{
		"of the bank": "own-mistake-time", "own": "01JDA4V1S4B9Z0QK3M5N7P8R2T", "none": "", "a path": "../../etc/passwd",
		"a slash": "a/b", "a device": "CON", "another alphabet": "Überraschung", "very long": strings.Repeat("long-", 99),
		"looks like a hash": "_e3b0c44298fc1c149afbf4c8996fb924", "a dot": ".", "spaces": "a b", "zero": "a\x00b",
	} {
		t.Run(name, func(t *testing.T) {
			ds := draftsOf(t)
			if d, ok, err := ds.Load(question); ok || err != nil {
				t.Fatalf("before: %+v, %v, %v", d, ok, err)
			}
			first := draft("id", question, noon)
			second := draft("id", question, noon.Add(time.Second))
			second.Answer[practice.Action] = "more"
			save(t, ds, first, second)
			if d, ok, err := ds.Load(question); !ok || err != nil || !reflect.DeepEqual(d, second) {
				t.Errorf("after: %+v, %v, %v", d, ok, err)
			}
			if names := files(t, ds); len(names) != 1 || len(names[0]) > 80 {
				t.Errorf("the files are %q", names)
			}
			if err := ds.Remove(second); err != nil {
				t.Error(err)
			}
			wantFiles(t, ds)
		})
	}
	t.Run("one that could not is refused", func(t *testing.T) {
		ds := draftsOf(t)
		d := draft("id", "a", noon)
		d.Question.Kind = ""
		if ds.Save(d) == nil || ds.PutAside(d, noon) == nil {
			t.Error("it was saved")
		}
		wantFiles(t, ds)
	})
	t.Run("the file's name is the question's", func(t *testing.T) {
		ds := draftsOf(t)
		save(t, ds, draft("id", "own-mistake-time", noon))
		wantFiles(t, ds, "own-mistake-time.json")
	})
}

func TestLatestDraft(t *testing.T) {
	ds := draftsOf(t)
	if d, ok, err := ds.Latest(); ok || err != nil {
		t.Errorf("of none: %+v, %v, %v", d, ok, err)
	}
	b := draft("2", "b", noon.Add(time.Hour))
	save(t, ds, draft("1", "a", noon), b, draft("3", "c", noon.Add(time.Minute)))
	if d, ok, err := ds.Latest(); !ok || err != nil || !reflect.DeepEqual(d, b) {
		t.Errorf("%+v, %v, %v", d, ok, err)
	}
	plant(t, ds, "z.json", "{", 0)
	plant(t, ds, "y.json", `{"schema":99,"id":"9"}`, 0)
	d, ok, err := ds.Latest()
	if !ok || d.ID != "2" || !errors.Is(err, ErrNewer) || !errors.Is(err, errDamaged) {
		t.Errorf("among damaged ones: %+v, %v, %v", d, ok, err)
	}
	wantFiles(t, ds, "a.json", "b.json", "c.json", "y.json", "earlier/20261122T120000Z-z-damaged.json")
}

func TestRemoveDraft(t *testing.T) {
	cases := []struct {
		name   string
		remove practice.Draft
		want   []string
	}{
		{"the one that is there", draft("1", "a", noon), []string{"c.json", "d.json"}},
		{"another of the question", draft("2", "a", noon), []string{"a.json", "c.json", "d.json"}},
		{"one that is gone", draft("1", "b", noon), []string{"a.json", "c.json", "d.json"}},
		{"a damaged one", draft("1", "c", noon), []string{"a.json", "c.json", "d.json"}},
		{"a newer one", draft("1", "d", noon), []string{"a.json", "c.json", "d.json"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			ds := draftsOf(t)
			save(t, ds, draft("1", "a", noon))
			plant(t, ds, "c.json", "", 0)
			plant(t, ds, "d.json", `{"schema":2,"id":"1"}`, 0)
			for range 2 {
				if err := ds.Remove(c.remove); err != nil {
					t.Error(err)
				}
			}
			wantFiles(t, ds, c.want...)
		})
	}
}

func TestPutAside(t *testing.T) {
	ds := draftsOf(t)
	a := draft("1", "a", noon)
	save(t, ds, a)
	a.Answer[practice.Result] = "not saved yet"
	if err := ds.PutAside(a, noon); err != nil {
		t.Fatal(err)
	}
	kept, err := ds.read(filepath.Join(ds.dir, earlierFolder, "20261122T120000Z-a.json"))
	if err != nil || !reflect.DeepEqual(kept, a) {
		t.Errorf("kept is %+v, %v", kept, err)
	}
	save(t, ds, draft("2", "a", noon))
	for _, id := range []string{"3", "2"} { // 3 was never saved, and 2 stays while it is put aside
		if err := ds.PutAside(draft(id, "a", noon), noon); err != nil {
			t.Fatal(err)
		}
		if _, ok, err := ds.Load("a"); err != nil || ok != (id == "3") {
			t.Errorf("after %s there is a draft: %v, %v", id, ok, err)
		}
	}
	wantFiles(t, ds, "earlier/20261122T120000Z-2-a.json", "earlier/20261122T120000Z-3-a.json", "earlier/20261122T120000Z-a.json")
}

func TestSaveOverAnother(t *testing.T) {
	now := noon.Add(time.Hour)
	cases := []struct {
		name, file string
		aside      string
	}{
		{"another draft", `{"schema":1,"id":"old","question":{"text":"Why?","kind":"event"}}`, "earlier/20261122T130000Z-a.json"},
		{"a newer program's", `{"schema":2,"id":"id"}`, "earlier/20261122T130000Z-a.json"},
		{"a damaged one", `{"schema":1,"id":"id"`, "earlier/20261122T120000Z-a-damaged.json"},
		{"an empty one", ``, "earlier/20261122T120000Z-a-damaged.json"},
		{"one without an id", `{"schema":1}`, "earlier/20261122T120000Z-a-damaged.json"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			ds := draftsOf(t)
			plant(t, ds, "a.json", c.file, 0)
			save(t, ds, draft("id", "a", now))
			wantFiles(t, ds, "a.json", c.aside)
			if kept, err := os.ReadFile(filepath.Join(ds.dir, c.aside)); err != nil || string(kept) != c.file {
				t.Errorf("kept is %q, %v", kept, err)
			}
			if d, ok, err := ds.Load("a"); !ok || err != nil || d.ID != "id" {
				t.Errorf("saved is %+v, %v, %v", d, ok, err)
			}
		})
	}
	t.Run("by a clock that was set back", func(t *testing.T) {
		ds := draftsOf(t)
		plant(t, ds, "a.json", cases[0].file, 0)
		save(t, ds, draft("id", "a", noon.Add(-99*24*time.Hour)))
		wantFiles(t, ds, "a.json", "earlier/20261122T120000Z-a.json")
	})
}

func TestDamagedDraft(t *testing.T) {
	whole := `{"schema":1,"id":"x","question":{"text":"Why?","kind":"event"},"answer":{"situation":"s"}}`
	for n := range len(whole) { // cut off anywhere
		t.Run(fmt.Sprintf("cut to %d bytes", n), func(t *testing.T) {
			ds := draftsOf(t)
			plant(t, ds, "a.json", whole[:n], 40*24*time.Hour)
			const aside = "earlier/20261013T120000Z-a-damaged.json"
			_, ok, err := ds.Load("a")
			if ok || err == nil || !strings.Contains(filepath.ToSlash(err.Error()), aside) {
				t.Errorf("it says %v", err)
			}
			if err := ds.Tidy(noon); err != nil {
				t.Fatal(err)
			}
			wantFiles(t, ds, aside)
			if _, ok, err := ds.Load("a"); ok || err != nil {
				t.Errorf("afterwards: %v, %v", ok, err)
			}
		})
	}
	t.Run("a newer one stays", func(t *testing.T) {
		ds := draftsOf(t)
		plant(t, ds, "a.json", `{"schema":2,"id":7}`, 0)
		if _, ok, err := ds.Load("a"); ok || !errors.Is(err, ErrNewer) {
			t.Errorf("it says %v", err)
		}
		wantFiles(t, ds, "a.json")
	})
}

func TestTidy(t *testing.T) {
	ds := draftsOf(t)
	save(t, ds, draft("1", "a", noon.Add(-99*day)))
	for _, days := range []int{31, 29} {
		if err := ds.PutAside(draft("x", "b", noon), noon.Add(-time.Duration(days)*day)); err != nil {
			t.Fatal(err)
		}
	}
	plant(t, ds, ".a.json.tmp-1", "", 25*time.Hour)
	plant(t, ds, ".a.json.tmp-2", "", 23*time.Hour)
	plant(t, ds, "earlier/.b.json.tmp-1", "", 25*time.Hour)
	plant(t, ds, "earlier/20200101T000000Z-c-damaged.json", "?", 99*day)
	plant(t, ds, "earlier/letter.json", "?", 99*day)
	if err := ds.Tidy(noon); err != nil {
		t.Fatal(err)
	}
	wantFiles(t, ds, ".a.json.tmp-2", "a.json",
		"earlier/20200101T000000Z-c-damaged.json", "earlier/20261024T120000Z-b.json", "earlier/letter.json")
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "file")
	for _, content := range []string{"long enough", "short", ""} {
		if err := WriteFile(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != content {
			t.Errorf("%q, %v", got, err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"folder", "nowhere/file"} {
		if WriteFile(filepath.Join(dir, name), nil) == nil {
			t.Errorf("%s was written", name)
		}
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 2 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}
