package widgets

import (
	"slices"
	"unicode"
)

// buffer is a text that is being edited. All places are counted in runes from its start.
type buffer struct {
	text           []rune
	cursor, anchor int     // what is between them is selected
	goal           float32 // where going up and down began, from the left; 0 for where the cursor is

	done, undone []step
	open         bool // what is typed next may belong to the last step
}

// step is one change that is undone as a whole: a word typed or deleted letter by letter, a paste, a replaced text.
type step struct {
	at                int
	removed, inserted []rune
	before            int // where the cursor was
}

// selection is what is selected.
func (b *buffer) selection() (from, to int) {
	return min(b.cursor, b.anchor), max(b.cursor, b.anchor)
}

// move puts the cursor somewhere else, and takes the selection with it or drops it.
func (b *buffer) move(to int, selecting bool) {
	b.cursor, b.goal = to, 0
	if !selecting {
		b.anchor = to
	}
	b.pause()
}

// pause ends the step that is open.
func (b *buffer) pause() { b.open = false }

// replace puts other runes into the place of some, and the cursor behind them. What stands alone is a step of its own.
func (b *buffer) replace(from, to int, with []rune, alone bool) {
	b.record(step{from, slices.Clone(b.text[from:to]), slices.Clone(with), b.cursor}, alone)
	b.put(from, to, with)
}

func (b *buffer) put(from, to int, with []rune) {
	b.text = slices.Replace(b.text, from, to, with...)
	b.cursor, b.goal = from+len(with), 0
	b.anchor = b.cursor
}

func (b *buffer) record(s step, alone bool) {
	b.undone = nil
	if alone || !b.open || !b.done[len(b.done)-1].join(s) {
		b.done = append(b.done, s)
	}
	b.open = !alone
}

// join makes one step of two where the second goes on with the same word, or with what follows on it.
func (s *step) join(next step) bool {
	switch {
	case len(next.removed) == 0 && len(s.inserted) > 0: // typed on
		if next.at != s.at+len(s.inserted) || wordBegins(s.inserted[len(s.inserted)-1], next.inserted[0]) {
			return false
		}
		s.inserted = append(s.inserted, next.inserted...)
	case len(next.inserted) > 0 || len(s.inserted) > 0:
		return false
	case next.at+len(next.removed) == s.at: // deleted backwards
		if wordBegins(s.removed[0], next.removed[len(next.removed)-1]) {
			return false
		}
		s.at, s.removed = next.at, append(next.removed, s.removed...)
	case next.at == s.at: // deleted forwards
		if wordBegins(s.removed[len(s.removed)-1], next.removed[0]) {
			return false
		}
		s.removed = append(s.removed, next.removed...)
	default:
		return false
	}
	return true
}

// wordBegins tells whether a rune that follows on another begins a word.
func wordBegins(last, next rune) bool {
	return unicode.IsSpace(last) && !unicode.IsSpace(next)
}

// undo takes the last step back, and tells whether there was one.
func (b *buffer) undo() bool {
	if len(b.done) == 0 {
		return false
	}
	last := len(b.done) - 1
	s := b.done[last]
	b.done, b.undone = b.done[:last], append(b.undone, s)
	b.put(s.at, s.at+len(s.inserted), s.removed)
	b.move(s.before, false)
	return true
}

// redo takes the last step again that was undone, and tells whether there was one.
func (b *buffer) redo() bool {
	if len(b.undone) == 0 {
		return false
	}
	last := len(b.undone) - 1
	s := b.undone[last]
	b.done, b.undone = append(b.done, s), b.undone[:last]
	b.put(s.at, s.at+len(s.removed), s.inserted)
	b.pause()
	return true
}
