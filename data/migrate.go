package data

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

// migrate makes a history of the present schema from a copy of one of an older schema, which was looked at and is whole. The
// old one is kept beside it, byte for byte.
func (f folder) migrate(how Opening, copied string) (s seal, err error) {
	defer func() { err = errors.Join(err, f.disk.RemoveAll(copied)) }()
	form, err := manifestForm(f.disk, copied)
	if err != nil {
		return s, err
	}
	old, err := badger.Open(storeOptions(copied).WithExternalMagic(form).WithSyncWrites(false))
	if err != nil {
		return s, fmt.Errorf("the history of an earlier version could not be read: %w", err)
	}
	defer func() { err = errors.Join(err, old.Close()) }()
	var aside string
	err = old.View(func(txn *badger.Txn) error {
		st, err := readState(txn)
		if err != nil {
			return err
		}
		if err := f.preparePart(backupsFolder); err != nil {
			return err
		}
		name := backupFile(how.Now, st.sequence, practice.OccasionSchema)
		if there, err := f.exists(filepath.Join(backupsFolder, name)); err != nil {
			return err
		} else if !there {
			if err := f.archiveTo(context.Background(), txn, f.backupPath(name), practice.OccasionSchema, how.Now, nil); err != nil {
				return err
			}
		}
		if aside, err = f.asideName(how.Now, fmt.Sprintf("form-%d", st.schema)); err != nil {
			return err
		}
		s, err = f.build(context.Background(), st.sequence, func(b *builder) error { return copyAnew(txn, b) })
		return err
	})
	if err != nil {
		return s, fmt.Errorf("the history of an earlier version could not be brought to this one, and stays as it is: %w", err)
	}
	return s, f.flip(aside)
}

// copyAnew puts all records of an older schema into a history that is built, each as it is kept today.
func copyAnew(txn *badger.Txn, b *builder) error {
	last, err := number(txn, keyLast)
	if err != nil {
		return err
	}
	b.last = int64(last)
	for _, k := range kinds() {
		err := walk(txn, k.keys(), true, func(item *badger.Item) error {
			return item.Value(func(text []byte) error {
				e, err := k.parse(text)
				if err != nil {
					return fmt.Errorf("the %s %q cannot be read: %w", k.title(), item.Key(), err)
				}
				return b.put(k, e)
			})
		})
		if err != nil {
			return err
		}
	}
	return nil
}
