package ui

import (
	"errors"
	"time"

	"retake/practice"
)

// draftDelay is how long typing may be unsaved: a draft is written one second after the first unsaved key.
const draftDelay = time.Second

// draftKeeper writes drafts beside the window.
type draftKeeper struct {
	tasks  Tasks
	drafts Drafts
	cancel func() // of the write that waits; nil for none
}

// soon runs a save one second after the first call, however many follow.
func (k *draftKeeper) soon(save func()) {
	if k.cancel != nil {
		return
	}
	k.cancel = k.tasks.After(draftDelay, func() {
		k.cancel = nil
		save()
	})
}

// save writes a draft now.
func (k *draftKeeper) save(d practice.Draft, done func(error)) {
	k.forget()
	k.tasks.Do(func() error { return k.drafts.Save(d) }, done)
}

// discard puts a draft among the earlier ones.
func (k *draftKeeper) discard(d practice.Draft, now time.Time, done func(error)) {
	k.forget()
	k.tasks.Do(func() error { return k.drafts.PutAside(d, now) }, done)
}

// forget drops the write that waits.
func (k *draftKeeper) forget() {
	if k.cancel != nil {
		k.cancel()
		k.cancel = nil
	}
}

// finish keeps the attempt that a draft has become. Where that fails the draft stays.
func (k *draftKeeper) finish(h History, a practice.Attempt, d practice.Draft, done func(error)) {
	k.forget()
	k.tasks.Do(func() error {
		if err := h.AddAttempt(a); err != nil {
			return errors.Join(err, k.drafts.Save(d))
		}
		// A draft that could not be removed is seen to be a try already when it is found again.
		_ = k.drafts.Remove(d)
		return nil
	}, done)
}
