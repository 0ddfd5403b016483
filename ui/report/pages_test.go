package report

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

func TestPages(t *testing.T) {
	kept := func(height float64) block { return block{height: height, keep: true} }
	for _, c := range []struct {
		name   string
		blocks []block
		want   [][]float64 // where the blocks of each page are
	}{
		{"nothing", nil, [][]float64{nil}},
		{"one page", []block{{height: 40}, {above: 20, height: 40}}, [][]float64{{0, 60}}},
		{"no room for the space above", []block{{height: 40}, {above: 30, height: 40}}, [][]float64{{0}, {0}}},
		{"a heading goes with its text", []block{{height: 40}, kept(20), {above: 10, height: 40}}, [][]float64{{0}, {0, 30}}},
		{"a group too high for a page", []block{{height: 40}, kept(50), kept(50), {height: 50}}, [][]float64{{0, 40}, {0, 50}}},
		{"a block that begins a page", []block{{height: 10, fresh: true}, {above: 20, height: 10, fresh: true}}, [][]float64{{0}, {0}}},
		{"a block too high for a page", []block{{height: 40}, {height: 130}, {height: 40}}, [][]float64{{0}, {0}, {0}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got [][]float64
			for _, page := range pages(c.blocks, 100) {
				var ys []float64
				for _, b := range page {
					ys = append(ys, b.y)
				}
				got = append(got, ys)
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("the blocks are at %v, not %v", got, c.want)
			}
		})
	}
}

// All blocks are there in order; none leaves its page or lies on another one.
func TestPagesHoldAllBlocks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		blocks := rapid.SliceOf(rapid.Custom(func(t *rapid.T) block {
			return block{
				above:  rapid.Float64Range(0, 30).Draw(t, "above"),
				height: rapid.Float64Range(1, 100).Draw(t, "height"),
				keep:   rapid.Bool().Draw(t, "keep"),
			}
		})).Draw(t, "blocks")
		n := 0
		for _, page := range pages(blocks, 100) {
			end := 0.0
			for _, b := range page {
				if b.height != blocks[n].height {
					t.Fatalf("block %d is another one", n)
				}
				if b.y < end || b.y+b.height > 100+1e-9 {
					t.Errorf("block %d is at %v to %v, after %v", n, b.y, b.y+b.height, end)
				}
				end = b.y + b.height
				n++
			}
		}
		if n != len(blocks) {
			t.Errorf("%d of %d blocks", n, len(blocks))
		}
	})
}
