package data

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"retake/data/disk"
)

const (
	reportsFolder = "reports"
	reportName    = "crash-20060102T150405Z.txt" // by the time it happened
	untoldName    = "untold"                     // holds the name of the report that no start has told of
	rawName       = ".raw-"                      // then the version, - and a number: what Go writes of its last moments

	maxReports = 10
	maxRaw     = 1 << 20 // bytes that are read of what Go wrote
)

// ErrFell is what a program ends with that fell: by a fault of its own.
var ErrFell = errors.New("it ended by a fault of its own")

// Reports keeps what is known of the times when the program ended by a fault of its own, in reports/ of the data folder.
// A report says where in the program that was, and has nothing of what a person wrote. Its methods may be called from one
// goroutine at a time.
type Reports struct {
	dir, version string
	raw          *os.File // where Go writes to when it ends the program; nil where that can't be made
	told         string   // the name of the report that this run tells of
}

// NewReports names the reports in a data folder, which need not be there. version is the program's.
func NewReports(dir, version string) *Reports {
	return &Reports{dir: filepath.Join(dir, reportsFolder), version: version}
}

// Watch has a panic that nobody can recover, and what else Go ends a program for, leave a trace in the folder, which is
// made where it is not there. The next start makes a report of it. On a drive that takes no file the program does without:
// that is no reason to go without the history.
func (r *Reports) Watch() {
	if r.prepare() != nil {
		return
	}
	raw, err := os.CreateTemp(r.dir, rawName+r.version+"-*")
	if err != nil {
		return
	}
	if err := debug.SetCrashOutput(raw, debug.CrashOptions{}); err != nil {
		_ = errors.Join(raw.Close(), os.Remove(raw.Name()))
		return
	}
	r.raw = raw
}

func (r *Reports) prepare() error {
	return folder{filepath.Dir(r.dir), disk.System{}}.preparePart(reportsFolder)
}

// Last gives the path of the report that no start has told of yet, or an empty one. Close lets it be forgotten. It makes a
// report of each trace that was left, and removes all but the last ten. Only the program that has the history may call it:
// a trace may be that of one that runs.
func (r *Reports) Last() (path string, err error) {
	left, err := filepath.Glob(filepath.Join(globbed(r.dir), rawName+"*"))
	if err != nil {
		return "", err
	}
	var wrong []error
	for _, raw := range left {
		if r.raw == nil || raw != r.raw.Name() {
			wrong = append(wrong, r.settle(raw))
		}
	}
	name, err := os.ReadFile(filepath.Join(r.dir, untoldName))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		wrong = append(wrong, err)
	}
	if last := filepath.Join(r.dir, filepath.Base(string(name))); len(name) > 0 {
		if _, err := os.Stat(last); err == nil {
			path, r.told = last, string(name)
		}
	}
	return path, errors.Join(append(wrong, r.thin())...)
}

// settle makes a report of a trace, if there is anything in it, and removes it.
func (r *Reports) settle(raw string) error {
	file, err := os.Open(raw)
	if err != nil {
		return err
	}
	trace, err := io.ReadAll(io.LimitReader(file, maxRaw))
	info, statErr := file.Stat()
	if err = errors.Join(err, statErr, file.Close()); err != nil {
		return err
	}
	if len(trace) > 0 {
		version := strings.TrimPrefix(filepath.Base(raw), rawName)
		version = version[:max(0, strings.LastIndexByte(version, '-'))]
		if _, err := r.write(reportOfTrace(version, info.ModTime(), string(trace)), info.ModTime()); err != nil {
			return err
		}
	}
	return os.Remove(raw)
}

// write writes a report under the time of the fault, or that of the next second that has none. It is untold.
func (r *Reports) write(report string, happened time.Time) (path string, err error) {
	for ; ; happened = happened.Add(time.Second) {
		path = filepath.Join(r.dir, happened.UTC().Format(reportName))
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			break
		} else if err != nil {
			return "", err
		}
	}
	if err := WriteFile(path, []byte(report)); err != nil {
		return "", err
	}
	return path, WriteFile(filepath.Join(r.dir, untoldName), []byte(filepath.Base(path)))
}

// thin removes all but the last reports.
func (r *Reports) thin() error {
	all, err := filepath.Glob(filepath.Join(globbed(r.dir), "crash-*.txt"))
	slices.Sort(all)
	wrong := []error{err}
	for len(all) > maxReports {
		if filepath.Base(all[0]) != r.told { // the clock may have been set back
			wrong = append(wrong, os.Remove(all[0]))
		}
		all = all[1:]
	}
	return errors.Join(wrong...)
}

// closeLimit is how long closing a history may take that a fault may have left halfway.
const closeLimit = 5 * time.Second

// Fell writes the report of a panic, with its value and the stack of debug.Stack, closes the history as well as it can be
// closed, and gives
// the error to end with: ErrFell, with the report's path.
func (r *Reports) Fell(cause any, stack []byte, now time.Time, closeHistory func() error) error {
	var path string
	err := r.prepare()
	if err == nil {
		path, err = r.write(reportOfPanic(r.version, now, cause, string(stack)), now)
	}
	closed := make(chan struct{})
	go func() {
		defer close(closed)
		defer func() { _ = recover() }() // what fell is told already
		_ = closeHistory()               // the next start looks whether it is sound
	}()
	select {
	case <-closed:
	case <-time.After(closeLimit):
	}
	r.release()
	if err != nil {
		return fmt.Errorf("%w; your answers are in %s, and what happened could not be written down: %w", ErrFell, filepath.Dir(r.dir), err)
	}
	return fmt.Errorf("%w; your answers are in %s, and what happened is in %s, without any of your words", ErrFell, filepath.Dir(r.dir), path)
}

// Close ends a run that ended well: what Last told of is told.
func (r *Reports) Close() {
	r.release()
	untold := filepath.Join(r.dir, untoldName)
	if name, err := os.ReadFile(untold); err == nil && string(name) == r.told {
		_ = os.Remove(untold) // else it is told once more
	}
}

// release removes the trace that this run did not leave.
func (r *Reports) release() {
	if r.raw == nil {
		return
	}
	_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
	_ = errors.Join(r.raw.Close(), os.Remove(r.raw.Name())) // an empty one is nothing to the next start
	r.raw = nil
}

// globbed is a path in a pattern of filepath.Glob, which must mean nothing but itself.
func globbed(path string) string {
	return strings.NewReplacer(`*`, `\*`, `?`, `\?`, `[`, `\[`, `\`, `\\`).Replace(path)
}
