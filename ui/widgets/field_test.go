package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"retake/ui/theme"
)

func TestAFieldPassesOnWhatIsNotAboutItsText(t *testing.T) {
	app(t)
	var others, moves []fyne.KeyName
	var shortcuts []string
	downs, submitted := 0, 0
	f := NewField(&Keys{OnDown: func() { downs++ }, OnOther: func(k fyne.KeyName) { others = append(others, k) }}, "dead", "Search")
	w := window(t, f, 300, 60)
	w.Canvas().Focus(f)
	pressKey(f, fyne.KeyDown, 0) // to nobody
	f.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyN, Modifier: fyne.KeyModifierShortcutDefault})

	f.OnMove = func(k fyne.KeyName) { moves = append(moves, k) }
	f.OnShortcut = func(s fyne.Shortcut) { shortcuts = append(shortcuts, s.ShortcutName()) }
	f.OnSubmitted = func(string) { submitted++ }
	test.Type(f, "line")
	for _, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyEscape, fyne.KeyF1} {
		pressKey(f, key, 0)
	}
	pressKey(f, fyne.KeyReturn, 5)
	pressKey(f, fyne.KeyEnter, 5)
	pressKey(f, fyne.KeyBackspace, 1)
	other := &desktop.CustomShortcut{KeyName: fyne.KeyN, Modifier: fyne.KeyModifierShortcutDefault}
	for _, s := range []fyne.Shortcut{other, &fyne.ShortcutSelectAll{}, &fyne.ShortcutCopy{Clipboard: clipboard()}} {
		f.TypedShortcut(s)
	}

	if f.Text != "deadli" || clipboard().Content() != "deadli" {
		t.Errorf("it holds %q, and %q was copied", f.Text, clipboard().Content())
	}
	if !slices.Equal(moves, []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown}) {
		t.Errorf("moved by %v", moves)
	}
	if !slices.Equal(others, []fyne.KeyName{fyne.KeyEscape, fyne.KeyF1}) || !slices.Equal(shortcuts, []string{other.ShortcutName()}) {
		t.Errorf("passed on %v and %v", others, shortcuts)
	}
	if submitted != 2 || downs != 10 {
		t.Errorf("submitted %d times, told of %d keys", submitted, downs)
	}
}

// Enter that was pressed elsewhere and is still held when the field gets the focus does not count.
func TestAFieldKnowsWhoseEnterItIs(t *testing.T) {
	app(t)
	f := NewField(nil, "", "Search")
	f.OnSubmitted = func(string) { t.Error("submitted") }
	w := window(t, f, 300, 60)
	w.Canvas().Focus(f)
	f.KeyDown(&fyne.KeyEvent{Name: fyne.KeyTab})
	w.Canvas().Unfocus()
	w.Canvas().Focus(f)
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestAFieldShowsTheFocus(t *testing.T) {
	app(t)
	f := NewField(nil, "", "Search")
	w := window(t, f, 300, 60)
	for _, want := range []fyne.ThemeColorName{theme.Accent, theme.Input} {
		if want == theme.Accent {
			w.Canvas().Focus(f)
		} else {
			w.Canvas().Unfocus()
		}
		if f.edge.stroke != want {
			t.Errorf("its edge is %q, not %q", f.edge.stroke, want)
		}
	}
}
