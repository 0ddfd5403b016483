package salvage

import "encoding/binary"

// maxBlock is the most bytes a block of a table can have: one value of 1 MiB, beyond which Badger keeps none in a table,
// with its key of at most 64 KiB, and room for the rest.
const maxBlock = 1<<20 + 1<<17

// unsnap decompresses what src begins with into dst, whose own content goes, and says how many bytes of src that took.
// Libraries want to be told where it ends, which only the table's index knows, and that may be the damaged part.
// The format: https://github.com/google/snappy/blob/main/format_description.txt
func unsnap(dst, src []byte) (out []byte, n int, ok bool) {
	size, n := binary.Uvarint(src)
	if n <= 0 || size > maxBlock {
		return dst, 0, false
	}
	out = dst[:0]
	for len(out) < int(size) {
		if n == len(src) {
			return out, 0, false
		}
		kind, high := src[n]&3, int(src[n]>>2)
		n++
		more := [4]int{0, 1, 2, 4}[kind] // the bytes behind the tag that belong to it
		if kind == 0 && high >= 60 {
			more = high - 59
		}
		if more > len(src)-n {
			return out, 0, false
		}
		var number uint64
		for i := range more {
			number |= uint64(src[n+i]) << (8 * i)
		}
		n += more

		room := int(size) - len(out)
		if kind == 0 {
			length := uint64(high)
			if more > 0 {
				length = number
			}
			if length >= uint64(min(room, len(src)-n)) {
				return out, 0, false
			}
			out = append(out, src[n:n+int(length)+1]...)
			n += int(length) + 1
			continue
		}
		length := high + 1
		if kind == 1 {
			length = 4 + high&7
			number |= uint64(high>>3) << 8
		}
		if number == 0 || number > uint64(len(out)) || length > room {
			return out, 0, false
		}
		for from := len(out) - int(number); length > 0; length-- {
			out = append(out, out[from])
			from++
		}
	}
	return out, n, true
}
