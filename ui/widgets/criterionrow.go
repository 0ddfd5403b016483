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
}

// NewCriterionRow makes a row. first marks the one to begin with.
func NewCriterionRow(keys *Keys, number int, name, sentence string, grade Grade, first bool, tapped func()) *CriterionRow {
	r := &CriterionRow{ground: NewBox("", theme.RowRadius)}
	r.OnTapped = tapped
	title := NewRow(8, Middle, NewLine(theme.Body, Run{Text: name, Bold: true}))
	if first {
		title.Add(NewRow(4, Middle, NewIcon("target", theme.Accent, 14), NewLine(theme.Caption, Run{Text: "fix first", Colour: theme.Accent})))
	}
	title.Add(Space())
	if grade.Pips >= 0 {
		title.Add(NewPips(grade.Pips, grade.Colour))
	}
	word := NewLine(theme.Small, Run{Text: grade.Word, Bold: true, Colour: grade.Colour})
	title.Add(NewWide(theme.Size(theme.Small)*6.4, NewRow(6, Middle, NewIcon(grade.Icon, grade.Colour, 16), word)))
	text := NewColumn(2, title, NewText(theme.Small, Run{Text: sentence, Colour: theme.Muted}).TwoLines())
	no := NewWide(theme.Size(theme.Small)*1.6, NewLine(theme.Small, Run{Text: strconv.Itoa(number), Colour: theme.Muted}))
	r.onFocus = func() {
		if r.focused && r.OnFocus != nil {
			r.OnFocus()
		}
	}
	r.dress(r, keys, r.ground, NewInset(5, 10, NewRow(6, Middle, no, Grow(text))))
	return r
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
