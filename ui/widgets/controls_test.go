package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"retake/ui/theme"
)

// pressKey gives a control a key as the real driver does, repeated where it is held.
func pressKey(c fyne.Focusable, name fyne.KeyName, repeats int) {
	c.(desktop.Keyable).KeyDown(&fyne.KeyEvent{Name: name})
	for range 1 + repeats {
		c.TypedKey(&fyne.KeyEvent{Name: name})
	}
	c.(desktop.Keyable).KeyUp(&fyne.KeyEvent{Name: name})
}

func TestAHeldKeyPressesOnce(t *testing.T) {
	app(t)
	downs, pressed, opened := 0, 0, 0
	var others []fyne.KeyName
	keys := &Keys{OnDown: func() { downs++ }, OnOther: func(k fyne.KeyName) { others = append(others, k) }}
	b := NewButton(keys, Face{Text: "Go"}, func() { pressed++ })
	rows := NewRows(keys, days{2, 3})
	rows.OnOpen = func(int) { opened++ }
	w := test.NewTempWindow(t, NewColumn(0, b, Grow(rows)))
	w.Resize(fyne.NewSize(200, 300))
	for _, name := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		w.Canvas().Focus(b)
		pressKey(b, name, 10)
		w.Canvas().Focus(rows)
		pressKey(rows, name, 10)
	}
	pressKey(b, fyne.KeyEscape, 0)
	pressKey(rows, fyne.KeyF1, 0)
	if pressed != 3 || opened != 3 || downs != 8 {
		t.Errorf("pressed %d times, opened %d rows, %d keys", pressed, opened, downs)
	}
	if len(others) != 2 || others[0] != fyne.KeyEscape || others[1] != fyne.KeyF1 {
		t.Errorf("passed on %v", others)
	}
}

// days is a source of so many rows below each heading.
type days []int

func (d days) at(i int) (heading bool) {
	for _, n := range d {
		if i == 0 {
			return true
		}
		if i <= n {
			return false
		}
		i -= n + 1
	}
	panic("there is no such row")
}

func (d days) Count() (n int) {
	for _, rows := range d {
		n += rows + 1
	}
	return n
}
func (d days) IsHeading(i int) bool        { return d.at(i) }
func (days) NewHeading() fyne.CanvasObject { return NewText(theme.Small, Run{Text: "day"}) }
func (days) NewRow() fyne.CanvasObject {
	return NewSized(10, 40, NewText(theme.Body, Run{Text: "try"}))
}
func (days) Fill(int, fyne.CanvasObject) {}

func TestRowsAreWalked(t *testing.T) {
	app(t)
	rows := NewRows(&Keys{}, days{2, 3, 40}) // 0 | 1 2 | 3 | 4 5 6 | 7 | 8 ... 47
	w := test.NewTempWindow(t, rows)
	w.Resize(fyne.NewSize(200, 210))
	w.Canvas().Focus(rows)
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyUp, 1},
		{fyne.KeyDown, 2},
		{fyne.KeyDown, 4},
		{fyne.KeyUp, 2},
		{fyne.KeyPageDown, 6},
		{fyne.KeyPageDown, 10},
		{fyne.KeyPageUp, 6},
		{fyne.KeyEnd, 47},
		{fyne.KeyDown, 47},
		{fyne.KeyHome, 1},
		{fyne.KeyPageUp, 1},
	} {
		pressKey(rows, c.key, 0)
		if rows.At() != c.want {
			t.Fatalf("after %s row %d is chosen, not %d", c.key, rows.At(), c.want)
		}
		if _, seen := rows.shown[rows.At()]; !seen {
			t.Fatalf("after %s the row is out of sight", c.key)
		}
	}
	if n := len(rows.shown) + len(rows.spareRows) + len(rows.spareHeadings); n > 20 {
		t.Errorf("%d rows were made to show six", n)
	}
}

func TestAnEmptyListHasNoRow(t *testing.T) {
	app(t)
	rows := NewRows(&Keys{}, days{})
	w := test.NewTempWindow(t, rows)
	w.Canvas().Focus(rows)
	rows.OnOpen = func(i int) { t.Errorf("opened %d", i) }
	pressKey(rows, fyne.KeyDown, 0)
	pressKey(rows, fyne.KeyReturn, 0)
	if rows.At() != -1 {
		t.Errorf("row %d is chosen", rows.At())
	}
}

func TestChoicesByKeyAndMouse(t *testing.T) {
	app(t)
	var steps, chosen []int
	ticked := false
	stepper := NewStepper(&Keys{}, 150, func(by int) { steps = append(steps, by) })
	segments := NewSegments(&Keys{}, []string{"a", "b", "c"}, 0, func(i int) { chosen = append(chosen, i) })
	toggle := NewToggle(&Keys{}, false, func(on bool) { ticked = on })
	w := test.NewTempWindow(t, NewColumn(8, stepper, segments, toggle))
	w.Resize(fyne.NewSize(300, 200))
	pressKey(stepper, fyne.KeyRight, 2)
	pressKey(stepper, fyne.KeyDown, 0)
	pressKey(segments, fyne.KeyLeft, 0)
	pressKey(segments, fyne.KeyRight, 0)
	test.TapCanvas(w.Canvas(), fyne.NewPos(segments.Position().X+280, segments.Position().Y+18))
	pressKey(toggle, fyne.KeySpace, 5)
	if len(steps) != 4 || steps[3] != -1 || len(chosen) == 0 || chosen[0] != 1 || !ticked {
		t.Errorf("steps %v, chosen %v, ticked %t", steps, chosen, ticked)
	}
}
