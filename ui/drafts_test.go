package ui

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"retake/practice"
)

// queues is a Tasks whose work waits until the test has it done, each queue in its order.
type queues struct {
	*inPlace
	stuck, stuckDrafts bool
	history, drafts    []func()
	late               bool     // what is done is told later
	told               []func() // what waits to be told
}

// piece is work that tells what has become of it, now or later.
func (q *queues) piece(work func() error, done func(error)) func() {
	return func() {
		err := work()
		if q.late {
			q.told = append(q.told, func() { done(err) })
			return
		}
		done(err)
	}
}

func (q *queues) Do(work func() error, done func(error)) {
	if !q.stuck {
		q.inPlace.Do(work, done)
		return
	}
	q.history = append(q.history, q.piece(work, done))
}

func (q *queues) Draft(wait time.Duration, work func() error, done func(error)) func() {
	if !q.stuckDrafts {
		return q.inPlace.Draft(wait, work, done)
	}
	write := func() { q.drafts = append(q.drafts, q.piece(work, done)) }
	if wait > 0 {
		return q.After(wait, write)
	}
	write()
	return func() {}
}

// next does the first piece of work of a queue, and tells whether there was one.
func next(queue *[]func()) bool {
	if len(*queue) == 0 {
		return false
	}
	work := (*queue)[0]
	*queue = (*queue)[1:]
	work()
	return true
}

// between puts queues under a desk.
func between(d *desk) *queues {
	q := &queues{inPlace: d.time}
	d.tasks, d.drafts.tasks = q, q
	return q
}

func TestADraftDoesNotWaitForTheHistory(t *testing.T) {
	d := sit(t, &store{})
	begin(d)
	q := between(d)
	q.stuck = true
	d.write("In May I ran")
	d.wait(2 * time.Second)
	if got := d.store.drafts["own-mistake-any"].Answer[0]; got != "In May I ran" {
		t.Errorf("kept %q", got)
	}
	d.key(fyne.KeyN, 0) // the next question waits for the history
	d.write(" the till")
	d.wait(2 * time.Second)
	if got := d.store.drafts["own-mistake-any"].Answer[0]; got != "In May I ran the till" {
		t.Errorf("kept %q", got)
	}
}

// The draft of a checked answer is on the disk until its try is, and gone then.
func TestATryIsADraftUntilItIsKept(t *testing.T) {
	d := sit(t, &store{})
	begin(d)
	q := between(d)
	q.stuck = true
	d.write(told...)
	d.key(fyne.KeyReturn, 0)
	f := shows[*feedback](d)
	if got := d.store.drafts["own-mistake-any"].Answer; got != practice.Answer(told) || f.state.text.String() != "Saving" {
		t.Errorf("kept %q and says %q", got, f.state.text.String())
	}
	for next(&q.history) {
	}
	if len(d.store.tries) != 1 || len(d.store.drafts) != 0 || f.state.text.String() != "Saved to your history" {
		t.Errorf("%d tries, %d drafts, says %q", len(d.store.tries), len(d.store.drafts), f.state.text.String())
	}
}

// A draft that is slow to be written is not there again once its try is kept.
func TestASlowDraftDoesNotComeBack(t *testing.T) {
	d := sit(t, &store{})
	begin(d)
	q := between(d)
	q.stuckDrafts = true
	d.write(told...)
	d.wait(2 * time.Second)
	d.key(fyne.KeyReturn, 0)
	if len(d.store.tries) != 1 || len(d.store.drafts) != 0 {
		t.Fatalf("%d tries, %d drafts", len(d.store.tries), len(d.store.drafts))
	}
	for next(&q.drafts) {
	}
	if len(d.store.drafts) != 0 || len(d.store.aside) != 0 {
		t.Errorf("%v has come back, %v aside", d.store.drafts, d.store.aside)
	}
	d.wait(time.Minute)
	if len(d.store.drafts) != 0 || len(d.drafts.open) != 0 {
		t.Errorf("%v has come back later, %d are open", d.store.drafts, len(d.drafts.open))
	}
}

// A slow disk writes the newest text, not each one it has missed.
func TestASlowDiskWritesTheNewest(t *testing.T) {
	d := sit(t, &store{})
	begin(d)
	q := between(d)
	q.stuckDrafts = true
	for range 20 {
		d.write("word ")
		d.wait(time.Second)
	}
	s := shows[*writing](d)
	if len(q.drafts) > 2 || s.state.text.String() != "" {
		t.Errorf("%d writes wait, and it says %q", len(q.drafts), s.state.text.String())
	}
	next(&q.drafts)
	if got := d.store.drafts["own-mistake-any"].Answer.AllWords(); got != 20 {
		t.Errorf("%d words are kept", got)
	}
	if got := s.state.text.String(); got != "Draft saved at 12:00" {
		t.Errorf("it says %q", got)
	}
}

// slow is a keeper of which nothing is done or told before the test says so.
func slow() (*draftKeeper, *store, *queues) {
	s := &store{drafts: map[string]practice.Draft{}, trash: map[string]bool{}}
	q := &queues{inPlace: &inPlace{}, stuck: true, stuckDrafts: true, late: true}
	return &draftKeeper{tasks: q, drafts: s, history: s, now: func() time.Time { return noon.Add(q.now) }, told: func(*unsaved) {}}, s, q
}

// one is a draft with one word.
func one(word string) practice.Draft {
	return practice.Draft{ID: "1", Question: practice.Question{ID: "a"}, Answer: practice.Answer{word}}
}

// A draft that failed and is tried again in the moment in which its try is kept is not there afterwards.
func TestADraftBehindItsTry(t *testing.T) {
	k, s, q := slow()
	k.finish(practice.Attempt{Record: practice.Record{ID: "1"}}, one("till"))
	s.fail = practice.ErrNoRoom
	next(&q.drafts)
	next(&q.told)
	s.fail = nil
	next(&q.history)
	k.retry()
	for next(&q.drafts) || next(&q.told) {
	}
	if len(s.tries) != 1 || len(s.drafts) != 0 {
		t.Errorf("%d tries, %d drafts", len(s.tries), len(s.drafts))
	}
}

// What is typed while a draft is written, and then can't be, is tried again.
func TestWordsBehindADraft(t *testing.T) {
	k, s, q := slow()
	later := &desk{time: q.inPlace}
	k.soon(one("till"))
	later.wait(time.Second)
	next(&q.drafts)
	k.soon(one("till and safe"))
	next(&q.told)
	s.fail = practice.ErrNoRoom
	later.wait(time.Second)
	next(&q.drafts)
	next(&q.told)
	s.fail = nil
	later.wait(retryDelay)
	next(&q.drafts)
	if got := s.drafts["a"].Answer[0]; got != "till and safe" {
		t.Errorf("kept %q", got)
	}
}

// The window's goroutine may stand still for good: a draft is written all the same, with the words that came last.
func TestDraftsNeedNoWindow(t *testing.T) {
	b := newTasks()
	b.ended.Store(true) // nothing that is done comes back to it
	saved := make(chan string, 9)
	k := &draftKeeper{tasks: b, drafts: heardDrafts{saved: saved}}
	k.soon(one("till"))
	k.soon(one("till and safe"))
	if got := <-saved; got != "till and safe" {
		t.Errorf("kept %q", got)
	}
	k.soon(one("at the end"))
	k.flush()
	if !b.Drain(time.Minute) || <-saved != "at the end" || len(saved) > 0 {
		t.Error("the end is not kept, or more than once")
	}
}

// heardDrafts tells what is saved.
type heardDrafts struct {
	Drafts
	saved chan string
}

func (h heardDrafts) Save(d practice.Draft) error {
	h.saved <- d.Answer[0]
	return nil
}

// Whatever fails, waits or is left in whichever order, the last text of each answer is kept once all is done: as a try, a
// draft or an earlier one; and no try has a draft.
func TestNothingWrittenIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k, s, q := slow()
		desk := &desk{time: q.inPlace}
		last := map[string]string{}
		tried := map[string]bool{}
		ids := 0
		var now practice.Draft
		take := func(question string) {
			k.flush()
			ids++
			now = practice.Draft{ID: fmt.Sprint(ids), Question: practice.Question{ID: question}}
			k.displace(question, now.ID)
		}
		typed := func(text string) practice.Draft {
			now.Answer[0] += text
			now.Changed = noon.Add(q.now)
			last[now.ID] = now.Answer[0]
			return now
		}
		take("a")
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			switch rapid.SampledFrom([]string{"type", "type", "draft", "draft", "history", "told", "told", "wait", "fail", "flush", "finish", "discard", "next", "retry"}).Draw(t, "step") {
			case "type":
				k.soon(typed("x"))
			case "draft":
				next(&q.drafts)
			case "history":
				next(&q.history)
			case "told":
				next(&q.told)
			case "wait":
				desk.wait(time.Duration(rapid.IntRange(1, 6).Draw(t, "seconds")) * time.Second)
			case "fail":
				s.fail = rapid.SampledFrom([]error{nil, errors.New("no")}).Draw(t, "error")
			case "flush":
				k.flush()
			case "finish":
				d := typed("y")
				tried[d.ID] = true
				k.finish(practice.Attempt{Record: practice.Record{ID: d.ID}, Answer: d.Answer}, d)
				take(rapid.SampledFrom([]string{"a", "b"}).Draw(t, "question"))
			case "discard":
				d := typed("z")
				take(d.Question.ID)
				k.discard(d)
			case "next":
				take(rapid.SampledFrom([]string{"a", "b"}).Draw(t, "question"))
			case "retry":
				k.retry()
			}
		}
		s.fail = nil
		for range 4 {
			for next(&q.drafts) || next(&q.history) || next(&q.told) {
			}
			desk.wait(10 * time.Second)
		}
		if len(k.open) > 0 {
			t.Errorf("%d are still open: %+v", len(k.open), k.open[0])
		}
		kept := map[string][]string{}
		for _, d := range s.drafts {
			kept[d.ID] = append(kept[d.ID], d.Answer[0])
			if tried[d.ID] {
				t.Errorf("%s is a try and a draft", d.ID)
			}
		}
		for _, d := range s.aside {
			kept[d.ID] = append(kept[d.ID], d.Answer[0])
		}
		for _, a := range s.tries {
			kept[a.ID] = append(kept[a.ID], a.Answer[0])
		}
		for id, text := range last {
			if !slices.Contains(kept[id], text) {
				t.Errorf("of %s there is %q, not %q", id, kept[id], text)
			}
		}
		for id := range tried {
			if !slices.ContainsFunc(s.tries, func(a practice.Attempt) bool { return a.ID == id }) {
				t.Errorf("the try %s is not kept", id)
			}
		}
	})
}
