package ui

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// live is the column beside the boxes: the phase, the clock, how long the answer is when spoken, how its parts are
// balanced, and at most two hints.
type live struct {
	w       *Window
	session *practice.Session
	at      func() practice.Section
	steps   [2]*step
	ring    *widgets.Ring
	pause   *widgets.Button
	restart *widgets.Button
	rate    *widgets.Text
	spoken  *widgets.Text
	length  *widgets.LengthBar
	balance *widgets.Balance
	hints   *fyne.Container
	shown   []practice.Hint
	body    *widgets.Scroll
}

func newLive(w *Window, s *writing) *live {
	l := &live{
		w: w, session: s.session, at: func() practice.Section { return s.at },
		steps: [...]*step{newStep(), newStep()},
		ring:  widgets.NewRing(148),
		rate:  aside(""), spoken: widgets.NewLine(theme.Body, widgets.Run{}),
		length: widgets.NewLengthBar(), balance: widgets.NewBalance(), hints: widgets.NewColumn(12),
	}
	l.pause = widgets.NewButton(w.keys, widgets.Face{Icon: "pause", Text: "Pause", Key: keyLabel(cmdPause), Low: true}, s.pause)
	l.restart = w.plainButton(widgets.Face{Text: "Restart", Kind: widgets.Plain, Low: true}, s.restart)
	return l
}

func (l *live) arrange(r room) fyne.CanvasObject {
	l.ring.Fit(r.column(148, 118))
	names := [...]string{"Thinking", "Answering"}
	if r.compact {
		names = [...]string{"Think", "Answer"}
	}
	for i, name := range names {
		l.steps[i].name(name)
	}
	gap := r.pick(16, 10)
	block := func(title string, note fyne.CanvasObject, rows ...fyne.CanvasObject) fyne.CanvasObject {
		head := widgets.NewRow(8, widgets.Middle, widgets.NewLine(theme.Body, widgets.Run{Text: title, Bold: true}), widgets.Grow(note))
		return widgets.NewColumn(6, append([]fyne.CanvasObject{widgets.NewRule(), widgets.NewSized(1, gap-10, widgets.Space()), head}, rows...)...)
	}
	l.body = widgets.NewScroll(widgets.NewColumn(gap,
		widgets.NewColumn(10,
			widgets.NewRow(8, widgets.Middle, widgets.Grow(l.steps[0].face), widgets.Grow(l.steps[1].face)),
			l.ring,
			widgets.NewCentred(widgets.NewRow(6, widgets.Middle, l.pause, l.restart))),
		block("Spoken length", l.rate, l.spoken, l.length),
		block("Balance", aside("thin line: the aim"), l.balance),
		l.hints))
	return l.body
}

// aside is a word at the right of a title.
func aside(text string) *widgets.Text {
	return muted(text, theme.Small).Clipped().Aligned(fyne.TextAlignTrailing)
}

// refresh shows the session as it is.
func (l *live) refresh() {
	now := l.w.parts.Now()
	phase, paused := l.session.Phase(now), l.session.Paused()
	l.steps[0].show(phase == practice.Thinking, phase != practice.Thinking, "bulb")
	l.steps[1].show(phase != practice.Thinking, false, "pencil")
	l.ring.Set(l.face(phase, paused, now))
	showPause(l.pause, paused)
	l.measure()
}

// face is what the ring shows.
func (l *live) face(phase practice.Phase, paused bool, now practice.Instant) widgets.RingFace {
	left := l.session.Left(now)
	f := ringFace(left, l.session.Given(now), phase == practice.Over, paused)
	switch {
	case paused || phase != practice.Thinking:
	case left <= 0:
		f.Below = "start when ready"
	default:
		f.Below = "to think"
	}
	return f
}

// longest is the number of words at the end of the length bar.
const longest = practice.LongAbove

// measure shows how long the answer is and how its parts are balanced.
func (l *live) measure() {
	answer, p := l.session.Answer(), l.w.prefs
	n := answer.AllWords()
	share := func(words int) float32 { return float32(words) / longest }
	from, to := p.GoodLength()
	l.rate.SetText("at " + strconv.Itoa(p.Rate) + " words/min")
	l.spoken.Set(
		widgets.Run{Text: clock(practice.Spoken(n, p.Rate)), Bold: true, Size: theme.Heading},
		widgets.Run{Text: "  of about " + clock(p.Aim), Colour: theme.Muted})
	l.length.Set(widgets.Length{
		Now: share(n), From: share(practice.GoodFrom), To: share(practice.GoodTo),
		FromText: clock(from), ToText: clock(to),
	})
	shares := answer.Shares()
	var parts []widgets.Part
	for _, part := range practice.Sections {
		parts = append(parts, widgets.Part{Letter: part.Letter(), Share: shares[part], Aim: part.Aim(), Now: part == l.at()})
	}
	l.balance.Set(parts...)
}

// hint shows hints.
func (l *live) hint(hints []practice.Hint) {
	if slices.Equal(l.shown, hints) {
		return
	}
	l.shown = hints
	l.hints.RemoveAll()
	for i, h := range hints {
		if i == 0 {
			l.hints.Add(widgets.NewRule())
		}
		icon, text := widgets.NewIcon("bulb", theme.Accent, 18), plain(h.Text, theme.Small)
		if h.Done {
			icon, text = widgets.NewIcon("check", theme.Good, 18), muted(h.Text, theme.Small)
		}
		l.hints.Add(widgets.NewRow(10, widgets.Top, icon, widgets.Grow(text)))
	}
	if l.body != nil {
		l.body.Update()
	}
}

// step is one of the two phases of an answer.
type step struct {
	face   fyne.CanvasObject
	ground *widgets.Box
	icon   *widgets.Icon
	text   *widgets.Text
}

func newStep() *step {
	s := &step{
		ground: widgets.NewBox("", theme.RowRadius), icon: widgets.NewIcon("bulb", theme.Muted, 16),
		text: widgets.NewLine(theme.Small, widgets.Run{}),
	}
	line := widgets.NewCentred(widgets.NewRow(6, widgets.Middle, s.icon, s.text))
	s.face = widgets.NewLayers(widgets.NewSized(0, 30, widgets.Space()), s.ground, line)
	return s
}

func (s *step) name(name string) {
	s.text.SetText(name)
	s.face.Refresh()
}

// show says whether this is the phase one is in, or is past.
func (s *step) show(now, past bool, icon string) {
	colour := theme.Muted
	fill := fyne.ThemeColorName("")
	if now {
		colour, fill = theme.Accent, theme.AccentSoft
	}
	if past {
		icon = "check"
	}
	s.ground.Set(fill, "", 0)
	s.icon.Set(icon, colour)
	if s.text.Set(widgets.Run{Text: s.text.String(), Bold: now, Colour: colour}) {
		s.face.Refresh()
	}
}
