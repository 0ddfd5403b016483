package ui

import (
	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// answerView is the answer as it is read: the four parts, with the words that earn points or cost them.
type answerView struct {
	attempt practice.Attempt
	choose  func(int)
	texts   [len(practice.Sections)]*widgets.MarkedText
	marks   [len(practice.Sections)][]mark
	whose   *widgets.Text
	why     *widgets.Button
	all     *widgets.Button
}

// mark is a finding, and whose it is.
type mark struct {
	criterion int // its place in the list
	evidence  widgets.Evidence
}

func newAnswerView(w *Window, a practice.Attempt, choose func(int)) *answerView {
	v := &answerView{attempt: a, choose: choose, whose: muted("", theme.Small).Clipped()}
	for i, c := range practice.Criteria {
		for _, finding := range a.Check.Criteria[c].Spans {
			v.marks[finding.Part] = append(v.marks[finding.Part], mark{i, widgets.Evidence{
				From: finding.From, To: finding.To, Number: i + 1, Helps: finding.Helps,
			}})
		}
	}
	for _, part := range practice.Sections {
		v.texts[part] = widgets.NewMarkedText("", nil)
		v.texts[part].OnEvidence = func(number int) { v.choose(number - 1) }
	}
	v.all = w.plainButton(widgets.Face{Text: "All marks", Kind: widgets.Outlined, Low: true}, func() { choose(-1) })
	v.why = w.plainButton(widgets.Face{Text: "Why?", Kind: widgets.Outlined, Low: true}, func() { w.do(cmdWhy) })
	v.all.Hide()
	v.show(-1)
	return v
}

func (v *answerView) arrange(r room) fyne.CanvasObject {
	legend := func(text string, mark widgets.Mark) fyne.CanvasObject {
		return widgets.NewLine(theme.Small, widgets.Run{Text: text, Mark: &mark})
	}
	signs := widgets.NewRow(10, widgets.Middle, legend("helps", widgets.Helps), legend("costs points", widgets.Costs))
	whose := widgets.Grow(v.whose)
	line := widgets.NewRow(10, widgets.Middle,
		widgets.NewLine(theme.Body, widgets.Run{Text: "Your answer", Bold: true}), mutedLine(words(v.attempt.Answer.AllWords()), theme.Small))
	rows := widgets.NewColumn(r.pick(8, 6))
	withButton := func(line fyne.CanvasObject) {
		rows.Add(widgets.NewLayers(widgets.NewSized(0, 30, widgets.Space()), line))
	}
	if r.large() {
		line.Add(widgets.Space())
		line.Add(v.why)
		withButton(line)
		withButton(widgets.NewRow(10, widgets.Middle, signs, whose, v.all))
	} else {
		line.Add(whose)
		line.Add(signs)
		line.Add(v.why)
		line.Add(v.all)
		withButton(line)
	}
	for _, part := range practice.Sections {
		var text fyne.CanvasObject = v.texts[part]
		if practice.Words(v.attempt.Answer[part]) == 0 {
			text = muted("Nothing is written here.", theme.Small)
		}
		rows.Add(widgets.NewRow(12, widgets.Top, widgets.NewTile(part.Letter(), 26).Container, widgets.Grow(text)))
	}
	return widgets.NewCard(r.pick(12, 8), r.pick(20, 16), rows)
}

// show shows the marks of one criterion, by its place in the list, or of all: -1.
func (v *answerView) show(criterion int) {
	for _, part := range practice.Sections {
		var evidence []widgets.Evidence
		for _, m := range v.marks[part] {
			if criterion < 0 || m.criterion == criterion {
				evidence = append(evidence, m.evidence)
			}
		}
		v.texts[part].SetMarked(v.attempt.Answer[part], evidence)
	}
	if criterion < 0 {
		v.whose.SetText("")
		v.all.Hide()
		return
	}
	v.whose.SetText(practice.Criteria[criterion].Name() + " only")
	v.all.Show()
}
