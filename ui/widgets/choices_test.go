package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/ui/theme"
)

func TestSegmentsAreChosen(t *testing.T) {
	app(t)
	var told []int
	s := NewSegments(nil, []string{"One", "Two", "Three"}, 0, func(i int) { told = append(told, i) })
	w := window(t, NewRow(0, Top, s, Space()), 300, 60)
	w.Canvas().Focus(s)
	pressKey(s, fyne.KeyLeft, 3) // there is none
	pressKey(s, fyne.KeyRight, 0)
	pressKey(s, fyne.KeyReturn, 0) // does nothing
	pressKey(s, fyne.KeyRight, 5)
	pressKey(s, fyne.KeyLeft, 0)
	w.Canvas().Unfocus()
	click(w, s.choices[0].text)
	click(w, s.choices[0].text)
	test.TapCanvas(w.Canvas(), fyne.NewPos(1, 1)) // beside them
	if !slices.Equal(told, []int{1, 2, 1, 0}) {
		t.Errorf("told of %v", told)
	}
	if w.Canvas().Focused() != s {
		t.Error("a click does not give it the focus")
	}
	for i, c := range s.choices {
		chosen := i == 0
		if c.text.runs[0].Bold != chosen || c.ground.fill == theme.Surface != chosen || c.ground.stroke == theme.Accent != chosen {
			t.Errorf("segment %d: %v on %q with an edge of %q", i, c.text.runs[0], c.ground.fill, c.ground.stroke)
		}
	}
}

// A box that was not ticked at first shows its tick as soon as it is.
func TestATickIsSeen(t *testing.T) {
	app(t)
	for name, box := range map[string]*Toggle{
		"a box":  NewToggle(nil, false, func(bool) {}),
		"a line": NewToggleRow(nil, false, NewLine(theme.Body, Run{Text: "Situation"}), func(bool) {}),
	} {
		w := window(t, NewRow(0, Top, box, Space()), 300, 60)
		w.Canvas().Focus(box)
		pressKey(box, fyne.KeySpace, 0)
		if size := box.tick.Size(); !box.tick.Visible() || size != fyne.NewSquareSize(16) {
			t.Errorf("%s: the tick is %v", name, size)
		}
	}
}

func TestChipsAreTicked(t *testing.T) {
	app(t)
	type told struct {
		i  int
		on bool
	}
	var all []told
	c := NewChips(nil, []Chipped{{"One", 1, true}, {"Two", 2, false}, {"Three", 3, false}, {"Four", 4, false}, {"Five", 5, false}}, func(i int, on bool) { all = append(all, told{i, on}) })
	w := window(t, NewColumn(0, c), 180, 200) // two or three a line
	w.Canvas().Focus(c)
	for _, key := range []fyne.KeyName{
		fyne.KeyLeft, fyne.KeyUp, fyne.KeySpace, // the first, off
		fyne.KeyRight, fyne.KeyReturn, // the second, on
		fyne.KeyEnd, fyne.KeyRight, fyne.KeySpace, // the last, on
		fyne.KeyHome, fyne.KeyDown, fyne.KeySpace, // the one below the first, on
	} {
		pressKey(c, key, 0)
	}
	below := -1
	for i, one := range c.chips {
		if one.face.Position().Y > 0 {
			below = i
			break
		}
	}
	w.Canvas().Unfocus()
	click(w, c.chips[4].text)
	want := []told{{0, false}, {1, true}, {4, true}, {below, true}, {4, false}}
	if below < 1 || !slices.Equal(all, want) {
		t.Errorf("told of %v, not %v", all, want)
	}
	if w.Canvas().Focused() != c || !c.On(1) || c.On(0) {
		t.Error("a click gives it the focus, and it knows what is ticked")
	}
}

func TestNoMoreChipsAreTickedThanMayBe(t *testing.T) {
	app(t)
	var all []int
	c := NewChips(nil, []Chipped{{Name: "One", On: true}, {Name: "Two"}, {Name: "Three"}}, func(i int, _ bool) { all = append(all, i) }).AtMost(2)
	w := window(t, NewColumn(0, c), 400, 60)
	w.Canvas().Focus(c)
	for _, key := range []fyne.KeyName{
		fyne.KeyRight, fyne.KeySpace, // the second, on
		fyne.KeyRight, fyne.KeySpace, // the third is one too many
		fyne.KeyHome, fyne.KeySpace, // the first, off
		fyne.KeyEnd, fyne.KeySpace, // the third, on
	} {
		pressKey(c, key, 0)
	}
	if want := []int{1, 0, 2}; !slices.Equal(all, want) || c.On(0) || !c.On(1) || !c.On(2) {
		t.Errorf("told of %v, not %v", all, want)
	}
	if got := c.chips[0].text.String(); got != "One" {
		t.Errorf("without a count it reads %q", got)
	}
}

func TestARadioIsChosen(t *testing.T) {
	app(t)
	var told []int
	other := 0
	r := NewRadio(&Keys{OnOther: func(fyne.KeyName) { other++ }}, []Choice{{"One", "1"}, {"Two", "2"}, {"Three", "3"}})
	r.OnChosen = func(i int) { told = append(told, i) }
	w := window(t, NewColumn(0, r), 300, 200)
	w.Canvas().Focus(r)
	for _, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeySpace, fyne.KeyEnd, fyne.KeyDown, fyne.KeyHome, fyne.KeyEscape} {
		pressKey(r, key, 0)
	}
	w.Canvas().Unfocus()
	click(w, r.rows[1].title)
	click(w, r.rows[1].ring)
	if !slices.Equal(told, []int{1, 2, 0, 1}) || r.At() != 1 || other != 1 {
		t.Errorf("told of %v, at %d, passed on %d", told, r.At(), other)
	}
	if w.Canvas().Focused() != r {
		t.Error("a click does not give it the focus")
	}
	for i, row := range r.rows {
		if chosen := i == 1; row.title.runs[0].Bold != chosen || (row.ground.stroke == theme.Accent) != chosen || (row.ring.name == "circle-dot") != chosen {
			t.Errorf("row %d: %v with an edge of %q and %s", i, row.title.runs[0], row.ground.stroke, row.ring.name)
		}
	}
	if top, bottom := r.Extent(2); top < 50 || bottom > r.Size().Height+0.1 || bottom-top < 20 {
		t.Errorf("the last is from %g to %g", top, bottom)
	}
}

func TestAStepperSteps(t *testing.T) {
	app(t)
	var steps []int
	s := NewStepper(nil, 150, func(by int) { steps = append(steps, by) })
	s.Set("8:00", "min")
	w := window(t, NewRow(0, Top, s, Space()), 300, 60)
	w.Canvas().Focus(s)
	for _, key := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyDown, fyne.KeyMinus, fyne.KeyRight, fyne.KeyUp, fyne.KeyPlus} {
		pressKey(s, key, 0)
	}
	pressKey(s, fyne.KeyRight, 2) // a held key goes on
	pressKey(s, fyne.KeyReturn, 0)
	w.Canvas().Unfocus()
	test.TapCanvas(w.Canvas(), fyne.NewPos(18, 18))
	test.TapCanvas(w.Canvas(), fyne.NewPos(132, 18))
	if w.Canvas().Focused() != s {
		t.Error("a click does not give it the focus")
	}
	click(w, s.value) // does nothing
	if want := []int{-1, -1, -1, 1, 1, 1, 1, 1, 1, -1, 1}; !slices.Equal(steps, want) {
		t.Errorf("stepped %v, not %v", steps, want)
	}
}

// What a stepper shows stays in its middle when it becomes longer, and the stepper grows where it has to.
func TestAStepperMakesRoom(t *testing.T) {
	app(t)
	s := NewStepper(nil, 150, nil)
	s.Set("5", "s")
	window(t, NewRow(0, Top, s, Space()), 400, 60)
	for _, c := range []struct {
		value, unit string
		wider       bool
	}{{"8:00", "min", false}, {"1,234,567", "words a minute", true}, {"5", "s", false}} {
		s.Set(c.value, c.unit)
		if wide := s.MinSize().Width; wide > 150 != c.wider || wide < 150 {
			t.Errorf("%s %s: %g wide", c.value, c.unit, wide)
		}
		if c.wider {
			continue
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.value)
		if left, right := at.X, 150-at.X-s.value.Size().Width; left-right > 1 || right-left > 1 {
			t.Errorf("%s %s: %g at the left, %g at the right", c.value, c.unit, left, right)
		}
	}
}

func TestAToggleIsTicked(t *testing.T) {
	app(t)
	var told []bool
	toggle := NewToggle(nil, false, func(on bool) { told = append(told, on) })
	w := window(t, NewRow(0, Top, toggle, Space()), 100, 40)
	click(w, toggle)
	if !toggle.tick.Visible() || toggle.ground.fill != theme.Accent {
		t.Error("it does not look ticked")
	}
	pressKey(toggle, fyne.KeySpace, 4)
	if toggle.tick.Visible() || toggle.ground.fill != theme.Surface {
		t.Error("it looks ticked")
	}
	if !slices.Equal(told, []bool{true, false}) {
		t.Errorf("told %v", told)
	}
}

func TestRowsMoveOn(t *testing.T) {
	app(t)
	criterion := NewCriterionRow(nil, 1, "Ownership", short, Grade{Pips: -1}, false, nil)
	plain := NewPressRow(nil, NewText(theme.Small, Run{Text: short}), nil)
	for name, r := range map[string]struct {
		focusable
		row *PressRow
	}{"of a criterion": {criterion, &criterion.PressRow}, "of anything": {plain, plain}} {
		w := window(t, r.focusable, 400, 60)
		var moved []int
		w.Canvas().Focus(r.focusable)
		pressKey(r.focusable, fyne.KeyDown, 0) // to nobody
		r.row.OnMove = func(by int) { moved = append(moved, by) }
		pressKey(r.focusable, fyne.KeyDown, 2)
		pressKey(r.focusable, fyne.KeyUp, 0)
		if !slices.Equal(moved, []int{1, 1, 1, -1}) {
			t.Errorf("%s: moved %v", name, moved)
		}
	}
}

func TestACriterionRowIsSelected(t *testing.T) {
	app(t)
	r := NewCriterionRow(nil, 1, "Ownership", short, Grade{Pips: -1}, false, nil)
	w := window(t, r, 400, 60)
	focused := 0
	r.OnFocus = func() { focused++ }
	w.Canvas().Focus(r)
	w.Canvas().Unfocus()
	if focused != 1 {
		t.Errorf("focused %d times", focused)
	}
	r.Select(true)
	if r.ground.fill != theme.AccentSoft {
		t.Error("it does not look selected")
	}
	r.Select(false)
	if r.ground.fill != "" {
		t.Error("it looks selected")
	}
}

// Whatever the width, the one to begin with says so once.
func TestTheFirstToFixSaysSo(t *testing.T) {
	app(t)
	grade := Grade{Icon: "circle-check", Word: "Good", Pips: 3, Colour: theme.Good}
	first := NewCriterionRow(nil, 1, "Ownership", short, grade, true, nil)
	other := NewCriterionRow(nil, 2, "Specifics", short, grade, false, nil)
	for _, narrow := range []bool{false, true, true, false} {
		first.Narrow(narrow)
		other.Narrow(narrow)
		before := first.text.String() != short
		if before != narrow || first.first.Visible() == narrow {
			t.Errorf("narrow %t: it reads %q, and the sign is seen: %t", narrow, first.text.String(), first.first.Visible())
		}
		if other.text.String() != short {
			t.Errorf("narrow %t: another reads %q", narrow, other.text.String())
		}
	}
}
