package widgets

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// numbered makes lines of a text, each with its number.
func numbered(lines int) string {
	var s strings.Builder
	for i := range lines {
		fmt.Fprintf(&s, "%02d some words\n", i)
	}
	return strings.TrimSuffix(s.String(), "\n")
}

func TestPages(t *testing.T) {
	b := boxInUse(t, numbered(60), 300)
	at := func() (line, column int) {
		before := string([]rune(b.Text)[:b.buffer.cursor])
		return strings.Count(before, "\n"), len(before) - strings.LastIndexByte(before, '\n') - 1
	}
	b.move(5, false)
	strike(b, "Next")
	page, column := at()
	if page < 3 || page > 20 || column != 5 {
		t.Fatalf("Page Down leads to line %d, column %d", page, column)
	}
	if y := b.CursorPosition().Y; y > b.Size().Height {
		t.Errorf("a page is higher than the box: the cursor went down by %g of %g", y, b.Size().Height)
	}
	for _, step := range []struct {
		key    string
		line   int
		column int
	}{
		{"Next", 2 * page, 5},
		{"Next", 3 * page, 5},
		{"Prior", 2 * page, 5},
		{"Down", 2*page + 1, 5},
		{"Up", 2 * page, 5},
		{"Prior", page, 5},
		{"Prior", 0, 5},
		{"Prior", 0, 0},
		{"End", 0, 13},
		{"Next", page, 13},
		{"ctrl+End", 59, 13},
		{"Prior", 59 - page, 13},
		{"Down", 60 - page, 13},
		{"Next", 59, 13},
	} {
		strike(b, step.key)
		if line, column := at(); line != step.line || column != step.column {
			t.Fatalf("%s leads to line %d, column %d, not %d, %d", step.key, line, column, step.line, step.column)
		}
	}
	strike(b, "shift+Prior")
	if got := strings.Count(b.SelectedText(), "\n"); got != page {
		t.Errorf("Shift+Page Up selects %d lines, not %d", got, page)
	}
}

// A page of a box that is one row high is one row.
func TestPagesOfALowBox(t *testing.T) {
	b := boxInUse(t, "one\ntwo\nthree", 300)
	b.Resize(fyne.NewSize(300, 30))
	b.move(0, false)
	if strike(b, "Next"); b.buffer.cursor != 4 {
		t.Errorf("Page Down leads to %d, not to 4", b.buffer.cursor)
	}
}

// Going over short rows the cursor comes back to the column it began in, as near as the letters let it.
func TestTheColumnIsKept(t *testing.T) {
	b := boxInUse(t, "a long first line\n\nab\nanother long line", 300)
	b.move(10, false)
	x := b.left(10)
	strike(b, "Down", "Down", "Down")
	if got := b.CursorPosition().X; got < x-6 || got > x+6 {
		t.Errorf("the cursor is %g from the left, not about %g", got, x)
	}
	strike(b, "Up", "Up", "Up")
	if b.buffer.cursor != 10 {
		t.Errorf("back at %d, not at 10", b.buffer.cursor)
	}
	for name, change := range map[string]func(){
		"Left":      func() { strike(b, "Left") },
		"typing":    func() { typeText(b, "z") },
		"Delete":    func() { strike(b, "word+BackSpace") },
		"a click":   func() { x, y := spot(b, 20); clickAt(b, x, y) },
		"selecting": func() { strike(b, "shift+Left") },
	} {
		b.SetText("a long first line\n\nab\nanother long line")
		b.move(10, false)
		strike(b, "Down", "Down")
		change()
		strike(b, "Down")
		if b.left(b.buffer.cursor) > x-20 {
			t.Errorf("%s did not begin another column: at %d", name, b.buffer.cursor)
		}
	}
}

// Going up and down leads beside a character of more than one rune, not into it.
func TestRowsAndWholeCharacters(t *testing.T) {
	b := boxInUse(t, "e\u0301e\u0301e\u0301e\u0301\neeee\ne\u0301e\u0301e\u0301e\u0301", 300)
	for column := range 5 {
		b.move(9+column, false)
		strike(b, "Up")
		if b.buffer.cursor != 2*column {
			t.Errorf("Up from column %d leads to %d, not %d", column, b.buffer.cursor, 2*column)
		}
		strike(b, "Down", "Down")
		if b.buffer.cursor != 14+2*column {
			t.Errorf("Down from column %d leads to %d, not %d", column, b.buffer.cursor, 14+2*column)
		}
	}
}

// Where a row has no room for the space at its end, every way leads to the place behind it.
func TestBehindASpaceWithoutRoom(t *testing.T) {
	const text = "I told the boss about it and then "
	b := boxInUse(t, text, 100)
	for b.CursorTextOffset() == len(text) && b.Size().Width < 400 {
		b.Resize(b.Size().AddWidthHeight(1, 0))
	}
	if b.CursorTextOffset() != len(text)-1 {
		t.Fatal("no width is without room")
	}
	for name, there := range map[string]func(){
		"a text that is there": func() {},
		"End":                  func() { strike(b, "Left", "Left", "Left", "End") },
		"Right":                func() { strike(b, "Left", "Left", "Right", "Right") },
		"Down":                 func() { strike(b, "ctrl+Home", "Down", "Down", "Down") },
		"Page Down":            func() { strike(b, "ctrl+Home", "Next", "Next") },
		"end of text":          func() { strike(b, "ctrl+Home", "ctrl+End") },
		"selecting all":        func() { strike(b, "ctrl+A", "Right") },
		"undone":               func() { strike(b, "BackSpace", "ctrl+Z") },
		"redone":               func() { strike(b, "BackSpace"); typeText(b, " "); strike(b, "ctrl+Z", "ctrl+Y") },
		"cut and pasted":       func() { strike(b, "ctrl+A", "ctrl+X", "ctrl+V") },
		"replaced":             func() { b.Replace(text) },
		"left and come back":   func() { b.FocusLost(); b.FocusGained() },
		"resized":              func() { b.Resize(b.Size().AddWidthHeight(0, 10)) },
		"clicked": func() {
			strike(b, "ctrl+Home")
			x, y := spot(b, len(text))
			clickAt(b, x, y)
		},
	} {
		b.SetText(text)
		there()
		if b.SelectedText() != "" {
			t.Errorf("%s: %q is selected", name, b.SelectedText())
		}
		typeText(b, "w")
		if b.Text != text+"w" {
			t.Errorf("%s: %q", name, b.Text)
		}
	}
	for name, c := range map[string]struct{ key, want string }{
		"all":       {"ctrl+A", text},
		"the space": {"shift+Left", " "},
		"a word":    {"shift+word+Left", "then "},
	} {
		b.SetText(text)
		strike(b, c.key)
		if b.SelectedText() != c.want {
			t.Errorf("%s: %q is selected", name, b.SelectedText())
		}
		typeText(b, "w")
		if want := strings.TrimSuffix(text, c.want) + "w"; b.Text != want {
			t.Errorf("%s: %q, not %q", name, b.Text, want)
		}
	}
	// It shows there too, not in the line below.
	b.SetText(strings.TrimSuffix(text, " ") + "\nmore words")
	b.move(len(text)-1, false)
	typeText(b, " ")
	if b.CursorTextOffset() != len(text)-1 {
		t.Errorf("shows at %d of %q", b.CursorTextOffset(), b.Text)
	}
}
