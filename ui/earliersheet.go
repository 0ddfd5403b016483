package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/report"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// earlierSheet is the list of the drafts that were replaced or put aside, beside the text of the one that is chosen. Up and
// Down choose one, Ctrl+Enter takes it back.
type earlierSheet struct {
	widgets.NoHeadings
	w      *Window
	drafts []practice.EarlierDraft
	rows   *widgets.Rows
	text   *widgets.Text
	reader *widgets.Reader
}

// showEarlier opens the list of earlier drafts.
func (w *Window) showEarlier() {
	var all []practice.EarlierDraft
	w.keep()
	w.tasks.Draft(0, func() (err error) {
		all, err = w.parts.Drafts.Earlier()
		return err
	}, func(err error) {
		e := &earlierSheet{w: w}
		for _, d := range all {
			if !d.Draft.Answer.Empty() {
				e.drafts = append(e.drafts, d)
			}
		}
		e.open(err)
	})
}

// open shows the sheet, and what could not be read.
func (e *earlierSheet) open(unread error) {
	w := e.w
	head := w.sheetHead("history", "Earlier drafts")
	about := muted("Drafts that you replace or begin again stay here for 30 days.", theme.Body)
	rows := widgets.NewColumn(12, head, about)
	if unread != nil {
		rows.Add(widgets.NewText(theme.Small, widgets.Run{Text: "Not all could be read. " + sentence(unread.Error()) + " They were left as they are.", Colour: theme.Bad}))
	}
	if len(e.drafts) == 0 {
		done := w.plainButton(widgets.Face{Text: "Back", Key: keyLabel(cmdMain), Kind: widgets.Filled}, func() { w.closeSheet() })
		rows.Add(choices(done))
		w.showSheet(560, 0, rows, done, func() { w.closeSheet() })
		return
	}
	e.text = plain("", theme.Writing)
	e.reader = widgets.NewReader(w.keys, e.text)
	e.rows = widgets.NewRows(w.keys, e)
	e.rows.OnChoose = e.choose
	e.rows.Choose(0)
	take := w.plainButton(widgets.Face{Icon: "undo", Text: "Take it back", Key: keyLabel(cmdMain), Kind: widgets.Filled}, e.take)
	rows.Add(widgets.Grow(widgets.NewRow(16, widgets.Full, widgets.Grow(e.rows), widgets.Grow(e.reader))))
	rows.Add(widgets.NewRow(12, widgets.Middle, widgets.Grow(muted("What you are writing now is kept too.", theme.Small)), take))
	w.showSheet(820, 560, rows, e.rows, e.take)
}

// choose shows the text of a draft.
func (e *earlierSheet) choose(i int) {
	d := e.drafts[i].Draft
	e.text.SetText(report.Answer(d.Answer, true))
	e.reader.Update()
}

// take makes the draft that is chosen the answer being written.
func (e *earlierSheet) take() {
	d := e.drafts[max(0, e.rows.At())]
	e.w.closeSheet()
	e.w.takeBack(d)
}

// takeBack goes on with an earlier draft. What was being written is kept: as the draft of its question, or where that is
// the same one, among the earlier drafts.
func (w *Window) takeBack(e practice.EarlierDraft) {
	w.keep()
	now := w.parts.Now().Wall
	var wasTry bool
	var d practice.Draft
	w.tasks.Do(func() error {
		wasTry = w.isTry(e.Draft)
		return nil
	}, func(error) {
		w.keep()
		w.tasks.Draft(0, func() (err error) {
			d, err = w.parts.Drafts.TakeBack(e.Name, now)
			return err
		}, func(err error) {
			if err != nil {
				w.tell(failed("It was not taken back.", err, "Nothing was changed."))
				return
			}
			w.takenBack(d, wasTry)
		})
	})
}

// takenBack shows a draft that is in its place again. One that has become a try revises that.
func (w *Window) takenBack(d practice.Draft, wasTry bool) {
	if wasTry {
		d.ID, d.RevisionOf = w.newID(), d.ID
	}
	say := banner{icon: "undo", bold: "Taken back.", text: "Carry on, or begin again.", offers: []offer{{"Begin again", w.again}}}
	if w.session != nil && !w.session.Answer().Empty() {
		say.text = "What you were writing is kept."
		say.offers = nil
	}
	w.hold()
	w.drafts.displace(d.Question.ID, d.ID)
	w.take(practice.Resume(w.parts.Checker, d, w.prefs))
	if wasTry {
		w.drafts.soon(d)
		w.drafts.flush()
	}
	w.write(say)
}

// Count is how many rows there are.
func (e *earlierSheet) Count() int { return len(e.drafts) }

// NewRow makes a row for a draft: its question, when it was put aside and how long it is, and how it begins.
func (e *earlierSheet) NewRow() fyne.CanvasObject {
	return widgets.NewInset(8, 12, widgets.NewColumn(2,
		widgets.NewText(theme.Body, widgets.Run{Text: "Question"}).Clipped(),
		widgets.NewText(theme.Small, widgets.Run{Text: "12:00", Colour: theme.Muted}).Clipped(),
		widgets.NewText(theme.Small, widgets.Run{Text: "In May", Colour: theme.Muted}).Clipped()))
}

// Fill shows a row.
func (e *earlierSheet) Fill(i int, o fyne.CanvasObject) {
	d := e.drafts[i]
	now := e.w.parts.Now().Wall
	lines := o.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	for n, text := range []string{
		d.Draft.Question.Text,
		fmt.Sprintf("Put aside %s · %s", moment(d.Aside.In(now.Location()), now), words(d.Draft.Answer.AllWords())),
		"“" + beginning(d.Draft.Answer) + "”",
	} {
		lines[n].(*widgets.Text).SetText(text)
	}
}

// firstWords is how many words of a draft are shown in the list.
const firstWords = 12

// beginning is how an answer begins.
func beginning(a practice.Answer) string {
	all := strings.Fields(strings.Join(a[:], " "))
	if len(all) <= firstWords {
		return strings.Join(all, " ")
	}
	return strings.Join(all[:firstWords], " ") + " …"
}
