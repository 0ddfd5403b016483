package data

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

// trashFor is how long an attempt or a round stays in the trash before EmptyTrash removes it: as long as an earlier draft.
const trashFor = earlierFor

// Trash puts attempts and rounds in the trash: they leave the lists, and stay in the history. One that is there already
// stays as it is. Their time in the trash begins now, or at the last place in the history where that is later, so that a
// clock that was set back for a while does not cut it short. The tries of a round stay where they are. Error: ErrNotFound.
// Of a great many, those before an error are in the trash.
func (s *Store) Trash(now time.Time, ids ...string) error {
	return s.move("the move into the trash", ids, func(txn *badger.Txn, r *practice.Record) (bool, error) {
		if !r.Deleted.IsZero() {
			return false, nil
		}
		last, err := number(txn, keyLast)
		r.Touch(now)
		r.Deleted = r.Changed
		if at := time.UnixMicro(int64(last)).UTC(); at.After(r.Deleted) {
			r.Deleted = at
		}
		return true, err
	})
}

// Restore takes attempts and rounds out of the trash, back to their places in the lists. One that is not there stays as it
// is. Error: ErrNotFound, also for one that was removed for good.
func (s *Store) Restore(now time.Time, ids ...string) error {
	return s.move("the move out of the trash", ids, func(_ *badger.Txn, r *practice.Record) (bool, error) {
		if r.Deleted.IsZero() {
			return false, nil
		}
		r.Touch(now)
		r.Deleted = time.Time{}
		return true, nil
	})
}

// movedAtOnce is how many are moved in one transaction.
const movedAtOnce = 50

// move changes the records of attempts and rounds and writes those of which change says so, with what follows from them.
func (s *Store) move(what string, ids []string, change func(*badger.Txn, *practice.Record) (bool, error)) error {
	for some := range slices.Chunk(ids, movedAtOnce) {
		err := s.moveSome(what, some, change)
		if errors.Is(err, badger.ErrTxnTooBig) && len(some) > 1 {
			half := len(some) / 2
			err = errors.Join(s.move(what, some[:half], change), s.move(what, some[half:], change))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) moveSome(what string, ids []string, change func(*badger.Txn, *practice.Record) (bool, error)) error {
	return s.update(what, func(txn *badger.Txn) error {
		result := errUnchanged
		for _, id := range ids {
			m, err := findMovable(txn, id)
			if err != nil {
				return err
			}
			changed, err := change(txn, m.record())
			if err != nil {
				return err
			}
			if changed {
				if err := m.keep(txn); err != nil {
					return err
				}
				result = nil
			}
		}
		return result
	})
}

// movable is what can be in the trash: a round, or else an attempt.
type movable struct {
	try   placed
	round *practice.Round
}

// findMovable finds an attempt or a round by its ID. Error: ErrNotFound.
func findMovable(txn *badger.Txn, id string) (m movable, err error) {
	if m.try, err = find(txn, id); !errors.Is(err, ErrNotFound) {
		return m, err
	}
	r, noRound := rounds.get(txn, roundKey(id))
	if errors.Is(noRound, ErrNotFound) {
		return m, err
	}
	return movable{round: &r}, noRound
}

func (m *movable) record() *practice.Record {
	if m.round != nil {
		return &m.round.Record
	}
	return &m.try.Record
}

// keep writes it and what follows from it.
func (m *movable) keep(txn *badger.Txn) error {
	if m.round != nil {
		return errors.Join(rounds.set(txn, *m.round), indexRound(txn, *m.round))
	}
	return replace(txn, m.try)
}

// keys lists all that goes with it where it is removed for good, and how many notes are among that. In the trash an attempt
// has no other derived key.
func (m *movable) keys(txn *badger.Txn) (keys [][]byte, about int, err error) {
	keys = [][]byte{[]byte(prefixTrash + m.record().ID)}
	if m.round != nil {
		return append(keys, roundKey(m.round.ID)), 0, nil
	}
	keys = append(keys, attemptKey(m.try.ID))
	err = walk(txn, notes.prefix+m.try.ID+"/", false, func(item *badger.Item) error {
		keys = append(keys, item.KeyCopy(nil))
		about++
		return nil
	})
	return keys, about, err
}

// Trashed lists what is in the trash, what was put there last first. What cannot be read is left out, and the error names
// it.
func (s *Store) Trashed() (all []practice.Trashed, err error) {
	var unread []error
	err = s.eachTrashed(func(txn *badger.Txn, m movable, err error) error {
		if err != nil {
			unread = append(unread, err)
			return nil
		}
		one := practice.Trashed{Round: m.round, Until: m.record().Deleted.Add(trashFor)}
		if m.round == nil {
			about, err := notesAbout(txn, m.try.ID)
			if err != nil {
				return err
			}
			one.Try = practice.Summarise(m.try.Attempt, about)
		}
		all = append(all, one)
		return nil
	})
	slices.SortStableFunc(all, func(a, b practice.Trashed) int { return b.Until.Compare(a.Until) })
	return all, errors.Join(append(unread, err)...)
}

// eachTrashed finds all that is in the trash, or says why something can't be read.
func (s *Store) eachTrashed(fn func(*badger.Txn, movable, error) error) error {
	return s.view(func(txn *badger.Txn) error {
		return walk(txn, prefixTrash, false, func(item *badger.Item) error {
			m, err := findMovable(txn, string(item.Key()[len(prefixTrash):]))
			return fn(txn, m, err)
		})
	})
}

// EmptyTrash removes what has been in the trash for 30 days or more for good, each attempt with all notes about it, and
// says how much. What cannot be read stays. What names a removed one, as a round or a revision does, keeps its ID. An error
// may come beside a number: what was removed before it is gone.
func (s *Store) EmptyTrash(now time.Time) (removed int, err error) {
	return s.empty(func(r practice.Record) bool { return outstayed(r, now) })
}

// Purge removes all of these that are in the trash for good, as EmptyTrash does, however short they have been there.
func (s *Store) Purge(ids ...string) (removed int, err error) {
	return s.empty(func(r practice.Record) bool { return !r.Deleted.IsZero() && slices.Contains(ids, r.ID) })
}

// empty removes from the trash what is over.
func (s *Store) empty(over func(practice.Record) bool) (removed int, err error) {
	var ids []string
	err = s.eachTrashed(func(_ *badger.Txn, m movable, err error) error {
		if err == nil && over(*m.record()) {
			ids = append(ids, m.record().ID)
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	for _, id := range ids {
		gone, err := s.remove(id, over)
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

// remove takes an attempt and the notes about it, or a round, out of the history, unless it was restored in the meantime.
func (s *Store) remove(id string, over func(practice.Record) bool) (gone bool, err error) {
	err = s.update("the emptying of the trash", func(txn *badger.Txn) error {
		m, err := findMovable(txn, id)
		if err != nil {
			return err
		}
		if gone = over(*m.record()); !gone {
			return errUnchanged
		}
		keys, about, err := m.keys(txn)
		if err != nil {
			return err
		}
		name := attempts.name
		if m.round != nil {
			name = rounds.name
		}
		if err := errors.Join(count(txn, name, -1), count(txn, notes.name, -about)); err != nil {
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
