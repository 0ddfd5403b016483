package data

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"

	"github.com/dgraph-io/badger/v4"
)

const (
	// schema is the version of the records' keys and forms, and of what only a new folder can change: Badger keeps it
	// too, and refuses any other. A history of an older one is migrated into a new folder.
	//
	//	1  the first one
	//	2  m/counts; values as they are exported, with < > & not escaped
	schema = 2

	// derivedForm is the version of the derived keys. Raise it whenever they, practice.Summarise or practice.PointOf, change.
	derivedForm = 4
)

// What the store itself keeps in mind: decimal numbers, and how many records there are of each kind.
const (
	keySchema = "m/schema"
	keySeq    = "m/seq"
	keyLast   = "m/last"
	keyIndex  = "m/index"
	keyCounts = "m/counts"
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

	// ErrClosed is returned for what is asked of a history that was closed.
	ErrClosed = errors.New("the history is closed")
)

// Store is an open history. Its methods may be called from any goroutine.
type Store struct {
	folder
	unlock        func() error
	stopListening func() error // nil while nobody is answered

	writing sync.Mutex // one transaction writes at a time, so that none can conflict
	sealed  seal       // what the seal says; guarded by writing
	undo    undo       // guarded by writing

	opened sync.RWMutex // written to only where one store takes another's place
	db     *badger.DB   // nil once it is closed
}

// Close writes out what is left and lets the folder go. Closing again does nothing.
func (s *Store) Close() error {
	var stopped error
	if s.stopListening != nil {
		stopped = s.stopListening()
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	s.opened.Lock()
	defer s.opened.Unlock()
	var shut error
	if s.db != nil {
		shut = s.shut()
	}
	if err := errors.Join(stopped, shut, s.unlock()); err != nil {
		return fmt.Errorf("the history in %s was not closed cleanly: %w", s.dir, err)
	}
	return nil
}

// shut closes Badger's store and seals it. Where the disk is so full that Badger could not write out what it has in
// memory, the reserve is given up for it.
func (s *Store) shut() error {
	s.makeRoomToClose()
	db := s.db
	s.db = nil
	if err := db.Close(); err != nil {
		return err
	}
	return s.sealClosed(s.sealed)
}

// start opens Badger's store in a folder that was found good, and brings it to the form this program knows. What it
// holds must be what is expected, or more where that one was not closed. Where it fails, the store is closed again.
func (s *Store) start(expected seal) error {
	err := s.begun(expected)
	if err != nil && s.db != nil {
		err = errors.Join(err, s.db.Close()) // without sealing it: next time it is looked at again
		s.db = nil
	}
	return err
}

func (s *Store) begun(expected seal) error {
	expected.Schema = schema
	wasClosed := expected.Closed
	known := expected.Files
	expected.Closed, expected.Files = false, nil
	if err := writeSeal(s.disk, s.history(), expected); err != nil {
		return err
	}
	db, err := badger.Open(storeOptions(s.history()))
	if err != nil {
		return explain(s.dir, err)
	}
	s.db, s.sealed = db, expected
	s.allocate(s.history())
	var found state
	if err := db.View(func(txn *badger.Txn) (err error) { found, err = readState(txn); return err }); err != nil {
		return err
	}
	switch {
	case found.schema > schema:
		return fmt.Errorf("it was %w", ErrNewer)
	case found.schema != schema:
		return errors.New("what form its records have is missing")
	case found.sequence < expected.Sequence, wasClosed && found.sequence != expected.Sequence:
		return fmt.Errorf("it has %d changes, and should have %d", found.sequence, expected.Sequence)
	}
	s.sealed.Sequence, s.sealed.Counts, s.sealed.Files = found.sequence, found.counts, known
	if found.derived != derivedForm || expected.stale {
		return s.rebuild()
	}
	return nil
}

// state is what the store keeps in mind of itself.
type state struct {
	schema, sequence, derived uint64
	counts                    counts
}

func readState(txn *badger.Txn) (st state, err error) {
	for key, n := range map[string]*uint64{keySchema: &st.schema, keySeq: &st.sequence, keyIndex: &st.derived} {
		if *n, err = number(txn, key); err != nil {
			return st, err
		}
	}
	st.counts, err = readCounts(txn)
	return st, err
}

// explain gives Badger's reasons for not opening our names. It has no error values of its own for them.
func explain(dir string, err error) error {
	if strings.Contains(err.Error(), "Another process is using this Badger database") {
		return fmt.Errorf("%w (%s)", ErrInUse, dir)
	}
	return fmt.Errorf("the history in %s could not be opened: %w", dir, err)
}

// view runs a transaction that only reads.
func (s *Store) view(fn func(*badger.Txn) error) error {
	s.opened.RLock()
	defer s.opened.RUnlock()
	if s.db == nil {
		return ErrClosed
	}
	return s.db.View(fn)
}

// errUnchanged ends an update that turns out to have nothing to write.
var errUnchanged = errors.New("nothing to change")

// update runs one transaction, which is on the disk when it returns nil. what names the thing to be kept. Error:
// practice.ErrNoRoom.
func (s *Store) update(what string, fn func(*badger.Txn) error) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.opened.RLock()
	defer s.opened.RUnlock()
	err := s.room(roomToCommit)
	switch {
	case s.db == nil:
		err = ErrClosed
	case err == nil:
		err = s.commit(fn)
	}
	if err != nil && !errors.Is(err, errUnchanged) {
		return fmt.Errorf("%s was not kept: %w", what, noRoom(err))
	}
	return nil
}

// commit runs one transaction and then notes in the seal what there is now. A seal that can't be written says less than
// there is, which is no reason to doubt what was committed; the next one catches up. Who calls it has both locks.
func (s *Store) commit(fn func(*badger.Txn) error) error {
	next := s.sealed
	next.Closed = false
	err := s.db.Update(func(txn *badger.Txn) error {
		if err := fn(txn); err != nil {
			return err
		}
		st, err := readState(txn)
		if err != nil {
			return err
		}
		next.Sequence, next.Counts = st.sequence+1, st.counts
		return setNumber(txn, keySeq, next.Sequence)
	})
	if err != nil {
		return err
	}
	s.sealed = next
	next.Files = nil
	if err := writeSeal(s.disk, s.history(), next); err != nil {
		slog.Warn("history: " + err.Error())
	}
	return nil
}

// count notes that there are n more records of a kind.
func count(txn *badger.Txn, kind string, n int) error {
	if n == 0 {
		return nil
	}
	all, err := readCounts(txn)
	if err != nil {
		return err
	}
	text, err := json.Marshal(all.add(kind, n))
	if err != nil {
		return err
	}
	return txn.Set([]byte(keyCounts), text)
}

func readCounts(txn *badger.Txn) (c counts, err error) {
	item, err := txn.Get([]byte(keyCounts))
	if errors.Is(err, badger.ErrKeyNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if err = item.Value(func(value []byte) error { return json.Unmarshal(value, &c) }); err != nil {
		return nil, fmt.Errorf("the counts cannot be read: %w", err)
	}
	return c, nil
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
