package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

// placed is an attempt as it is kept: with its place in the history, in µs since 1970.
type placed struct {
	practice.Attempt
	Place int64 `json:"place"`
}

var attempts = kind[placed, *placed]{
	name: "attempt", prefix: "a/",
	noun:  func(p placed) any { return p.Attempt },
	fixed: func(a, b placed) bool { return sameContent(a.Attempt, b.Attempt) },
}

func attemptKey(id string) []byte { return []byte(attempts.prefix + id) }

// AddAttempt keeps a finished attempt, its summary and its place in the lists, all or nothing. Adding it again is
// harmless, as after a crash before its draft was removed; when it was Changed later than the one that is kept, it
// also says whether the attempt is in the trash. Another content under the same ID is an error.
func (s *Store) AddAttempt(a practice.Attempt) error {
	return s.update("the try", func(txn *badger.Txn) error {
		p, err := attempts.get(txn, attemptKey(a.ID))
		switch {
		case errors.Is(err, ErrNotFound):
			if p, err = place(txn, a); err != nil {
				return err
			}
			if err := attempts.set(txn, p); err != nil {
				return err
			}
			return indexWith(txn, p, nil) // notes come later
		case err != nil:
			return err
		case !sameContent(p.Attempt, a):
			return fmt.Errorf("the history has another one under the id %s, and an attempt never changes", a.ID)
		case !a.Changed.After(p.Changed):
			return errUnchanged
		default:
			p.Changed, p.Deleted = a.Changed, a.Deleted
		}
		return replace(txn, p)
	})
}

// place puts an attempt behind all others.
func place(txn *badger.Txn, a practice.Attempt) (placed, error) {
	last, err := number(txn, keyLast)
	if err != nil {
		return placed{}, err
	}
	p := placed{Attempt: a, Place: max(a.Times.Finished.UnixMicro(), int64(last)+1)}
	return p, setNumber(txn, keyLast, uint64(p.Place))
}

// sameContent compares all of two attempts that never changes, as it would be stored: a text that is not UTF-8 and a
// time with a monotonic reading are the same before and after.
func sameContent(a, b practice.Attempt) bool {
	x, errX := content(a)
	y, errY := content(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

func content(a practice.Attempt) ([]byte, error) {
	text, err := json.Marshal(a)
	if err != nil {
		return nil, err
	}
	var stored practice.Attempt
	if err := json.Unmarshal(text, &stored); err != nil {
		return nil, err
	}
	stored.Changed, stored.Deleted = stored.Created, stored.Created
	return json.Marshal(stored)
}

// Attempt reads a whole attempt, be it in the trash or not. Errors: ErrNotFound, or that it cannot be read.
func (s *Store) Attempt(id string) (practice.Attempt, error) {
	var p placed
	err := s.view(func(txn *badger.Txn) (err error) {
		p, err = attempts.get(txn, attemptKey(id))
		return err
	})
	if err != nil {
		return practice.Attempt{}, fmt.Errorf("the try %s: %w", id, err)
	}
	return p.Attempt, nil
}
