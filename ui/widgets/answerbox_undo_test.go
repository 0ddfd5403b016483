package widgets

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Each case lists what undoing leaves, step by step.
func TestUndoGoesBackByWords(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		do   func(b *AnswerBox)
		want []string
	}{
		"nothing":           {"old", func(*AnswerBox) {}, nil},
		"words":             {"", func(b *AnswerBox) { typeText(b, "I told her. So") }, []string{"I told her. ", "I told ", "I ", ""}},
		"lines":             {"", func(b *AnswerBox) { typeText(b, "one\n\ntwo") }, []string{"one\n\n", ""}},
		"deleted backwards": {"one two", func(b *AnswerBox) { strike(b, slices.Repeat([]string{"BackSpace"}, 6)...) }, []string{"one", "one two"}},
		"deleted forwards":  {"one two", func(b *AnswerBox) { strike(b, "ctrl+Home", "Delete", "Delete", "Delete", "Delete", "Delete") }, []string{"two", "one two"}},
		"a typing mistake":  {"", func(b *AnswerBox) { typeText(b, "onw"); strike(b, "BackSpace"); typeText(b, "e") }, []string{"on", "onw", ""}},
		"elsewhere":         {"", func(b *AnswerBox) { typeText(b, "one"); strike(b, "Left", "Right"); typeText(b, "s") }, []string{"one", ""}},
		"a word deleted":    {"one two three", func(b *AnswerBox) { strike(b, "word+BackSpace", "word+BackSpace") }, []string{"one two ", "one two three"}},
		"over a selection":  {"one", func(b *AnswerBox) { strike(b, "ctrl+A"); typeText(b, "two three") }, []string{"two ", "one"}},
		"a selection":       {"one", func(b *AnswerBox) { strike(b, "ctrl+A", "BackSpace"); typeText(b, "two") }, []string{"", "one"}},
		"typed and pasted": {"", func(b *AnswerBox) {
			clipboard().SetContent("some")
			typeText(b, "hand")
			strike(b, "ctrl+V")
			typeText(b, "ly")
		}, []string{"handsome", "hand", ""}},
		"replaced":           {"one", func(b *AnswerBox) { b.Replace("two"); typeText(b, "s") }, []string{"two", "one"}},
		"typed and replaced": {"", func(b *AnswerBox) { typeText(b, "one"); b.Replace("two") }, []string{"one", ""}},
		"replaced by itself": {"one", func(b *AnswerBox) { b.Replace("one") }, []string{"one"}},
		"after an undo":      {"", func(b *AnswerBox) { typeText(b, "one two"); b.Undo(); typeText(b, "2") }, []string{"one ", ""}},
		"left and come back": {"", func(b *AnswerBox) { typeText(b, "o"); b.FocusLost(); b.FocusGained(); typeText(b, "k") }, []string{"o", ""}},
		"a key that did nothing": {"", func(b *AnswerBox) {
			strike(b, "BackSpace", "Delete", "word+Delete", "ctrl+X", "ctrl+V", "ctrl+Z", "ctrl+Y")
			typeText(b, "a")
		}, []string{""}},
	} {
		t.Run(name, func(t *testing.T) {
			b := boxInUse(t, c.text, 300)
			c.do(b)
			last := b.Text
			var changed, got []string
			b.OnChanged = func(text string) { changed = append(changed, text) }
			for b.Undo() {
				got = append(got, b.Text)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("undone to %q, not %q", got, c.want)
			}
			if !slices.Equal(changed, got) && name != "replaced by itself" {
				t.Errorf("told of %q", changed)
			}
			for b.Redo() {
			}
			if b.Text != last {
				t.Errorf("redone to %q, not %q", b.Text, last)
			}
		})
	}
}

func TestTheKeysOfUndo(t *testing.T) {
	b := boxInUse(t, "", 300)
	typeText(b, "one two")
	for _, step := range []struct{ key, want string }{
		{"ctrl+Z", "one "},
		{"ctrl+Z", ""},
		{"ctrl+Z", ""},
		{"ctrl+Y", "one "},
		{"shift+ctrl+Z", "one two"},
		{"shift+ctrl+Z", "one two"},
		{"ctrl+Y", "one two"},
	} {
		if strike(b, step.key); b.Text != step.want {
			t.Fatalf("%s leads to %q, not %q", step.key, b.Text, step.want)
		}
	}
}

// A step goes back to where the cursor was, and forth to behind what it made.
func TestUndoPutsTheCursorBack(t *testing.T) {
	b := boxInUse(t, "one two three", 300)
	strike(b, "ctrl+Home", "word+Right", "Right", "Delete", "Delete")
	b.Undo()
	if b.buffer.cursor != 4 {
		t.Errorf("undone the cursor is at %d", b.buffer.cursor)
	}
	b.Replace("four")
	b.Undo()
	if b.buffer.cursor != 4 || b.CursorTextOffset() != 4 {
		t.Errorf("undone the cursor is at %d", b.buffer.cursor)
	}
	b.Redo()
	if b.buffer.cursor != 4 || b.Text != "four" {
		t.Errorf("redone the cursor is at %d of %q", b.buffer.cursor, b.Text)
	}
}

// Whoever spreads a text over several boxes can take it back in all of them, by a key in any of them.
func TestASpreadTextComesBackTogether(t *testing.T) {
	first := boxInUse(t, "all of it", 300)
	second := NewAnswerBox("", 1)
	spread := func() bool { return first.Text == "all" && second.Text == "of it" }
	both := func(do func(*AnswerBox) bool) bool { return do(first) && do(second) }
	first.OnUndo = func() bool { return spread() && both((*AnswerBox).Undo) }
	first.OnRedo = func() bool { return first.Text == "all of it" && both((*AnswerBox).Redo) }
	first.Replace("all")
	second.Replace("of it")
	typeText(first, "s")
	for _, step := range []struct{ key, first, second string }{
		{"ctrl+Z", "all", "of it"},
		{"ctrl+Z", "all of it", ""},
		{"ctrl+Z", "all of it", ""},
		{"ctrl+Y", "all", "of it"},
		{"shift+ctrl+Z", "alls", "of it"},
	} {
		if strike(first, step.key); first.Text != step.first || second.Text != step.second {
			t.Fatalf("after %s they hold %q and %q", step.key, first.Text, second.Text)
		}
	}
}

// Whatever was done, undoing all of it leads back to the start and redoing to the end, over texts that were there.
func TestHistoryOfABuffer(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		b := &buffer{text: []rune("start")}
		seen := []string{"start"}
		for range rapid.IntRange(0, 40).Draw(r, "changes") {
			from := rapid.IntRange(0, len(b.text)).Draw(r, "from")
			to := rapid.IntRange(from, min(from+2, len(b.text))).Draw(r, "to")
			with := []rune(rapid.SampledFrom([]string{"", "a", " ", "\n", "ab c"}).Draw(r, "with"))
			if from == to && len(with) == 0 {
				b.move(from, rapid.Bool().Draw(r, "selecting"))
				continue
			}
			b.replace(from, to, with, rapid.Bool().Draw(r, "alone") || len(with) > 1)
			seen = append(seen, string(b.text))
			if back := rapid.IntRange(0, 3).Draw(r, "back"); back == 0 && b.undo() {
				seen = append(seen, string(b.text))
			}
		}
		last := string(b.text)
		steps := len(b.done)
		for b.undo() {
			if !slices.Contains(seen, string(b.text)) {
				r.Fatalf("undone to %q, which never was", string(b.text))
			}
		}
		if string(b.text) != "start" {
			r.Fatalf("undone to %q", string(b.text))
		}
		for range steps {
			b.redo()
		}
		if string(b.text) != last {
			r.Fatalf("redone to %q, not %q", string(b.text), last)
		}
	})
}
