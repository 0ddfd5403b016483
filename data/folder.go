package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/adrg/xdg"

	"retake/data/disk"
)

// The parts of the data folder.
const (
	historyFolder = "history"
	draftsFolder  = "drafts"
	earlierFolder = "earlier" // in drafts
	roundsFolder  = "rounds"  // in drafts
	backupsFolder = "backups"

	// What is there only while something is made of it; what is left of it at a start is removed. nextFolder is a whole
	// history that is about to take the other's place.
	stagingFolder = "history.staging"
	nextFolder    = "history.next"
	copyFolder    = "history.copy"
	rescuedFile   = "history.rescued"
)

// DefaultDir is where the history lives unless the person says otherwise: $XDG_DATA_HOME/retake, in
// ~/Library/Application Support on macOS and in %LOCALAPPDATA% on Windows. It may not exist yet.
func DefaultDir() string {
	name := "retake"
	if runtime.GOOS == "darwin" || runtime.GOOS == "windows" {
		name = "Retake"
	}
	return filepath.Join(xdg.DataHome, name)
}

// Exists tells whether a folder holds a history, be it damaged, or backups of one that is gone, without making or opening
// one.
func Exists(dir string) bool {
	for _, part := range []string{historyFolder, nextFolder, backupsFolder} {
		if entries, err := os.ReadDir(filepath.Join(dir, part)); err == nil && len(entries) > 0 {
			return true
		}
	}
	return false
}

// folder is the data folder on its disk.
type folder struct {
	dir  string
	disk disk.Disk
}

func (f folder) history() string { return filepath.Join(f.dir, historyFolder) }

// exists tells whether something has a name in the data folder.
func (f folder) exists(name string) (bool, error) {
	_, err := f.disk.Stat(filepath.Join(f.dir, name))
	return err == nil, nothingThere(err)
}

// nothingThere takes an error for none where it says that there is nothing.
func nothingThere(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// prepare makes the data folder, closed to others. One that was there already is closed as well when it is empty or
// holds a history: any other one may be shared for reasons of its own, and the parts in it are closed anyway.
func (f folder) prepare() error {
	if err := f.disk.Mkdir(f.dir); err != nil {
		return fmt.Errorf("the data folder %s could not be made: %w", f.dir, err)
	}
	entries, err := f.disk.List(f.dir)
	if err != nil {
		return fmt.Errorf("the data folder %s could not be read: %w", f.dir, err)
	}
	if len(entries) == 0 || Exists(f.dir) {
		closeToOthers(f.dir)
	}
	return nil
}

// preparePart makes a part of the data folder, closed to others.
func (f folder) preparePart(part string) error {
	if err := f.prepare(); err != nil {
		return err
	}
	inside := filepath.Join(f.dir, part)
	if err := f.disk.Mkdir(inside); err != nil {
		return fmt.Errorf("the data folder %s could not be made: %w", inside, err)
	}
	closeToOthers(inside)
	return nil
}

// closeToOthers takes away what others may do with a folder, unless its sticky bit says that it is shared on purpose,
// as /tmp is. It may fail, for instance on a drive that knows no permissions; that is no reason to refuse the history,
// and Verify tells.
func closeToOthers(dir string) {
	info, err := os.Stat(dir)
	if err == nil && info.Mode().Perm()&0o077 != 0 && info.Mode()&fs.ModeSticky == 0 {
		_ = os.Chmod(dir, 0o700)
	}
}

// openToOthers lists the parts of the data folder that others may look into. Windows keeps its permissions elsewhere.
func openToOthers(dir string) (paths []string, err error) {
	if runtime.GOOS == "windows" {
		return nil, nil
	}
	for _, path := range []string{filepath.Join(dir, historyFolder), filepath.Join(dir, draftsFolder)} {
		info, err := os.Stat(path)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if info.Mode().Perm()&0o077 != 0 {
			paths = append(paths, path)
		}
	}
	return paths, nil
}
