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

// pageSize is how many tries are read at a time.
const pageSize = 200

// history is the list of all tries, newest first; Enter or a click opens one. Everything can be exported from here.
type history struct {
	w       *Window
	tries   []practice.Summary
	next    practice.Cursor
	reading bool
	list    *widgets.List
	empty   note
	banner  *bannerPlace
	all     fyne.CanvasObject
}

func newHistory(w *Window) *history {
	h := &history{w: w, empty: muted(""), banner: newBannerPlace(w)}
	h.list = widgets.NewList(func() int { return len(h.tries) }, newRow, h.fill)
	h.list.OnOpen = h.open
	h.list.OnKeyDown = w.presses.down
	head := container.NewBorder(nil, nil, nil, w.plainButton("Export", h.export), text("History", theme.SizeNameHeading, true))
	h.all = container.NewPadded(container.NewBorder(container.NewVBox(head, h.banner.box, h.empty), nil, nil, nil, h.list))
	h.read()
	return h
}

func (h *history) content() fyne.CanvasObject { return h.all }
func (h *history) first() fyne.Focusable      { return h.list }
func (h *history) actions() actions           { return actions{} }
func (h *history) leave()                     {}
func (h *history) tell(b banner)              { h.banner.tell(b) }

// read reads the next page.
func (h *history) read() {
	h.reading = true
	var page []practice.Summary
	var next practice.Cursor
	w := h.w
	w.tasks.Do(func() (err error) {
		page, next, err = w.parts.History.Page(h.next, pageSize)
		return err
	}, func(err error) {
		h.reading = false
		if err != nil {
			h.tell(unreadable(err))
			return
		}
		h.tries, h.next = append(h.tries, page...), next
		h.empty.Hide()
		if len(h.tries) == 0 {
			h.empty.set("No tries yet. Every answer you check will be here.")
			h.empty.Show()
		}
		h.list.Refresh()
	})
}

// noScore stands where a gate held the score back.
const noScore = "no score"

// newRow makes an empty row: the question, when it was answered, and the score.
func newRow() fyne.CanvasObject {
	question := widget.NewLabel("")
	question.Truncation = fyne.TextTruncateEllipsis
	question.TextStyle.Bold = true
	when := widget.NewLabel("")
	when.SizeName = theme.SizeNameSmall
	// A row is laid out once, so it begins with the widest text there may be.
	score := widget.NewLabelWithStyle(noScore, fyne.TextAlignTrailing, fyne.TextStyle{Bold: true})
	return container.NewBorder(nil, nil, nil, score, container.New(stack{gap: -12}, question, when))
}

// fill shows a try in a row, and reads on before the end of the list is reached.
func (h *history) fill(i int, row fyne.CanvasObject) {
	try := h.tries[i]
	sides := row.(*fyne.Container).Objects
	lines := sides[0].(*fyne.Container).Objects
	now := h.w.parts.Now().Wall
	local := try.Local()
	lines[0].(*widget.Label).SetText(try.Text)
	lines[1].(*widget.Label).SetText(moment(local, now.In(local.Location())) + " · " + words(try.Words))
	score := noScore
	if try.Score != practice.NoScore {
		score = fmt.Sprint(try.Score)
	}
	sides[1].(*widget.Label).SetText(score)
	if i > len(h.tries)-pageSize/4 && h.next != "" && !h.reading {
		h.read()
	}
}

// open shows a try's feedback.
func (h *history) open(i int) {
	var a practice.Attempt
	w := h.w
	id := h.tries[i].ID
	w.tasks.Do(func() (err error) {
		a, err = w.parts.History.Attempt(id)
		return err
	}, func(err error) {
		if err != nil {
			h.tell(unreadable(err))
			return
		}
		w.show(newFeedback(w, a))
	})
}
