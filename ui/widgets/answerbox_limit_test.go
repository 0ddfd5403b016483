package widgets

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestNothingIsCut(t *testing.T) {
	full := strings.Repeat("an é in a ", MaxLength/10) // ten runes in eleven bytes
	for name, c := range map[string]struct {
		text    string
		do      func(b *AnswerBox)
		length  int
		refused []int
	}{
		"the last one": {full[1:], func(b *AnswerBox) { typeText(b, "a") }, MaxLength, nil},
		"one too many": {full, func(b *AnswerBox) { typeText(b, "ab") }, MaxLength, []int{1, 1}},
		"Enter":        {full, func(b *AnswerBox) { strike(b, "Return") }, MaxLength, []int{1}},
		"a paste that fits": {full[11:], func(b *AnswerBox) {
			clipboard().SetContent("0123456789")
			strike(b, "ctrl+V")
		}, MaxLength, nil},
		"a paste that does not": {full[10:], func(b *AnswerBox) {
			clipboard().SetContent("0123456789")
			strike(b, "ctrl+V")
		}, MaxLength - 9, []int{1}},
		"in the place of another": {full, func(b *AnswerBox) {
			strike(b, "shift+Left", "shift+Left")
			typeText(b, "abc")
		}, MaxLength, []int{1}},
		"shorter and longer again": {full, func(b *AnswerBox) { strike(b, "BackSpace"); typeText(b, "ab") }, MaxLength, []int{1}},
		"too long from the start":  {full + full, func(*AnswerBox) {}, 2 * MaxLength, nil},
		"too long and longer":      {full + full, func(b *AnswerBox) { typeText(b, "a") }, 2 * MaxLength, []int{MaxLength + 1}},
		"too long and shorter":     {full + full, func(b *AnswerBox) { strike(b, "BackSpace") }, 2*MaxLength - 1, nil},
		"too long, a part of it replaced by less": {full + full, func(b *AnswerBox) {
			strike(b, "shift+Left", "shift+Left")
			typeText(b, "a")
		}, 2*MaxLength - 1, nil},
		"too long, a part of it replaced by more": {full + full, func(b *AnswerBox) {
			clipboard().SetContent("abc")
			strike(b, "shift+Left", "shift+Left", "ctrl+V")
		}, 2 * MaxLength, []int{MaxLength + 1}},
		"replaced":       {"", func(b *AnswerBox) { b.Replace(full + "a") }, MaxLength + 1, nil},
		"undone, redone": {full + full, func(b *AnswerBox) { strike(b, "BackSpace", "ctrl+Z") }, 2 * MaxLength, nil},
	} {
		t.Run(name, func(t *testing.T) {
			b := boxInUse(t, "", 600)
			b.SetText(c.text)
			var refused []int
			b.OnRefused = func(excess int) { refused = append(refused, excess) }
			c.do(b)
			if got := utf8.RuneCountInString(b.Text); got != c.length || !slices.Equal(refused, c.refused) {
				t.Errorf("holds %d characters, not %d; refused %v, not %v", got, c.length, refused, c.refused)
			}
		})
	}
}

func TestClean(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"as it is":          {"It’s – “fine”\u00A0👨‍👩‍👧 é e\u0301", "It’s – “fine”\u00A0👨‍👩‍👧 é e\u0301"},
		"Windows":           {"a\r\nb\r\n\r\nc", "a\nb\n\nc"},
		"old Mac":           {"a\rb", "a\nb"},
		"word processor":    {"a\vb\fc\u2028d\u2029e\u0085f", "a\nb\nc\nd\ne\nf"},
		"tab":               {"a\tb", "a b"},
		"control":           {"a\x00\x07\x1b[31mb\x7f", "a[31mb"},
		"byte order mark":   {"\uFEFFa", "a"},
		"no UTF-8":          {"a\xff\xfeb\xc3", "a\uFFFDb\uFFFD"},
		"nothing to see":    {"\x00\x01", ""},
		"line feed and tab": {"\n\t", "\n "},
	} {
		if got := string(clean(c.text)); got != c.want {
			t.Errorf("%s: %q, not %q", name, got, c.want)
		}
	}
}

func TestCleanIsClean(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := string(rapid.SliceOf(rapid.Byte()).Draw(r, "bytes")) + rapid.String().Draw(r, "text")
		got := string(clean(text))
		if !utf8.ValidString(got) || strings.ContainsAny(got, "\r\t\x00\x1b") || string(clean(got)) != got {
			r.Fatalf("%q becomes %q", text, got)
		}
	})
}

func TestPaste(t *testing.T) {
	for name, c := range map[string]struct {
		text, content string
		keys          []string
		want          string
		told          []string
	}{
		"at the end":         {"one ", "two", []string{"ctrl+V"}, "one two", []string{"two", "one "}},
		"in the middle":      {"one three", "two ", []string{"word+Left", "ctrl+V"}, "one two three", []string{"two ", "one three"}},
		"over what is there": {"one", "two", []string{"ctrl+A", "ctrl+V"}, "two", []string{"two", "one"}},
		"over a part":        {"one two", "2", []string{"shift+word+Left", "ctrl+V"}, "one 2", []string{"2", "one two"}},
		"one letter":         {"", "a", []string{"ctrl+V"}, "a", []string{"a", ""}},
		"cleaned":            {"", "a\r\n\tb\x00", []string{"ctrl+V"}, "a\n b", []string{"a\n b", ""}},
		"nothing":            {"one", "", []string{"ctrl+A", "ctrl+V"}, "one", nil},
		"nothing to see":     {"one", "\x00", []string{"ctrl+A", "ctrl+V"}, "one", nil},
		"too much":           {"one", strings.Repeat("a", MaxLength+1), []string{"ctrl+A", "ctrl+V"}, "one", nil},
	} {
		t.Run(name, func(t *testing.T) {
			b := boxInUse(t, c.text, 300)
			var told, changed []string
			b.OnChanged = func(text string) { changed = append(changed, text) }
			b.OnPaste = func(pasted, before string) { told = []string{pasted, before} }
			clipboard().SetContent(c.content)
			strike(b, c.keys...)
			if b.Text != c.want || !slices.Equal(told, c.told) {
				t.Errorf("holds %q, not %q; told %q, not %q", b.Text, c.want, told, c.told)
			}
			if c.told != nil && !slices.Equal(changed, []string{c.want}) {
				t.Errorf("changed to %q", changed)
			}
			if c.told != nil && (!b.Undo() || b.Text != c.text || b.Undo() || !b.Redo() || b.Text != c.want) {
				t.Errorf("undone and redone it holds %q", b.Text)
			}
		})
	}
}

func TestCutAndCopy(t *testing.T) {
	b := boxInUse(t, "one two", 300)
	clipboard().SetContent("before")
	strike(b, "ctrl+X", "ctrl+C")
	if clipboard().Content() != "before" {
		t.Errorf("copied %q, without anything selected", clipboard().Content())
	}
	strike(b, "shift+word+Left", "ctrl+C")
	if clipboard().Content() != "two" || b.Text != "one two" {
		t.Errorf("copied %q, holds %q", clipboard().Content(), b.Text)
	}
	strike(b, "shift+word+Left", "ctrl+X")
	if clipboard().Content() != "one two" || b.Text != "" {
		t.Errorf("cut %q, holds %q", clipboard().Content(), b.Text)
	}
	strike(b, "ctrl+Z", "ctrl+V")
	if b.Text != "one twoone two" {
		t.Errorf("holds %q", b.Text)
	}
}
