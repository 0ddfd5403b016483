package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

// Page reads the summaries of the next n tries (n ≥ 1), newest first and without the trash, and where to go on.
func (s *Store) Page(after practice.Cursor, n int) (page []practice.Summary, next practice.Cursor, err error) {
	if n < 1 {
		return nil, after, fmt.Errorf("a page of %d tries cannot be read", n)
	}
	err = s.view(func(txn *badger.Txn) error {
		it := txn.NewIterator(badger.IteratorOptions{
			Prefix: []byte(prefixSummary), PrefetchValues: true, PrefetchSize: min(n, 100),
		})
		defer it.Close()
		var last string
		for it.Seek([]byte(after)); it.Valid(); it.Next() {
			key := string(it.Item().Key())
			if key == string(after) {
				continue
			}
			if len(page) == n {
				next = practice.Cursor(last)
				return nil
			}
			summary, err := decodeSummary(it.Item())
			if err != nil {
				return err
			}
			page, last = append(page, summary), key
		}
		return nil
	})
	return page, next, err
}

// Tries reads the summaries of all tries of a question, newest first and without the trash. A question without an ID
// has none.
func (s *Store) Tries(question string) (tries []practice.Summary, err error) {
	if question == "" {
		return nil, nil
	}
	err = s.view(func(txn *badger.Txn) error {
		return walk(txn, triesPrefix(question), false, func(item *badger.Item) error {
			summary, err := summaryOf(txn, question, item)
			tries = append(tries, summary)
			return err
		})
	})
	return tries, err
}

// LastScored reads the summary of the newest try with a score of each of these questions, in their order; a question without
// one is left out. Those in the trash do not count.
func (s *Store) LastScored(questions []string) (latest []practice.Summary, err error) {
	err = s.view(func(txn *badger.Txn) error {
		for _, question := range questions {
			err := walk(txn, triesPrefix(question), false, func(item *badger.Item) error {
				summary, err := summaryOf(txn, question, item)
				if err != nil || summary.Score == practice.NoScore {
					return err
				}
				latest = append(latest, summary)
				return errEnough
			})
			if err != nil && !errors.Is(err, errEnough) {
				return err
			}
		}
		return nil
	})
	return latest, err
}

// summaryOf reads the summary that an item of the list of a question's tries stands for.
func summaryOf(txn *badger.Txn, question string, item *badger.Item) (practice.Summary, error) {
	summary, err := summaryAt(txn, bytes.TrimPrefix(item.Key(), []byte(triesPrefix(question))))
	if err != nil {
		return practice.Summary{}, fmt.Errorf("the list of tries of %s is broken: %w", question, err)
	}
	return summary, nil
}

// summaryAt reads the summary of the try with a position.
func summaryAt(txn *badger.Txn, position []byte) (practice.Summary, error) {
	item, err := txn.Get(append([]byte(prefixSummary), position...))
	if err != nil {
		return practice.Summary{}, err
	}
	return decodeSummary(item)
}

// errEnough ends a walk that has found what it was for.
var errEnough = errors.New("enough")

// Count gives the number of tries, those in the trash left out.
func (s *Store) Count() (n int, err error) {
	err = s.view(func(txn *badger.Txn) error {
		return walk(txn, prefixSummary, false, func(*badger.Item) error { n++; return nil })
	})
	return n, err
}

func decodeSummary(item *badger.Item) (summary practice.Summary, err error) {
	if err = item.Value(func(value []byte) error { return json.Unmarshal(value, &summary) }); err != nil {
		return summary, fmt.Errorf("the summary of a try cannot be read: %w", err)
	}
	if position := item.Key()[len(prefixSummary):]; len(position) >= 8 {
		summary.Place = placeOf(position)
	}
	return summary, nil
}
