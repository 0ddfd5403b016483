package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"retake/ui/theme"
)

// window shows an object in a window of a size.
func window(t *testing.T, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// pressKey gives a control a key as the real driver does, repeated where it is held.
func pressKey(c fyne.Focusable, name fyne.KeyName, repeats int) {
	c.(desktop.Keyable).KeyDown(&fyne.KeyEvent{Name: name})
	for range 1 + repeats {
		c.TypedKey(&fyne.KeyEvent{Name: name})
	}
	c.(desktop.Keyable).KeyUp(&fyne.KeyEvent{Name: name})
}

// click clicks in the middle of an object.
func click(w fyne.Window, o fyne.CanvasObject) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	test.TapCanvas(w.Canvas(), at.AddXY(o.Size().Width/2, o.Size().Height/2))
}

// specimen is something that is pressed.
type specimen struct {
	focusable
	own   *control
	click fyne.CanvasObject // lies on it, and must not be in the way
	takes bool              // a click gives it the focus
}

// specimens are one of each kind of what is pressed as a whole.
func specimens(keys *Keys, pressed func()) map[string]specimen {
	button := NewButton(keys, Face{Icon: "pause", Text: "Pause", Key: "Ctrl+P", Kind: Filled}, pressed)
	rail := NewRailButton(keys, "speech", "Practice", pressed)
	grade := Grade{Icon: "circle-check", Word: "Good", Pips: 3, Colour: theme.Good}
	criterion := NewCriterionRow(keys, 1, "Ownership", short, grade, false, pressed)
	text := NewText(theme.Small, Run{Text: short})
	row := NewPressRow(keys, NewInset(8, 20, text), pressed)
	toggle := NewToggle(keys, true, func(bool) { pressed() })
	line := NewFold(keys, "Why they ask", short, NewText(theme.Small, Run{Text: long}), pressed).line
	return map[string]specimen{
		"button":        {button, &button.control, button.text, false},
		"rail button":   {rail, &rail.control, rail.icon, false},
		"criterion row": {criterion, &criterion.control, criterion.text, true},
		"row":           {row, &row.control, text, true},
		"toggle":        {toggle, &toggle.control, toggle.tick, true},
		"fold":          {line, &line.control, line.about, true},
	}
}

func TestControlsArePressed(t *testing.T) {
	app(t)
	pressed, downs := 0, 0
	var others []fyne.KeyName
	keys := &Keys{OnDown: func() { downs++ }, OnOther: func(k fyne.KeyName) { others = append(others, k) }}
	for name, c := range specimens(keys, func() { pressed++ }) {
		t.Run(name, func(t *testing.T) {
			w := window(t, NewColumn(0, c.focusable), 400, 100)
			expect := func(want int, after string) {
				t.Helper()
				if pressed != want {
					t.Errorf("after %s it was pressed %d times", after, pressed)
				}
				pressed = 0
			}
			click(w, c.click)
			expect(1, "a click on what it reads")
			if has := w.Canvas().Focused() == c.focusable; has != c.takes {
				t.Errorf("after a click, that it has the focus is %t", has)
			}
			w.Canvas().Focus(c.focusable)
			for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
				pressKey(c.focusable, key, 10)
				expect(1, "a held "+string(key))
			}
			c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			expect(0, "a key that went down elsewhere")
			c.focusable.(desktop.Keyable).KeyDown(&fyne.KeyEvent{Name: fyne.KeyReturn})
			w.Canvas().Unfocus()
			w.Canvas().Focus(c.focusable)
			c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			expect(0, "a key that went down before it got the focus")

			downs, others = 0, nil
			c.TypedRune('x')
			pressKey(c.focusable, fyne.KeyEscape, 0)
			pressKey(c.focusable, fyne.KeyF1, 0)
			if downs != 2 || !slices.Equal(others, []fyne.KeyName{fyne.KeyEscape, fyne.KeyF1}) {
				t.Errorf("told of %d keys, passed on %v", downs, others)
			}
			expect(0, "other keys")
		})
	}
}

func TestControlsShowTheFocusAndTheMouse(t *testing.T) {
	app(t)
	for name, c := range specimens(nil, func() {}) {
		t.Run(name, func(t *testing.T) {
			w := window(t, NewColumn(0, c.focusable, NewButton(nil, Face{Text: "Other"}, nil)), 400, 200)
			own := c.own
			shows := func(edge, ring, light fyne.ThemeColorName, when string) {
				t.Helper()
				if own.edge.stroke != edge || own.ring.stroke != ring || own.light.fill != light {
					t.Errorf("%s: edge %q, ring %q, light %q", when, own.edge.stroke, own.ring.stroke, own.light.fill)
				}
			}
			ring := fyne.ThemeColorName("")
			if own.ground.fill == theme.Accent {
				ring = theme.OnAccent // the edge can't be seen on it
			}
			shows("", "", "", "at first")
			w.Canvas().Focus(c.focusable)
			shows(theme.Accent, ring, "", "with the focus")
			test.MoveMouse(w.Canvas(), fyne.CurrentApp().Driver().AbsolutePositionForObject(c.click).AddXY(2, 2))
			shows(theme.Accent, ring, theme.Hover, "and with the mouse over what it reads")
			w.Canvas().Unfocus()
			shows("", "", theme.Hover, "with the mouse over it")
			test.MoveMouse(w.Canvas(), fyne.NewPos(200, 190))
			shows("", "", "", "at last")
		})
	}
}

// A box that is ticked while it has the focus changes how it shows the focus.
func TestATickedBoxShowsTheFocusInside(t *testing.T) {
	app(t)
	toggle := NewToggle(nil, false, func(bool) {})
	w := window(t, toggle, 100, 100)
	w.Canvas().Focus(toggle)
	for _, want := range []fyne.ThemeColorName{theme.OnAccent, ""} {
		pressKey(toggle, fyne.KeySpace, 0)
		if toggle.ring.stroke != want || toggle.edge.stroke != theme.Accent {
			t.Errorf("ring %q, edge %q", toggle.ring.stroke, toggle.edge.stroke)
		}
	}
}

func TestAButtonChangesItsFace(t *testing.T) {
	app(t)
	b := NewButton(nil, Face{Icon: "pause", Text: "Pause", Kind: Filled}, nil)
	before := b.MinSize()
	b.SetFace("play", "Go on with it")
	if b.Text() != "Go on with it" || b.icon.name != "play" || b.icon.colour != theme.OnAccent || !b.text.runs[0].Bold {
		t.Errorf("reads %v with %q in %q", b.text.runs, b.icon.name, b.icon.colour)
	}
	if b.MinSize().Width <= before.Width {
		t.Errorf("it is %g wide, as before", b.MinSize().Width)
	}
	plain := NewButton(nil, Face{Text: "Pause"}, nil)
	plain.SetFace("play", "Go on")
	if plain.Text() != "Go on" {
		t.Errorf("without an icon it reads %q", plain.Text())
	}
}

func TestKeysHearOfTheFocus(t *testing.T) {
	app(t)
	var heard []fyne.CanvasObject
	keys := &Keys{OnFocus: func(o fyne.CanvasObject) { heard = append(heard, o) }}
	button, field := NewButton(keys, Face{Text: "Pause"}, nil), NewField(keys, "", "Search")
	w := window(t, NewColumn(0, button, field), 300, 100)
	w.Canvas().Focus(button)
	w.Canvas().Focus(field)
	w.Canvas().Unfocus()
	if !slices.Equal(heard, []fyne.CanvasObject{button, field}) {
		t.Errorf("heard of %v", heard)
	}
}
