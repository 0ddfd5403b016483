package widgets

import (
	"image/color"
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"retake/ui/theme"
)

func heatOn(h *HeatMap) *heatFigure { return test.WidgetRenderer(h).(renderer).figure.(*heatFigure) }

// cellOf is the middle of a day's cell in the window.
func cellOf(h *HeatMap, day int) fyne.Position {
	cell := heatOn(h).cells[day]
	return cell.Position().AddXY(cell.Size().Width/2, cell.Size().Height/2)
}

// threeWeeks have a count on every day but the first; today is the second Wednesday after.
var threeWeeks = Heat{
	Weeks:  [][daysOfWeek]int{{0, 1, 2, 3, 4, 5, 60}, {1, 1, 1, 1, 1, 1, 1}, {2, 2, 2, -1, -1, -1, -1}},
	Months: []string{"May", "", "June"},
}

func TestDaysHaveTheStrengthOfTheirCount(t *testing.T) {
	app(t)
	h := NewHeatMap(nil, threeWeeks)
	h.Resize(fyne.NewSize(300, 250))
	f := heatOn(h)
	for day, want := range []fyne.ThemeColorName{theme.Sunken, theme.Heat1, theme.Heat2, theme.Heat3, theme.Heat3, theme.Heat4, theme.Heat4} {
		if f.cells[day].FillColor != theme.Color(want) || f.counts[day].Visible() == (day == 0) {
			t.Errorf("day %d is filled with %v, its count %q is seen: %t", day, f.cells[day].FillColor, f.counts[day].Text, f.counts[day].Visible())
		}
	}
	for day, cell := range f.cells {
		if cell.Visible() != (day <= 16) {
			t.Errorf("day %d is seen: %t", day, cell.Visible())
		}
	}
	ring, today := f.today, f.cells[16]
	if !ring.Visible() || ring.Position() != today.Position().SubtractXY(ringOut, ringOut) || ring.Size().Width != today.Size().Width+2*ringOut {
		t.Errorf("the ring of today at %v is around what is at %v", ring.Position(), today.Position())
	}
	h.Set(Heat{Weeks: [][daysOfWeek]int{{7}}})
	if f.cells[0].FillColor != theme.Color(theme.Heat4) || len(f.cells) != 7 || ring.Position().Y+ringOut != f.cells[6].Position().Y {
		t.Error("other weeks are not taken over")
	}
}

func TestDaysAreWalked(t *testing.T) {
	app(t)
	var others []fyne.KeyName
	var had []fyne.CanvasObject
	h := NewHeatMap(&Keys{
		OnOther: func(k fyne.KeyName) { others = append(others, k) },
		OnFocus: func(o fyne.CanvasObject) { had = append(had, o) },
	}, threeWeeks)
	w := window(t, h, 300, 250)
	w.Canvas().Focus(h)
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyRight, 16}, // today has none behind it
		{fyne.KeyDown, 16},
		{fyne.KeyUp, 15},
		{fyne.KeyLeft, 8},
		{fyne.KeyUp, 7},
		{fyne.KeyUp, 6}, // the Sunday before
		{fyne.KeyRight, 13},
		{fyne.KeyRight, 13}, // that Sunday is to come
		{fyne.KeyDown, 14},
		{fyne.KeyPageUp, 0},
		{fyne.KeyLeft, 0},
		{fyne.KeyUp, 0},
		{fyne.KeyPageDown, 16},
		{fyne.KeyHome, 0},
		{fyne.KeyEnd, 16},
	} {
		pressKey(h, c.key, 0)
		if f := heatOn(h); h.at != c.want || !f.chosen.Visible() || f.chosen.Position().AddXY(ringOut, ringOut) != f.cells[c.want].Position() {
			t.Fatalf("after %s day %d is chosen, not %d, with a ring at %v", c.key, h.at, c.want, f.chosen.Position())
		}
	}
	pressKey(h, fyne.KeyEscape, 0)
	if !slices.Equal(others, []fyne.KeyName{fyne.KeyEscape}) || len(had) != 1 || had[0] != h {
		t.Errorf("passed on %v; the focus had %v", others, had)
	}
	h.Set(Heat{Weeks: [][daysOfWeek]int{{1, 1, 1, -1, -1, -1, -1}}})
	if h.at != 2 {
		t.Errorf("of fewer weeks day %d is chosen", h.at)
	}
	w.Canvas().Unfocus()
	if heatOn(h).chosen.Visible() {
		t.Error("without the focus a day is ringed")
	}
}

func TestDaysAreOpened(t *testing.T) {
	app(t)
	type day struct{ week, day int }
	var opened []day
	h := NewHeatMap(nil, threeWeeks)
	w := window(t, h, 300, 250)
	w.Canvas().Focus(h)
	pressKey(h, fyne.KeyReturn, 0) // to nobody
	h.OnOpen = func(week, weekday int) { opened = append(opened, day{week, weekday}) }
	for _, c := range []struct {
		day int
		key fyne.KeyName
	}{{16, fyne.KeyReturn}, {8, fyne.KeyEnter}, {1, fyne.KeySpace}, {0, fyne.KeySpace}} { // the last has no count
		h.choose(c.day)
		pressKey(h, c.key, 5)
	}
	w.Canvas().Unfocus()
	for _, at := range []fyne.Position{cellOf(h, 9), cellOf(h, 0), cellOf(h, 17), fyne.NewPos(3, 20), fyne.NewPos(299, 20), fyne.NewPos(60, 249)} {
		test.TapCanvas(w.Canvas(), at) // a day, one without tries, one to come, and beside them
	}
	if want := []day{{2, 2}, {1, 1}, {0, 1}, {1, 2}}; !slices.Equal(opened, want) {
		t.Errorf("opened %v, not %v", opened, want)
	}
	if w.Canvas().Focused() != h || h.at != 0 {
		t.Errorf("a click chose day %d", h.at)
	}
}

// What is said about a day stands in place of the months; the mouse comes before the keyboard.
func TestDaysAreDescribed(t *testing.T) {
	app(t)
	h := NewHeatMap(nil, threeWeeks)
	w := window(t, h, 300, 250)
	check := func(when, want string) {
		t.Helper()
		f := heatOn(h)
		if got := f.said.String(); got != want || f.said.Visible() != (want != "") || f.months[0].Visible() != (want == "") {
			t.Errorf("%s it says %q, not %q; months are seen: %t", when, got, want, f.months[0].Visible())
		}
	}
	test.MoveMouse(w.Canvas(), cellOf(h, 5))
	check("with nothing to say", "")
	h.Describe = func(week, day int) string {
		return string(dayLetters[day]) + " of " + []string{"one", "two", "three"}[week]
	}
	test.MoveMouse(w.Canvas(), cellOf(h, 6))
	check("with the mouse over a day", "S of one")
	w.Canvas().Focus(h)
	check("with the focus too", "S of one")
	test.MoveMouse(w.Canvas(), cellOf(h, 20))
	check("with the mouse over a day to come", "W of three")
	pressKey(h, fyne.KeyLeft, 0)
	check("on another day", "W of two")
	w.Canvas().Unfocus()
	check("without the focus", "")
	test.MoveMouse(w.Canvas(), cellOf(h, 7))
	check("with the mouse again", "M of two")
	h.MouseOut()
	check("and without", "")
}

// Whatever the room, the last week is there, cells are as large as each other and a gap apart, figures are inside their
// cells, and months inside the map and apart.
func TestCellsFitTheirRoom(t *testing.T) {
	app(t)
	rapid.Check(t, func(r *rapid.T) {
		test.ApplyTheme(t, theme.Look{TextSize: rapid.SampledFrom(textSizes).Draw(r, "text size")}.Theme())
		var of Heat
		for range rapid.IntRange(1, 30).Draw(r, "weeks") {
			var week [daysOfWeek]int
			for i := range week {
				week[i] = rapid.SampledFrom([]int{0, 1, 5, 23, 100, 8888}).Draw(r, "count")
			}
			of.Weeks = append(of.Weeks, week)
			of.Months = append(of.Months, rapid.SampledFrom([]string{"", "", "May", "September"}).Draw(r, "month"))
		}
		h := NewHeatMap(nil, of)
		least := h.MinSize()
		width := rapid.Float32Range(least.Width, 600).Draw(r, "width")
		h.Resize(fyne.NewSize(width, 10))
		h.Resize(fyne.NewSize(width, h.HeightFor(width)-rapid.Float32Range(0, 60).Draw(r, "less")))
		f := heatOn(h)
		last := f.cells[len(f.cells)-1]
		if end := last.Position().X + last.Size().Width + ringOut; !last.Visible() || end > width+0.01 {
			r.Fatalf("the last week ends at %g of %g", end, width)
		}
		for day, cell := range f.cells {
			if !cell.Visible() {
				continue
			}
			from := last.Position().X - float32(len(of.Weeks)-1-day/7)*(last.Size().Width+heatGap)
			if cell.Size() != last.Size() || cell.Position().X != from || from < f.letters[0].Position().X+f.letters[0].Size().Width {
				r.Fatalf("day %d of %v begins at %g, not %g", day, cell.Size(), cell.Position().X, from)
			}
			number := f.counts[day]
			if in := number.Position().Subtract(cell.Position()); number.Visible() && (in.X < 0 || in.Y < -1 || number.Size().Width > number.MinSize().Width) {
				r.Fatalf("%q stands %v in its cell", number.Text, in)
			}
		}
		var end float32
		for _, month := range f.months {
			if !month.Visible() {
				continue
			}
			if month.Position().X < end || month.Position().X+month.Size().Width > width+0.01 {
				r.Fatalf("%s begins at %g, and what is before ends at %g", month, month.Position().X, end)
			}
			end = month.Position().X + month.Size().Width
		}
	})
}

// Figures can be read on their cells in both modes; 4.5 is what WCAG 2.2 asks of text.
func TestCountsCanBeRead(t *testing.T) {
	for _, mode := range []theme.Mode{theme.Light, theme.Dark} {
		app(t)
		test.ApplyTheme(t, theme.Look{Mode: mode}.Theme())
		for count := range 6 {
			fill, ink := heatOf(count)
			if got := contrast(theme.Color(fill), theme.Color(ink)); got < 4.5 {
				t.Errorf("%s: %d is read at %.1f", mode, count, got)
			}
		}
	}
}

// contrast is that of two colours, from 1 to 21, as WCAG 2.2 defines it.
func contrast(a, b color.Color) float64 {
	light := func(c color.Color) float64 {
		linear := func(channel uint32) float64 {
			v := float64(channel) / 0xffff
			if v <= 0.04045 {
				return v / 12.92
			}
			return math.Pow((v+0.055)/1.055, 2.4)
		}
		red, green, blue, _ := c.RGBA()
		return 0.2126*linear(red) + 0.7152*linear(green) + 0.0722*linear(blue) + 0.05
	}
	return max(light(a), light(b)) / min(light(a), light(b))
}
