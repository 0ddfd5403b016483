package ui

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// whySheet traces what is said of a try: each criterion with what its level is worth, and below it each finding with the
// rule that made it, what that rule finds and leaves alone, and its reason. Up and Down choose one.
type whySheet struct {
	w      *Window
	check  practice.Check
	lines  []whyLine
	rows   *widgets.Rows
	detail *fyne.Container
	reader *widgets.Reader
}

// whyLine is a criterion's heading, its level, or one of its findings.
type whyLine struct {
	criterion practice.Criterion
	heading   bool
	finding   *practice.Finding // nil for the level
}

// showWhy opens it on a criterion, by its place in the list; -1 for the first.
func (w *Window) showWhy(check practice.Check, criterion int) {
	y := &whySheet{w: w, check: check, detail: widgets.NewColumn(8)}
	y.reader = widgets.NewReader(w.keys, y.detail)
	open := 1
	for i, c := range practice.Criteria {
		if i == criterion {
			open = len(y.lines) + 1
		}
		y.lines = append(y.lines, whyLine{criterion: c, heading: true}, whyLine{criterion: c})
		spans := check.Criteria[c].Spans
		for k := range spans {
			y.lines = append(y.lines, whyLine{criterion: c, finding: &spans[k]})
		}
		if i == criterion && len(spans) > 0 {
			open++
		}
	}
	y.rows = widgets.NewRows(w.keys, y)
	y.rows.OnChoose = y.choose
	y.rows.OnOpen = func(int) { w.win.Canvas().Focus(y.reader) }
	y.rows.Choose(open)
	rows := widgets.NewColumn(12, w.sheetHead("info", "Why?"),
		widgets.Grow(widgets.NewRow(16, widgets.Full, widgets.NewWide(300*max(1, w.layout.room.letters), y.rows), widgets.Grow(y.reader))),
		muted(y.rules(), theme.Caption))
	w.showSheet(880, 580, rows, y.rows, func() { w.closeSheet() })
}

// rules names the rules that the try was checked with, and today's where they are others.
func (y *whySheet) rules() string {
	text := "Checked with rules " + y.check.Rules + "."
	if today := y.w.parts.Checker.Version(); today != y.check.Rules {
		text += " Today's are " + today + "; what is explained here is by them."
	}
	return text
}

// Count is how many rows there are.
func (y *whySheet) Count() int { return len(y.lines) }

// IsHeading tells a criterion from what is said about it.
func (y *whySheet) IsHeading(i int) bool { return y.lines[i].heading }

// NewHeading makes a line for a criterion.
func (y *whySheet) NewHeading() fyne.CanvasObject {
	return widgets.NewInsets(8, 10, 4, 10, widgets.NewText(theme.Small, widgets.Run{Text: "Ownership", Bold: true, Colour: theme.Muted}).Clipped())
}

// NewRow makes a row for a level or a finding.
func (y *whySheet) NewRow() fyne.CanvasObject {
	return widgets.NewInset(7, 10, widgets.NewText(theme.Body, widgets.Run{Text: "words"}).Clipped())
}

// Fill shows a row.
func (y *whySheet) Fill(i int, o fyne.CanvasObject) {
	line := y.lines[i]
	text := o.(*fyne.Container).Objects[0].(*widgets.Text)
	switch {
	case line.heading:
		text.Set(widgets.Run{Text: line.criterion.Name(), Bold: true, Colour: theme.Muted})
	case line.finding == nil:
		text.Set(widgets.Run{Text: y.level(line.criterion)})
	default:
		helps := widgets.Costs
		if line.finding.Helps {
			helps = widgets.Helps
		}
		text.Set(widgets.Run{Text: oneLine(line.finding.Text), Mark: &helps})
	}
}

// level says how a criterion is judged: "Good, 17 of 20 points".
func (y *whySheet) level(c practice.Criterion) string {
	word := grade(y.check, c).Word
	if y.check.Criteria[c].Level == practice.NotJudged {
		return word
	}
	most := y.w.parts.Checker.Grades(c)[practice.Strong].Points
	return fmt.Sprintf("%s, %d of %s", word, y.check.Criteria[c].Points, points(most))
}

// choose explains a row.
func (y *whySheet) choose(i int) {
	y.detail.RemoveAll()
	if line := y.lines[i]; line.finding == nil {
		y.explainLevel(line.criterion)
	} else {
		y.explain(line.criterion, *line.finding)
	}
	y.reader.Update()
}

// explainLevel shows what each level of a criterion says and is worth.
func (y *whySheet) explainLevel(c practice.Criterion) {
	j := y.check.Criteria[c]
	y.add(strong(c.Name()+": "+y.level(c), theme.SubHeading), plain(j.Message, theme.Body), muted(j.Suggestion, theme.Body))
	y.title("What the levels say, and their points")
	grades := y.w.parts.Checker.Grades(c)
	for level := practice.Strong; level >= practice.Missing; level-- {
		weight := level == j.Level
		y.add(widgets.NewRow(12, widgets.Top,
			widgets.NewEms(7, theme.Body, widgets.NewLine(theme.Body, widgets.Run{Text: fmt.Sprintf("%s, %d", level.Word(false), grades[level].Points), Bold: weight})),
			widgets.Grow(muted(grades[level].Message, theme.Body))))
	}
}

// explain shows the rule behind a finding.
func (y *whySheet) explain(c practice.Criterion, f practice.Finding) {
	does := "costs points in "
	if f.Helps {
		does = "helps "
	}
	y.add(strong("“"+oneLine(f.Text)+"” "+does+c.Name(), theme.SubHeading))
	r, known := y.w.parts.Checker.Reason(f.Rule)
	if !known {
		y.add(plain("The rule "+f.Rule+" found these words. Today's rules have no such rule any more: check the answer again to see what they say.", theme.Body))
		return
	}
	if r.Held > 0 {
		held := fmt.Sprintf("It holds the score at %d: of what lies above, a tenth counts.", r.Held)
		if r.Severe.Criterion() == practice.Ownership {
			held += " Beside words that own the mistake it does not."
		}
		y.add(plain(held, theme.Body))
	}
	if r.Message != "" && !f.Helps {
		y.add(plain(strings.Replace(r.Message, "{words}", oneLine(f.Text), 1), theme.Body), muted(r.Suggestion, theme.Body))
	}
	y.title("The reason, and where it comes from")
	y.add(plain(r.Why, theme.Body))
	y.title("What the rule finds")
	finds := widgets.NewColumn(4)
	for _, text := range r.Finds[:min(len(r.Finds), mostExamples)] {
		finds.Add(example(text))
	}
	y.add(finds)
	y.title("What it leaves alone")
	leaves := widgets.NewColumn(4)
	for _, text := range r.Leaves[:min(len(r.Leaves), mostExamples)] {
		leaves.Add(example(text))
	}
	for _, scope := range slices.Sorted(maps.Keys(r.Except)) {
		leaves.Add(widgets.NewText(theme.Body, widgets.Run{Text: r.Except[scope]}, widgets.Run{Text: " " + scopeWords[scope], Colour: theme.Muted}))
	}
	y.add(leaves)
	y.add(muted("Rule "+f.Rule, theme.Caption))
}

// mostExamples is how many texts are shown of each sort: enough to see the kind of thing.
const mostExamples = 3

// scopeWords say why a rule leaves a text alone.
var scopeWords = map[string]string{
	"negated": "It is said not to be so.", "quoted": "It is quoted.", "reported": "Somebody else said so.",
	"hypothetical": "It is only supposed.", "asked": "It is asked.",
}

func (y *whySheet) add(all ...fyne.CanvasObject) {
	for _, o := range all {
		if t, ok := o.(*widgets.Text); !ok || t.String() != "" {
			y.detail.Add(o)
		}
	}
}

func (y *whySheet) title(text string) {
	y.add(widgets.NewInsets(6, 0, 0, 0, widgets.NewText(theme.Small, widgets.Run{Text: text, Bold: true, Colour: theme.Muted})))
}

// example is a text in which what stands in square brackets is bold.
func example(text string) *widgets.Text {
	var runs []widgets.Run
	for i, piece := range strings.FieldsFunc("\x00"+text, func(r rune) bool { return r == '[' || r == ']' }) {
		runs = append(runs, widgets.Run{Text: strings.TrimPrefix(piece, "\x00"), Bold: i%2 == 1})
	}
	return widgets.NewText(theme.Body, runs...)
}

// oneLine is a text without the breaks of its lines.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
