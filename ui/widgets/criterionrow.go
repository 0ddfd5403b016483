package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// Grade is how a level looks: its icon, its word, how many of four pips are full, and its colour.
type Grade struct {
	Icon   string
	Word   string
	Pips   int
	Colour fyne.ThemeColorName
}

// CriterionRow is a criterion with its grade and one sentence. Pressing it chooses it.
type CriterionRow struct {
	control
	OnMove  func(by int) // Up or Down was pressed
	OnFocus func()
	ground  *Box
	first   fyne.CanvasObject // marks the one to begin with, beside its name; nil on the others
	text    *Text
	runs    []Run
}

// NewCriterionRow makes a row. first marks the one to begin with.
func NewCriterionRow(keys *Keys, number int, name, sentence string, grade Grade, first bool, tapped func()) *CriterionRow {
	r := &CriterionRow{ground: NewBox("", theme.RowRadius)}
	r.OnTapped = tapped
	title := NewRow(8, Middle, NewLine(theme.Body, Run{Text: name, Bold: true}))
	if first {
		r.first = NewRow(4, Middle, NewIcon("target", theme.Accent, 14), NewLine(theme.Caption, Run{Text: "fix first", Colour: theme.Accent}))
		title.Add(r.first)
	}
	title.Add(Space())
	if grade.Pips >= 0 {
		title.Add(NewPips(grade.Pips, grade.Colour))
	}
	word := NewLine(theme.Small, Run{Text: grade.Word, Bold: true, Colour: grade.Colour})
	title.Add(NewEms(6, theme.Small, NewRow(6, Middle, NewIcon(grade.Icon, grade.Colour, 16), word)))
	r.runs = []Run{{Text: sentence, Colour: theme.Muted}}
	r.text = NewText(theme.Small, r.runs...).TwoLines()
	text := NewColumn(2, title, r.text)
	no := NewEms(1.6, theme.Small, NewLine(theme.Small, Run{Text: strconv.Itoa(number), Colour: theme.Muted}))
	r.onFocus = func() {
		if r.focused && r.OnFocus != nil {
			r.OnFocus()
		}
	}
	r.dress(r, keys, r.ground, NewInset(5, 10, NewRow(6, Middle, no, Grow(text))))
	return r
}

// Narrow says whether there is too little room to mark it beside its name; the mark stands before the sentence then.
func (r *CriterionRow) Narrow(on bool) {
	if r.first == nil {
		return
	}
	if on {
		r.first.Hide()
		r.text.Set(append([]Run{{Text: "Fix first: ", Bold: true, Colour: theme.Accent}}, r.runs...)...)
	} else {
		r.first.Show()
		r.text.Set(r.runs...)
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

// TypedKey moves on to the next row or the one before, or presses it.
func (r *CriterionRow) TypedKey(key *fyne.KeyEvent) {
	step := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[key.Name]
	if step != 0 && r.OnMove != nil {
		r.OnMove(step)
		return
	}
	r.control.TypedKey(key)
}
