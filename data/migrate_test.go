package data

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"retake/practice"
)

// unpack lays a folder from testdata out, and gives its path.
func unpack(t *testing.T, name string) string {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", name+".tar.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	plain, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for from := tar.NewReader(plain); ; {
		head, err := from.Next()
		if errors.Is(err, io.EOF) {
			return filepath.Join(dir, name)
		}
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, filepath.FromSlash(head.Name))
		if head.Typeflag == tar.TypeDir {
			err = os.MkdirAll(path, 0o700)
		} else {
			var content []byte
			if content, err = io.ReadAll(from); err == nil {
				err = os.WriteFile(path, content, 0o600)
			}
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// exported gives the export of a history.
func exported(t testing.TB, s *Store) string {
	t.Helper()
	var all bytes.Buffer
	if err := s.Export(t.Context(), &all, nil); err != nil {
		t.Fatal(err)
	}
	return all.String()
}

// records reads the lines of an export, without what only one of its forms has.
func records(t *testing.T, export string) (lines []string) {
	t.Helper()
	for line := range strings.Lines(export) {
		var l struct {
			Kind   string
			Record map[string]any
		}
		if err := json.Unmarshal([]byte(line), &l); err != nil {
			t.Fatal(err)
		}
		if l.Record == nil {
			continue
		}
		delete(l.Record, "place")
		text, err := json.Marshal(l)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(text))
	}
	return lines
}

// TestReleasedSchemas opens a history of each schema that was ever released, as its program had closed it.
func TestReleasedSchemas(t *testing.T) {
	for _, c := range []struct {
		schema, aside string // where the old one is kept; empty where it is not migrated
		newest        []string
	}{
		{"1", "history-2026-11-22-1200-form-1", []string{"01K_set_back", "01K00000000000000000000011"}},
		{"2", "", []string{"set_back", "t005"}},
	} {
		dir := unpack(t, "schema"+c.schema)
		want := unzip(t, filepath.Join("testdata", "schema"+c.schema+".jsonl.gz"))
		before := bytesOf(t, filepath.Join(dir, historyFolder))

		s := open(t, dir)
		all := exported(t, s)
		if have, want := records(t, all), records(t, want); !slices.Equal(have, want) {
			t.Errorf("schema %s holds\n%q\nwant\n%q", c.schema, have, want)
		}
		if order := ids(t, s, 5); !slices.Equal(order[:2], c.newest) {
			t.Errorf("schema %s has the order %q", c.schema, order)
		}
		backups, err := s.Backups()
		if c.aside == "" {
			if all != want || len(backups) > 0 || err != nil {
				t.Errorf("schema %s was not opened as it is: %v, %v", c.schema, backups, err)
			}
			continue
		}
		if after := bytesOf(t, filepath.Join(dir, c.aside)); !maps.Equal(before, after) {
			t.Errorf("schema %s: the old folder is not as it was", c.schema)
		}
		if err != nil || len(backups) != 1 || backups[0].Occasion != practice.OccasionSchema {
			t.Errorf("schema %s has the backups %v, %v", c.schema, backups, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if exported(t, open(t, dir)) != all || exported(t, open(t, unpack(t, "schema"+c.schema))) != all {
			t.Error("opened or migrated once more, it is another one")
		}
	}
}

// unzip reads a packed text.
func unzip(t *testing.T, path string) string {
	t.Helper()
	packed, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	plain, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(plain)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
