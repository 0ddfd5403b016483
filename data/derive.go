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
func (p placed) position() string {
	return string(binary.BigEndian.AppendUint64(nil, ^uint64(p.Place))) + p.ID
}

// derive gives all keys that follow from an attempt and the notes about it in the order they were made. A nil value is
// one that must not be there.
func derive(p placed, about []practice.Note) (map[string][]byte, error) {
	summary, err := json.Marshal(practice.Summarise(p.Attempt, about))
	if err != nil {
		return nil, err
	}
	keys := map[string][]byte{prefixSummary + p.position(): summary}
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

// index writes what follows from an attempt.
func index(txn *badger.Txn, p placed) error {
	keys, about, err := derived(txn, p)
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

// differences compares all derived keys with what follows from the records, in the order of the keys. Records that
// cannot be read count for nothing.
func differences(txn *badger.Txn) ([]difference, error) {
	want, err := deriveAll(txn)
	if err != nil {
		return nil, err
	}
	have := map[string][]byte{}
	for _, prefix := range []string{prefixSummary, prefixTry, prefixTrash, prefixDay, keyLast} {
		err := walk(txn, prefix, true, func(item *badger.Item) (err error) {
			value, err := item.ValueCopy([]byte{})
			have[string(item.Key())] = value
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	keys := maps.Clone(have)
	maps.Copy(keys, want)
	var all []difference
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		d := difference{key: key, want: want[key], have: have[key]}
		if (d.want == nil) != (d.have == nil) || !bytes.Equal(d.want, d.have) {
			all = append(all, d)
		}
	}
	return all, nil
}

// deriveAll gives every derived key, and the last place where the one that is kept lies before it.
func deriveAll(txn *badger.Txn) (map[string][]byte, error) {
	stored, err := number(txn, keyLast)
	if err != nil {
		return nil, err
	}
	last := int64(stored)
	all, days := map[string][]byte{}, blocks{}
	err = walk(txn, attempts.prefix, true, func(item *badger.Item) error {
		var p placed
		if attempts.decode(item, &p) != nil {
			return nil
		}
		keys, about, err := derived(txn, p)
		if err != nil {
			return err
		}
		for key, value := range keys {
			if value != nil {
				all[key] = value
			}
		}
		days.add(p, about)
		last = max(last, p.Place)
		return nil
	})
	if last > 0 {
		all[keyLast] = fmt.Append(nil, last)
	}
	return all, errors.Join(err, days.each(func(key string, block []byte) error {
		all[key] = block
		return nil
	}))
}

// rebuild makes the derived keys what they should be. That may be more than one transaction can hold, so the version
// is taken away first and put back last: a rebuild that is cut short is begun again. Who calls it has both locks.
func (s *Store) rebuild() error {
	err := s.commit(func(txn *badger.Txn) error { return txn.Delete([]byte(keyIndex)) })
	if err != nil {
		return err
	}
	var wrong []difference
	if err := s.db.View(func(txn *badger.Txn) (err error) { wrong, err = differences(txn); return err }); err != nil {
		return err
	}
	batch := s.db.NewWriteBatch()
	defer batch.Cancel()
	for _, d := range wrong {
		if d.want == nil {
			err = batch.Delete([]byte(d.key))
		} else {
			err = batch.Set([]byte(d.key), d.want)
		}
		if err != nil {
			return err
		}
	}
	if err := batch.Flush(); err != nil {
		return err
	}
	return s.commit(func(txn *badger.Txn) error { return setNumber(txn, keyIndex, derivedForm) })
}
