package data

import (
	"errors"

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

// Rounds reads the last n rounds that are not in the trash, newest first by their IDs, which sort by time. Those that
// cannot be read are left out, and the error names them.
func (s *Store) Rounds(n int) (all []practice.Round, err error) {
	var unread []error
	err = s.view(func(txn *badger.Txn) error {
		it := txn.NewIterator(badger.IteratorOptions{Prefix: []byte(rounds.prefix), Reverse: true, PrefetchValues: true, PrefetchSize: min(max(1, n), 100)})
		defer it.Close()
		for it.Seek(append([]byte(rounds.prefix), 0xff)); it.Valid() && len(all) < n; it.Next() {
			var r practice.Round
			if err := rounds.decode(it.Item(), &r); err != nil {
				unread = append(unread, err)
			} else if r.Deleted.IsZero() {
				all = append(all, r)
			}
		}
		return nil
	})
	return all, errors.Join(append(unread, err)...)
}
