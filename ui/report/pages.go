package report

import "slices"

// block is a piece of a page that is not parted, such as one line of text.
type block struct {
	above  float64 // free space before it, in points; none at the top of a page
	height float64
	fresh  bool            // whether it begins a page
	keep   bool            // whether it stays on one page with the next
	draw   func(y float64) // y is its upper edge
}

// placed is a block with its place below the upper edge of the page's text.
type placed struct {
	block
	y float64
}

// pages spreads blocks over pages that are so high. What is to be kept together moves to the next page together, unless
// a whole page is too low for it.
func pages(blocks []block, high float64) [][]placed {
	var (
		all  [][]placed
		page []placed
		y    float64
	)
	turn := func() {
		all = append(all, page)
		page, y = nil, 0
	}
	for i, b := range blocks {
		need := b.height
		if i == 0 || !blocks[i-1].keep {
			need = together(blocks[i:])
		}
		full := y+b.above+need > high && (need <= high || y+b.above+b.height > high)
		if len(page) > 0 && (full || b.fresh) {
			turn()
		}
		if len(page) > 0 {
			y += b.above
		}
		page = append(page, placed{b, y})
		y += b.height
	}
	return slices.Clip(append(all, page))
}

// keep keeps each of the blocks on one page with the next.
func keep(blocks []block) {
	for i := range blocks {
		blocks[i].keep = true
	}
}

// together is the height of the first block and all that are kept with it.
func together(blocks []block) float64 {
	height := blocks[0].height
	for i := 1; i < len(blocks) && blocks[i-1].keep; i++ {
		height += blocks[i].above + blocks[i].height
	}
	return height
}
