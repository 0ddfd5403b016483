package data

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

var notes = kind[practice.Note, *practice.Note]{
	name: "note", prefix: "n/",
	under: func(n practice.Note) string { return n.Attempt },
}

// PutNote keeps a note about an attempt that is in the history, and the attempt's summary as it reads with it.
// Errors: ErrOlder, ErrNotFound for the attempt.
func (s *Store) PutNote(n practice.Note) error {
	return s.update("the note", func(txn *badger.Txn) error {
		p, err := attempts.get(txn, attemptKey(n.Attempt))
		if errors.Is(err, ErrNotFound) {
			return fmt.Errorf("the try %s it is about is %w", n.Attempt, err)
		}
		if err != nil {
			return err
		}
		if err := notes.put(txn, n); err != nil {
			return err
		}
		return index(txn, p)
	})
}

// Notes reads the notes about an attempt in the order they were made, those in the trash too. There are none about one that
// is not in the history.
func (s *Store) Notes(attempt string) (notes []practice.Note, err error) {
	err = s.view(func(txn *badger.Txn) (err error) {
		notes, err = notesAbout(txn, attempt)
		return err
	})
	return notes, err
}

// notesAbout reads the notes about an attempt in the order they were made.
func notesAbout(txn *badger.Txn, attempt string) (about []practice.Note, err error) {
	err = walk(txn, notes.prefix+attempt+"/", true, func(item *badger.Item) error {
		var n practice.Note
		if err := notes.decode(item, &n); err != nil {
			return err
		}
		about = append(about, n)
		return nil
	})
	slices.SortStableFunc(about, func(a, b practice.Note) int {
		return cmp.Or(a.Created.Compare(b.Created), cmp.Compare(a.ID, b.ID))
	})
	return about, err
}
