package ui

import (
	"context"
	"errors"
	"io/fs"
	"slices"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// banner is a line above the boxes, one at a time: what happened, what is safe, what to do.
type banner struct {
	bold   string
	text   string
	icon   string // the kind's own where empty
	kind   bannerKind
	offers []offer

	lasting bool // it is back when the one that came over it is gone
	ends    bool // it ends the lasting one, and is shown in its place, where that can be seen
}

// offer is a button of a banner.
type offer struct {
	label string
	do    func()
}

// bannerKind says how much a banner matters.
type bannerKind int

const (
	calm bannerKind = iota
	warn
	bad
)

var bannerLooks = [...]struct {
	ground, ink fyne.ThemeColorName
	icon        string
}{
	calm: {theme.AccentSoft, theme.Accent, "info"},
	warn: {theme.WarnSoft, theme.Warn, "warning"},
	bad:  {theme.BadSoft, theme.Bad, "error"},
}

// teller is a screen with room for a banner.
type teller interface{ tell(banner) }

// tell shows a banner on the screen, where it has room for one.
func (w *Window) tell(b banner) {
	if s, ok := w.screen.(teller); ok {
		s.tell(b)
	}
}

// failed says why something came to nothing, and what is safe. Work that was stopped is no failure.
func failed(bold string, err error, safe string) banner {
	switch {
	case errors.Is(err, context.Canceled):
		return banner{bold: "Stopped.", text: safe}
	case errors.Is(err, practice.ErrNoRoom):
		err = practice.ErrNoRoom
	case errors.Is(err, fs.ErrNotExist):
		err = errors.New("there is no such file or folder")
	case errors.Is(err, fs.ErrPermission):
		err = errors.New("the system does not allow it")
	case errors.Is(err, fs.ErrExist):
		err = errors.New("a file of this name is there already, and is not replaced")
	}
	return banner{bold: bold, text: sentence(err.Error()) + " " + safe, kind: bad}
}

// bannerPlace is where a screen shows its banner; it takes no room while there is none.
type bannerPlace struct {
	w       *Window
	box     *fyne.Container
	told    banner
	lasting banner // what holds on; none where it says nothing
	buttons []*widgets.Button
	changed func() // the banner takes more or less room than before
}

func newBannerPlace(w *Window, changed func()) *bannerPlace {
	p := &bannerPlace{w: w, box: widgets.NewLayers(), changed: changed}
	p.box.Hide()
	return p
}

// tell shows a banner in the place of the last one; one that says nothing takes it away.
func (p *bannerPlace) tell(b banner) {
	switch {
	case b.ends:
		p.lasting = banner{}
		if !p.told.lasting {
			return
		}
	case b.lasting:
		p.lasting = b
	case b.bold == "":
		b = p.lasting
	}
	p.put(b)
}

// put shows a banner, or none. Where one of the last one's buttons had the focus, its like in the new one gets it, else the
// screen.
func (p *bannerPlace) put(b banner) {
	if b.bold == "" && p.told.bold == "" {
		return
	}
	held := slices.IndexFunc(p.buttons, func(button *widgets.Button) bool { return p.w.win.Canvas().Focused() == fyne.Focusable(button) })
	before := p.told
	p.told, p.buttons = b, nil
	p.box.RemoveAll()
	if b.bold == "" {
		p.box.Hide()
	} else {
		p.fill()
		p.box.Show()
	}
	p.changed()
	if held < 0 {
		return
	}
	if like := slices.IndexFunc(b.offers, func(o offer) bool { return o.label == before.offers[held].label }); like >= 0 {
		p.w.win.Canvas().Focus(p.buttons[like])
		return
	}
	p.w.win.Canvas().Focus(p.w.screen.first())
}

// fill puts the banner that is told together.
func (p *bannerPlace) fill() {
	b := p.told
	look := bannerLooks[b.kind]
	icon := look.icon
	if b.icon != "" {
		icon = b.icon
	}
	line := widgets.NewRow(10, widgets.Middle,
		widgets.NewIcon(icon, look.ink, 18),
		widgets.Grow(widgets.NewText(theme.Body, widgets.Run{Text: b.bold, Bold: true}, widgets.Run{Text: " " + b.text})))
	var offers []fyne.CanvasObject
	for _, o := range b.offers {
		button := widgets.NewButton(p.w.keys, widgets.Face{Text: o.label, Kind: widgets.Outlined, Low: true}, o.do)
		p.buttons = append(p.buttons, button)
		offers = append(offers, button)
	}
	if len(offers) > 1 && p.w.layout.room.large() {
		line = widgets.NewColumn(6, line, choices(offers...))
	} else {
		for _, o := range offers {
			line.Add(o)
		}
	}
	p.box.Add(widgets.NewBox(look.ground, theme.RowRadius))
	p.box.Add(widgets.NewInset(6, 14, widgets.NewLayers(widgets.NewSized(0, 30, widgets.Space()), line)))
}

// close takes the banner away, for good, and tells whether there was one.
func (p *bannerPlace) close() bool {
	if p.told.bold == "" {
		return false
	}
	if p.told.lasting {
		p.lasting = banner{}
	}
	p.tell(banner{})
	return true
}
