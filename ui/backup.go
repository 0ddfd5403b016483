package ui

import (
	"context"
	"errors"
	"time"

	"retake/practice"
)

// backupBeat is how often a backup is made while the window is open, where something has changed.
const backupBeat = 30 * time.Minute

// firstBackup is how long after the start a backup is made of what the last run left: when the person is not waiting for the
// window any more.
const firstBackup = 20 * time.Second

// backupKeeper knows of the backups that are being made.
type backupKeeper struct {
	asked   *work  // the one the person asked for
	line    string // how far that one is
	alone   *work  // the one that is made by itself
	trouble error  // why the last one made by itself failed, as far as it was told; nil after one that did not
}

// errOther stands for all reasons but a full disk.
var errOther = errors.New("another reason")

// backUpByItself makes a backup where something has changed since the last one. That it can't be made is told once for
// each kind of reason.
func (w *Window) backUpByItself() {
	b := &w.backup
	if b.asked.running() || b.alone.running() || w.sheet != nil && w.sheet.escape != nil {
		return // the next time
	}
	now := w.parts.Now().Wall
	var made bool
	b.alone = w.long(func(int, int) {}, func(ctx context.Context, _ practice.Progress) (err error) {
		made, err = w.parts.Keeper.BackUpIfDue(ctx, now)
		return err
	}, func(err error) {
		if err == nil {
			b.trouble = nil
			if made {
				w.showBackups()
			}
			return
		}
		kind := errOther
		if errors.Is(err, practice.ErrNoRoom) {
			kind = practice.ErrNoRoom
		}
		if _, hears := w.screen.(teller); hears && kind != b.trouble {
			b.trouble = kind
			w.tell(failed("No backup could be made.", err, "Your history is as it was, and Retake goes on trying."))
		}
	})
}

// backUp makes a backup because the person asks for it.
func (w *Window) backUp() {
	b := &w.backup
	if b.asked.running() {
		return
	}
	now := w.parts.Now().Wall
	b.line = "being made"
	b.asked = w.long(func(done, all int) {
		if far := farWords(done, all, ""); far != "" {
			b.line = "being made: " + far
			w.showBackups()
		}
	}, func(ctx context.Context, progress practice.Progress) error {
		_, err := w.parts.Keeper.BackUp(ctx, practice.OccasionAsked, now, progress)
		return err
	}, func(err error) {
		b.line = ""
		w.showBackups()
		if err != nil {
			w.tell(failed("No backup was made.", err, "Your history is as it was."))
			return
		}
		b.trouble = nil
		w.tell(banner{icon: "save", bold: "A backup was made.", text: "It was read back, and is whole."})
	})
	w.showBackups()
}

// showBackups has the settings show which backups there are.
func (w *Window) showBackups() {
	if s, ok := w.screen.(*settings); ok {
		s.data.refresh()
	}
}
