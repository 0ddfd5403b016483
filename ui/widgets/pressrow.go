package widgets

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// PressRow is a row of anything, as of a table, that is pressed as a whole.
type PressRow struct {
	control
	OnMove func(by int) // Up or Down was pressed: −1 or +1; may be nil
}

// NewPressRow makes a row of what is in it, which keeps its own distance from the edge.
func NewPressRow(keys *Keys, content fyne.CanvasObject, tapped func()) *PressRow {
	r := &PressRow{}
	r.tapped, r.choice = tapped, true
	r.dress(r, keys, NewBox("", theme.RowRadius), content)
	return r
}

// TypedKey moves on to the next row or the one before, or presses it.
func (r *PressRow) TypedKey(key *fyne.KeyEvent) {
	step := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[key.Name]
	if step != 0 && r.OnMove != nil {
		r.OnMove(step)
		return
	}
	r.control.TypedKey(key)
}
