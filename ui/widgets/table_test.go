package widgets

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// tableOf is a table of so many rows, and tells of the cells it asks for.
func tableOf(rows int, keys *Keys, asked func(row, column int)) *Table {
	t := NewTable(keys, Column{Title: "Day", Ems: 4}, Column{Title: "Score", Ems: 3, Right: true})
	t.Set(rows, func(row, column int) string {
		if asked != nil {
			asked(row, column)
		}
		return fmt.Sprintf("%d.%d", row, column)
	})
	return t
}

// cellsIn is what the rows in sight read, from above.
func cellsIn(t *Table) (all []string) {
	for i := range t.count {
		if item, there := t.shown[i]; there {
			var row []string
			for _, text := range lines(item.content) {
				row = append(row, text.String())
			}
			all = append(all, strings.Join(row, " "))
		}
	}
	return all
}

func TestATableIsWalked(t *testing.T) {
	app(t)
	var opened []int
	var others []fyne.KeyName
	table := tableOf(100, &Keys{OnOther: func(k fyne.KeyName) { others = append(others, k) }}, nil)
	w := window(t, table, 300, 200)
	w.Canvas().Focus(table)
	pressKey(table, fyne.KeyReturn, 0) // to nobody
	table.OnOpen = func(row int) { opened = append(opened, row) }
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{{fyne.KeyUp, 0}, {fyne.KeyDown, 1}, {fyne.KeyPageDown, 5}, {fyne.KeyEnd, 99}, {fyne.KeyPageUp, 95}, {fyne.KeyHome, 0}} {
		pressKey(table, c.key, 0)
		if all := cellsIn(table); table.At() != c.want || !slices.Contains(all, fmt.Sprintf("%d.0 %[1]d.1", c.want)) {
			t.Errorf("after %s row %d is chosen, not %d, and %q can be seen", c.key, table.At(), c.want, all)
		}
	}
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyDown, fyne.KeySpace, fyne.KeyEscape} {
		pressKey(table, key, 0)
	}
	w.Canvas().Unfocus()
	test.TapCanvas(w.Canvas(), fyne.NewPos(20, 5)) // on the titles
	if w.Canvas().Focused() != nil {
		t.Error("a click on the titles gives the focus")
	}
	click(w, table.shown[3])
	if want := []int{0, 1, 3}; !slices.Equal(opened, want) || w.Canvas().Focused() != table {
		t.Errorf("opened %v, not %v; the focus has a %T", opened, want, w.Canvas().Focused())
	}
	if !slices.Equal(others, []fyne.KeyName{fyne.KeyEscape}) {
		t.Errorf("passed on %v", others)
	}
}

// Of a long table only what can be seen is made and asked for.
func TestALongTableIsMadeOfFewRows(t *testing.T) {
	app(t)
	asked := 0
	table := tableOf(100_000, nil, func(int, int) { asked++ })
	w := window(t, table, 300, 200)
	w.Canvas().Focus(table)
	pressKey(table, fyne.KeyEnd, 0)
	if all := cellsIn(table); len(all) > 7 || all[len(all)-1] != "99999.0 99999.1" {
		t.Errorf("%q can be seen", all)
	}
	if made := len(table.body.Objects); made > 14 || asked > 60 {
		t.Errorf("%d rows were made, and %d cells asked for", made, asked)
	}
}

func TestATableIsCopied(t *testing.T) {
	app(t)
	var copied []string
	var others []fyne.Shortcut
	table := NewTable(&Keys{}, Column{Title: "Day"}, Column{Title: "Question"}, Column{Title: "Score", Right: true})
	table.Set(2, func(row, column int) string {
		return [][]string{{"2 June", "Have you\tever\nmade a\r\nmistake?", "44"}, {"3 June", "", "–"}}[row][column]
	})
	save := &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl}
	table.TypedShortcut(&fyne.ShortcutCopy{}) // to nobody
	table.TypedShortcut(save)
	table.OnCopy = func(text string) { copied = append(copied, text) }
	table.keys.OnShortcut = func(s fyne.Shortcut) { others = append(others, s) }
	table.TypedShortcut(&fyne.ShortcutCopy{})
	table.TypedShortcut(save)
	table.Set(0, nil)
	table.Copy()
	want := []string{"Day\tQuestion\tScore\n2 June\tHave you ever made a mistake?\t44\n3 June\t\t–\n", "Day\tQuestion\tScore\n"}
	if !slices.Equal(copied, want) {
		t.Errorf("copied %q", copied)
	}
	if len(others) != 1 || others[0] != save {
		t.Errorf("passed on %v", others)
	}
}

// Other rows are taken over, whether they are more or fewer, and titles stay above their columns.
func TestATableShowsOtherRows(t *testing.T) {
	app(t)
	table := tableOf(3, nil, nil)
	window(t, table, 300, 200)
	for _, rows := range []int{3, 50, 1, 0, 100} {
		table.Set(rows, func(row, column int) string { return fmt.Sprint(rows, "/", row, "/", column) })
		all := cellsIn(table)
		if rows == 0 && len(all) > 0 || rows > 0 && all[0] != fmt.Sprint(rows, "/0/0 ", rows, "/0/1") {
			t.Fatalf("%d rows: %q can be seen", rows, all)
		}
		if rows == 0 {
			continue
		}
		for column, text := range lines(table.shown[0].content) {
			title := table.titles.Objects[column]
			if title.Position().X != text.Position().X || title.Size().Width != text.Size().Width {
				t.Errorf("%d rows: column %d at %g of %g, its title at %g of %g", rows, column,
					text.Position().X, text.Size().Width, title.Position().X, title.Size().Width)
			}
		}
	}
}

// Columns fill their room from side to side, whatever it is. With room enough all but one are as wide as they have to be;
// else only the widest are narrower.
func TestColumnsFitTheirRoom(t *testing.T) {
	app(t)
	rapid.Check(t, func(r *rapid.T) {
		var columns []Column
		for range rapid.IntRange(1, 7).Draw(r, "columns") {
			columns = append(columns, Column{
				rapid.StringMatching(`[A-Z][a-z]{0,12}`).Draw(r, "title"),
				rapid.Float32Range(0, 20).Draw(r, "ems"), rapid.Bool().Draw(r, "right"),
			})
		}
		table := NewTable(nil, columns...)
		gaps := 2*tableSide + tableApart*float32(len(columns)-1)
		width := rapid.Float32Range(gaps, 1500).Draw(r, "width")
		all := table.widths(width)
		sum, widest, wider, narrower := gaps, slices.Max(all), 0, 0
		for i, wide := range all {
			sum += wide
			switch needed := columns[i].needs(); {
			case wide > needed:
				wider++
			case wide < needed:
				narrower++
				if wide != widest {
					r.Fatalf("column %d is cut to %g, and one is %g wide", i, wide, widest)
				}
			}
		}
		if sum < width-0.1 || sum > width+0.1 || wider > 1 || wider == 1 && narrower > 0 {
			r.Fatalf("columns end at %g of %g, %d are wider, %d narrower: %v", sum, width, wider, narrower, all)
		}
	})
}
