package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"time"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

// record is a pointer to any of the nouns that are kept.
type record[T any] interface {
	*T
	Meta() *practice.Record
}

// kind says how the records of one noun are kept.
type kind[T any, P record[T]] struct {
	name   string            // in Each, in exports and reports
	prefix string            // of its keys
	under  func(T) string    // what stands between prefix and ID; nil for nothing
	fixed  func(a, b T) bool // whether what never changes is the same; nil where all may change
	noun   func(T) any       // what Each gives out; nil for the record as it is kept
}

// anyKind is a kind whatever its noun.
type anyKind interface {
	title() string
	keys() string // the prefix of its keys
	scan(txn *badger.Txn, fn func(found) error) error
	parse(text []byte) (entry, error)
	same(a, b []byte) bool // tells whether one text may take the other's place
}

// entry is a record as it is kept, on its way from one history into another.
type entry struct {
	key   string
	value []byte
	meta  practice.Record

	place    int64     // of an attempt, in µs since 1970; 0 for other kinds
	finished time.Time // when an attempt was
	about    string    // the key of the attempt that a note is about; empty for other kinds
}

// kinds lists them in the order of Each: what is spoken of comes before what speaks of it.
func kinds() []anyKind {
	return []anyKind{attempts, notes, rounds, stories, ownQuestions, settings}
}

// found is a record as a scan meets it. Either the record is there or err says why not.
type found struct {
	key    string
	meta   practice.Record
	record any
	err    error
}

// usableID keeps slashes and other surprises out of keys and file names. ULIDs and the names of settings pass.
var usableID = regexp.MustCompile(`^[0-9A-Za-z._-]{1,64}$`)

func (k kind[T, P]) title() string { return k.name }
func (k kind[T, P]) keys() string  { return k.prefix }

func (k kind[T, P]) key(r T) []byte {
	key := k.prefix
	if k.under != nil {
		key += k.under(r) + "/"
	}
	return []byte(key + P(&r).Meta().ID)
}

// get reads a record. Errors: ErrNotFound, or that it cannot be read.
func (k kind[T, P]) get(txn *badger.Txn, key []byte) (r T, err error) {
	item, err := txn.Get(key)
	if errors.Is(err, badger.ErrKeyNotFound) {
		return r, ErrNotFound
	}
	if err != nil {
		return r, err
	}
	return r, k.decode(item, &r)
}

func (k kind[T, P]) decode(item *badger.Item, r *T) error {
	err := item.Value(func(value []byte) error { return json.Unmarshal(value, r) })
	if err != nil {
		return fmt.Errorf("the %s %q cannot be read: %w", k.name, item.Key(), err)
	}
	return nil
}

// set writes a record whatever is there.
func (k kind[T, P]) set(txn *badger.Txn, r T) error {
	value, err := k.value(r)
	if err != nil {
		return err
	}
	if !isKept(txn, string(k.key(r))) {
		if err := count(txn, k.name, 1); err != nil {
			return err
		}
	}
	return txn.Set(k.key(r), value)
}

// value checks a record and makes its JSON.
func (k kind[T, P]) value(r T) ([]byte, error) {
	if id := P(&r).Meta().ID; !usableID.MatchString(id) {
		return nil, fmt.Errorf("%q cannot be the id of a record", id)
	}
	if k.under != nil && !usableID.MatchString(k.under(r)) {
		return nil, fmt.Errorf("%q cannot be the id of what a %s is about", k.under(r), k.name)
	}
	value, err := encode(r)
	if err != nil {
		return nil, err
	}
	if len(value) > maxRecord {
		return nil, fmt.Errorf("it has %d bytes, and the history takes %d at most", len(value), maxRecord)
	}
	return value, nil
}

// parse reads a record from elsewhere and makes of it what is kept.
func (k kind[T, P]) parse(text []byte) (e entry, err error) {
	var r T
	if err := json.Unmarshal(text, &r); err != nil {
		return e, err
	}
	if p, ok := any(&r).(*placed); ok {
		if p.Place == 0 {
			p.Place = p.Times.Finished.UnixMicro()
		}
		e.place, e.finished = p.Place, p.Times.Finished
	}
	if k.under != nil {
		e.about = attempts.prefix + k.under(r)
	}
	if e.value, err = k.value(r); err != nil {
		return e, err
	}
	e.key, e.meta = string(k.key(r)), *P(&r).Meta()
	return e, nil
}

// same compares what never changes in two records, by their texts.
func (k kind[T, P]) same(a, b []byte) bool {
	if k.fixed == nil {
		return true
	}
	var x, y T
	return json.Unmarshal(a, &x) == nil && json.Unmarshal(b, &y) == nil && k.fixed(x, y)
}

// encode makes the JSON of a record or draft, and refuses what could not be read again: the nouns are stricter in
// reading than in writing, and what is acknowledged must come back.
func encode[T any](v T) ([]byte, error) {
	var text bytes.Buffer
	to := json.NewEncoder(&text)
	to.SetEscapeHTML(false)
	if err := to.Encode(v); err != nil {
		return nil, err
	}
	value := bytes.TrimSuffix(text.Bytes(), []byte("\n"))
	var again T
	if err := json.Unmarshal(value, &again); err != nil {
		return nil, fmt.Errorf("it could not be read again: %w", err)
	}
	return value, nil
}

// put writes a record unless a later one is there. Errors: ErrOlder, and those of writing.
func (k kind[T, P]) put(txn *badger.Txn, r T) error {
	old, err := k.get(txn, k.key(r))
	if err != nil && !errors.Is(err, ErrNotFound) {
		return err
	}
	if err == nil && P(&r).Meta().Changed.Before(P(&old).Meta().Changed) {
		return ErrOlder
	}
	return k.set(txn, r)
}

// keep is put in a transaction of its own.
func (k kind[T, P]) keep(s *Store, r T) error {
	return s.update("the "+k.name, func(txn *badger.Txn) error { return k.put(txn, r) })
}

// scan goes through all records by key. An error of fn ends it.
func (k kind[T, P]) scan(txn *badger.Txn, fn func(found) error) error {
	return walk(txn, k.prefix, true, func(item *badger.Item) error {
		var r T
		f := found{key: string(item.Key())}
		if f.err = k.decode(item, &r); f.err == nil {
			if f.meta = *P(&r).Meta(); string(k.key(r)) != f.key {
				f.err = fmt.Errorf("the %s %q is kept under the key %q", k.name, f.meta.ID, f.key)
			}
			f.record = r
			if k.noun != nil {
				f.record = k.noun(r)
			}
		}
		return fn(f)
	})
}

// walk goes through all keys with a prefix, in order. The item is fn's only until it returns.
func walk(txn *badger.Txn, prefix string, values bool, fn func(*badger.Item) error) error {
	it := txn.NewIterator(badger.IteratorOptions{Prefix: []byte(prefix), PrefetchValues: values, PrefetchSize: 100})
	defer it.Close()
	for it.Rewind(); it.Valid(); it.Next() {
		if err := fn(it.Item()); err != nil {
			return err
		}
	}
	return nil
}
