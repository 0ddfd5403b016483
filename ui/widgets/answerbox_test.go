package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"retake/ui/theme"
)

// Whatever the width, what is typed stands in the box as it was typed. The toolkit's own entry swaps a letter with the
// space before it where that space ends a line.
func TestTheBoxHoldsWhatWasTyped(t *testing.T) {
	test.NewTempApp(t)
	rapid.Check(t, func(r *rapid.T) {
		b := NewAnswerBox("", 3)
		w := test.NewWindow(b)
		defer w.Close()
		w.Resize(fyne.NewSize(float32(rapid.IntRange(120, 400).Draw(r, "width")), 200))
		w.Canvas().Focus(b)
		pieces := rapid.SampledFrom([]string{"I ", "told ", "the boss ", "about it. ", "a", "  ", "é", "\b", "\n"})
		var want []rune
		for _, key := range strings.Join(rapid.SliceOfN(pieces, 1, 60).Draw(r, "pieces"), "") {
			switch key {
			case '\b':
				if len(want) > 0 {
					want = want[:len(want)-1]
				}
				b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			case '\n':
				want = append(want, '\n')
				b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			default:
				want = append(want, key)
				b.TypedRune(key)
			}
			if b.Text != string(want) {
				r.Fatalf("holds %q\nwant  %q", b.Text, string(want))
			}
		}
	})
}

// A text that was there before is carried on at its end, also where it ends with a space at the end of a line.
func TestTheCursorIsBehindTheText(t *testing.T) {
	test.NewTempApp(t)
	for width := range 60 {
		b := NewAnswerBox("I told the boss about it and then ", 3)
		w := test.NewWindow(b)
		w.Resize(fyne.NewSize(float32(150+width), 200))
		w.Canvas().Focus(b)
		b.TypedRune('w')
		if b.Text != "I told the boss about it and then w" {
			t.Errorf("at width %d: %q", 150+width, b.Text)
		}
		w.Close()
	}
}

func TestTabGoesOn(t *testing.T) {
	test.NewTempApp(t)
	first, second := NewAnswerBox("", 1), NewAnswerBox("", 1)
	left := 0
	first.OnLeave = func() { left++ }
	w := test.NewTempWindow(t, container.NewVBox(first, second))
	w.Canvas().Focus(first)
	if first.AcceptsTab() {
		t.Error("the box keeps Tab to itself")
	}
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != second || left != 1 {
		t.Errorf("the focus is in %v, left %d times", w.Canvas().Focused(), left)
	}
	w.Canvas().FocusPrevious()
	if w.Canvas().Focused() != first {
		t.Error("there is no way back")
	}
}

func TestShortcutsArePassedOn(t *testing.T) {
	test.NewTempApp(t)
	b := NewAnswerBox("a line", 1)
	var got []string
	b.OnShortcut = func(s fyne.Shortcut) { got = append(got, s.ShortcutName()) }
	keys := 0
	b.OnKeyDown = func() { keys++ }
	b.KeyDown(&fyne.KeyEvent{Name: fyne.KeyN})
	b.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyN, Modifier: fyne.KeyModifierControl})
	b.TypedShortcut(&fyne.ShortcutSelectAll{})
	if len(got) != 2 || got[0] != "CustomDesktop:Control+N" || keys != 1 || b.SelectedText() != "a line" {
		t.Errorf("passed on %q, %d keys, selected %q", got, keys, b.SelectedText())
	}
}

// picture compares an object with its picture, light and dark.
func picture(t *testing.T, name string, make func() fyne.CanvasObject) {
	t.Helper()
	for variant, look := range map[string]fyne.Theme{"light": theme.New(), "dark": theme.Dark(theme.New())} {
		test.NewTempApp(t)
		test.ApplyTheme(t, look)
		w := test.NewTempWindow(t, make())
		w.Resize(fyne.NewSize(420, 130))
		test.AssertRendersToImage(t, name+"-"+variant+".png", w.Canvas())
	}
}

func TestAnswerBoxLooks(t *testing.T) {
	picture(t, "answerbox", func() fyne.CanvasObject {
		return NewAnswerBox("On Friday I forgot to take the vouchers out, and I told my supervisor as soon as I noticed.", 3)
	})
}
