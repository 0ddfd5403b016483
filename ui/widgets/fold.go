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
	opened  bool
	changed func()
}

// NewFold makes a closed fold: a title, what it is about in one line, and the body. changed is told after it was opened or
// closed, for the room it takes is another then.
func NewFold(keys *Keys, title, about string, body fyne.CanvasObject, changed func()) *Fold {
	f := &Fold{body: NewInsets(4, 0, 4, 18, body), changed: changed}
	f.line = newFoldLine(keys, title, about, f.toggle)
	f.body.Hide()
	f.Container = NewColumn(2, f.line, f.body)
	return f
}

func (f *Fold) toggle() {
	f.opened = !f.opened
	if f.opened {
		f.line.chevron.Set("chevron-down", theme.Muted)
		f.line.about.Hide()
		f.body.Show()
	} else {
		f.line.chevron.Set("chevron-right", theme.Muted)
		f.line.about.Show()
		f.body.Hide()
	}
	f.changed()
}

// Open opens it.
func (f *Fold) Open() {
	if !f.opened {
		f.toggle()
	}
}

// Close closes it and tells whether it was open.
func (f *Fold) Close() bool {
	if !f.opened {
		return false
	}
	f.toggle()
	return true
}

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
	l.OnTapped = tapped
	line := NewRow(6, Middle, l.chevron, NewLine(theme.Small, Run{Text: title, Bold: true}), Grow(l.about))
	l.dress(l, keys, NewBox("", theme.BoxRadius), NewInset(3, 4, line))
	return l
}
