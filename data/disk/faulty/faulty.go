// Package faulty is a disk on which one operation, chosen by its number, goes wrong. Tests go through all numbers with
// it, one after the other, and see what is left after each.
package faulty

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"

	"retake/data/disk"
)

// Kind is what goes wrong.
type Kind int

// What can go wrong.
const (
	None  Kind = iota
	Fail       // the operation does nothing, and its error is the fault's
	Short      // a write writes half; what writes nothing does as Fail
	Dead       // this operation and all after it do nothing, as on a drive that was pulled out
	Full       // from this operation on there is no room for anything new; what is there can be read, renamed and removed
	Delay      // Do is called before the operation, which then goes well
	Kill       // a write writes half; Do is called, and nothing is done any more, as if the program had ended there
)

// String names a kind.
func (k Kind) String() string {
	return []string{"none", "fail", "short", "dead", "full", "delay", "kill"}[k]
}

// Fault is one thing that goes wrong.
type Fault struct {
	At   int // the number of the operation, from 1, counted from [Disk.Arm]
	Kind Kind
	Err  error  // of Fail, Short and Dead; nil for EIO
	Do   func() // of Delay and Kill; may be nil
}

// ErrKilled is the error of whatever is asked for after a Kill.
var ErrKilled = errors.New("the program was killed")

// Disk is another disk with a fault. Its methods may be called from any goroutine.
type Disk struct {
	under disk.Disk

	mu    sync.Mutex
	fault Fault
	log   []string // what was done since it was armed
}

var _ disk.Disk = (*Disk)(nil)

// New gives a disk on which nothing goes wrong yet.
func New(under disk.Disk) *Disk { return &Disk{under: under} }

// Arm sets the fault, and counts from 1 again. Fault{} lets everything go well.
func (d *Disk) Arm(f Fault) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.fault, d.log = f, nil
}

// Done gives what was done since Arm, one entry for each operation: what it was, and the name of its file or folder.
func (d *Disk) Done() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.log)
}

// grows are the operations that need room.
var grows = []string{"temp", "create", "write", "hole", "mkdir"}

// do counts one operation. half tells that a write is to write half; err is the operation's where it is not to be done.
func (d *Disk) do(what, path string) (half bool, err error) {
	d.mu.Lock()
	name, _, _ := strings.Cut(filepath.Base(path), ".tmp-") // the rest is random
	d.log = append(d.log, what+" "+name)
	f, n := d.fault, len(d.log)
	d.mu.Unlock()
	if f.Kind == None || n < f.At {
		return false, nil
	}
	wrong := f.Err
	if wrong == nil {
		wrong = syscall.EIO
	}
	half = what == "write" && n == f.At
	wrong = &fs.PathError{Op: what, Path: path, Err: wrong}
	switch f.Kind {
	case Fail:
		half = false
	case Dead:
		return false, wrong
	case Full:
		if !slices.Contains(grows, what) {
			return false, nil
		}
		return half, &fs.PathError{Op: what, Path: path, Err: syscall.ENOSPC}
	case Kill:
		if n == f.At && f.Do != nil && !half {
			f.Do()
		}
		return half, ErrKilled
	case Delay:
		if n == f.At && f.Do != nil {
			f.Do()
		}
		return false, nil
	}
	if n > f.At {
		return false, nil
	}
	return half, wrong
}

// file counts what is done with an open file.
type file struct {
	disk.File
	on *Disk
}

func (d *Disk) file(f disk.File, err error) (disk.File, error) {
	if err != nil {
		return nil, err
	}
	return file{f, d}, nil
}

// Open opens a file, or doesn't.
func (d *Disk) Open(path string) (disk.File, error) {
	if _, err := d.do("open", path); err != nil {
		return nil, err
	}
	return d.file(d.under.Open(path))
}

// Temp makes a new file with a name of its own, or doesn't.
func (d *Disk) Temp(dir, pattern string) (disk.File, error) {
	if _, err := d.do("temp", filepath.Join(dir, pattern)); err != nil {
		return nil, err
	}
	return d.file(d.under.Temp(dir, pattern))
}

// Create makes a new file, or doesn't.
func (d *Disk) Create(path string) (disk.File, error) {
	if _, err := d.do("create", path); err != nil {
		return nil, err
	}
	return d.file(d.under.Create(path))
}

// List lists a folder, or doesn't.
func (d *Disk) List(dir string) ([]fs.DirEntry, error) {
	if _, err := d.do("list", dir); err != nil {
		return nil, err
	}
	return d.under.List(dir)
}

// Stat tells of a file, or doesn't.
func (d *Disk) Stat(path string) (fs.FileInfo, error) {
	if _, err := d.do("stat", path); err != nil {
		return nil, err
	}
	return d.under.Stat(path)
}

// Rename renames, or doesn't.
func (d *Disk) Rename(from, to string) error {
	if _, err := d.do("rename", to); err != nil {
		return err
	}
	return d.under.Rename(from, to)
}

// Remove removes, or doesn't.
func (d *Disk) Remove(path string) error {
	if _, err := d.do("remove", path); err != nil {
		return err
	}
	return d.under.Remove(path)
}

// RemoveAll removes a folder, or doesn't.
func (d *Disk) RemoveAll(path string) error {
	if _, err := d.do("removeall", path); err != nil {
		return err
	}
	return d.under.RemoveAll(path)
}

// Mkdir makes a folder, or doesn't.
func (d *Disk) Mkdir(dir string) error {
	if _, err := d.do("mkdir", dir); err != nil {
		return err
	}
	return d.under.Mkdir(dir)
}

// SyncFolder syncs a folder, or doesn't.
func (d *Disk) SyncFolder(dir string) error {
	if _, err := d.do("syncfolder", dir); err != nil {
		return err
	}
	return d.under.SyncFolder(dir)
}

// Free says how much room there is: none where the fault says so.
func (d *Disk) Free(dir string) (uint64, error) {
	if _, err := d.do("free", dir); err != nil {
		return 0, err
	}
	d.mu.Lock()
	full := d.fault.Kind == Full && len(d.log) >= d.fault.At
	d.mu.Unlock()
	if full {
		return 0, nil
	}
	return d.under.Free(dir)
}

func (f file) Read(p []byte) (int, error) {
	if _, err := f.on.do("read", f.Name()); err != nil {
		return 0, err
	}
	return f.File.Read(p)
}

func (f file) Write(p []byte) (int, error) {
	half, err := f.on.do("write", f.Name())
	if err == nil {
		return f.File.Write(p)
	}
	if !half {
		return 0, err
	}
	n, writeErr := f.File.Write(p[:len(p)/2])
	f.on.killed()
	return n, errors.Join(err, writeErr)
}

// killed calls what a Kill in the middle of a write calls.
func (d *Disk) killed() {
	d.mu.Lock()
	f := d.fault
	d.mu.Unlock()
	if f.Kind == Kill && f.Do != nil {
		f.Do()
	}
}

func (f file) Sync() error {
	if _, err := f.on.do("sync", f.Name()); err != nil {
		return err
	}
	return f.File.Sync()
}

func (f file) Hole(n int64) error {
	if _, err := f.on.do("hole", f.Name()); err != nil {
		return err
	}
	return f.File.Hole(n)
}

// Close closes the file in any case, so that a test leaves none open; the fault is that it says it could not.
func (f file) Close() error {
	_, err := f.on.do("close", f.Name())
	return errors.Join(err, f.File.Close())
}

// Chosen gives the numbers of the operations of a run that a test goes through: all, but of reading from a file and
// writing into it only the first, the second and the last time.
func Chosen(done []string) (numbers []int) {
	times, last := map[string]int{}, map[string]int{}
	for i, what := range done {
		last[what] = i
	}
	for i, what := range done {
		times[what]++
		op, _, _ := strings.Cut(what, " ")
		if times[what] <= 2 || last[what] == i || op != "read" && op != "write" && op != "hole" {
			numbers = append(numbers, i+1)
		}
	}
	return numbers
}

// String says what the fault is, and what it hit in the last run.
func (d *Disk) String() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	hit := "nothing"
	if at := d.fault.At; at > 0 && at <= len(d.log) {
		hit = d.log[at-1]
	}
	return fmt.Sprintf("%v at %d (%s)", d.fault.Kind, d.fault.At, hit)
}
