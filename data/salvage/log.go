package salvage

import (
	"encoding/binary"
	"hash/crc32"
)

// logHeader is how many bytes a log begins with before its first entry: the number of a key and where to begin with
// it, which only matter where the store is encrypted.
const logHeader = 20

// The most bytes that a key may have in a log, its version with it, and a value.
const (
	maxKey   = 1 << 16
	maxValue = 1 << 20
)

// logged is an entry of a log.
type logged struct {
	entry
	at    int  // where its value begins
	sound bool // its checksum is right
}

// readLog reads the entries of a log, in their order: two bytes of marks, the lengths of key and value, when it expires
// (all varints), key, value and a CRC-32C of all this. Where one is damaged it goes on at the next byte from which an
// entry with the right checksum can be read; what has the form of an entry up to there is among them, not sound. It
// gives the number of bytes in which there are no sound entries and of those there are, without the zeros behind
// the last, which Badger writes ahead.
func readLog(log []byte) (all []logged, damaged, of int) {
	end := len(trimZeros(log))
	for at := min(logHeader, len(log)); at < end; {
		if e, size, ok := logEntry(log[at:]); ok && e.sound {
			e.at += at
			all = append(all, e)
			at += size
			of = at - logHeader
			continue
		}
		next := at + 1
		for ; next < end; next++ {
			if e, _, ok := logEntry(log[next:]); ok && e.sound {
				break
			}
		}
		upTo := next
		if next == end {
			upTo = len(log) // the last checksum may end in zeros
		}
		for from := at; from < upTo; {
			e, size, ok := logEntry(log[from:upTo])
			if !ok {
				break
			}
			e.at += from
			all = append(all, e)
			from += size
		}
		damaged += next - at
		of = next - logHeader
		at = next
	}
	return all, damaged, of
}

// logEntry reads the entry that data begins with, sound or not, and says how many bytes it takes. The history marks
// none of its entries, so Badger leaves the second byte 0; that tells most of what is no entry.
func logEntry(data []byte) (e logged, size int, ok bool) {
	if len(data) < 2 || data[0]&^allMarks != 0 || data[1] != 0 {
		return logged{}, 0, false
	}
	var numbers [3]uint64
	at := 2
	for i := range numbers {
		number, n := binary.Uvarint(data[at:])
		if n <= 0 {
			return logged{}, 0, false
		}
		numbers[i] = number
		at += n
	}
	if numbers[0] > maxKey || numbers[1] > maxValue {
		return logged{}, 0, false
	}
	value := at + int(numbers[0])
	end := value + int(numbers[1])
	if len(data) < end+4 {
		return logged{}, 0, false
	}
	e.at = value
	e.sound = crc32.Checksum(data[:end], castagnoli) == binary.BigEndian.Uint32(data[end:])
	e.entry, ok = newEntry(data[at:value], data[0], numbers[2], data[value:end])
	return e, end + 4, ok
}

func trimZeros(data []byte) []byte {
	for len(data) > 0 && data[len(data)-1] == 0 {
		data = data[:len(data)-1]
	}
	return data
}

// finished gives the versions of the transactions whose end is in a log.
func finished(log []logged) map[uint64]bool {
	versions := map[uint64]bool{}
	for _, e := range log {
		if e.sound && e.meta&markEnd != 0 {
			versions[e.version] = true
		}
	}
	return versions
}
