package report

import (
	"strings"
	"testing"
)

// Wherever a page ends, no line of a paragraph stands by itself, and no heading without its text.
func TestNoLineStandsAlone(t *testing.T) {
	setter := noto(t)
	for before := range 12 {
		for lines := 2; lines < 15; lines++ {
			s := &sheet{setter: setter}
			for range before {
				s.blocks = append(s.blocks, block{height: body.pitch})
			}
			s.heading("Heading", margin, 0, nil)
			s.text(strings.Repeat(strings.Repeat("m", 40)+" ", lines), body, margin, 0)
			if made := len(s.blocks) - before - 1; made != lines {
				t.Fatalf("%d lines became %d", lines, made)
			}
			n := -before
			for _, page := range pages(s.blocks, 10*body.pitch) {
				first := n
				n += len(page)
				if own := n - max(first, 0); own == 1 || first < 0 && n == 2 {
					t.Errorf("%d blocks before, %d lines: a page has blocks %d to %d of heading and text", before, lines, first, n-1)
				}
			}
		}
	}
}
