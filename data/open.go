package data

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/dgraph-io/badger/v4"

	"retake/data/disk"
)

// lockName is the file that a program locks while it has the history.
const lockName = "lock"

// Opening is what a history is opened with.
type Opening struct {
	Now time.Time // local; it names what is put aside

	// Again makes a command that runs this program once more, so that it does what RunChild does with the arguments. What
	// may be damaged is looked at there, because it can end the program that reads it. Nil looks at it in this one.
	Again func(args ...string) *exec.Cmd

	disk disk.Disk // nil for the system's
}

func (o Opening) folder(dir string) folder {
	if o.disk == nil {
		return folder{dir, disk.System{}}
	}
	return folder{dir, o.disk}
}

// Open opens the history in a folder, which is made when it is not there. The process creates private files only from
// then on. A history that is not, byte for byte, as it was closed is looked at in a copy first, and opened only when all
// of it is there. Errors: ErrInUse, ErrNewer, practice.ErrNoRoom, *practice.Doubt where it is damaged, or one that says
// what stood in the way; the history is as it was then. Close the store when done.
func Open(dir string, how Opening) (*Store, error) {
	newFilesPrivate()
	f := how.folder(dir)
	unlock, err := f.enter()
	if err != nil {
		return nil, err
	}
	s := &Store{folder: f, unlock: unlock}
	if err := s.openGuarded(how); err != nil {
		if errors.Is(err, fs.ErrPermission) {
			err = fmt.Errorf("%w: your user may not read or write there", err)
		}
		return nil, errors.Join(noRoom(err), unlock())
	}
	return s, nil
}

// openGuarded opens the history once it can be trusted.
func (s *Store) openGuarded(how Opening) error {
	if err := s.settle(); err != nil {
		return err
	}
	if err := s.roomToOpen(); err != nil {
		return err
	}
	sealed, err := s.trust(how)
	if err != nil {
		return err
	}
	if err := s.start(sealed); err != nil {
		return fmt.Errorf("the history in %s could not be opened: %w", s.dir, err)
	}
	return nil
}

// enter makes the data folder and locks it.
func (f folder) enter() (unlock func() error, err error) {
	if err := f.prepare(); err != nil {
		return nil, err
	}
	unlock, err = disk.Lock(filepath.Join(f.dir, lockName))
	switch {
	case errors.Is(err, disk.ErrLocked):
		return nil, fmt.Errorf("%w (%s)", ErrInUse, f.dir)
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("you may not write into the data folder %s: %w", f.dir, err)
	case err != nil:
		return nil, fmt.Errorf("the data folder %s could not be locked: %w", f.dir, err)
	}
	return unlock, nil
}

// trust finds out whether the history may be opened, and what has to be in it then.
func (f folder) trust(how Opening) (seal, error) {
	sealed, whole, err := unbroken(f.disk, f.history())
	if err != nil {
		return seal{}, fmt.Errorf("the history in %s could not be read: %w", f.dir, err)
	}
	if sealed.Schema > schema {
		return seal{}, f.newer()
	}
	closeToOthers(f.history())
	empty, err := f.empty()
	switch {
	case err != nil:
		return seal{}, err
	case empty:
		return f.begin(how)
	case whole && sealed.Schema == schema:
		return sealed, nil
	}
	form, err := manifestForm(f.disk, f.history())
	if err != nil || sealed.Schema != 0 && uint64(form) != sealed.Schema {
		return seal{}, f.doubt(how, sealed, "Its list of tables is missing or damaged.")
	}
	if uint64(form) > schema {
		return seal{}, f.newer()
	}
	return f.examine(how, sealed, uint64(form))
}

func (f folder) newer() error { return fmt.Errorf("the history in %s was %w", f.dir, ErrNewer) }

// empty tells whether there is no history yet, or none any more.
func (f folder) empty() (bool, error) {
	entries, err := f.disk.List(f.history())
	return len(entries) == 0, nothingThere(err)
}

// begin makes a new history. Where there are backups there was one, and it is gone.
func (f folder) begin(how Opening) (seal, error) {
	backups, err := f.backups()
	if err != nil {
		return seal{}, err
	}
	if len(backups) > 0 {
		return seal{}, f.doubt(how, seal{}, "It is not there any more, but its backups are.")
	}
	return f.fresh()
}

// fresh makes an empty history where there is none.
func (f folder) fresh() (seal, error) {
	s, err := f.build(context.Background(), 0, func(*builder) error { return nil })
	if err != nil {
		return s, fmt.Errorf("a new history could not be made: %w", err)
	}
	return s, f.flip("")
}

// examine looks at a copy of a history that was not closed, or is not as it was closed. form is that of its list of tables,
// which Badger compares with what it is to open.
func (f folder) examine(how Opening, sealed seal, form uint64) (seal, error) {
	copied := filepath.Join(f.dir, copyFolder)
	if err := disk.CopyFolder(context.Background(), f.disk, f.history(), copied); err != nil {
		return seal{}, errors.Join(fmt.Errorf("the history could not be copied to look at it: %w", err), f.disk.RemoveAll(copied))
	}
	report, err := how.inspect(copied)
	if err != nil {
		return seal{}, f.doubt(how, sealed, "It cannot be opened any more.")
	}
	switch problem := sealed.misses(report); {
	case problem != "":
		return seal{}, f.doubt(how, sealed, problem)
	case report.Schema != form:
		return seal{}, f.doubt(how, sealed, "Its list of tables is damaged.")
	case report.Schema > schema:
		return seal{}, f.newer()
	case report.Schema < schema && report.Schema > 0:
		return f.migrate(how, copied)
	}
	if err := f.disk.RemoveAll(copied); err != nil {
		return seal{}, err
	}
	return seal{Schema: schema, Sequence: report.Sequence, Counts: report.Counts, stale: len(report.Stale) > 0}, nil
}

// misses says what a history that was looked at lacks of what its seal says, or what is wrong with it; nothing where all
// is well.
func (s seal) misses(r Report) string {
	lost := int(s.Sequence) - int(r.Sequence)
	switch {
	case len(r.Problems) > 0:
		return "Some of it is damaged."
	case s.Schema == 0:
		return ""
	case lost == 1:
		return "The last change is missing."
	case lost > 0:
		return fmt.Sprintf("The last %d changes are missing.", lost)
	case lost < 0 && s.Closed, lost == 0 && !r.Counts.equal(s.Counts):
		return "It does not hold what it held when it was closed."
	}
	return ""
}

// manifestForm reads the form of a history from Badger's list of its tables: "Bdgr", then our number and Badger's, each of
// two bytes, big-endian.
func manifestForm(d disk.Disk, history string) (form uint16, err error) {
	f, err := d.Open(filepath.Join(history, badger.ManifestFilename))
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	var head [8]byte
	if _, err := io.ReadFull(f, head[:]); err != nil {
		return 0, err
	}
	if string(head[:4]) != "Bdgr" {
		return 0, errDamaged
	}
	return binary.BigEndian.Uint16(head[4:]), nil
}
