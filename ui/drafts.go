package ui

import (
	"slices"
	"sync/atomic"
	"time"

	"retake/practice"
)

const (
	// draftDelay is how long typing may be unsaved: a draft is written one second after the first unsaved key.
	draftDelay = time.Second

	// retryDelay is how long after a failure what could not be saved is tried again.
	retryDelay = 5 * time.Second
)

// draftKeeper brings what is written to the disk, beside the window: drafts and the tries they become, the round that goes
// on and all that comes of it. What could not be saved it keeps and tries again, until there is room.
type draftKeeper struct {
	tasks   Tasks
	drafts  Drafts
	history History
	rounds  Rounds
	now     func() time.Time
	told    func(*unsaved)            // something has become of one
	kept    func(practice.RoundDraft) // the tries of a round are in the history, and the round where it has ended
	open    []*unsaved                // oldest first
	again   func()                    // cancels the wait for the next attempt to save; nil for none
}

// unsaved is an answer, or a round, of which something is not known to be on the disk.
type unsaved struct {
	draft   practice.Draft       // as it was given last; of a round, the answer at hand under the round's ID
	round   *practice.RoundDraft // as it was given last; nil for an answer outside of a round
	given   int                  // how often it was given
	newest  atomic.Pointer[version]
	waiting atomic.Bool // for the write that will take newest
	cancel  func()      // of that write
	trying  bool        // it is being tried again
	aside   bool        // another answer is in its place: it goes among the earlier ones
	safe    bool        // its draft is on the disk as it was given last
	wrong   error       // why the draft was not saved; nil for nothing

	try       *practice.Attempt          // what it has become; nil while it is being written
	adding    int                        // how often what it has become is on its way
	wrongTry  error                      // why that was not kept; nil for nothing
	elsewhere map[string]practice.Answer // what of it the person has in a file of their own, by the IDs of the tries
}

// version is what is to be written.
type version struct {
	draft  practice.Draft
	round  *practice.RoundDraft // instead of the draft, of a round
	number int                  // of the times it was given
}

// failed tells whether something of it could not be saved.
func (u *unsaved) failed() bool { return u.wrong != nil || u.wrongTry != nil }

// why says why something of it could not be saved.
func (u *unsaved) why() error {
	if u.wrongTry != nil && (u.try != nil || u.wrong == nil) {
		return u.wrongTry
	}
	return u.wrong
}

// atRisk tells whether it would be lost without the window.
func (u *unsaved) atRisk() bool {
	return !u.safe && slices.ContainsFunc(u.texts(), func(d practice.Draft) bool {
		return !d.Answer.Empty() && d.Answer != u.elsewhere[d.ID]
	})
}

// texts lists the answers of which it consists, each with the ID of its try.
func (u *unsaved) texts() []practice.Draft {
	if u.round == nil {
		return []practice.Draft{u.draft}
	}
	var all []practice.Draft
	for _, a := range u.round.Made {
		all = append(all, practice.Draft{ID: a.ID, Question: a.Question, Answer: a.Answer})
	}
	if u.round.Draft != nil && u.round.Last == nil {
		all = append(all, *u.round.Draft)
	}
	return all
}

// of finds an answer by the ID of the try it will be; nil where nothing of it is unsaved.
func (k *draftKeeper) of(id string) *unsaved {
	i := slices.IndexFunc(k.open, func(u *unsaved) bool { return u.draft.ID == id })
	if i < 0 {
		return nil
	}
	return k.open[i]
}

// asked finds the answer to a question that is being written and not saved yet.
func (k *draftKeeper) asked(q practice.Question) (practice.Draft, bool) {
	for _, u := range slices.Backward(k.open) {
		if u.draft.Question.ID == q.ID && u.draft.Question.Text == q.Text && u.try == nil && !u.aside {
			return u.draft, true
		}
	}
	return practice.Draft{}, false
}

// hold takes a draft that is to be written, or a round with its answer at hand.
func (k *draftKeeper) hold(d practice.Draft, round *practice.RoundDraft) *unsaved {
	u := k.of(d.ID)
	if u == nil {
		u = &unsaved{}
		k.open = append(k.open, u)
	}
	u.draft, u.round, u.safe = d, round, false
	u.given++
	u.newest.Store(&version{d, round, u.given})
	return u
}

// soon writes a draft one second after the first call, as it is by then.
func (k *draftKeeper) soon(d practice.Draft) { k.writeSoon(k.hold(d, nil)) }

func (k *draftKeeper) writeSoon(u *unsaved) {
	if u.waiting.CompareAndSwap(false, true) {
		u.cancel = k.write(u, draftDelay)
	}
}

// flush writes what waits to be written, now.
func (k *draftKeeper) flush() {
	for _, u := range slices.Clone(k.open) {
		if u.newest.Load() != nil {
			k.writeNow(u)
		}
	}
}

func (k *draftKeeper) writeNow(u *unsaved) {
	if u.cancel != nil {
		u.cancel()
		u.cancel = nil
	}
	u.waiting.Store(false)
	k.write(u, 0)
}

// write writes the newest version that there is after a wait. None of it needs the window's goroutine.
func (k *draftKeeper) write(u *unsaved, wait time.Duration) (cancel func()) {
	save := k.save
	if u.aside {
		now := k.now()
		save = func(v *version) error { return k.drafts.PutAside(v.draft, now) }
	}
	number := 0
	return k.tasks.Draft(wait, func() error {
		u.waiting.Store(false)
		v := u.newest.Swap(nil)
		if v == nil {
			return nil // another write took it
		}
		number = v.number
		err := save(v)
		if err != nil {
			u.newest.CompareAndSwap(nil, v)
		}
		return err
	}, func(err error) {
		if number > 0 {
			u.trying, u.safe, u.wrong = false, err == nil && number == u.given, err
			k.settle(u)
		}
	})
}

func (k *draftKeeper) save(v *version) error {
	if v.round != nil {
		return k.drafts.SaveRound(*v.round)
	}
	return k.drafts.Save(v.draft)
}

// discard puts a draft among the earlier ones.
func (k *draftKeeper) discard(d practice.Draft) {
	u := k.hold(d, nil)
	u.aside = true
	k.writeNow(u)
}

// displace says that an answer is in the place of all others to its question: they go among the earlier ones.
func (k *draftKeeper) displace(question, by string) {
	for _, u := range k.open {
		if u.draft.Question.ID == question && u.draft.ID != by {
			u.aside = true
		}
	}
}

// finish keeps the attempt that a draft has become. The draft is on the disk until then.
func (k *draftKeeper) finish(a practice.Attempt, d practice.Draft) {
	u := k.hold(d, nil)
	u.try = &a
	k.writeNow(u)
	k.add(u)
}

func (k *draftKeeper) add(u *unsaved) {
	a, d := *u.try, u.draft
	u.adding++
	k.tasks.Do(func() error {
		if err := k.history.AddAttempt(a); err != nil {
			return err
		}
		// It waits behind all that was still to be written of the draft. One that could not be removed is seen to be a try
		// already when it is found again.
		k.tasks.Draft(0, func() error {
			u.newest.Store(nil)
			return k.drafts.Remove(d)
		}, func(error) {})
		return nil
	}, func(err error) {
		u.adding--
		u.wrongTry = err
		if err == nil {
			u.safe, u.wrong, u.try = true, nil, nil
		}
		k.settle(u)
	})
}

// drop forgets an answer: another one has its text.
func (k *draftKeeper) drop(u *unsaved) {
	k.open = slices.DeleteFunc(k.open, func(other *unsaved) bool { return other == u })
}

// forget drops all answers, and what waits to be written of them.
func (k *draftKeeper) forget() {
	for _, u := range k.open {
		if u.cancel != nil {
			u.cancel()
		}
		u.newest.Store(nil)
	}
	k.open = nil
	if k.again != nil {
		k.again()
		k.again = nil
	}
}

// settle sees what is to be done about an answer of which something was saved, or could not be.
func (k *draftKeeper) settle(u *unsaved) {
	if u.safe && u.try == nil && u.adding == 0 && u.wrongTry == nil {
		k.drop(u)
	}
	if k.again == nil && slices.ContainsFunc(k.open, (*unsaved).failed) {
		k.again = k.tasks.After(retryDelay, func() {
			k.again = nil
			k.retry()
		})
	}
	k.told(u)
}

// retry tries once more to save what could not be.
func (k *draftKeeper) retry() {
	for _, u := range slices.Clone(k.open) {
		if u.wrong != nil && !u.trying {
			u.trying = true
			k.writeNow(u)
		}
		switch {
		case u.wrongTry == nil || u.adding > 0:
		case u.round != nil:
			u.adding++
			k.addRound(u)
		default:
			k.add(u)
		}
	}
}
