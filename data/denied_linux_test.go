package data

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

const nobody = 65534

// asNobody does something with the rights of nobody in the file system, where the test has root's.
func asNobody(do func()) {
	if os.Geteuid() != 0 {
		do()
		return
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	set := func(id int) { _, _, _ = syscall.RawSyscall(syscall.SYS_SETFSUID, uintptr(id), 0, 0) }
	set(nobody)
	defer set(0)
	do()
}

// TestDenied opens histories that the person may not read or write, and asks for words that say so.
func TestDenied(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(dir string) error
		says  string
	}{
		{"a folder that can only be read", func(dir string) error {
			return errors.Join(os.Remove(filepath.Join(dir, lockName)), os.Chmod(dir, 0o500))
		}, "you may not write into the data folder"},
		{"a lock of somebody else's", func(dir string) error { return foreignFile(filepath.Join(dir, lockName)) }, "you may not write into the data folder"},
		{"a folder that can't be read", func(dir string) error { return os.Chmod(dir, 0o300) }, "could not be read"},
		{"a table of somebody else's", func(dir string) error {
			tables, err := filepath.Glob(filepath.Join(dir, historyFolder, "*.sst"))
			if err != nil || len(tables) == 0 {
				return fmt.Errorf("there is no table: %w", err)
			}
			return foreignFile(tables[0])
		}, "your user may not read or write there"},
		{"a seal of somebody else's", func(dir string) error {
			return foreignFile(filepath.Join(dir, historyFolder, sealName))
		}, "your user may not read or write there"},
		{"a history of somebody else's", func(dir string) error {
			return errors.Join(os.Chown(filepath.Join(dir, historyFolder), os.Getuid(), -1), os.Chmod(filepath.Join(dir, historyFolder), 0))
		}, "your user may not read or write there"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			s := open(t, dir)
			mustAdd(t, s, try("a", noon))
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			before := bytesOf(t, filepath.Join(dir, historyFolder))
			if err := errors.Join(os.Chmod(filepath.Dir(dir), 0o755), giveAway(dir), c.spoil(dir)); err != nil {
				t.Fatal(err)
			}
			var err error
			asNobody(func() {
				var s *Store
				if s, err = Open(dir, opening()); err == nil {
					_ = s.Close()
				}
			})
			if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), dir) {
				t.Errorf("it says: %v", err)
			}
			_ = os.Chmod(dir, 0o700)
			_ = filepath.WalkDir(dir, func(path string, entry fs.DirEntry, _ error) error { return os.Chmod(path, 0o700) })
			if after := bytesOf(t, filepath.Join(dir, historyFolder)); !maps.Equal(before, after) {
				t.Error("its files are others")
			}
		})
	}
}

// giveAway makes a folder and all in it nobody's, where the test may do that.
func giveAway(dir string) error {
	if os.Geteuid() != 0 {
		return nil
	}
	return filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		return errors.Join(err, os.Chown(path, nobody, -1))
	})
}

// foreignFile makes a file unreadable for the person.
func foreignFile(path string) error {
	return errors.Join(os.Chown(path, os.Getuid(), -1), os.Chmod(path, 0))
}
