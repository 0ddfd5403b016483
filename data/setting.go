package data

import (
	"errors"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

var settings = kind[practice.Setting, *practice.Setting]{name: "setting", prefix: "g/"}

// PutSetting keeps a setting under its name, which is its ID. Error: ErrOlder.
func (s *Store) PutSetting(v practice.Setting) error { return settings.keep(s, v) }

// Settings reads all settings that are not in the trash, by name. Those that cannot be read are left out, and the
// error names them.
func (s *Store) Settings() (all []practice.Setting, err error) {
	var unread []error
	err = s.view(func(txn *badger.Txn) error {
		return settings.scan(txn, func(f found) error {
			switch {
			case f.err != nil:
				unread = append(unread, f.err)
			case f.meta.Deleted.IsZero():
				all = append(all, f.record.(practice.Setting))
			}
			return nil
		})
	})
	return all, errors.Join(append(unread, err)...)
}
