package data

import (
	"errors"
	"fmt"
	"time"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

// trashFor is how long an attempt stays in the trash before EmptyTrash removes it: as long as an earlier draft.
const trashFor = earlierFor

// Trash puts an attempt in the trash: it leaves the lists, and stays in the history. One that is there already stays
// as it is. Its time in the trash begins now, or at the last place in the history where that is later, so that a clock
// that was set back for a while does not cut it short. Error: ErrNotFound.
func (s *Store) Trash(id string, now time.Time) error {
	return s.update("the move into the trash", func(txn *badger.Txn) error {
		p, err := find(txn, id)
		if err != nil {
			return err
		}
		if !p.Deleted.IsZero() {
			return errUnchanged
		}
		last, err := number(txn, keyLast)
		if err != nil {
			return err
		}
		p.Touch(now)
		p.Deleted = p.Changed
		if at := time.UnixMicro(int64(last)).UTC(); at.After(p.Deleted) {
			p.Deleted = at
		}
		return replace(txn, p)
	})
}

// Restore takes an attempt out of the trash, back to its place in the lists. One that is not there stays as it is.
// Error: ErrNotFound, also for one that was removed for good.
func (s *Store) Restore(id string, now time.Time) error {
	return s.update("the move out of the trash", func(txn *badger.Txn) error {
		p, err := find(txn, id)
		if err != nil {
			return err
		}
		if p.Deleted.IsZero() {
			return errUnchanged
		}
		p.Touch(now)
		p.Deleted = time.Time{}
		return replace(txn, p)
	})
}

// EmptyTrash removes attempts that have been in the trash for 30 days or more for good, each with all notes about it,
// and says how many. Attempts that cannot be read stay. What names a removed one, as a round or a revision does, keeps
// its ID. An error may come beside a number: what was removed before it is gone.
func (s *Store) EmptyTrash(now time.Time) (removed int, err error) {
	var over []string
	err = s.view(func(txn *badger.Txn) error {
		return walk(txn, prefixTrash, false, func(item *badger.Item) error {
			id := string(item.Key()[len(prefixTrash):])
			if p, err := find(txn, id); err == nil && outstayed(p.Record, now) {
				over = append(over, id)
			}
			return nil
		})
	})
	if err != nil {
		return 0, err
	}
	for _, id := range over {
		gone, err := s.remove(id, now)
		if err != nil {
			return removed, err
		}
		if gone {
			removed++
		}
	}
	return removed, nil
}

// outstayed tells whether a record has been in the trash for long enough.
func outstayed(r practice.Record, now time.Time) bool {
	return !r.Deleted.IsZero() && now.Sub(r.Deleted) >= trashFor
}

// remove takes an attempt and the notes about it out of the history, unless it was restored in the meantime. In the
// trash it has no other derived key.
func (s *Store) remove(id string, now time.Time) (gone bool, err error) {
	err = s.update("the emptying of the trash", func(txn *badger.Txn) error {
		p, err := find(txn, id)
		if err != nil {
			return err
		}
		if gone = outstayed(p.Record, now); !gone {
			return errUnchanged
		}
		keys := [][]byte{attemptKey(id), []byte(prefixTrash + id)}
		about := 0
		err = walk(txn, notes.prefix+id+"/", false, func(item *badger.Item) error {
			keys = append(keys, item.KeyCopy(nil))
			about++
			return nil
		})
		err = errors.Join(err, count(txn, attempts.name, -1), count(txn, notes.name, -about))
		if err != nil {
			return err
		}
		for _, key := range keys {
			if err := txn.Delete(key); err != nil {
				return err
			}
		}
		return nil
	})
	return gone && err == nil, err
}

func find(txn *badger.Txn, id string) (placed, error) {
	p, err := attempts.get(txn, attemptKey(id))
	if err != nil {
		return p, fmt.Errorf("the try %s is %w", id, err)
	}
	return p, nil
}

// replace writes an attempt and what follows from it.
func replace(txn *badger.Txn, p placed) error {
	if err := attempts.set(txn, p); err != nil {
		return err
	}
	return index(txn, p)
}
