package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// feedback is where a try is read: its score, the criteria, and the answer with the words they rest on. Ctrl+R (or
// Ctrl+Enter) puts the text back into the boxes, Ctrl+N goes on to the next question.
type feedback struct {
	w       *Window
	attempt practice.Attempt
	main    *widgets.Button
	state   note
	banner  *bannerPlace
	all     fyne.CanvasObject
}

func newFeedback(w *Window, a practice.Attempt) *feedback {
	f := &feedback{w: w, attempt: a, state: muted(""), banner: newBannerPlace(w)}
	f.main = w.button("Revise", cmdRevise)
	f.main.Importance = widget.HighImportance
	head := container.NewVBox(
		container.New(stack{gap: -12},
			muted(w.parts.Bank.ThemeName(a.Question.Theme)+" · "+f.when()).RichText,
			text(a.Question.Text, theme.SizeNameSubHeading, true)),
		f.banner.box,
	)
	bar := container.NewBorder(nil, nil, nil, container.NewHBox(w.button("Next question", cmdNext), f.main), f.state)
	f.all = container.NewPadded(container.NewBorder(head, bar,
		container.New(column{width: 430}, container.NewBorder(f.score(), nil, nil, nil, container.NewVScroll(f.criteria()))), nil,
		container.NewVScroll(f.answer())))
	return f
}

func (f *feedback) content() fyne.CanvasObject { return f.all }
func (f *feedback) first() fyne.Focusable      { return f.main }
func (f *feedback) leave()                     {}
func (f *feedback) tell(b banner)              { f.banner.tell(b) }

func (f *feedback) actions() actions {
	revise := func() { f.w.revise(f.attempt) }
	return actions{cmdMain: revise, cmdRevise: revise, cmdNext: f.w.next}
}

func (f *feedback) when() string {
	now := f.w.parts.Now().Wall
	local := practice.Summarise(f.attempt, nil).Local()
	return moment(local, now.In(local.Location()))
}

// score is the number, or why there is none, with the caps that hold it.
func (f *feedback) score() fyne.CanvasObject {
	c := f.attempt.Check
	box := container.NewVBox()
	if c.Score == practice.NoScore {
		box.Add(text("No score", theme.SizeNameHeading, true))
	} else {
		box.Add(text(fmt.Sprintf("%d / 100", c.Score), theme.SizeNameHeading, true))
	}
	for _, held := range c.Caps {
		box.Add(muted(fmt.Sprintf("Held at %d because of: %s", held.At, held.Because)))
	}
	return box
}

// criteria are the ten, each with its level and one sentence.
func (f *feedback) criteria() fyne.CanvasObject {
	rows := container.New(stack{gap: -14})
	for i, c := range practice.Criteria {
		j := f.attempt.Check.Criteria[c]
		level := line(j.Level.Word(f.attempt.Check.Hurts(c)), true)
		level.Importance = levelImportance(j.Level)
		rows.Add(container.New(stack{gap: -14},
			container.NewBorder(nil, nil, line(fmt.Sprintf("%d  %s", i+1, c.Name()), true), level),
			muted(j.Message).RichText))
	}
	return rows
}

// advice is what would help most: the suggestion of the weakest criterion, the first of several.
func (f *feedback) advice() string {
	worst, lowest := "", practice.Strong
	for _, c := range practice.Criteria {
		if j := f.attempt.Check.Criteria[c]; j.Level < lowest && j.Suggestion != "" {
			worst, lowest = c.Name()+": "+j.Suggestion, j.Level
		}
	}
	return worst
}

func levelImportance(l practice.Level) widget.Importance {
	switch l {
	case practice.Strong, practice.Good:
		return widget.SuccessImportance
	case practice.Weak:
		return widget.WarningImportance
	case practice.Missing:
		return widget.DangerImportance
	}
	return widget.LowImportance
}

// answer is the four parts with the marks of all criteria.
func (f *feedback) answer() fyne.CanvasObject {
	parts := container.NewVBox()
	if advice := f.advice(); advice != "" {
		parts.Add(container.New(stack{gap: -12}, muted("What would help most").RichText, text(advice, theme.SizeNameText, true)))
	}
	parts.Add(muted("Underlined: helps. Bold: costs points. The number is the criterion's."))
	for _, part := range practice.Sections {
		parts.Add(container.NewBorder(nil, nil, container.NewVBox(line(part.Letter(), true)), nil,
			widgets.NewMarkedText(f.attempt.Answer[part], f.marks(part))))
	}
	return parts
}

// marks are the findings in one part, numbered by criterion.
func (f *feedback) marks(part practice.Section) []widgets.Mark {
	var marks []widgets.Mark
	for i, c := range practice.Criteria {
		for _, finding := range f.attempt.Check.Criteria[c].Spans {
			if finding.Part == part {
				marks = append(marks, widgets.Mark{From: finding.From, To: finding.To, Number: i + 1, Helps: finding.Helps})
			}
		}
	}
	return marks
}

// save keeps the try; "saved" shows only when it is. Where it is not, the session goes on, so that its text is not lost
// with this screen.
func (f *feedback) save(session *practice.Session, d practice.Draft) {
	f.tell(banner{})
	f.state.set("Saving")
	w := f.w
	w.session = nil
	w.drafts.finish(w.parts.History, f.attempt, d, func(err error) {
		if err == nil {
			f.state.set("Saved to your history")
			return
		}
		session.NotSaved()
		if w.session == nil {
			w.session = session
		}
		f.state.set("Not saved")
		f.tell(banner{
			bold: "This try was not saved.", text: err.Error() + ". Your text is still here.", bad: true,
			offers: []offer{{"Try again", func() { f.save(session, d) }}},
		})
	})
}
