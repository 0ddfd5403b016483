package data

import (
	"errors"

	"github.com/dgraph-io/badger/v4"
)

// Each hands out every record, trash included, as a value of its noun in package practice: kind is "attempt", "note",
// "round", "story", "question" or "setting", in this order; records of a kind come by ID, notes by attempt first. It
// sees the history as it is at the call. An error of fn ends it. Records that cannot be read are left out; the error
// at the end names them.
func (s *Store) Each(fn func(kind string, record any) error) error {
	var unread []error
	err := s.view(func(txn *badger.Txn) error {
		for _, k := range kinds() {
			err := k.scan(txn, func(f found) error {
				if f.err != nil {
					unread = append(unread, f.err)
					return nil
				}
				return fn(k.title(), f.record)
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return errors.Join(unread...)
}
