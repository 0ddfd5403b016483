package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"
)

// What a person takes for one character is deleted and gone over as one. The bars are the places between them.
func TestWholeCharacters(t *testing.T) {
	for name, text := range map[string]string{
		"letters":              "|a| |b|",
		"accents of their own": "|e\u0301|n\u0303\u0323|o|",
		"family":               "|👨‍👩‍👧‍👦|a|",
		"family behind a face": "|😀|👨‍👩‍👧|👨‍👩‍👧|",
		"skin tone":            "|👍🏽|👍|",
		"two flags":            "|🇩🇪|🇫🇷|",
		"flag behind a letter": "|a|🇩🇪|b|",
		"key cap":              "|1\uFE0F\u20E3|2|",
		"Hangul of parts":      "|\u1112\u1161\u11ab|\u1100\u1173\u11af|",
		"Hindi":                "|षि|क|",
		"two lines":            "|a|\n|e\u0301|\n|",
		"Windows line end":     "|a|\r\n|b|",
		"no UTF-8":             "|a|\xff|b|",
	} {
		t.Run(name, func(t *testing.T) {
			chars := strings.Split(strings.Trim(text, "|"), "|")
			whole := strings.Join(chars, "")
			b := boxInUse(t, whole, 300)
			for i := len(chars) - 1; i >= 0; i-- {
				strike(b, "BackSpace")
				if want := strings.ToValidUTF8(strings.Join(chars[:i], ""), "\uFFFD"); b.Text != want {
					t.Errorf("Backspace leaves %q, not %q", b.Text, want)
				}
			}
			b.SetText(whole)
			strike(b, "ctrl+Home")
			for i := range chars {
				strike(b, "Delete")
				if want := strings.ToValidUTF8(strings.Join(chars[i+1:], ""), "\uFFFD"); b.Text != want {
					t.Errorf("Delete leaves %q, not %q", b.Text, want)
				}
			}
			b.SetText(whole)
			strike(b, "ctrl+Home")
			for i := range chars {
				strike(b, "Right")
				if want := len([]rune(strings.Join(chars[:i+1], ""))); b.buffer.cursor != want {
					t.Errorf("Right leads to %d, not %d", b.buffer.cursor, want)
				}
			}
			for i := len(chars) - 1; i >= 0; i-- {
				strike(b, "shift+Left")
				if want := strings.ToValidUTF8(strings.Join(chars[i:], ""), "\uFFFD"); b.SelectedText() != want {
					t.Errorf("Shift+Left selects %q, not %q", b.SelectedText(), want)
				}
			}
		})
	}
}

// Going from character to character the text is gone through once, whichever way, and a place in one belongs to it.
func TestCharactersLieSideBySide(t *testing.T) {
	parts := rapid.SampledFrom([]string{
		"a", " ", "\n", "\r\n", "\r", "e\u0301", "\u0301", "👨‍👩‍👧", "🇩🇪", "🇩", "👍🏽", "👨", "\u200d", "षि", "1\uFE0F\u20E3", "\xff",
	})
	rapid.Check(t, func(r *rapid.T) {
		text := []rune(strings.Join(rapid.SliceOf(parts).Draw(r, "parts"), ""))
		for at := 0; at < len(text); {
			next := charAfter(text, at)
			if next <= at {
				r.Fatalf("there is nothing after %d of %q", at, string(text))
			}
			for in := at; in < next; in++ {
				if got := charAt(text, in); got != at {
					r.Fatalf("%d of %q is in the character at %d, not at %d", in, string(text), got, at)
				}
			}
			if got := charBefore(text, next); got != at {
				r.Fatalf("before %d of %q is a character at %d, not at %d", next, string(text), got, at)
			}
			at = next
		}
	})
}

func TestWords(t *testing.T) {
	for name, c := range map[string]struct{ key, before, after string }{
		"right to the end of the word":  {"word+Right", "I do|n't know", "I don't| know"},
		"right over a space":            {"word+Right", "I don't| know", "I don't know|"},
		"right over a comma":            {"word+Right", "First|, I called", "First, I| called"},
		"right over an empty line":      {"word+Right", "one|\n\ntwo", "one\n\ntwo|"},
		"right from an empty line":      {"word+Right", "one\n|\ntwo", "one\n\ntwo|"},
		"right behind the last word":    {"word+Right", "done|. ", "done. |"},
		"right of a number":             {"word+Right", "saved |3,500.50 euros", "saved 3,500.50| euros"},
		"left to the start of the word": {"word+Left", "I’ll do|ne", "I’ll |done"},
		"left over an apostrophe":       {"word+Left", "I’ll| do", "|I’ll do"},
		"left over spaces":              {"word+Left", "one   |two", "|one   two"},
		"left over an empty line":       {"word+Left", "one\n\n|two", "|one\n\ntwo"},
		"left of a full stop":           {"word+Left", "It was. |", "It |was. "},
		"left before the first word":    {"word+Left", " (|one", "| (one"},
		"Backspace deletes a word":      {"word+BackSpace", "one two|", "one |"},
		"Backspace deletes a space too": {"word+BackSpace", "one two |three", "one |three"},
		"Backspace stays in the line":   {"word+BackSpace", "one\n, |two", "one\n|two"},
		"Backspace joins lines":         {"word+BackSpace", "one\n|two", "one|two"},
		"Backspace at the start":        {"word+BackSpace", "|one", "|one"},
		"Delete deletes a word":         {"word+Delete", "one| two three", "one| three"},
		"Delete stays in the line":      {"word+Delete", "one| \ntwo", "one|\ntwo"},
		"Delete joins lines":            {"word+Delete", "one|\ntwo", "one|two"},
		"Delete at the end":             {"word+Delete", "one|", "one|"},
		"End leads before a line end":   {"End", "o|ne\r\ntwo", "one|\r\ntwo"},
		"Home leads to the start":       {"Home", "one\ntw|o", "one\n|two"},
		"End leads to the end":          {"End", "o|ne\ntwo", "one|\ntwo"},
		"the start of the text":         {"ctrl+Home", "one\ntw|o", "|one\ntwo"},
		"the end of the text":           {"ctrl+End", "o|ne\ntwo", "one\ntwo|"},
		"up from the first row":         {"Up", "on|e\ntwo", "|one\ntwo"},
		"down from the last row":        {"Down", "one\nt|wo", "one\ntwo|"},
		"up":                            {"Up", "one\nt|wo", "o|ne\ntwo"},
		"down":                          {"Down", "o|ne\ntwo", "one\nt|wo"},
		"page up from the first row":    {"Prior", "on|e\ntwo", "|one\ntwo"},
		"page down from the last row":   {"Next", "one\nt|wo", "one\ntwo|"},
	} {
		t.Run(name, func(t *testing.T) {
			at := len([]rune(c.before[:strings.IndexByte(c.before, '|')]))
			b := boxInUse(t, strings.Replace(c.before, "|", "", 1), 300)
			b.move(at, false)
			strike(b, c.key)
			text := []rune(b.Text)
			if got := string(text[:b.buffer.cursor]) + "|" + string(text[b.buffer.cursor:]); got != c.after {
				t.Errorf("%s makes %q, not %q", c.key, got, c.after)
			}
		})
	}
}

func TestShiftSelectsWithEveryMove(t *testing.T) {
	const text = "one two three\nfour five six"
	at := strings.Index(text, "four") + 5 // before five
	for key, want := range map[string]string{
		"shift+Left": " ", "shift+Right": "f", "shift+word+Left": "four ", "shift+word+Right": "five",
		"shift+Home": "four ", "shift+End": "five six", "shift+ctrl+Home": text[:at], "shift+ctrl+End": "five six",
		"shift+Down": "five six", "shift+Next": "five six",
	} {
		b := boxInUse(t, text, 300)
		b.move(at, false)
		strike(b, key)
		if b.SelectedText() != want || b.Entry.SelectedText() != want {
			t.Errorf("%s selects %q, shows %q, not %q", key, b.SelectedText(), b.Entry.SelectedText(), want)
		}
		typeText(b, "x")
		if want := strings.Replace(text, want, "x", 1); len(b.Text) != len(want) {
			t.Errorf("%s, x makes %q, not %q", key, b.Text, want)
		}
	}
}

// What Shift began to select goes on from where it began, and another move drops it.
func TestASelectionGrowsAndShrinks(t *testing.T) {
	b := boxInUse(t, "one two three", 300)
	for _, step := range []struct{ keys, want string }{
		{"ctrl+Home", ""},
		{"word+Right", ""},
		{"shift+word+Right", " two"},
		{"shift+word+Right", " two three"},
		{"shift+Left", " two thre"},
		{"shift+ctrl+Home", "one"},
		{"shift+Right", "ne"},
		{"Right", ""}, // to where it ended
		{"shift+Right", " "},
		{"Left", ""}, // to where it began
		{"shift+Left", "e"},
		{"ctrl+A", "one two three"},
		{"Home", ""},
		{"shift+End", "one two three"},
	} {
		strike(b, step.keys)
		if b.SelectedText() != step.want || b.Entry.SelectedText() != step.want {
			t.Fatalf("%s selects %q, shows %q, not %q", step.keys, b.SelectedText(), b.Entry.SelectedText(), step.want)
		}
	}
}

// What is typed with Shift down replaces what Shift selected once.
func TestCapitalsReplaceASelection(t *testing.T) {
	b := boxInUse(t, "one", 300)
	b.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	typeText(b, "ABC")
	if b.Text != "ABC" || b.Entry.SelectedText() != "" {
		t.Errorf("holds %q, shows %q as selected", b.Text, b.Entry.SelectedText())
	}
}

// A letter that is typed with Shift down does not move where Shift selects from.
func TestShiftSelectsAfterACapital(t *testing.T) {
	b := boxInUse(t, "", 300)
	b.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	b.TypedRune('I')
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if b.SelectedText() != "I" || b.Entry.SelectedText() != "I" {
		t.Errorf("selects %q, shows %q", b.SelectedText(), b.Entry.SelectedText())
	}
}
