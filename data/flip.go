package data

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"path/filepath"
	"time"

	"github.com/dgraph-io/badger/v4"

	"retake/data/disk"
)

// flip puts the history that was built in the place of the one that is there, which keeps the name aside; empty where
// there is none. Where it fails, it takes back what it did; cut short at any moment, settle ends it.
func (f folder) flip(aside string) error {
	var err error
	if aside == "" {
		err = f.removeEmptyHistory()
	} else {
		err = f.rename(historyFolder, aside)
	}
	if err == nil {
		err = f.rename(nextFolder, historyFolder)
	}
	if err != nil {
		return errors.Join(err, f.unflip(aside))
	}
	return nil
}

// unflip gives a history that was put aside its place back, and removes the one that took it, or was about to. Where none
// was put aside, aside is empty, and nothing comes back.
func (f folder) unflip(aside string) error {
	kept, err := f.exists(aside)
	if err != nil {
		return err
	}
	if aside != "" && !kept {
		return f.disk.RemoveAll(filepath.Join(f.dir, nextFolder))
	}
	waits, err := f.exists(nextFolder)
	if err != nil {
		return err
	}
	if !waits {
		if err := f.rename(historyFolder, nextFolder); err != nil {
			return err
		}
	}
	if aside != "" {
		if err := f.rename(aside, historyFolder); err != nil {
			return err
		}
	}
	return f.disk.RemoveAll(filepath.Join(f.dir, nextFolder))
}

// rename gives a part of the data folder another name, for good.
func (f folder) rename(from, to string) error {
	if err := f.disk.Rename(filepath.Join(f.dir, from), filepath.Join(f.dir, to)); err != nil {
		return err
	}
	return f.disk.SyncFolder(f.dir)
}

func (f folder) removeEmptyHistory() error { return nothingThere(f.disk.Remove(f.history())) }

// settle ends what a killed program left half done: where a new history was about to take the place of the one that is
// gone already, it does, or where an undo had put one away for the other, it comes back; what else was in the making is
// removed.
func (f folder) settle() error {
	for _, part := range []string{nextFolder, stagingFolder} {
		there, err := f.exists(historyFolder)
		if err != nil {
			return err
		}
		if there {
			break
		}
		_, err = readSeal(f.disk, filepath.Join(f.dir, part))
		if err == nil {
			err = f.rename(part, historyFolder)
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, errDamaged) {
			return err
		}
	}
	var wrong []error
	for _, part := range []string{historyFolder, backupsFolder} {
		_, err := f.removeFrom(part, func(entry fs.DirEntry) bool { return disk.IsTemp(entry.Name()) })
		wrong = append(wrong, err)
	}
	for _, part := range []string{stagingFolder, nextFolder, copyFolder, rescuedFile} {
		wrong = append(wrong, f.disk.RemoveAll(filepath.Join(f.dir, part)))
	}
	if err := errors.Join(wrong...); err != nil {
		return fmt.Errorf("what is left of unfinished work could not be removed: %w", err)
	}
	return nil
}

// asideName is a free name for a history that is put aside: when, by the person's clock, and why.
func (f folder) asideName(now time.Time, why string) (string, error) {
	base := historyFolder + "-" + now.Format("2006-01-02-1504")
	name := base + "-" + why
	for n := 2; ; n++ {
		there, err := f.exists(name)
		if err != nil || !there {
			return name, err
		}
		name = fmt.Sprintf("%s-%d-%s", base, n, why)
	}
}

// undo is what the last import or restore can be taken back by.
type undo struct {
	aside    string // the history that was there before; empty for none
	sequence uint64 // of the one that took its place, when it did
}

// replace builds a history from this one and puts it in its place, all or nothing. why ends the name under which this
// one is kept.
func (s *Store) replace(now time.Time, why string, build func() error) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := build(); err != nil {
		return err
	}
	aside, err := s.asideName(now, why)
	if err != nil {
		return err
	}
	err = s.swap(func() error { return s.flip(aside) }, func() error { return s.unflip(aside) })
	if err != nil {
		return err
	}
	s.undo = undo{aside: aside, sequence: s.sealed.Sequence}
	return nil
}

// swap closes the history, has its folder replaced, and opens what is there then. Where any of it fails, back takes back
// what flip did, all or some, and the history is opened as it was.
func (s *Store) swap(flip, back func() error) error {
	s.opened.Lock()
	defer s.opened.Unlock()
	if s.db == nil {
		return ErrClosed
	}
	before := s.sealed
	err := s.shut()
	if err == nil {
		err = flip()
	}
	var sealed seal
	if err == nil {
		sealed, err = readSeal(s.disk, s.history())
	}
	if err == nil {
		err = s.start(sealed)
	}
	if err == nil {
		return nil
	}
	if backErr := back(); backErr != nil {
		return errors.Join(err, backErr)
	}
	return errors.Join(err, s.start(before))
}

// CanUndo tells whether the last import or restore can be undone: nothing was kept since.
func (s *Store) CanUndo() bool {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.undo.aside != "" && s.undo.sequence == s.sealed.Sequence
}

// Undo gives the history back that was there before the last import or restore.
func (s *Store) Undo() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.undo.aside == "" || s.undo.sequence != s.sealed.Sequence {
		return errors.New("it cannot be undone any more: something was kept since; the backup from before it can be restored")
	}
	aside, undone := s.undo.aside, s.sealed.Sequence
	err := s.swap(func() error {
		if err := s.rename(historyFolder, stagingFolder); err != nil {
			return err
		}
		return s.rename(aside, historyFolder)
	}, func() error {
		waits, err := s.exists(stagingFolder)
		if err != nil || !waits {
			return err
		}
		kept, err := s.exists(aside)
		if err == nil && !kept {
			err = s.rename(historyFolder, aside)
		}
		if err != nil {
			return err
		}
		return s.rename(stagingFolder, historyFolder)
	})
	if err != nil {
		return fmt.Errorf("it could not be undone: %w", err)
	}
	s.undo = undo{}
	if err := s.goOnFrom(undone); err != nil {
		slog.Warn("history: " + err.Error()) // the next backup may be late
	}
	if err := s.disk.RemoveAll(filepath.Join(s.dir, stagingFolder)); err != nil {
		slog.Warn("history: " + err.Error()) // the next start removes it
	}
	return nil
}

// goOnFrom has the count of commits go on from another history's, so that a backup of that one is not taken for the newest.
func (s *Store) goOnFrom(sequence uint64) error {
	s.opened.RLock()
	defer s.opened.RUnlock()
	return s.commit(func(txn *badger.Txn) error { return setNumber(txn, keySeq, sequence) })
}
