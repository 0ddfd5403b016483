package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"retake/data/disk"
)

// FuzzDraft puts bytes in the place of a draft. Whatever they are, they are still there afterwards, and a draft can be
// saved.
func FuzzDraft(f *testing.F) {
	whole, err := json.Marshal(draft("d", "a", noon))
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range [][]byte{nil, whole, whole[:len(whole)/2], []byte(`{"schema":9}`), []byte(`{"id":"x"}`), []byte("null"), {0, 0}} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		dir := t.TempDir()
		ds, err := OpenDrafts(dir)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(ds.path("a"), content, 0o600); err != nil {
			t.Fatal(err)
		}
		_, ok, err := ds.Load("a")
		if ok != (err == nil) {
			t.Fatalf("it was found: %v, %v", ok, err)
		}
		if err := ds.Save(draft("another", "a", noon)); err != nil {
			t.Fatal(err)
		}
		if _, ok, err := ds.Load("a"); !ok || err != nil {
			t.Fatalf("what was saved: %v, %v", ok, err)
		}
		kept, err := filepath.Glob(filepath.Join(ds.dir, earlierFolder, "*"))
		if err != nil || len(kept) > 1 {
			t.Fatal(kept, err)
		}
		if len(kept) == 1 {
			if there, err := os.ReadFile(kept[0]); err != nil || !bytes.Equal(there, content) {
				t.Fatalf("%q became %q, %v", content, there, err)
			}
			return
		}
		if d, err := decodeDraft(content); err != nil || d != "another" { // written over
			t.Fatalf("%q is gone", content)
		}
	})
}

// decodeDraft gives the id of a draft.
func decodeDraft(content []byte) (id string, err error) {
	var d struct{ ID string }
	err = json.Unmarshal(content, &d)
	return d.ID, err
}

// FuzzRecord reads bytes as a record of every kind. What is taken can be read again, and is the same then.
func FuzzRecord(f *testing.F) {
	for _, r := range everyRecord() {
		text, err := json.Marshal(r)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
		f.Add(text[:len(text)/2])
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		for _, k := range kinds() {
			e, err := k.parse(text)
			if err != nil {
				continue
			}
			if found := kindOf(e.key); found == nil || found.title() != k.title() {
				t.Fatalf("%s has the key %q", k.title(), e.key)
			}
			again, err := k.parse(e.value)
			if err != nil || again.key != e.key || !bytes.Equal(again.value, e.value) {
				t.Fatalf("%s %q became %q, %v", k.title(), e.value, again.value, err)
			}
		}
	})
}

// FuzzSeal reads bytes as a seal. One that is taken is, byte for byte, what would be written.
func FuzzSeal(f *testing.F) {
	for _, s := range []seal{{}, {Schema: schema, Sequence: 3, Counts: counts{"attempt": 3}, Closed: true, Files: []disk.Sum{{Name: "MANIFEST", Size: 3, CRC: 7}}}} {
		text, err := s.encode()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
		f.Add(text[:len(text)-1])
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, sealName), text, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := readSeal(disk.System{}, dir)
		if err != nil {
			if !errors.Is(err, errDamaged) {
				t.Fatal(err)
			}
			return
		}
		if again, err := s.encode(); err != nil || !bytes.Equal(again, text) {
			t.Fatalf("%q became %q, %v", text, again, err)
		}
	})
}
