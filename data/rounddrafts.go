package data

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"path/filepath"

	"retake/data/disk"
	"retake/practice"
)

// SaveRound keeps a round that goes on, in the place of what it was before. Where the disk is full the error is
// practice.ErrNoRoom.
func (ds *Drafts) SaveRound(d practice.RoundDraft) error {
	ds.files.Lock()
	defer ds.files.Unlock()
	data, err := encode(d)
	if err == nil {
		err = disk.WriteFile(ds.disk, ds.roundPath(d.Round.ID), data)
	}
	if err != nil {
		return fmt.Errorf("the round was not saved: %w", noRoom(err))
	}
	return nil
}

// OpenRound reads the round that goes on, the newest if there are several. Errors, beside which there may be a round:
// ErrNewer for a file that is left where it is; a damaged one is put aside, and the error says where.
func (ds *Drafts) OpenRound() (newest practice.RoundDraft, ok bool, err error) {
	ds.files.Lock()
	defer ds.files.Unlock()
	dir := filepath.Join(ds.dir, roundsFolder)
	entries, err := ds.disk.List(dir)
	if err != nil {
		return newest, false, err
	}
	var wrong []error
	for _, entry := range entries {
		if filepath.Ext(entry.Name()) != ".json" {
			continue
		}
		path := filepath.Join(dir, entry.Name())
		d, err := ds.readRound(path)
		if errors.Is(err, errDamaged) {
			aside, asideErr := ds.rescue(path)
			if asideErr == nil {
				err = fmt.Errorf("%w; it is kept as %s", err, aside)
			}
			err = errors.Join(err, asideErr)
		}
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		if !ok || d.Round.Created.After(newest.Round.Created) {
			newest, ok = d, true
		}
	}
	return newest, ok, errors.Join(wrong...)
}

// RemoveRound deletes a round that has ended. It does nothing when there is none with this ID.
func (ds *Drafts) RemoveRound(id string) error {
	ds.files.Lock()
	defer ds.files.Unlock()
	if err := ds.disk.Remove(ds.roundPath(id)); err != nil {
		return nothingThere(err)
	}
	return ds.disk.SyncFolder(filepath.Join(ds.dir, roundsFolder))
}

// readRound reads one file. Errors: fs.ErrNotExist, errDamaged, ErrNewer.
func (ds *Drafts) readRound(path string) (d practice.RoundDraft, err error) {
	data, err := disk.ReadFile(ds.disk, path, math.MaxInt64-1)
	if err != nil {
		return d, err
	}
	var form struct{ Schema int }
	if json.Unmarshal(data, &form) == nil && form.Schema > practice.DraftSchema {
		return d, fmt.Errorf("the round %s was %w", path, ErrNewer)
	}
	if err := json.Unmarshal(data, &d); err != nil {
		return d, fmt.Errorf("the round %s is %w: %w", path, errDamaged, err)
	}
	if !d.Whole() {
		return d, fmt.Errorf("the round %s is %w: something in it is missing", path, errDamaged)
	}
	return d, nil
}

func (ds *Drafts) roundPath(id string) string {
	return filepath.Join(ds.dir, roundsFolder, fileName(id)+".json")
}
