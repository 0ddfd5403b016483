package salvage

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"math"
	"testing"
)

// asLogged writes an entry as Badger does.
func asLogged(key, value string) []byte {
	full := binary.BigEndian.AppendUint64([]byte(key), math.MaxUint64-5)
	data := []byte{markTransaction, 0}
	for _, number := range []int{len(full), len(value), 0} {
		data = binary.AppendUvarint(data, uint64(number))
	}
	data = append(append(data, full...), value...)
	return binary.BigEndian.AppendUint32(data, crc32.Checksum(data, castagnoli))
}

// FuzzLog puts something between two entries of a log: both are read, and nothing else that is sound.
func FuzzLog(f *testing.F) {
	first, second := asLogged("first", "one"), asLogged("second", "two")
	f.Add([]byte{})
	f.Add(make([]byte, 30))
	f.Add(first[:10])
	f.Add(second[3:])
	f.Add([]byte{markTransaction, 0, 0xff, 0xff, 3, 0xff, 0xff, 0x3f, 0})
	f.Fuzz(func(t *testing.T, between []byte) {
		log := bytes.Join([][]byte{make([]byte, logHeader), first, between, second, make([]byte, 40)}, nil)
		entries, damaged, of := readLog(log)
		found := map[string]bool{}
		for _, e := range entries {
			if !bytes.Equal(log[e.at:e.at+len(e.value)], e.value) {
				t.Errorf("%q does not lie at %d", e.value, e.at)
			}
			if e.sound {
				found[string(e.key)] = true
			}
		}
		if !found["first"] || !found["second"] {
			t.Errorf("found %v", found)
		}
		if damaged > len(between) || of > len(log)-logHeader {
			t.Errorf("%d of %d bytes are damaged", damaged, of)
		}
	})
}

// asBlock writes a block of one entry as Badger does, but compresses nothing.
func asBlock(key, value string) []byte {
	full := binary.BigEndian.AppendUint64([]byte(key), math.MaxUint64-5)
	data := append([]byte{0, 0, byte(len(full)), 0}, full...)
	data = append(append(data, 0, 0, 0), value...)
	data = append(data, 0, 0, 0, 0, 0, 0, 0, 1)
	sum := checksum(data)
	data = binary.BigEndian.AppendUint32(append(data, sum...), uint32(len(sum)))
	return append(append(binary.AppendUvarint(nil, uint64(len(data))), byte(len(data)-1)<<2), data...)
}

// FuzzTable puts something between two blocks of a table: both are read.
func FuzzTable(f *testing.F) {
	first, second := asBlock("first", "one"), asBlock("second", "two")
	f.Add([]byte{})
	f.Add(make([]byte, 30))
	f.Add(first[:10])
	f.Add(second[1:])
	f.Add([]byte(".\x000\x000\x000\x00")) // the second block becomes the end of another
	f.Add([]byte{40, 0, 'x', 30<<2 | 1, 1, 2 | 20<<2, 1, 0})
	f.Fuzz(func(t *testing.T, between []byte) {
		table := bytes.Join([][]byte{first, between, second}, nil)
		found := map[string]bool{}
		damaged, of, _ := eachBlock(table, func(b block, _, _ int) {
			for i := range b.len() {
				if e, ok := b.entry(i); ok && b.sound {
					found[string(e.key)] = true
				}
			}
		})
		if !found["first"] || !found["second"] {
			t.Errorf("found %v", found)
		}
		if damaged > len(between) || of > len(table) {
			t.Errorf("%d of %d bytes are damaged", damaged, of)
		}
	})
}
