package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// tellingParts is where the parts that were told are ticked, with S, T, A, R or Space, beside what came of it. Ctrl+Enter
// keeps the telling with the try.
type tellingParts struct {
	*telling
	id     string // of the note
	ticks  [len(practice.Sections)]*widgets.Toggle
	result *fyne.Container
	again  *widgets.Button
	keep   *widgets.Button
	leaves *widgets.Button
	banner *bannerPlace
	body   *widgets.Scroll
	saving bool
}

func newTellingParts(t *telling) *tellingParts {
	s := &tellingParts{telling: t, id: t.w.newID(), result: widgets.NewColumn(14)}
	s.banner = newBannerPlace(t.w, s.relayout)
	for _, part := range practice.Sections {
		about := widgets.NewRow(14, widgets.Middle,
			widgets.NewTile(part.Letter(), 30).Container,
			widgets.Grow(widgets.NewColumn(2, strong(part.Name(), theme.Body), muted(s.hints(part), theme.Small))))
		s.ticks[part] = widgets.NewToggleRow(t.w.keys, false, about, func(on bool) {
			s.aloud.Tell(part, on)
			s.refresh()
		})
	}
	s.leaves = t.backButton()
	s.again = t.w.plainButton(widgets.Face{Icon: "restart", Text: "Tell it again", Kind: widgets.Plain}, s.tellAgain)
	s.keep = t.w.mainButton("check", "Keep it")
	s.refresh()
	return s
}

// hints are a part's cue words; without any, how much is written in it.
func (s *tellingParts) hints(part practice.Section) string {
	switch cues := s.cues(part, ", "); {
	case cues != "":
		return cues
	case s.attempt.Answer.Words(part) == 0:
		return "Nothing is written here."
	}
	return words(s.attempt.Answer.Words(part)) + " when written"
}

func (s *tellingParts) arrange(r room) fyne.CanvasObject {
	rows := widgets.NewColumn(r.pick(8, 4))
	for _, tick := range s.ticks {
		rows.Add(tick)
	}
	left := widgets.NewCard(r.pick(14, 10), r.pick(12, 8), rows)
	right := widgets.NewCard(r.pick(22, 16), r.pick(24, 18), s.result)
	both := widgets.NewRow(r.pick(16, 12), widgets.Full, widgets.Grow(left), widgets.Grow(right))
	s.body = widgets.NewScroll(widgets.NewColumn(r.pick(14, 12),
		widgets.NewColumn(4,
			strong("Which parts did you tell?", theme.Heading),
			muted("Tick them, or press S, T, A and R.", theme.Body)),
		s.banner.box, both))
	return r.page(s.body, widgets.Space(), s.leaves, s.again, s.keep)
}

func (s *tellingParts) first() fyne.Focusable { return s.ticks[practice.Situation] }
func (s *tellingParts) leave()                {}
func (s *tellingParts) tell(b banner)         { s.banner.tell(b) }

func (s *tellingParts) reveal(o fyne.CanvasObject) { s.body.RevealObject(o) }

func (s *tellingParts) actions() actions { return actions{cmdMain: s.save} }

func (s *tellingParts) escape() bool {
	if !s.banner.close() {
		s.back()
	}
	return true
}

func (s *tellingParts) relayout() {
	if s.body != nil {
		s.body.Update()
	}
}

// letter ticks the part of a letter.
func (s *tellingParts) letter(key fyne.KeyName) {
	for _, part := range practice.Sections {
		if part.Letter() == string(key) {
			s.ticks[part].Tapped(nil)
		}
	}
}

// refresh shows what came of it.
func (s *tellingParts) refresh() {
	told := s.aloud.Telling()
	time := widgets.NewLine(theme.Body,
		widgets.Run{Text: clock(told.Time()), Bold: true, Size: theme.Timer}, widgets.Run{Text: "  " + against(told), Colour: theme.Muted})
	s.result.Objects = []fyne.CanvasObject{time}
	if len(told.Told) == 0 {
		s.result.Add(muted("Your pace and what was left out show here once something is ticked.", theme.Body))
	} else {
		s.result.Add(s.pace(told))
		s.result.Add(widgets.NewRule())
		s.result.Add(s.dropped(told))
	}
	s.relayout()
}

// against sets the time beside the two minutes.
func against(told practice.Telling) string {
	if over := told.Time() - practice.AloudTime; over > 0 {
		return clock(over) + " over two minutes"
	}
	return "of " + clock(practice.AloudTime)
}

// pace says how fast it was told.
func (s *tellingParts) pace(told practice.Telling) fyne.CanvasObject {
	pace := told.Pace(s.attempt.Answer)
	if pace == 0 {
		return muted(paceSays(pace), theme.Body)
	}
	return widgets.NewColumn(4,
		strong(fmt.Sprintf("About %d words a minute", pace), theme.SubHeading),
		muted(paceSays(pace), theme.Body))
}

// paceSays sets a pace beside that of conversation.
func paceSays(pace int) string {
	usual := fmt.Sprintf("the usual %d to %d", practice.SpeakingFrom, practice.SpeakingTo)
	switch {
	case pace == 0:
		return "This is too little to tell your pace."
	case pace < practice.SpeakingFrom:
		return "Slower than " + usual + ". Pauses are fine; the words come quicker each time you tell it."
	case pace > practice.SpeakingTo:
		return "Faster than " + usual + ". Breathe after each part, and see whether something was left out."
	}
	return "Within " + usual + ": easy to follow."
}

// dropped lists what was left out, with its cue words.
func (s *tellingParts) dropped(told practice.Telling) fyne.CanvasObject {
	parts := told.Dropped(s.attempt.Answer)
	if len(parts) == 0 {
		return widgets.NewRow(10, widgets.Middle, widgets.NewIcon("check", theme.Good, 18), widgets.Grow(plain("Nothing was left out.", theme.Body)))
	}
	rows := widgets.NewColumn(8, strong("Left out", theme.Body))
	for _, part := range parts {
		said := []widgets.Run{{Text: part.Name()}}
		if cues := s.cues(part, ", "); cues != "" {
			said = append(said, widgets.Run{Text: "  " + cues, Colour: theme.Muted})
		}
		rows.Add(widgets.NewRow(12, widgets.Middle, widgets.NewTile(part.Letter(), 26).Container, widgets.Grow(widgets.NewText(theme.Body, said...))))
	}
	return rows
}

// tellAgain begins anew with the cue words; this telling is not kept.
func (s *tellingParts) tellAgain() {
	s.aloud.Again()
	s.pickCues()
}

// save keeps the telling with the try, and goes back.
func (s *tellingParts) save() {
	told := s.aloud.Telling()
	switch {
	case s.saving:
		return
	case len(told.Told) == 0:
		s.tell(banner{bold: "Nothing is ticked yet.", text: "Tick what you told, or tell it again."})
		return
	}
	note := practice.Note{
		Record: practice.NewRecord(s.id, s.w.parts.Now()), Attempt: s.attempt.ID, About: practice.NoteTelling, Telling: &told,
	}
	s.saving = true
	s.w.tasks.Do(func() error { return s.w.parts.Notes.PutNote(note) }, func(err error) {
		s.saving = false
		if err != nil {
			s.w.tell(failed("Your telling was not kept.", err, "What you ticked is still here: try again."))
			return
		}
		s.aloud.Keep()
		if s.w.screen == screen(s) {
			s.back()
		}
	})
}
