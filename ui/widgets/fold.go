package widgets

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// Fold is a line that opens to show more below it.
type Fold struct {
	*fyne.Container
	line    *foldLine
	body    fyne.CanvasObject
	changed func()
}

// NewFold makes a closed fold: a title, what it is about in one line, and the body. changed is told after it was opened or
// closed, for the room it takes is another then.
func NewFold(keys *Keys, title, about string, body fyne.CanvasObject, changed func()) *Fold {
	f := &Fold{body: NewInsets(4, 0, 4, foldText, body), changed: changed}
	f.line = newFoldLine(keys, title, about, f.toggle)
	f.body.Hide()
	f.Container = NewColumn(2, f.line, f.body)
	return f
}

// foldText is where the text of a fold begins.
const foldText = 24

func (f *Fold) toggle() {
	if f.body.Visible() {
		f.body.Hide()
	} else {
		f.body.Show()
	}
	f.line.show(f.body.Visible())
	f.Refresh()
	f.changed()
}

// Open opens it.
func (f *Fold) Open() {
	if !f.body.Visible() {
		f.toggle()
	}
}

// Close closes it and tells whether it was open.
func (f *Fold) Close() bool {
	if !f.body.Visible() {
		return false
	}
	f.toggle()
	return true
}

// foldLine is what a Fold is opened and closed with.
type foldLine struct {
	control
	chevron *Icon
	about   *Text
}

func newFoldLine(keys *Keys, title, about string, tapped func()) *foldLine {
	l := &foldLine{
		chevron: NewIcon("chevron-right", theme.Muted, 14),
		about:   NewText(theme.Small, Run{Text: about, Colour: theme.Muted}).Clipped(),
	}
	l.tapped, l.choice = tapped, true
	chevron := NewWide(foldText-4-6, l.chevron)
	line := NewRow(6, Middle, chevron, NewLine(theme.Small, Run{Text: title, Bold: true}), Grow(l.about))
	l.dress(l, keys, NewBox("", theme.BoxRadius), NewInset(3, 4, line))
	return l
}

// show shows whether the fold is open.
func (l *foldLine) show(open bool) {
	if open {
		l.chevron.Set("chevron-down", theme.Muted)
		l.about.Hide()
	} else {
		l.chevron.Set("chevron-right", theme.Muted)
		l.about.Show()
	}
}
