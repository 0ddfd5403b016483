package data

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"retake/data/disk"
)

// sealName is the file in the history that says what the history holds. It is written by ourselves, so that Badger's
// loss of a part of its files is seen.
const sealName = "seal.json"

// maxSeal is the most bytes a seal may have: some ten thousand tables.
const maxSeal = 1 << 20

// seal says what a history holds: after each commit how much, and when it was closed also the sum of every file.
type seal struct {
	Schema   uint64     `json:"schema"`
	Sequence uint64     `json:"sequence"` // how often something was committed
	Counts   counts     `json:"counts"`
	Closed   bool       `json:"closed"`          // nothing was written since
	Files    []disk.Sum `json:"files,omitempty"` // all but the seal, where it is closed
	Check    uint32     `json:"check"`           // of all the above

	stale bool // what is derived from the records has to be made anew
}

// counts says how many records of each kind there are, by the kind's name. A kind without any is left out.
type counts map[string]int

// add gives counts with n more of a kind.
func (c counts) add(kind string, n int) counts {
	with := maps.Clone(c)
	if with == nil {
		with = counts{}
	}
	if with[kind] += n; with[kind] == 0 {
		delete(with, kind)
	}
	return with
}

// equal tells whether two counts say the same.
func (c counts) equal(other counts) bool { return maps.Equal(c, other) }

// encode gives a seal as its file holds it.
func (s seal) encode() ([]byte, error) {
	s.Check = 0
	text, err := json.Marshal(s)
	if err != nil {
		return nil, err
	}
	s.Check = disk.Check(text)
	return json.Marshal(s)
}

// writeSeal writes the seal of a history's folder.
func writeSeal(d disk.Disk, history string, s seal) error {
	text, err := s.encode()
	if err == nil {
		err = disk.WriteFile(d, filepath.Join(history, sealName), text)
	}
	if err != nil {
		return fmt.Errorf("what the history holds could not be noted: %w", err)
	}
	return nil
}

// readSeal reads the seal of a history's folder. Errors: fs.ErrNotExist, errDamaged.
func readSeal(d disk.Disk, history string) (s seal, err error) {
	text, err := disk.ReadFile(d, filepath.Join(history, sealName), maxSeal)
	if err != nil {
		return s, err
	}
	if err := json.Unmarshal(text, &s); err != nil {
		return s, fmt.Errorf("the seal is %w: %w", errDamaged, err)
	}
	if again, err := s.encode(); err != nil || string(again) != string(text) {
		return s, fmt.Errorf("the seal is %w", errDamaged)
	}
	return s, nil
}

// sumFiles gives the sum of every file in a history's folder but those of the seal and of Badger's lock. A table never
// changes, so the sums of known ones are taken over where same says so.
func sumFiles(d disk.Disk, history string, known []disk.Sum, same func(known, now disk.Sum) bool) (sums []disk.Sum, err error) {
	entries, err := d.List(history)
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		name := entry.Name()
		if name == sealName || name == "LOCK" || disk.IsTemp(name) {
			continue
		}
		info, err := entry.Info()
		if err != nil {
			return nil, err
		}
		now := disk.Sum{Name: name, Size: info.Size(), Changed: info.ModTime().UnixNano()}
		at := slices.IndexFunc(known, func(s disk.Sum) bool {
			return s.Name == name && s.Size == now.Size && strings.HasSuffix(name, ".sst") && same(s, now)
		})
		if at >= 0 {
			now.CRC = known[at].CRC
			err = opens(d, filepath.Join(history, name))
		} else {
			var sum disk.Sum
			sum, err = disk.SumFile(d, filepath.Join(history, name))
			now.Size, now.CRC = sum.Size, sum.CRC
		}
		if err != nil {
			return nil, err
		}
		sums = append(sums, now)
	}
	return sums, nil
}

// opens says why a file can't be opened.
func opens(d disk.Disk, path string) error {
	f, err := d.Open(path)
	if err != nil {
		return err
	}
	return f.Close()
}

// Reasons to take a known sum over: a table of that name and size was known when the history was opened; or nobody has
// written to it since, as the system says. What the disk itself damages, Badger finds in the block that it reads.
func sameTable(_, _ disk.Sum) bool { return true }

func untouched(known, now disk.Sum) bool { return known.Changed != 0 && known.Changed == now.Changed }

// unbroken tells whether a history is byte for byte what its seal says it was when it was closed. Of tables that nobody has
// written to since it is taken for granted, so that it takes as long with many as with few.
func unbroken(d disk.Disk, history string) (s seal, whole bool, err error) {
	s, err = readSeal(d, history)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, errDamaged):
		return seal{}, false, nil
	case err != nil:
		return seal{}, false, err
	case !s.Closed:
		return s, false, nil
	}
	sums, err := sumFiles(d, history, s.Files, untouched)
	return s, err == nil && slices.EqualFunc(sums, s.Files, disk.Sum.Same), err
}

// sealClosed seals a history that nothing writes to any more.
func (f folder) sealClosed(s seal) (err error) {
	if err := disk.SyncFiles(f.disk, f.history()); err != nil {
		return err
	}
	if s.Files, err = sumFiles(f.disk, f.history(), s.Files, sameTable); err != nil {
		return err
	}
	s.Closed = true
	return writeSeal(f.disk, f.history(), s)
}
