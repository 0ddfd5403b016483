package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// tellingClock is where it is told: the question, four letters with the cue words, and two minutes. Ctrl+P pauses,
// Ctrl+Enter ends it. When the time is over it counts on.
type tellingClock struct {
	*telling
	ring   *widgets.Ring
	pause  *widgets.Button
	done   *widgets.Button
	leaves *widgets.Button
	banner *bannerPlace
	body   *widgets.Scroll
	stop   func() // of the clock's ticking
}

func newTellingClock(t *telling) *tellingClock {
	s := &tellingClock{telling: t, ring: widgets.NewRing(200)}
	s.banner = newBannerPlace(t.w, s.relayout)
	s.pause = t.w.button(cmdPause, widgets.Face{Icon: "pause", Text: "Pause"})
	s.done = t.w.mainButton("check", "Done")
	s.leaves = t.backButton()
	s.refresh()
	s.stop = t.w.tasks.Every(time.Second, s.tick)
	return s
}

func (s *tellingClock) arrange(r room) fyne.CanvasObject {
	s.ring.Fit(r.column(220, 180))
	parts := widgets.NewColumn(r.pick(24, 18))
	for _, part := range practice.Sections {
		parts.Add(widgets.NewRow(18, widgets.Middle,
			widgets.NewTile(part.Letter(), r.pick(56, 48)).Container, widgets.Grow(s.cueText(part))))
	}
	clock := widgets.NewColumn(16, s.ring, widgets.NewCentred(s.pause))
	var all fyne.CanvasObject = widgets.NewColumn(r.pick(20, 14),
		strong(s.attempt.Question.Text, questionSize(r)), s.banner.box, widgets.Space(),
		widgets.NewRow(24, widgets.Middle, widgets.Grow(parts), widgets.NewWide(r.column(220, 190), clock)),
		widgets.Space())
	if !r.large() {
		all = widgets.NewRow(0, widgets.Full, widgets.Space(), widgets.NewWide(roomToTell, all), widgets.Space())
	}
	s.body = widgets.NewScroll(all)
	return r.page(s.body, widgets.Space(), s.leaves, s.done)
}

// roomToTell is how wide the question, the cue words and the clock are, unless the letters are large: one look takes them in.
const roomToTell = 860

// cueText is a part's cue words, or its name where none were picked.
func (s *tellingClock) cueText(part practice.Section) *widgets.Text {
	if cues := s.cues(part, "     "); cues != "" {
		return plain(cues, theme.Heading)
	}
	return muted(part.Name(), theme.SubHeading)
}

func (s *tellingClock) first() fyne.Focusable { return s.pause }
func (s *tellingClock) isAlone() bool         { return true }
func (s *tellingClock) leave()                { s.stop() }
func (s *tellingClock) tell(b banner)         { s.banner.tell(b) }

func (s *tellingClock) reveal(o fyne.CanvasObject) { s.body.RevealObject(o) }

func (s *tellingClock) actions() actions { return actions{cmdMain: s.end, cmdPause: s.pauseOrGoOn} }

func (s *tellingClock) escape() bool {
	if !s.banner.close() {
		s.back()
	}
	return true
}

func (s *tellingClock) relayout() {
	if s.body != nil {
		s.body.Update()
	}
}

// tick goes on with the clock.
func (s *tellingClock) tick() {
	if s.aloud.Tick(s.w.parts.Now()) {
		s.tell(banner{icon: "pause", bold: "Your computer was asleep.", text: "The clock stands. Go on when you are ready."})
	}
	s.refresh()
}

// pauseOrGoOn stops the clock or lets it go on.
func (s *tellingClock) pauseOrGoOn() {
	now := s.w.parts.Now()
	if s.aloud.Paused() {
		s.aloud.GoOn(now)
		s.tell(banner{})
	} else {
		s.aloud.Pause(now)
	}
	s.refresh()
}

// end ends it, and goes on to what was told.
func (s *tellingClock) end() {
	s.aloud.End(s.w.parts.Now())
	s.w.show(newTellingParts(s.telling))
}

// refresh shows the clock as it is.
func (s *tellingClock) refresh() {
	left := s.aloud.Left(s.w.parts.Now())
	paused := s.aloud.Paused()
	showPause(s.pause, paused)
	s.ring.Set(ringFace(left, practice.AloudTime, left < 0, paused))
}
