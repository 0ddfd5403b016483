package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// Choice is one of the rows of a Radio: what it does, and more about it, which may be empty.
type Choice struct{ Title, Text string }

// Radio is a choice of one out of a few, one below the other. Up, Down, Home and End choose while it has the focus; Space
// leaves the choice as it is.
type Radio struct {
	widget.BaseWidget
	keyboard
	OnChosen func(i int) // may be nil

	rows    []radioRow
	at      int
	focused bool
	face    *fyne.Container
}

type radioRow struct {
	choice Choice
	ground *Box
	ring   *Icon
	title  *Text
	face   *pressable
}

var (
	_ focusable       = (*Radio)(nil)
	_ desktop.Keyable = (*Radio)(nil)
)

// NewRadio makes a choice, of which the first is made.
func NewRadio(keys *Keys, choices []Choice) *Radio {
	r := &Radio{}
	r.keys = keys
	r.face = NewColumn(2)
	for i, c := range choices {
		row := radioRow{
			choice: c, ground: NewBox("", theme.RowRadius),
			ring: NewIcon("circle", theme.Input, 18), title: NewText(theme.Body, Run{Text: c.Title}),
		}
		words := NewColumn(2, row.title)
		if c.Text != "" {
			words.Add(NewText(theme.Small, Run{Text: c.Text, Colour: theme.Muted}))
		}
		row.face = newPressable(row.ground, NewInset(9, 12, NewRow(12, Middle, row.ring, Grow(words))), func() {
			takeFocus(r)
			r.Choose(i)
		})
		r.rows = append(r.rows, row)
		r.face.Add(row.face)
	}
	r.ExtendBaseWidget(r)
	r.show()
	return r
}

// At is the row that is chosen.
func (r *Radio) At() int { return r.at }

// Choose chooses a row; one that is not there leaves the choice as it is.
func (r *Radio) Choose(i int) {
	if i < 0 || i >= len(r.rows) || i == r.at {
		return
	}
	r.at = i
	r.show()
	if r.OnChosen != nil {
		r.OnChosen(i)
	}
}

// Extent tells where a row begins and ends.
func (r *Radio) Extent(i int) (top, bottom float32) {
	row := r.rows[i].face
	return row.Position().Y, row.Position().Y + row.Size().Height
}

// show shows the choice, and the focus on it.
func (r *Radio) show() {
	for i, row := range r.rows {
		chosen := i == r.at
		row.title.Set(Run{Text: row.choice.Title, Bold: chosen})
		switch {
		case chosen && r.focused:
			row.ground.Set(theme.AccentSoft, theme.Accent, 2)
		case chosen:
			row.ground.Set(theme.AccentSoft, "", 0)
		default:
			row.ground.Set("", "", 0)
		}
		if chosen {
			row.ring.Set("circle-dot", theme.Accent)
		} else {
			row.ring.Set("circle", theme.Input)
		}
	}
	r.face.Refresh()
}

// CreateRenderer draws it.
func (r *Radio) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.face) }

// HeightFor is how high it is at a width.
func (r *Radio) HeightFor(width float32) float32 { return HeightFor(r.face, width) }

// FocusGained shows the focus on the row that is chosen.
func (r *Radio) FocusGained() {
	r.focused, r.fresh = true, false
	r.show()
}

// FocusLost hides it.
func (r *Radio) FocusLost() {
	r.focused = false
	r.show()
}

// TypedKey chooses.
func (r *Radio) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		r.Choose(r.at - 1)
	case fyne.KeyDown:
		r.Choose(r.at + 1)
	case fyne.KeyHome:
		r.Choose(0)
	case fyne.KeyEnd:
		r.Choose(len(r.rows) - 1)
	case fyne.KeySpace:
	default:
		r.keys.other(key.Name)
	}
}
