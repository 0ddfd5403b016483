package data

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"slices"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

// The derived keys.
const (
	prefixSummary = "h/"
	prefixTry     = "q/"
	prefixTrash   = "t/"
)

func triesPrefix(question string) string { return prefixTry + url.PathEscape(question) + "/" }

// position is an attempt's place as the derived keys hold it: the later, the smaller.
func (p placed) position() string { return positionOf(p.Place) + p.ID }

func positionOf(place int64) string {
	return string(binary.BigEndian.AppendUint64(nil, ^uint64(place)))
}

// placeOf is the place that a position begins with.
func placeOf(position []byte) int64 { return int64(^binary.BigEndian.Uint64(position)) }

// derive gives all keys that follow from an attempt and the notes about it in the order they were made. A nil value is
// one that must not be there.
func derive(p placed, about []practice.Note) (map[string][]byte, error) {
	summary, err := json.Marshal(practice.Summarise(p.Attempt, about))
	if err != nil {
		return nil, err
	}
	keys := map[string][]byte{prefixSummary + p.position(): summary, prefixText + p.position(): searchText(p, about)}
	if p.Question.ID != "" {
		keys[triesPrefix(p.Question.ID)+p.position()] = []byte{}
	}
	inTrash := prefixTrash + p.ID
	keys[inTrash] = nil
	if !p.Deleted.IsZero() {
		for key := range keys {
			keys[key] = nil
		}
		keys[inTrash] = []byte{}
	}
	return keys, nil
}

// derived gives what follows from an attempt and the notes about it that are kept, and those notes.
func derived(txn *badger.Txn, p placed) (keys map[string][]byte, about []practice.Note, err error) {
	if about, err = notesAbout(txn, p.ID); err != nil {
		return nil, nil, err
	}
	keys, err = derive(p, about)
	return keys, about, err
}

// index writes what follows from an attempt and the notes about it that are kept.
func index(txn *badger.Txn, p placed) error {
	about, err := notesAbout(txn, p.ID)
	if err != nil {
		return err
	}
	return indexWith(txn, p, about)
}

// indexWith writes what follows from an attempt and the notes about it.
func indexWith(txn *badger.Txn, p placed, about []practice.Note) error {
	keys, err := derive(p, about)
	if err != nil {
		return err
	}
	for key, value := range keys {
		switch {
		case value != nil:
			err = txn.Set([]byte(key), value)
		case isKept(txn, key):
			err = txn.Delete([]byte(key))
		}
		if err != nil {
			return err
		}
	}
	return indexPoint(txn, p, about)
}

func isKept(txn *badger.Txn, key string) bool {
	_, err := txn.Get([]byte(key))
	return !errors.Is(err, badger.ErrKeyNotFound)
}

// difference is a derived key that is not what the records say. A nil value is one that is not, or must not be, there.
type difference struct {
	key        string
	want, have []byte
}

// differences compares all derived keys with what follows from the records and hands out those that differ. Records that
// cannot be read count for nothing. Of the values it holds one at a time, beside the blocks of the days.
func differences(txn *badger.Txn, fn func(difference) error) error {
	wanted, days := map[string]bool{}, blocks{}
	compare := func(key string, want []byte) error {
		wanted[key] = true
		var have []byte
		item, err := txn.Get([]byte(key))
		if err == nil {
			have, err = item.ValueCopy([]byte{})
		} else if errors.Is(err, badger.ErrKeyNotFound) {
			err = nil
		}
		if err != nil || have != nil && bytes.Equal(have, want) {
			return err
		}
		return fn(difference{key, want, have})
	}
	stored, err := number(txn, keyLast)
	if err != nil {
		return err
	}
	last := int64(stored)
	err = walk(txn, attempts.prefix, true, func(item *badger.Item) error {
		var p placed
		if attempts.decode(item, &p) != nil {
			return nil
		}
		keys, about, err := derived(txn, p)
		if err != nil {
			return err
		}
		for _, key := range slices.Sorted(maps.Keys(keys)) {
			if keys[key] == nil {
				continue
			}
			if err := compare(key, keys[key]); err != nil {
				return err
			}
		}
		days.add(p, about)
		last = max(last, p.Place)
		return nil
	})
	if err != nil {
		return err
	}
	err = trashedRounds(txn, func(key string) error { return compare(key, []byte{}) })
	if err = errors.Join(err, days.each(compare)); err != nil {
		return err
	}
	if last > 0 {
		if err := compare(keyLast, fmt.Append(nil, last)); err != nil {
			return err
		}
	}
	for _, prefix := range []string{prefixSummary, prefixText, prefixTry, prefixTrash, prefixDay, keyLast} {
		err := walk(txn, prefix, false, func(item *badger.Item) error {
			if key := string(item.Key()); !wanted[key] {
				have, err := item.ValueCopy([]byte{})
				if err != nil {
					return err
				}
				return fn(difference{key: key, have: have})
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// rebuild makes the derived keys what they should be. That may be more than one transaction can hold, so the version
// is taken away first and put back last: a rebuild that is cut short is begun again. Who calls it has both locks.
func (s *Store) rebuild() error {
	err := s.commit(func(txn *badger.Txn) error { return txn.Delete([]byte(keyIndex)) })
	if err != nil {
		return err
	}
	batch := s.db.NewWriteBatch()
	defer batch.Cancel()
	err = s.db.View(func(txn *badger.Txn) error {
		return differences(txn, func(d difference) error {
			if d.want == nil {
				return batch.Delete([]byte(d.key))
			}
			return batch.Set([]byte(d.key), d.want)
		})
	})
	if err != nil {
		return err
	}
	if err := batch.Flush(); err != nil {
		return err
	}
	return s.commit(func(txn *badger.Txn) error { return setNumber(txn, keyIndex, derivedForm) })
}
