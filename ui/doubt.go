package ui

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"retake/ui/theme"
	"retake/ui/widgets"
)

// progressBeat is how often it is shown how far work has come.
const progressBeat = 250 * time.Millisecond

// doubt is shown where the history can't be trusted: what was found, under which name it stays, and the ways to go on. Up
// and Down choose one, Ctrl+Enter takes it. Where that fails, all is as it was.
type doubt struct {
	w      *Window
	found  *Doubt
	reopen func()
	ways   *widgets.Radio
	scroll *widgets.Scroll
	banner *bannerPlace
	far    *widgets.Text // how far the way that is being taken has come
	folder *widgets.Button
	quit   *widgets.Button
	goOn   *widgets.Button
	card   *fyne.Container
	cancel func() // of the way that is being taken; nil for none
}

func newDoubt(w *Window, found *Doubt, reopen func()) *doubt {
	d := &doubt{w: w, found: found, reopen: reopen, far: muted("", theme.Small)}
	d.far.Hide()
	choices := make([]widgets.Choice, len(found.Ways))
	for i, way := range found.Ways {
		choices[i] = widgets.Choice{Title: way.Title, Text: way.Text}
	}
	d.ways = widgets.NewRadio(w.keys, choices)
	d.ways.OnChosen = func(i int) { d.scroll.Reveal(d.ways.Extent(i)) }
	d.banner = newBannerPlace(w, d.relayout)
	d.folder = w.plainButton(widgets.Face{Icon: "folder", Text: "Open folder", Kind: widgets.Plain}, func() { w.openPath(found.Folder) })
	d.quit = w.button(cmdQuit, widgets.Face{Text: "Quit", Kind: widgets.Plain})
	d.goOn = w.button(cmdMain, widgets.Face{Text: "Continue", Kind: widgets.Filled})
	return d
}

func (d *doubt) arrange(r room) fyne.CanvasObject {
	d.scroll = widgets.NewScroll(d.ways)
	what := widgets.NewText(theme.Body, widgets.Run{Text: d.found.What})
	if d.found.Kept != "" {
		what.Set(widgets.Run{Text: d.found.What + " It stays unchanged in your data folder as "},
			widgets.Run{Text: d.found.Kept, Bold: true}, widgets.Run{Text: "."})
	}
	d.card = widgets.NewCard(20, 24, widgets.NewColumn(14,
		widgets.NewRow(12, widgets.Middle,
			widgets.NewIcon("triangle-alert", theme.Warn, 24), widgets.Grow(strong("Your history could not be read", theme.SubHeading))),
		what, d.banner.box, widgets.Grow(d.scroll), d.far,
		widgets.NewRow(8, widgets.Middle, d.folder, widgets.Space(), d.quit, d.goOn)))
	return widgets.NewMiddle(r.column(580, 580), d.card)
}

func (d *doubt) relayout() {
	if d.card != nil {
		d.card.Refresh()
		d.w.frame.Refresh()
		d.scroll.Reveal(d.ways.Extent(d.ways.At()))
	}
}

func (d *doubt) first() fyne.Focusable { return d.ways }
func (d *doubt) actions() actions      { return actions{cmdMain: d.take} }
func (d *doubt) tell(b banner)         { d.banner.tell(b) }
func (d *doubt) escape() bool          { return d.banner.close() }

func (d *doubt) leave() {
	if d.cancel != nil {
		d.cancel()
	}
}

// take goes the way that is chosen, and opens the history that is there then.
func (d *doubt) take() {
	if d.cancel != nil {
		return
	}
	way := d.found.Ways[d.ways.At()]
	ctx, cancel := context.WithCancel(context.Background())
	var done, all atomic.Int64
	stop := d.w.tasks.Every(progressBeat, func() { d.show(int(done.Load()), int(all.Load())) })
	d.cancel = func() {
		stop()
		cancel()
	}
	d.tell(banner{})
	d.show(0, 0)
	d.w.tasks.Do(func() error {
		return way.Take(ctx, func(n, of int) {
			done.Store(int64(n))
			all.Store(int64(of))
		})
	}, func(err error) {
		d.cancel()
		d.cancel = nil
		d.far.Hide()
		if err != nil {
			d.tell(banner{bold: "That was not possible.", text: sentence(err.Error()) + " Nothing was changed. Choose another way, or try again.", kind: bad})
			d.relayout()
			return
		}
		d.reopen()
	})
}

// show says how far the way has come.
func (d *doubt) show(done, all int) {
	text := "One moment"
	if all > 0 {
		text = fmt.Sprintf("One moment: %d %%", 100*min(done, all)/all)
	}
	d.far.SetText(text)
	if !d.far.Visible() {
		d.far.Show()
		d.relayout()
	}
}
