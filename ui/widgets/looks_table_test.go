package widgets

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

const (
	short = "To see whether you own it."
	long  = "I called the customer within the hour, said what had gone wrong, and sent the corrected invoice the same day."
)

// looks are all controls in all their states.
var looks = []look{
	{"layouts", 420, 0, func() []state {
		text := func() *Text { return NewText(theme.Body, Run{Text: long}) }
		square := func(size float32) fyne.CanvasObject {
			return NewSized(size, size, NewBox(theme.AccentMid, theme.MarkRadius))
		}
		filled := func(o fyne.CanvasObject) fyne.CanvasObject { return NewLayers(NewBox(theme.AccentSoft, 0), o) }
		return []state{
			in("a column", 300, NewColumn(8, text(), square(20), text())),
			in("a row, in the middle", 300, NewRow(8, Middle, square(20), Grow(text()), square(40))),
			in("a row, at the top", 300, NewRow(8, Top, square(20), Grow(text()), square(40))),
			in("a row, as high as it is", 300, NewRow(8, Full, square(20), Grow(text()), square(40))),
			in("what is left, shared by two", 300, NewRow(8, Top, Grow(filled(text())), square(20), Grow(filled(text())))),
			in("a column with room", 300, NewSized(0, 120, NewColumn(8, square(20), Grow(square(20)), square(20)))),
			in("insets", 300, filled(NewInsets(4, 60, 12, 20, filled(NewLayers(NewBox(theme.Surface, 0), text()))))),
			in("a card", 300, NewCard(12, 20, text())),
			in("in the middle", 300, NewSized(0, 60, filled(NewCentred(square(20))))),
			in("a width in pixels, and one in ems", 300, NewRow(8, Full,
				filled(NewWide(60, square(10))), filled(NewEms(6, theme.Small, square(10))), Space())),
			in("a rule", 300, NewRule()),
		}
	}},
	{"text", 420, 0, func() []state {
		line := func(align fyne.TextAlign) *Text {
			return NewText(theme.Small, Run{Text: "One line\nand another one"}).Aligned(align)
		}
		return []state{
			in("wraps", 300, NewText(theme.Body, Run{Text: long})),
			in("of several runs", 300, NewText(theme.Body, Run{Text: "I called the "}, Run{Text: "custom", Bold: true}, Run{Text: "er, "},
				Run{Text: "“within the hour”", Italic: true}, Run{Text: ", and said what had "}, Run{Text: "gone wrong", Colour: theme.Bad})),
			in("of several sizes", 300, NewText(theme.Body, Run{Text: "1:10", Bold: true, Size: theme.Heading}, Run{Text: " of about 1:30", Colour: theme.Muted})),
			in("clipped", 300, NewText(theme.Body, Run{Text: long}).Clipped()),
			in("clipped, with room", 300, NewText(theme.Body, Run{Text: short}).Clipped()),
			in("clipped to nearly nothing", 20, NewText(theme.Body, Run{Text: long}).Clipped()),
			in("one line that is whole", 0, NewLine(theme.Body, Run{Text: short})),
			in("at the left", 300, line(fyne.TextAlignLeading)),
			in("in the middle", 300, line(fyne.TextAlignCenter)),
			in("at the right", 300, line(fyne.TextAlignTrailing)),
			in("a word too long for a line", 120, NewText(theme.Body, Run{Text: "Donaudampfschifffahrtsgesellschaftskapitän, they said"})),
			in("empty", 300, NewText(theme.Body, Run{})),
			in("the sizes", 300, NewColumn(2,
				NewLine(theme.Tiny, Run{Text: "Tiny"}), NewLine(theme.Caption, Run{Text: "Caption"}), NewLine(theme.Small, Run{Text: "Small"}),
				NewLine(theme.Body, Run{Text: "Body"}), NewLine(theme.Writing, Run{Text: "Writing"}), NewLine(theme.SubHeading, Run{Text: "Sub-heading"}),
				NewLine(theme.Heading, Run{Text: "Heading", Bold: true}), NewLine(theme.Question, Run{Text: "Question", Bold: true}),
				NewLine(theme.Timer, Run{Text: "2:36", Bold: true}), NewLine(theme.Score, Run{Text: "78", Bold: true}))),
		}
	}},
	{"markedtext", 460, 0, func() []state {
		const text = "In March I prepared the monthly invoice run. I forgot the new prices, and I told my manager within ten minutes."
		one := func(words string, number int, helps bool) Evidence {
			from := strings.Index(text, words)
			return Evidence{From: from, To: from + len(words), Number: number, Helps: helps}
		}
		return []state{
			in("nothing said about it", 420, NewMarkedText(text, nil)),
			in("what helps", 420, NewMarkedText(text, []Evidence{one("In March", 2, true), one("I told my manager within ten minutes", 3, true)})),
			in("what costs points", 420, NewMarkedText(text, []Evidence{one("I forgot the new prices", 1, false)})),
			in("both, over several lines", 260, NewMarkedText(text, []Evidence{
				one("the monthly invoice run", 2, true), one("I forgot the new prices", 1, false), one("I told my manager within ten minutes", 10, true),
			})),
			in("one beginning inside the other, and one behind the other", 420, NewMarkedText(text, []Evidence{
				one("prepared the monthly", 2, true), one("monthly invoice run", 4, false), one(". I forgot", 5, true),
			})),
			beside("the legend", NewLine(theme.Small, Run{Text: "helps", Mark: &Helps}), NewLine(theme.Small, Run{Text: "costs points", Mark: &Costs})),
			in("words taken out, over two lines, and words added", 420, NewReading(
				Run{Text: "In March "}, Run{Text: "I prepared the monthly invoice run. I forgot the new prices", Mark: &TakenOut},
				Run{Text: ", and I told my manager "}, Run{Text: "within ten minutes.", Mark: &Added})),
			beside("the legend of these", NewLine(theme.Small, Run{Text: "taken out", Mark: &TakenOut}), NewLine(theme.Small, Run{Text: "added", Mark: &Added})),
		}
	}},
	{"icon", 240, 0, func() []state {
		return []state{
			beside("14, 16, 18, 22, 26",
				NewIcon("target", theme.Accent, 14), NewIcon("circle-check", theme.Good, 16), NewIcon("shuffle", theme.Ink, 18),
				NewIcon("speech", theme.Muted, 22), NewIcon("mark", theme.Accent, 26)),
			in("with more room", 60, NewSized(0, 40, NewLayers(NewBox(theme.Sunken, 0), NewIcon("warning", theme.Warn, 16)))),
		}
	}},
	{"label", 300, 0, func() []state {
		lit := NewTile("S", 28)
		lit.Light(true)
		return []state{
			beside("chips", NewChip("Own mistake"), NewChip("Weakness")),
			beside("tiles", NewTile("S", 28).Container, lit.Container, NewTile("A", 26).Container, NewTile("R", 48).Container),
			in("pips, none to four", 65, NewColumn(6,
				newPips(0, theme.Bad), newPips(1, theme.Bad), newPips(2, theme.Warn), newPips(3, theme.Good), newPips(4, theme.Good))),
		}
	}},
	{"button", 640, 0, func() []state {
		three := func(name string, f Face) state {
			b := func() *Button { return NewButton(nil, f, func() {}) }
			return beside(name+": as it is, with the mouse over it, with the focus", b(), hovered(b()), focused(b()))
		}
		return []state{
			three("sunken", Face{Icon: "pause", Text: "Pause", Key: "Ctrl+P"}),
			three("filled", Face{Icon: "check-list", Text: "Check", Key: "Enter", Kind: Filled}),
			three("plain", Face{Icon: "shuffle", Text: "Other question", Kind: Plain}),
			three("outlined", Face{Text: "Go to Result", Tail: "arrow-right", Kind: Outlined}),
			three("danger", Face{Icon: "trash", Text: "Delete", Kind: Danger}),
			three("low", Face{Icon: "pause", Text: "Pause", Key: "Ctrl+P", Low: true}),
			three("only words", Face{Text: "Restart", Kind: Plain, Low: true}),
			in("wider than it has to be", 300, NewButton(nil, Face{Text: "Start writing", Kind: Filled}, nil)),
		}
	}},
	{"railbutton", 140, 0, func() []state {
		b := func(selected bool) *RailButton {
			b := NewRailButton(nil, "speech", "Practice", func() {})
			b.Select(selected)
			return b
		}
		rail := func(name string, o fyne.CanvasObject) state {
			return in(name, 84, NewLayers(NewBox(theme.Rail, 0), o))
		}
		return []state{
			rail("as it is", b(false)),
			rail("mouse over it", hovered(b(false))),
			rail("with the focus", focused(b(false))),
			rail("selected", b(true)),
			rail("and with the focus", focused(b(true))),
		}
	}},
	{"criterionrow", 500, 1.16, func() []state {
		strong := Grade{Icon: "disc-check", Word: "Strong", Pips: 4, Colour: theme.Good}
		good := Grade{Icon: "circle-check", Word: "Good", Pips: 3, Colour: theme.Good}
		weak := Grade{Icon: "triangle-alert", Word: "Weak", Pips: 2, Colour: theme.Warn}
		missing := Grade{Icon: "circle-dashed", Word: "Missing", Pips: 0, Colour: theme.Bad}
		hurts := Grade{Icon: "warning-filled", Word: "Hurts", Pips: 0, Colour: theme.Bad}
		unjudged := Grade{Icon: "circle-dashed", Word: "Not judged", Pips: -1, Colour: theme.Muted}
		row := func(number int, g Grade, first bool) *CriterionRow {
			return NewCriterionRow(nil, number, "Corrective action", "Told, stopped, listed, wrote: in that order, the same day.", g, first, func() {})
		}
		selected := func() *CriterionRow {
			r := row(4, good, false)
			r.Select(true)
			return r
		}
		narrow := row(3, weak, true)
		narrow.Narrow(true)
		return []state{
			in("strong", 436, row(1, strong, false)),
			in("good, with the mouse over it", 436, hovered(row(2, good, false))),
			in("weak, and the one to begin with", 436, row(3, weak, true)),
			in("missing, with the focus", 436, focused(row(10, missing, false))),
			in("hurts", 436, row(5, hurts, false)),
			in("not judged", 436, row(6, unjudged, false)),
			in("selected", 436, selected()),
			in("selected, with the focus", 436, focused(selected())),
			in("narrow, and the one to begin with", 356, narrow),
			in("a long sentence", 356, NewCriterionRow(nil, 7, "Clarity & length",
				"Four sentences have more than forty words, so that “the check, which” is hard to follow.", missing, false, nil)),
		}
	}},
	{"pressrow", 640, 0, func() []state {
		row := func() *PressRow {
			question := NewColumn(0,
				NewText(theme.Body, Run{Text: "Have you ever missed a deadline that mattered?"}).Clipped(),
				NewText(theme.Caption, Run{Text: "Missed deadline", Colour: theme.Muted}).Clipped())
			score := NewRow(8, Middle,
				NewEms(1.8, theme.Body, NewLine(theme.Body, Run{Text: "81", Bold: true})), NewWide(64, NewScoreBar(0.81)),
				NewEms(2, theme.Caption, NewLine(theme.Caption, Run{Text: "+10", Colour: theme.Good})))
			level := NewRow(8, Middle, NewIcon("triangle-alert", theme.Warn, 16), NewLine(theme.Small, Run{Text: "Relevance"}))
			number := NewEms(2, theme.Small, NewLine(theme.Small, Run{Text: "1", Colour: theme.Muted}))
			return NewPressRow(nil, NewInset(8, 16, NewRow(12, Middle,
				number, Grow(question), score, level, NewIcon("chevron-right", theme.Ink, 16))), func() {})
		}
		return []state{
			in("a row of a table", 600, NewCard(1, 1, NewColumn(0, row(), NewRule(), row()))),
			in("with the mouse over it", 600, hovered(row())),
			in("with the focus", 600, focused(row())),
		}
	}},
	{"segments", 420, 0, func() []state {
		s := func(at int) *Segments { return NewSegments(nil, []string{"Like the system", "Light", "Dark"}, at, nil) }
		over := s(1)
		pressables(over.face)[2].MouseIn(nil)
		return []state{
			in("the first", 0, s(0)),
			in("the second, with the mouse over the third", 0, over),
			in("the last, with the focus", 0, focused(s(2))),
		}
	}},
	{"chips", 460, 0, func() []state {
		c := func() *Chips {
			return NewChips(nil, []Chipped{{"Own mistake", 9, true}, {"Failure", 6, false}, {"Wrong decision", 6, true}, {"Missed deadline", 6, false}, {"Weakness", 12, true}}, nil)
		}
		over, last := c(), c()
		pressables(over.face.Objects[1])[1].MouseIn(nil)
		last.move(4)
		full := NewChips(nil, []Chipped{{Name: "vouchers", On: true}, {Name: "30 red roses"}, {Name: "bank", On: true}}, nil).AtMost(2)
		full.move(1)
		return []state{
			in("some ticked, with the mouse over the second", 420, over),
			in("with the focus on the first", 420, focused(c())),
			in("with the focus on the last, narrow", 200, focused(last)),
			in("two at most, without counts, with the focus on one that can't be ticked", 420, focused(full)),
		}
	}},
	{"radio", 420, 0, func() []state {
		r := func(at int) *Radio {
			r := NewRadio(nil, []Choice{{"Use the backup of 14 June, 15:21", "57 tries, 6 stories. One try is missing."}, {short, long}, {"Start with an empty history", ""}})
			r.Choose(at)
			return r
		}
		over := r(0)
		pressables(over.face)[2].MouseIn(nil)
		return []state{
			in("the first, with the mouse over the last", 380, over),
			in("the second, with the focus", 380, focused(r(1))),
			in("the last, narrow", 220, r(2)),
		}
	}},
	{"stepper", 300, 0, func() []state {
		s := func(value, unit string) *Stepper {
			s := NewStepper(nil, 154, nil)
			s.Set(value, unit)
			return s
		}
		over := s("30", "s")
		pressables(over.face)[1].MouseIn(nil)
		return []state{
			in("with the mouse over plus", 0, over),
			in("with the focus", 0, focused(s("8:00", "min"))),
			in("more than it was made for", 0, s("12,345", "words a minute")),
		}
	}},
	{"monthpicker", 420, 0, func() []state {
		m := func(today, earliest, chosen string) *MonthPicker {
			return NewMonthPicker(nil, on(today), on(earliest), on(chosen), nil)
		}
		over := m("2026-11-23", "2026-11-23", "")
		over.days[32].face.MouseIn(nil)
		other := m("2026-11-23", "2026-11-23", "2026-12-02")
		other.move(on("2027-02-01"))
		return []state{
			in("nothing chosen, days gone by, with the mouse over the 27th", 320, over),
			in("with the focus on a day", 320, focused(m("2026-11-23", "2026-11-23", ""))),
			in("one chosen, with the focus", 320, focused(m("2026-11-23", "2026-11-23", "2026-12-02"))),
			in("today chosen, in a month of six weeks, narrow", 240, m("2026-08-31", "2026-08-31", "2026-08-31")),
			in("the focus on another day, in a month of four weeks", 380, focused(other)),
		}
	}},
	{"toggle", 240, 0, func() []state {
		t := func(on bool) *Toggle { return NewToggle(nil, on, nil) }
		row := func(on bool) *Toggle {
			return NewToggleRow(nil, on, NewText(theme.Body, Run{Text: "What it is about, on two lines"}), nil)
		}
		return []state{
			beside("off: as it is, mouse over it, with the focus", t(false), hovered(t(false)), focused(t(false))),
			beside("on: as it is, mouse over it, with the focus", t(true), hovered(t(true)), focused(t(true))),
			in("a row with the focus", 200, focused(row(true))),
			in("a row with the mouse over it", 200, hovered(row(false))),
		}
	}},
	{"fold", 420, 0, func() []state {
		f := func(about string) *Fold {
			return NewFold(nil, "Why they ask", about, NewText(theme.Small, Run{Text: long}), func() {})
		}
		over, on, open := f(short), f(short), f(short)
		over.line.MouseIn(nil)
		on.line.FocusGained()
		open.Open()
		return []state{
			in("closed", 380, f(short).Container),
			in("closed, with more than fits", 380, f(long).Container),
			in("with the mouse over it", 380, over.Container),
			in("with the focus", 380, on.Container),
			in("open", 380, open.Container),
		}
	}},
	{"field", 380, 0, func() []state {
		return []state{
			in("empty", 340, NewField(nil, "", "Search in questions and themes")),
			in("filled in", 340, NewField(nil, "deadline", "Search in questions and themes")),
			in("with the focus", 340, focused(NewField(nil, "deadline", ""))),
			in("with more than it has room for", 200, NewField(nil, "/home/me/a/long/way/down/to/gypsy.jpg", "")),
		}
	}},
	{"ring", 540, 0, func() []state {
		r := func(size float32, f RingFace) *Ring {
			r := NewRing(size)
			r.Set(f)
			return r
		}
		return []state{
			beside("all, half, nearly nothing",
				r(148, RingFace{Share: 1, Time: "8:00", Below: "left of 8:00"}),
				r(148, RingFace{Share: 0.5, Time: "4:00", Below: "left of 8:00"}),
				r(148, RingFace{Share: 0.004, Time: "0:02", Below: "left of 8:00"})),
			beside("over, paused, ten minutes and more",
				r(148, RingFace{Time: "11:12", Below: "over", Over: true}),
				r(148, RingFace{Share: 0.43, Time: "2:36", Below: "paused", Still: true}),
				r(148, RingFace{Share: 0.9, Time: "18:11", Below: "left of 20:00"})),
			beside("small, thinking, nothing left",
				r(118, RingFace{Share: 0.8, Time: "6:24", Below: "left of 8:00"}),
				r(118, RingFace{Share: 0.3, Time: "0:09", Below: "to think"}),
				r(118, RingFace{Time: "0:00", Below: "start when ready"})),
		}
	}},
	{"lengthbar", 340, 0, func() []state {
		b := func(now, from, to float32) *LengthBar {
			b := NewLengthBar()
			b.Set(Length{Now: now, From: from, To: to, FromText: "0:51", ToText: "2:17"})
			return b
		}
		return []state{
			in("nothing", 288, b(0, 0.3, 0.8)),
			in("one word", 288, b(0.002, 0.3, 0.8)),
			in("too short", 288, b(0.2, 0.3, 0.8)),
			in("good", 228, b(0.5, 0.3, 0.8)),
			in("beyond", 288, b(1.4, 0.3, 0.8)),
			in("a bracket from end to end", 288, b(0.5, 0, 1)),
			in("nothing known", 288, NewLengthBar()),
		}
	}},
	{"balance", 340, 0, func() []state {
		b := func(now int, shares ...int) *Balance {
			b := NewBalance()
			var parts []Part
			for i, share := range shares {
				parts = append(parts, Part{Letter: "STAR"[i : i+1], Share: share, Aim: []int{15, 10, 50, 25}[i], Now: i == now})
			}
			b.Set(parts...)
			return b
		}
		return []state{
			in("nothing", 288, b(0, 0, 0, 0, 0)),
			in("the first part only", 228, b(0, 100, 0, 0, 0)),
			in("one part is missing", 288, b(3, 18, 11, 0, 71)),
			in("all four, the last is being written", 228, b(3, 18, 11, 59, 12)),
			in("shares of next to nothing", 288, b(2, 1, 1, 97, 1)),
			in("no parts at all", 288, NewBalance()),
		}
	}},
	{"scorebar", 340, 0, func() []state {
		return []state{
			in("nothing", 300, NewScoreBar(0)),
			in("a first score", 300, NewScoreBar(0.78)),
			in("one earlier", 300, NewScoreBar(0.78, Tick{0.69, "1st"})),
			in("five earlier", 300, NewScoreBar(0.78, Tick{0.12, "4th"}, Tick{0.3, "5th"}, Tick{0.45, "6th"}, Tick{0.6, "7th"}, Tick{0.85, "8th"})),
			in("five close together", 220, NewScoreBar(0.5, Tick{0.46, "1st"}, Tick{0.47, "2nd"}, Tick{0.48, "3rd"}, Tick{0.5, "4th"}, Tick{0.52, "5th"})),
			in("at both ends", 300, NewScoreBar(1, Tick{1, "1st"}, Tick{0, "2nd"})),
			in("one of a hundred", 300, NewScoreBar(0.01)),
		}
	}},
	{"bars", 560, 0, func() []state {
		card := func(name string, width float32, bars ...Bar) state {
			return in(name, width, NewCard(12, 18, NewBars(bars...)))
		}
		first := func(all []Bar, before float64) (some []Bar) {
			for _, bar := range all {
				bar.Before = before
				some = append(some, bar)
			}
			return some
		}
		ten := []Bar{
			{"Ownership", Compared{8.7, 5.9}, false},
			{"Specifics", Compared{8, 4.8}, false},
			{"Corrective action", Compared{7.9, 5.5}, false},
			{"Result", Compared{6.7, 3.9}, false},
			{"Lesson", Compared{7.2, 4.6}, false},
			{"Prevention", Compared{4.6, 2.1}, true},
			{"Structure", Compared{7.7, 5.2}, false},
			{"Clarity & length", Compared{7.5, 5.6}, false},
			{"Tone & respect", Compared{8.5, 7.8}, false},
			{"Relevance", Compared{5.8, 4.4}, false},
		}
		return []state{
			card("ten", 492, ten...),
			card("less, the same, nothing, all, and from end to end", 400,
				Bar{"Ownership", Compared{6.6, 6.8}, false}, Bar{"Specifics", Compared{8.5, 8.5}, false}, Bar{"Lesson", Compared{0, 10}, true},
				Bar{"Result", Compared{0, 0}, false}, Bar{"Relevance", Compared{10, 10}, false}, Bar{"Structure", Compared{10, 0}, false}),
			card("nothing before", 400, first(ten[:4], -1)...),
			card("one that has no value, one that has none before", 400, ten[0], Bar{"Specifics", Compared{-1, 4}, false}, Bar{"Lesson", Compared{7, -1}, false}),
			card("no values at all", 400, Bar{"Ownership", Compared{-1, -1}, false}, Bar{"Corrective action", Compared{-1, -1}, false}),
			card("narrow, with long names", 280, Bar{"What was learned from it since then", Compared{7, 3}, true}, ten[2]),
			in("higher than it has to be", 400, high(100, NewBars(ten[:3]...))),
		}
	}},
	{"heatmap", 420, 0, func() []state {
		eleven := Heat{Months: []string{"April", "", "", "", "May", "", "", "", "June", "", ""}}
		for _, week := range []string{"0001020", "0201000", "1002000", "0102050", "0200100", "1012100", "0220000", "0001501", "0020000", "1100000", "1101011"} {
			var days [daysOfWeek]int
			for i, count := range week {
				days[i] = int(count - '0')
			}
			eleven.Weeks = append(eleven.Weeks, days)
		}
		eleven.Weeks = append(eleven.Weeks[1:], [daysOfWeek]int{6, 2, 3, 4, 12, 123, 5})
		open := eleven
		open.Weeks = append(slices.Clone(eleven.Weeks[:10]), [daysOfWeek]int{3, 0, 1, -1, -1, -1, -1})
		open.Months = []string{"March", "April", "", "", "", "May", "", "", "", "", "June"}
		days := func(of Heat) *HeatMap {
			h := NewHeatMap(nil, of)
			h.Describe = func(week, day int) string {
				return fmt.Sprintf("week %d, day %d: %d tries", week, day, of.Weeks[week][day])
			}
			return h
		}
		over, before := days(open), focused(days(open))
		over.point(21)
		before.Resize(fyne.NewSize(300, 300))
		before.choose(60)
		return []state{
			in("eleven weeks, today is Sunday", 268, days(eleven)),
			in("today is Wednesday, and months are too close", 300, days(open)),
			in("with the mouse over a day", 300, over),
			in("with the focus", 300, focused(days(open))),
			in("with the focus on another day", 300, before),
			in("with more room than it uses", 380, days(open)),
			in("too little room for all", 180, days(open)),
			in("lower than it could be", 380, high(220, days(eleven))),
			in("a first week", 268, days(Heat{Weeks: [][daysOfWeek]int{{1, -1, -1, -1, -1, -1, -1}}, Months: []string{"September"}})),
			in("none", 268, days(Heat{})),
		}
	}},
	{"cover", 460, 0, func() []state {
		some := NewCover(Covered{"Own mistake", 3, 7}, Covered{"Costly mistake", 0, 2}, Covered{"Miscommunication", 5, 5}, Covered{"Weakness", 1, 12})
		return []state{
			in("some tried, none, all", 420, NewCard(12, 18, some)),
			in("narrow, with more than fit in a line", 260, NewCover(Covered{"What was learned from it since then", 13, 40}, Covered{"Failure", 2, 3})),
			in("a theme without questions", 300, NewCover(Covered{"Own questions", 0, 0})),
			in("no themes", 300, NewCover()),
		}
	}},
	{"table", 520, 0, func() []state {
		columns := []Column{{Title: "Day", Ems: 5}, {Title: "Question", Ems: 12}, {Title: "Score", Ems: 3, Right: true}, {Title: "Change", Ems: 3, Right: true}}
		tries := func(count int) *Table {
			t := NewTable(nil, columns...)
			t.Set(count, func(row, column int) string {
				return []string{fmt.Sprintf("%d June", 1+row%30), "Have you ever missed a deadline that mattered?", fmt.Sprint(60 + row%40), "+9"}[column]
			})
			return t
		}
		chosen, over := tries(3), tries(3)
		chosen.Choose(1)
		over.shownAt(480, 180)[1].MouseIn(nil)
		end := tries(100_000)
		end.shownAt(480, 180)
		end.move(99_999, -1)
		return []state{
			in("none chosen, with the mouse over the second", 480, high(180, over)),
			in("the second chosen", 480, high(180, chosen)),
			in("with the focus", 480, high(180, focused(tries(3)))),
			in("the last of many, with the focus", 480, high(180, focused(end))),
			in("narrow", 280, high(130, tries(2))),
			in("empty", 480, high(130, tries(0))),
		}
	}},
	{"steps", 340, 0, func() []state {
		s := func(all, now int) *Steps {
			s := NewSteps(all)
			s.Set(now)
			return s
		}
		return []state{
			in("the first of three", 300, s(3, 0)),
			in("the second of five", 300, s(5, 1)),
			in("the last of seven, narrow", 200, s(7, 6)),
			in("the fourth of ten", 300, s(10, 3)),
			in("as narrow as it may be", 0, s(10, 9)),
			in("all done", 300, s(3, 3)),
		}
	}},
	{"linechart", 480, 0, lineChartStates},
	{"dumbbell", 520, 0, func() []state {
		on := func(name, of string, c Compared) state {
			return in(name, 480, NewCard(6, 12, NewDumbbell(of, c)))
		}
		return []state{
			on("more than before", "Ownership", Compared{8.8, 8.1}),
			on("less, close together", "Result", Compared{6.6, 6.8}),
			on("as before", "Tone & respect", Compared{8.5, 8.5}),
			on("from end to end", "Corrective action", Compared{10, 0}),
			on("down to nothing", "Clarity & length", Compared{0, 10}),
			on("nothing before", "Lesson", Compared{7.1, -1}),
			on("nothing now", "Prevention", Compared{-1, 4.9}),
			on("neither", "Structure", Compared{-1, -1}),
			in("narrow", 290, NewDumbbell("Corrective action", Compared{8, 7.4})),
			beside("the legend", NewDot(true), NewLine(theme.Caption, Run{Text: "now"}), NewDot(false), NewLine(theme.Caption, Run{Text: "8 June"})),
		}
	}},
	{"answercard", 640, 0, func() []state {
		card := func(text string, lines int) *AnswerCard {
			c := NewAnswerCard("S", "Situation", "Where and when was it, and what was at stake?", NewAnswerBox(text, 1), lines)
			c.SetCount("29 of about 32 words")
			return c
		}
		lit := card(long, 2)
		lit.Light(true)
		return []state{
			in("empty", 600, card("", 1).Container),
			in("with a text, where the person writes", 600, lit.Container),
			in("narrow, with more than it has room for", 360, card(strings.Repeat(long+" ", 3), 3).Container),
		}
	}},
	{"plaincard", 640, 0, func() []state {
		card := func(text string, lines int) *AnswerCard {
			return NewPlainCard("R", "Result", NewAnswerBox(text, 1), lines)
		}
		lit := card(long, 2)
		lit.Light(true)
		return []state{
			in("empty", 600, card("", 1).Container),
			in("with a text, where the person writes", 600, lit.Container),
			in("narrow, with more than it has room for", 360, card(strings.Repeat(long+" ", 3), 3).Container),
			in("higher than it has to be", 600, high(100, card(short, 1).Container)),
		}
	}},
	{"scroll", 420, 0, func() []state {
		frame := func(o fyne.CanvasObject) fyne.CanvasObject {
			return NewLayers(NewFrame(theme.Surface, theme.Border, 1, 0), NewInset(1, 1, high(100, o)))
		}
		read := func() *Reader { return NewReader(nil, NewText(theme.Body, Run{Text: strings.Repeat(long+" ", 3)})) }
		return []state{
			in("lower than its room", 300, frame(NewScroll(NewText(theme.Body, Run{Text: long})))),
			in("higher", 300, frame(NewScroll(NewText(theme.Body, Run{Text: strings.Repeat(long+" ", 3)})))),
			in("for the keyboard", 300, frame(read())),
			in("with the focus", 300, frame(focused(read()))),
		}
	}},
	{"rows", 380, 0, func() []state {
		list := func(d days) *Rows { return NewRows(nil, d) }
		chosen, over := list(days{2, 3}), list(days{2, 3})
		chosen.Choose(2)
		over.shownAt(300, 150)[1].MouseIn(nil)
		end := list(days{2, 3, 40})
		end.shownAt(300, 150)
		end.move(47, -1)
		return []state{
			in("none chosen, with the mouse over the first", 300, high(150, over)),
			in("the second chosen", 300, high(150, chosen)),
			in("with the focus", 300, high(150, focused(list(days{2, 3})))),
			in("the last of 45, with the focus", 300, high(150, focused(end))),
			in("empty", 300, high(80, list(days{}))),
		}
	}},
	{"sheet", 540, 0, func() []state {
		sheet := func(width, height float32) fyne.CanvasObject {
			below := NewInset(16, 16, NewScroll(NewText(theme.Body, Run{Text: strings.Repeat(long+" ", 5)})))
			content := NewColumn(8, NewText(theme.SubHeading, Run{Text: "Keys", Bold: true}), NewText(theme.Body, Run{Text: short}))
			return NewLayers(below, NewSheet(width, height, content))
		}
		return []state{
			in("as high as it has to be", 500, high(240, sheet(300, 0))),
			in("with a height", 500, high(240, sheet(300, 180))),
			in("larger than the window", 240, high(160, sheet(300, 400))),
		}
	}},
}

// pressables are the parts of a control that can be pressed by themselves.
func pressables(o fyne.CanvasObject) (all []*pressable) {
	switch x := o.(type) {
	case *pressable:
		return []*pressable{x}
	case *fyne.Container:
		for _, child := range x.Objects {
			all = append(all, pressables(child)...)
		}
	}
	return all
}

// high gives an object a height, whatever it needs.
func high(height float32, o fyne.CanvasObject) fyne.CanvasObject {
	return contain(fixedHeight(height), o)
}

type fixedHeight float32

func (f fixedHeight) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(40, float32(f)) }

func (f fixedHeight) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// shownAt lays a list out, and gives its rows and headings on screen.
func (r *Rows) shownAt(width, height float32) map[int]*rowItem {
	r.Resize(fyne.NewSize(width, height))
	return r.shown
}
