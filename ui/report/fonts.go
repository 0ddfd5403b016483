package report

import (
	"encoding/binary"
	"errors"
	"unicode"
)

// Fonts are what a PDF is set in, as the bytes of TrueType files (with glyf outlines; neither CFF nor collections).
// Only the signs that are used go into the PDF.
type Fonts struct {
	Regular, Bold, Italic []byte

	// More are asked in turn for signs that the three above do not have; for Noto Sans arrows are among them, and the
	// minus sign. Those of another format are passed over.
	More [][]byte
}

// coverage tells which of the first 65,536 runes a font has, a bit each.
type coverage [1 << 16 / 64]uint64

func (c *coverage) has(r rune) bool {
	return r >= 0 && r < 1<<16 && c[r/64]&(1<<(r%64)) != 0
}

var (
	errNotTrueType = errors.New("not a TrueType font")
	errNoRunes     = errors.New("a font without a table of Unicode characters")
)

// covered reads the segments of a font's character map (cmap, format 4 in the OpenType specification), which is the one
// that fpdf reads too. What lies outside the file counts as 0.
func covered(font []byte) (*coverage, error) {
	u16 := func(at int) int {
		if at < 0 || at+2 > len(font) {
			return 0
		}
		return int(binary.BigEndian.Uint16(font[at:]))
	}
	u32 := func(at int) int { return u16(at)<<16 | u16(at+2) }
	if version := u32(0); version != 0x00010000 && version != 0x74727565 {
		return nil, errNotTrueType
	}
	segments := 0
	for table := 12; table < 12+16*u16(4); table += 16 {
		if u32(table) != 0x636d6170 { // cmap
			continue
		}
		cmap := u32(table + 8)
		for entry := cmap + 4; entry < cmap+4+8*u16(cmap+2) && segments == 0; entry += 8 {
			platform, encoding, at := u16(entry), u16(entry+2), cmap+u32(entry+4)
			if (platform == 0 || platform == 3 && encoding == 1) && u16(at) == 4 {
				segments = at
			}
		}
		break
	}
	if segments == 0 {
		return nil, errNoRunes
	}
	var c coverage
	length := u16(segments + 6) // of each of the four lists, in bytes
	ends := segments + 14
	starts := ends + length + 2
	deltas := starts + length
	offsets := deltas + length
	next := 0 // the segments are in order; one that is not would make the work endless
	for i := 0; i < length; i += 2 {
		start, end := u16(starts+i), u16(ends+i)
		for r := max(start, next); r <= end; r++ {
			glyph := r + u16(deltas+i)
			if offset := u16(offsets + i); offset != 0 {
				glyph = u16(offsets + i + offset + 2*(r-start))
			}
			if glyph&0xffff != 0 {
				c[r/64] |= 1 << (r % 64)
			}
		}
		next = max(next, end+1)
	}
	return &c, nil
}

// unsettable are the scripts that run from right to left, or whose letters join, stack or change places. fpdf sets rune
// after rune from left to right, which would show them as nobody writes them.
var unsettable = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x0590, Hi: 0x0dff, Stride: 1}, // Hebrew, Arabic and others; the scripts of India and Sri Lanka
	{Lo: 0x0f00, Hi: 0x109f, Stride: 1}, // Tibetan, Burmese
	{Lo: 0x1780, Hi: 0x18af, Stride: 1}, // Khmer, Mongolian
	{Lo: 0xfb1d, Hi: 0xfdff, Stride: 1}, // further forms of Hebrew and Arabic letters
	{Lo: 0xfe70, Hi: 0xfefc, Stride: 1},
}}
