package widgets

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// NewActions lays the actions of a screen side by side, as NewRow does. Where there is too little room, for them or for a
// few words in what grows beside them, the buttons leave out the keys that do the same.
func NewActions(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return contain(&actions{row{gap: gap}}, objects...)
}

type actions struct{ row }

// wordsEms is what a few words take, in ems of small text.
const wordsEms = 13

func (a *actions) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	needed := a.leastWidth(objects)
	for _, o := range visible(objects) {
		if grows(o) {
			needed += max(0, wordsEms*theme.Size(theme.Small)-leastWidth(o))
		}
	}
	buttons := make([]*Button, 0, len(objects))
	for _, o := range objects {
		b, ok := o.(*Button)
		if !ok {
			continue
		}
		buttons = append(buttons, b)
		if b.key != nil && !b.key.Visible() {
			needed += b.keyWidth()
		}
	}
	for _, b := range buttons {
		b.showKey(needed <= size.Width)
	}
	a.row.Layout(objects, size)
}
