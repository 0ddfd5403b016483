package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"retake/practice"
)

func TestEarlierDrafts(t *testing.T) {
	ds := draftsOf(t)
	if all, err := ds.Earlier(); len(all) != 0 || err != nil {
		t.Errorf("of none: %v, %v", all, err)
	}
	for i, d := range []practice.Draft{draft("1", "a", noon.Add(time.Second)), draft("2", "", noon.Add(time.Hour)), draft("3", "a/b", noon)} {
		if err := ds.PutAside(d, noon.Add(-time.Duration(i%2)*time.Hour)); err != nil {
			t.Fatal(err)
		}
	}
	save(t, ds, draft("4", "a", noon))
	plant(t, ds, "earlier/20261122T110000Z-b.json", `{"schema":1`, 0)
	plant(t, ds, "earlier/20261122T110000Z-c.json", `{"schema":9,"id":"x"}`, 0)
	plant(t, ds, "earlier/.20261122T110000Z-d.json.tmp-1", `{`, 0)
	plant(t, ds, "earlier/notes.txt", `mine`, 0)
	all, err := ds.Earlier()
	var ids []string
	for _, e := range all {
		ids = append(ids, e.Draft.ID)
		if want := noon.Truncate(time.Second); e.Draft.ID != "2" && !e.Aside.Equal(want) {
			t.Errorf("%s was put aside %v", e.Draft.ID, e.Aside)
		}
	}
	if strings.Join(ids, " ") != "1 3 2" {
		t.Errorf("they are %v", ids)
	}
	if !errors.Is(err, errDamaged) || !errors.Is(err, ErrNewer) || strings.Contains(err.Error(), "notes") || strings.Contains(err.Error(), "-d.json") {
		t.Errorf("it says %v", err)
	}
}

func TestTakeBack(t *testing.T) {
	const name = "20261122T120000Z-a.json"
	later := noon.Add(2 * time.Hour)
	cases := []struct {
		name  string
		place string // what is in the draft's place
		want  []string
	}{
		{"nothing in its place", "", []string{"a.json"}},
		{"another draft", `{"schema":1,"id":"new","question":{"id":"a","text":"Why?","kind":"event"}}`, []string{"a.json", "earlier/20261122T140000Z-a.json"}},
		{"another text of the same", `{"schema":1,"id":"old","question":{"id":"a","text":"Why?","kind":"event"}}`, []string{"a.json", "earlier/20261122T140000Z-a.json"}},
		{"a newer program's", `{"schema":2,"id":"new"}`, []string{"a.json", "earlier/20261122T140000Z-a.json"}},
		{"a damaged one", `{"schema":1,"id"`, []string{"a.json", "earlier/20261122T110000Z-a-damaged.json"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			ds := draftsOf(t)
			old := draft("old", "a", noon)
			if err := ds.PutAside(old, noon); err != nil {
				t.Fatal(err)
			}
			if c.place != "" {
				plant(t, ds, "a.json", c.place, time.Hour)
			}
			got, err := ds.TakeBack(name, later)
			old.Changed = later
			if err != nil || !reflect.DeepEqual(got, old) {
				t.Errorf("taken back: %+v, %v", got, err)
			}
			if d, ok, err := ds.Load("a"); !ok || err != nil || !reflect.DeepEqual(d, old) {
				t.Errorf("in its place: %+v, %v, %v", d, ok, err)
			}
			wantFiles(t, ds, c.want...)
			if len(c.want) > 1 {
				if kept, err := os.ReadFile(filepath.Join(ds.dir, c.want[1])); err != nil || string(kept) != c.place {
					t.Errorf("aside is %q, %v", kept, err)
				}
			}
			if d, ok, err := ds.Latest(); !ok || err != nil || d.ID != "old" {
				t.Errorf("the latest is %+v, %v, %v", d, ok, err)
			}
		})
	}
}

// Wherever taking back is cut short, it can be done again, and no text is gone.
func TestTakeBackCutShort(t *testing.T) {
	const name = "20261122T120000Z-a.json"
	later := noon.Add(2 * time.Hour)
	old, now := draft("old", "a", noon), draft("now", "a", noon.Add(time.Hour))
	back := old
	back.Changed = later
	cases := map[string]func(t *testing.T, ds *Drafts){
		"before everything": func(*testing.T, *Drafts) {},
		"the other was put aside": func(t *testing.T, ds *Drafts) {
			if err := ds.replace(ds.path("a"), later); err != nil {
				t.Fatal(err)
			}
		},
		"half written": func(t *testing.T, ds *Drafts) {
			if err := ds.replace(ds.path("a"), later); err != nil {
				t.Fatal(err)
			}
			plant(t, ds, ".a.json.tmp-123", `{"schema":1`, 0)
		},
		"written, and still among the earlier ones": func(t *testing.T, ds *Drafts) {
			if err := ds.replace(ds.path("a"), later); err != nil {
				t.Fatal(err)
			}
			save(t, ds, back)
		},
	}
	for at, until := range cases {
		for _, again := range []bool{false, true} {
			t.Run(at, func(t *testing.T) {
				ds := draftsOf(t)
				if err := ds.PutAside(old, noon); err != nil {
					t.Fatal(err)
				}
				save(t, ds, now)
				until(t, ds)
				if again {
					if d, err := ds.TakeBack(name, later); err != nil || !reflect.DeepEqual(d, back) {
						t.Errorf("again: %+v, %v", d, err)
					}
				}
				found := map[string]int{}
				if d, ok, err := ds.Load("a"); err != nil {
					t.Error(err)
				} else if ok {
					found[d.ID]++
				}
				earlier, err := ds.Earlier()
				if err != nil {
					t.Error(err)
				}
				for _, e := range earlier {
					found[e.Draft.ID]++
				}
				if found["old"] == 0 || found["now"] == 0 || again && (found["old"] != 1 || found["now"] != 1) {
					t.Errorf("found %v", found)
				}
			})
		}
	}
}

func TestTakeBackRefuses(t *testing.T) {
	ds := draftsOf(t)
	save(t, ds, draft("now", "a", noon))
	plant(t, ds, "20261122T120000Z-b.json", `{"schema":1,"id":"x","question":{"id":"b","text":"Why?","kind":"event"}}`, 0)
	plant(t, ds, "earlier/20261122T120000Z-a.json", `{"schema":1`, 0)
	plant(t, ds, "earlier/20261122T120001Z-a.json", `{"schema":2}`, 0)
	before := files(t, ds)
	for name, want := range map[string]error{
		"": fs.ErrNotExist, "..": fs.ErrNotExist, "../a.json": fs.ErrNotExist, "../20261122T120000Z-b.json": fs.ErrNotExist,
		"20261122T120000Z-../../b.json": fs.ErrNotExist, `20261122T120000Z-..\b.json`: fs.ErrNotExist, "20261122T120000Z-b.json": fs.ErrNotExist,
		"20261122T120000Z-a.json\n": fs.ErrNotExist, "20261122T120000Z-a.json": errDamaged, "20261122T120001Z-a.json": ErrNewer,
	} {
		if _, err := ds.TakeBack(name, noon); !errors.Is(err, want) {
			t.Errorf("%q: %v", name, err)
		}
	}
	wantFiles(t, ds, before...)
}

// Where the folder can't be written, nothing moves.
func TestTakeBackWithoutRoom(t *testing.T) {
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		t.Skip("folders can't be kept from this person")
	}
	ds := draftsOf(t)
	if err := ds.PutAside(draft("old", "a", noon), noon); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(ds.dir, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(ds.dir, 0o700)
	if _, err := ds.TakeBack("20261122T120000Z-a.json", noon); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("it says %v", err)
	}
	wantFiles(t, ds, "earlier/20261122T120000Z-a.json")
}

func TestNoRoom(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a full disk has other numbers there")
	}
	for err, want := range map[error]bool{
		&fs.PathError{Op: "write", Path: "a.json", Err: syscall.ENOSPC}: true,
		syscall.EDQUOT: true, syscall.EACCES: false, fs.ErrNotExist: false,
	} {
		if got := noRoom(err); errors.Is(got, practice.ErrNoRoom) != want || !errors.Is(got, err) {
			t.Errorf("of %v it says %v", err, got)
		}
	}
	if noRoom(nil) != nil {
		t.Error("of nothing it says something")
	}
}
