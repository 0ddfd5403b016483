package data

import (
	"context"
	"errors"
	"time"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

// checkedAtOnce is how many new checks are kept in one transaction.
const checkedAtOnce = 50

// Checking checks an answer to a question by the rules of now.
type Checking = func(practice.Question, practice.Answer) practice.Check

// CheckAgain has every try outside the trash checked by the rules of now, where its newest check is of others, and keeps
// the new check as a note about it: the old one stays beside it. It says how many were checked. Where ctx is cancelled it
// ends with its error, and what was checked up to then stays.
func (s *Store) CheckAgain(ctx context.Context, rules string, check Checking, now time.Time, progress practice.Progress) (checked int, err error) {
	tag := practice.Tag(rules)
	points, err := s.Points()
	if err != nil {
		return 0, err
	}
	var old []int64
	for _, p := range points {
		if p.Rules != tag {
			old = append(old, p.Place)
		}
	}
	for len(old) > 0 {
		if err := ctx.Err(); err != nil {
			return checked, err
		}
		if progress != nil {
			progress(checked, checked+len(old))
		}
		some := old[:min(checkedAtOnce, len(old))]
		if err := s.checkSome(some, rules, check, now); err != nil {
			return checked, err
		}
		old, checked = old[len(some):], checked+len(some)
	}
	return checked, nil
}

func (s *Store) checkSome(places []int64, rules string, check Checking, now time.Time) error {
	err := s.update("the new check", func(txn *badger.Txn) error {
		result := errUnchanged
		for _, place := range places {
			changed, err := checkOne(txn, place, rules, check, now)
			if err != nil {
				return err
			}
			if changed {
				result = nil
			}
		}
		return result
	})
	if half := len(places) / 2; errors.Is(err, badger.ErrTxnTooBig) && half > 0 {
		return errors.Join(s.checkSome(places[:half], rules, check, now), s.checkSome(places[half:], rules, check, now))
	}
	return err
}

// checkOne keeps a new check of the try with a place, unless it was put into the trash or checked in the meantime.
func checkOne(txn *badger.Txn, place int64, rules string, check Checking, now time.Time) (changed bool, err error) {
	id, err := idAt(txn, place)
	if errors.Is(err, ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	p, err := find(txn, id)
	if err != nil {
		return false, err
	}
	about, err := notesAbout(txn, id)
	if err != nil || practice.NewestCheck(p.Attempt, about).Rules == rules {
		return false, err
	}
	// A clock that was set back must not put it before the checks that are there.
	if n := len(about); n > 0 && !now.After(about[n-1].Created) {
		now = about[n-1].Created.Add(time.Microsecond)
	}
	found := check(p.Question, p.Answer)
	err = notes.set(txn, practice.Note{
		Record: practice.NewRecord(NewID(now), practice.Instant{Wall: now}), Attempt: id, About: practice.NoteCheck, Check: &found,
	})
	if err != nil {
		return false, err
	}
	return true, index(txn, p)
}
