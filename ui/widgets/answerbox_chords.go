package widgets

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// chord is a key with what is held down with it, Shift aside.
type chord struct {
	key  fyne.KeyName
	held fyne.KeyModifier
}

// chords are what moves in a text or deletes of it by more than a character.
type chords struct {
	redo  chord                          // with Shift
	words fyne.KeyModifier               // is held to go by words
	moves map[chord]func(*AnswerBox) int // where they go; with Shift they select
	erase map[chord]func(*AnswerBox) int // how far they delete
}

// chordsHere are those of this system.
var chordsHere = chordsOn(runtime.GOOS)

// chordsOn lists what people are used to on a system: on macOS, Command and Option for Control.
func chordsOn(system string) chords {
	main, words := fyne.KeyModifierControl, fyne.KeyModifierControl
	if system == "darwin" {
		main, words = fyne.KeyModifierSuper, fyne.KeyModifierAlt
	}
	c := chords{
		redo:  chord{fyne.KeyZ, main},
		words: words,
		moves: map[chord]func(*AnswerBox) int{
			{fyne.KeyHome, main}:   (*AnswerBox).textStart,
			{fyne.KeyEnd, main}:    (*AnswerBox).textEnd,
			{fyne.KeyLeft, words}:  (*AnswerBox).wordStart,
			{fyne.KeyRight, words}: (*AnswerBox).wordEnd,
		},
		erase: map[chord]func(*AnswerBox) int{
			{fyne.KeyBackspace, words}: (*AnswerBox).wordStartHere,
			{fyne.KeyDelete, words}:    (*AnswerBox).wordEndHere,
		},
	}
	if system == "darwin" {
		c.moves[chord{fyne.KeyUp, main}] = (*AnswerBox).textStart
		c.moves[chord{fyne.KeyDown, main}] = (*AnswerBox).textEnd
		c.moves[chord{fyne.KeyLeft, main}] = (*AnswerBox).rowStartHere
		c.moves[chord{fyne.KeyRight, main}] = (*AnswerBox).rowEndHere
	}
	return c
}

// chord does what a key with others means for the text, and tells whether it means anything.
func (b *AnswerBox) chord(s *desktop.CustomShortcut) bool {
	shift := s.Modifier&fyne.KeyModifierShift != 0
	pressed := chord{s.KeyName, s.Modifier &^ fyne.KeyModifierShift}
	to, moves := chordsHere.moves[pressed]
	until, erases := chordsHere.erase[pressed]
	switch {
	case moves:
		b.move(to(b), shift)
	case erases && !shift:
		b.erase(until(b), true)
	case pressed == chordsHere.redo && shift:
		b.redo()
	default:
		return false
	}
	return true
}

func (b *AnswerBox) textStart() int { return 0 }
func (b *AnswerBox) textEnd() int   { return len(b.buffer.text) }
func (b *AnswerBox) wordStart() int { return wordBefore(b.buffer.text, b.buffer.cursor) }
func (b *AnswerBox) wordEnd() int   { return wordAfter(b.buffer.text, b.buffer.cursor) }

// wordStartHere stays in the line, unless the cursor is at its start: then it is before the line feed.
func (b *AnswerBox) wordStartHere() int {
	line := lineStart(b.buffer.text, b.buffer.cursor)
	if line == b.buffer.cursor {
		return charBefore(b.buffer.text, line)
	}
	return max(b.wordStart(), line)
}

// wordEndHere stays in the line, unless the cursor is at its end: then it is behind the line feed.
func (b *AnswerBox) wordEndHere() int {
	line := lineEnd(b.buffer.text, b.buffer.cursor)
	if line == b.buffer.cursor {
		return charAfter(b.buffer.text, line)
	}
	return min(b.wordEnd(), line)
}

func (b *AnswerBox) rowStartHere() int {
	start, _ := b.rowStart(b.rowOf(b.buffer.cursor))
	return start
}

func (b *AnswerBox) rowEndHere() int { return b.rowEnd(b.rowOf(b.buffer.cursor)) }
