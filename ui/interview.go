package ui

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// interview is the day of the interview the person practises for, and whether they have said one.
func (w *Window) interview() (practice.Day, bool) { return practice.InterviewOf(w.stored) }

// today is the practice day of now.
func (w *Window) today() practice.Day { return practice.DayOf(w.parts.Now().Wall) }

// chooseInterview lets the person choose the day of the interview, today or later, and keeps it; done is called once it
// is another one.
func (w *Window) chooseInterview(done func()) {
	today := w.today().Date()
	var chosen time.Time
	if day, set := w.interview(); set {
		chosen = day.Date()
	}
	picker := widgets.NewMonthPicker(w.keys, today, today, chosen, func(date time.Time) {
		w.closeSheet()
		w.keepSetting(practice.InterviewSetting(practice.DayOf(date.Add(noonHour)), w.stored, w.parts.Now()))
		done()
	})
	w.showSheet(400*max(1, w.layout.room.letters), 0, widgets.NewColumn(12,
		w.sheetHead("flag", "When is your interview?"), picker,
		muted("Enter or a click takes a day. Page Up and Page Down go by a month.", theme.Small),
	), picker, nil)
}

// noonHour is when a date is its practice day wherever that begins.
const noonHour = 12 * time.Hour

// interviewRow is the part of the settings about the date of the interview.
type interviewRow struct {
	w             *Window
	changed       func() // it takes more or less room than before
	when          *widgets.Text
	choose, clear *widgets.Button
}

func newInterviewRow(w *Window, changed func()) *interviewRow {
	r := &interviewRow{w: w, changed: changed, when: muted("", theme.Small)}
	r.choose = w.plainButton(widgets.Face{Text: "Choose"}, func() { w.chooseInterview(r.refresh) })
	r.clear = w.plainButton(widgets.Face{Text: "Clear", Kind: widgets.Plain}, func() {
		w.keepSetting(practice.NoInterviewSetting(w.stored, w.parts.Now()))
		r.refresh()
	})
	return r
}

func (r *interviewRow) arrange() fyne.CanvasObject {
	return option("Interview date", r.when, widgets.NewRow(4, widgets.Middle, r.clear, r.choose))
}

// refresh shows the date there is.
func (r *interviewRow) refresh() {
	day, set := r.w.interview()
	if set {
		r.when.SetText(day.Date().Format("Monday, 2 January 2006") + "\n" + daysAway(int(day-r.w.today())))
		r.choose.SetFace("", "Change")
		r.clear.Show()
	} else {
		r.when.SetText("not set")
		r.choose.SetFace("", "Choose")
		r.clear.Hide()
		if canvas := r.w.win.Canvas(); canvas.Focused() == fyne.Focusable(r.clear) {
			canvas.Focus(r.choose)
		}
	}
	r.changed()
}

// daysAway says how far a day is from today: "in 9 days", "tomorrow", "today", "yesterday", "9 days ago".
func daysAway(days int) string {
	switch {
	case days > 1:
		return fmt.Sprintf("in %d days", days)
	case days == 1:
		return "tomorrow"
	case days == 0:
		return "today"
	case days == -1:
		return "yesterday"
	}
	return fmt.Sprintf("%d days ago", -days)
}
