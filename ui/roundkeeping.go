package ui

import "retake/practice"

// holdRound takes a round that is to be written, with the answer at hand.
func (k *draftKeeper) holdRound(r practice.RoundDraft) *unsaved {
	d := practice.Draft{ID: r.Round.ID}
	if r.Draft != nil {
		d.Question, d.Answer = r.Draft.Question, r.Draft.Answer
	}
	return k.hold(d, &r)
}

// roundSoon writes a round one second after the first call, as it is by then.
func (k *draftKeeper) roundSoon(r practice.RoundDraft) { k.writeSoon(k.holdRound(r)) }

// roundOn writes a round that came further, now, and keeps the tries that came of it; of one that has ended, the round
// too, unless nothing was answered in it. Its file is there until all of it is in the history.
func (k *draftKeeper) roundOn(r practice.RoundDraft) {
	u := k.holdRound(r)
	due := len(r.Made) > 0 || r.Stage == practice.StageEnded
	if due {
		u.adding++ // it is not done when its file is written
	}
	k.writeNow(u)
	if due {
		k.addRound(u)
	}
}

// addRound keeps what has come of a round, which counts as on its way. What is in the history already stays as it is.
func (k *draftKeeper) addRound(u *unsaved) {
	r := *u.round
	k.tasks.Do(func() error {
		for _, a := range r.Made {
			if err := k.history.AddAttempt(a); err != nil {
				return err
			}
		}
		if r.Stage != practice.StageEnded {
			return nil
		}
		if !r.Round.Empty() {
			if err := k.rounds.PutRound(r.Round); err != nil {
				return err
			}
		}
		k.tasks.Draft(0, func() error {
			u.newest.Store(nil)
			return k.drafts.RemoveRound(r.Round.ID)
		}, func(error) {})
		return nil
	}, func(err error) {
		u.adding--
		u.wrongTry = err
		if err == nil {
			k.kept(r)
			if r.Stage == practice.StageEnded {
				u.safe, u.wrong = true, nil
			}
		}
		k.settle(u)
	})
}
