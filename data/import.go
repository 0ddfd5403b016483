package data

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/dgraph-io/badger/v4"

	"retake/data/archive"
	"retake/practice"
)

// verdict is what an import does with a line of its file.
type verdict int

const (
	leave verdict = iota
	add
	replaceOlder
)

// plan is what an import does.
type plan struct {
	merge practice.Merge
	lines map[int]verdict // by the number of the line; those that are left are not in it
	over  map[string]bool // keys of the history whose records are replaced
}

// Weigh says what the import of a file would do. Errors: archive.LineError for a line that can't be read, and those of
// reading the file.
func (s *Store) Weigh(ctx context.Context, path string, progress practice.Progress) (practice.Merge, error) {
	p, err := s.weigh(ctx, path, progress)
	return p.merge, err
}

func (s *Store) weigh(ctx context.Context, path string, progress practice.Progress) (p plan, err error) {
	p = plan{lines: map[int]verdict{}, over: map[string]bool{}}
	seen := map[string]int{}
	err = s.view(func(txn *badger.Txn) error {
		_, err := s.eachLine(ctx, path, progress, func(line archive.Line, at int) error {
			k, e, err := parseLine(line, at, seen)
			if err != nil {
				return err
			}
			if about := e.about; about != "" && seen[about] == 0 && !isKept(txn, about) {
				return &archive.LineError{Line: at, Err: errors.New("the try that the note is about is neither in the file before it nor in the history")}
			}
			v, err := p.judge(txn, k, e)
			if err != nil {
				return err
			}
			if v != leave {
				p.lines[at] = v
			}
			return nil
		})
		return err
	})
	if err != nil {
		return plan{}, fmt.Errorf("%s can't be imported: %w", path, err)
	}
	return p, nil
}

// judge decides about one record: the newest wins where it may change, and an attempt's words never do.
func (p *plan) judge(txn *badger.Txn, k anyKind, e entry) (verdict, error) {
	item, err := txn.Get([]byte(e.key))
	if errors.Is(err, badger.ErrKeyNotFound) {
		counter(&p.merge.Adds, k.title(), e)
		return add, nil
	}
	if err != nil {
		return leave, err
	}
	var have entry
	err = item.Value(func(text []byte) (err error) { have, err = k.parse(text); return err })
	switch {
	case err != nil:
		return leave, fmt.Errorf("the history's own %s %q cannot be read: %w", k.title(), e.key, err)
	case !k.same(have.value, e.value):
		p.merge.Differs++
		return leave, nil
	case e.meta.Changed.After(have.meta.Changed):
		counter(&p.merge.Replaces, k.title(), e)
		p.over[e.key] = true
		return replaceOlder, nil
	case e.meta.Changed.Before(have.meta.Changed):
		p.merge.Later++
	default:
		p.merge.Same++
	}
	return leave, nil
}

// counter counts one record.
func counter(h *practice.Holding, kind string, e entry) {
	switch kind {
	case attempts.name:
		h.Tries++
		if h.First.IsZero() || e.finished.Before(h.First) {
			h.First = e.finished
		}
		if e.finished.After(h.Last) {
			h.Last = e.finished
		}
	case notes.name:
		h.Notes++
	case rounds.name:
		h.Rounds++
	case stories.name:
		h.Stories++
	case ownQuestions.name:
		h.Questions++
	case settings.name:
		h.Settings++
	}
}

// Import adds what a file holds, all or nothing, behind a backup. Nothing is deleted. Errors: those of Weigh and BackUp,
// practice.ErrNoRoom, ctx's; nothing was changed then.
func (s *Store) Import(ctx context.Context, path string, now time.Time, progress practice.Progress) (m practice.Merge, err error) {
	err = s.replace(now, "before-import", func() error {
		p, err := s.weigh(ctx, path, nil)
		if err != nil {
			return err
		}
		if m = p.merge; m.Empty() {
			return errUnchanged
		}
		if err := s.backUpBefore(ctx, practice.OccasionImport, now); err != nil {
			return err
		}
		_, err = s.build(ctx, s.sealed.Sequence, func(b *builder) error {
			if err := s.copyTo(ctx, b, p.over); err != nil {
				return err
			}
			return s.addTo(ctx, b, path, p, progress)
		})
		return err
	})
	if err != nil && !errors.Is(err, errUnchanged) {
		return m, fmt.Errorf("nothing was imported: %w", err)
	}
	return m, nil
}

// copyTo puts the history's records into one that is built, but for some.
func (s *Store) copyTo(ctx context.Context, b *builder, but map[string]bool) error {
	return s.view(func(txn *badger.Txn) error {
		last, err := number(txn, keyLast)
		if err != nil {
			return err
		}
		b.last = int64(last)
		for _, k := range kinds() {
			err := walk(txn, k.keys(), true, func(item *badger.Item) error {
				if but[string(item.Key())] {
					return nil
				}
				value, err := item.ValueCopy(nil)
				if err != nil {
					return err
				}
				return errors.Join(ctx.Err(), b.put(k, entry{key: string(item.Key()), value: value}))
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// addTo puts a file's records into a history that is built, as they were judged.
func (s *Store) addTo(ctx context.Context, b *builder, path string, p plan, progress practice.Progress) error {
	seen := map[string]int{}
	return s.view(func(txn *badger.Txn) error {
		_, err := s.eachLine(ctx, path, progress, func(line archive.Line, at int) error {
			k, e, err := parseLine(line, at, seen)
			if err != nil || p.lines[at] == leave {
				return err
			}
			if p.lines[at] == replaceOlder && k.title() == attempts.name {
				if e, err = inItsPlace(txn, e); err != nil {
					return err
				}
			}
			return b.put(k, e)
		})
		return err
	})
}

// inItsPlace gives an attempt from elsewhere the place that the history's own has.
func inItsPlace(txn *badger.Txn, e entry) (entry, error) {
	own, err := attempts.get(txn, []byte(e.key))
	if err != nil {
		return e, err
	}
	var p placed
	if err := json.Unmarshal(e.value, &p); err != nil {
		return e, err
	}
	p.Place = own.Place
	e.place = own.Place
	e.value, err = attempts.value(p)
	return e, err
}
