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

// TestEarlierSchemas opens a history of each schema that was ever released, as its program had closed it, and one whose
// program was killed.
func TestEarlierSchemas(t *testing.T) {
	for _, c := range []struct{ schema, aside string }{{"1", "history-2026-11-22-1200-form-1"}} {
		dir := unpack(t, "schema"+c.schema)
		packed, err := os.Open(filepath.Join("testdata", "schema"+c.schema+".jsonl.gz"))
		if err != nil {
			t.Fatal(err)
		}
		defer packed.Close()
		plain, err := gzip.NewReader(packed)
		if err != nil {
			t.Fatal(err)
		}
		want, err := io.ReadAll(plain)
		if err != nil {
			t.Fatal(err)
		}
		before := bytesOf(t, filepath.Join(dir, historyFolder))

		s := open(t, dir)
		if have, want := records(t, exported(t, s)), records(t, string(want)); !slices.Equal(have, want) {
			t.Errorf("schema %s holds\n%q\nwant\n%q", c.schema, have, want)
		}
		order := ids(t, s, 5)
		if len(order) != 12 || order[0] != "01K_set_back" || order[1] != "01K00000000000000000000011" {
			t.Errorf("schema %s has the order %q", c.schema, order)
		}
		if after := bytesOf(t, filepath.Join(dir, c.aside)); !maps.Equal(before, after) {
			t.Errorf("schema %s: the old folder is not as it was", c.schema)
		}
		backups, err := s.Backups()
		if err != nil || len(backups) != 1 || backups[0].Occasion != practice.OccasionSchema {
			t.Errorf("schema %s has the backups %v, %v", c.schema, backups, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		all := exported(t, open(t, dir)) // it is migrated once
		if s := open(t, unpack(t, "schema"+c.schema)); exported(t, s) != all {
			t.Error("the same history was migrated into another one")
		}
	}
}
