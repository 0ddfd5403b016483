package salvage

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
)

// block is a part of a table, decompressed. Badger makes them of 4 KiB, or of one entry that is larger. It is laid out
// as entries, where each of them starts (little-endian), their number, a checksum of all this, and its length (all
// numbers have 32 bits).
type block struct {
	entries []byte
	starts  []byte
	sound   bool // its checksum is right
}

// blockAt reads the block that data begins with, decompressing it into room, and says how many bytes of data it takes.
// It is not ok where there is nothing with the form of a block.
func blockAt(data []byte, room *[]byte) (b block, size int, ok bool) {
	*room, size, ok = unsnap(*room, data)
	if !ok {
		return block{}, 0, false
	}
	summed, sum, ok := cutChecksum(*room)
	if !ok || len(summed) < 4 {
		return block{}, 0, false
	}
	body, number := summed[:len(summed)-4], binary.BigEndian.Uint32(summed[len(summed)-4:])
	if number == 0 || uint64(number) > uint64(len(body)/4) {
		return block{}, 0, false
	}
	middle := len(body) - 4*int(number)
	b = block{entries: body[:middle], starts: body[middle:], sound: bytes.Equal(sum, checksum(summed))}
	for i := range b.len() {
		start := b.start(i)
		if start >= uint32(len(b.entries)) || i == 0 && start != 0 || i > 0 && start <= b.start(i-1) {
			return block{}, 0, false
		}
	}
	return b, size, true
}

func (b block) len() int { return len(b.starts) / 4 }

func (b block) start(i int) uint32 { return binary.LittleEndian.Uint32(b.starts[4*i:]) }

// entry reads one of the entries. Each begins with how many bytes of its key are those that the block's first key
// begins with, and how many follow; its value goes on to the next entry.
func (b block) entry(i int) (entry, bool) {
	first, _, ok := cutKey(b.entries, nil)
	if !ok {
		return entry{}, false
	}
	end := uint32(len(b.entries))
	if i+1 < b.len() {
		end = b.start(i + 1)
	}
	key, rest, ok := cutKey(b.entries[b.start(i):end], first)
	if !ok || len(rest) < 2 {
		return entry{}, false
	}
	expires, n := binary.Uvarint(rest[2:])
	if n <= 0 {
		return entry{}, false
	}
	return newEntry(key, rest[0], expires, rest[2+n:])
}

// cutKey reads the key of an entry, which shares bytes with the first of its block.
func cutKey(data, first []byte) (key, rest []byte, ok bool) {
	if len(data) < 4 {
		return nil, nil, false
	}
	shared, own := int(binary.LittleEndian.Uint16(data)), int(binary.LittleEndian.Uint16(data[2:]))
	if shared > len(first) || own > len(data)-4 {
		return nil, nil, false
	}
	return append(first[:shared:shared], data[4:4+own]...), data[4+own:], true
}

// contents gives the length of the part of a table that is blocks. Behind it lie an index, its length, its checksum and
// the length of that. Where these do not fit each other, it is not known, and all of the table may be blocks.
func contents(table []byte) (length int, known bool) {
	rest, sum, ok := cutChecksum(table)
	if !ok || len(rest) < 4 {
		return len(table), false
	}
	rest, size := rest[:len(rest)-4], binary.BigEndian.Uint32(rest[len(rest)-4:])
	if uint64(size) > uint64(len(rest)) || !bytes.Equal(sum, checksum(rest[len(rest)-int(size):])) {
		return len(table), false
	}
	return len(rest) - int(size), true
}

// cutChecksum takes a checksum and its length off the end.
func cutChecksum(data []byte) (rest, sum []byte, ok bool) {
	if len(data) < 4 {
		return nil, nil, false
	}
	rest, size := data[:len(data)-4], binary.BigEndian.Uint32(data[len(data)-4:])
	if uint64(size) > uint64(len(rest)) {
		return nil, nil, false
	}
	at := len(rest) - int(size)
	return rest[:at], rest[at:], true
}

// checksum is CRC-32C in the form in which tables have it: a protocol buffer whose field 2 is the number.
func checksum(data []byte) []byte {
	sum := crc32.Checksum(data, castagnoli)
	if sum == 0 {
		return nil
	}
	return binary.AppendUvarint([]byte{2 << 3}, uint64(sum))
}

// eachBlock hands out the blocks of a table, with where each lies. Where one is damaged it goes on at the next byte from
// which a sound one can be read; what has the form of a block up to there is handed out too, not sound. It gives the
// number of bytes that are not in sound blocks, and of those that were looked at; where the length of the contents is
// not known, what follows the last sound block is not counted.
func eachBlock(table []byte, fn func(b block, at, size int)) (damaged, of int, known bool) {
	end, known := contents(table)
	var room []byte
	for at := 0; at < end; {
		if b, size, ok := blockAt(table[at:end], &room); ok && b.sound {
			fn(b, at, size)
			at += size
			of = at
			continue
		}
		next := at + 1
		for ; next < end; next++ {
			if b, _, ok := blockAt(table[next:end], &room); ok && b.sound {
				break
			}
		}
		for from := at; from < next; {
			b, size, ok := blockAt(table[from:next], &room)
			if !ok {
				break
			}
			fn(b, from, size)
			from += size
		}
		if next < end || known {
			damaged += next - at
			of = next
		}
		at = next
	}
	return damaged, of, known
}
