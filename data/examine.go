package data

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"retake/data/disk"
)

// Examine looks through a copy of the history in a folder, and changes nothing. Errors: ErrInUse, ErrNewer, or that it
// could not finish.
func Examine(dir string, how Opening) (r Report, err error) {
	newFilesPrivate()
	f := how.folder(dir)
	unlock, err := f.enter()
	if err != nil {
		return r, err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	sealed, whole, err := unbroken(f.disk, f.history())
	if err != nil {
		return r, err
	}
	form, formErr := manifestForm(f.disk, f.history())
	if sealed.Schema > schema || sealed.Schema == 0 && formErr == nil && uint64(form) > schema {
		return r, f.newer()
	}
	copied := filepath.Join(f.dir, copyFolder)
	defer func() { err = errors.Join(err, f.disk.RemoveAll(copied)) }()
	if err := f.disk.RemoveAll(copied); err != nil {
		return r, err
	}
	if err := disk.CopyFolder(context.Background(), f.disk, f.history(), copied); err != nil {
		return r, noRoom(fmt.Errorf("the history could not be copied to look at it: %w", err))
	}
	r, err = how.inspect(copied)
	if err != nil {
		r.problem("It cannot be opened any more: %v.", err)
	}
	if sealed.Closed && !whole {
		r.problem("Its files are not what they were when it was closed.")
	}
	if problem := sealed.misses(r); err == nil && len(r.Problems) == 0 && problem != "" {
		r.problem("%s", problem)
	}
	open, err := openToOthers(dir)
	for _, path := range open {
		r.problem("Other users of this machine can look into %s.", path)
	}
	return r, err
}
