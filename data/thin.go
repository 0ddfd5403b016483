package data

import (
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"time"
)

// What is kept of the backups: so many of the newest, the newest of so many days, and the newest of so many weeks. All
// together they take at most so many times the room of the history, and never more than 1 GB; below 16 MB nobody minds.
// The two newest stay in any case.
const (
	keepNewest = 10
	keepDaily  = 7
	keepWeekly = 8

	keepTimes  = 20
	keepAtMost = 1 << 30
	keepFreely = 16 << 20
	keepAlways = 2
)

// thin removes the backups that are not kept.
func (s *Store) thin(now time.Time) error {
	all, err := s.backups()
	if err != nil {
		return err
	}
	tables, err := s.tableSize()
	if err != nil {
		return err
	}
	var wrong []error
	for _, b := range tooMany(all, now, int64(tables)) {
		wrong = append(wrong, s.disk.Remove(s.backupPath(b.Name)))
	}
	if err := errors.Join(wrong...); err != nil {
		return fmt.Errorf("old backups could not be removed: %w", err)
	}
	return nil
}

// beforeThat names the histories that an import or a restore took the place of.
var beforeThat = regexp.MustCompile(`^history-(\d{4}-\d\d-\d\d)-.*before-(import|restore)$`)

// tidyAside removes histories that an import or a restore took the place of more than thirty days ago: what was in them is
// in the backup from before it, too. Damaged ones and those of an earlier schema stay.
func (s *Store) tidyAside(now time.Time) error {
	entries, err := s.disk.List(s.dir)
	if err != nil {
		return err
	}
	var wrong []error
	for _, entry := range entries {
		parts := beforeThat.FindStringSubmatch(entry.Name())
		if parts == nil {
			continue
		}
		if at, err := time.ParseInLocation(time.DateOnly, parts[1], now.Location()); err == nil && now.Sub(at) > earlierFor {
			wrong = append(wrong, s.disk.RemoveAll(filepath.Join(s.dir, entry.Name())))
		}
	}
	return errors.Join(wrong...)
}

// tooMany gives the backups that are not kept, of all in their order. Where one is from after now, a clock is or was wrong,
// and none is given.
func tooMany(all []backup, now time.Time, history int64) (over []backup) {
	days, weeks := map[string]bool{}, map[string]bool{}
	limit := max(keepFreely, min(keepTimes*history, keepAtMost))
	var size int64
	for i, b := range all {
		if b.Made.After(now) {
			return nil
		}
		made := b.Made.In(now.Location())
		year, week := made.ISOWeek()
		day, inWeek := made.Format(time.DateOnly), fmt.Sprint(year, week)
		keep := i < keepNewest
		if !days[day] && len(days) < keepDaily {
			days[day], keep = true, true
		}
		if !weeks[inWeek] && len(weeks) < keepWeekly {
			weeks[inWeek], keep = true, true
		}
		if keep && (i < keepAlways || size+b.Size <= limit) {
			size += b.Size
			continue
		}
		over = append(over, b)
	}
	return slices.Clip(over)
}
