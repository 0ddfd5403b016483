package salvage

import (
	"errors"
	"maps"
	"os"
	"slices"

	"github.com/dgraph-io/badger/v4"
)

// file is a table or a log, for reading values out of it in the order of their keys; the block that was read last is
// kept, since the next value is likely to lie in it.
type file struct {
	path string
	open *os.File
	last block
	at   int64 // of last, while there is one
	room []byte
}

var errChanged = errors.New("the file has changed")

func (f *file) value(p place) ([]byte, error) {
	if p.index >= 0 && f.last.entries != nil && f.at == p.at {
		return f.indexed(p)
	}
	if f.open == nil {
		var err error
		if f.open, err = os.Open(f.path); err != nil {
			return nil, err
		}
	}
	data := make([]byte, p.size)
	if _, err := f.open.ReadAt(data, p.at); err != nil {
		return nil, err
	}
	if p.index < 0 {
		return data, nil
	}
	f.last, _, _ = blockAt(data, &f.room)
	f.at = p.at
	return f.indexed(p)
}

func (f *file) indexed(p place) ([]byte, error) {
	if int(p.index) >= f.last.len() {
		return nil, errChanged
	}
	e, ok := f.last.entry(int(p.index))
	if !ok || e.version != p.version {
		return nil, errChanged
	}
	return e.value, nil
}

func (f *file) close() {
	if f.open != nil {
		f.open.Close()
		f.open = nil
	}
}

// listed gives the numbers of the tables that a MANIFEST names, and whether it ends where a change does. It has been
// cut short if not, or was being written.
func listed(manifest string) (tables []uint64, whole bool, err error) {
	f, err := os.Open(manifest)
	if err != nil {
		return nil, false, err
	}
	defer f.Close()
	var head [8]byte
	if _, err := f.ReadAt(head[:], 0); err != nil {
		return nil, false, err
	}
	// Bytes 4 and 5 are whatever the program that made the store chose.
	chosen := uint16(head[4])<<8 | uint16(head[5])
	m, end, err := badger.ReplayManifestFile(f, chosen, badger.Options{})
	if err != nil {
		return nil, false, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, false, err
	}
	return slices.Sorted(maps.Keys(m.Tables)), end == info.Size(), nil
}
