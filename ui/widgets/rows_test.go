package widgets

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"retake/ui/theme"
)

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
	return NewSized(10, 40, NewInset(10, 12, NewText(theme.Body, Run{Text: "try"})))
}

func (days) Fill(i int, o fyne.CanvasObject) {
	if text, heading := o.(*Text); heading {
		text.SetText(fmt.Sprint("day ", i))
		return
	}
	o.(*fyne.Container).Objects[0].(*fyne.Container).Objects[0].(*Text).SetText(fmt.Sprint("try ", i))
}

// seen is what the rows in sight read, from above.
func seen(r *Rows) (all []string) {
	items := slices.Clone(r.body.Objects)
	slices.SortFunc(items, func(a, b fyne.CanvasObject) int { return int(a.Position().Y - b.Position().Y) })
	for _, o := range items {
		item := o.(*rowItem)
		switch {
		case !item.Visible():
		case item.heading:
			all = append(all, item.content.(*Text).String())
		default:
			all = append(all, item.content.(*fyne.Container).Objects[0].(*fyne.Container).Objects[0].(*Text).String())
		}
	}
	return all
}

func TestRowsAreWalked(t *testing.T) {
	app(t)
	rows := NewRows(&Keys{}, days{2, 3, 40}) // 0 | 1 2 | 3 | 4 5 6 | 7 | 8 ... 47
	w := window(t, rows, 200, 202)
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
		if !slices.Contains(seen(rows), fmt.Sprint("try ", c.want)) {
			t.Fatalf("after %s the row is out of sight: %q", c.key, seen(rows))
		}
	}
}

// Of a long list only what can be seen is made, wherever it is scrolled to.
func TestALongListIsMadeOfFewRows(t *testing.T) {
	app(t)
	rows := NewRows(nil, hundreds(100_000))
	w := window(t, rows, 200, 200)
	w.Canvas().Focus(rows)
	for _, key := range []fyne.KeyName{fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyPageDown, fyne.KeyPageDown} {
		pressKey(rows, key, 0)
		if all := seen(rows); len(all) > 7 || !slices.Contains(all, fmt.Sprint("try ", rows.At())) {
			t.Errorf("row %d is chosen, and %q can be seen", rows.At(), all)
		}
	}
	if made := len(rows.body.Objects); made > 12 {
		t.Errorf("%d rows were made to show seven", made)
	}
}

// hundreds is a source with a heading above every 99 rows.
type hundreds int

func (h hundreds) Count() int                    { return int(h) }
func (hundreds) IsHeading(i int) bool            { return i%100 == 0 }
func (hundreds) NewHeading() fyne.CanvasObject   { return days{}.NewHeading() }
func (hundreds) NewRow() fyne.CanvasObject       { return days{}.NewRow() }
func (hundreds) Fill(i int, o fyne.CanvasObject) { days{}.Fill(i, o) }

func TestRowsAreOpened(t *testing.T) {
	app(t)
	var opened []int
	var keys, others []fyne.KeyName
	rows := NewRows(&Keys{OnOther: func(k fyne.KeyName) { others = append(others, k) }}, days{2, 3})
	pressKey(rows, fyne.KeyReturn, 0) // to nobody
	rows.OnOpen = func(i int) { opened = append(opened, i) }
	rows.OnKey = func(k fyne.KeyName) { keys = append(keys, k) }
	w := window(t, rows, 200, 300) // headings of 18, rows of 40
	test.TapCanvas(w.Canvas(), fyne.NewPos(20, 9))
	if len(opened) != 0 || w.Canvas().Focused() == rows {
		t.Errorf("a click on a heading opened %v", opened)
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(20, 18+40+20)) // on what it reads
	if w.Canvas().Focused() != rows || rows.At() != 2 {
		t.Errorf("a click chose row %d", rows.At())
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(150, 18+20))
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		pressKey(rows, key, 10)
	}
	pressKey(rows, fyne.KeyDelete, 0)
	if !slices.Equal(opened, []int{2, 1, 1, 1, 1}) {
		t.Errorf("opened %v", opened)
	}
	if !slices.Equal(keys, []fyne.KeyName{fyne.KeyDelete}) || !slices.Equal(others, keys) {
		t.Errorf("told of %v, passed on %v", keys, others)
	}
}

func TestRowsLightUp(t *testing.T) {
	app(t)
	rows := NewRows(nil, days{2, 30})
	w := window(t, rows, 200, 200)
	light := func(i int) fyne.ThemeColorName { return rows.shown[i].light.fill }
	test.MoveMouse(w.Canvas(), fyne.NewPos(20, 30))
	if light(1) != theme.Hover || light(2) != "" {
		t.Errorf("with the mouse over the first they are %q and %q", light(1), light(2))
	}
	rows.Update()
	if light(1) != theme.Hover {
		t.Error("looking anew puts it out")
	}
	test.Scroll(w.Canvas(), fyne.NewPos(100, 100), 0, -600)
	if rows.shown[1] != nil {
		t.Errorf("scrolled on, %q can be seen", seen(rows))
	}
	for i, item := range rows.shown {
		if item.light != nil && item.light.fill != "" {
			t.Errorf("scrolled on, row %d is lit", i)
		}
	}
	for _, c := range []struct {
		focus        bool
		fill, stroke fyne.ThemeColorName
	}{{true, theme.AccentSoft, theme.Accent}, {false, theme.AccentSoft, ""}} {
		if c.focus {
			w.Canvas().Focus(rows)
		} else {
			w.Canvas().Unfocus()
		}
		test.Scroll(w.Canvas(), fyne.NewPos(100, 100), 0, 600)
		if g := rows.shown[1].ground; rows.At() != 1 || g.fill != c.fill || g.stroke != c.stroke {
			t.Errorf("focus %t: row %d, %q with an edge of %q", c.focus, rows.At(), g.fill, g.stroke)
		}
	}
}

// A list that changes goes on showing what there is, and keeps the row that was chosen.
func TestRowsAreLookedAtAnew(t *testing.T) {
	app(t)
	source := days{3, 3}
	rows := NewRows(nil, &source)
	w := window(t, rows, 200, 150)
	w.Canvas().Focus(rows)
	rows.Choose(6)
	for _, c := range []struct {
		now  days
		at   int
		last string
	}{
		{days{3, 3, 3}, 6, "try 6"},
		{days{5, 1}, 5, "try 5"}, // 6 is a heading now
		{days{1, 1}, 3, "try 3"},
		{days{}, -1, ""},
		{days{2}, 1, "try 2"},
	} {
		source = c.now
		rows.scroll.ScrollToOffset(rows.scroll.Offset) // the source may change before the list is told
		rows.Update()
		all := seen(rows)
		if rows.At() != c.at || c.last != "" && !slices.Contains(all, c.last) || c.last == "" && len(all) > 0 {
			t.Errorf("%v: row %d is chosen, %q can be seen", c.now, rows.At(), all)
		}
	}
}

// named is a source of rows by their names.
type named []string

func (n named) Count() int                      { return len(n) }
func (named) IsHeading(int) bool                { return false }
func (named) NewHeading() fyne.CanvasObject     { return days{}.NewHeading() }
func (named) NewRow() fyne.CanvasObject         { return NewText(theme.Body, Run{}) }
func (n named) Fill(i int, o fyne.CanvasObject) { o.(*Text).SetText(n[i]) }

// Rows that stay in sight show what they are about now.
func TestRowsAreFilledAnew(t *testing.T) {
	app(t)
	source := named{"one", "two"}
	rows := NewRows(nil, &source)
	window(t, rows, 200, 200)
	source = named{"two", "three", "four"}
	rows.Update()
	for i, name := range source {
		if got := rows.shown[i].content.(*Text).String(); got != name {
			t.Errorf("row %d reads %q, not %q", i, got, name)
		}
	}
}

func TestAnEmptyListHasNoRow(t *testing.T) {
	app(t)
	rows := NewRows(nil, days{})
	w := window(t, rows, 200, 200)
	w.Canvas().Focus(rows)
	rows.OnOpen = func(i int) { t.Errorf("opened %d", i) }
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyReturn} {
		pressKey(rows, key, 0)
	}
	if rows.At() != -1 {
		t.Errorf("row %d is chosen", rows.At())
	}
}

// The bar of a long list has room beside the rows; a short list uses all of it.
func TestRowsKeepRoomForTheBar(t *testing.T) {
	app(t)
	for _, c := range []struct {
		d    days
		want float32
	}{{days{2}, 200}, {days{20}, 200 - barRoom}} {
		rows := NewRows(nil, c.d)
		window(t, rows, 200, 200)
		if got := rows.shown[1].Size().Width; got != c.want {
			t.Errorf("%v: rows are %g wide", c.d, got)
		}
	}
}

// Whoever shows what is chosen hears of each row that is, once.
func TestRowsTellWhichIsChosen(t *testing.T) {
	app(t)
	rows := NewRows(nil, days{2, 3})
	var chosen []int
	rows.OnChoose = func(i int) { chosen = append(chosen, i) }
	w := window(t, rows, 200, 200)
	w.Canvas().Focus(rows)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyHome, fyne.KeyUp} {
		pressKey(rows, key, 0)
	}
	if want := []int{1, 2, 4, 1}; !slices.Equal(chosen, want) {
		t.Errorf("chosen %v, not %v", chosen, want)
	}
}

// picks is a source of which rows can be picked.
type picks struct {
	days
	on map[int]bool
}

func (p picks) Picks() int          { return len(p.on) }
func (p picks) IsPicked(i int) bool { return p.on[i] }
func (p picks) Pick(i int, on bool) {
	if delete(p.on, i); on {
		p.on[i] = true
	}
}

func TestRowsArePicked(t *testing.T) {
	app(t)
	source := picks{days{3, 3}, map[int]bool{}} // 0 | 1 2 3 | 4 | 5 6 7
	var passed fyne.Shortcut
	rows := NewRows(&Keys{OnShortcut: func(s fyne.Shortcut) { passed = s }}, source)
	opened, told := -1, 0
	rows.OnOpen = func(i int) { opened = i }
	rows.OnPicked = func() { told++ }
	w := window(t, rows, 200, 400)
	w.Canvas().Focus(rows)
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	click := func(row int, with fyne.KeyModifier) {
		item := rows.shown[row]
		item.MouseDown(&desktop.MouseEvent{Modifier: with})
		item.Tapped(&fyne.PointEvent{})
	}
	ticks := func() (n int) {
		for _, item := range rows.shown {
			if item.tick.face.Visible() && item.tick.mark.Visible() {
				n++
			}
		}
		return n
	}
	for _, step := range []struct {
		name string
		do   func()
		want string
	}{
		{"Space", func() { pressKey(rows, fyne.KeySpace, 0) }, "map[1:true]"},
		{"Shift+Down over a heading", func() {
			rows.KeyDown(shift)
			pressKey(rows, fyne.KeyDown, 0)
			pressKey(rows, fyne.KeyDown, 0)
			pressKey(rows, fyne.KeyDown, 0)
			rows.KeyUp(shift)
		}, "map[1:true 2:true 3:true 5:true]"},
		{"Down alone", func() { pressKey(rows, fyne.KeyDown, 0) }, "map[1:true 2:true 3:true 5:true]"},
		{"Ctrl and a click", func() { click(2, fyne.KeyModifierShortcutDefault) }, "map[1:true 3:true 5:true]"},
		{"Shift and a click", func() { click(7, fyne.KeyModifierShift) }, "map[1:true 2:true 3:true 5:true 6:true 7:true]"},
		{"none", func() { rows.PickAll(false) }, "map[]"},
		{"Ctrl+A", func() { rows.TypedShortcut(&fyne.ShortcutSelectAll{}) }, "map[1:true 2:true 3:true 5:true 6:true 7:true]"},
	} {
		before := told
		step.do()
		if got := fmt.Sprint(source.on); got != step.want || ticks() != len(source.on) {
			t.Errorf("%s: picked %s, not %s; %d ticks", step.name, got, step.want, ticks())
		}
		if step.name != "Down alone" && told == before {
			t.Errorf("%s: nobody was told", step.name)
		}
	}
	if opened != -1 {
		t.Errorf("row %d was opened", opened)
	}
	click(5, 0)
	pressKey(rows, fyne.KeyReturn, 0)
	if opened != 5 {
		t.Errorf("row %d was opened, not 5", opened)
	}
	rows.TypedShortcut(&fyne.ShortcutUndo{})
	if passed == nil {
		t.Error("another shortcut was not passed on")
	}
}
