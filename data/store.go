package data

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"

	"github.com/dgraph-io/badger/v4"
)

const (
	// layout is the version of what only a new folder can change. Badger keeps it and refuses any other.
	layout uint16 = 1

	// schema is the version of the records' keys and forms, which may be raised in place.
	schema = 1

	// derivedForm is the version of the derived keys. Raise it whenever they, or practice.Summarise, change.
	derivedForm = 3
)

// What the store itself keeps in mind, each a decimal number.
const (
	keySchema = "m/schema"
	keySeq    = "m/seq"
	keyLast   = "m/last"
	keyIndex  = "m/index"
)

var (
	// ErrInUse is returned by Open while another program, or this one, has the history open.
	ErrInUse = errors.New("the history is open in another Retake; close that one first")

	// ErrNewer is returned for what a newer version of this program made. It is left as it is.
	ErrNewer = errors.New("made by a newer version of Retake; use that one")

	// ErrNotFound is returned for a record that is not in the history.
	ErrNotFound = errors.New("not in the history")

	// ErrOlder is returned for a record that was changed before the one that is in the history, which stays.
	ErrOlder = errors.New("the history has a later version, which stays")
)

// Store is an open history. Its methods may be called from any goroutine; none but Close after Close was.
type Store struct {
	dir     string
	db      *badger.DB
	writing sync.Mutex // one transaction writes at a time, so that none can conflict

	stopListening func() error // nil while nobody is answered
}

// Open opens the history in a folder, which is made when it is not there. The process creates private files only from
// then on. Errors: ErrInUse, ErrNewer, or one that says what stood in the way. Close the store when done.
func Open(dir string) (*Store, error) {
	newFilesPrivate()
	if err := prepare(dir, historyFolder); err != nil {
		return nil, err
	}
	db, err := badger.Open(storeOptions(filepath.Join(dir, historyFolder)))
	if err != nil {
		return nil, explain(dir, err)
	}
	s := &Store{dir: dir, db: db}
	if err := s.begin(); err != nil {
		return nil, errors.Join(fmt.Errorf("the history in %s could not be opened: %w", dir, err), s.Close())
	}
	return s, nil
}

// Close writes out what is left and lets the folder go. Closing again does nothing.
func (s *Store) Close() error {
	var stopped error
	if s.stopListening != nil {
		stopped = s.stopListening()
	}
	if err := errors.Join(stopped, s.db.Close()); err != nil {
		return fmt.Errorf("the history in %s was not closed cleanly: %w", s.dir, err)
	}
	return nil
}

// explain gives Badger's reasons for not opening our names. It has no error values of its own for them.
func explain(dir string, err error) error {
	text := err.Error()
	if strings.Contains(text, "Another process is using this Badger database") {
		return fmt.Errorf("%w (%s)", ErrInUse, dir)
	}
	const mismatch = "expected: %d, version present in manifest: %d"
	var ours, theirs uint16
	if _, rest, ok := strings.Cut(text, "magic number doesn't match, "); ok {
		if _, err := fmt.Sscanf(rest, mismatch, &ours, &theirs); err == nil && theirs > ours {
			return fmt.Errorf("the history in %s was %w", dir, ErrNewer)
		}
	}
	return fmt.Errorf("the history in %s could not be opened: %w", dir, err)
}

// begin brings a store that was just opened to the form this program knows.
func (s *Store) begin() error {
	var found, derived uint64
	err := s.db.View(func(txn *badger.Txn) (err error) {
		if found, err = number(txn, keySchema); err != nil {
			return err
		}
		derived, err = number(txn, keyIndex)
		return err
	})
	switch {
	case err != nil:
		return err
	case found > schema:
		return fmt.Errorf("it was %w", ErrNewer)
	case found == 0:
		return s.update("the beginning of a history", func(txn *badger.Txn) error {
			return errors.Join(setNumber(txn, keySchema, schema), setNumber(txn, keyIndex, derivedForm))
		})
	case derived != derivedForm:
		return s.rebuild()
	}
	return nil
}

// errUnchanged ends an update that turns out to have nothing to write.
var errUnchanged = errors.New("nothing to change")

// update runs one transaction, which is on the disk when it returns nil. what names the thing to be kept.
func (s *Store) update(what string, fn func(*badger.Txn) error) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	err := s.db.Update(func(txn *badger.Txn) error {
		if err := fn(txn); err != nil {
			return err
		}
		seq, err := number(txn, keySeq)
		if err != nil {
			return err
		}
		return setNumber(txn, keySeq, seq+1)
	})
	if err != nil && !errors.Is(err, errUnchanged) {
		return fmt.Errorf("%s was not kept: %w", what, err)
	}
	return nil
}

// number reads one of the store's numbers; one that was never set is 0.
func number(txn *badger.Txn, key string) (n uint64, err error) {
	item, err := txn.Get([]byte(key))
	if errors.Is(err, badger.ErrKeyNotFound) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	if err = item.Value(func(value []byte) error { return json.Unmarshal(value, &n) }); err != nil {
		return 0, fmt.Errorf("the number %s cannot be read: %w", key, err)
	}
	return n, nil
}

func setNumber(txn *badger.Txn, key string, n uint64) error {
	return txn.Set([]byte(key), fmt.Append(nil, n))
}
