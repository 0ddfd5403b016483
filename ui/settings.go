package ui

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// settings is where the times and the look are chosen, and where what is kept is taken away and brought back. Every choice
// holds and is saved at once.
type settings struct {
	w      *Window
	steps  map[practice.Preference]*widgets.Stepper
	good   *widgets.Text
	mode   *widgets.Segments
	size   *widgets.Stepper
	calm   *widgets.Toggle
	asked  *interviewRow
	data   *dataCard
	keys   *widgets.Button
	banner *bannerPlace
	page   *widgets.Scroll
}

// modes are the choices of light and dark.
var modes = []theme.Mode{theme.System, theme.Light, theme.Dark}

func newSettings(w *Window) *settings {
	s := &settings{w: w, steps: map[practice.Preference]*widgets.Stepper{}, good: muted("", theme.Small)}
	s.banner = newBannerPlace(w, s.relayout)
	for _, p := range practice.PreferenceList {
		s.steps[p] = widgets.NewStepper(w.keys, 154, func(by int) { s.step(p, by) })
	}
	at := 0
	for i, m := range modes {
		if m == w.machine.Theme {
			at = i
		}
	}
	s.mode = widgets.NewSegments(w.keys, []string{"Like the system", "Light", "Dark"}, at, func(i int) {
		w.remember(func(m *machine) { m.Theme = modes[i] })
	})
	s.size = widgets.NewStepper(w.keys, 154, w.zoom)
	s.calm = widgets.NewToggle(w.keys, w.machine.Calm, func(on bool) { w.remember(func(m *machine) { m.Calm = on }) })
	s.asked = newInterviewRow(w, s.relayout)
	s.data = newDataCard(w, s.relayout)
	s.keys = w.plainButton(widgets.Face{Icon: "keyboard", Text: "Keyboard shortcuts", Key: "F1", Kind: widgets.Plain}, w.showKeys)
	s.refresh()
	s.data.refresh()
	s.data.again.refresh()
	return s
}

func (s *settings) arrange(r room) fyne.CanvasObject {
	head := widgets.NewRow(12, widgets.Middle,
		widgets.NewLine(theme.Heading, widgets.Run{Text: "Settings", Bold: true}), widgets.Grow(muted("Changes are saved at once.", theme.Small).Clipped()), s.keys)
	times := group("Times",
		option("Time to think", muted("before you answer", theme.Small), s.steps[practice.PreferThink]),
		option("Time to write", muted("8 minutes until you have three first tries, then by your pace", theme.Small), s.steps[practice.PreferWrite]),
		option("Aim for spoken length", s.good, s.steps[practice.PreferAim]),
		option("Speaking rate", muted("most people speak 130 to 160 words a minute", theme.Small), s.steps[practice.PreferRate]))
	look := group("Look",
		option("Theme", nil, s.mode),
		option("Text size", muted("from 85 % to 140 %", theme.Small), s.size),
		option("Fewer movements", muted("numbers change at once, the caret does not blink", theme.Small), s.calm))
	asked := group("Your interview", s.asked.arrange())
	about := muted("Retake "+s.w.app.Metadata().Version+" · works without a network", theme.Small)
	data := s.data.arrange()
	groups := widgets.NewRow(r.pick(28, 16), widgets.Top,
		widgets.Grow(widgets.NewColumn(r.pick(16, 12), times, asked, about)), widgets.Grow(widgets.NewColumn(r.pick(16, 12), look, data)))
	if r.large() {
		groups = widgets.NewColumn(16, times, asked, look, data, about)
	}
	s.page = widgets.NewScroll(widgets.NewColumn(r.pick(16, 12), head, s.banner.box, groups))
	return widgets.NewInsets(r.pick(20, 16), r.margin(), 12, r.margin(), s.page)
}

// group is a card of options below its title.
func group(title string, options ...fyne.CanvasObject) fyne.CanvasObject {
	rows := widgets.NewColumn(0)
	for i, o := range options {
		if i > 0 {
			rows.Add(widgets.NewRule())
		}
		rows.Add(widgets.NewInset(8, 0, o))
	}
	return widgets.NewColumn(6, strong(title, theme.Body), widgets.NewCard(4, 20, rows))
}

// option is a choice with its name and what it means.
func option(name string, means fyne.CanvasObject, control fyne.CanvasObject) fyne.CanvasObject {
	text := widgets.NewColumn(0, plain(name, theme.Body))
	if means != nil {
		text.Add(means)
	}
	return widgets.NewRow(12, widgets.Middle, widgets.Grow(text), control)
}

// refresh shows what is chosen.
func (s *settings) refresh() {
	p := s.w.prefs
	s.steps[practice.PreferThink].Set(strconv.Itoa(int(p.Think/time.Second)), "s")
	s.steps[practice.PreferWrite].Set(clock(p.Write), "min")
	s.steps[practice.PreferAim].Set(clock(p.Aim), "min")
	s.steps[practice.PreferRate].Set(strconv.Itoa(p.Rate), "w/min")
	s.size.Set(strconv.Itoa(s.w.machine.TextSize), "%")
	from, to := p.GoodLength()
	s.good.SetText("good between " + clock(from) + " and " + clock(to))
	s.asked.refresh()
}

// step changes one of the times or the rate.
func (s *settings) step(of practice.Preference, by int) {
	w := s.w
	now := w.prefs.Value(of)
	next := of.Range().Up(now)
	if by < 0 {
		next = of.Range().Down(now)
	}
	if next == now {
		return
	}
	w.prefs = w.prefs.With(of, next)
	w.keepSetting(w.prefs.Setting(of, w.stored, w.parts.Now()))
	s.refresh()
}

// keepSetting has a setting hold from now on, and keeps it.
func (w *Window) keepSetting(setting practice.Setting) {
	w.stored = withSetting(w.stored, setting)
	w.tasks.Do(func() error { return w.parts.Settings.PutSetting(setting) }, func(err error) {
		if err != nil {
			w.tell(failed(choiceNotSaved, err, choiceHolds))
		}
	})
}

// withSetting gives settings with one of them replaced or added.
func withSetting(all []practice.Setting, one practice.Setting) []practice.Setting {
	var with []practice.Setting
	for _, s := range all {
		if s.ID != one.ID {
			with = append(with, s)
		}
	}
	return append(with, one)
}

func (s *settings) first() fyne.Focusable { return s.steps[practice.PreferThink] }
func (s *settings) leave()                {}
func (s *settings) tell(b banner)         { s.banner.tell(b) }
func (s *settings) actions() actions      { return actions{} }

func (s *settings) escape() bool {
	if !s.banner.close() {
		s.w.practise()
	}
	return true
}

// reveal brings a control into sight.
func (s *settings) reveal(o fyne.CanvasObject) {
	if s.page != nil {
		s.page.RevealObject(o)
	}
}

func (s *settings) relayout() {
	if s.page != nil {
		s.page.Update()
	}
}

// showSettings goes to the settings.
func (w *Window) showSettings() {
	w.remember(func(m *machine) { m.Screen = screenSettings })
	w.show(newSettings(w))
}
