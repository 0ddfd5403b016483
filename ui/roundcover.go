package ui

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
	"retake/ui/widgets"
)

// roundCover stands in the place of what is answered in a round while its clock stands.
type roundCover struct {
	title, text *widgets.Text
	goOn        *widgets.Button
	on          bool
}

func newRoundCover(w *Window) *roundCover {
	return &roundCover{
		title: strong("Paused", theme.SubHeading).Aligned(fyne.TextAlignCenter),
		text:  muted("Question and boxes are covered. The report says that you paused.", theme.Body).Aligned(fyne.TextAlignCenter),
		goOn:  w.button(cmdMain, widgets.Face{Icon: "play", Text: "Go on", Kind: widgets.Filled}),
	}
}

// cover covers, and says why.
func (c *roundCover) cover(title, text string) {
	c.on = true
	c.title.SetText(title)
	c.text.SetText(text)
}

func (c *roundCover) arrange() fyne.CanvasObject {
	return widgets.NewCard(16, 16, widgets.NewMiddle(420, widgets.NewColumn(12,
		widgets.NewCentred(widgets.NewIcon("pause", theme.Muted, 26)), c.title, c.text, widgets.NewCentred(c.goOn))))
}
