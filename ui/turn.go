package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// turn is where a question of a round is answered, in four boxes that have nothing but their letters.
type turn struct {
	roundScreen
	cards [len(practice.Sections)]*widgets.AnswerCard
	boxes *fyne.Container
	body  *widgets.Scroll
	at    practice.Section // the part that is being written
}

func newTurn(w *Window) *turn {
	s := &turn{}
	s.roundScreen = newRoundScreen(w, "Finish and go on", s.relayout)
	s.writes = func() fyne.Focusable { return s.cards[s.at].Box }
	for _, part := range practice.Sections {
		s.cards[part] = s.newCard(part)
	}
	s.begin()
	return s
}

// newCard makes the card of one part.
func (s *turn) newCard(part practice.Section) *widgets.AnswerCard {
	lines := [...]int{practice.Situation: 1, practice.Task: 1, practice.Action: 3, practice.Result: 2}[part]
	box := s.newBox(s.w.sitting.Session().Answer()[part], part.Name(), func(text string) { s.typed(part, text) })
	card := widgets.NewPlainCard(part.Letter(), part.Name(), box, lines)
	box.OnFocus = func() {
		s.at = part
		card.Light(true)
		top := s.boxes.Position().Y + card.Position().Y
		s.body.Reveal(top, top+card.Size().Height)
	}
	box.OnLeave = func() {
		card.Light(false)
		s.w.keep()
	}
	return card
}

func (s *turn) arrange(r room) fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(s.cards))
	for i, c := range s.cards {
		objects[i] = c.Container
	}
	s.boxes = container.New(&boxes{cards: s.cards, gap: r.pick(12, 8)}, objects...)
	s.body = widgets.NewScroll(widgets.NewColumn(r.pick(16, 10),
		strong(s.w.sitting.Session().Question().Text, questionSize(r)), s.banner.box, widgets.Grow(s.boxes)))
	said := "Feedback comes at the end of the round."
	if s.w.sitting.Round().Setup.AfterEach {
		said = "Feedback comes after this answer."
	}
	return s.page(r, s.body, muted(said, theme.Small).Clipped())
}

// questionSize is how large a question is written.
func questionSize(r room) fyne.ThemeSizeName {
	if r.compact {
		return theme.Heading
	}
	return theme.Question
}

func (s *turn) relayout() {
	if s.body != nil {
		s.body.Update()
	}
}

// typed takes what a box holds now.
func (s *turn) typed(part practice.Section, text string) {
	s.w.sitting.Type(part, text, s.w.parts.Now())
	if part != practice.Situation && part != practice.Task {
		return
	}
	if l := s.boxes.Layout.(*boxes); l.grown() {
		s.relayout()
	}
}
