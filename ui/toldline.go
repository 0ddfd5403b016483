package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// toldLine says when a try was told aloud last, beside the button for telling it where that has no room elsewhere. It takes
// no room itself while there is neither.
type toldLine struct {
	w       *Window
	attempt string
	face    *fyne.Container
	said    *fyne.Container
	text    *widgets.Text
	tell    func(banner)
	changed func() // it takes more or less room than before
}

func newToldLine(w *Window, attempt string, tell func(banner), changed func()) *toldLine {
	l := &toldLine{w: w, attempt: attempt, text: muted("", theme.Small), tell: tell, changed: changed}
	l.said = widgets.NewInset(0, 6, widgets.NewRow(8, widgets.Middle, widgets.NewIcon("speech", theme.Muted, 16), widgets.Grow(l.text)))
	l.said.Hide()
	l.face = widgets.NewRow(12, widgets.Middle)
	return l
}

// arrange lays it out with a button, or without any: nil.
func (l *toldLine) arrange(button *widgets.Button) fyne.CanvasObject {
	l.face.Objects = []fyne.CanvasObject{widgets.Grow(l.said)}
	if button != nil {
		l.face.Objects = append(l.face.Objects, button)
	}
	l.fold()
	return l.face
}

// fold takes it away while it has nothing to show.
func (l *toldLine) fold() { l.face.Hidden = l.said.Hidden && len(l.face.Objects) < 2 }

// recall looks up the tellings of the try.
func (l *toldLine) recall() {
	var notes []practice.Note
	l.w.tasks.Do(func() (err error) {
		notes, err = l.w.parts.Notes.Notes(l.attempt)
		return err
	}, func(err error) {
		if err != nil {
			l.tell(unreadable(err))
			return
		}
		l.show(practice.Tellings(notes))
	})
}

// show shows the newest of them.
func (l *toldLine) show(tellings []practice.Note) {
	if len(tellings) == 0 {
		l.said.Hide()
	} else {
		l.text.SetText(l.line(tellings))
		l.said.Show()
	}
	l.fold()
	l.changed()
}

func (l *toldLine) line(tellings []practice.Note) string {
	before := len(tellings) - 1
	last, now := tellings[before], l.w.parts.Now().Wall
	said := []string{day(last.Created.In(now.Location()), now), clock(last.Telling.Time())}
	if letters := letters(last.Telling.Told); letters != "" {
		said = append(said, letters)
	}
	line := "Told aloud: " + strings.Join(said, ", ")
	if before > 0 {
		line += fmt.Sprintf(" and %d before", before)
	}
	return line
}

// letters writes parts as their letters: "S A R".
func letters(parts []practice.Section) string {
	var all []string
	for _, part := range parts {
		all = append(all, part.Letter())
	}
	return strings.Join(all, " ")
}
