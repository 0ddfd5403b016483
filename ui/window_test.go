package ui

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"retake/assets"
	"retake/practice"
	"retake/practice/check"
	"retake/ui/widgets"
)

// inPlace is a Tasks that does everything at once, and lets the test say when time has passed.
type inPlace struct {
	now    time.Duration
	slept  time.Duration // of the machine
	timers []*timer
	held   bool     // long work stays in the middle until finish
	long   []func() // that is held
}

type timer struct {
	due   time.Duration
	every time.Duration // 0: once
	do    func()
}

func (*inPlace) Do(work func() error, done func(error)) { done(work()) }

func (p *inPlace) Draft(wait time.Duration, work func() error, done func(error)) func() {
	write := func() { done(work()) }
	if wait > 0 {
		return p.After(wait, write)
	}
	write()
	return func() {}
}

// Long does the work at once; where the test holds it, it is done only when the test says so, or never.
func (p *inPlace) Long(work func(context.Context) error, done func(error)) func() {
	ctx, cancel := context.WithCancel(context.Background())
	err := work(ctx)
	finish := func() {
		if ctx.Err() != nil {
			err = ctx.Err()
		}
		done(err)
	}
	if p.held {
		p.long = append(p.long, finish)
	} else {
		finish()
	}
	return cancel
}

// finish ends the long work that is held.
func (p *inPlace) finish() {
	long := p.long
	p.long, p.held = nil, false
	for _, finish := range long {
		finish()
	}
}

func (p *inPlace) After(wait time.Duration, do func()) func() {
	return p.add(&timer{p.now + wait, 0, do})
}

func (p *inPlace) Every(wait time.Duration, do func()) func() {
	return p.add(&timer{p.now + wait, wait, do})
}
func (*inPlace) Call(do func())           { do() }
func (*inPlace) Drain(time.Duration) bool { return true }

func (p *inPlace) add(t *timer) func() {
	p.timers = append(p.timers, t)
	return func() { p.timers = slices.DeleteFunc(p.timers, func(other *timer) bool { return other == t }) }
}

// store is a history and drafts in memory.
type store struct {
	tries    []practice.Attempt // newest last
	notes    []practice.Note
	drafts   map[string]practice.Draft
	aside    []practice.Draft
	fail     error // of whatever is written
	unread   error // of the notes
	stopped  error // of checking again: it was stopped
	trash    map[string]bool
	settings []practice.Setting
	keeper   *keeper          // an empty one where nil
	machine  string           // as it was saved
	crashed  string           // the report of the last run
	checker  practice.Checker // the real one where nil
	rounds   []practice.Round // newest last
	open     *practice.RoundDraft
}

func (s *store) AddAttempt(a practice.Attempt) error {
	if s.fail == nil && !slices.ContainsFunc(s.tries, func(old practice.Attempt) bool { return old.ID == a.ID }) {
		s.tries = append(s.tries, a)
	}
	return s.fail
}

func (s *store) PutNote(n practice.Note) error {
	if s.fail == nil {
		s.notes = append(s.notes, n)
	}
	return s.fail
}

func (s *store) Notes(attempt string) (about []practice.Note, err error) {
	for _, n := range s.notes {
		if n.Attempt == attempt {
			about = append(about, n)
		}
	}
	return about, s.unread
}

func (s *store) Attempt(id string) (practice.Attempt, error) {
	for _, a := range s.tries {
		if a.ID == id {
			return a, nil
		}
	}
	return practice.Attempt{}, errors.New("not there")
}

func (s *store) Tries(question string) (tries []practice.Summary, err error) {
	all, _, _ := s.Page("", len(s.tries))
	for _, t := range all {
		if t.Question == question {
			tries = append(tries, t)
		}
	}
	return tries, nil
}

func (s *store) PutRound(r practice.Round) error {
	if s.fail == nil {
		s.rounds = append(slices.DeleteFunc(s.rounds, func(old practice.Round) bool { return old.ID == r.ID }), r)
	}
	return s.fail
}

func (s *store) Round(id string) (practice.Round, error) {
	for _, r := range s.rounds {
		if r.ID == id {
			return r, nil
		}
	}
	return practice.Round{}, errors.New("not there")
}

func (s *store) Rounds(n int) (all []practice.Round, err error) {
	for _, r := range slices.Backward(s.rounds) {
		if !s.trash[r.ID] {
			all = append(all, r)
		}
	}
	return all[:min(n, len(all))], nil
}

func (s *store) LastScored(questions []string) (last []practice.Summary, err error) {
	for _, q := range questions {
		tries, _ := s.Tries(q)
		if i := slices.IndexFunc(tries, func(t practice.Summary) bool { return t.Score != practice.NoScore }); i >= 0 {
			last = append(last, tries[i])
		}
	}
	return last, nil
}

func (s *store) SaveRound(d practice.RoundDraft) error {
	if s.fail == nil {
		s.open = &d
	}
	return s.fail
}

func (s *store) OpenRound() (practice.RoundDraft, bool, error) {
	if s.open == nil {
		return practice.RoundDraft{}, false, nil
	}
	return *s.open, true, nil
}

func (s *store) RemoveRound(id string) error {
	if s.open != nil && s.open.Round.ID == id {
		s.open = nil
	}
	return nil
}

func (s *store) Settings() ([]practice.Setting, error) { return s.settings, nil }

func (s *store) PutSetting(v practice.Setting) error {
	if s.fail == nil {
		s.settings = withSetting(s.settings, v)
	}
	return s.fail
}

// paper is a Machine in memory.
type paper struct{ *store }

func (p paper) Load(into any) (bool, error) {
	if p.machine == "" {
		return false, nil
	}
	return true, json.Unmarshal([]byte(p.machine), into)
}

func (p paper) Save(v any) error {
	text, err := json.Marshal(v)
	p.machine = string(text)
	return errors.Join(err, p.fail)
}

func (s *store) Save(d practice.Draft) error {
	if s.fail != nil {
		return s.fail
	}
	if old, ok := s.drafts[d.Question.ID]; ok && old.ID != d.ID {
		s.aside = append(s.aside, old)
	}
	s.drafts[d.Question.ID] = d
	return nil
}

func (s *store) Load(id string) (practice.Draft, bool, error) {
	d, ok := s.drafts[id]
	return d, ok, nil
}

func (s *store) Latest() (latest practice.Draft, ok bool, err error) {
	for d := range maps.Values(s.drafts) {
		if !ok || d.Changed.After(latest.Changed) {
			latest, ok = d, true
		}
	}
	return latest, ok, nil
}

func (s *store) Remove(d practice.Draft) error {
	if s.drafts[d.Question.ID].ID == d.ID {
		delete(s.drafts, d.Question.ID)
	}
	return nil
}

func (s *store) PutAside(d practice.Draft, _ time.Time) error {
	if s.fail != nil {
		return s.fail
	}
	s.aside = append(s.aside, d)
	return s.Remove(d)
}

func (s *store) Tidy(time.Time) error { return nil }

// write is the Write of the parts.
func (s *store) Earlier() (all []practice.EarlierDraft, err error) {
	for i, d := range slices.Backward(s.aside) {
		all = append(all, practice.EarlierDraft{Name: fmt.Sprint(i), Aside: d.Changed, Draft: d})
	}
	return all, nil
}

func (s *store) TakeBack(name string, now time.Time) (practice.Draft, error) {
	if s.fail != nil {
		return practice.Draft{}, s.fail
	}
	i, err := strconv.Atoi(name)
	if err != nil {
		return practice.Draft{}, err
	}
	d := s.aside[i]
	s.aside = slices.Delete(s.aside, i, i+1)
	if old, ok := s.drafts[d.Question.ID]; ok {
		s.aside = append(s.aside, old)
	}
	d.Changed = now
	s.drafts[d.Question.ID] = d
	return d, nil
}

var (
	_ History  = (*store)(nil)
	_ Rounds   = (*store)(nil)
	_ Notes    = (*store)(nil)
	_ Drafts   = (*store)(nil)
	_ Settings = (*store)(nil)
	_ Machine  = paper{}
	_ Tasks    = (*inPlace)(nil)
)

// desk is a window with all that a test needs to sit before it.
type desk struct {
	*Window
	t     testing.TB
	store *store
	kept  *keeper
	time  *inPlace
	raise func() // as a second start would
}

// noon is when every test begins.
var noon = time.Date(2026, 3, 9, 12, 0, 0, 0, time.UTC)

// sit opens a window on a store, 1024x640, in light colours.
func sit(t testing.TB, s *store) *desk {
	t.Helper()
	app := test.NewTempApp(t)
	bank, err := practice.LoadBank(assets.Questions())
	if err != nil {
		t.Fatal(err)
	}
	rules, err := check.Load(assets.Rules())
	if err != nil {
		t.Fatal(err)
	}
	if s.checker == nil {
		s.checker = check.New(rules)
	}
	if s.drafts == nil {
		s.drafts = map[string]practice.Draft{}
	}
	if s.trash == nil {
		s.trash = map[string]bool{}
	}
	if s.machine == "" {
		s.machine = `{"theme":"light","text_size":100,"fewer_movements":true,"width":1024,"height":640}`
	}
	if s.keeper == nil {
		s.keeper = &keeper{}
	}
	s.keeper.store = s
	if s.keeper.written == nil {
		s.keeper.written = map[string]string{}
	}
	d := &desk{t: t, store: s, kept: s.keeper, time: &inPlace{}}
	d.Window = newWindow(app, test.NewTempWindow(t, nil), d.time)
	ids := 0
	d.open(func() (Parts, error) {
		return Parts{
			Now: func() practice.Instant {
				return practice.Instant{Wall: noon.Add(d.time.now), Mono: d.time.now, Boot: d.time.now + d.time.slept + time.Hour}
			},
			NewID: func(time.Time) string { ids++; return fmt.Sprintf("id%d", ids) },
			Bank:  bank, Checker: s.checker, Rules: rules.Version(), Another: func() practice.Checker { return s.checker }, History: s, Rounds: s, Notes: s, Drafts: s, Settings: s, Machine: paper{s}, Folder: "/home/me/retake",
			Keeper: s.keeper, Write: s.keeper.write, Crashed: s.crashed,
			Listen: func(raise func()) error { d.raise = raise; return nil },
		}, nil
	})
	d.win.Resize(fyne.NewSize(d.machine.Width, d.machine.Height))
	return d
}

// wait lets time pass, a second at a time.
func (d *desk) wait(long time.Duration) {
	for end := d.time.now + long; d.time.now < end; {
		d.time.now += time.Second
		for _, t := range slices.Clone(d.time.timers) {
			if t.due > d.time.now || !slices.Contains(d.time.timers, t) {
				continue
			}
			if t.due += t.every; t.every == 0 {
				d.time.timers = slices.DeleteFunc(d.time.timers, func(other *timer) bool { return other == t })
			}
			t.do()
		}
	}
}

// key presses Ctrl and a key, as the real driver tells of it: a press first, then the shortcut, which a held key
// repeats.
func (d *desk) key(name fyne.KeyName, repeats int) {
	d.t.Helper()
	d.dead = false // a person takes longer than that
	canvas := d.win.Canvas()
	if k, ok := canvas.Focused().(desktop.Keyable); ok {
		k.KeyDown(&fyne.KeyEvent{Name: name})
	} else {
		d.presses.down()
	}
	for range 1 + repeats {
		s := &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierShortcutDefault}
		if f, ok := canvas.Focused().(fyne.Shortcutable); ok {
			f.TypedShortcut(s)
		} else {
			d.shortcut(s)
		}
	}
}

// press presses a key without Ctrl.
func (d *desk) press(name fyne.KeyName) {
	d.dead = false
	key := &fyne.KeyEvent{Name: name}
	focused := d.win.Canvas().Focused()
	if k, ok := focused.(desktop.Keyable); ok {
		k.KeyDown(key)
	} else {
		d.presses.down()
	}
	if focused != nil {
		focused.TypedKey(key)
	} else {
		d.other(name)
	}
	if k, ok := focused.(desktop.Keyable); ok {
		k.KeyUp(key)
	}
}

// box is the answer box that has the focus.
func (d *desk) box() *widgets.AnswerBox {
	d.t.Helper()
	box, ok := d.win.Canvas().Focused().(*widgets.AnswerBox)
	if !ok {
		d.t.Fatalf("the focus is in %T, not in a box", d.win.Canvas().Focused())
	}
	return box
}

// write types the four parts, Tab between them.
func (d *desk) write(parts ...string) {
	d.t.Helper()
	for i, part := range parts {
		if i > 0 {
			d.win.Canvas().FocusNext()
		}
		test.Type(d.box(), part)
	}
}

// shows fails unless the screen is of the type wanted.
func shows[S screen](d *desk) S {
	d.t.Helper()
	s, ok := d.screen.(S)
	if !ok {
		d.t.Fatalf("the screen is %T", d.screen)
	}
	return s
}

// lists goes to the history.
func (d *desk) lists() *history {
	d.t.Helper()
	d.showHistory()
	d.wait(time.Second)
	return shows[*progressScreen](d).history
}

// says is what the screen's banner reads; empty for none.
func (d *desk) says() string {
	var place *bannerPlace
	switch s := d.screen.(type) {
	case *writing:
		place = s.banner
	case *feedback:
		place = s.banner
	case *progressScreen:
		place = s.banner
	case *settings:
		place = s.banner
	case *roundSetup:
		place = s.banner
	case *turn:
		place = s.banner
	case *roundWaits:
		place = s.banner
	case *roundReport:
		place = s.banner
	case *tellingCues:
		place = s.banner
	case *tellingClock:
		place = s.banner
	case *tellingParts:
		place = s.banner
	case *comparison:
		place = s.banner
	}
	if place == nil || !place.box.Visible() {
		return ""
	}
	return place.told.bold + " " + place.told.text
}
