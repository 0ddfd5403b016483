//go:build unix

package data

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestNobodyElseCanLook(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0)) // the most open way a process can be started
	dir := filepath.Join(t.TempDir(), "retake")
	s := open(t, dir)
	mustAdd(t, s, try("one", noon))
	drafts, err := OpenDrafts(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := drafts.Save(draft("two", "a", noon)); err != nil {
		t.Fatal(err)
	}
	if err := NewJSONFile(dir, "window.json").Save(1); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	open(t, dir) // now with tables beside the logs
	listen(t, dir)
	files := 0
	err = filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		want := fs.FileMode(0o700) // a folder, or a socket
		if entry.Type().IsRegular() {
			want = 0o600
			files++
		}
		info, err := entry.Info()
		if err == nil && info.Mode().Perm() != want {
			t.Errorf("%s has %o, not %o", path, info.Mode().Perm(), want)
		}
		return err
	})
	if err != nil || files < 7 {
		t.Errorf("%d files, %v", files, err)
	}
}

func TestFoldersThatWereThere(t *testing.T) {
	cases := []struct {
		name    string
		mode    fs.FileMode
		prepare func(t *testing.T, dir string)
		want    fs.FileMode
	}{
		{"an empty one is closed", 0o755, func(*testing.T, string) {}, 0o700},
		{"a history is closed", 0o755, func(t *testing.T, dir string) {
			s, err := Open(dir, opening())
			if err == nil {
				err = s.Close()
			}
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(filepath.Join(dir, historyFolder), 0o755); err != nil {
				t.Fatal(err)
			}
		}, 0o700},
		{"one with other things in it stays", 0o755, func(t *testing.T, dir string) {
			if err := os.WriteFile(filepath.Join(dir, "letter"), nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}, 0o755},
		{"a sticky one stays", 0o777 | fs.ModeSticky, func(*testing.T, string) {}, 0o777},
		{"a tighter one stays", 0o500, func(t *testing.T, dir string) {
			if err := os.Mkdir(filepath.Join(dir, historyFolder), 0o777); err != nil {
				t.Fatal(err)
			}
		}, 0o500},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			c.prepare(t, dir)
			if err := os.Chmod(dir, c.mode); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = os.Chmod(dir, 0o700) }) // or it could not be deleted
			open(t, dir)
			for path, want := range map[string]fs.FileMode{dir: c.want, filepath.Join(dir, historyFolder): 0o700} {
				info, err := os.Stat(path)
				if err != nil || info.Mode().Perm() != want {
					t.Errorf("%s has %v, %v; want %o", path, info.Mode(), err, want)
				}
			}
		})
	}
}

func TestExamineTellsOfOpenFolders(t *testing.T) {
	dir := t.TempDir()
	if err := open(t, dir).Close(); err != nil {
		t.Fatal(err)
	}
	history := filepath.Join(dir, historyFolder)
	if err := os.Chmod(history, 0o750); err != nil {
		t.Fatal(err)
	}
	r, err := Examine(dir, opening())
	if err != nil || len(r.Problems) != 1 || !strings.Contains(r.Problems[0], history) {
		t.Errorf("%q, %v", r.Problems, err)
	}
}
