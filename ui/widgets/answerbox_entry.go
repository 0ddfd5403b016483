package widgets

import (
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// show lets the entry show the cursor and the selection of the buffer, while it has the focus.
func (b *AnswerBox) show() {
	if !b.focused {
		return
	}
	b.settled = false
	anchor := unmarked
	if b.buffer.anchor != b.buffer.cursor {
		anchor = b.buffer.anchor
	}
	if b.marked != anchor {
		b.unmark()
		b.mark(anchor)
	}
	b.place(b.buffer.cursor)
	b.Entry.TypedKey(&fyne.KeyEvent{}) // keeps the caret from blinking for a moment
	b.Entry.Refresh()
	b.settled = true
}

// unmark takes the entry's selection away.
func (b *AnswerBox) unmark() {
	if b.marked == unmarked {
		return
	}
	b.Entry.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	b.marked = unmarked
}

// mark begins a selection. Of all the entry does, only going over a word begins one wherever the cursor is.
func (b *AnswerBox) mark(anchor int) {
	if anchor == unmarked {
		return
	}
	b.place(anchor)
	b.Entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: chordsHere.words | fyne.KeyModifierShift})
	b.marked = anchor
}

// catchUp takes over what came not through the box: where the mouse put the cursor, or another text.
func (b *AnswerBox) catchUp() {
	if b.Text != b.known {
		b.known = b.Text
		b.load()
	}
	if !b.byMouse {
		return
	}
	b.byMouse = false
	b.marked = unsure
	cursor := b.CursorTextOffset()
	anchor := cursor
	if b.Entry.SelectedText() != "" {
		b.CursorRow, b.CursorColumn = 0, 0
		b.Entry.DragEnd()
		anchor = utf8.RuneCountInString(b.Entry.SelectedText()) // from the start of the text
	} else if b.hides(cursor) {
		cursor++
		anchor = cursor
	}
	b.choose(b.whole(anchor), b.whole(cursor))
}

// choose selects what is between two places.
func (b *AnswerBox) choose(anchor, cursor int) {
	b.buffer.move(anchor, false)
	b.buffer.move(cursor, true)
	b.show()
}

// hides tells whether at a place there is a space that its row has no room for, at the end of its line.
func (b *AnswerBox) hides(at int) bool {
	text := b.buffer.text
	if at == len(text) || !unicode.IsSpace(text[at]) || lineEnd(text, at) != at+1 || b.rowOf(at) != b.rowOf(at+1) {
		return false
	}
	b.place(at + 1)
	b.Entry.Refresh() // takes the cursor back
	return b.CursorTextOffset() == at
}

// Refresh shows the text anew, and the cursor where the rows of the text are now.
func (b *AnswerBox) Refresh() {
	b.Entry.Refresh()
	b.showAgain()
}

// Resize breaks the text into other rows.
func (b *AnswerBox) Resize(size fyne.Size) {
	if size == b.Size() {
		return
	}
	b.catchUp()
	settled := b.settled
	b.settled = false
	b.Entry.Resize(size)
	b.settled = settled
	b.showAgain()
}

// showAgain shows the cursor and the selection where rows may have changed.
func (b *AnswerBox) showAgain() {
	if !b.settled || b.byMouse {
		return
	}
	if b.marked != unmarked {
		b.marked = unsure
	}
	b.show()
}
