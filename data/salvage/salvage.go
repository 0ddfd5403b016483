// Package salvage reads what can still be read of a damaged Badger store, for somebody whose history cannot be opened.
//
// Badger itself must not be asked: where it opens such a store at all, it drops damaged blocks in silence, forgets what
// is behind the first damaged byte of a log, deletes tables that a shortened MANIFEST no longer names, and panics where
// a table is zeros. So this package reads the files one by one: every table (.sst) block by block, finding the next
// block itself where one or the index is damaged, and every log (.mem) entry by entry in the same way. It knows the
// form of Badger 4's files, of a store that is compressed with Snappy, not encrypted, and puts no marks of its own on
// its entries. It changes nothing.
//
// # What counts
//
// Of a key the newest version counts. What is in doubt counts in favour of the words:
//
//   - A value whose checksum is wrong counts if the caller finds it plausible.
//   - A value in a log counts even if the end of its transaction is not there, so that some of a transaction may be
//     there without the rest.
//   - A deletion does not count if its checksum is wrong or the end of its transaction is not there.
//   - Where what says that a key was deleted or changed is lost, and an older version is there, that counts.
//   - A table counts even if MANIFEST does not name it.
package salvage

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/dgraph-io/badger/v4/table"
)

// Report says what could be read.
type Report struct {
	Rows     int      // how many keys were handed out
	Doubtful int      // how many of them have a value whose checksum is wrong
	Lost     []string // a sentence each about what could not be read; none means that nothing is known to be missing
}

// Rows hands out the newest value of every key that can still be read, in the order of the keys and without those that
// were deleted or have expired. The folder should be one that nobody writes to meanwhile. Plausible is asked about values whose
// checksum is wrong: whether key and value belong together and have the form they should. Neither function may keep or
// change the value. An error is that of each, which ends it, or means that the folder cannot be listed; whatever
// else is wrong with it is in the report. Memory: a hundred or two bytes a key, and the largest file.
func Rows(
	dir string, now time.Time, plausible func(key, value []byte) bool, each func(key, value []byte) error,
) (Report, error) {
	r := rescue{now: now, plausible: plausible, rows: map[string]place{}}
	names, err := os.ReadDir(dir)
	if err != nil {
		return Report{}, fmt.Errorf("what is left of the history could not be read: %w", err)
	}
	for _, name := range names {
		switch f := (&file{path: filepath.Join(dir, name.Name())}); filepath.Ext(f.path) {
		case ".sst":
			r.read(f, r.table)
		case ".mem":
			r.read(f, r.log)
		}
	}
	if r.elsewhere > 0 {
		r.lose("Values that lay outside the tables and logs, where nothing is read: %d.", r.elsewhere)
	}
	if err := r.missing(dir); err != nil {
		r.lose("The list of tables (MANIFEST) could not be read, so that it is not known whether one is missing.")
	}
	err = r.handOut(each)
	return r.report, err
}

// rescue is what is known of a store's keys while its files are read.
type rescue struct {
	now       time.Time
	plausible func(key, value []byte) bool
	rows      map[string]place // the newest version of each key, even where that is gone
	elsewhere int              // how many values lie in the value log
	report    Report
}

// place is where a version of a key lies.
type place struct {
	version  uint64
	file     *file
	at       int64 // of its block in a table, of the value in a log
	size     int32 // of these, in bytes
	index    int32 // among the entries of its block; -1 in a log
	gone     bool
	doubtful bool
}

func (r *rescue) lose(format string, args ...any) {
	r.report.Lost = append(r.report.Lost, fmt.Sprintf(format, args...))
}

// read reads a file. What plausible or this package stumbles over costs no more than the rest of the file.
func (r *rescue) read(f *file, read func(f *file, data []byte)) {
	name := filepath.Base(f.path)
	defer func() {
		if fell := recover(); fell != nil {
			r.lose("Of %s, what follows a place that cannot be read is missing (%v).", name, fell)
		}
	}()
	data, err := os.ReadFile(f.path)
	switch {
	case err != nil:
		r.lose("%s could not be read (%v).", name, err)
	case len(trimZeros(data)) == 0:
		r.lose("%s is empty.", name)
	default:
		read(f, data)
	}
}

func (r *rescue) table(f *file, data []byte) {
	damaged, of, known := eachBlock(data, func(b block, at, size int) {
		for i := range b.len() {
			if e, ok := b.entry(i); ok {
				r.take(e, b.sound, place{file: f, at: int64(at), size: int32(size), index: int32(i)})
			}
		}
	})
	r.damage(f, damaged, of)
	if !known {
		r.lose("The end of %s is damaged or missing, and perhaps some of its records with it.", filepath.Base(f.path))
	}
}

func (r *rescue) log(f *file, data []byte) {
	entries, damaged, of := readLog(data)
	done := finished(entries)
	for _, e := range entries {
		sure := e.sound
		if e.gone(r.now) && e.meta&markTransaction != 0 && !done[e.version] {
			sure = false
		}
		r.take(e.entry, sure, place{file: f, at: int64(e.at), size: int32(len(e.value)), index: -1})
	}
	r.damage(f, damaged, of)
}

func (r *rescue) damage(f *file, damaged, of int) {
	if damaged > 0 {
		r.lose("Of %s, %d of %d kB are damaged.", filepath.Base(f.path), (damaged+999)/1000, (of+999)/1000)
	}
}

// take notes an entry if it is the newest of its key so far, or surer than one of the same version.
func (r *rescue) take(e entry, sure bool, p place) {
	if bytes.HasPrefix(e.key, []byte("!badger!")) {
		return // Badger's own, such as the ends of transactions
	}
	p.version, p.gone, p.doubtful = e.version, e.gone(r.now), !sure
	switch old, there := r.rows[string(e.key)]; {
	case there && (old.version > p.version || old.version == p.version && (p.doubtful || !old.doubtful)):
	case p.doubtful && (p.gone || e.meta&markElsewhere != 0 || !r.plausible(e.key, e.value)):
	case e.meta&markElsewhere != 0:
		r.elsewhere++
	default:
		r.rows[string(e.key)] = p
	}
}

// missing looks for tables that should be there.
func (r *rescue) missing(dir string) error {
	tables, whole, err := listed(filepath.Join(dir, "MANIFEST"))
	if err != nil {
		return err
	}
	for _, id := range tables {
		name := table.IDToFilename(id)
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			r.lose("%s is missing.", name)
		}
	}
	if !whole {
		r.lose("The end of the list of tables (MANIFEST) is missing; perhaps tables are, too.")
	}
	return nil
}

// handOut gives the values of all keys that are not gone. What cannot be read a second time is lost.
func (r *rescue) handOut(each func(key, value []byte) error) error {
	defer func() {
		for _, p := range r.rows {
			p.file.close()
		}
	}()
	for _, key := range slices.Sorted(maps.Keys(r.rows)) {
		p := r.rows[key]
		if p.gone {
			continue
		}
		value, err := p.file.value(p)
		if err != nil {
			r.lose("%q could not be read a second time (%v).", key, err)
			continue
		}
		r.report.Rows++
		if p.doubtful {
			r.report.Doubtful++
		}
		if err := each([]byte(key), value); err != nil {
			return err
		}
	}
	return nil
}
