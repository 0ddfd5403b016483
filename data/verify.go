package data

import (
	"fmt"
	"strings"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

// Report is what a look at the whole history found.
type Report struct {
	Schema   uint64         // version of the records' form
	Sequence uint64         // how often something was committed
	Records  map[string]int // how many there are of each kind, trash included; the kinds are those of Each
	Trash    int            // how many of all these are in the trash
	Problems []string       // one sentence each; none means that all is well
}

// Verify reads the whole history and compares it with itself: checksums, records, what is derived from them, and who
// may look into its folders. It changes nothing. An error means that it could not finish.
func (s *Store) Verify() (Report, error) {
	r := Report{Records: map[string]int{}}
	if err := s.checksums(); err != nil {
		r.problem("Some of the history is damaged on the disk: %v", err)
	}
	open, err := openToOthers(s.dir)
	if err != nil {
		return r, err
	}
	for _, path := range open {
		r.problem("Other users of this machine can look into %s.", path)
	}
	err = s.db.View(func(txn *badger.Txn) (err error) {
		if r.Schema, err = number(txn, keySchema); err != nil {
			return err
		}
		if r.Sequence, err = number(txn, keySeq); err != nil {
			return err
		}
		if err := r.records(txn); err != nil {
			return err
		}
		return r.derived(txn)
	})
	return r, err
}

// checksums reads every block of every table. Badger 4.9.6 means to return an error for a damaged one but falls over a
// nil block while it words it, so a panic is that error.
func (s *Store) checksums() (err error) {
	defer func() {
		if fell := recover(); fell != nil {
			err = fmt.Errorf("a block of a table cannot be read (%v)", fell)
		}
	}()
	return s.db.VerifyChecksum()
}

func (r *Report) problem(format string, args ...any) {
	r.Problems = append(r.Problems, fmt.Sprintf(format, args...))
}

// records counts and reads every record, and looks for notes about attempts that are not there.
func (r *Report) records(txn *badger.Txn) error {
	there := map[string]bool{}
	for _, k := range kinds() {
		r.Records[k.title()] = 0
		err := k.scan(txn, func(f found) error {
			r.Records[k.title()]++
			if f.err != nil {
				r.problem("One record is damaged: %v.", f.err)
				return nil
			}
			if !f.meta.Deleted.IsZero() {
				r.Trash++
			}
			switch record := f.record.(type) {
			case practice.Attempt:
				there[record.ID] = true
			case practice.Note:
				if !there[record.Attempt] {
					r.problem("The note %s is about the try %s, which is not there.", record.ID, record.Attempt)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// derived looks for summaries and list entries that do not follow from the records.
func (r *Report) derived(txn *badger.Txn) error {
	wrong, err := differences(txn)
	for _, d := range wrong {
		what := "The last place in the history"
		switch {
		case strings.HasPrefix(d.key, prefixSummary):
			what = "The summary of the try " + d.key[len(prefixSummary)+8:]
		case strings.HasPrefix(d.key, prefixTry), strings.HasPrefix(d.key, prefixTrash):
			what = fmt.Sprintf("The list entry %q", d.key)
		}
		switch {
		case d.have == nil:
			r.problem("%s is missing.", what)
		case d.want == nil:
			r.problem("%s should not be there.", what)
		default:
			r.problem("%s is not what the records say.", what)
		}
	}
	return err
}
