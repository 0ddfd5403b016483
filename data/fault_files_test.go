package data

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"retake/data/disk"
	"retake/data/disk/faulty"
	"retake/practice"
)

// written gives a draft with a text.
func written(id, text string) practice.Draft {
	d := draft(id, "a", noon)
	d.Answer[practice.Situation] = text
	return d
}

// draftDeeds are what is done to drafts. Each begins with what lies about: the draft in its place, or none, and the one
// among the earlier ones. What must be there afterwards is a list of texts; "x|y" is one of two.
var draftDeeds = []struct {
	name           string
	place, earlier practice.Draft
	do             func(*Drafts) error
	always, done   string
}{
	{
		"save the first",
		practice.Draft{},
		practice.Draft{},
		func(ds *Drafts) error { return ds.Save(written("a", "one")) }, "", "one",
	},
	{
		"save again", written("a", "one"),
		practice.Draft{},
		func(ds *Drafts) error { return ds.Save(written("a", "two")) }, "one|two", "two",
	},
	{
		"save over another", written("b", "other"),
		practice.Draft{},
		func(ds *Drafts) error { return ds.Save(written("a", "one")) }, "other", "other one",
	},
	{
		"put aside", written("a", "one"),
		practice.Draft{},
		func(ds *Drafts) error { return ds.PutAside(written("a", "two"), noon) }, "one|two", "two",
	},
	{
		"take back", written("b", "other"), written("a", "one"),
		func(ds *Drafts) error {
			_, err := ds.TakeBack("20261122T120000Z-a.json", noon)
			return err
		}, "other one", "other one",
	},
	{
		"remove", written("a", "one"), written("b", "other"),
		func(ds *Drafts) error { return ds.Remove(written("a", "one")) }, "other", "other",
	},
	{"load", written("a", "one"), written("b", "other"), func(ds *Drafts) error {
		_, _, err := ds.Load("a")
		return err
	}, "one other", "one other"},
	{"tidy", written("a", "one"), written("b", "other"), func(ds *Drafts) error { return ds.Tidy(noon) }, "one other", "one other"},
}

// TestDraftFaults has every operation on the disk fail in all that is done to drafts.
func TestDraftFaults(t *testing.T) {
	table := outcomes{}
	for _, deed := range draftDeeds {
		t.Run(deed.name, func(t *testing.T) {
			for n := 1; ; n++ {
				past := 0
				for _, kind := range faultKinds {
					dir := t.TempDir()
					d := faulty.New(disk.System{})
					ds, err := openDrafts(folder{dir, d})
					if err != nil {
						t.Fatal(err)
					}
					if deed.earlier.ID != "" {
						if err := ds.PutAside(deed.earlier, noon); err != nil {
							t.Fatal(err)
						}
					}
					if deed.place.ID != "" {
						save(t, ds, deed.place)
					}
					d.Arm(faulty.Fault{At: n, Kind: kind})
					err = deed.do(ds)
					what := fmt.Sprintf("%v: %v", d, err)
					if n > len(d.Done()) {
						past++
					}
					d.Arm(faulty.Fault{})
					want, how := deed.always, "refused"
					if err == nil {
						want, how = deed.done, "done"
					}
					if missing := missingTexts(t, dir, want); missing != "" {
						t.Errorf("%s: %q is not there", what, missing)
						how = "lost"
					}
					table.add(deed.name, how)
				}
				if past == len(faultKinds) {
					break
				}
			}
		})
	}
	t.Log("\n" + table.String())
}

// missingTexts looks with a disk that works for drafts, wherever they are.
func missingTexts(t *testing.T, dir, want string) (missing string) {
	t.Helper()
	ds, err := OpenDrafts(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	if d, ok, err := ds.Load("a"); err != nil {
		t.Error(err)
	} else if ok {
		all = append(all, d.Answer[practice.Situation])
	}
	earlier, err := ds.Earlier()
	if err != nil {
		t.Error(err)
	}
	for _, e := range earlier {
		all = append(all, e.Draft.Answer[practice.Situation])
	}
	for _, one := range strings.Fields(want) {
		found := false
		for _, text := range all {
			for _, or := range strings.Split(one, "|") {
				found = found || text == or
			}
		}
		if !found {
			return one
		}
	}
	return ""
}

// TestJSONFileFaults has every operation on the disk fail while a small file is written over.
func TestJSONFileFaults(t *testing.T) {
	for n := 1; ; n++ {
		past := 0
		for _, kind := range faultKinds {
			d := faulty.New(disk.System{})
			j := NewJSONFile(t.TempDir(), "window.json")
			j.disk = d
			if err := j.Save(1); err != nil {
				t.Fatal(err)
			}
			d.Arm(faulty.Fault{At: n, Kind: kind})
			err := j.Save(2)
			what := fmt.Sprintf("%v: %v", d, err)
			if n > len(d.Done()) {
				past++
			}
			var got int
			found, loadErr := NewJSONFile(filepath.Dir(j.path), "window.json").Load(&got)
			if !found || loadErr != nil || got != 1 && got != 2 || err == nil && got != 2 {
				t.Errorf("%s: it holds %d, %v, %v", what, got, found, loadErr)
			}
		}
		if past == len(faultKinds) {
			return
		}
	}
}
