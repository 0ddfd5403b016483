package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// banner is a line above the boxes, one at a time: what happened, what is safe, what to do.
type banner struct {
	bold   string
	text   string
	bad    bool
	offers []offer
}

// offer is a button of a banner.
type offer struct {
	label string
	do    func()
}

// teller is a screen with room for a banner.
type teller interface{ tell(banner) }

// tell shows a banner on the screen, where it has room for one.
func (w *Window) tell(b banner) {
	if s, ok := w.screen.(teller); ok {
		s.tell(b)
	}
}

// bannerPlace is where a screen shows its banner; it takes no room while there is none.
type bannerPlace struct {
	w    *Window
	box  *fyne.Container
	told banner
}

func newBannerPlace(w *Window) *bannerPlace {
	p := &bannerPlace{w: w, box: container.NewStack()}
	p.box.Hide()
	return p
}

func (p *bannerPlace) tell(b banner) {
	p.told = b
	p.box.RemoveAll()
	if b.bold == "" {
		p.box.Hide()
		return
	}
	ground := canvas.NewRectangle(theme.Color(theme.ColorNameCalm))
	if b.bad {
		ground.FillColor = theme.Color(theme.ColorNameBadSoft)
	}
	ground.CornerRadius = theme.CardRadius
	text := widget.NewRichText(
		&widget.TextSegment{Text: b.bold + " ", Style: widget.RichTextStyle{Inline: true, TextStyle: fyne.TextStyle{Bold: true}}},
		&widget.TextSegment{Text: b.text, Style: widget.RichTextStyleInline},
	)
	text.Wrapping = fyne.TextWrapWord
	buttons := container.NewHBox()
	for _, o := range b.offers {
		buttons.Add(p.w.plainButton(o.label, o.do))
	}
	p.box.Add(ground)
	p.box.Add(container.NewPadded(container.NewBorder(nil, nil, nil, container.NewCenter(buttons), text)))
	p.box.Show()
	p.box.Refresh()
}
