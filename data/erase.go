package data

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

// Erase removes all that was ever kept in the data folder but the look of the window, after a last backup in a new file
// where last is not empty, and says what went. Where the backup can't be made nothing is removed; fs.ErrExist says that
// there is such a file. The store goes on as an empty one.
func (s *Store) Erase(ctx context.Context, last string, now time.Time) (gone []string, err error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if last != "" {
		err := s.view(func(txn *badger.Txn) error {
			return s.archiveTo(ctx, txn, last, practice.OccasionErase, now, nil)
		})
		if err != nil {
			return nil, fmt.Errorf("the last backup could not be made, and nothing was erased: %w", noRoom(err))
		}
	}
	held := s.sealed.Counts
	if _, err := s.build(ctx, 0, func(*builder) error { return nil }); err != nil {
		return nil, fmt.Errorf("an empty history could not be made, and nothing was erased: %w", err)
	}
	err = s.swap(func() error { return s.flip(copyFolder) }, func() error { return s.unflip(copyFolder) })
	if err != nil {
		return nil, fmt.Errorf("nothing was erased: %w", err)
	}
	s.undo = undo{}
	if err := s.eraseParts(held, &gone); err != nil {
		return gone, fmt.Errorf("not everything could be erased: %w", err)
	}
	return gone, nil
}

// eraseParts removes the history that an empty one took the place of, and all that there is besides.
func (s *Store) eraseParts(held counts, gone *[]string) error {
	var wrong []error
	remove := func(one, many, part string, matches func(fs.DirEntry) bool) {
		n, err := s.removeFrom(part, matches)
		if n > 0 {
			*gone = append(*gone, numbered(n, one, many))
		}
		wrong = append(wrong, err)
	}
	if err := s.disk.RemoveAll(filepath.Join(s.dir, copyFolder)); err != nil {
		wrong = append(wrong, err)
	} else {
		for _, name := range recordNames {
			if n := held[name.kind]; n > 0 {
				*gone = append(*gone, numbered(n, name.one, name.many))
			}
		}
	}
	files := func(entry fs.DirEntry) bool { return !entry.IsDir() }
	remove("backup", "backups", backupsFolder, files)
	remove("report of a fault", "reports of faults", reportsFolder, func(entry fs.DirEntry) bool {
		return strings.HasPrefix(entry.Name(), "crash-")
	})
	wrong = append(wrong, s.disk.RemoveAll(filepath.Join(s.dir, reportsFolder, untoldName)))
	remove("older copy of the history", "older copies of the history", "", func(entry fs.DirEntry) bool {
		return strings.HasPrefix(entry.Name(), historyFolder+"-") || strings.HasPrefix(entry.Name(), historyFolder+".")
	})
	remove("draft", "drafts", draftsFolder, files)
	remove("round that went on", "rounds that went on", filepath.Join(draftsFolder, roundsFolder), files)
	remove("earlier draft", "earlier drafts", filepath.Join(draftsFolder, earlierFolder), files)
	return errors.Join(wrong...)
}

// recordNames are the kinds of record in words.
var recordNames = []struct{ kind, one, many string }{
	{"attempt", "try", "tries"},
	{"note", "note", "notes"},
	{"round", "round", "rounds"},
	{"story", "story", "stories"},
	{"question", "question of your own", "questions of your own"},
	{"setting", "setting", "settings"},
}

// removeFrom removes what matches from a part of the data folder, and says how much that was.
func (f folder) removeFrom(part string, matches func(fs.DirEntry) bool) (n int, err error) {
	dir := filepath.Join(f.dir, part)
	entries, err := f.disk.List(dir)
	if err != nil {
		return 0, nothingThere(err)
	}
	var wrong []error
	for _, entry := range entries {
		if !matches(entry) {
			continue
		}
		if err := f.disk.RemoveAll(filepath.Join(dir, entry.Name())); err != nil {
			wrong = append(wrong, err)
			continue
		}
		n++
	}
	if n > 0 {
		wrong = append(wrong, f.disk.SyncFolder(dir))
	}
	return n, errors.Join(wrong...)
}
