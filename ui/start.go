package ui

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// start is the first screen of all: what this is, one question, and two ways in. Ctrl+Enter begins,
// Bring my data imports what was kept elsewhere.
type start struct {
	w        *Window
	question practice.Question
	begin    *widgets.Button
	other    *widgets.Button
	bring    *widgets.Button
}

func newStart(w *Window) *start {
	s := &start{w: w, question: w.parts.Bank.After("")}
	s.begin = w.mainButton("pencil", "Start writing")
	s.other = w.plainButton(widgets.Face{Icon: "shuffle", Text: "Other question", Kind: widgets.Plain, Low: true}, w.pick)
	s.bring = w.plainButton(widgets.Face{Icon: "download", Text: "Bring my data", Kind: widgets.Plain}, func() { w.bring("") })
	return s
}

func (s *start) arrange(r room) fyne.CanvasObject {
	step := func(icon, title, text string) fyne.CanvasObject {
		return widgets.Grow(widgets.NewColumn(6,
			widgets.NewRow(8, widgets.Middle, widgets.NewIcon(icon, theme.Accent, 20), widgets.Grow(strong(title, theme.Body))),
			muted(text, theme.Small)))
	}
	p := s.w.prefs
	card := widgets.NewCard(20, 24, widgets.NewColumn(14,
		widgets.NewRow(10, widgets.Middle, widgets.NewChip(s.w.parts.Bank.ThemeName(s.question.Theme)), mutedLine("Your first question", theme.Small), widgets.Space(), s.other),
		strong(s.question.Text, theme.Question),
		widgets.NewRow(8, widgets.Middle, s.begin, widgets.Space(), s.bring)))
	rows := widgets.NewColumn(16,
		widgets.NewColumn(4,
			strong("Practise one question until it sounds like you", theme.Heading),
			muted("Everything you write stays on this computer. No account, no network.", theme.Body)),
		widgets.NewRow(24, widgets.Top,
			step("pencil", "Write it in four parts", "Situation, task, action, result: about two minutes when spoken."),
			step("check-list", "Check it", "Ten criteria, with the words that help or cost points."),
			step("refresh", "Take it again", "Change one thing, and watch the score move.")),
		card,
		widgets.NewRow(8, widgets.Middle, widgets.NewIcon("sliders", theme.Muted, 16), widgets.Grow(muted(
			strconv.Itoa(int(p.Think/time.Second))+" seconds to think, "+strconv.Itoa(int(p.Write/time.Minute))+" minutes to write, "+
				strconv.Itoa(p.Rate)+" words a minute. Change this in Settings.", theme.Small))))
	return widgets.NewScroll(widgets.NewInset(r.pick(48, 32), r.margin(), widgets.NewRow(0, widgets.Top,
		widgets.Space(), widgets.NewWide(r.pick(860, 780), rows), widgets.Space())))
}

func (s *start) first() fyne.Focusable { return s.begin }
func (s *start) leave()                {}

func (s *start) actions() actions {
	return actions{cmdMain: func() { s.w.ask(s.question) }}
}
