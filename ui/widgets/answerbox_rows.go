package widgets

import (
	"sort"

	"fyne.io/fyne/v2/theme"
)

// place puts the entry's cursor to a place in the text. That may be behind a space that a row has no room for and so
// ends before; the entry takes the cursor back before it when it draws, and what is typed would stand before it too.
func (b *AnswerBox) place(at int) {
	row := b.rowOf(at)
	start, _ := b.rowStart(row)
	b.CursorRow, b.CursorColumn = row, at-start
}

// rowStart is where a row begins, and whether there is such a row.
func (b *AnswerBox) rowStart(row int) (int, bool) {
	oldRow, oldColumn := b.CursorRow, b.CursorColumn
	b.CursorRow, b.CursorColumn = row, 0
	start := b.CursorTextOffset()
	b.CursorRow, b.CursorColumn = oldRow, oldColumn
	return start, row == 0 || start > 0
}

// rowOf is the row of a place; where a word is broken, the lower one.
func (b *AnswerBox) rowOf(at int) int {
	return sort.Search(len(b.buffer.text), func(row int) bool {
		below, there := b.rowStart(row + 1)
		return !there || below > at
	})
}

// rowEnd is the last place of a row: before its line feed or the space it ends with, or before the last letter where a
// word goes on in the next row.
func (b *AnswerBox) rowEnd(row int) int {
	if below, there := b.rowStart(row + 1); there {
		return charAt(b.buffer.text, below-1)
	}
	return len(b.buffer.text)
}

// rowsAway is the place so many rows below the cursor, or above it, that is nearest to where going up and down began.
// Beyond the first and the last row are the start and the end of the text. goal is where it began, from the left.
func (b *AnswerBox) rowsAway(rows int) (to int, goal float32) {
	row, last := b.rowOf(b.buffer.cursor), b.rowOf(len(b.buffer.text))
	goal = b.buffer.goal
	if goal == 0 {
		goal = b.left(b.buffer.cursor)
	}
	switch {
	case rows < 0 && row == 0:
		return 0, goal
	case rows > 0 && row == last:
		return len(b.buffer.text), goal
	}
	row = min(max(row+rows, 0), last)
	start, _ := b.rowStart(row)
	end := b.rowEnd(row)
	at := start + sort.Search(end-start, func(column int) bool { return b.left(start+column) >= goal })
	if at > start && goal-b.left(at-1) < b.left(at)-goal {
		at--
	}
	return b.whole(at), goal
}

// whole is the place that is nearest to one in a character, before or behind it; any other place stays as it is.
func (b *AnswerBox) whole(at int) int {
	start := charAt(b.buffer.text, at)
	if start == at {
		return at
	}
	end, x := charAfter(b.buffer.text, start), b.left(at)
	if x-b.left(start) < b.left(end)-x {
		return start
	}
	return end
}

// left is how far from the left a place is.
func (b *AnswerBox) left(at int) float32 {
	b.place(at)
	return b.CursorPosition().X
}

// page is how many rows are in sight, less one that stays in sight.
func (b *AnswerBox) page() int {
	b.CursorRow, b.CursorColumn = 0, 0
	first := b.CursorPosition().Y
	b.CursorRow = 1
	row := b.CursorPosition().Y - first
	th := b.Theme()
	edges := 2 * (th.Size(theme.SizeNameInputBorder) + th.Size(theme.SizeNameInnerPadding))
	return max(1, int((b.Size().Height-edges)/row)-1)
}
