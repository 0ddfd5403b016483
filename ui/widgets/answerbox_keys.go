package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// AcceptsTab leaves Tab to the window.
func (b *AnswerBox) AcceptsTab() bool { return false }

// KeyDown tells of a key before what it does.
func (b *AnswerBox) KeyDown(key *fyne.KeyEvent) {
	if isShift(key) {
		b.shift = true
	}
	b.Entry.KeyDown(key)
	if b.OnKeyDown != nil {
		b.OnKeyDown()
	}
}

// KeyUp notes that Shift was let go.
func (b *AnswerBox) KeyUp(key *fyne.KeyEvent) {
	if isShift(key) {
		b.shift = false
	}
	b.Entry.KeyUp(key)
}

func isShift(key *fyne.KeyEvent) bool {
	return key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight
}

// TypedRune types a character.
func (b *AnswerBox) TypedRune(r rune) {
	if b.Disabled() {
		return
	}
	b.catchUp()
	if typed := clean(string(r)); len(typed) > 0 {
		b.insert(typed, false)
	}
}

// functionKeys are those that OnFunctionKey is told.
var functionKeys = []fyne.KeyName{
	fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
	fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12,
}

// TypedKey edits the text or moves in it, or passes the key on.
func (b *AnswerBox) TypedKey(key *fyne.KeyEvent) {
	b.catchUp()
	switch {
	case key.Name == fyne.KeyEscape:
		if b.OnEscape != nil {
			b.OnEscape()
		}
	case slices.Contains(functionKeys, key.Name):
		if b.OnFunctionKey != nil {
			b.OnFunctionKey(key.Name)
		}
	case !b.Disabled():
		b.editKey(key.Name)
	}
}

func (b *AnswerBox) editKey(name fyne.KeyName) {
	text, cursor := b.buffer.text, b.buffer.cursor
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		b.insert([]rune{'\n'}, false)
	case fyne.KeyBackspace:
		b.erase(charBefore(text, cursor), false)
	case fyne.KeyDelete:
		b.erase(charAfter(text, cursor), false)
	case fyne.KeyUp:
		b.moveRows(-1)
	case fyne.KeyDown:
		b.moveRows(1)
	case fyne.KeyPageUp:
		b.moveRows(-b.page())
	case fyne.KeyPageDown:
		b.moveRows(b.page())
	case fyne.KeyLeft, fyne.KeyRight:
		b.move(b.beside(name == fyne.KeyRight), b.shift)
	case fyne.KeyHome:
		b.move(b.rowStartHere(), b.shift)
	case fyne.KeyEnd:
		b.move(b.rowEndHere(), b.shift)
	default:
		b.Entry.TypedKey(&fyne.KeyEvent{}) // keeps the caret from blinking while a key types
	}
}

// beside is where Left and Right go: to the next character, or out of what is selected.
func (b *AnswerBox) beside(right bool) int {
	from, to := b.buffer.selection()
	leaving := from != to && !b.shift
	switch {
	case leaving && right:
		return to
	case leaving:
		return from
	case right:
		return charAfter(b.buffer.text, b.buffer.cursor)
	}
	return charBefore(b.buffer.text, b.buffer.cursor)
}

// move puts the cursor somewhere else.
func (b *AnswerBox) move(to int, selecting bool) {
	b.buffer.move(to, selecting)
	b.show()
}

// moveRows puts the cursor some rows further down, or up.
func (b *AnswerBox) moveRows(rows int) {
	to, goal := b.rowsAway(rows)
	b.buffer.move(to, b.shift)
	b.buffer.goal = goal
	b.show()
}

// erase deletes what is selected, or else what is between the cursor and another place.
func (b *AnswerBox) erase(other int, alone bool) {
	from, to := b.buffer.selection()
	if from == to {
		from, to = min(b.buffer.cursor, other), max(b.buffer.cursor, other)
	}
	if from < to {
		b.buffer.replace(from, to, nil, alone)
		b.changed()
	}
}

// TypedShortcut edits the text or moves in it, or passes the shortcut on.
func (b *AnswerBox) TypedShortcut(s fyne.Shortcut) {
	b.catchUp()
	copying, isCopy := s.(*fyne.ShortcutCopy)
	switch {
	case isCopy:
		b.copy(copying.Clipboard)
	case !b.Disabled() && !b.shortcut(s) && b.OnShortcut != nil:
		b.OnShortcut(s)
	}
}

// shortcut does what a shortcut means for the text, and tells whether it means anything.
func (b *AnswerBox) shortcut(s fyne.Shortcut) bool {
	switch s := s.(type) {
	case *fyne.ShortcutCut:
		b.cut(s.Clipboard)
	case *fyne.ShortcutPaste:
		b.paste(s.Clipboard)
	case *fyne.ShortcutSelectAll:
		b.choose(0, len(b.buffer.text))
	case *fyne.ShortcutUndo:
		b.undo()
	case *fyne.ShortcutRedo:
		b.redo()
	case *desktop.CustomShortcut:
		return b.chord(s)
	default:
		return false
	}
	return true
}
