package data

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/dgraph-io/badger/v4"

	"retake/data/disk"
	"retake/practice"
)

// builder makes a whole history in a folder of its own, from records in any order.
type builder struct {
	db     *badger.DB
	batch  *badger.WriteBatch
	counts counts
	last   int64 // the highest place
}

// build makes a history with fill beside the one that is there, and gives the sum of it. It becomes the history by flip.
// sequence is how often something was committed before. Where it fails, nothing is left of it. Errors: practice.ErrNoRoom,
// ctx's, those of fill.
func (f folder) build(ctx context.Context, sequence uint64, fill func(*builder) error) (s seal, err error) {
	staging := folder{dir: f.dir, disk: f.disk}
	at := filepath.Join(f.dir, stagingFolder)
	if err := errors.Join(f.disk.RemoveAll(at), f.disk.RemoveAll(filepath.Join(f.dir, nextFolder))); err != nil {
		return s, err
	}
	if err := staging.room(roomOpen); err != nil {
		return s, err
	}
	if err := f.disk.Mkdir(at); err != nil {
		return s, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(noRoom(err), f.disk.RemoveAll(at), f.disk.RemoveAll(filepath.Join(f.dir, nextFolder)))
		}
	}()
	db, err := badger.Open(storeOptions(at).WithSyncWrites(false))
	if err != nil {
		return s, err
	}
	f.allocate(at)
	b := &builder{db: db, batch: db.NewWriteBatch(), counts: counts{}}
	err = b.fill(ctx, sequence+1, fill)
	b.batch.Cancel()
	f.makeRoomToClose()
	if err = errors.Join(err, db.Close()); err != nil {
		return s, err
	}
	s = seal{Schema: schema, Sequence: sequence + 1, Counts: b.counts, Closed: true}
	if err := disk.SyncFiles(f.disk, at); err != nil {
		return s, err
	}
	if s.Files, err = sumFiles(f.disk, at, nil, sameTable); err != nil {
		return s, err
	}
	if err := writeSeal(f.disk, at, s); err != nil {
		return s, err
	}
	if err := f.disk.Rename(at, filepath.Join(f.dir, nextFolder)); err != nil {
		return s, err
	}
	return s, f.disk.SyncFolder(f.dir)
}

func (b *builder) fill(ctx context.Context, sequence uint64, fill func(*builder) error) error {
	if err := fill(b); err != nil {
		return err
	}
	if err := b.flush(); err != nil {
		return err
	}
	if err := b.derive(ctx); err != nil {
		return err
	}
	counted, err := encode(b.counts)
	if err != nil {
		return err
	}
	numbers := map[string]uint64{keySchema: schema, keySeq: sequence, keyIndex: derivedForm}
	if b.last > 0 {
		numbers[keyLast] = uint64(b.last)
	}
	for key, n := range numbers {
		if err := b.batch.Set([]byte(key), fmt.Append(nil, n)); err != nil {
			return err
		}
	}
	if err := b.batch.Set([]byte(keyCounts), counted); err != nil {
		return err
	}
	return b.batch.Flush()
}

// put adds a record that is not there yet.
func (b *builder) put(k anyKind, e entry) error {
	b.counts = b.counts.add(k.title(), 1)
	b.last = max(b.last, e.place)
	return b.batch.Set([]byte(e.key), e.value)
}

// flush writes out what was put, and begins a new batch.
func (b *builder) flush() error {
	if err := b.batch.Flush(); err != nil {
		return err
	}
	b.batch = b.db.NewWriteBatch()
	return nil
}

// derive writes what follows from the records.
func (b *builder) derive(ctx context.Context) error {
	days := blocks{}
	err := b.db.View(func(txn *badger.Txn) error {
		err := trashedRounds(txn, func(key string) error { return b.batch.Set([]byte(key), []byte{}) })
		if err != nil {
			return err
		}
		return walk(txn, attempts.prefix, true, func(item *badger.Item) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			var p placed
			if err := attempts.decode(item, &p); err != nil {
				return err
			}
			keys, about, err := derived(txn, p)
			if err != nil {
				return err
			}
			days.add(p, about)
			for key, value := range keys {
				if value == nil {
					continue
				}
				if err := b.batch.Set([]byte(key), value); err != nil {
					return err
				}
			}
			return nil
		})
	})
	if err != nil {
		return err
	}
	return days.each(func(key string, block []byte) error { return b.batch.Set([]byte(key), block) })
}

// kindOf finds the kind of a record by its key; nil for what is no record.
func kindOf(key string) anyKind {
	for _, k := range kinds() {
		if strings.HasPrefix(key, k.keys()) {
			return k
		}
	}
	return nil
}

// kindNamed finds a kind by its name; nil for one there is not.
func kindNamed(name string) anyKind {
	for _, k := range kinds() {
		if k.title() == name {
			return k
		}
	}
	return nil
}

// Build makes a history in a folder that has none, from records that come in the order of Each. A record is one of the
// nouns of package practice.
func Build(ctx context.Context, dir string, how Opening, fill func(add func(record any) error) error) (err error) {
	newFilesPrivate()
	f := how.folder(dir)
	unlock, err := f.enter()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	if err := f.settle(); err != nil {
		return err
	}
	switch empty, err := f.empty(); {
	case err != nil:
		return err
	case !empty:
		return fmt.Errorf("there is a history in %s already", dir)
	}
	_, err = f.build(ctx, 0, func(b *builder) error {
		return fill(func(record any) error {
			k, value, err := kept(record)
			if err != nil {
				return err
			}
			e, err := k.parse(value)
			if err != nil {
				return err
			}
			return b.put(k, e)
		})
	})
	if err != nil {
		return err
	}
	return f.flip("")
}

// kept gives the kind of a noun, and its text.
func kept(record any) (k anyKind, text []byte, err error) {
	switch record.(type) {
	case practice.Attempt:
		k = attempts
	case practice.Note:
		k = notes
	case practice.Round:
		k = rounds
	case practice.Story:
		k = stories
	case practice.OwnQuestion:
		k = ownQuestions
	case practice.Setting:
		k = settings
	default:
		return nil, nil, fmt.Errorf("a %T is no record", record)
	}
	text, err = encode(record)
	return k, text, err
}
