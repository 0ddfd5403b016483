package data

import (
	"fmt"
	"strings"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

// Report is what a look at the whole history found.
type Report struct {
	Schema   uint64   // version of the records' form
	Sequence uint64   // how often something was committed
	Counts   counts   // how many records there should be of each kind, trash included; the kinds are those of Each
	Records  counts   // how many there are
	Trash    int      // how many of all these are in the trash
	Problems []string // one sentence each: what is damaged; none means that all is well
	Stale    []string // one sentence each: what does not follow from the records, and can be made anew from them
}

// Verify reads the whole history and compares it with itself: checksums, records, and what is derived from them. It
// changes nothing. An error means that it could not finish.
func (s *Store) Verify() (Report, error) {
	s.opened.RLock()
	defer s.opened.RUnlock()
	if s.db == nil {
		return Report{}, ErrClosed
	}
	return inspect(s.db)
}

// inspect looks through an open store of any schema.
func inspect(db *badger.DB) (Report, error) {
	r := Report{Records: counts{}}
	if err := checksums(db); err != nil {
		r.problem("Some of the history is damaged on the disk: %v", err)
	}
	err := db.View(func(txn *badger.Txn) error {
		st, err := readState(txn)
		if err != nil {
			return err
		}
		r.Schema, r.Sequence, r.Counts = st.schema, st.sequence, st.counts
		if r.Schema > schema {
			return nil
		}
		if err := r.records(txn); err != nil {
			return err
		}
		if st.schema == 0 {
			r.problem("What form its records have is missing.")
		}
		if st.schema != 1 && !r.Records.equal(r.Counts) {
			r.problem("There should be %v records, and there are %v.", r.Counts, r.Records)
		}
		return r.derived(txn)
	})
	return r, err
}

// checksums reads every block of every table. Badger 4.9.6 means to return an error for a damaged one but falls over a
// nil block while it words it, so a panic is that error.
func checksums(db *badger.DB) (err error) {
	defer func() {
		if fell := recover(); fell != nil {
			err = fmt.Errorf("a block of a table cannot be read (%v)", fell)
		}
	}()
	return db.VerifyChecksum()
}

func (r *Report) problem(format string, args ...any) {
	r.Problems = append(r.Problems, fmt.Sprintf(format, args...))
}

// records counts and reads every record, and looks for notes about attempts that are not there.
func (r *Report) records(txn *badger.Txn) error {
	there := map[string]bool{}
	for _, k := range kinds() {
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
	return differences(txn, func(d difference) error {
		what := "The last place in the history"
		switch {
		case strings.HasPrefix(d.key, prefixSummary):
			what = "The summary of the try " + d.key[len(prefixSummary)+8:]
		case strings.HasPrefix(d.key, prefixText):
			what = "What is searched of the try " + d.key[len(prefixText)+8:]
		case strings.HasPrefix(d.key, prefixTry), strings.HasPrefix(d.key, prefixTrash):
			what = fmt.Sprintf("The list entry %q", d.key)
		case strings.HasPrefix(d.key, prefixDay):
			what = fmt.Sprintf("What charts show of the day %q", d.key)
		}
		switch {
		case d.have == nil:
			what += " is missing."
		case d.want == nil:
			what += " should not be there."
		default:
			what += " is not what the records say."
		}
		r.Stale = append(r.Stale, what)
		return nil
	})
}
