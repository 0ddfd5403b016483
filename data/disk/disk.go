// Package disk is the file system as the data folder uses it: files that are there whole or not at all, copies, locks,
// and room that is looked for before it is needed. All of it goes through a [Disk], so that a test can have any step
// of it fail.
package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime"
	"syscall"
)

// File is an open file.
type File interface {
	io.ReadWriteCloser
	Name() string
	Sync() error
	// Hole makes the file n bytes longer without writing them; they read as zeros.
	Hole(n int64) error
}

// Disk is what can be done with files and folders. New files are their owner's alone (0600), and folders too (0700).
type Disk interface {
	Open(path string) (File, error)
	// Temp makes a new file with a name of its own, in which the * of the pattern is replaced.
	Temp(dir, pattern string) (File, error)
	// Create makes a new file; one that is there already is fs.ErrExist.
	Create(path string) (File, error)
	List(dir string) ([]fs.DirEntry, error)
	Stat(path string) (fs.FileInfo, error)
	Rename(from, to string) error
	Remove(path string) error
	RemoveAll(path string) error
	// Mkdir makes a folder and what is missing above it.
	Mkdir(dir string) error
	// SyncFolder makes sure that the names in a folder survive a power cut. Windows cannot do it, nor can some network
	// drives.
	SyncFolder(dir string) error
	// Free is how many bytes can still be written where a folder lies.
	Free(dir string) (uint64, error)
}

// System is the disk of this machine.
type System struct{}

var _ Disk = System{}

type systemFile struct{ *os.File }

func (f systemFile) Hole(n int64) error {
	at, err := f.Seek(n, io.SeekCurrent)
	if err != nil {
		return err
	}
	return f.Truncate(at)
}

func file(f *os.File, err error) (File, error) {
	if err != nil {
		return nil, err
	}
	return systemFile{f}, nil
}

// Open opens a file to read it.
func (System) Open(path string) (File, error) { return file(os.Open(path)) }

// Temp makes a new file with a name of its own.
func (System) Temp(dir, pattern string) (File, error) { return file(os.CreateTemp(dir, pattern)) }

// Create makes a new file.
func (System) Create(path string) (File, error) {
	return file(os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600))
}

// List gives what a folder holds, by name.
func (System) List(dir string) ([]fs.DirEntry, error) { return os.ReadDir(dir) }

// Stat tells of what has a name, be it a link.
func (System) Stat(path string) (fs.FileInfo, error) { return os.Lstat(path) }

// Rename gives a file or folder another name.
func (System) Rename(from, to string) error { return os.Rename(from, to) }

// Remove removes a file or an empty folder.
func (System) Remove(path string) error { return os.Remove(path) }

// RemoveAll removes a folder with what it holds, if it is there.
func (System) RemoveAll(path string) error { return os.RemoveAll(path) }

// Mkdir makes a folder.
func (System) Mkdir(dir string) error { return os.MkdirAll(dir, 0o700) }

// SyncFolder makes the names in a folder last.
func (System) SyncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = folder.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, folder.Close())
}

// Free is how much room there is.
func (System) Free(dir string) (uint64, error) { return free(dir) }

// Full tells whether an error is that of a disk without room.
func Full(err error) bool { return isFull(err) }
