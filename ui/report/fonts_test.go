package report

import (
	"encoding/binary"
	"slices"
	"testing"
)

// mapped is the shortest font: one table, cmap, whose entry for Unicode has segments of end, start, delta and offset.
func mapped(segments [][4]uint16, glyphs ...uint16) []byte {
	words := []uint16{
		1, 0, 1, 0, 0, 0, // TrueType, one table
		'c'<<8 | 'm', 'a'<<8 | 'p', 0, 0, 0, 28, 0, 0, // at byte 28
		0, 2, 1, 0, 0, 0, 3, 1, 0, 20, // an entry for old Macintoshes, one for Unicode 20 bytes on
		4, 0, 0, uint16(2 * len(segments)), 0, 0, 0,
	}
	for list := range 4 {
		for _, s := range segments {
			words = append(words, s[list])
		}
		if list == 0 {
			words = append(words, 0)
		}
	}
	font, _ := binary.Append(nil, binary.BigEndian, append(words, glyphs...))
	return font
}

func TestCovered(t *testing.T) {
	for _, c := range []struct {
		name string
		font []byte
		want []rune
	}{
		{"by a distance", mapped([][4]uint16{{'c', 'a', 10, 0}, {'x', 'x', 1, 0}}), []rune("abcx")},
		{"the distance leads to no glyph", mapped([][4]uint16{{'c', 'a', 0x10000 - 'b', 0}}), []rune("ac")},
		{"by a list", mapped([][4]uint16{{'a', 'a', 1, 0}, {'f', 'd', 0, 2}}, 7, 0, 8), []rune("adf")},
		{"a list that ends too early", mapped([][4]uint16{{'d', 'a', 0, 2}}, 7, 8), []rune("ab")},
		{"segments that overlap", mapped([][4]uint16{{'b', 'a', 1, 0}, {'c', 'a', 0x10000 - 'a', 0}}), []rune("abc")},
		{"the last rune of all", mapped([][4]uint16{{0xffff, 0xfffe, 5, 0}}), []rune{0xfffe, 0xffff}},
	} {
		t.Run(c.name, func(t *testing.T) {
			has, err := covered(c.font)
			if err != nil {
				t.Fatal(err)
			}
			var got []rune
			for r := rune(-1); r <= 0x10001; r++ {
				if has.has(r) {
					got = append(got, r)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("the font has %q, not %q", got, c.want)
			}
		})
	}
}

func TestNotCovered(t *testing.T) {
	whole := mapped([][4]uint16{{'c', 'a', 10, 0}})
	for _, c := range []struct {
		name string
		font []byte
		want error
	}{
		{"nothing", nil, errNotTrueType},
		{"CFF", append([]byte("OTTO"), whole[4:]...), errNotTrueType},
		{"a collection", append([]byte("ttcf"), whole[4:]...), errNotTrueType},
		{"no tables", whole[:12], errNoRunes},
		{"a cmap without entries", whole[:30], errNoRunes},
	} {
		if _, err := covered(c.font); err != c.want {
			t.Errorf("%s: error %v, not %v", c.name, err, c.want)
		}
	}
}
