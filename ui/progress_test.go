package ui

import (
	"errors"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/practice"
	"retake/practice/progress"
	"retake/ui/widgets"
)

// charts shows the charts of n tries, in a window of that width: beside the list from 1200 on.
func charts(t *testing.T, n int, wide bool) (*desk, *overview) {
	t.Helper()
	s := &store{}
	if wide {
		s.machine = `{"theme":"light","text_size":100,"fewer_movements":true,"width":1280,"height":800}`
	}
	d := sit(t, s)
	progressOf(n)(d)
	return d, shows[*progressScreen](d).overview
}

// onto puts the focus onto a control.
func (d *desk) onto(f fyne.Focusable) { d.win.Canvas().Focus(f) }

// Nothing is claimed of a change before there are five tries, nor of a change of the criteria before there are ten.
func TestWhatIsClaimed(t *testing.T) {
	for tries, want := range map[int]struct {
		line, best, criteria, changed, focus bool
		few                                  string
	}{
		1:  {few: "Your line starts after three tries: two more, of any question. The first five become your yardstick."},
		2:  {few: "Your line starts after three tries: one more, of any question. The first five become your yardstick."},
		3:  {line: true},
		4:  {line: true},
		5:  {line: true, best: true, criteria: true, focus: true},
		9:  {line: true, best: true, criteria: true, focus: true},
		10: {line: true, best: true, criteria: true, changed: true, focus: true},
		60: {line: true, best: true, criteria: true, changed: true, focus: true},
	} {
		t.Run(fmt.Sprint(tries), func(t *testing.T) {
			d, p := charts(t, tries, false)
			p.span = progress.All
			p.showTrends()
			dots := len(p.score.trend.Dots)
			said := ""
			for i := range dots {
				said += p.score.describe(i)
			}
			if got := strings.Contains(said, "the best so far"); got != want.best {
				t.Errorf("a best one is named: %t", got)
			}
			if got := len(p.score.trend.Line) > 0; got != want.line || p.score.few.String() != want.few {
				t.Errorf("there is a line: %t; it says %q", got, p.score.few.String())
			}
			if got := len(p.criteria.standings) > 0; got != want.criteria || got == (p.criteria.face == fyne.CanvasObject(p.criteria.none)) {
				t.Errorf("the criteria are shown: %t", got)
			}
			if got := len(p.criteria.rows().Columns) == 4; got != want.changed {
				t.Errorf("a change of the criteria is shown: %t", got)
			}
			if got := p.focus != nil; got != want.focus {
				t.Errorf("there is a focus: %t", got)
			}
			if dots != tries || p.score.rows().Rows != tries || p.length.rows().Rows != tries || p.days.rows().Rows < 1 {
				t.Errorf("%d dots and %d rows", dots, p.score.rows().Rows)
			}
			d.settle()
		})
	}
}

func TestNoTriesYet(t *testing.T) {
	d, p := charts(t, 0, false)
	if !strings.Contains(d.reads(), "No tries yet") || p.facts == nil {
		t.Fatal("it does not say that there are no tries")
	}
	d.key(fyne.KeyF, 0) // nothing to search in
	if _, button := d.win.Canvas().Focused().(*widgets.Button); !button {
		t.Errorf("the focus is in %T", d.win.Canvas().Focused())
	}
	d.key(fyne.KeyReturn, 0)
	shows[*writing](d)
}

func TestADotOpensItsTry(t *testing.T) {
	d, p := charts(t, 60, false)
	s := d.screen
	for name, c := range map[string]struct {
		lines *widgets.LineChart
		id    func() string
	}{
		"score":   {p.score.lines, func() string { return "t00059" }},
		"length":  {p.length.lines, func() string { return "t00059" }},
		"balance": {p.balance.lines, func() string { return "t00059" }},
		"telling": {p.telling.lines, func() string { return "t00059" }},
	} {
		d.onto(c.lines)
		d.press(fyne.KeyReturn)
		if got := shows[*comparison](d).sides[right].attempt.ID; got != c.id() {
			t.Errorf("%s: %s is opened", name, got)
		}
		d.press(fyne.KeyEscape)
		if d.screen != s {
			t.Fatalf("%s: back, the screen is %T", name, d.screen)
		}
	}
	d.onto(p.score.lines)
	d.press(fyne.KeyHome)
	d.press(fyne.KeyReturn)
	first := d.store.tries[60-len(p.score.trend.Dots)].ID
	switch s := d.screen.(type) {
	case *comparison:
		if got := s.sides[right].attempt.ID; got != first {
			t.Errorf("the first dot opens %s, not %s", got, first)
		}
	case *feedback:
		if s.attempt.ID != first {
			t.Errorf("the first dot opens %s, not %s", s.attempt.ID, first)
		}
	default:
		t.Errorf("the screen is %T", s)
	}
}

func TestADotWhoseTryIsGone(t *testing.T) {
	d, p := charts(t, 10, false)
	d.store.tries = d.store.tries[:5]
	d.onto(p.score.lines)
	d.press(fyne.KeyReturn)
	if !strings.HasPrefix(d.says(), "Something could not be read.") {
		t.Errorf("says %q", d.says())
	}
}

// The tries of a day or a theme are listed; where there is room for one side, the list is turned to and has the keyboard.
func TestADayOrAThemeIsListed(t *testing.T) {
	today := func(p *overview, a practice.Attempt) bool {
		return practice.DayOf(a.Times.Finished) == p.facts.today
	}
	own := func(_ *overview, a practice.Attempt) bool { return a.Question.Theme == "own-mistake" }
	for _, wide := range []bool{false, true} {
		for name, c := range map[string]struct {
			do   func(*desk, *overview)
			fits func(*overview, practice.Attempt) bool
		}{
			"a day":                {func(d *desk, p *overview) { d.onto(p.days.heat); d.press(fyne.KeyReturn) }, today},
			"a day of the table":   {func(d *desk, p *overview) { p.days.showTable(); d.press(fyne.KeyReturn) }, today},
			"a theme of the table": {func(d *desk, p *overview) { p.cover.showTable(); d.press(fyne.KeyReturn) }, own},
		} {
			t.Run(fmt.Sprint(name, ", wide: ", wide), func(t *testing.T) {
				d, p := charts(t, 61, wide)
				c.do(d, p)
				var want []string
				for _, a := range slices.Backward(d.store.tries) {
					if c.fits(p, a) {
						want = append(want, a.ID)
					}
				}
				s := shows[*progressScreen](d)
				var got []string
				for _, tried := range s.history.tries {
					got = append(got, tried.ID)
				}
				if len(want) == 0 || !slices.Equal(got, want) || s.side != sideHistory {
					t.Errorf("listed are %q, not %q", got, want)
				}
				if !wide && d.win.Canvas().Focused() != fyne.Focusable(s.history.list) {
					t.Errorf("the focus is in %T", d.win.Canvas().Focused())
				}
				d.press(fyne.KeyEscape)
				if len(s.history.tries) != 61 {
					t.Errorf("Escape leaves %d listed", len(s.history.tries))
				}
			})
		}
	}
}

func TestATableOfAChart(t *testing.T) {
	d, p := charts(t, 61, false)
	p.span = progress.All
	p.showTrends()
	p.score.showTable()
	table, ok := d.win.Canvas().Focused().(*widgets.Table)
	if !ok || table.At() > 0 || !strings.Contains(d.reads(), "61 rows; Ctrl+C copies all.") {
		t.Fatalf("the focus is in %T", d.win.Canvas().Focused())
	}
	table.TypedShortcut(&fyne.ShortcutCopy{Clipboard: d.app.Clipboard()})
	lines := strings.Split(strings.TrimSuffix(d.app.Clipboard().Content(), "\n"), "\n")
	if len(lines) != 62 || lines[0] != "When\tQuestion\tScore\tAverage of 7" {
		t.Fatalf("%d lines are copied, the first of them %q", len(lines), lines[0])
	}
	newest, oldest := d.store.tries[60], d.store.tries[0]
	if want := fmt.Sprintf("today, 11:00\t%s\t%d\t", newest.Question.Text, newest.Check.Score); !strings.HasPrefix(lines[1], want) {
		t.Errorf("the first row is %q, not %q", lines[1], want)
	}
	if want := fmt.Sprintf("\t%s\t%d\t", oldest.Question.Text, oldest.Check.Score); !strings.HasSuffix(lines[61], want) {
		t.Errorf("the last row is %q", lines[61])
	}
	d.press(fyne.KeyDown)
	at := table.At()
	d.press(fyne.KeyReturn)
	if got := shows[*comparison](d).sides[right].attempt.ID; got != fmt.Sprintf("t%05d", 60-at) {
		t.Errorf("row %d opens %s", at, got)
	}
}

func TestATableOfTwo(t *testing.T) {
	d, p := charts(t, 2, false)
	all := p.tables()
	names := ""
	for _, table := range all {
		names += fmt.Sprintf("%s %d\n", table.Name, table.Rows)
		for row := range table.Rows {
			for column := range table.Columns {
				table.Cell(row, column)
			}
		}
	}
	if want := "Score over time 2\nCriteria 0\nPractice days 2\nQuestions covered 14\nLength 2\nBalance of the parts 0\nWriting pace 2\nTelling aloud 0\n"; names != want {
		t.Errorf("the tables are\n%s", names)
	}
	d.settle()
}

// A chart is saved twice as large as it is shown, without its buttons, and looks as before then.
func TestAChartIsSavedAsAPicture(t *testing.T) {
	d, p := charts(t, 60, false)
	d.settle()
	before := d.reads()
	size := p.score.card.Size()
	p.score.showTable()
	d.pushes("Save the picture")
	path := filepath.Join(t.TempDir(), "score.png")
	field, ok := d.win.Canvas().Focused().(*widgets.Field)
	if !ok || filepath.Base(field.Text) != "retake-score-over-time.png" {
		t.Fatalf("the focus is in %T", d.win.Canvas().Focused())
	}
	field.SetText(path)
	d.key(fyne.KeyReturn, 0)
	if want := "Saved. It is in " + path + "."; d.says() != want {
		t.Fatalf("says %q", d.says())
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	picture, err := png.DecodeConfig(file)
	if err != nil || picture.Width != 2*(int(size.Width)+32) || picture.Height != 2*(int(size.Height)+32) {
		t.Errorf("the picture is %dx%d for %v, %v", picture.Width, picture.Height, size, err)
	}
	d.press(fyne.KeyEscape)
	d.settle()
	if !p.score.tools.Visible() || d.reads() != before {
		t.Error("the chart looks another way now")
	}
	p.score.tools.Hide()
	bare, err := widgets.Capture(p.score.card, pictureScale)
	p.score.tools.Show()
	painted, paintErr := p.score.paint()
	if err != nil || paintErr != nil || fmt.Sprint(bare) != fmt.Sprint(painted) {
		t.Error("the buttons are in the picture")
	}

	p.score.savePicture()
	field = d.win.Canvas().Focused().(*widgets.Field)
	field.SetText(path)
	d.key(fyne.KeyReturn, 0)
	if !strings.HasPrefix(d.says(), "It was not saved. A file of this name is there already") {
		t.Errorf("over a file that is there, it says %q", d.says())
	}
}

func TestAllIsSavedAsText(t *testing.T) {
	d, p := charts(t, 60, false)
	d.pushes("Save as text")
	path := filepath.Join(t.TempDir(), "progress.md")
	field := d.win.Canvas().Focused().(*widgets.Field)
	if filepath.Base(field.Text) != "retake-progress-2026-03-09.md" {
		t.Errorf("it is to be called %s", field.Text)
	}
	field.SetText(path)
	d.press(fyne.KeyReturn)
	text, err := os.ReadFile(path)
	if err != nil || d.says() != "Saved. It is in "+path+"." {
		t.Fatalf("%v; says %q", err, d.says())
	}
	if !strings.HasPrefix(string(text), "# Progress, 9 March 2026\n\n- ") {
		t.Errorf("it begins %.60q", text)
	}
	for _, table := range p.tables() {
		if !strings.Contains(string(text), "\n## "+table.Name+"\n") {
			t.Errorf("%s is not in it", table.Name)
		}
	}
	for _, line := range p.lines() {
		if !strings.Contains(string(text), "\n- "+line+"\n") {
			t.Errorf("%q is not in it", line)
		}
	}
}

func TestASpanHoldsForAllCharts(t *testing.T) {
	d, p := charts(t, 60, false)
	count := func() string {
		return fmt.Sprint(len(p.score.trend.Dots), len(p.length.trend.Dots), len(p.balance.trends[0].Dots), len(p.pace.trend.Dots) > 0, p.spans.Text())
	}
	if got, n := count(), len(p.score.trend.Dots); got != fmt.Sprint(n, n, n, true, "Last 3 months") || n >= 60 {
		t.Fatalf("at first %s", got)
	}
	d.pushes("Last 3 months")
	d.press(fyne.KeyEnd)
	d.press(fyne.KeyReturn)
	if got := count(); got != fmt.Sprint(60, 60, 60, true, "All tries") {
		t.Errorf("of all %s", got)
	}
	d.pushes("All tries")
	d.press(fyne.KeyHome)
	d.press(fyne.KeyReturn)
	week := 0
	for _, a := range d.store.tries {
		if noon.Sub(a.Times.Finished) < 6*24*time.Hour+8*time.Hour {
			week++
		}
	}
	if n := len(p.score.trend.Dots); n != week || len(p.length.trend.Dots) != n || len(p.balance.trends[0].Dots) != n {
		t.Errorf("of a week %s, not %d", count(), week)
	}
	if d.sheet != nil || d.win.Canvas().Focused() != fyne.Focusable(p.spans) {
		t.Errorf("the focus is in %T", d.win.Canvas().Focused())
	}
}

func TestChartsFollowADeletion(t *testing.T) {
	d, p := charts(t, 6, true)
	dots := func() int { return len(p.score.trend.Dots) }
	d.pickAll()
	d.press(fyne.KeySpace) // the newest stays, and with four others
	d.press(fyne.KeyEscape)
	d.press(fyne.KeyDelete)
	if dots() != 5 || p.figures()[2].number != "5" || p.focus == nil {
		t.Errorf("%d dots, %v", dots(), p.figures()[2])
	}
	d.press(fyne.KeyDelete)
	if dots() != 4 || p.focus != nil || len(p.criteria.standings) > 0 {
		t.Errorf("%d dots, and something is claimed", dots())
	}
	d.key(fyne.KeyZ, 0)
	if dots() != 5 || p.focus == nil {
		t.Errorf("undone, %d dots", dots())
	}
	d.pickAll()
	d.press(fyne.KeyDelete)
	if !strings.Contains(d.reads(), "No tries yet") || !strings.HasPrefix(d.says(), "5 deleted.") {
		t.Errorf("with none left it says %q", d.says())
	}
	d.key(fyne.KeyZ, 0)
	if dots() != 5 || len(shows[*progressScreen](d).history.tries) != 5 {
		t.Errorf("undone, %d dots", dots())
	}
}

func TestChartsThatCannotBeRead(t *testing.T) {
	for _, wide := range []bool{false, true} {
		d, _ := charts(t, 6, wide)
		d.key(fyne.Key1, 0)
		d.wait(time.Second)
		d.store.unread = errors.New("a block is damaged")
		d.key(fyne.Key3, 0)
		if want := "Something could not be read. a block is damaged. Nothing was changed."; d.says() != want {
			t.Errorf("says %q", d.says())
		}
		d.wait(time.Second)
		for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyF, fyne.KeyD, fyne.KeyZ, fyne.Key3} {
			d.key(key, 0)
		}
		for range 20 {
			d.win.Canvas().FocusNext()
			d.press(fyne.KeyDown)
		}
		d.showProgress()
		d.wait(time.Second)
		d.store.unread = nil
		d.showProgress()
		d.wait(time.Second)
		d.showHistory()
		if s := shows[*progressScreen](d); d.says() != "" || len(s.overview.facts.tries) != 6 || len(s.history.tries) != 6 {
			t.Errorf("once they can be read, it says %q", d.says())
		}
	}
}

// Charts that were read before stay where they can't be read again.
func TestChartsStayWhereTheyCannotBeReadAgain(t *testing.T) {
	d, p := charts(t, 6, true)
	d.store.unread = errors.New("a block is damaged")
	shows[*progressScreen](d).again()
	if len(p.score.trend.Dots) != 6 || len(shows[*progressScreen](d).history.tries) != 6 || !strings.HasPrefix(d.says(), "Something could not be read.") {
		t.Errorf("%d dots; says %q", len(p.score.trend.Dots), d.says())
	}
}

func TestTheInterviewPlan(t *testing.T) {
	const left = "With the date of your interview,"
	for name, c := range map[string]struct {
		days int // until the interview; noDate for none
		want []string
		none []string
	}{
		"no date":  {noDate, []string{left, "Set the date"}, []string{"Today:", "Change the date"}},
		"in days":  {9, []string{"In 9 days", "Wednesday, 18 March", "Today: 2 of 3 done.", "questions have room; three a day are enough.", "Change the date"}, []string{left}},
		"in weeks": {40, []string{"In 40 days", "And 26 more days after these."}, []string{"have room"}},
		"tomorrow": {1, []string{"Tomorrow", "Tuesday, 10 March", "Done for today."}, []string{left}},
		"today":    {0, []string{"It is today. Nothing more to practise"}, []string{"Today:", "How did it go?"}},
		"past":     {-3, []string{"It was on 6 March. How did it go?", "Change the date"}, []string{"Today:"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{})
			if c.days != noDate {
				d.keepSetting(practice.InterviewSetting(d.today()+practice.Day(c.days), nil, d.parts.Now()))
			}
			progressOf(12)(d)
			text := unwrapped(d, shows[*progressScreen](d).overview)
			for _, want := range c.want {
				if !strings.Contains(text, want) {
					t.Errorf("it does not say %q: %s", want, text)
				}
			}
			for _, not := range c.none {
				if strings.Contains(text, not) {
					t.Errorf("it says %q", not)
				}
			}
		})
	}
}

// noDate is that no date is set.
const noDate = -1000

// unwrapped are the texts of the plan, one behind the other.
func unwrapped(d *desk, p *overview) string {
	var texts []string
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widgets.Text:
			texts = append(texts, o.String())
		case *widgets.Button:
			texts = append(texts, o.Text())
		case *fyne.Container:
			for _, part := range o.Objects {
				walk(part)
			}
		}
	}
	walk(p.planCard(d.layout.room))
	return strings.Join(texts, " ")
}

func TestTheDateIsSet(t *testing.T) {
	d, p := charts(t, 12, false)
	d.pushes("Set the date")
	for range 9 {
		d.press(fyne.KeyRight)
	}
	d.press(fyne.KeyReturn)
	if text := unwrapped(d, p); !strings.Contains(text, "In 9 days") || p.dated.Text() != "Change the date" || d.win.Canvas().Focused() != fyne.Focusable(p.dated) {
		t.Errorf("it says %s; the focus is in %T", text, d.win.Canvas().Focused())
	}
}

func TestTheFocus(t *testing.T) {
	d, p := charts(t, 60, false)
	title, why := p.focusSaid()
	if p.focus == nil || title != p.focus.Criterion.Name() || !strings.Contains(why, "of 10 lately, worth about") || !strings.Contains(why, "Aim for this: ") {
		t.Errorf("it says %q, %q", title, why)
	}
	want := p.worthy[0]
	d.pushes("Practise it")
	if got := shows[*writing](d).session.Question(); got.ID != want.ID {
		t.Errorf("%s is asked, not %s", got.ID, want.ID)
	}

	d, p = charts(t, 4, true)
	title, why = p.focusSaid()
	if title != "One question after the other" || why != "From five tries on, this says which criterion costs you most." {
		t.Errorf("of four it says %q, %q", title, why)
	}
	want = p.worthy[0]
	d.onto(p.days.heat)
	d.key(fyne.KeyReturn, 0)
	if got := shows[*writing](d).session.Question(); got.ID != want.ID {
		t.Errorf("%s is asked, not %s", got.ID, want.ID)
	}
}

// Where there is room for one side, Ctrl+3 shows the charts, then the list, and so on. The next start shows the same.
func TestTurningSides(t *testing.T) {
	d, _ := charts(t, 6, false)
	s := shows[*progressScreen](d)
	for _, want := range []int{sideHistory, sideOverview, sideHistory} {
		d.key(fyne.Key3, 0)
		d.wait(time.Second)
		if shows[*progressScreen](d) != s || s.side != want {
			t.Fatalf("the side is %d, not %d", s.side, want)
		}
		if on := d.win.Canvas().Focused() == fyne.Focusable(s.history.list); on != (want == sideHistory) {
			t.Errorf("the focus is in %T", d.win.Canvas().Focused())
		}
		again := sit(t, d.store)
		if got := shows[*progressScreen](again).side; got != want {
			t.Errorf("at the next start the side is %d", got)
		}
	}
	d.onto(s.sides)
	d.press(fyne.KeyLeft)
	if s.side != sideOverview || d.win.Canvas().Focused() != fyne.Focusable(s.sides) {
		t.Errorf("the side is %d, the focus in %T", s.side, d.win.Canvas().Focused())
	}
	d.key(fyne.KeyF, 0)
	if s.side != sideHistory || d.win.Canvas().Focused() != fyne.Focusable(s.history.find.field) {
		t.Errorf("the side is %d, the focus in %T", s.side, d.win.Canvas().Focused())
	}
	test.Type(s.history.find.field, "may")
	d.wait(time.Second)
	if len(s.history.tries) != 6 {
		t.Errorf("%d are found", len(s.history.tries))
	}
}

func TestBothSidesInAWideWindow(t *testing.T) {
	d, p := charts(t, 6, true)
	s := shows[*progressScreen](d)
	if d.win.Canvas().Focused() != fyne.Focusable(s.history.list) {
		t.Errorf("the focus is in %T", d.win.Canvas().Focused())
	}
	find(d, func(c *widgets.LineChart) bool { return c == p.score.lines })
	find(d, func(f *widgets.Field) bool { return f == s.history.find.field })
	d.key(fyne.KeyF, 0)
	if d.win.Canvas().Focused() != fyne.Focusable(s.history.find.field) {
		t.Errorf("the focus is in %T", d.win.Canvas().Focused())
	}
}

// A table shows and opens what it was opened with, though tries have come or gone meanwhile.
func TestATableStaysAsItWasOpened(t *testing.T) {
	for name, c := range map[string]struct {
		of    func(*overview) *chart
		opens string // by its last row; empty where that is no try
	}{
		"score":    {func(p *overview) *chart { return &p.score.chart }, "t00000"},
		"balance":  {func(p *overview) *chart { return &p.balance.chart }, "t00002"},
		"criteria": {func(p *overview) *chart { return &p.criteria.chart }, ""},
		"days":     {func(p *overview) *chart { return &p.days.chart }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d, p := charts(t, 6, true)
			q := between(d)
			q.stuck = true
			d.press(fyne.KeySpace)
			d.press(fyne.KeyDown)
			d.press(fyne.KeyDown)
			d.press(fyne.KeySpace)
			d.press(fyne.KeyDelete)
			c.of(p).showTable()
			table := d.win.Canvas().Focused().(*widgets.Table)
			table.Copy()
			before := d.app.Clipboard().Content()
			for next(&q.history) {
			}
			if len(p.facts.tries) != 4 {
				t.Fatalf("%d tries are left", len(p.facts.tries))
			}
			table.Copy()
			if got := d.app.Clipboard().Content(); got != before {
				t.Errorf("the table reads\n%snot\n%s", got, before)
			}
			q.stuck = false
			if c.opens == "" {
				return
			}
			d.press(fyne.KeyEnd)
			d.press(fyne.KeyReturn)
			if f := shows[*feedback](d); f.attempt.ID != c.opens {
				t.Errorf("the last row opens %s, not %s", f.attempt.ID, c.opens)
			}
		})
	}
}
