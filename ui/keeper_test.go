package ui

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"

	"retake/practice"
)

// keeper is a Keeper in memory, over the tries of a store.
type keeper struct {
	store   *store
	backups []practice.Backup // newest first
	holds   practice.Holding  // what each backup holds
	merge   practice.Merge    // what an import does
	steps   int               // how many of 120 it tells of; all for 0
	due     bool
	undo    bool
	fail    error // of whatever it does
	gone    []string
	did     []string          // what was asked of it
	written map[string]string // files by their paths
}

// do notes what is asked, and tells how far it has come.
func (k *keeper) do(what string, progress practice.Progress) error {
	k.did = append(k.did, what)
	if progress != nil && k.steps > 0 {
		progress(k.steps, 120)
	}
	return k.fail
}

func (k *keeper) Export(_ context.Context, w io.Writer, progress practice.Progress) error {
	_, err := io.WriteString(w, `{"kind":"retake","form":1}`+"\n")
	return errors.Join(err, k.do("export", progress))
}

func (k *keeper) EachTry(_ context.Context, progress practice.Progress, fn func(practice.Attempt) error) error {
	for i, a := range k.store.tries {
		if k.store.trash[a.ID] {
			continue
		}
		if err := fn(a); err != nil {
			return err
		}
		progress(i+1, len(k.store.tries))
	}
	return k.do("each try", progress)
}

func (k *keeper) Weigh(_ context.Context, path string, progress practice.Progress) (practice.Merge, error) {
	return k.merge, k.do("weigh "+path, progress)
}

func (k *keeper) Import(_ context.Context, path string, _ time.Time, progress practice.Progress) (practice.Merge, error) {
	err := k.do("import "+path, progress)
	k.undo = err == nil
	return k.merge, err
}

func (k *keeper) CanUndo() bool { return k.undo }

func (k *keeper) Undo() error {
	k.undo = false
	return k.do("undo", nil)
}

func (k *keeper) Backups() ([]practice.Backup, error) { return k.backups, nil }

func (k *keeper) BackUp(_ context.Context, why practice.Occasion, now time.Time, progress practice.Progress) (practice.Backup, error) {
	b := practice.Backup{Name: "new", Made: now, Occasion: why, Size: 124_000}
	err := k.do("back up", progress)
	if err == nil {
		k.backups = append([]practice.Backup{b}, k.backups...)
	}
	return b, err
}

func (k *keeper) BackUpIfDue(_ context.Context, now time.Time) (bool, error) {
	if !k.due && k.fail == nil {
		return false, nil
	}
	if k.fail == nil {
		k.backups = append([]practice.Backup{{Name: "due", Made: now, Occasion: practice.OccasionChanged}}, k.backups...)
	}
	return k.fail == nil, k.do("back up if due", nil)
}

func (k *keeper) Look(_ context.Context, name string, progress practice.Progress) (practice.Holding, error) {
	return k.holds, k.do("look into "+name, progress)
}

func (k *keeper) RestoreBackup(_ context.Context, name string, _ time.Time, progress practice.Progress) (practice.Holding, error) {
	err := k.do("restore "+name, progress)
	k.undo = err == nil
	return k.holds, err
}

func (k *keeper) Erase(_ context.Context, last string, _ time.Time) ([]string, error) {
	if err := k.do("erase, last "+last, nil); err != nil {
		return nil, err
	}
	k.store.tries, k.store.drafts, k.store.settings, k.backups = nil, map[string]practice.Draft{}, nil, nil
	return k.gone, nil
}

// write is a Write into memory.
func (k *keeper) write(path string, write func(io.Writer) error) error {
	if _, there := k.written[path]; there {
		return &os.PathError{Op: "open", Path: path, Err: fs.ErrExist}
	}
	var text bytes.Buffer
	if err := write(&text); err != nil {
		return err
	}
	k.written[path] = text.String()
	return nil
}

var _ Keeper = (*keeper)(nil)
