package data

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dgraph-io/badger/v4"

	"retake/data/disk"
)

func TestOpen(t *testing.T) {
	t.Run("makes the folder", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "a", "b")
		if Exists(dir) {
			t.Error("there is a history before Open")
		}
		s := open(t, dir)
		if !Exists(dir) {
			t.Error("there is no history after Open")
		}
		if r, err := s.Verify(); err != nil || r.Schema != schema || r.Sequence != 1 {
			t.Errorf("a new history is %+v, %v", r, err)
		}
	})
	t.Run("a folder without a history is none", func(t *testing.T) {
		dir := t.TempDir()
		if _, err := OpenDrafts(dir); err != nil {
			t.Fatal(err)
		}
		if Exists(dir) {
			t.Error("drafts alone are a history")
		}
	})
	t.Run("twice is in use, and free after Close", func(t *testing.T) {
		dir := t.TempDir()
		first := open(t, dir)
		if _, err := Open(dir, opening()); !errors.Is(err, ErrInUse) || !strings.Contains(err.Error(), dir) {
			t.Errorf("the second Open says %v", err)
		}
		for range 2 {
			if err := first.Close(); err != nil {
				t.Fatal(err)
			}
		}
		open(t, dir)
	})
	t.Run("a file in its place", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(dir, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(dir, opening()); err == nil || !strings.Contains(err.Error(), "could not be made") {
			t.Errorf("Open says %v", err)
		}
	})
	t.Run("a newer one is refused and left alone", func(t *testing.T) {
		for _, sealed := range []bool{true, false} {
			dir := t.TempDir()
			foreign(t, dir, schema+1)
			if sealed {
				if err := writeSeal(opening().folder(dir).disk, filepath.Join(dir, historyFolder), seal{Schema: schema + 1}); err != nil {
					t.Fatal(err)
				}
			}
			before := bytesOf(t, filepath.Join(dir, historyFolder))
			for range 2 {
				if _, err := Open(dir, opening()); !errors.Is(err, ErrNewer) {
					t.Fatalf("Open says %v", err)
				}
			}
			if after := bytesOf(t, filepath.Join(dir, historyFolder)); !maps.Equal(before, after) {
				t.Errorf("sealed %t: its files are others", sealed)
			}
		}
	})
	t.Run("a store of something else", func(t *testing.T) {
		dir := t.TempDir()
		foreign(t, dir, 0)
		if _, err := Open(dir, opening()); err == nil || errors.Is(err, ErrNewer) {
			t.Errorf("Open says %v", err)
		}
	})
	t.Run("a damaged number", func(t *testing.T) {
		dir := t.TempDir()
		s := open(t, dir)
		write(t, s, map[string][]byte{keySchema: []byte("one")})
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(dir, opening()); err == nil || !strings.Contains(err.Error(), keySchema) {
			t.Errorf("Open says %v", err)
		}
	})
}

// bytesOf reads all files of a folder; zeros at their ends are only counted.
func bytesOf(t testing.TB, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		content, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		written := bytes.TrimRight(content, "\x00")
		all[entry.Name()] = fmt.Sprintf("%s and %d zeros", written, len(content)-len(written))
	}
	return all
}

// foreign makes a Badger store where the history should be.
func foreign(t *testing.T, dir string, magic uint16) {
	t.Helper()
	if err := (folder{dir, disk.System{}}).preparePart(historyFolder); err != nil {
		t.Fatal(err)
	}
	db, err := badger.Open(storeOptions(filepath.Join(dir, historyFolder)).WithExternalMagic(magic))
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestSequenceCountsCommits(t *testing.T) {
	s := open(t, t.TempDir())
	sequence := func() uint64 {
		r, err := s.Verify()
		if err != nil {
			t.Fatal(err)
		}
		return r.Sequence
	}
	start := sequence()
	mustAdd(t, s, try("one", noon), try("two", noon))
	if n := sequence() - start; n != 2 {
		t.Errorf("two tries are %d commits", n)
	}
	mustAdd(t, s, try("one", noon))
	changed := try("one", noon)
	changed.Round = "another"
	if s.AddAttempt(changed) == nil {
		t.Error("an attempt was changed")
	}
	if n := sequence() - start; n != 2 {
		t.Errorf("after two that changed nothing there are %d commits", n)
	}
}

func TestDefaultDir(t *testing.T) {
	if dir := DefaultDir(); !filepath.IsAbs(dir) || !strings.EqualFold(filepath.Base(dir), "retake") {
		t.Errorf("DefaultDir() = %q", dir)
	}
}
