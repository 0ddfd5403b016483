package ui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"retake/practice"
)

// listed gives the tries that are not in the trash, newest first.
func (s *store) listed() (all []practice.Attempt) {
	for _, a := range slices.Backward(s.tries) {
		if !s.trash[a.ID] {
			all = append(all, a)
		}
	}
	return all
}

func (s *store) summary(a practice.Attempt) practice.Summary {
	about, _ := s.Notes(a.ID)
	summary := practice.Summarise(a, about)
	summary.Place = placeOf(a)
	return summary
}

// Page begins behind the try that is the cursor, wherever that is by now.
func (s *store) Page(after practice.Cursor, n int) (page []practice.Summary, next practice.Cursor, err error) {
	behind := after == ""
	for _, a := range slices.Backward(s.tries) {
		switch {
		case !behind:
			behind = a.ID == string(after)
		case s.trash[a.ID]:
		case len(page) == n:
			return page, practice.Cursor(page[n-1].ID), s.unread
		default:
			page = append(page, s.summary(a))
		}
	}
	return page, "", s.unread
}

func (s *store) Count() (int, error) { return len(s.listed()), nil }

func (s *store) Points() (points []practice.Point, err error) {
	for _, a := range slices.Backward(s.listed()) {
		about, _ := s.Notes(a.ID)
		points = append(points, practice.PointOf(a, placeOf(a), about))
	}
	return points, s.unread
}

func placeOf(a practice.Attempt) int64 { return a.Times.Finished.UnixMicro() }

func (s *store) AtPlace(place int64) (practice.Summary, error) {
	for _, a := range s.listed() {
		if placeOf(a) == place {
			return s.summary(a), nil
		}
	}
	return practice.Summary{}, errors.New("not there")
}

// Search hands out some at a time, as the real history does: few at first.
func (s *store) Search(ctx context.Context, q practice.Query, found func([]practice.Summary) error) error {
	var some []practice.Summary
	size := 20
	for _, a := range s.listed() {
		about, _ := s.Notes(a.ID)
		text := practice.Fold(a.Question.Text + " " + strings.Join(a.Answer[:], " "))
		if !q.Lets(practice.PointOf(a, placeOf(a), about)) || q.Theme != "" && a.Question.Theme != q.Theme || !q.Finds(text) {
			continue
		}
		if some = append(some, s.summary(a)); len(some) < size {
			continue
		}
		if err := found(some); err != nil {
			return err
		}
		some, size = nil, 200
	}
	if err := errors.Join(ctx.Err(), s.unread); err != nil || len(some) == 0 {
		return err
	}
	return found(some)
}

func (s *store) RoundsSince(at time.Time) (some []practice.Round, err error) {
	all, err := s.Rounds(len(s.rounds))
	for _, r := range all {
		if !r.At().Before(at) {
			some = append(some, r)
		}
	}
	return some, err
}

func (s *store) Trash(_ time.Time, ids ...string) error {
	for _, id := range ids {
		if s.fail == nil {
			s.trash[id] = true
		}
	}
	return s.fail
}

func (s *store) Restore(_ time.Time, ids ...string) error {
	for _, id := range ids {
		delete(s.trash, id)
	}
	return s.fail
}

func (s *store) Trashed() (all []practice.Trashed, err error) {
	until := noon.AddDate(0, 0, 30)
	for _, a := range slices.Backward(s.tries) {
		if s.trash[a.ID] {
			all = append(all, practice.Trashed{Try: s.summary(a), Until: until})
		}
	}
	for _, r := range s.rounds {
		if s.trash[r.ID] {
			all = append(all, practice.Trashed{Round: &r, Until: until})
		}
	}
	return all, nil
}

func (s *store) EmptyTrash(time.Time) (int, error) { return 0, nil }

func (s *store) Purge(ids ...string) (n int, err error) {
	s.tries = slices.DeleteFunc(s.tries, func(a practice.Attempt) bool { return s.trash[a.ID] && slices.Contains(ids, a.ID) })
	s.rounds = slices.DeleteFunc(s.rounds, func(r practice.Round) bool { return s.trash[r.ID] && slices.Contains(ids, r.ID) })
	for _, id := range ids {
		delete(s.trash, id)
		n++
	}
	return n, s.fail
}

func (s *store) CheckAgain(ctx context.Context, rules string, check func(practice.Question, practice.Answer) practice.Check, now time.Time, progress practice.Progress) (n int, err error) {
	points, err := s.Points()
	if err != nil {
		return 0, err
	}
	for i, a := range slices.Backward(s.listed()) {
		if points[len(points)-1-i].Rules == practice.Tag(rules) {
			continue
		}
		if err := errors.Join(ctx.Err(), s.stopped, s.fail); err != nil {
			return n, err
		}
		progress(n, len(points))
		c := check(a.Question, a.Answer)
		s.notes = append(s.notes, practice.Note{
			Record: practice.NewRecord("check-"+a.ID, practice.Instant{Wall: now}), Attempt: a.ID, About: practice.NoteCheck, Check: &c,
		})
		n++
	}
	return n, nil
}
