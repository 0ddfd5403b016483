package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// Grade is how a level looks: its icon, its word, how many of four pips are full (−1 for no pips), and its colour.
type Grade struct {
	Icon   string
	Word   string
	Pips   int
	Colour fyne.ThemeColorName
}

// CriterionRow is a criterion with its grade and one sentence. Pressing it chooses it.
type CriterionRow struct {
	PressRow
	OnFocus  func()
	first    fyne.CanvasObject // marks the one to begin with, beside its name; nil on the others
	sentence Run
	text     *Text
}

// NewCriterionRow makes a row. first marks the one to begin with.
func NewCriterionRow(keys *Keys, number int, name, sentence string, grade Grade, first bool, tapped func()) *CriterionRow {
	r := &CriterionRow{sentence: Run{Text: sentence, Colour: theme.Muted}}
	r.tapped, r.choice = tapped, true
	r.onFocus = func() {
		if r.focused && r.OnFocus != nil {
			r.OnFocus()
		}
	}
	title := NewRow(8, Middle, NewLine(theme.Body, Run{Text: name, Bold: true}))
	if first {
		r.first = NewRow(4, Middle,
			NewIcon("target", theme.Accent, 14), NewLine(theme.Caption, Run{Text: "fix first", Colour: theme.Accent}))
		title.Add(r.first)
	}
	title.Add(Space())
	if grade.Pips >= 0 {
		title.Add(newPips(grade.Pips, grade.Colour))
	}
	word := NewLine(theme.Small, Run{Text: grade.Word, Bold: true, Colour: grade.Colour})
	title.Add(NewRow(6, Middle, NewIcon(grade.Icon, grade.Colour, 16), NewEms(4.2, theme.Small, word)))
	r.text = NewText(theme.Small, r.sentence)
	count := NewEms(1.5, theme.Small, NewLine(theme.Small, Run{Text: strconv.Itoa(number), Colour: theme.Muted}))
	content := NewRow(6, Middle, count, Grow(NewColumn(2, title, r.text)))
	r.dress(r, keys, NewBox("", theme.RowRadius), NewInset(5, 10, content))
	return r
}

// Narrow says whether there is too little room to mark it beside its name; the mark stands before the sentence then.
func (r *CriterionRow) Narrow(on bool) {
	if r.first == nil {
		return
	}
	if on {
		r.first.Hide()
		r.text.Set(Run{Text: "Fix first: ", Bold: true, Colour: theme.Accent}, r.sentence)
	} else {
		r.first.Show()
		r.text.Set(r.sentence)
	}
	r.face.Refresh()
}

// Select shows whether only its marks are shown.
func (r *CriterionRow) Select(on bool) {
	if on {
		r.ground.Set(theme.AccentSoft, "", 0)
	} else {
		r.ground.Set("", "", 0)
	}
}
