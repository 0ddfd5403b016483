package data

import (
	"errors"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

var rounds = kind[practice.Round, *practice.Round]{name: "round", prefix: "r/"}

// PutRound keeps a round. Error: ErrOlder.
func (s *Store) PutRound(r practice.Round) error { return rounds.keep(s, r) }

// Round reads a round. Error: ErrNotFound.
func (s *Store) Round(id string) (r practice.Round, err error) {
	err = s.view(func(txn *badger.Txn) (err error) {
		r, err = rounds.get(txn, []byte(rounds.prefix+id))
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
