package practice

import (
	"cmp"
	"slices"
	"time"
)

// Limits of the hints: they begin when there is something to go by, and stay until they can be read and thought about.
// Both are judgement.
const (
	HintsFrom = 15 // words in all
	HintStays = 8 * time.Second
)

// Hint is a word of advice while the answer is being written: what is so, and a question to be answered.
type Hint struct {
	Text      string
	Criterion Criterion
	Done      bool // the person has seen to it; it only stays to be read to the end
}

// Hints chooses the hints that are shown and keeps them from changing under the reader's eyes. The zero value is ready.
type Hints struct {
	first *Criterion
	shown []shownHint
}

type shownHint struct {
	Hint
	since Instant
	rank  int // its place by worth when there was last reason for it, 0 for the first
}

// First gives an advice precedence over all others until its criterion is Good.
func (h *Hints) First(fix Advice) { h.first = &fix.Criterion }

// Update gives the hints to be shown now, the one worth most first and at most room of them. It is to be called
// whenever one of the arguments has changed, and about once a second, since a hint that has been shown long enough goes
// by itself. The advice is that for the answer as it stands, writing the part that the caret is in. A hint for a later
// part that is still empty waits, but for the first one.
func (h *Hints) Update(advice []Advice, answer Answer, writing Section, now Instant, room int) []Hint {
	if answer.AllWords() < HintsFrom {
		h.shown = nil
		return nil
	}
	for i := range h.shown {
		h.shown[i].Text = wording(h.shown[i].Hint, advice)
	}
	wanted := h.wanted(advice, answer, writing)
	h.shown = slices.DeleteFunc(h.shown, func(s shownHint) bool {
		place := slices.Index(wanted, s.Hint)
		return now.Since(s.since) >= HintStays && (place < 0 || place >= room)
	})
	for i, s := range h.shown {
		if place := slices.Index(wanted, s.Hint); place >= 0 {
			h.shown[i].rank = place
		}
	}
	byRank := func(a, b shownHint) int { return cmp.Compare(a.rank, b.rank) }
	slices.SortStableFunc(h.shown, byRank)
	h.shown = h.shown[:min(len(h.shown), room)]
	for place, hint := range wanted {
		if len(h.shown) < room && !slices.ContainsFunc(h.shown, func(s shownHint) bool { return s.Criterion == hint.Criterion }) {
			h.shown = append(h.shown, shownHint{hint, now, place})
		}
	}
	slices.SortStableFunc(h.shown, byRank)

	var hints []Hint
	for _, s := range h.shown {
		s.Done = seenTo(s.Criterion, advice)
		hints = append(hints, s.Hint)
	}
	return hints
}

// wording is what is to be said about a hint's criterion now: a hint that stays must not say what is no longer so.
func wording(shown Hint, advice []Advice) string {
	i := slices.IndexFunc(advice, func(a Advice) bool { return a.Criterion == shown.Criterion && a.Hint != "" })
	if i < 0 {
		return shown.Text
	}
	return advice[i].Hint
}

// seenTo tells whether nothing is to be said about a criterion any more. Where there is no advice at all, the answer may
// be one that cannot be judged.
func seenTo(c Criterion, advice []Advice) bool {
	return len(advice) > 0 && !slices.ContainsFunc(advice, func(a Advice) bool { return a.Criterion == c && a.Hint != "" })
}

// wanted gives every hint that there is reason for, the one worth most first.
func (h *Hints) wanted(advice []Advice, answer Answer, writing Section) []Hint {
	var first, others []Hint
	for _, a := range advice {
		hint := Hint{Text: a.Hint, Criterion: a.Criterion}
		switch {
		case a.Hint == "":
		case h.first != nil && a.Criterion == *h.first:
			first = append(first, hint)
		case a.Part <= writing || answer.Words(a.Part) > 0:
			others = append(others, hint)
		}
	}
	if len(first) == 0 {
		h.first = nil
	}
	return append(first, others...)
}
