package data

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/dgraph-io/badger/v4"

	"retake/data/archive"
	"retake/practice"
)

// Export writes every record as a line of JSON, trash included, in the order of Each, as package archive says. The same
// history always gives the same bytes. Records that cannot be read are left out, and the error names them.
func (s *Store) Export(ctx context.Context, w io.Writer, progress practice.Progress) error {
	to := archive.NewExport(w)
	err := s.view(func(txn *badger.Txn) error { return eachText(ctx, txn, progress, to.Add) })
	return errors.Join(err, to.Close())
}

// eachText gives the text of every record. What is no JSON is left out, and named in the error.
func eachText(ctx context.Context, txn *badger.Txn, progress practice.Progress, fn func(kind string, text any) error) error {
	all, err := readCounts(txn)
	if err != nil {
		return err
	}
	total, done := 0, 0
	for _, n := range all {
		total += n
	}
	var unread []error
	for _, k := range kinds() {
		err := walk(txn, k.keys(), true, func(item *badger.Item) error {
			if done%100 == 0 {
				if err := ctx.Err(); err != nil {
					return err
				}
				if progress != nil {
					progress(done, total)
				}
			}
			done++
			return item.Value(func(text []byte) error {
				if !json.Valid(text) {
					unread = append(unread, fmt.Errorf("the %s %q cannot be read", k.title(), item.Key()))
					return nil
				}
				return fn(k.title(), json.RawMessage(text))
			})
		})
		if err != nil {
			return err
		}
	}
	return errors.Join(unread...)
}

// EachTry gives every try that is not in the trash, oldest first.
func (s *Store) EachTry(ctx context.Context, progress practice.Progress, fn func(practice.Attempt) error) error {
	all, err := s.Count()
	if err != nil {
		return err
	}
	return s.view(func(txn *badger.Txn) error {
		it := txn.NewIterator(badger.IteratorOptions{Prefix: []byte(prefixSummary), Reverse: true})
		defer it.Close()
		done := 0
		for it.Seek([]byte(prefixSummary + "\xff\xff\xff\xff\xff\xff\xff\xff\xff")); it.Valid(); it.Next() {
			if err := ctx.Err(); err != nil {
				return err
			}
			if progress != nil {
				progress(done, all)
			}
			done++
			p, err := find(txn, string(it.Item().Key()[len(prefixSummary)+8:]))
			if err != nil {
				return err
			}
			if err := fn(p.Attempt); err != nil {
				return err
			}
		}
		return nil
	})
}
