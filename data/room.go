package data

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"retake/data/disk"
	"retake/practice"
)

// How much room things need, in bytes. Badger writes into mappings of its files, where a full disk ends the program at
// once, so the room is looked for before.
const (
	// roomOpen is what Badger's log and value log take while the history is open.
	roomOpen = 2 * (2 * logSize)

	// roomToCommit is what may come with a commit: a new log, and the one before written out as a table, with some to spare.
	roomToCommit = 2*logSize + 2*logSize

	// roomToClose is what closing writes at most: what is in memory as a table, and it and the lowest level anew, which is
	// kept at some 10 MB.
	roomToClose = roomToCommit + 32<<20

	// roomReserve is the size of the reserve.
	roomReserve = 64 << 20
)

// reserveName is a file in the data folder that only takes room, to be given up where the history could not be closed
// for want of it.
const reserveName = "reserve"

// room looks whether so many bytes can be written. Error: practice.ErrNoRoom.
func (f folder) room(need uint64) error {
	free, err := f.disk.Free(f.dir)
	if err != nil {
		return fmt.Errorf("the room on the disk could not be looked up: %w", err)
	}
	if free < need {
		const mega = 1_000_000
		return fmt.Errorf("%w: %d MB more have to be free in %s", practice.ErrNoRoom, (need-free+mega-1)/mega, f.dir)
	}
	return nil
}

// roomToOpen looks whether the history can be opened: Badger may write all of its tables anew.
func (f folder) roomToOpen() error {
	tables, err := f.tableSize()
	if err != nil {
		return err
	}
	need := roomOpen + tables
	if _, err := f.disk.Stat(filepath.Join(f.dir, reserveName)); err != nil {
		need += roomReserve
	}
	return f.room(need)
}

// tableSize is how many bytes the history's tables have.
func (f folder) tableSize() (size uint64, err error) {
	entries, err := f.disk.List(f.history())
	if err != nil {
		return 0, nothingThere(err)
	}
	for _, entry := range entries {
		if info, err := entry.Info(); err == nil && strings.HasSuffix(entry.Name(), ".sst") {
			size += uint64(info.Size())
		}
	}
	return size, nil
}

// noRoom makes the error of a full disk practice.ErrNoRoom too.
func noRoom(err error) error {
	if disk.Full(err) && !errors.Is(err, practice.ErrNoRoom) {
		return fmt.Errorf("%w: %w", practice.ErrNoRoom, err)
	}
	return err
}

// Reserve puts the reserve where there is none, and room for it. It takes some milliseconds. Not having it is no reason
// to go without the history.
func (s *Store) Reserve() error {
	path := filepath.Join(s.dir, reserveName)
	if _, err := s.disk.Stat(path); err == nil {
		return nil
	}
	if err := s.room(roomReserve + roomToCommit); err != nil {
		return err
	}
	file, err := s.disk.Create(path)
	if err != nil {
		return err
	}
	err = errors.Join(file.Hole(roomReserve), file.Close())
	if err == nil {
		err = disk.Allocate(path)
	}
	if err != nil {
		return errors.Join(err, s.disk.Remove(path))
	}
	return nil
}

// makeRoomToClose gives the reserve up where it is needed.
func (f folder) makeRoomToClose() {
	if f.room(roomToClose) != nil {
		_ = f.disk.Remove(filepath.Join(f.dir, reserveName)) // where there is none, none can be given up
	}
}

// allocate gives Badger's open files the room they are made for. Without it only the check before each commit stands
// between a full disk and the program's end.
func (f folder) allocate(history string) {
	entries, err := f.disk.List(history)
	if err != nil {
		return
	}
	for _, entry := range entries {
		if name := entry.Name(); strings.HasSuffix(name, ".mem") || strings.HasSuffix(name, ".vlog") {
			_ = disk.Allocate(filepath.Join(history, name))
		}
	}
}
