package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// telling is a try being told aloud. Each step of it is a screen: tellingCues, tellingClock, tellingParts. Escape leaves
// it at any, and keeps nothing.
type telling struct {
	w       *Window
	attempt practice.Attempt
	aloud   *practice.Aloud
	back    func()
}

// tellAloud has a try told aloud, and goes back when that is over.
func (w *Window) tellAloud(a practice.Attempt, back func()) {
	t := &telling{w: w, attempt: a, aloud: practice.NewAloud(a.Answer), back: back}
	t.pickCues()
}

func (t *telling) pickCues() { t.w.show(newTellingCues(t)) }

// cues lists a part's cue words in a text. A line ends between two of them only, as long as one has room in it.
func (t *telling) cues(part practice.Section, apart string) string {
	const noBreak = "\u00a0"
	var all []string
	for _, cue := range t.aloud.Cues(part) {
		all = append(all, strings.ReplaceAll(cue, " ", noBreak))
	}
	return strings.Join(all, apart)
}

// backButton leaves the telling.
func (t *telling) backButton() *widgets.Button {
	return t.w.plainButton(widgets.Face{Text: "Back", Key: "Esc", Kind: widgets.Plain}, t.back)
}

// tellingCues is where cue words are picked: the arrows and Space tick them, Ctrl+Enter starts the clock.
type tellingCues struct {
	*telling
	chips  [len(practice.Sections)]*widgets.Chips // nil where nothing is proposed
	counts [len(practice.Sections)]*widgets.Text
	banner *bannerPlace
	body   *widgets.Scroll
	start  *widgets.Button
	leaves *widgets.Button
}

func newTellingCues(t *telling) *tellingCues {
	s := &tellingCues{telling: t}
	s.banner = newBannerPlace(t.w, s.relayout)
	for _, part := range practice.Sections {
		s.chips[part] = s.newChips(part)
		s.counts[part] = mutedLine("", theme.Small)
		s.count(part)
	}
	s.start = t.w.mainButton("speech", "Start")
	s.leaves = t.backButton()
	return s
}

// newChips makes the choice of a part's cue words.
func (s *tellingCues) newChips(part practice.Section) *widgets.Chips {
	proposed := s.aloud.Proposed(part)
	if len(proposed) == 0 {
		return nil
	}
	picked := map[string]bool{}
	for _, cue := range s.aloud.Cues(part) {
		picked[cue] = true
	}
	var of []widgets.Chipped
	for _, cue := range proposed {
		of = append(of, widgets.Chipped{Name: cue, On: picked[cue]})
	}
	return widgets.NewChips(s.w.keys, of, func(i int, on bool) {
		s.aloud.Pick(part, proposed[i], on)
		s.count(part)
	}).AtMost(practice.MostCues)
}

// count says how many cue words of a part are picked.
func (s *tellingCues) count(part practice.Section) {
	if s.chips[part] != nil {
		s.counts[part].SetText(fmt.Sprintf("%d of %d", len(s.aloud.Cues(part)), practice.MostCues))
	}
}

func (s *tellingCues) arrange(r room) fyne.CanvasObject {
	rows := widgets.NewColumn(r.pick(18, 14),
		widgets.NewColumn(4, muted("The question", theme.Small), strong(s.attempt.Question.Text, theme.SubHeading)), widgets.NewRule())
	for _, part := range practice.Sections {
		var offered fyne.CanvasObject = muted("No cue words: little or nothing is written here.", theme.Small)
		if s.chips[part] != nil {
			offered = s.chips[part]
		}
		rows.Add(widgets.NewRow(14, widgets.Middle,
			widgets.NewTile(part.Letter(), 30).Container, widgets.Grow(offered), s.counts[part]))
	}
	s.body = widgets.NewScroll(widgets.NewColumn(r.pick(14, 12),
		widgets.NewColumn(4,
			strong("Tell it aloud", theme.Heading),
			muted(fmt.Sprintf("Pick up to %d cue words a part, or none. Your text is hidden then: you see the question, four letters and your "+
				"cue words, and two minutes run. Afterwards you tick what you told.", practice.MostCues), theme.Body)),
		s.banner.box, widgets.NewCard(r.pick(20, 16), r.pick(24, 18), rows)))
	return r.page(s.body, widgets.Space(), s.leaves, s.start)
}

func (s *tellingCues) first() fyne.Focusable {
	for _, chips := range s.chips {
		if chips != nil {
			return chips
		}
	}
	return s.start
}

func (s *tellingCues) actions() actions           { return actions{cmdMain: s.begin} }
func (s *tellingCues) leave()                     {}
func (s *tellingCues) tell(b banner)              { s.banner.tell(b) }
func (s *tellingCues) reveal(o fyne.CanvasObject) { s.body.RevealObject(o) }

func (s *tellingCues) escape() bool {
	if !s.banner.close() {
		s.back()
	}
	return true
}

func (s *tellingCues) relayout() {
	if s.body != nil {
		s.body.Update()
	}
}

// begin starts the clock.
func (s *tellingCues) begin() {
	s.aloud.Start(s.w.parts.Now())
	s.w.show(newTellingClock(s.telling))
}
