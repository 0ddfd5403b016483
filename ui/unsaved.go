package ui

import (
	"errors"
	"time"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// unsavedNotice is what the person was told of what could not be saved.
type unsavedNotice struct {
	said    banner // on the screen that is shown
	asked   bool   // to try again
	leaving bool   // the window closes as soon as all is saved
}

// listener is a screen that shows whether its answer is saved.
type listener interface{ heard(*unsaved) }

// hold has what was typed written within a second.
func (w *Window) hold() {
	if w.session != nil && w.session.Unsaved() {
		w.drafts.soon(w.session.Draft(w.parts.Now()))
	}
	if w.sitting != nil && w.sitting.Unsaved() {
		w.drafts.roundSoon(w.sitting.Draft(w.parts.Now()))
	}
}

// keep writes what was typed since the last draft, now.
func (w *Window) keep() {
	w.hold()
	w.drafts.flush()
}

// heard is told what has become of an answer that was to be saved.
func (w *Window) heard(u *unsaved) {
	if s, ok := w.screen.(listener); ok {
		s.heard(u)
	}
	w.tellUnsaved()
	if w.unsaved.leaving {
		w.tryLeave()
	}
}

// tellUnsaved shows what could not be saved. What is shown already is left alone, and what the person has closed.
func (w *Window) tellUnsaved() {
	b, said := w.unsavedBanner(), w.unsaved.said
	if b.bold == said.bold && b.text == said.text {
		return
	}
	w.unsaved.said = b
	if b.bold == "" {
		w.unsaved.asked = false
		b = banner{icon: "check", bold: "Saved now.", text: "Everything you wrote is kept.", ends: true}
	}
	w.tell(b)
}

// unsavedBanner says what could not be saved; nothing where all could.
func (w *Window) unsavedBanner() banner {
	one, safe := w.worst()
	if one == nil {
		return banner{}
	}
	b := banner{lasting: true, kind: bad, offers: []offer{{"Save elsewhere", w.saveElsewhere}, {"Try again", w.tryAgain}}}
	first, again := "Not everything could be saved", "Still not everything could be saved"
	switch here := w.isHere(one); {
	case one.round != nil:
		first, again = "The round is not saved", "The round is still not saved"
	case here && one.try == nil:
		first, again = "Draft not saved", "Draft still not saved"
	case here:
		first, again = "This try was not saved", "This try is still not saved"
	}
	b.bold = first
	if w.unsaved.asked {
		b.bold = again
	}
	rest := " Your text is still here."
	if safe {
		rest = " Your text is kept as a draft."
	}
	if err := one.why(); errors.Is(err, practice.ErrNoRoom) {
		b.bold += ": the disk is full."
		b.text = rest[1:] + " Free some space or save it elsewhere."
	} else {
		b.bold += "."
		b.text = sentence(err.Error()) + rest + " Try again or save it elsewhere."
	}
	return b
}

// worst finds what could not be saved: the answer on the screen before all others. safe tells whether all drafts were.
func (w *Window) worst() (one *unsaved, safe bool) {
	safe = true
	for _, u := range w.drafts.open {
		if !u.failed() {
			continue
		}
		if one == nil || w.isHere(u) {
			one = u
		}
		safe = safe && u.safe
	}
	return one, safe
}

// isHere tells whether an answer is the one on the screen.
func (w *Window) isHere(u *unsaved) bool {
	switch s := w.screen.(type) {
	case *writing:
		return u.draft.ID == s.session.ID()
	case *feedback:
		return u.draft.ID == s.attempt.ID || u.round != nil && s.round != nil
	case alone:
		return u.round != nil
	}
	return false
}

// tryAgain tries to save what could not be, and says so where it still can't.
func (w *Window) tryAgain() {
	w.unsaved.asked = true
	w.keep()
	w.drafts.retry()
}

// leaveWait is how long the window stays, when it is closed, for what is on its way to the disk.
const leaveWait = 2 * time.Second

// quit closes the window as soon as all is saved, and asks where that can't be, and while a round runs.
func (w *Window) quit() {
	if w.inRound() {
		w.askAboutRound(w.quit)
		return
	}
	w.keep()
	w.drafts.retry()
	w.unsaved.leaving = true
	w.tryLeave()
	if w.unsaved.leaving {
		w.tasks.After(leaveWait, func() {
			if w.unsaved.leaving {
				w.askToLeave()
			}
		})
	}
}

// inRound tells whether a round runs: it is on the screen, and not another answer that is told aloud while one waits.
func (w *Window) inRound() bool {
	_, telling := w.screen.(*tellingClock)
	return w.sitting != nil && w.isAlone() && !telling
}

// tryLeave closes the window where all is saved, and asks where something could not be.
func (w *Window) tryLeave() {
	risk, open := false, false
	for _, u := range w.drafts.open {
		if u.atRisk() {
			risk = true
			open = open || u.wrong == nil || u.trying
		}
	}
	switch {
	case !risk:
		w.unsaved.leaving = false
		w.win.Close()
	case !open:
		w.askToLeave()
	}
}

// askToLeave asks whether the window is to be closed without what could not be saved.
func (w *Window) askToLeave() {
	w.unsaved.leaving = false
	text := "What you wrote last is not on the disk yet. If you leave now, it may be lost."
	if one, _ := w.worst(); one != nil {
		text = sentence(one.why().Error()) + " If you leave now, what you wrote last is lost."
		if errors.Is(one.why(), practice.ErrNoRoom) {
			text = "The disk is full. If you leave now, what you wrote last is lost."
		}
	}
	stay := w.plainButton(widgets.Face{Text: "Stay", Key: "Esc"}, func() { w.closeSheet() })
	elsewhere := w.plainButton(widgets.Face{Text: "Save elsewhere", Kind: widgets.Filled, Key: keyLabel(cmdMain)}, w.saveElsewhere)
	w.showSheet(540, 0, widgets.NewColumn(14,
		widgets.NewRow(12, widgets.Middle,
			widgets.NewIcon("warning", theme.Warn, 24), widgets.Grow(strong("Not everything could be saved", theme.SubHeading))),
		plain(text, theme.Body),
		choices(w.plainButton(widgets.Face{Text: "Leave anyway", Kind: widgets.Danger}, w.win.Close), stay, elsewhere),
	), elsewhere, w.saveElsewhere)
}
