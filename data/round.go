package data

import (
	"errors"
	"time"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

var rounds = kind[practice.Round, *practice.Round]{name: "round", prefix: "r/"}

func roundKey(id string) []byte { return []byte(rounds.prefix + id) }

// PutRound keeps a round. Error: ErrOlder.
func (s *Store) PutRound(r practice.Round) error {
	return s.update("the round", func(txn *badger.Txn) error {
		if err := rounds.put(txn, r); err != nil {
			return err
		}
		return indexRound(txn, r)
	})
}

// indexRound writes what follows from a round: whether it is in the trash.
func indexRound(txn *badger.Txn, r practice.Round) error {
	key := prefixTrash + r.ID
	switch {
	case !r.Deleted.IsZero():
		return txn.Set([]byte(key), []byte{})
	case isKept(txn, key):
		return txn.Delete([]byte(key))
	}
	return nil
}

// trashedRounds hands out the key in the trash of each round that is in it; one that cannot be read counts for nothing.
func trashedRounds(txn *badger.Txn, fn func(key string) error) error {
	return walk(txn, rounds.prefix, true, func(item *badger.Item) error {
		var r practice.Round
		if rounds.decode(item, &r) != nil || r.Deleted.IsZero() {
			return nil
		}
		return fn(prefixTrash + r.ID)
	})
}

// Round reads a round. Error: ErrNotFound.
func (s *Store) Round(id string) (r practice.Round, err error) {
	err = s.view(func(txn *badger.Txn) (err error) {
		r, err = rounds.get(txn, roundKey(id))
		return err
	})
	return r, err
}

// RoundsSince reads the rounds that are not in the trash and ended at a time or later, newest first by their IDs; all where
// it is zero. Those that cannot be read are left out, and the error names them.
func (s *Store) RoundsSince(at time.Time) (all []practice.Round, err error) {
	// They are kept by when they began; no round lasts a day.
	const longest = 24 * time.Hour
	return s.roundsWhile(func(r practice.Round) bool { return at.IsZero() || r.Created.After(at.Add(-longest)) },
		func(r practice.Round) bool { return !r.At().Before(at) })
}

// Rounds reads the last n rounds that are not in the trash, newest first by their IDs, which sort by time. Those that
// cannot be read are left out, and the error names them.
func (s *Store) Rounds(n int) (all []practice.Round, err error) {
	return s.roundsWhile(func(practice.Round) bool { n--; return n >= 0 }, func(practice.Round) bool { return true })
}

// roundsWhile reads rounds that are not in the trash, newest first, as long as goOn says, and gives those that fit.
func (s *Store) roundsWhile(goOn, fits func(practice.Round) bool) (all []practice.Round, err error) {
	var unread []error
	err = s.view(func(txn *badger.Txn) error {
		it := txn.NewIterator(badger.IteratorOptions{Prefix: []byte(rounds.prefix), Reverse: true})
		defer it.Close()
		for it.Seek(append([]byte(rounds.prefix), 0xff)); it.Valid(); it.Next() {
			var r practice.Round
			if err := rounds.decode(it.Item(), &r); err != nil {
				unread = append(unread, err)
				continue
			}
			if !r.Deleted.IsZero() {
				continue
			}
			if !goOn(r) {
				return nil
			}
			if fits(r) {
				all = append(all, r)
			}
		}
		return nil
	})
	return all, errors.Join(append(unread, err)...)
}
