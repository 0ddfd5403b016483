package widgets

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"retake/ui/theme"
)

// shownChart is a chart in a window, which keeps what was opened.
func shownChart(t *testing.T, c Chart) (l *LineChart, w fyne.Window, opened *[]int) {
	t.Helper()
	app(t)
	opened = new([]int)
	l = NewLineChart(nil)
	l.OnOpen = func(i int) { *opened = append(*opened, i) }
	l.Describe = func(i int) string { return "try " + l.shown.number(float64(i)) + "\nof many" }
	l.Set(c)
	return l, window(t, l, 600, 220), opened
}

// plotOf is what a chart is drawn with, and pickOf what tells of one of its dots.
func plotOf(l *LineChart) *plotFigure {
	return test.WidgetRenderer(l.plot).(renderer).figure.(*plotFigure)
}

func pickOf(l *LineChart) *pickFigure {
	return test.WidgetRenderer(l.pick).(renderer).figure.(*pickFigure)
}

// says is what the card reads; nothing where there is none.
func says(l *LineChart) string {
	if f := pickOf(l); !f.card.Hidden {
		return f.lines[0].String()
	}
	return ""
}

func TestTheKeyboardChoosesADot(t *testing.T) {
	for name, c := range map[string]struct {
		dots, from int
		key        fyne.KeyName
		want       int
	}{
		"to the left":            {60, 30, fyne.KeyLeft, 29},
		"to the right":           {60, 30, fyne.KeyRight, 31},
		"not beyond the first":   {60, 0, fyne.KeyLeft, 0},
		"not beyond the last":    {60, 59, fyne.KeyRight, 59},
		"ten to the left":        {60, 30, fyne.KeyPageUp, 20},
		"ten to the right":       {60, 30, fyne.KeyPageDown, 40},
		"as many as there are":   {60, 4, fyne.KeyPageUp, 0},
		"to the first":           {60, 30, fyne.KeyHome, 0},
		"to the last":            {60, 30, fyne.KeyEnd, 59},
		"other keys do not":      {60, 30, fyne.KeyUp, 30},
		"where there is one":     {1, 0, fyne.KeyRight, 0},
		"nothing where is none":  {0, -1, fyne.KeyRight, -1},
		"and not with Home":      {0, -1, fyne.KeyHome, -1},
		"and none with Page Up":  {0, -1, fyne.KeyPageUp, -1},
		"and nothing with Enter": {0, -1, fyne.KeyReturn, -1},
	} {
		t.Run(name, func(t *testing.T) {
			chart := manyScores(60)
			chart.Dots, chart.Lines = chart.Dots[:c.dots], nil
			l, w, opened := shownChart(t, chart)
			w.Canvas().Focus(l)
			if c.from >= 0 {
				if l.At() != c.dots-1 {
					t.Errorf("with the focus it begins at %d", l.At())
				}
				l.choose(c.from)
			}
			pressKey(l, c.key, 0)
			if l.At() != c.want {
				t.Errorf("it chose %d, not %d", l.At(), c.want)
			}
			want := ""
			if c.want >= 0 {
				want = "try " + chart.number(float64(c.want))
			}
			if got := says(l); got != want {
				t.Errorf("it says %q, not %q", got, want)
			}
			if len(*opened) > 0 {
				t.Errorf("opened %v", *opened)
			}
		})
	}
}

func TestAHeldKeyOpensOneDot(t *testing.T) {
	l, w, opened := shownChart(t, manyScores(60))
	w.Canvas().Focus(l)
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		pressKey(l, fyne.KeyLeft, 0)
		pressKey(l, key, 5)
	}
	if !slices.Equal(*opened, []int{58, 57, 56}) {
		t.Errorf("opened %v", *opened)
	}
}

func TestAChartPassesOtherKeysOn(t *testing.T) {
	app(t)
	var others []fyne.KeyName
	l := NewLineChart(&Keys{OnOther: func(k fyne.KeyName) { others = append(others, k) }})
	pressKey(l, fyne.KeyEscape, 0)
	pressKey(l, fyne.KeyUp, 0)
	if !slices.Equal(others, []fyne.KeyName{fyne.KeyEscape, fyne.KeyUp}) {
		t.Errorf("passed on %v", others)
	}
}

// dotAtWindow is where a dot of a chart is in the window.
func (l *LineChart) dotAtWindow(i int) fyne.Position {
	from := fyne.CurrentApp().Driver().AbsolutePositionForObject(l.plot)
	return from.Add(l.area(l.plot.Size()).at(l.choices()[i]))
}

func TestAClickOpensTheNearestDot(t *testing.T) {
	for name, c := range map[string]struct {
		by   fyne.Delta
		want []int
	}{
		"on it":         {fyne.Delta{}, []int{1}},
		"beside it":     {fyne.Delta{DX: 8, DY: -8}, []int{1}},
		"too far away":  {fyne.Delta{DX: 9, DY: 9}, nil},
		"too far above": {fyne.Delta{DY: -13}, nil},
		"far from all":  {fyne.Delta{DX: 100}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			l, w, opened := shownChart(t, scores([]Point{{0.1, 40}, {0.5, 70}, {0.9, 50}}))
			test.TapCanvas(w.Canvas(), l.dotAtWindow(1).AddXY(c.by.DX, c.by.DY))
			if !slices.Equal(*opened, c.want) {
				t.Errorf("opened %v", *opened)
			}
			if w.Canvas().Focused() != l {
				t.Error("it has not the focus")
			}
			if len(c.want) > 0 && l.At() != c.want[0] {
				t.Errorf("%d is chosen", l.At())
			}
		})
	}
}

func TestTheMouseTellsOfADot(t *testing.T) {
	l, w, _ := shownChart(t, scores([]Point{{0.1, 40}, {0.5, 70}, {0.9, 50}}))
	expect := func(want, when string) {
		t.Helper()
		if got := says(l); got != want {
			t.Errorf("%s it says %q, not %q", when, got, want)
		}
		if ring := pickOf(l).ring; ring.Hidden != (want == "") {
			t.Errorf("%s a ring is seen: %t", when, !ring.Hidden)
		}
	}
	expect("", "at first")
	test.MoveMouse(w.Canvas(), l.dotAtWindow(0))
	expect("try 0", "over the first")
	test.MoveMouse(w.Canvas(), l.dotAtWindow(0).AddXY(40, 0))
	expect("", "beside it")
	w.Canvas().Focus(l)
	expect("try 2", "with the focus")
	test.MoveMouse(w.Canvas(), l.dotAtWindow(1))
	expect("try 1", "over the second, with the focus")
	pressKey(l, fyne.KeyLeft, 0)
	pressKey(l, fyne.KeyLeft, 0)
	expect("try 0", "after a key")
	test.MoveMouse(w.Canvas(), l.dotAtWindow(2))
	l.MouseOut()
	expect("try 0", "when the mouse has left it")
	w.Canvas().Unfocus()
	expect("", "without the focus")
	l.Describe = nil
	l.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: l.area(l.plot.Size()).at(l.shown.Dots[1]).AddXY(chartInset, chartInset)}})
	if f := pickOf(l); f.ring.Hidden || !f.card.Hidden {
		t.Error("without a description it should show a ring only")
	}
}

// Where there are lines only, all their points at a time are chosen together.
func TestLinesAreToldOfTogether(t *testing.T) {
	l, w, opened := shownChart(t, balances())
	test.MoveMouse(w.Canvas(), l.dotAtWindow(12).AddXY(3, 60))
	f := pickOf(l)
	if says(l) != "try 12" || f.at.Hidden || !f.ring.Hidden {
		t.Errorf("it says %q; the line is seen: %t, the ring: %t", says(l), !f.at.Hidden, !f.ring.Hidden)
	}
	w.Canvas().Focus(l)
	pressKey(l, fyne.KeyHome, 0)
	pressKey(l, fyne.KeyReturn, 0)
	if !slices.Equal(*opened, []int{0}) {
		t.Errorf("opened %v", *opened)
	}
}

func TestTheChoiceOutlivesAnotherChart(t *testing.T) {
	for name, c := range map[string]struct{ dots, want int }{
		"more dots": {60, 20}, "enough of them": {21, 20}, "fewer": {5, 4}, "none": {0, -1},
	} {
		t.Run(name, func(t *testing.T) {
			all := manyScores(60)
			all.Lines = nil
			l, w, _ := shownChart(t, all)
			w.Canvas().Focus(l)
			l.choose(20)
			all.Dots = all.Dots[:c.dots]
			l.Set(all)
			if l.At() != c.want {
				t.Errorf("%d is chosen", l.At())
			}
			if told := says(l) != ""; told != (c.want >= 0) {
				t.Errorf("it is told of one: %t", told)
			}
		})
	}
}

// What a chart begins with: the first value beside its dot and the places of the next, until there is a line.
func TestAChartBegins(t *testing.T) {
	line := []Line{{Points: []Point{{0.2, 44}, {0.3, 61.5}}}}
	for name, c := range map[string]struct {
		dots   []Point
		lines  []Line
		ghosts int
		names  []string
	}{
		"nothing":                          {nil, nil, 0, nil},
		"one dot":                          {[]Point{{0.1, 44}}, nil, 2, []string{"44"}},
		"two":                              {[]Point{{0.1, 44}, {0.2, 52}}, nil, 1, []string{"52"}},
		"one, with room for only one":      {[]Point{{0.7, 44}}, nil, 1, []string{"44"}},
		"one at the right":                 {[]Point{{1, 44}}, nil, 0, []string{"44"}},
		"two, and a line from earlier":     {[]Point{{0.1, 44}, {0.2, 52}}, line, 0, []string{"62"}},
		"three":                            {[]Point{{0.1, 44}, {0.2, 52}, {0.3, 50}}, line, 0, []string{"62"}},
		"a line without points is no line": {[]Point{{0.1, 44}}, []Line{{}}, 2, []string{"44"}},
	} {
		t.Run(name, func(t *testing.T) {
			chart := scores(c.dots)
			chart.Lines = c.lines
			l, _, _ := shownChart(t, chart)
			f := plotOf(l)
			if len(f.ghosts) != c.ghosts {
				t.Errorf("%d ghosts", len(f.ghosts))
			}
			var names []string
			for _, name := range f.names {
				names = append(names, name.Text)
				if end := name.Position().X + name.Size().Width; end > l.plot.Size().Width {
					t.Errorf("%q ends at %g", name.Text, end)
				}
			}
			if !slices.Equal(names, c.names) {
				t.Errorf("it reads %v", names)
			}
		})
	}
}

// Numbers are written by the caller, and left out where they have no room.
func TestGridLinesHaveRoomForTheirNumbers(t *testing.T) {
	for name, c := range map[string]struct {
		high float32
		step float64
		want string
	}{
		"all":          {300, 10, "0w 10w 20w 30w 40w 50w 60w"},
		"every second": {150, 10, "0w 20w 40w 60w"},
		"every third":  {150, 5, "0w 15w 30w 45w 60w"},
		"no step":      {150, 0, ""},
	} {
		t.Run(name, func(t *testing.T) {
			l, w, _ := shownChart(t, Chart{To: 60, Step: c.step, Best: -1, Number: func(v float64) string { return (&Chart{}).number(v) + "w" }})
			w.Resize(fyne.NewSize(600, c.high))
			var seen []string
			f := plotOf(l)
			for i, number := range f.numbers {
				if f.grid[i].Visible() != number.Visible() {
					t.Errorf("of %s only the line or the number is seen", number.Text)
				}
				if number.Visible() {
					seen = append(seen, number.Text)
				}
			}
			if got := strings.Join(seen, " "); got != c.want {
				t.Errorf("it reads %s", got)
			}
		})
	}
}

// BenchmarkLineChart lays 100,000 dots and a line through as many points out and paints them with the toolkit's own
// painter. It is to stay below 20 ms.
func BenchmarkLineChart(b *testing.B) {
	benchApp(b)
	chart := manyScores(100_000)
	l := NewLineChart(nil)
	l.Set(chart)
	w := test.NewTempWindow(b, l)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(800, 260))
	for b.Loop() {
		l.Set(chart)
		w.Canvas().Capture()
	}
}

// BenchmarkLineChartMouse moves the mouse over 100,000 dots.
func BenchmarkLineChartMouse(b *testing.B) {
	benchApp(b)
	l := NewLineChart(nil)
	l.Describe = func(int) string { return "12 June" }
	l.Set(manyScores(100_000))
	l.Resize(fyne.NewSize(800, 260))
	middle := fyne.NewPos(400, 130)
	for b.Loop() {
		l.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle}})
		middle.X++
		if middle.X > 700 {
			middle.X = 100
		}
	}
}

// A chart takes its colours from the theme whenever it is painted.
func TestAChartTakesTheThemeOver(t *testing.T) {
	l, w, _ := shownChart(t, manyScores(60))
	at := l.dotAtWindow(l.shown.Best)
	for _, mode := range []theme.Mode{theme.Dark, theme.Light} {
		test.ApplyTheme(t, theme.Look{Mode: mode}.Theme())
		r, g, b, _ := w.Canvas().Capture().At(int(at.X), int(at.Y)).RGBA()
		if wr, wg, wb, _ := theme.Color(theme.Accent).RGBA(); r != wr || g != wg || b != wb {
			t.Errorf("%s: the best dot is %x %x %x", mode, r, g, b)
		}
	}
}
