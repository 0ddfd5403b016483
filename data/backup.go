package data

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"time"

	"github.com/dgraph-io/badger/v4"

	"retake/data/archive"
	"retake/data/disk"
	"retake/practice"
)

// backupTime is how the name of a backup begins: when it was made, UTC.
const backupTime = "2006-01-02T150405Z"

// backupName is the name of a backup: its time, how often something had been committed, and its occasion.
var backupName = regexp.MustCompile(`^(\d{4}-\d\d-\d\dT\d{6}Z)-(\d{1,18})-([a-z]{1,16})\.jsonl\.gz$`)

// backupFile makes such a name.
func backupFile(made time.Time, sequence uint64, why practice.Occasion) string {
	return fmt.Sprintf("%s-%d-%s.jsonl.gz", made.UTC().Format(backupTime), sequence, why)
}

// backup is a backup with what its name says besides.
type backup struct {
	practice.Backup
	sequence uint64
}

// backups lists all backups, newest first: by what had been committed then, because clocks are set back.
func (f folder) backups() (all []backup, err error) {
	entries, err := f.disk.List(filepath.Join(f.dir, backupsFolder))
	if err != nil {
		return nil, nothingThere(err)
	}
	for _, entry := range entries {
		parts := backupName.FindStringSubmatch(entry.Name())
		info, err := entry.Info()
		if parts == nil || err != nil {
			continue // it is none, or was removed just now
		}
		made, errMade := time.Parse(backupTime, parts[1])
		sequence, errSequence := strconv.ParseUint(parts[2], 10, 64)
		if errMade != nil || errSequence != nil {
			continue
		}
		all = append(all, backup{practice.Backup{Name: entry.Name(), Made: made, Occasion: practice.Occasion(parts[3]), Size: info.Size()}, sequence})
	}
	slices.SortFunc(all, func(a, b backup) int {
		return cmp.Or(cmp.Compare(b.sequence, a.sequence), b.Made.Compare(a.Made), cmp.Compare(b.Name, a.Name))
	})
	return all, nil
}

// highest is the sequence of the newest backup; 0 without any.
func highest(all []backup) uint64 {
	if len(all) == 0 {
		return 0
	}
	return all[0].sequence
}

func (f folder) backupPath(name string) string { return filepath.Join(f.dir, backupsFolder, name) }

// Backups lists all backups, newest first.
func (s *Store) Backups() ([]practice.Backup, error) {
	all, err := s.backups()
	if err != nil {
		return nil, fmt.Errorf("the backups could not be listed: %w", err)
	}
	list := make([]practice.Backup, len(all))
	for i, b := range all {
		list[i] = b.Backup
	}
	return list, nil
}

// BackUp makes a backup and reads it back. Errors: practice.ErrNoRoom, ctx's; there is no new backup then.
func (s *Store) BackUp(ctx context.Context, why practice.Occasion, now time.Time, progress practice.Progress) (practice.Backup, error) {
	b, err := s.backUp(ctx, why, now, progress)
	if err != nil {
		return b, fmt.Errorf("no backup was made: %w", noRoom(err))
	}
	return b, nil
}

func (s *Store) backUp(ctx context.Context, why practice.Occasion, now time.Time, progress practice.Progress) (b practice.Backup, err error) {
	if err := s.preparePart(backupsFolder); err != nil {
		return b, err
	}
	err = s.view(func(txn *badger.Txn) error {
		st, err := readState(txn)
		if err != nil {
			return err
		}
		b = practice.Backup{Name: backupFile(now, st.sequence, why), Made: now.UTC(), Occasion: why}
		path := s.backupPath(b.Name)
		if err := s.disk.RemoveAll(path); err != nil { // of the same second and the same history
			return err
		}
		return s.archiveTo(ctx, txn, path, why, now, progress)
	})
	if err != nil {
		return b, err
	}
	info, err := s.disk.Stat(s.backupPath(b.Name))
	if err == nil {
		b.Size = info.Size()
	}
	return b, err
}

// archiveTo writes all records into a new backup file, and reads it back.
func (f folder) archiveTo(ctx context.Context, txn *badger.Txn, path string, why practice.Occasion, now time.Time, progress practice.Progress) error {
	tables, err := f.tableSize()
	if err != nil {
		return err
	}
	if err := f.room(tables + roomToCommit); err != nil {
		return err
	}
	written := 0
	err = disk.WriteNew(f.disk, path, func(w io.Writer) error {
		to := archive.NewBackup(w, archive.Head{Schema: schema, Made: now.UTC(), Occasion: why})
		err := eachText(ctx, txn, progress, func(kind string, text any) error {
			written++
			return to.Add(kind, text)
		})
		return errors.Join(err, to.Close())
	})
	if err != nil {
		return err
	}
	holding, err := f.look(ctx, path, nil)
	if err == nil && holding.All() != written {
		err = fmt.Errorf("it holds %d records instead of %d", holding.All(), written)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("it could not be read back: %w", err), f.disk.Remove(path))
	}
	return nil
}

// backUpBefore makes a backup before another history takes this one's place, unless there is nothing in it.
func (s *Store) backUpBefore(ctx context.Context, why practice.Occasion, now time.Time) error {
	_, records, err := s.amount()
	if err == nil && records > 0 {
		_, err = s.BackUp(ctx, why, now, nil)
	}
	return err
}

// amount says how often something was committed, and how many records there are.
func (s *Store) amount() (sequence uint64, records int, err error) {
	err = s.view(func(txn *badger.Txn) error {
		st, err := readState(txn)
		for _, n := range st.counts {
			records += n
		}
		sequence = st.sequence
		return err
	})
	return sequence, records, err
}

// BackUpIfDue makes a backup where something was kept since the last one, and thins out the old ones.
func (s *Store) BackUpIfDue(ctx context.Context, now time.Time) (made bool, err error) {
	all, err := s.backups()
	if err != nil {
		return false, err
	}
	sequence, records, err := s.amount()
	if err != nil || sequence <= highest(all) || records == 0 && len(all) == 0 {
		return false, err
	}
	if _, err := s.BackUp(ctx, practice.OccasionChanged, now, nil); err != nil {
		return false, err
	}
	return true, errors.Join(s.thin(now), s.tidyAside(now))
}

// quick is how long a backup may take at the end; where it needs longer the next start makes it.
const quick = time.Second

// Leave makes a backup where one is due and it is quick, and closes the history.
func (s *Store) Leave(now time.Time) error {
	ctx, cancel := context.WithTimeout(context.Background(), quick)
	defer cancel()
	_, _ = s.BackUpIfDue(ctx, now) // what stands in its way is told at the next start
	return s.Close()
}

// Look reads a whole backup and says what is in it. The error says why it can't be used.
func (s *Store) Look(ctx context.Context, name string, progress practice.Progress) (practice.Holding, error) {
	if !backupName.MatchString(name) {
		return practice.Holding{}, fmt.Errorf("%q is no backup", name)
	}
	return s.look(ctx, s.backupPath(name), progress)
}

// look reads a whole archive and says what is in it.
func (f folder) look(ctx context.Context, path string, progress practice.Progress) (practice.Holding, error) {
	return f.eachLine(ctx, path, progress, func(archive.Line, int) error { return nil })
}

// eachLine reads an archive to its end, and says what it holds.
func (f folder) eachLine(ctx context.Context, path string, progress practice.Progress, fn func(line archive.Line, at int) error) (holds practice.Holding, err error) {
	file, err := f.disk.Open(path)
	if err != nil {
		return holds, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	info, err := f.disk.Stat(path)
	if err != nil {
		return holds, err
	}
	if info.Mode()&os.ModeType != 0 {
		return holds, fmt.Errorf("%s is no file", path)
	}
	from, err := archive.NewReader(file)
	if err != nil {
		return holds, err
	}
	if head := from.Head(); head.Form > archive.Form || head.Schema > schema {
		return holds, fmt.Errorf("it was %w", ErrNewer)
	}
	for n := 0; ; n++ {
		line, err := from.Next()
		switch {
		case errors.Is(err, io.EOF):
			return from.Holding(), ctx.Err()
		case err != nil:
			return holds, err
		}
		if n%100 == 0 {
			if err := ctx.Err(); err != nil {
				return holds, err
			}
			if progress != nil {
				progress(int(from.Read()), int(info.Size()))
			}
		}
		if err := fn(line, from.Line()); err != nil {
			return holds, err
		}
	}
}

// fillFrom puts all that an archive holds into a history that is built.
func (f folder) fillFrom(ctx context.Context, b *builder, path string, progress practice.Progress) error {
	seen := map[string]int{}
	_, err := f.eachLine(ctx, path, progress, func(line archive.Line, at int) error {
		k, e, err := parseLine(line, at, seen)
		if err != nil {
			return err
		}
		return b.put(k, e)
	})
	return err
}

// parseLine makes of a line what is kept. seen has the lines of the keys that came before.
func parseLine(line archive.Line, at int, seen map[string]int) (anyKind, entry, error) {
	k := kindNamed(line.Kind)
	if k == nil {
		return nil, entry{}, &archive.LineError{Line: at, Err: fmt.Errorf("there is no kind of record called %q", line.Kind)}
	}
	e, err := k.parse(line.Record)
	if err != nil {
		return nil, e, &archive.LineError{Line: at, Err: err}
	}
	if before, there := seen[e.key]; there {
		return nil, e, &archive.LineError{Line: at, Err: fmt.Errorf("the same %s stands in line %d already", line.Kind, before)}
	}
	seen[e.key] = at
	return k, e, nil
}

// RestoreBackup puts a backup in the place of the history, behind a backup of that one, and says what it holds. Where it fails,
// nothing was changed.
func (s *Store) RestoreBackup(ctx context.Context, name string, now time.Time, progress practice.Progress) (h practice.Holding, err error) {
	if h, err = s.Look(ctx, name, nil); err != nil {
		return h, fmt.Errorf("this backup can't be used: %w", err)
	}
	if err := s.backUpBefore(ctx, practice.OccasionRestore, now); err != nil {
		return h, err
	}
	err = s.replace(now, "before-restore", func() error {
		_, err := s.build(ctx, s.sealed.Sequence, func(b *builder) error { return s.fillFrom(ctx, b, s.backupPath(name), progress) })
		return err
	})
	if err != nil {
		return h, fmt.Errorf("the backup was not restored: %w", err)
	}
	return h, nil
}
