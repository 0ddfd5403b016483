package data

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"

	"retake/practice"
)

// plainHistory is what a history should hold, as plainly as it can be said.
type plainHistory struct {
	tries    map[string]practice.Attempt
	order    []string // of the tries that were ever added, oldest first
	notes    map[string]practice.Note
	stories  map[string]practice.Story
	settings map[string]practice.Setting
}

func newModel() plainHistory {
	return plainHistory{
		tries: map[string]practice.Attempt{}, notes: map[string]practice.Note{},
		stories: map[string]practice.Story{}, settings: map[string]practice.Setting{},
	}
}

func (m plainHistory) clone() plainHistory {
	return plainHistory{maps.Clone(m.tries), slices.Clone(m.order), maps.Clone(m.notes), maps.Clone(m.stories), maps.Clone(m.settings)}
}

// lines gives all records by what Each says of them.
func (m plainHistory) lines() map[string]string {
	all := map[string]string{}
	put := func(kind, id string, record any) {
		text, err := json.Marshal(record)
		if err != nil {
			panic(err)
		}
		all[kind+" "+id] = string(text)
	}
	for id, r := range m.tries {
		put("attempt", id, r)
	}
	for id, r := range m.notes {
		put("note", id, r)
	}
	for id, r := range m.stories {
		put("story", id, r)
	}
	for id, r := range m.settings {
		put("setting", id, r)
	}
	return all
}

// listed gives the tries that are not in the trash, newest first.
func (m plainHistory) listed() (ids []string) {
	for _, id := range slices.Backward(m.order) {
		if a, there := m.tries[id]; there && a.Deleted.IsZero() {
			ids = append(ids, id)
		}
	}
	return ids
}

// machine drives a history and its model with the same random operations.
type machine struct {
	t     *testing.T
	r     *rand.Rand
	dir   string
	store *Store
	model plainHistory
	now   time.Time
	next  int

	before  *plainHistory           // what an undo leads back to; nil for nothing
	backups map[string]plainHistory // by name
	export  map[string]plainHistory // by path
}

func (d *machine) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

func (d *machine) id(prefix string) string {
	d.next++
	return fmt.Sprintf("%s%04d", prefix, d.next)
}

// any picks a try, be it in the trash; empty where there is none.
func (d *machine) any() string {
	all := slices.Sorted(maps.Keys(d.model.tries))
	if len(all) == 0 {
		return ""
	}
	return all[d.r.IntN(len(all))]
}

// kept is told that something was committed.
func (d *machine) kept() { d.before = nil }

// operations are what can be done, each as often as it stands here.
var operations = map[string]func(*machine){
	"add": func(d *machine) {
		a := try(d.id("t"), d.now)
		a.Answer[practice.Result] = fmt.Sprint("Result ", d.next, " <&> 😀")
		d.must(d.store.AddAttempt(a))
		d.model.tries[a.ID] = a
		d.model.order = append(d.model.order, a.ID)
		d.kept()
	},
	"add again": func(d *machine) {
		if id := d.any(); id != "" {
			d.must(d.store.AddAttempt(d.model.tries[id]))
		}
	},
	"note": func(d *machine) {
		id := d.any()
		n := recheck(d.id("n"), id, practice.Score(d.r.IntN(100)), d.now.UTC())
		err := d.store.PutNote(n)
		if id == "" {
			if err == nil {
				d.t.Fatal("a note about nothing was kept")
			}
			return
		}
		d.must(err)
		d.model.notes[n.ID] = n
		d.kept()
	},
	"story": func(d *machine) {
		s := practice.Story{Record: practice.Record{ID: fmt.Sprint("s", d.r.IntN(4)), Schema: 1, Created: noon, Changed: d.now.UTC()}, Title: fmt.Sprint(d.next)}
		err := d.store.PutStory(s)
		if old, there := d.model.stories[s.ID]; there && s.Changed.Before(old.Changed) {
			if !errors.Is(err, ErrOlder) {
				d.t.Fatalf("an older story: %v", err)
			}
			return
		}
		d.must(err)
		d.model.stories[s.ID] = s
		d.kept()
	},
	"setting": func(d *machine) {
		s := practice.Setting{Record: practice.Record{ID: "rate", Schema: 1, Created: noon, Changed: d.now.UTC()}, Value: fmt.Sprint(d.next)}
		if old, there := d.model.settings[s.ID]; there && s.Changed.Before(old.Changed) {
			return
		}
		d.must(d.store.PutSetting(s))
		d.model.settings[s.ID] = s
		d.kept()
	},
	"trash": func(d *machine) {
		id := d.any()
		if id == "" || !d.model.tries[id].Deleted.IsZero() {
			return
		}
		d.must(d.store.Trash(d.now, id))
		d.take(id)
	},
	"take back": func(d *machine) {
		id := d.any()
		if id == "" || d.model.tries[id].Deleted.IsZero() {
			return
		}
		d.must(d.store.Restore(d.now, id))
		d.take(id)
	},
	"empty the trash": func(d *machine) {
		at := d.now.Add(31 * 24 * time.Hour)
		removed, err := d.store.EmptyTrash(at)
		d.must(err)
		if removed > 0 {
			d.kept()
		}
		for id, a := range d.model.tries {
			if a.Deleted.IsZero() || at.Sub(a.Deleted) < trashFor {
				continue
			}
			delete(d.model.tries, id)
			for n, note := range d.model.notes {
				if note.Attempt == id {
					delete(d.model.notes, n)
				}
			}
			removed--
		}
		if removed != 0 {
			d.t.Fatalf("%d tries more were removed than should be", removed)
		}
	},
	"close": func(d *machine) {
		d.must(d.store.Close())
		d.reopen()
	},
	"crash": func(d *machine) {
		crashed := d.t.TempDir()
		copyTree(d.t, d.dir, crashed)
		d.must(d.store.Close())
		d.dir = crashed
		d.reopen()
	},
	"back up": func(d *machine) {
		d.now = d.now.Add(time.Second)
		b, err := d.store.BackUp(d.t.Context(), practice.OccasionAsked, d.now, nil)
		d.must(err)
		d.backups[b.Name] = d.model.clone()
	},
	"restore": func(d *machine) {
		names := slices.Sorted(maps.Keys(d.backups))
		if len(names) == 0 {
			return
		}
		name := names[d.r.IntN(len(names))]
		before := d.model
		_, err := d.store.RestoreBackup(d.t.Context(), name, d.now, nil)
		d.must(err)
		d.model, d.before = d.backups[name].clone(), &before
	},
	"export": func(d *machine) {
		path := exportFile(d.t, exported(d.t, d.store))
		d.export[path] = d.model.clone()
	},
	"import": func(d *machine) {
		paths := slices.Sorted(maps.Keys(d.export))
		if len(paths) == 0 {
			return
		}
		path := paths[d.r.IntN(len(paths))]
		before := d.model.clone()
		m, err := d.store.Import(d.t.Context(), path, d.now, nil)
		d.must(err)
		changed := d.merge(d.export[path])
		if changed == m.Empty() {
			d.t.Fatalf("%+v, and something changed: %t", m, changed)
		}
		if changed {
			d.before = &before
		}
	},
	"undo": func(d *machine) {
		if can := d.store.CanUndo(); can != (d.before != nil) {
			d.t.Fatalf("it can be undone: %t", can)
		}
		if d.before != nil {
			d.must(d.store.Undo())
			d.model, d.before = *d.before, nil
		}
	},
}

// take takes over when a try was trashed or taken back, which the clock alone does not say.
func (d *machine) take(id string) {
	a, err := d.store.Attempt(id)
	d.must(err)
	old := d.model.tries[id]
	if !sameContent(a, old) || !a.Changed.After(old.Changed) || a.Deleted.IsZero() == old.Deleted.IsZero() {
		d.t.Fatalf("%s became %+v", id, a.Record)
	}
	d.model.tries[id] = a
	d.kept()
}

// merge adds what another history holds.
func (d *machine) merge(other plainHistory) (changed bool) {
	for id, a := range other.tries {
		old, there := d.model.tries[id]
		if !there || a.Changed.After(old.Changed) {
			d.model.tries[id], changed = a, true
		}
	}
	for id, n := range other.notes {
		if _, there := d.model.notes[id]; !there {
			d.model.notes[id], changed = n, true
		}
	}
	for id, s := range other.stories {
		if old, there := d.model.stories[id]; !there || s.Changed.After(old.Changed) {
			d.model.stories[id], changed = s, true
		}
	}
	for id, s := range other.settings {
		if old, there := d.model.settings[id]; !there || s.Changed.After(old.Changed) {
			d.model.settings[id], changed = s, true
		}
	}
	// Both have their tries in the order in which this machine added them.
	d.model.order = slices.Compact(slices.Sorted(slices.Values(append(d.model.order, other.order...))))
	return changed
}

func (d *machine) reopen() {
	s, err := Open(d.dir, opening())
	d.must(err)
	d.store, d.before = s, nil
}

// agree compares the history with its model.
func (d *machine) agree() {
	d.t.Helper()
	have := map[string]string{}
	d.must(d.store.Each(func(kind string, record any) error {
		text, err := json.Marshal(record)
		var meta practice.Record
		if err == nil {
			err = json.Unmarshal(text, &meta)
		}
		have[kind+" "+meta.ID] = string(text)
		return err
	}))
	if want := d.model.lines(); !maps.Equal(have, want) {
		for key := range want {
			if have[key] != want[key] {
				d.t.Errorf("%s\nis   %s\nwant %s", key, have[key], want[key])
			}
		}
		d.t.Fatalf("it holds %d records, and should hold %d", len(have), len(want))
	}
	if got, want := ids(d.t, d.store, 7), d.model.listed(); !slices.Equal(got, want) {
		d.t.Fatalf("its tries are\n%q, want\n%q", got, want)
	}
	sound(d.t, d.store)
}

// TestModel does random things with a history, crashes among them, and compares it with a plain model of it.
func TestModel(t *testing.T) {
	runs, steps := 2, 60
	if os.Getenv(torture) != "" {
		runs, steps = 40, 200
	}
	names := slices.Sorted(maps.Keys(operations))
	for range runs {
		seed := rand.Uint64()
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			d := &machine{
				t: t, r: rand.New(rand.NewPCG(seed, 2)), dir: t.TempDir(), model: newModel(), now: noon,
				backups: map[string]plainHistory{}, export: map[string]plainHistory{},
			}
			d.reopen()
			defer func() { d.must(d.store.Close()) }()
			var did []string
			defer func() {
				if t.Failed() {
					t.Logf("after %q", did)
				}
			}()
			for range steps {
				d.now = d.now.Add(time.Duration(d.r.IntN(120)-20) * time.Minute) // now and then the clock is set back
				name := names[d.r.IntN(len(names))]
				if d.r.IntN(3) == 0 {
					name = "add"
				}
				did = append(did, name)
				operations[name](d)
				if d.r.IntN(5) == 0 {
					d.agree()
				}
			}
			d.agree()
		})
	}
}
